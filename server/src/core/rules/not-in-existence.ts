import type { Fact } from '../model/fact.js';
import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Effect } from '../model/verbs/table.js';
import { overlap, type Period } from '../model/world/world.js';
import { dayFromCivil, type Instant } from '../time/index.js';
import {
  allowFix,
  isBehindThe,
  onDate,
  onDay,
  quoted,
  relatedTo,
  replaceFix,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { endInWords, fallOf, stepsOf } from './falls.js';
import { statedIn } from './own-statements.js';
import { isPresent, nearestPeriod } from './presence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const notInExistence = defineRule({
  id: 'not-in-existence',
  severity: 'error',
  fixesAll: 'asked',
  summary: 'An office, a group or a place acts, is joined or is held before it exists or after it has ended.',
  why: 'States, parties and ministries are younger, and shorter-lived, than one remembers: there was no Soviet Union in 1918.',
  instead: 'Use what stood in its place that day, or found it in your timeline first.',
  examples: {
    bad: [
      `1918:
  -The USSR recognises nobody.
//     ^^^^ error[not-in-existence]: The USSR did not exist yet in 1918
`,
      `timeline: An early secretary
  from: Soviet Union, 1917–1941

March 1920: A new office
  - Stalin becomes General Secretary
//                 ^^^^^^^^^^^^^^^^^ error[not-in-existence]: The office General Secretary of the Central Committee did not exist yet in March 1920
`,
    ],
    good: [
      `August 1917: Lenin flees to Finland
`,
      `1925:
  The USSR recognises nobody. Nobody yet speaks of the future Supreme Soviet.
`,
      `timeline: A new order
  from: Soviet Union, 1917–1941

March 1924: The Red League is founded

May 1924: A recruit
  - Trotsky joins the Red League
`,
    ],
  },
  looksAt: ['bodies'],
  check(context): Iterable<Report> {
    const reports: Report[] = [];
    let known: ReadonlySet<Thing> | undefined;
    const taken = () => {
      known ??= officesTakenIn(context);
      return known;
    };
    for (const use of context.uses) {
      const ofTitle = use.title && checkUse(use.title, use, taken, context);
      if (ofTitle) reports.push(ofTitle);
      const ofName = checkUse(use, use, taken, context);
      if (ofName) reports.push(ofName);
    }
    return reports;
  },
});

/** `taken`: the offices that the block gives to somebody. */
function checkUse(use: Use, whole: Use, taken: () => ReadonlySet<Thing>, context: RuleContext): Report | undefined {
  const thing = takenHere(use, taken, context) ?? thingOf(use);
  if (
    !thing ||
    use.isNearMiss ||
    !use.when ||
    !use.date ||
    thing.kind === 'figure' ||
    thing.kind === 'event' ||
    thing.kind === 'term'
  )
    return undefined;
  if (!isPresent(use) && !(use !== whole && isPresent(whole))) return undefined;
  const periods = use.world.existence.get(thing);
  if (!periods?.length) return neverBegan(use, thing, context);
  if (endedHere(periods, context)) return undefined;
  const answers = periods.map((period) => overlap(period, use.when as NonNullable<Use['when']>));
  if (answers.includes('yes')) return undefined;
  const possible = answers.includes('possibly');
  if (possible && (use.where === 'prose' || isChangedBy(use.fact))) return undefined;
  const nearest =
    nearestPeriod(periods, possible ? { earliest: use.when.latest, latest: use.when.latest } : use.when) ??
    nearestPeriod(periods, { earliest: use.when.earliest, latest: use.when.earliest });
  if (!nearest) return undefined;
  const { period, side } = nearest;
  const statement = side === 'before' ? period.start : period.end;
  if (!statement) return undefined;
  const { project } = context;
  const name = nameInSentence(use, thing, context);
  const fact = side === 'before' ? `it began ${onDay(statement.when)}` : `it ended ${onDay(statement.when)}`;
  const state = side === 'before' ? 'did not exist yet' : 'no longer existed';
  return {
    span: use.span,
    possible,
    about: thing,
    reason: statement,
    message: possible
      ? `${name} may not exist then: ${fact}${sourceOf(statement, project)}, and this is ${onDate(use.date)}. A narrower date would settle it.`
      : `${name} ${state} ${onDate(use.date)}: ${fact}${sourceOf(statement, project)}.${mayBeOldStyle(use.when, statement.when) ? ' If your date is Old Style, write “O.S.” behind it.' : ''} Name what stood in its place, or ${side === 'before' ? 'let your timeline create it first' : 'keep it going in your timeline'}.`,
    related: [relatedTo(statement, `${whoseHistory(statement, project)}: ${thing.name}, ${quoted(statement)}`)],
    fixes: [
      ...predecessorFix(use, thing, context),
      allowFix(context, 'not-in-existence', wordsOfSpan(context, use.span)),
    ],
  };
}

/** Of offices with one short title, the one that the fact gives to somebody, though another one goes on that day. */
function takenHere(use: Use, taken: () => ReadonlySet<Thing>, { timeline }: RuleContext): Thing | undefined {
  const meant = thingOf(use);
  if (meant?.kind !== 'office' || use.where === 'prose' || timeline.parents.length === 0) return undefined;
  if (taken().has(meant)) return undefined;
  const named = use.layers.flat().map(({ thing }) => thing);
  return [...taken()].find((office) => named.includes(office));
}

function officesTakenIn({ slot, timeline }: RuleContext): ReadonlySet<Thing> {
  return new Set(statedIn(slot, timeline).flatMap(({ kind, object }) => (kind === 'take' && object ? [object] : [])));
}

/** What real history has, and your timeline never comes to. */
function neverBegan(use: Use, thing: Thing, context: RuleContext): Report | undefined {
  const { project, timeline, slot } = context;
  const lost = use.world.neverBegun.get(thing);
  if (!lost) return undefined;
  const steps = stepsOf(lost, timeline);
  if (steps.some(({ by }) => by.origin.slot === slot)) return undefined;
  const fact = `in real history it began ${onDay(lost.when)}${sourceOf(lost, project)}`;
  return {
    span: use.span,
    about: thing,
    reason: lost,
    severity: 'warning',
    message: `${nameInSentence(use, thing, context)} never comes to exist in your timeline: ${fact}; ${endInWords(fallOf(lost, timeline) ?? { why: 'undone' }, steps)}. Name what stands in its place, or let your timeline found it first.`,
    related: [
      relatedTo(lost, `In real history: ${thing.name}, ${quoted(lost)}`),
      ...steps.map(({ by }) => relatedTo(by, 'brought down by this')),
    ],
    fixes: [
      ...predecessorFix(use, thing, context),
      allowFix(context, 'not-in-existence', wordsOfSpan(context, use.span)),
    ],
  };
}

/** "is dissolved" and "is founded" tell of the very end and start. */
function endedHere(periods: readonly Period[], { slot }: RuleContext): boolean {
  return periods.some((period) => period.end?.origin.slot === slot || period.start?.origin.slot === slot);
}

/** "1795: The Convention is dissolved", "1795: Barras becomes Director": of that very change the year is the right one. */
function isChangedBy(fact: Fact | undefined): boolean {
  return fact !== undefined && changes.has(fact.verb.effect);
}

const changes: ReadonlySet<Effect> = new Set([
  'found',
  'dissolve',
  'take-office',
  'appoint-object',
  'leave-office',
  'replace',
]);

/** An office of the day that goes by the same short title. */
function predecessorFix(use: Use, thing: Thing, context: RuleContext) {
  const when = use.when;
  if (!when || thing.kind !== 'office') return [];
  const others = context.timeline.chain.flatMap((timeline) =>
    timeline.declarations.map((declaration) => declaration.thing),
  );
  const before = others.find(
    (other) =>
      other.kind === 'office' &&
      other !== thing &&
      context.timeline.successorOf(other) === thing &&
      use.world.exists(other, when) === 'yes',
  );
  return before ? [replaceFix(context, `Write “${before.name}”, the office of the day`, use.span, before.name)] : [];
}

/** Whether a day that is told for one of Russia's calendar is late enough in that. */
function mayBeOldStyle(told: Instant, begun: Instant): boolean {
  return told.earliest === told.latest && told.latest < newStyle && begun.earliest - told.latest <= OLD_STYLE_DAYS;
}

/** By so many days Russia's calendar was behind, until this day. */
const OLD_STYLE_DAYS = 13;
const newStyle = dayFromCivil(1918, 2, 14);

/** As the writer calls it, for the Secret police goes by “Cheka” too; "The office General Secretary …", but "Leningrad" and "TASS". */
function nameInSentence(use: Use, thing: Thing, context: RuleContext): string {
  if (thing.kind === 'office') return `The office ${thing.name}`;
  const name = (use.entry?.thing === thing ? wordsOfSpan(context, use.span) : thing.name).replace(/^the /i, '');
  const isTown = thing.kind === 'place' && !/\b(?:union|republic|empire|kingdom|states)\b/i.test(thing.name);
  const isBare = isTown || name === name.toUpperCase();
  return isBare && !isBehindThe(use.span, context) ? name : `The ${name}`;
}
