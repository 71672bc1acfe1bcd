import { eventNamed } from '../model/causes.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { describeDay } from '../time/index.js';
import { earliestDeparture } from './departures.js';
import { allowFix, editAt, onDay, quoted, relatedTo } from './evidence.js';
import { defineRule, type Report } from './rule.js';
import { historyOf, told, toldWithSource } from './telling.js';

export const undeclaredDivergence = defineRule({
  id: 'undeclared-divergence',
  severity: 'information',
  summary: 'Notes without a `timeline:` header that depart from real history.',
  why: 'Without a header nothing says where your history begins. With one, what stands before the point of divergence is held to the real past, and your timeline has a name that others can branch from.',
  instead: 'Write the header; the quick fix does.',
  examples: {
    bad: [
      `20 July 1926: Dzerzhinsky survives
// <---------------------------------- information[undeclared-divergence]: These notes part from real history on 20 July 1926 (“Dzerzhinsky survives”)

May 1927: The camps
  Dzerzhinsky goes round the camps.
`,
      `# The long winter
// <----------------- information[undeclared-divergence]: These notes part from real history on 7 November 1926 (“Stalin is executed”)

20 July 1926: Dzerzhinsky dies

7 November 1926: The coup
  - Stalin is executed
`,
    ],
    good: [
      `# As it was

20 July 1926: Dzerzhinsky dies

July 30: Menzhinsky becomes chairman of the OGPU
`,
      `timeline: Dzerzhinsky Lives
  from: Soviet Union, 1917–1941
  pod: 20 July 1926

20 July 1926: Dzerzhinsky survives
`,
    ],
  },
  looksAt: ['first'],
  *check(context): Iterable<Report> {
    const { slot, timeline, project } = context;
    if (timeline.kind !== 'notes' || slot.index !== 0) return;
    const first = earliestDeparture(timeline);
    if (!first) return;
    const [own, old] = first;
    const history = historyOf(old, timeline, project);
    const start = slot.block.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const lead = slot.block.text.slice(start).search(/\S/);
    const line = start + Math.max(0, lead);
    const end = slot.block.text.slice(line).search(/\r?\n|$/) + line;
    yield {
      span: { start: line, end: Math.max(end, line) },
      message: `These notes part from ${history} ${onDay(own.when)} (${quoted(own)}): there ${toldWithSource(old, project)}. Write a timeline: header on top, so that what comes before is held to ${history}.`,
      related: [relatedTo(own, `Your timeline: ${quoted(own)}`), relatedTo(old, `In ${history}: ${told(old)}`)],
      fixes: [
        {
          title: 'Write the header of a timeline',
          edits: [editAt(slot, { start, end: start }, headerOf(timeline, own))],
        },
        ...(slot.block.kind === 'entry' ? [allowFix(context, 'undeclared-divergence')] : []),
      ],
    };
  },
});

function headerOf(timeline: Timeline, own: Statement): string {
  const from = timeline.parents.map(({ name }) => name).join('; ');
  return [`timeline: ${titleOf(timeline)}`, `  from: ${from}`, `  pod: ${podOf(timeline, own)}`, '', ''].join('\n');
}

/** The entry it happens in, where its title names it and nothing else; else the day. */
function podOf(timeline: Timeline, own: Statement): string {
  const title = own.within && timeline.eventSlots.get(own.within) === own.origin.slot ? own.within.name : '';
  // Its full stop is none of the name's; that of "U.S." is.
  const name = title.trim().replace(/(?<!\b\p{Lu})\.$/u, '');
  return name !== '' && !/[;[\]\n]/.test(name) && eventNamed(timeline, name) === own.within
    ? name
    : describeDay(own.when.earliest);
}

/** The heading on top, else the name of the file. */
function titleOf({ slots, name }: Timeline): string {
  const [first] = slots.filter(({ block }) => block.kind !== 'preamble');
  if (first?.block.kind === 'heading' && !first.date) {
    const { name: where } = contentOf(first.block);
    const heading = first.block.text.slice(where.start, where.end).trim();
    if (heading !== '') return heading;
  }
  const file = (name.split(/[\\/]/).at(-1) ?? name).replace(/\.tl$/, '');
  return (
    file
      .replace(/%20|[-_]+/g, ' ')
      .trim()
      .replace(/^./u, (letter) => letter.toUpperCase()) || 'My timeline'
  );
}
