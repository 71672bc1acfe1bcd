import type { Fact } from '../model/fact.js';
import type { Fix } from '../model/finding.js';
import type { NameEntry, Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf, type Use } from '../model/uses.js';
import { isInferred, type Tenure } from '../model/world/world.js';
import { listed } from '../text/listed.js';
import type { Answer, Instant } from '../time/index.js';
import { allowFix, onDate, relatedTo, replaceFix, shortName, sourceOf, wordsOfSpan } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { fromTo } from './telling.js';
import { usesOfFact } from './uses-of-fact.js';

export const notInOffice = defineRule({
  id: 'not-in-office',
  severity: 'warning',
  fixesAll: 'asked',
  summary: 'Somebody leaves, acts in or is named with an office that somebody else, or nobody, holds that day.',
  why: 'Who held which office when is what readers who know the period check first.',
  instead: 'Name the holder of the day, or have your timeline appoint him first.',
  examples: {
    bad: [
      `March 1927:
  Foreign Commissar Litvinov protests in London.
//                  ^^^^^^^^ warning[not-in-office]: Maxim Litvinov was not Foreign Commissar in March 1927: Georgy Chicherin was
`,
      `timeline: A resignation
  from: Soviet Union, 1917–1941

May 1925: A gesture
  - Zinoviev resigns as General Secretary
//  ^^^^^^^^ warning[not-in-office]: Grigory Zinoviev was not General Secretary in May 1925: Joseph Stalin was
`,
    ],
    good: [
      `March 1927:
  Foreign Commissar Chicherin protests. The future Foreign Commissar Litvinov is in London.
`,
      `timeline: Appointed
  from: Soviet Union, 1917–1941

May 1926: Litvinov becomes Foreign Commissar

March 1927: In London
  Foreign Commissar Litvinov protests.
`,
    ],
  },
  looksAt: ['offices'],
  check(context): Iterable<Report> {
    const reports: Report[] = [];
    for (const use of context.uses) {
      for (const office of officesClaimed(use, context)) {
        const report = checkOffice(use, office, context);
        if (report) reports.push(report);
      }
    }
    return reports;
  },
});

/** The offices that the words say he holds that day: by a title before his name, or by what a fact has him leave or keep. */
function officesClaimed(use: Use, { uses }: RuleContext): readonly Use[] {
  if (use.namesLoosely) return none;
  const claimed = use.title && use.role !== 'given' ? [use.title] : none;
  const { fact, part } = use;
  if (!fact || part !== 'subject' || !claimsOffice(fact, use)) return claimed;
  return [
    ...claimed,
    ...usesOfFact(fact, uses).filter(({ part, wanted }) => part !== 'subject' && wanted?.[0] === 'office'),
  ];
}

const none: readonly never[] = [];

function claimsOffice(fact: Fact, use: Use): boolean {
  if (fact.negated) return false;
  const { effect, id } = fact.verb;
  if (effect === 'hold-office') return use.date?.kind === 'point';
  return effect === 'leave-office' || id === 'remains' || effect === 'none' || effect === 'visit' || effect === 'stay';
}

function checkOffice(use: Use, office: Use, context: RuleContext): Report | undefined {
  const figure = thingOf(use);
  const { when, date } = use;
  const claimed = office.layers
    .flat()
    .map((entry) => entry.thing)
    .filter((thing) => thing.kind === 'office');
  if (figure?.kind !== 'figure' || !when || !date || claimed.length === 0) return undefined;
  if (claimed.some((thing) => use.world.holdersOf(thing, when).some(({ tenure }) => tenure.holder === figure)))
    return undefined;
  if (isHeldElsewhere(use, figure, wordsOfSpan(context, office.span), claimed)) return undefined;
  const existing = claimed.filter((thing) => use.world.exists(thing, when) !== 'no');
  if (existing.length === 0) return undefined;
  const meant =
    office.entry && existing.includes(office.entry.thing)
      ? office.entry
      : (office.layers.flat().find((entry) => existing.includes(entry.thing)) as NameEntry);
  return reportOf(use, figure, meant, wordsOfSpan(context, office.span), when, context);
}

/** "Premier Daladier", "Chancellor Dollfuss": one word for an office that every country has, and he held that of his. */
function isHeldElsewhere({ world }: Use, figure: Thing, title: string, claimed: readonly Thing[]): boolean {
  if (title.includes(' ')) return false;
  const word = title.toLowerCase();
  const names = word === 'premier' ? ['premier', 'prime minister'] : [word];
  for (const [office, tenures] of world.offices) {
    if (claimed.includes(office) || !tenures.some(({ holder }) => holder === figure)) continue;
    if (names.some((one) => office.name.toLowerCase().includes(one))) return true;
  }
  return false;
}

function reportOf(
  use: Use,
  figure: Thing,
  office: NameEntry,
  written: string,
  when: Instant,
  context: RuleContext,
): Report | undefined {
  const { project, timeline } = context;
  const holders = use.world.holdersOf(office.thing, when);
  const holder = holders.find(({ answer }) => answer === 'yes') ?? holders[0];
  const covered = timeline.coverage.some((span) => span.earliest <= when.earliest && when.latest <= span.latest);
  // Silence is evidence only where real history is told in full, and even there it may be a gap in the telling.
  if (!holder && !covered) return undefined;
  // With the writer's capitals.
  const title = written.toLowerCase() === office.name.toLowerCase() ? written : office.name;
  const name = shortName(figure);
  const own = tenuresOf(use, figure, office.thing);
  const ownTime = own ? ` ${name} held it ${spell(own)}${seatTaken(own, timeline)}.` : '';
  const date = use.date ? onDate(use.date) : '';
  const words = wordsOfSpan(context, use.span);
  const several = sitting(holders);
  const other = holder && shortName(holder.tenure.holder);
  return {
    span: use.span,
    about: figure,
    reason: holder?.tenure.start ?? own?.start ?? `${title} ${name}`,
    ...(holder?.answer === 'yes' ? {} : { possible: true }),
    message:
      holder && isInferred(holder.tenure, when)
        ? `${name} may not be ${title} ${date}: ${other} was, ${spell(holder.tenure)}${sourceOf(holder.tenure.start, project)}, and what ended that in real history does not come in your timeline.${ownTime} Have ${other} leave, or let your timeline appoint ${name}.`
        : holder
          ? `${name} was not ${title} ${date}: ${several ?? `${other} was, ${spell(holder.tenure)}${sourceOf(holder.tenure.start, project)}`}.${ownTime} Name the holder of the day, or have your timeline appoint ${name} first.`
          : `${name} was not ${title} ${date}, as far as is known: nobody held that office then.${ownTime} Have your timeline appoint ${name} first.`,
    related: [
      ...(holder ? [relatedTo(holder.tenure.start, `${other}: ${title}, ${spell(holder.tenure)}`)] : []),
      ...(own ? [relatedTo(own.start, `${name}: ${title}, ${spell(own)}`)] : []),
    ],
    fixes: [
      ...(holder && other && !several
        ? [replaceFix(context, `Write “${surname(other)}”, who held the office that day`, use.span, surname(other))]
        : []),
      ...becomesFix(use, context),
      allowFix(context, 'not-in-office', words),
    ],
  };
}

/** "Bo Bell and Cy Bell were", where an office has several seats. */
function sitting(holders: readonly { tenure: Tenure; answer: Answer }[]): string | undefined {
  const names = [
    ...new Set(holders.flatMap(({ tenure, answer }) => (answer === 'yes' ? [shortName(tenure.holder)] : []))),
  ];
  return names.length > 1 ? `${listed(names, 'and')} were` : undefined;
}

/** Of several seats the one that was held longest is taken by whoever comes when all are full. */
function seatTaken({ of, holder, end }: Tenure, timeline: Timeline): string {
  const isTaken = end?.kind === 'take' && end.subject !== holder && timeline.seatsOf(of) > 1;
  return isTaken ? `, when all seats were full and ${shortName(end.subject)} came` : '';
}

/** "1926: Bukharin is General Secretary" says that he is already; he may be meant to take it over. */
function becomesFix({ fact }: Use, context: RuleContext): Fix[] {
  if (fact?.verb.effect !== 'hold-office' || context.timeline.parents.length === 0) return [];
  const word = fact.subjects.length > 1 ? 'become' : 'becomes';
  return [replaceFix(context, `Write “${word}”, if the office is taken then`, fact.verbSpan, word)];
}

function tenuresOf(use: Use, figure: Thing, office: Thing): Tenure | undefined {
  return use.world.offices.get(office)?.find((tenure) => tenure.holder === figure);
}

/** "from 6 July 1923 to 21 July 1930". Of an end that is only inferred nothing is said. */
function spell(tenure: Tenure): string {
  const isOpen = !Number.isFinite(tenure.to.earliest) || isInferred(tenure, tenure.to);
  return fromTo(tenure.from, isOpen ? undefined : tenure.to);
}

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
