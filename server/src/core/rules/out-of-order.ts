import type { Fix } from '../model/finding.js';
import { inFile } from '../model/origin.js';
import { wholeOf, wholeTextOf } from '../model/remarks.js';
import type { Slot } from '../model/slot.js';
import { hullOf } from '../model/when.js';
import { contentOf } from '../syntax/content.js';
import { span } from '../text/span.js';
import { addYears, civilFromDay, describeDate, describeInstant } from '../time/index.js';
import { allowFix, editAt, onDate, relatedAt } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const outOfOrder = defineRule({
  id: 'out-of-order',
  severity: 'hint',
  summary: 'An entry that is certainly earlier than the one before it in its section.',
  why: 'Where entries run on in order, one that steps back is often a slip: a year mistyped, or a January that still belongs to the year of the heading above.',
  instead: 'Mend the date, move the entry, or put it under a heading of its own.',
  examples: {
    bad: [
      `timeline: Two winters

# Two winters

20 July 1926: Dzerzhinsky dies

14 March 1926: Stalin strikes too early
// <------------- hint[out-of-order]: This is on 14 March 1926, before the entry above it (20 July 1926)
`,
      `timeline: Snow

## 1926

December: Snow
January: More snow
// <------- hint[out-of-order]: This is in January 1926, before the entry above it (December 1926)
`,
    ],
    good: [
      `timeline: In order

# One
1926: A year
March 1926: A part of it
June 1926: Another

# Two
May 1926: Meanwhile
two days earlier: What led up to it
`,
      `A post from a forum.

1923: One point of divergence

1918: And another
`,
    ],
  },
  looksAt: ['backwards'],
  *check(context): Iterable<Report> {
    const { slot, content, timeline } = context;
    // Notes without a header are pasted, and told in whatever order their poster liked.
    if (timeline.kind === 'notes') return;
    const before = entryBefore(slot);
    const expr = content.head?.reading.expr;
    if (!before?.date || !slot.date || !content.head || slot.block.kind !== 'entry') return;
    if ([slot, before].some(({ dateProblems }) => dateProblems.some(({ code }) => code === 'reversed'))) return;
    // "Two days earlier" goes back on purpose.
    if (
      expr?.kind === 'relative' &&
      (expr.direction === 'earlier' || expr.direction === 'previous' || expr.direction === 'beginning')
    )
      return;
    const when = hullOf(slot.date);
    const above = hullOf(before.date);
    if (when.latest >= above.earliest) return;
    const isPartial = expr?.kind === 'partial' && expr.missing === 'year';
    const next = isPartial ? yearLater(slot) : undefined;
    const advice = next
      ? `If ${next} is meant, write the year.`
      : 'Mend the date, move the entry up, or put it under a heading of its own.';
    const { date } = content.head;
    const head = contentOf(before.block).head?.date ?? { start: 0, end: 0 };
    yield {
      span: date,
      message: `This is ${onDate(slot.date)}, before the entry above it (${describeDate(before.date)}). ${advice}`,
      related: [relatedAt(inFile(before, head), 'the entry above')],
      fixes: [...(next ? withYear(context, when.earliest) : moveUp(slot)), allowFix(context, 'out-of-order')],
    };
  },
});

/** The dated entry before this one under the same heading. */
function entryBefore(slot: Slot): Slot | undefined {
  const { slots } = slot.file;
  for (let index = slot.index - 1; index >= 0; index--) {
    const other = slots[index] as Slot;
    if (startsSection.has(other.block.kind)) return undefined;
    if (other.block.kind === 'entry' && other.date) return other;
  }
  return undefined;
}

const startsSection: ReadonlySet<string> = new Set(['heading', 'timeline', 'canon', 'preamble']);

/** "January 1927" for a January that was read as that of 1926, if that comes after the entry above. */
function yearLater(slot: Slot): string | undefined {
  const before = entryBefore(slot)?.date;
  if (!slot.date || !before || slot.date.kind === 'range') return undefined;
  const { earliest, latest } = hullOf(slot.date);
  const later = { earliest: addYears(earliest, 1), latest: addYears(latest, 1) };
  return later.latest >= hullOf(before).earliest ? describeInstant(later).replace(/^some day in /, '') : undefined;
}

function withYear({ slot, content }: RuleContext, day: number): Fix[] {
  const words = content.head && slot.block.text.slice(content.head.date.start, content.head.date.end);
  if (!content.head || !words || /\d{3}|['’*_]/.test(words)) return [];
  const text = `${words} ${civilFromDay(day).year + 1}`;
  return [{ title: `Write “${text}”`, edits: [editAt(slot, content.head.date, text)] }];
}

/** Moves the block to where it belongs in its section, as long as no date nearby counts from its neighbours. */
function moveUp(slot: Slot): Fix[] {
  const { slots } = slot.file;
  const here = slot.date && hullOf(slot.date);
  if (!here || !isAbsolute(slot)) return [];
  const following = slots[slot.index + 1];
  if (following && !isAbsolute(following)) return [];
  let target: Slot | undefined;
  for (let index = slot.index - 1; index >= 0; index--) {
    const other = slots[index] as Slot;
    if (startsSection.has(other.block.kind) || other.block.kind !== 'entry') break;
    if (!isAbsolute(other) || !other.date) return [];
    if (hullOf(other.date).earliest > here.latest) target = other;
    else break;
  }
  if (!target) return [];
  return [{ title: 'Move this entry up to where it belongs', edits: putBefore(target, slot) }];
}

/** Looked up each time it is read, since the remarks and the blank lines around may be others by then. */
function putBefore(target: Slot, slot: Slot): Fix['edits'] {
  const { uri, slots, tree } = slot.file;
  const isLast = slot.index === slots.length - 1;
  // The last one leaves the end of the file as it is, and takes the blank lines above it along.
  const gap = () => wholeTextOf(isLast ? (slots[slot.index - 1] as Slot) : slot).gap || tree.lineBreak;
  return [
    {
      uri,
      edit: {
        get span() {
          const { start } = wholeOf(target);
          return span(start, start);
        },
        get text() {
          return wholeTextOf(slot).words + gap();
        },
      },
    },
    {
      uri,
      edit: {
        get span() {
          const { start, end } = wholeOf(slot);
          return isLast ? span(start - gap().length, start + wholeTextOf(slot).words.length) : span(start, end);
        },
        text: '',
      },
    },
  ];
}

function isAbsolute({ block }: Slot): boolean {
  const head = contentOf(block).head;
  return block.kind !== 'entry' || head?.reading.expr.kind === 'absolute';
}
