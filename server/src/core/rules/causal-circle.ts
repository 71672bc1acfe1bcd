import { itemsOf } from '../model/claim.js';
import type { Fix } from '../model/finding.js';
import { foldedName } from '../model/names/words.js';
import { inFile, locate, originAt, wordsAt } from '../model/origin.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import type { Origin } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { circlesOf, type Reason } from './causes-in-notes.js';
import { type Dated, datingCircles } from './dating-circles.js';
import { allowFix, editAt, relatedAt } from './evidence.js';
import { spanInBlock } from './own-statements.js';
import { placesAround } from './places.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { withoutReason } from './turn-round-fix.js';

export const causalCircle = defineRule({
  id: 'causal-circle',
  severity: 'error',
  summary: 'Causes, relative dates, `from:`, `part of:` or `in:` that run in a circle.',
  why: 'What is its own cause has none, and what is dated by itself has no date. The circle is said once, at its first line.',
  instead: 'Decide which of them came first, and take the line out that leads back.',
  examples: {
    bad: [
      `timeline: Ashford
  from: Soviet Union, 1917–1941
  pod: 1926

January 1927: The mutiny
  because: The circle at Ashford
//         ^^^^^^^^^^^^^^^^^^^^^ error[causal-circle]: This runs in a circle: “The mutiny” follows from “The circle at Ashford”, which follows from “The mutiny”

February 1927: The circle at Ashford
  because: The mutiny
`,
      `timeline: One
  from: Two
//      ^^^ error[causal-circle]: This runs in a circle: “One” branches from “Two”, which branches from “One”

1926: A beginning

timeline: Two
  from: One

1927: Another
`,
      `place: Alland
  in: Bedland
//    ^^^^^^^ error[causal-circle]: This runs in a circle: “Alland” lies in “Bedland”, which lies in “Alland”
place: Bedland
  in: Alland
`,
    ],
    good: [
      `timeline: Ashford
  from: Soviet Union, 1917–1941
  pod: 1926

January 1927: The mutiny
February 1927: The circle at Ashford
  because: The mutiny
3 days before The circle at Ashford: A quiet evening
`,
    ],
  },
  looksAt: ['properties', 'relative'],
  *check(context): Iterable<Report> {
    const { slot } = context;
    if (slot.block.kind === 'entry') {
      yield* circleOfCauses(context);
      yield* circleOfDates(context);
    } else if (slot.block.kind === 'timeline' || slot.block.kind === 'canon') yield* circleOfBranches(context);
    else if (slot.block.kind === 'place' || slot.block.kind === 'group') yield* circleOfParts(context);
  },
});

function* circleOfCauses(context: RuleContext): Iterable<Report> {
  for (const circle of circlesOf(context.timeline)) {
    const [first] = circle as [Reason, ...Reason[]];
    if (first.slot !== context.slot) continue;
    const names = circle.map(({ slot }) => context.timeline.events.get(slot)?.name || 'an entry without a title');
    const fix: Fix = {
      title: `Take “${wordsAt(first.origin)}” out of the causes here`,
      edits: [editAt(first.slot, withoutReason(first), '')],
    };
    yield {
      span: spanInBlock(first),
      message: inWords(names, 'follows from'),
      related: circle.slice(1).map((step) => relatedAt(locate(step.origin), 'goes on here')),
      fixes: [fix, allowFix(context, 'causal-circle')],
    };
  }
}

/** "3 days after B: A" and "a week after A: B". */
function* circleOfDates(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  const circle = datingCircles(timeline).find((steps) => steps[0]?.slot === slot);
  if (!circle) return;
  const [first] = circle as [Dated, ...Dated[]];
  const names = circle.map((step) => timeline.events.get(step.slot)?.name || 'an entry without a title');
  yield {
    span: first.span,
    message: inWords(names, 'is dated by'),
    related: circle.slice(1).map((step) => relatedAt(inFile(step.slot, step.span), 'goes on here')),
    fixes: [allowFix(context, 'causal-circle')],
  };
}

function* circleOfBranches(context: RuleContext): Iterable<Report> {
  const { slot, timeline, project } = context;
  const edges = branchesOf(project);
  const way = wayRound(timeline, (one) => edges.get(one) ?? []);
  const first = way?.[0];
  if (!way || !first || first.origin.slot !== slot) return;
  // The first of the circle, in the order of the files, says it.
  const members = way.map(({ from }) => from);
  if ([...edges.keys()].find((one) => members.includes(one)) !== timeline) return;
  yield {
    span: spanInBlock(first),
    message: inWords(
      members.map(({ name }) => name),
      'branches from',
    ),
    related: way.slice(1).map((step) => relatedAt(locate(step.origin), 'goes on here')),
  };
}

interface Edge<T> {
  readonly from: T;
  readonly to: T;
  readonly origin: Origin;
}

function branchesOf({ timelines }: Project): Map<Timeline, Edge<Timeline>[]> {
  const edges = new Map<Timeline, Edge<Timeline>[]>();
  for (const from of timelines) {
    // What ships branches from nothing of the writer's.
    if (from.isAllShipped) continue;
    for (const slot of from.headers) {
      for (const [index, { key, value }] of contentOf(slot.block).properties.entries()) {
        if (key !== 'from') continue;
        for (const span of itemsOf(slot.block.text, value)) {
          const wanted = foldedName(textAt(slot, span));
          const to = timelines.find((one) => one.kind !== 'notes' && foldedName(one.name) === wanted);
          if (to)
            edges.set(from, [
              ...(edges.get(from) ?? []),
              { from, to, origin: originAt(slot, 'property', index, span) },
            ]);
        }
      }
    }
  }
  return edges;
}

function* circleOfParts({ slot, timeline }: RuleContext): Iterable<Report> {
  const around = placesAround(timeline);
  const own = timeline.declaredIn(slot);
  const way =
    own && wayRound(own, (thing) => (around.get(thing) ?? []).map(({ to, origin }) => ({ from: thing, to, origin })));
  const first = way?.[0];
  if (!own || !way || !first || first.origin.slot !== slot) return;
  const members = way.map(({ from }) => from);
  const leader = timeline.declarations.find(({ thing }) => members.includes(thing));
  if (leader?.slot !== slot) return;
  const verb = own.kind === 'group' ? 'is part of' : 'lies in';
  yield {
    span: spanInBlock(first),
    message: inWords(
      members.map(({ name }) => name),
      verb,
    ),
    related: way.slice(1).map((step) => relatedAt(locate(step.origin), 'goes on here')),
  };
}

/** The shortest way from `start` along the edges back to it. */
function wayRound<T>(start: T, edgesOf: (one: T) => readonly Edge<T>[]): Edge<T>[] | undefined {
  const seen = new Map<T, Edge<T>[]>([[start, []]]);
  for (const [one, way] of seen) {
    for (const edge of edgesOf(one)) {
      if (edge.to === start) return [...way, edge];
      if (!seen.has(edge.to)) seen.set(edge.to, [...way, edge]);
    }
  }
  return undefined;
}

/** "This runs in a circle: “A” follows from “B”, which follows from “A”." */
function inWords(names: readonly string[], link: string): string {
  const [start, ...others] = names as [string, ...string[]];
  if (others.length === 0) return `This runs in a circle: “${start}” ${link} itself. Name something else here.`;
  const rest = [...others.slice(1), start].map((name) => `which ${link} “${name}”`);
  return `This runs in a circle: “${start}” ${link} “${others[0]}”, ${rest.join(', ')}. Decide which comes first, and take out the line that leads back.`;
}

function textAt(slot: Slot, { start, end }: Span): string {
  return slot.block.text.slice(start, end);
}
