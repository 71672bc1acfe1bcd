/** The date that a sentence gives itself, against which it is checked instead of the entry's. */
import type { Span } from '../../text/span.js';
import { addYears, type DateValue, type Instant, readDates, resolveDate } from '../../time/index.js';
import type { Word } from '../names/words.js';
import { dateWithin } from '../uses.js';
import { wordSet } from './word-classes.js';

export interface OwnDate {
  readonly value: DateValue;
  /** It opens the sentence, so that the sentence tells of that time: "In June 1922 …", "Three years later …". */
  readonly leads: boolean;
}

export function ownDateOf(text: string, sentence: Span, words: readonly Word[], entry: DateValue): OwnDate | undefined {
  const leading = leadingDate(text, sentence, words, entry);
  if (leading) return { value: leading, leads: true };
  const value = dateWithin(text, sentence) ?? monthWithin(text, sentence, entry);
  return value && { value, leads: false };
}

/** A whole date, or a distance from the entry, at the head of the sentence. */
function leadingDate(text: string, sentence: Span, words: readonly Word[], entry: DateValue): DateValue | undefined {
  for (let index = 0; index < words.length && index < 5; index++) {
    const word = words[index] as Word;
    for (const { expr, end } of readDates(text, word.start, sentence.end)) {
      if (expr.kind === 'absolute') {
        if (hasYear.test(text.slice(word.start, end)) && !isCounted(text, end)) return expr.value;
      } else if (expr.kind === 'relative' && expr.anchor.kind === 'entry-before') {
        return resolveDate(expr, { previous: entry }).value;
      }
    }
    if (!leadIns.has(word.folded)) return undefined;
  }
  return undefined;
}

/** "went under the knife in October", told in December: the last October before the entry ended. */
function monthWithin(text: string, sentence: Span, entry: DateValue): DateValue | undefined {
  const month = inMonth.exec(text.slice(sentence.start, sentence.end));
  if (!month) return undefined;
  const start = sentence.start + month.index + month[0].length - (month[1] as string).length;
  const expr = readDates(text, start, sentence.end)[0]?.expr;
  if (expr?.kind !== 'partial') return undefined;
  const { value } = resolveDate(expr, { above: entry });
  return value && (value.start.earliest > entry.end.latest ? yearBefore(value) : value);
}

function yearBefore(value: DateValue): DateValue {
  const back = ({ earliest, latest }: Instant): Instant => ({
    earliest: addYears(earliest, -1),
    latest: addYears(latest, -1),
  });
  return { ...value, start: back(value.start), end: back(value.end) };
}

const inMonth =
  /\b(?:in|since|during|of|last) (January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** "1905 men", "1500 roubles": a number, not a year. */
function isCounted(text: string, end: number): boolean {
  return /^\s+(?:men|women|people|workers|soldiers|roubles|rubles|tons|tonnes|copies|delegates|votes)\b/.test(
    text.slice(end, end + 14),
  );
}

const hasYear = /\d{4}|\d\s*(?:BC|BCE|AD|CE)\b|\bAD\s*\d/;
/** Words before a date at the head of a sentence. */
export const leadIns = wordSet(
  'in on by during from at the since around about and but then so of flashback already only not just until it was late early mid',
);
