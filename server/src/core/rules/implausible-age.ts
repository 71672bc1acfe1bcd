import { claimsOf, namesListed } from '../model/claim.js';
import { namedBy } from '../model/names/name-use.js';
import { mayBeOldFrom, oldestToAct } from '../model/names/settling.js';
import { resolveName } from '../model/resolve.js';
import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Effect } from '../model/verbs/verb.js';
import type { Statement } from '../model/world/statement.js';
import type { Span } from '../text/span.js';
import { ageBetween, type Instant } from '../time/index.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  shortName,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { nameIn, statedIn } from './own-statements.js';
import { isPresent } from './presence.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { usesOfFact } from './uses-of-fact.js';

export const implausibleAge = defineRule({
  id: 'implausible-age',
  severity: 'warning',
  summary:
    'Somebody in office under 16, acting at over 100, older than 122, a parent under 12, or a mother of over 60.',
  why: 'A slip in a year of birth, or a namesake of another generation, shows by an age that nobody can have. Nobody is known to have lived longer than 122 years.',
  instead: 'Check the date of birth and the name. Kings may be children: of a throne it is only information.',
  examples: {
    bad: [
      `timeline: A child
  from: Soviet Union, 1917–1941
  pod: A surprise

figure: Pavel Orlov
  born: 3 May 1915

March 1927: A surprise
  - Pavel Orlov becomes General Secretary
//  ^^^^^^^^^^^ warning[implausible-age]: Pavel Orlov is 11 in March 1927, too young to be General Secretary
`,
      `timeline: An old man
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Pavel Orlov
  born: 3 May 1801

March 1927: A surprise
  - Pavel Orlov meets Trotsky
//  ^^^^^^^^^^^ warning[implausible-age]: Pavel Orlov would be 125 in March 1927
`,
      `timeline: A family
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Pavel Orlov
  born: 3 May 1880

figure: Vera Orlova
  born: 1889
  parents: Pavel Orlov
//         ^^^^^^^^^^^ warning[implausible-age]: Pavel Orlov is 8 or 9 when Vera Orlova is born in 1889
`,
    ],
    good: [
      `timeline: Old and young
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Pavel Orlov
  born: 3 May 1830

figure: Vera Orlova
  born: 1889
  parents: Pavel Orlov

March 1927: A surprise
  - Pavel Orlov meets Trotsky
  - Vera Orlova becomes General Secretary

3 May 1931: Pavel Orlov dies
`,
    ],
  },
  looksAt: ['ages', 'persons', 'properties'],
  check(context): Iterable<Report> {
    const { slot, timeline, uses } = context;
    const stated = statedIn(slot, timeline);
    const reports = reportsOn(stated, context, tooYoung).concat(
      reportsOn(uses, context, tooOld),
      reportsOn(stated, context, tooOldAtDeath),
    );
    const hasParents = slot.block.kind === 'figure' || uses.some(({ fact }) => fact?.verb.effect === 'birth-of-object');
    return hasParents ? [...reports, ...parents(context)] : reports;
  },
});

/** In years: whoever is younger holds no office but a throne. */
export const youngestInOffice = 16;
const oldest = 122;
const youngestParent = 12;
const oldestMother = 60;

function tooYoung(take: Statement, context: RuleContext): Report | undefined {
  const { timeline } = context;
  const birth = take.kind === 'take' ? timeline.world.births.get(take.subject) : undefined;
  if (!take.object || !birth) return undefined;
  const age = ageBetween(birth.when, take.when);
  if (!(age.most < youngestInOffice) || age.most < 0) return undefined;
  const name = shortName(take.subject);
  const isThrone =
    (throne.test(take.object.name) && !post.test(take.object.name)) || isInherited(take.subject, take.object, context);
  // Real history has had its child kings.
  if (isThrone && timeline.kind === 'canon') return undefined;
  return {
    span: nameIn(take, take.subject, context.uses),
    about: take.subject,
    reason: birth,
    ...(isThrone ? { possible: true } : {}),
    message: isThrone
      ? `${name} is ${years(age)} ${onDay(take.when)}: ${born(birth, context)}. A child as ${take.object.name} needs somebody to govern.`
      : `${name} is ${years(age)} ${onDay(take.when)}, too young to be ${take.object.name}: ${born(birth, context)}. Check the date of birth, or name somebody older.`,
    related: [birthOf(birth, context)],
    fixes: [allowFix(context, 'implausible-age', name)],
  };
}

/** What children have been put on, all over the world. */
const throne =
  /\b(?:king|queen|emperor|empress|[tc]sar(?:ina)?|czar|sultan|shah|khan|caliph|emir|prince(?:ss)?|duke|duchess|elector|pharaoh|lama|kaiser|(?:maha)?raja|rani|mikado|tenno|shogun|daimyo|monarch|sovereign|throne|negus|inca|heir|pretender|atheling|basileus|augustus|caesar|imam|nawab|nizam|hospodar|voivode)\b/i;
/** Somebody has to do the work of these, whatever title stands before it. */
const post =
  /\b(?:minister|secretary|chancellor|president|commissar|chair(?:man|woman|person)?|general|governor|marshal|justice|treasurer|admiral|steward|captain|commander|of staff|mayor|ambassador)\b/i;

/** A father or a mother has held it. */
function isInherited(figure: Thing, office: Thing, context: RuleContext): boolean {
  const { timeline } = context;
  const holders = timeline.world.offices.get(office) ?? [];
  return timeline.declarationsOf(figure).some(({ slot }) =>
    claimsOf(slot.block)
      .filter(({ key }) => key === 'parents')
      .flatMap((claim) => namesListed(slot.block.text, claim.span))
      .flatMap(({ start, end }) => namedBy(slot.block.text.slice(start, end), timeline.names).layers.flat())
      .some(({ thing }) => holders.some(({ holder }) => holder === thing)),
  );
}

/** Nobody is older than anybody has ever been, and hardly anybody does anything after a hundredth birthday. */
function tooOld(use: Use, context: RuleContext): Report | undefined {
  const figure = isPresent(use) ? thingOf(use) : undefined;
  const birth = figure?.kind === 'figure' ? use.world.births.get(figure) : undefined;
  if (!figure || !birth || !use.when || !use.date || !mayBeOld(birth, use.when)) return undefined;
  const age = ageBetween(birth.when, use.when);
  if (!(age.least > oldestToAct) || !Number.isFinite(age.least)) return undefined;
  const isOver = age.least > oldest;
  if (
    !isOver &&
    (use.where === 'prose' ||
      use.fact?.negated ||
      passive.has(use.fact?.verb.effect as Effect) ||
      use.fact?.verb.about === 'a life')
  )
    return undefined;
  const name = shortName(figure);
  return {
    span: use.span,
    about: figure,
    reason: birth,
    message: isOver
      ? `${name} would be ${years(age)} ${onDate(use.date)}, and nobody has lived longer than ${oldest} years: ${born(birth, context)}. Name somebody of that time, or give the day of ${name}’s death.`
      : `${name} is ${years(age)} ${onDate(use.date)}, very old for this: ${born(birth, context)}. Check the date of birth, or name somebody younger.`,
    related: [birthOf(birth, context)],
    fixes: [allowFix(context, 'implausible-age', wordsOfSpan(context, use.span))],
  };
}

/** Counting whole years takes a while, and hardly anybody is that old. */
function mayBeOld({ when: { latest } }: Statement, { earliest }: Instant): boolean {
  return earliest > mayBeOldFrom(latest);
}

function tooOldAtDeath(death: Statement, context: RuleContext): Report | undefined {
  if (death.kind !== 'death' || death.origin.part !== 'property') return undefined;
  const birth = context.timeline.world.births.get(death.subject);
  if (!birth) return undefined;
  const age = ageBetween(birth.when, death.when);
  if (!(age.least > oldest) || !Number.isFinite(age.least)) return undefined;
  const name = shortName(death.subject);
  return {
    span: nameIn(death, death.subject, context.uses),
    about: death.subject,
    reason: birth,
    message: `${name} would be ${years(age)} at death, and nobody has lived longer than ${oldest} years: ${born(birth, context)}. One of the two dates is wrong.`,
    related: [birthOf(birth, context)],
    fixes: [allowFix(context, 'implausible-age', name)],
  };
}

/** What is done to people, or with their memory. */
const passive: ReadonlySet<Effect | undefined> = new Set([
  'death',
  'death-of-object',
  'undo',
  'undo-death',
  'undo-stay',
  'leave-office',
]);

function* parents(context: RuleContext): Iterable<Report> {
  const { slot, timeline, uses } = context;
  const world = timeline.world;
  if (slot.block.kind === 'figure') {
    const child = timeline.declaredIn(slot);
    const birth = child && world.births.get(child);
    if (!child || !birth) return;
    for (const claim of claimsOf(slot.block)) {
      if (claim.key !== 'parents') continue;
      for (const where of namesListed(slot.block.text, claim.span)) {
        const { layers } = namedBy(wordsOfSpan(context, where), timeline.names);
        const resolved = resolveName(layers, ['figure'], birth.when, world);
        const parent = resolved?.rivals.length === 0 ? resolved.entry.thing : undefined;
        if (parent && parent !== child)
          yield* parentOf(parent, child, birth.when, where, isWoman(parent, context), context);
      }
    }
  }
  for (const use of uses) {
    if (use.part !== 'subject' || use.fact?.verb.effect !== 'birth-of-object' || use.fact.negated || !use.when)
      continue;
    const parent = thingOf(use);
    const child = usesOfFact(use.fact, uses).find(({ part }) => part === 'object');
    const born = child && thingOf(child);
    if (!parent || !born) continue;
    const isMother = !/^fathe/i.test(wordsOfSpan(context, use.fact.verbSpan));
    yield* parentOf(parent, born, use.when, use.span, isMother, context);
  }
}

function* parentOf(
  parent: Thing,
  child: Thing,
  when: Instant,
  where: Span,
  isMother: boolean,
  context: RuleContext,
): Iterable<Report> {
  const birth = context.timeline.world.births.get(parent);
  if (!birth || parent.kind !== 'figure') return;
  const age = ageBetween(birth.when, when);
  const name = shortName(parent);
  const isYoung = age.most < youngestParent;
  const isOld = isMother && age.least > oldestMother && Number.isFinite(age.least);
  if (!isYoung && !isOld) return;
  const when_ = `when ${shortName(child)} is born ${onDay(when)}`;
  yield {
    span: where,
    about: parent,
    reason: child.name,
    message: `${name} is ${age.most < 0 ? 'not yet born' : years(age)} ${when_}, too ${isYoung ? 'young to be a parent' : 'old to be the mother'}: ${born(birth, context)}. Check both dates of birth, or name another parent.`,
    related: [birthOf(birth, context)],
    fixes: [allowFix(context, 'implausible-age', name)],
  };
}

function isWoman(figure: Thing, { timeline }: RuleContext): boolean {
  return timeline
    .declarationsOf(figure)
    .some(({ slot }) =>
      claimsOf(slot.block).some(
        ({ key, span }) =>
          key === 'sex' && /^f(?:emale)?$|^woman$/i.test(slot.block.text.slice(span.start, span.end).trim()),
      ),
    );
}

function born(birth: Statement, { project }: RuleContext): string {
  return `born ${onDay(birth.when)}${sourceOf(birth, project)}`;
}

function birthOf(birth: Statement, { project }: RuleContext) {
  return relatedTo(birth, `${whoseHistory(birth, project)}: ${quoted(birth)}`);
}

/** "11", "8 or 9", "8 to 12". */
function years({ least, most }: { least: number; most: number }): string {
  const first = Math.max(0, least);
  if (first === most) return String(most);
  if (!Number.isFinite(most)) return `${first} or older`;
  return most - first === 1 ? `${first} or ${most}` : `${first} to ${most}`;
}
