import { eventNamed } from '../model/causes.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { isMet } from '../model/world/conditions.js';
import { meets } from '../model/world/lanes.js';
import type { Cause, Condition, Fall, Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { reasonsIn } from './causes-in-notes.js';
import { eventIn } from './events.js';
import { allowFix, relatedTo, shortName } from './evidence.js';
import { lossBehind, stepsOf } from './falls.js';
import { spanInBlock } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { historyOf, told } from './telling.js';

export const reliesOnUndoneEvent = defineRule({
  id: 'relies-on-undone-event',
  severity: 'warning',
  summary:
    'A `because:` or a relative date that names an event which does not happen in these notes, or a condition that is not so in them.',
  why: 'Once you have prevented something, nothing can follow from it. What an entry tells falls with its causes, so the rest of your notes will not see it either.',
  instead: 'Name another cause, or let the event happen.',
  examples: {
    bad: [
      `timeline: No murder
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: The murder of Kirov never happens

1935: A quiet year
  because: Murder of Kirov
//         ^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Assassination of Kirov” does not happen in your timeline
`,
      `timeline: No trial
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1937: The aftermath
  because: Trial of the Sixteen
//         ^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Trial of the Sixteen” does not happen in your timeline
`,
      `timeline: A condition
  from: Soviet Union, 1917–1941
  pod: 3 April 1922

3 April 1922: Ivan Smirnov becomes General Secretary

1925: The letter to the Politburo
  because: Stalin is General Secretary
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Stalin is General Secretary” is not so the day before in your timeline: Ivan Smirnov became General Secretary
`,
    ],
    good: [
      `timeline: Murder all the same
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Stalin is wounded

1935: A loud year
  because: Murder of Kirov
`,
      `timeline: Two reasons
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1937: The aftermath
  because: Trial of the Sixteen
  because: Kirov survives
`,
    ],
  },
  looksAt: ['properties', 'relative'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    if (slot.block.kind !== 'entry' || timeline.parents.length === 0) return;
    const reasons = reasonsIn(timeline, slot);
    // One reason that stands is enough.
    const lines = new Map<number, Report[]>();
    for (const { origin, cause } of reasons) {
      const list = lines.get(origin.index) ?? [];
      lines.set(origin.index, list);
      const report = reportReason(spanInBlock({ origin }), cause, context);
      if (report) list.push(report);
    }
    if ([...lines.values()].every((list) => list.length > 0)) yield* [...lines.values()].flat();
    const head = contentOf(slot.block).head?.reading.expr;
    if (head?.kind !== 'relative' || head.anchor.kind !== 'event') return;
    const event = eventNamed(timeline, head.anchor.title);
    const lost = event && lostEvent(event, context);
    if (lost) yield reportOf({ start: head.anchor.start, end: head.anchor.end }, lost, context);
  },
});

interface Lost {
  readonly name: string;
  /** What real history, or the timeline above, says of it. */
  readonly statement: Statement;
  readonly thing: Thing;
}

/** An event of a timeline above that has not happened here. What falls within these notes is said where it begins. */
function lostEvent(event: Thing, { timeline, project }: RuleContext): Lost | undefined {
  const statement = timeline.world.undone.get(event) ?? takenBack(event, timeline);
  if (!statement || project.timelineOf(statement.origin.slot) === timeline) return undefined;
  return { name: `“${event.name}”`, statement, thing: event };
}

/** "Death of Lenin" is no event where that death has fallen. */
function takenBack(event: Thing, timeline: Timeline): Statement | undefined {
  const says = eventIn(timeline, event)?.statement?.says ?? [];
  const lost = says.map((one) =>
    [...timeline.world.fallen.keys()].find(
      (old) =>
        old.kind === one.kind && old.subject === one.subject && old.object === one.object && meets(old.when, one.when),
    ),
  );
  return lost.length > 0 && lost.every((one) => one !== undefined) ? lost[0] : undefined;
}

function lostDeath(figure: Thing, { timeline }: RuleContext): Lost | undefined {
  const { deaths, fallen } = timeline.world;
  if (deaths.has(figure)) return undefined;
  const death = timeline.parents.map(({ world }) => world.deaths.get(figure)).find((one) => one && fallen.has(one));
  return death && { name: `The death of ${shortName(figure)}`, statement: death, thing: figure };
}

function reportReason(span: Report['span'], cause: Cause, context: RuleContext): Report | undefined {
  if (cause.kind === 'unknown') return undefined;
  if (cause.kind === 'event' || (cause.kind === 'died' && !cause.isNot)) {
    const lost = cause.kind === 'event' ? lostEvent(cause.event, context) : lostDeath(cause.subject, context);
    return lost && reportOf(span, lost, context);
  }
  const fall = lostState(cause, context);
  return fall && reportState(span, cause, fall, context);
}

/** The fall of the entry, where this is one of the conditions that brought it down. */
function lostState(condition: Condition, { slot, timeline: { events, world } }: RuleContext): Fall | undefined {
  const event = events.get(slot);
  const happening = event && world.undone.get(event);
  const fall = happening && world.fallen.get(happening);
  if (!happening || fall?.why !== 'cause-lost') return undefined;
  if (fall.cause?.text === condition.text) return fall;
  // Of several lines the fall knows only the first.
  const { earliest, latest } = happening.when;
  return [earliest - 1, latest].every((day) => isMet(condition, world, day) === 'no')
    ? { why: 'cause-lost', cause: condition }
    : undefined;
}

function reportState(span: Report['span'], condition: Condition, { by }: Fall, context: RuleContext): Report {
  const { timeline } = context;
  const steps = by ? [{ by }, ...stepsOf(by, timeline)] : [];
  const root = steps.at(-1)?.by;
  return {
    span,
    about: condition.subject,
    message: `“${condition.text}” is not so the day before in your timeline${root ? `: ${told(root)}` : ''}. So this entry falls, with all it tells and all that follows from it. Name another cause, or let it be so.`,
    related: steps.map((step) => relatedTo(step.by, told(step.by))),
    fixes: [allowFix(context, 'relies-on-undone-event')],
  };
}

function reportOf(span: Report['span'], { name, statement, thing }: Lost, context: RuleContext): Report {
  const { timeline, project } = context;
  const steps = stepsOf(statement, timeline);
  return {
    span,
    about: thing,
    message: `${name} does not happen in your timeline${lossBehind(steps)}. Name another cause, or let it happen.`,
    related: [
      relatedTo(statement, `In ${historyOf(statement, timeline, project)}: ${told(statement)}`),
      ...steps.map(({ by }) => relatedTo(by, 'brought down by this')),
    ],
    fixes: [allowFix(context, 'relies-on-undone-event')],
  };
}
