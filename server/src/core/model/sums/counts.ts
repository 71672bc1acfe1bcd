/**
 * Finds what a sentence counts from an event: "three years after the coup", "the tenth anniversary of the October
 * Revolution". A pure reader of words; which event it is, and whether the count is right, is asked elsewhere. Vague
 * counts ("a few years", "a dozen") are none.
 */
import type { Span } from '../../text/span.js';
import { CARDINAL, type Numeral, ORDINAL, readNumber } from './numbers.js';

export type CountUnit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

export interface CountRead {
  readonly number: Numeral;
  /** Where the number stands. */
  readonly span: Span;
  /** The number with what hedges it: "more than ten". */
  readonly whole: Span;
  readonly unit: CountUnit;
  /** The sentence lies so long after the event, or before it; or on the day that its years come round. */
  readonly relation: 'after' | 'before' | 'anniversary';
  readonly room: 'exactly' | 'plainly' | 'about' | 'at least' | 'at most';
  /** The words among which the event is named, from its first one to the end of the clause. */
  readonly event: Span;
  /** The count begins the sentence: it dates it. */
  readonly leads: boolean;
}

/** Whether a text can hold a count at all; true costs a closer look. */
export function mayTellCounts(text: string): boolean {
  return hints.test(text);
}

/** The counts in one sentence. */
export function readCounts(text: string, sentence: Span): CountRead[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...readIntervals(words, sentence), ...readAnniversaries(words, sentence)];
}

function* readIntervals(words: string, sentence: Span): Iterable<CountRead> {
  for (const match of words.matchAll(interval)) {
    const lead = leadTo(words, match.index);
    if (/\b(?:and|or|to|the|of|than|for|within|in)\s+$|[\d‐‑–-]\s*$/i.test(lead)) continue;
    const relation = match.groups?.['relation']?.toLowerCase() === 'before' ? 'before' : 'after';
    const isSince = match.groups?.['relation']?.toLowerCase() === 'since';
    const leads = opening.test(lead);
    if (isSince && !/\b(?:it\s+is|it['’]s|it\s+has\s+been|it\s+was)\s+(?:now\s+)?$/i.test(lead)) continue;
    const unit = unitOf(match.groups?.['unit'] ?? '');
    const room = roomOf(match.groups?.['hedge']?.toLowerCase(), match.groups?.['exact'] !== undefined);
    const read = countOf(match, words, sentence, { unit, relation, room, leads });
    if (read) yield read;
  }
}

function* readAnniversaries(words: string, sentence: Span): Iterable<CountRead> {
  for (const match of words.matchAll(anniversary)) {
    const lead = leadTo(words, match.index);
    if (
      !/(?:^|[\s(])(?:on|marks?|marked|celebrates?|celebrated|keeps?|kept|observes?|commemorates?)\s+(?:the\s+)?$|^(?:the\s+)?$/i.test(
        lead,
      )
    )
      continue;
    const leads = opening.test(lead.replace(/(?:on\s+)?(?:the\s+)?$/i, ''));
    const read = countOf(match, words, sentence, { unit: 'year', relation: 'anniversary', room: 'plainly', leads });
    if (read) yield read;
  }
}

function countOf(
  match: RegExpExecArray,
  words: string,
  sentence: Span,
  rest: Pick<CountRead, 'unit' | 'relation' | 'room' | 'leads'>,
): CountRead | undefined {
  const at = match.indices?.groups?.['number'];
  const written = match.groups?.['number'] ?? '';
  const number: Numeral | undefined = /^an?$/i.test(written)
    ? { value: 1, style: 'words', kind: 'cardinal', text: written }
    : readNumber(written);
  if (!at || !number) return undefined;
  const from = match.index + match[0].length;
  const to = from + words.slice(from, from + reach).search(/[,.;:!?()—–"“”«»\n]|\s-\s|$/);
  return {
    ...rest,
    number,
    span: { start: sentence.start + at[0], end: sentence.start + at[1] },
    whole: { start: sentence.start + (match.indices?.groups?.['hedge']?.[0] ?? at[0]), end: sentence.start + at[1] },
    event: { start: sentence.start + from, end: sentence.start + to },
  };
}

/** What stands before a count; of a long sentence only its end, behind a mark that nothing begins with. */
function leadTo(words: string, at: number): string {
  return at <= reach ? words.slice(0, at) : `…${words.slice(at - reach + 1, at)}`;
}

/** How far the name of an event may go, and what leads to a count; there are texts without a full stop. */
const reach = 160;

function unitOf(word: string): CountUnit {
  const singular = word.toLowerCase().replace(/s$/, '');
  return singular === 'centurie' ? 'century' : (singular as CountUnit);
}

function roomOf(hedge: string | undefined, isExact: boolean): CountRead['room'] {
  if (isExact) return 'exactly';
  if (hedge === undefined) return 'plainly';
  if (/over|more|least/.test(hedge)) return 'at least';
  if (/less|under|most|within/.test(hedge)) return 'at most';
  return /exact|precise|to the day/.test(hedge) ? 'exactly' : 'about';
}

const hedge =
  '(?:(?<hedge>exactly|precisely|about|around|roughly|some|perhaps|nearly|almost|barely|scarcely|hardly|over|more\\s+than|at\\s+least|less\\s+than|under|at\\s+most|just\\s+over|just\\s+under|just|only|not\\s+quite|well\\s+over)\\s+)?';
const interval = new RegExp(
  `(?<![\\p{L}\\d‐‑-])${hedge}(?<number>an?(?!\\p{L})|${CARDINAL})\\s+(?<unit>days?|weeks?|months?|years?|decades?|century|centuries)\\s+(?<exact>to\\s+the\\s+day\\s+)?(?<relation>after|before|since)\\s+`,
  'dgiu',
);
const anniversary = new RegExp(`(?<![\\p{L}\\d‐‑-])(?<number>${ORDINAL})\\s+anniversary\\s+of\\s+`, 'dgiu');
const opening =
  /^[*_]*(?:(?:and|but|now|today|then|only|still|it\s+is|it['’]s|it\s+was|it\s+has\s+been|this\s+is|that\s+is)[\s,]+){0,3}$/i;
const hints =
  /\banniversary\s+of\b|\b(?:days?|weeks?|months?|years?|decades?|century|centuries)\s+(?:to\s+the\s+day\s+)?(?:after|before|since)\b/i;
