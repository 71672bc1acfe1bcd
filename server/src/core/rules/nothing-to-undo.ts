import { factLinesOf } from '../model/reading.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { allowFix, relatedTo, shortName } from './evidence.js';
import { spanInBlock, statedIn } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { historyOf, told, toldWithSource } from './telling.js';

export const nothingToUndo = defineRule({
  id: 'nothing-to-undo',
  severity: 'hint',
  summary: '“Survives”, “never happens” or “does not” where real history has nothing of the kind that day.',
  why: 'Such a line takes back what real history has on its day. On another day it changes nothing, and whatever you meant to prevent still happens.',
  instead: 'Give the line the day of what it is to prevent. If you only tell of an escape, there is nothing to do.',
  examples: {
    bad: [
      `timeline: A day late
  from: Soviet Union, 1917–1941
  pod: 1926

20 August 1926: Dzerzhinsky survives
//              ^^^^^^^^^^^^^^^^^^^^ hint[nothing-to-undo]: This changes nothing: in real history Felix Dzerzhinsky died on 20 July 1926
`,
      `timeline: Never asked
  from: Soviet Union, 1917–1941
  pod: 1926

May 1926: Trotsky does not become General Secretary
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[nothing-to-undo]: This changes nothing: real history has nothing of the kind
`,
    ],
    good: [
      `timeline: In time
  from: Soviet Union, 1917–1941
  pod: 1926

20 July 1926: Dzerzhinsky survives

May 1927: A lucky man
  - Anna Petrova survives
  - Bukharin is wounded and recovers
`,
    ],
  },
  looksAt: ['denials'],
  *check(context): Iterable<Report> {
    const { slot, timeline, project } = context;
    if (timeline.parents.length === 0) return;
    for (const own of statedIn(slot, timeline)) {
      if (!timeline.world.idle.has(own) || !own.undoes || isStory(own, context)) continue;
      // Up to the point of divergence such a line only tells what really was so.
      if (own.when.latest < timeline.divergence) continue;
      const known = timeline.parents.map(({ world }) => knownOf(own, world.standing)).find((list) => list.length > 0);
      if (!known && !timeline.parents.some(({ world }) => world.standing.some((one) => isAbout(one, own)))) continue;
      const nearest = known?.toSorted((a, b) => distance(a, own) - distance(b, own))[0];
      const history = nearest && historyOf(nearest, timeline, project);
      yield {
        span: spanInBlock(own),
        about: own.subject,
        message: nearest
          ? `This changes nothing: in ${history} ${toldWithSource(nearest, project)}. If that is what you mean to prevent, give the line that day.`
          : `This changes nothing: ${historyAbove(timeline)} has nothing of the kind that day. If you mean to prevent something, give the line its day.`,
        related: nearest ? [relatedTo(nearest, `In ${history}: ${told(nearest)}`)] : [],
        fixes: [allowFix(context, 'nothing-to-undo', shortName(own.subject))],
      };
    }
  },
});

/** What the line would take back on another day. */
function knownOf(own: Statement, standing: readonly Statement[]): Statement[] {
  return standing.filter(
    (one) => one.kind === own.undoes && one.subject === own.subject && (!own.object || one.object === own.object),
  );
}

function isAbout(one: Statement, own: Statement): boolean {
  return one.subject === own.subject || (own.object !== undefined && one.object === own.subject);
}

function distance(one: Statement, own: Statement): number {
  return Math.max(one.when.earliest - own.when.latest, own.when.earliest - one.when.latest);
}

/** "is wounded and recovers" tells what happened, and means to prevent nothing. */
function isStory(own: Statement, { slot, timeline }: RuleContext): boolean {
  const where = spanInBlock(own);
  const lines = factLinesOf(slot.block, timeline.names);
  const line = lines.find(({ fact }) => fact?.span.start === where.start && fact.span.end === where.end);
  if (line?.fact?.verb.id === 'recovers') return true;
  return lines.some(
    ({ fact }) =>
      fact?.verb.id === 'is wounded' &&
      fact.subjects.some((use) => use.layers.some((layer) => layer.some(({ thing }) => thing === own.subject))),
  );
}

function historyAbove({ parents }: Timeline): string {
  return parents.every(({ kind }) => kind === 'canon') ? 'real history' : `“${parents[0]?.name}”`;
}
