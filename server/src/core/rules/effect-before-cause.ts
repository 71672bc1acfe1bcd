import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import type { Instant } from '../time/index.js';
import { type Reason, reasonsIn, runsInCircle } from './causes-in-notes.js';
import { eventIn } from './events.js';
import { allowFix, onDate, onDay, relatedTo } from './evidence.js';
import { spanInBlock } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { told, toldWithSource } from './telling.js';
import { turnRoundFix } from './turn-round-fix.js';

export const effectBeforeCause = defineRule({
  id: 'effect-before-cause',
  severity: 'error',
  summary: 'A `because:` that names something which certainly comes later.',
  why: 'Nothing follows from what has not happened yet: one of the two dates is wrong, or the line names the wrong entry, or it is the other way round.',
  instead: 'Change one of the dates, name what came before, or turn the two round.',
  examples: {
    bad: [
      `timeline: The staff game
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

October 1939: Lessons of the autumn
  because: The staff game at Minsk
//         ^^^^^^^^^^^^^^^^^^^^^^^ error[effect-before-cause]: “The staff game at Minsk” is in January 1941, and this is in October 1939

January 1941: The staff game at Minsk
`,
      `timeline: Mourning
  from: Soviet Union, 1917–1941
  pod: 1920

1922: The succession is open
  because: Lenin dies
//         ^^^^^^^^^^ error[effect-before-cause]: Vladimir Lenin died on 21 January 1924
`,
    ],
    good: [
      `timeline: The staff game
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1938–1941: Lessons of the autumn
  because: The staff game at Minsk

January 1941: The staff game at Minsk

# Elections

1936: Elections
1937: A new law
  because: Elections
1940: Elections
`,
    ],
  },
  looksAt: ['properties'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    if (!slot.date || slot.dateProblems.some(({ code }) => code === 'reversed')) return;
    const effect = hullOf(slot.date);
    for (const reason of reasonsIn(timeline, slot)) {
      const report = checkReason(reason, effect, context);
      if (report) yield report;
    }
  },
});

function checkReason(reason: Reason, effect: Instant, context: RuleContext): Report | undefined {
  const { slot, timeline, project } = context;
  const { cause } = reason;
  if (cause.kind === 'died') {
    const death = timeline.world.deaths.get(cause.figure);
    return death && death.when.earliest > effect.latest
      ? reportOf(`${toldWithSource(death, project)}`, death)
      : undefined;
  }
  if (cause.kind !== 'event' || runsInCircle(reason, timeline)) return undefined;
  const event = eventIn(timeline, cause.event);
  if (!event || event.slot.dateProblems.some(({ code }) => code === 'reversed')) return undefined;
  if (hullOf(event.date).earliest <= effect.latest) return undefined;
  return reportOf(`“${cause.event.name}” is ${onDate(event.date)}`, event.statement);

  function reportOf(words: string, statement: Statement | undefined): Report {
    return {
      span: spanInBlock(reason),
      message: `${words}, and this is ${slot.date ? onDate(slot.date) : onDay(effect)}: it cannot follow from what comes later. Change one of the dates, name a cause that came before, or turn the two round.`,
      related: statement ? [relatedTo(statement, told(statement))] : [],
      fixes: [...turnRoundFix(reason, context), allowFix(context, 'effect-before-cause')],
    };
  }
}
