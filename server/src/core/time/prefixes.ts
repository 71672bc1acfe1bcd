/** What may stand before a moment: "early", "by the end of" (its last part), "c.", "probably". */

import type { Precision } from './date.js';
import type { Moment, Portion } from './moment.js';
import type { Scanner } from './scan.js';

const EARLY: Portion = { from: 0, to: 1 / 3 };
const MID: Portion = { from: 1 / 4, to: 3 / 4 };
const LATE: Portion = { from: 2 / 3, to: 1 };
const START: Portion = { from: 0, to: 1 / 6 };
const END: Portion = { from: 5 / 6, to: 1 };

const ADJECTIVES: ReadonlyMap<string, Portion> = new Map([
  ['early', EARLY],
  ['mid', MID],
  ['middle', MID],
  ['late', LATE],
]);

/** Before "of". */
const NOUNS: ReadonlyMap<string, Portion> = new Map([
  ['beginning', START],
  ['start', START],
  ['opening', START],
  ['middle', MID],
  ['midst', MID],
  ['end', END],
  ['close', END],
]);

/** Before "days", "weeks", "months", "years", "part" or "half", and "of". */
const HALVES: ReadonlyMap<string, readonly [ofSome: Portion, ofHalf: Portion]> = new Map([
  ['early', [EARLY, EARLY]],
  ['first', [EARLY, { from: 0, to: 1 / 2 }]],
  ['opening', [EARLY, EARLY]],
  ['middle', [MID, MID]],
  ['second', [LATE, { from: 1 / 2, to: 1 }]],
  ['latter', [LATE, { from: 1 / 2, to: 1 }]],
  ['last', [LATE, { from: 1 / 2, to: 1 }]],
  ['late', [LATE, LATE]],
  ['final', [LATE, LATE]],
  ['closing', [LATE, LATE]],
]);

/** "early", "mid-", "mid to late", "early months of", "the end of": the part, and where the whole begins. */
export function readPortion(
  scanner: Scanner,
  at: number,
): { readonly portion: Portion; readonly end: number } | undefined {
  const first = scanner.at(at);
  if (first.kind !== 'word') return undefined;
  const of = scanner.word(first.end, 'of');
  const noun = NOUNS.get(first.text);
  if (noun !== undefined && of !== undefined) return { portion: noun, end: scanner.skipWord(of.end, 'the') };
  const phrase = readHalf(scanner, first.text, first.end);
  if (phrase !== undefined) return phrase;
  const adjective = ADJECTIVES.get(first.text);
  if (adjective === undefined) return undefined;
  const through = readThrough(scanner, first.end);
  const portion = through === undefined ? adjective : { from: adjective.from, to: through.portion.to };
  const end = through?.end ?? first.end;
  const hyphen = scanner.closeMark(end, '-')?.end ?? scanner.closeMark(end, '–')?.end ?? end;
  // "Late in 1926", "early in the year 1926".
  return { portion, end: scanner.skipWord(scanner.skipWord(hyphen, 'in'), 'the') };
}

function readHalf(
  scanner: Scanner,
  first: string,
  at: number,
): { readonly portion: Portion; readonly end: number } | undefined {
  const portions = HALVES.get(first);
  const week = readWeek(scanner, first, at);
  if (week !== undefined) return week;
  const noun = scanner.word(at, 'days', 'weeks', 'months', 'years', 'decades', 'part', 'half');
  const of = noun && scanner.word(noun.end, 'of');
  if (portions === undefined || of === undefined) return undefined;
  return { portion: noun?.text === 'half' ? portions[1] : portions[0], end: scanner.skipWord(of.end, 'the') };
}

/** "first week of": seven days out of the 31 of a month. */
function readWeek(
  scanner: Scanner,
  first: string,
  at: number,
): { readonly portion: Portion; readonly end: number } | undefined {
  const week = scanner.word(at, 'week');
  const of = week && scanner.word(week.end, 'of');
  const number = WEEKS.indexOf(first);
  if (of === undefined || number < 0) return undefined;
  const portion = number === 4 ? { from: 24 / 31, to: 1 } : { from: (7 * number) / 31, to: (7 * number + 7) / 31 };
  return { portion, end: of.end };
}

const WEEKS = ['first', 'second', 'third', 'fourth', 'last'];

/** "to late", "–late" behind "mid". */
function readThrough(scanner: Scanner, at: number): { readonly portion: Portion; readonly end: number } | undefined {
  const hyphen = scanner.closeMark(at, '-')?.end ?? scanner.closeMark(at, '–')?.end;
  const to = scanner.word(hyphen ?? at, 'to')?.end ?? hyphen;
  if (to === undefined) return undefined;
  const token = scanner.at(scanner.closeMark(to, '-')?.end ?? to);
  const portion = token.kind === 'word' ? ADJECTIVES.get(token.text) : undefined;
  return portion === undefined ? undefined : { portion, end: token.end };
}

const APPROXIMATE = new Set([
  'c',
  'ca',
  'circa',
  'cca',
  'around',
  'about',
  'approximately',
  'approx',
  'roughly',
  'some',
]);
const UNCERTAIN = new Set(['probably', 'perhaps', 'possibly', 'maybe', 'presumably', 'likely']);

/** "c.", "circa", "around", "probably": what it makes of the moment behind it. */
export function readQualifier(
  scanner: Scanner,
  at: number,
): { readonly end: number; readonly widen: (moment: Moment) => Moment } | undefined {
  const token = scanner.at(at);
  const known = token.kind === 'word' || (token.kind === 'mark' && token.text === '~');
  if (!known) return undefined;
  const approximate = token.text === '~' || APPROXIMATE.has(token.text);
  if (!approximate && !UNCERTAIN.has(token.text)) return undefined;
  const end = token.text.length <= 6 ? (scanner.closeMark(token.end, '.')?.end ?? token.end) : token.end;
  return { end, widen: (moment) => widened(moment, approximate ? 'approximate' : 'uncertain', 1) };
}

/** A moment about which somebody was not sure. */
export function widened(moment: Moment, how: 'approximate' | 'uncertain' | 'both', amount: number): Moment {
  const unit: Precision = moment.unit === 'time' ? 'day' : moment.unit;
  return {
    ...moment,
    qualifiers: [...(moment.qualifiers ?? []), { unit, amount }],
    approximate: moment.approximate === true || how !== 'uncertain',
    uncertain: moment.uncertain === true || how !== 'approximate',
  };
}
