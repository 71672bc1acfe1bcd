/** Dates for a new entry: the day of the heading it stands under, the day after the entry before, that same day. */
import type { Slot } from '../model/slot.js';
import { contentOf } from '../syntax/content.js';
import { restyled } from '../syntax/format/dates.js';
import {
  addMonths,
  civilFromDay,
  type DateValue,
  describeInstant,
  type Instant,
  readWholeDate,
  weekdayName,
  weekdayOf,
} from '../time/index.js';
import type { FixedWord } from './completion-wanted.js';

/**
 * The likeliest first, none twice, written as the entry before is. `isNewBlock`: the line opens the block itself, so that
 * what stands before is the block above. `typed`: what there is of it, perhaps in figures.
 */
export function nextDates(slot: Slot, isNewBlock: boolean, typed: string): FixedWord[] {
  const { previous, heading } = above(slot, isNewBlock);
  const isIso = inFigures.test(typed) || inFigures.test(previous?.block.text ?? '');
  const words: FixedWord[] = [];
  const add = (instant: Instant | undefined, detail: string) => {
    const date = instant && written(instant, isIso);
    if (instant && date && !words.some(({ label }) => label === date))
      words.push({ label: date, kind: 'date', detail: `${detail}${weekday(instant)}`, insert: `${date}: ` });
  };
  if (previous?.date) {
    const title = titled(previous);
    add(unitAfter(previous.date.end), `next after ${title}`);
    add(wholeOf(previous.date), `the same time as ${title}`);
  }
  if (heading?.date) add(wholeOf(heading.date), 'the date of the heading');
  return words;
}

const inFigures = /^\ufeff?(?:\*\*)?\d{4}-/;

/** The heading with a date nearest above a line, and the last entry between. */
function above(slot: Slot, isNewBlock: boolean): { previous: Slot | undefined; heading: Slot | undefined } {
  let previous: Slot | undefined;
  for (let index = isNewBlock ? slot.index - 1 : slot.index; index >= 0; index--) {
    const one = slot.file.slots[index] as Slot;
    if (!one.date) continue;
    if (one.block.kind === 'entry') previous ??= one;
    else if (one.block.kind === 'heading') return { previous, heading: one };
  }
  return { previous, heading: undefined };
}

function titled({ block }: Slot): string {
  const { name } = contentOf(block);
  const title = block.text.slice(name.start, name.end);
  return title === '' ? 'the entry before' : `“${title}”`;
}

/** A day, a month, a year; nothing of what lasts otherwise, for no word begins an entry with it. */
function wholeOf({ kind, start, end }: DateValue): Instant | undefined {
  return kind === 'point' || start.earliest === end.earliest ? start : undefined;
}

/** The day after a day, the month after a month, the year after a year; of anything else the day after its end. */
function unitAfter({ latest, earliest }: Instant): Instant | undefined {
  if (!Number.isFinite(latest)) return undefined;
  const first = civilFromDay(earliest);
  const after = civilFromDay(latest + 1);
  const next = latest + 1;
  if (Number.isFinite(earliest) && first.day === 1 && after.day === 1) {
    const months = (after.year - first.year) * 12 + after.month - first.month;
    if (months === 1 || (months === 12 && first.month === 1))
      return { earliest: next, latest: addMonths(next, months) - 1 };
  }
  return { earliest: next, latest: next };
}

/** A day, a month or a year in words, or in figures; only what is read as the same date again. */
export function written(instant: Instant, isIso: boolean): string | undefined {
  const words = describeInstant(instant).replace(/^some day in /, '');
  const expr = readWholeDate(words)?.expr;
  if (expr?.kind !== 'absolute' || expr.value.start.earliest !== instant.earliest) return undefined;
  return (isIso && restyled(expr.value, 'iso')) || words;
}

function weekday({ earliest, latest }: Instant): string {
  return earliest === latest ? `, a ${weekdayName(weekdayOf(earliest))}` : '';
}
