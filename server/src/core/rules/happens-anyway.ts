import { foldedName } from '../model/names/words.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { retellsUndone } from '../model/titles.js';
import { hullOf } from '../model/when.js';
import { meets } from '../model/world/lanes.js';
import type { Fall, Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { type Day, describeDay } from '../time/index.js';
import { reasonsIn } from './causes-in-notes.js';
import { allowFix, editAt, relatedTo } from './evidence.js';
import { lossBehind, stepsOf } from './falls.js';
import { allStatedIn, spanInBlock, statedIn } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { doubtedFrom, firstDivergence, isChance } from './strict.js';
import { historyOf, told, toldWithSource } from './telling.js';

export const happensAnyway = defineRule({
  id: 'happens-anyway',
  severity: 'information',
  summary:
    'An entry repeats an event of real history although what it followed from has not come; with `butterfly` set to `strict`, also what was chance there.',
  why: 'Some things happen only because of others. Where you have prevented those, a reader asks why this still happens; often it has simply been copied from real history.',
  instead: 'Say with `because:` why it happens here, or leave it out.',
  examples: {
    bad: [
      `timeline: No murder
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

19–24 August 1936: Trial of the Sixteen
//                 ^^^^^^^^^^^^^^^^^^^^ information[happens-anyway]: In real history “Trial of the Sixteen” was between 19 and 24 August 1936
`,
      `timeline: No murder
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

25 August 1936: Two old comrades
  - Kamenev is executed
//  ^^^^^^^^^^^^^^^^^^^ information[happens-anyway]: In real history Lev Kamenev died on 25 August 1936
`,
      `//- uchronia.json
{ "butterfly": "strict" }
//- notes.tl
timeline: No Lenin
  from: Soviet Union, 1917–1941
  pod: 30 August 1918

30 August 1918: Lenin dies

20 July 1926: Dzerzhinsky dies
//            ^^^^^^^^^^^^^^^^ hint[happens-anyway]: In real history Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee (source: Wikipedia). That was chance
`,
    ],
    good: [
      `timeline: No murder
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1935: A forged letter
  because: Kirov survives

19–24 August 1936: Trial of the Sixteen
  because: A forged letter
  - Kamenev is executed
`,
      `timeline: A trial all the same
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1935: A forged letter
  because: Kirov survives

19–24 August 1936: Trial of the Sixteen
  because: A forged letter

25 August 1936: Two old comrades
  - Kamenev is executed
`,
      `timeline: No Lenin
  from: Soviet Union, 1917–1941
  pod: 30 August 1918

30 August 1918: Lenin dies

20 July 1926: Dzerzhinsky dies
`,
      `timeline: As it was
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

19–24 August 1936: Trial of the Sixteen

20 July 1936: A quarrel in Spain
`,
    ],
  },
  looksAt: ['retold', 'facts', 'properties', 'strict'],
  check(context): Iterable<Report> {
    const { slot, timeline } = context;
    const event = timeline.events.get(slot);
    if (!event || timeline.parents.length === 0 || reasonsIn(timeline, slot).length > 0) return none;
    const same = slot.date && retellsUndone(event, timeline) && sameEvent(event, hullOf(slot.date), timeline);
    if (same) return [reportOf(contentOf(slot.block).name, same, context)];
    const doubted = doubtedFrom(timeline);
    const again = broughtBack(context);
    return doubted === undefined ? again : [...chances(event, doubted, context), ...again];
  },
});

const none: readonly never[] = [];

/** What has lost its causes, and is told here all the same. */
function broughtBack(context: RuleContext): readonly Report[] {
  const { slot, timeline } = context;
  const reports: Report[] = [];
  for (const own of statedIn(slot, timeline)) {
    const old = timeline.world.revived.get(own);
    const fall = old && timeline.world.fallen.get(old);
    if (!old || fall?.why !== 'cause-lost' || isRetold(fall, timeline)) continue;
    if (!reports.some(({ about }) => about === own.subject)) reports.push(reportOf(spanInBlock(own), old, context));
  }
  return reports;
}

/** With `butterfly: strict`: what chance brought in real history, told again long after the point of divergence. */
function* chances(event: Thing, doubted: Day, context: RuleContext): Iterable<Report> {
  const { slot, timeline, project } = context;
  for (const own of allStatedIn(slot, timeline)) {
    const old = own.kind === 'happen' ? eventAbove(event, own.when, timeline) : deathAbove(own, timeline);
    if (!old || !isChance(old) || old.when.earliest <= doubted) continue;
    const history = historyOf(old, timeline, project);
    yield {
      span: own.kind === 'happen' ? contentOf(slot.block).name : spanInBlock(own),
      about: old.subject,
      severity: 'hint',
      message: `In ${history} ${toldWithSource(old, project)}. That was chance, and so long after your point of divergence (${describeDay(firstDivergence(timeline))}) it might come on another day, or never. Give it a day of its own, say with because: why it happens all the same, or set butterfly to “soft”.`,
      related: [relatedTo(old, `In ${history}: ${told(old)}`)],
      fixes: [becauseSnippet(context), allowFix(context, 'happens-anyway')],
    };
  }
}

function deathAbove({ kind, subject, when }: Statement, { parents }: Timeline): Statement | undefined {
  if (kind !== 'death') return undefined;
  const death = parents.map(({ world }) => world.deaths.get(subject)).find((one) => one !== undefined);
  return death && meets(death.when, when) ? death : undefined;
}

function eventAbove({ name }: Thing, when: Statement['when'], timeline: Timeline): Statement | undefined {
  const title = foldedName(name);
  for (const above of timeline.chain.slice(1)) {
    const other = title === '' ? undefined : above.titles.exactly(title);
    const happening = other && above.world.happeningOf(other);
    if (happening && meets(happening.when, when)) return happening;
  }
  return undefined;
}

/** The event above that bears the same title, may be of the same day, and has lost its causes here. */
function sameEvent(event: Thing, when: Statement['when'], timeline: Timeline): Statement | undefined {
  const title = foldedName(event.name);
  if (title === '') return undefined;
  for (const above of timeline.chain.slice(1)) {
    const other = above.titles.exactly(title);
    const old = other && timeline.world.undone.get(other);
    if (old && meets(old.when, when) && timeline.world.fallen.get(old)?.why === 'cause-lost') return old;
  }
  return undefined;
}

/** Whether the notes tell themselves of what it followed from: then that is the line to ask about. */
function isRetold({ by, cause }: Fall, timeline: Timeline): boolean {
  const lost = cause?.kind === 'event' ? cause.event : by?.kind === 'happen' ? by.subject : undefined;
  return (
    lost !== undefined &&
    [...timeline.events].some(
      ([{ date }, own]) =>
        date &&
        timeline.world.happeningOf(own) !== undefined &&
        sameEvent(own, hullOf(date), timeline)?.subject === lost,
    )
  );
}

function reportOf(span: Report['span'], old: Statement, context: RuleContext): Report {
  const { timeline, project } = context;
  const history = historyOf(old, timeline, project);
  const steps = stepsOf(old, timeline);
  return {
    span,
    about: old.subject,
    message: `In ${history} ${toldWithSource(old, project)}. Here that has lost its cause${lossBehind(steps)}. Say with because: why it happens all the same, or leave it out.`,
    related: [
      relatedTo(old, `In ${history}: ${told(old)}`),
      ...steps.map(({ by }) => relatedTo(by, 'brought down by this')),
    ],
    fixes: [becauseSnippet(context), allowFix(context, 'happens-anyway')],
  };
}

function becauseSnippet({ slot }: RuleContext) {
  const end = slot.block.text.search(/\r?\n|$/);
  return {
    title: 'Say why it happens here',
    snippet: true as const,
    edits: [editAt(slot, { start: end, end }, `\n  because: \${1:what it follows from}`)],
  };
}
