import { itemsOf } from '../model/claim.js';
import type { Fix } from '../model/finding.js';
import { originAt, wordsAt } from '../model/origin.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { describeDay, describeInstant, readWholeDate } from '../time/index.js';
import { allowFix, editOf, onDay, relatedTo, wordsOfSpan } from './evidence.js';
import { nameIn, spanInBlock, statedIn } from './own-statements.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { atStart, historyOf, inSentence, told, toldWithSource } from './telling.js';

export const changeBeforePod = defineRule({
  id: 'change-before-pod',
  severity: 'error',
  summary: 'Something that contradicts real history before the point of divergence.',
  why: 'Up to the point of divergence your timeline is real history. You may add what it does not tell, but what it tells cannot be otherwise yet: readers who know the period will stop there.',
  instead: 'Move the change behind the point of divergence, set an earlier `pod:`, or take back the change.',
  examples: {
    bad: [
      `timeline: The corridor
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

3 March 1930: Dizzy heads
  - Lunacharsky is executed
//  ^^^^^^^^^^^^^^^^^^^^^^^ error[change-before-pod]: Anatoly Lunacharsky dies here on 3 March 1930, before your point of divergence (1 December 1934)
`,
      `timeline: Too soon
  from: Soviet Union, 1917–1941
  pod: 7 November 1926

1 May 1925: A surprise
  - Trotsky becomes General Secretary
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[change-before-pod]: Leon Trotsky becomes General Secretary of the Central Committee here on 1 May 1925, before your point of divergence (7 November 1926): in real history Joseph Stalin became
`,
      `timeline: Lenin lives
  from: Soviet Union, 1917–1941
  pod: 1926

21 January 1924: Lenin survives
//               ^^^^^^^^^^^^^^ error[change-before-pod]: This is before your point of divergence (1 January 1926)
`,
    ],
    good: [
      `timeline: The corridor
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

21 January 1924: Lenin dies

20 July 1926: Dzerzhinsky dies
  - Dzerzhinsky is in Moscow

3 March 1930: Dizzy heads
  - Petr Vasilyev becomes chairman of a kolkhoz
  - Petr Vasilyev dies

1 December 1934: Kirov survives

1936: Too many lungs
  - Gorky is executed
`,
    ],
  },
  looksAt: ['changes'],
  check: (context) => reportsOn(statedIn(context.slot, context.timeline), context, checkOne),
});

function checkOne(own: Statement, context: RuleContext): Report | undefined {
  const { slot, timeline, project } = context;
  const old = timeline.world.refused.get(own);
  if (!old || slot.dateProblems.some(({ code }) => code === 'reversed')) return undefined;
  const span = spanInBlock(own);
  const pod = describeDay(timeline.divergence);
  const history = historyOf(old, timeline, project);
  // "Lenin survives" in 1918, said of the whole year, may mean an attempt that he did survive.
  const possible = own.kind === 'undo' && old.kind !== 'happen' && own.when.latest - own.when.earliest > monthLong;
  const what =
    own.kind === 'undo'
      ? `This is before your point of divergence (${pod}), and in ${history} ${toldWithSource(old, project)}`
      : `${happensHere(own)} here ${onDay(own.when)}, before your point of divergence (${pod}): in ${history} ${toldWithSource(old, project)}`;
  return {
    span,
    about: own.subject,
    reason: old,
    ...(possible ? { possible } : {}),
    message: `${what}. Until then nothing can be otherwise: move this to after that day, set an earlier pod:, or leave it as it was.`,
    related: [relatedTo(old, `In ${history}: ${told(old)}`)],
    fixes: [
      ...earlierPod(timeline, own),
      allowFix(context, 'change-before-pod', wordsOfSpan(context, nameIn(own, own.subject, context.uses))),
    ],
  };
}

function happensHere({ kind, subject, object, name }: Statement): string {
  const what = object ? inSentence(object) : '';
  const who = atStart(subject);
  const words: Partial<Record<Statement['kind'], string>> = {
    birth: 'is born',
    death: 'dies',
    take: `becomes ${what}`,
    leave: `is no longer ${what}`,
    part: `leaves ${what}`,
    found: 'begins',
    end: 'ends',
    name: `is called ${name ?? 'otherwise'}`,
  };
  return `${who} ${words[kind] ?? 'changes'}`;
}

/** Lets the timeline part from real history that early: where it says so with a day, and with only one. */
function earlierPod({ headers }: Timeline, own: Statement): Fix[] {
  const pods = headers.flatMap((header) =>
    contentOf(header.block).properties.flatMap(({ key, value }, index) =>
      key === 'pod' ? itemsOf(header.block.text, value).map((span) => originAt(header, 'property', index, span)) : [],
    ),
  );
  const [pod] = pods;
  if (!pod || pods.length > 1 || !Number.isFinite(own.when.earliest)) return [];
  if (readWholeDate(wordsAt(pod))?.expr.kind !== 'absolute') return [];
  const day = describeInstant(own.when).replace(/^some day in /, '');
  if (readWholeDate(day)?.expr.kind !== 'absolute') return [];
  return [
    {
      title: `Let your timeline part from real history ${onDay(own.when)} already`,
      edits: [editOf(pod, day)],
    },
  ];
}

const monthLong = 31;
