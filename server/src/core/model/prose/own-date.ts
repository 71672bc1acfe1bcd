/** The date that a sentence gives itself, against which it is checked instead of the entry's. */
import type { Span } from '../../text/span.js';
import { addYears, type DateValue, type Instant, mayBeRepublican, readDates, resolveDate } from '../../time/index.js';
import type { Word } from '../names/words.js';
import { kindOfWords, numeric } from './vocabulary.js';
import { wordSet } from './word-classes.js';

export interface OwnDate {
  readonly value: DateValue;
  /** It opens the sentence, so that the sentence tells of that time: "In June 1922 …", "Three years later …". */
  readonly leads: boolean;
}

/** `kinds`: those of its words. */
export function ownDateOf(
  text: string,
  sentence: Span,
  words: readonly Word[],
  entry: DateValue,
  kinds: number,
): OwnDate | undefined {
  const leading = leadingDate(text, sentence, words, entry);
  if (leading) return { value: leading, leads: true };
  const value =
    ((kinds & numeric) === 0 ? undefined : dateWithin(text, sentence)) ??
    ((kinds & months) === 0 ? undefined : monthWithin(text, sentence, entry));
  return value && { value, leads: false };
}

/** A whole date, or a distance from the entry, at the head of the sentence. */
function leadingDate(text: string, sentence: Span, words: readonly Word[], entry: DateValue): DateValue | undefined {
  for (let index = 0; index < words.length && index < 5; index++) {
    const word = words[index] as Word;
    for (const { expr, end } of readDates(text, word.start, sentence.end)) {
      if (expr.kind === 'absolute') {
        const written = text.slice(word.start, end);
        if ((hasYear.test(written) || mayBeRepublican(written)) && !isCounted(text, end)) return expr.value;
      } else if (expr.kind === 'relative' && expr.anchor.kind === 'entry-before') {
        return resolveDate(expr, { previous: entry }).value;
      }
    }
    if (!leadIns.has(word.folded)) return undefined;
  }
  return undefined;
}

/** The first date with a year that a sentence names, if it names one. */
export function dateWithin(text: string, where: Span): DateValue | undefined {
  const words = text.slice(where.start, where.end);
  if (!/\d{4}|\d\s*(?:BC|AD|BCE|CE)\b|\bAD\s*\d/.test(words) && !mayBeRepublican(words)) return undefined;
  for (const match of words.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const start = where.start + match.index;
    const reading = readDates(text, start, where.end)[0];
    // "the 1922 Committee", "the 1936 Constitution": the year is part of a name.
    if (reading && isInName(text, start, reading.end)) continue;
    if (reading?.expr.kind !== 'absolute') continue;
    const written = text.slice(start, reading.end);
    if (/\d{4}|\b(?:BC|AD|BCE|CE)\b/.test(written) || mayBeRepublican(written)) return reading.expr.value;
  }
  return undefined;
}

function isInName(text: string, start: number, end: number): boolean {
  return /\bthe \d{4}$/i.test(text.slice(Math.max(0, start - 4), end)) && /^ \p{Lu}/u.test(text.slice(end, end + 2));
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

const months = kindOfWords(
  wordSet('january february march april may june july august september october november december'),
);
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

/** In the head line of an entry, right behind what closes its date. */
export function isBehindDate(text: string, { start }: Span): boolean {
  if (start >= 200) return false;
  let at = start - 1;
  while (at > 0 && '* \t'.includes(text.charAt(at))) at--;
  // Few sentences stand behind such a mark.
  if (at < 1 || !':–—-'.includes(text.charAt(at))) return false;
  const line = text.slice(0, at);
  return /\d/.test(line) && !line.includes('\n');
}
