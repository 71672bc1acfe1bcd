/** Two histories that one timeline branches from, and that cannot both be true: deaths, births, holders of an office. */
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { meets } from '../model/world/lanes.js';
import type { Statement } from '../model/world/statement.js';
import type { Tenure } from '../model/world/world.js';
import { describeInstant } from '../time/index.js';
import { allowFix, quoted, relatedTo, shortName, sourceOf } from './evidence.js';
import type { Report, RuleContext } from './rule.js';

/** On the `from:` line of the first header; the first few of them, since one mistake in a date brings many. */
export function* betweenParents(context: RuleContext): Iterable<Report> {
  const { timeline, content } = context;
  const [first, ...others] = timeline.parents;
  const from = content.properties.find(({ key }) => key === 'from');
  if (!first || !from) return;
  for (const other of others) {
    const conflicts = [...lifeConflicts(first, other), ...officeConflicts(first, other)].filter(
      ({ about, one }) => !timeline.changes.some((own) => own.kind === one.kind && own.subject === about),
    );
    for (const conflict of conflicts.slice(0, most)) yield reportOf(conflict, first, other, from.value, context);
  }
}

interface Conflict {
  readonly about: Thing;
  readonly one: Statement;
  readonly there: Statement;
  /** "dies on 20 July 1926", as each of them has it. */
  readonly saysOne: string;
  readonly saysThere: string;
  readonly advice: string;
}

function* lifeConflicts(first: Timeline, other: Timeline): Iterable<Conflict> {
  for (const kind of ['births', 'deaths'] as const) {
    const [verb, key] = kind === 'births' ? ['is born', 'born'] : ['dies', 'died'];
    for (const [figure, one] of first.world[kind]) {
      const there = other.world[kind].get(figure);
      if (!there || there === one || meets(there.when, one.when)) continue;
      yield {
        about: figure,
        one,
        there,
        saysOne: `${shortName(figure)} ${verb} ${day(one)}`,
        saysThere: day(there),
        advice: `Say here which of them it is: “figure: ${figure.name}” with “${key}: …”.`,
      };
    }
  }
}

/** One seat, and each of the two has somebody else in it on the same days, in every reading of the dates. */
function* officeConflicts(first: Timeline, other: Timeline): Iterable<Conflict> {
  for (const [office, tenures] of first.world.offices) {
    const there = other.world.offices.get(office) ?? [];
    if (there.length === 0 || hasSeats(first, office) || hasSeats(other, office)) continue;
    for (const one of tenures) {
      const rival = there.find((it) => it.holder !== one.holder && areTogether(it, one));
      if (!rival || tenures.some(({ start }) => start === rival.start)) continue;
      yield {
        about: office,
        one: one.start,
        there: rival.start,
        saysOne: `${shortName(one.holder)} becomes ${office.shortName} ${day(one.start)}`,
        saysThere: `${shortName(rival.holder)} does ${day(rival.start)}`,
        advice: 'Say in an entry of your own who holds it.',
      };
      break;
    }
  }
}

function areTogether(a: Tenure, b: Tenure): boolean {
  return Math.max(a.from.latest, b.from.latest) + 1 < Math.min(a.to.earliest, b.to.earliest);
}

function hasSeats(timeline: Timeline, office: Thing): boolean {
  return timeline.declarationsOf(office).some(({ slot }) => /^\s*seats:/m.test(slot.block.text));
}

function reportOf(
  conflict: Conflict,
  first: Timeline,
  other: Timeline,
  span: Report['span'],
  context: RuleContext,
): Report {
  const { about, one, there, saysOne, saysThere, advice } = conflict;
  const { project } = context;
  return {
    span,
    about,
    message: `This timeline branches from two histories that contradict each other: ${saysOne} in “${first.name}”${sourceOf(one, project)}, and ${saysThere} in “${other.name}”${sourceOf(there, project)}. ${advice}`,
    related: [relatedTo(one, `${first.name}: ${quoted(one)}`), relatedTo(there, `${other.name}: ${quoted(there)}`)],
    fixes: [allowFix(context, 'conflicting-facts')],
  };
}

function day({ when }: Statement): string {
  const words = describeInstant(when);
  return /^\d{1,2} \p{Lu}/u.test(words) ? `on ${words}` : words.replace(/^some day in /, 'in ');
}

const most = 5;
