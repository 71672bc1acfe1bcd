/**
 * Finds the ages that a sentence gives to people it names. A pure reader of words: whose age it is, which number, and at
 * what moment; whether it is right is asked elsewhere. What could as well be something else is no age: votes, house
 * numbers, articles, hours.
 */
import { isWhite } from '../../text/blank.js';
import type { Span } from '../../text/span.js';
import { Stretches } from '../../text/stretches.js';
import { ranks } from '../names/ranks.js';
import { isWordUnit } from '../names/words.js';
import {
  type AgeMoment,
  address,
  ballot,
  before,
  behind,
  calling,
  type Form,
  hints,
  his,
  misleading,
  misleadingNumber,
  onBirthday,
  openers,
} from './age-forms.js';
import { type Numeral, readNumber } from './numbers.js';

/** Somebody a sentence names. */
export interface NamedPerson {
  readonly span: Span;
  /** Where the titles before the name begin; the name itself if it has none. */
  readonly from: number;
}

export interface AgeRead<P extends NamedPerson = NamedPerson> {
  readonly person: P;
  readonly number: Numeral;
  /** Where the number stands. */
  readonly span: Span;
  /** The number with what hedges it: "nearly fifty". */
  readonly whole: Span;
  readonly at: AgeMoment;
  /** The ages in whole years that the words leave room for: "nearly fifty", "over fifty". */
  readonly least: number;
  readonly most: number;
  /** Nothing but a number behind the name. */
  readonly isBare: boolean;
}

/** Whether a text can hold an age at all; true costs a closer look. */
export function mayTellAges(text: string): boolean {
  return hints.test(text.toLowerCase());
}

/**
 * Where what leads to the number at `at` begins: a comma or a bracket, or "is", "was", "at", with no more than two words
 * between them. -1 if nothing does: then the number is no age by itself.
 */
export function leadTo(text: string, at: number, from: number): number {
  for (let end = at, words = 0; words < 3; words++) {
    let gap = end;
    while (gap > from && isWhite(text.charCodeAt(gap - 1))) gap--;
    const mark = gap > from ? text.charCodeAt(gap - 1) : 0;
    if (mark === comma || mark === bracket) return gap - 1;
    if (gap === end) return -1;
    end = gap;
    while (end > from && isOfWord(text.charCodeAt(end - 1))) end--;
    if (end === gap) return -1;
    if (leads(text, end, gap)) return end;
  }
  return -1;
}

/** "is", "was", "at": asked of most numbers in prose, so that nothing is cut out of it. */
function leads(text: string, from: number, to: number): boolean {
  if (to - from !== 2 && to - from !== 3) return false;
  const first = text.charCodeAt(from) | 32;
  const second = text.charCodeAt(from + 1) | 32;
  if (to - from === 3) return first === 119 && second === 97 && (text.charCodeAt(from + 2) | 32) === 115;
  return (first === 105 && second === 115) || (first === 97 && second === 116);
}

const comma = 44;
const bracket = 40;

/** Every letter, and more. */
function isOfWord(unit: number): boolean {
  return isWordUnit(unit) || (unit >= 0xd800 && unit <= 0xdfff);
}

/** The ages in one sentence. `people`: everybody it names, in order; `others`: the names of whatever else it names. */
export function readAges<P extends NamedPerson>(
  text: string,
  sentence: Span,
  people: readonly P[],
  others = Stretches.none,
): AgeRead<P>[] {
  const byStart = new Map<number, AgeRead<P>>();
  for (const person of people) {
    const one = readBehind(text, sentence, person, people, others) ?? readBefore(text, sentence, person);
    if (one && !byStart.has(one.span.start)) byStart.set(one.span.start, one);
  }
  const found = [...byStart.values()];
  const only = people.length === 1 ? people[0] : undefined;
  if (only && found.length === 0) {
    const his = hisBirthday(text, sentence, only);
    if (his) found.push(his);
  }
  // "Stalin, 41, Trotsky, 22, Kirov, 47": rather the result of a ballot.
  const bare = found.filter((one) => one.isBare);
  if (bare.length > 2 || (bare.length > 0 && ballot.test(text.slice(sentence.start, sentence.end))))
    return found.filter((one) => !one.isBare);
  return found;
}

function readBehind<P extends NamedPerson>(
  text: string,
  sentence: Span,
  person: P,
  people: readonly P[],
  others: Stretches,
): AgeRead<P> | undefined {
  const from = person.span.end;
  const rest = text.slice(from, Math.min(sentence.end, from + reach));
  const lead = leadOf(text, sentence, person);
  if (misleading.test(lead) || hasOtherGivenName(text, lead, person)) return undefined;
  const birthday = /\bon\s+$/i.test(lead) ? onBirthday().exec(rest) : null;
  if (birthday) return ageOfMatch(person, birthday, from, { at: 'birthday' });
  for (const one of behind) {
    const match = one.pattern().exec(rest);
    if (!match || (one.alone && (people.length > 1 || namesSomebody(text, from, match, others)))) continue;
    if (one.isBare && (misleadingNumber.test(lead) || address.test(rest))) return undefined;
    const read = ageOfMatch(person, match, from, one);
    // Hours strike as well: "dies at six", and nobody is "one".
    if (read && !(one.isBare && (one.at === 'death' || one.at === 'told') && read.number.value < 25)) return read;
  }
  return undefined;
}

function readBefore<P extends NamedPerson>(text: string, sentence: Span, person: P): AgeRead<P> | undefined {
  const whole = leadOf(text, sentence, person);
  const lead = whole.replace(calling, '');
  const offset = person.from - whole.length;
  // "The 56-year-old Smirnov's son" is somebody else.
  if (/^['’]/.test(text.slice(person.span.end, sentence.end))) return undefined;
  for (const one of before) {
    const match = one.pattern().exec(lead);
    const read = match && ageOfMatch(person, match, offset, one);
    if (read && !(one.isBare && read.number.value < 25)) return read;
  }
  return undefined;
}

/** "On his fiftieth birthday Smirnov …", "Smirnov celebrates his fiftieth birthday": he has to be its subject. */
function hisBirthday<P extends NamedPerson>(text: string, sentence: Span, person: P): AgeRead<P> | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const match = his().exec(words);
  if (!match || /^['’]/.test(text.slice(person.span.end, sentence.end))) return undefined;
  const opens = text.slice(sentence.start, person.from).replace(/[*_\s]/g, '') === '';
  const follows = /^[,\s*_]+$/.test(text.slice(sentence.start + match.index + match[0].length, person.from));
  return opens || follows ? ageOfMatch(person, match, sentence.start, { at: 'birthday' }) : undefined;
}

/** Whether between a name and an age there is a capital that belongs to no known office, place or group. */
function namesSomebody(text: string, from: number, match: RegExpExecArray, others: Stretches): boolean {
  const to = match.indices?.groups?.['number']?.[0] ?? 0;
  return [...text.slice(from, from + to).matchAll(/(?<!\p{L})\p{Lu}/gu)].some(({ index }) => !others.has(from + index));
}

/** "Dmitry Ulyanov, 52," at the start of a sentence is not the Ulyanov one knows. */
function hasOtherGivenName(text: string, lead: string, { span, from }: NamedPerson): boolean {
  if (from < span.start || /\s/.test(text.slice(span.start, span.end))) return false;
  const word = /^[*_]*(\p{Lu}[\p{L}’'-]+)\s+$/u.exec(lead)?.[1]?.toLowerCase();
  return word !== undefined && !openers.has(word) && !ranks.has(word) && !word.endsWith('ly');
}

function ageOfMatch<P extends NamedPerson>(
  person: P,
  match: RegExpExecArray,
  from: number,
  { at, isBare }: Pick<Form, 'at' | 'isBare'>,
): AgeRead<P> | undefined {
  const written = match.groups?.['number'];
  const where = match.indices?.groups?.['number'];
  const numeral = written === undefined ? undefined : readNumber(written);
  if (!numeral || !where || numeral.value > 120) return undefined;
  const { least, most } = roomOf(match.groups?.['hedge']?.toLowerCase(), numeral.value);
  const span = { start: from + where[0], end: from + where[1] };
  const hedged = match.indices?.groups?.['hedge'];
  const whole = hedged ? { start: from + hedged[0], end: span.end } : span;
  return { person, number: numeral, span, whole, at, least, most, isBare: isBare === true };
}

/** What stands before a name; of a long sentence only its end, behind a mark that no form begins with. */
function leadOf(text: string, sentence: Span, { from }: NamedPerson): string {
  if (from - sentence.start <= reach) return text.slice(sentence.start, from);
  return `…${text.slice(from - reach + 1, from)}`;
}

/** What a hedge leaves room for. */
function roomOf(hedge: string | undefined, age: number): { least: number; most: number } {
  if (hedge === undefined) return { least: age, most: age };
  if (/over|past|more/.test(hedge)) return { least: age, most: Number.POSITIVE_INFINITY };
  if (/under|not/.test(hedge)) return { least: 0, most: age };
  if (/nearly|almost/.test(hedge)) return { least: age - 3, most: age };
  return { least: age - 3, most: age + 3 };
}

/** How far from a name its age may stand; there are texts without a full stop. */
const reach = 200;
