import { noteAsked } from '../model/asking.js';
import { claimsOf } from '../model/claim.js';
import type { Fix } from '../model/finding.js';
import { addUnder } from '../model/lists.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { type Day, describeDay } from '../time/index.js';
import { allowFix, editAt, relatedTo, shortName, sourceOf } from './evidence.js';
import { numberInWords } from './number-words.js';
import { oncePerThing } from './once.js';
import { nameIn, statedIn, statedOf, writtenIn, writtenOf } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { fromTo } from './telling.js';

export const twoInOneOffice = defineRule({
  id: 'two-in-one-office',
  severity: 'error',
  summary: 'More holders of an office at a time than it has seats.',
  why: 'One of the dates is wrong, or an office was meant that several hold side by side.',
  instead: 'Let one end before the next begins, or say how many may hold it at once: `seats: 2`.',
  examples: {
    bad: [
      `timeline: Two chairmen
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1880

figure: Pavel Orlov
  born: 1881

office: Keeper of the Seals
  held by: Vera Quill 1920..1926
  held by: Pavel Orlov 1924-03..1930
//         ^^^^^^^^^^^^^^^^^^^^^^^^^ error[two-in-one-office]: On 31 March 1924 two people hold the office Keeper of the Seals, where only one can
`,
    ],
    good: [
      `timeline: One after the other
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1880

figure: Pavel Orlov
  born: 1881

office: Keeper of the Seals
  held by: Vera Quill 1920..1924
  held by: Pavel Orlov 1924..1930

office: Judge of the Assize
  seats: 2
  held by: Vera Quill 1920..1926
  held by: Pavel Orlov 1924..1930

May 1928: Vera Quill becomes Keeper of the Seals
`,
    ],
  },
  looksAt: ['takes'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    for (const take of statedIn(slot, timeline)) {
      if (take.kind !== 'take' || !take.object) continue;
      const report = checkTake(take, take.object, context);
      if (report) yield report;
    }
  },
});

/** Somebody in an office, for as long as it is certain: the first day and the day before the last. */
interface Stated {
  readonly take: Statement;
  readonly from: Day;
  readonly to: Day;
  /** What says that it ends. */
  readonly end: Statement | undefined;
}

function checkTake(take: Statement, office: Thing, context: RuleContext): Report | undefined {
  const { slot, timeline, project } = context;
  // "Becomes" alone says nothing of an end, and what is said with "until" stands in the same line.
  if (take.origin.part !== 'property' && !writtenIn(slot, timeline).some(({ ends }) => ends === take)) return undefined;
  const all = tenuresOf(office, timeline);
  const index = all.findIndex((one) => one.take === take);
  const own = all[index];
  if (!own) return undefined;
  // The later of those that contradict each other carries the finding.
  const others = all.filter(
    (one, at) => one !== own && one.from <= own.from && own.from < one.to && (one.from < own.from || at < index),
  );
  const holders = new Set([take.subject, ...others.map((one) => one.take.subject)]);
  const seats = timeline.seatsOf(office);
  if (holders.size <= seats) return undefined;
  const name = shortName(take.subject);
  const first = others.find((one) => one.take.subject !== take.subject) as Stated;
  const sitting = others
    .filter((one, at) => others.findIndex((other) => other.take.subject === one.take.subject) === at)
    .filter((one) => one.take.subject !== take.subject);
  return {
    span: nameIn(take, take.subject, context.uses),
    about: take.subject,
    reason: first.take,
    message: `On ${describeDay(own.from)} ${numberInWords(holders.size)} people hold the office ${office.name}, where ${seats === 1 ? 'only one' : `no more than ${numberInWords(seats)}`} can: ${sitting
      .map((one) => `${shortName(one.take.subject)} holds it ${spell(one)}${sourceOf(one.take, project)}`)
      .join(
        '; ',
      )}. Let one leave before ${name} begins, or say how many may hold it at once: “seats: ${holders.size}”.`,
    related: sitting.map((one) => relatedTo(one.take, `${shortName(one.take.subject)}: ${office.name}, ${spell(one)}`)),
    fixes: [...seatsFix(office, holders.size, context), allowFix(context, 'two-in-one-office', name)],
  };
}

/**
 * The tenures of which the timeline itself says from when to when. One without an end ends as the next begins, and
 * one that death, a successor of a plain "becomes" or his own leaving cuts short ends with that.
 */
function tenuresOf(office: Thing, timeline: Timeline): readonly Stated[] {
  // When its holders die, and whether what they do still stands, is asked of each of them.
  for (const somebody of thoseTold(timeline, office)) noteAsked(somebody);
  return tenuresIn(timeline, office);
}

/** Of whom anything is said that has to do with an office. */
const thoseTold = oncePerThing(
  (timeline: Timeline, office: Thing): ReadonlySet<Thing> =>
    new Set(writtenOf(office, timeline).map(({ subject }) => subject)),
);

const tenuresIn = oncePerThing((timeline: Timeline, office: Thing): readonly Stated[] => {
  const statements = statedOf(office, timeline);
  const takes = statements.filter((one) => one.kind === 'take' && one.object === office);
  const ends = new Map(statements.filter(({ ends }) => ends).map((one) => [one.ends as Statement, one]));
  const saysWhen = (take: Statement) => take.origin.part === 'property' || ends.has(take);
  const successions = takes.filter((take) => !saysWhen(take));
  const leaves = new Map<Thing, Statement[]>();
  for (const one of statements) if (one.kind === 'leave') addUnder(leaves, one.subject, one);
  return takes.filter(saysWhen).map((take) => {
    const from = take.when.latest;
    const cuts = [
      timeline.world.deaths.get(take.subject)?.when.earliest,
      timeline.world.existence.get(office)?.at(-1)?.to.earliest,
      ...[...(leaves.get(take.subject) ?? []), ...successions]
        .filter(({ when }) => when.latest >= from)
        .map(({ when }) => when.earliest),
    ].filter((day) => day !== undefined);
    const end = ends.get(take);
    const to = cuts.reduce((first, day) => Math.min(first, day), end?.when.earliest ?? from + 1);
    return { take, from, to, end };
  });
});

/** "from 1920 to 1926". */
function spell({ take, end }: Stated): string {
  return fromTo(take.when, end?.when);
}

/** Says in the declaration of the office that so many hold it. */
function seatsFix(office: Thing, seats: number, { timeline }: RuleContext): Fix[] {
  const declared = timeline.declarationsOf(office).find(({ slot }) => slot.file.origin === 'own');
  if (!declared) return [];
  const { slot } = declared;
  const title = `Say that ${numberInWords(seats)} may hold it at once`;
  const claim = claimsOf(slot.block).find(({ key }) => key === 'seats');
  if (claim) {
    return [{ title, edits: [editAt(slot, claim.span, String(seats))] }];
  }
  const end = contentOf(slot.block).name.end;
  return [{ title, edits: [editAt(slot, { start: end, end }, `\n  seats: ${seats}`)] }];
}
