/**
 * Finds the ages that a sentence gives to people it names. A pure reader of words: whose age it is, which number, and at
 * what moment; whether it is right is asked elsewhere. What could as well be something else is no age: votes, house
 * numbers, articles, hours.
 */
import type { Span } from '../../text/span.js';
import { CARDINAL, NUMBER_STARTS, type Numeral, ORDINAL, readNumber } from './numbers.js';

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
  /**
   * `beside`: stands with the name, whatever the sentence tells ("Smirnov, 56,"). `told`: part of what is told, of
   * which the time may be another ("at the age of six"). `death`: when he dies. `birthday`: on the day it is reached.
   */
  readonly at: 'beside' | 'told' | 'death' | 'birthday';
  /** The ages in whole years that the words leave room for: "nearly fifty", "over fifty". */
  readonly least: number;
  readonly most: number;
  /** Nothing but a number behind the name. */
  readonly isBare: boolean;
}

/** Whether a text can hold an age at all; true costs a closer look. */
export function mayTellAges(text: string): boolean {
  return hints.test(text);
}

/** The ages in one sentence. `people`: everybody it names, in order. */
export function readAges<P extends NamedPerson>(text: string, sentence: Span, people: readonly P[]): AgeRead<P>[] {
  const found: AgeRead<P>[] = [];
  for (const person of people) {
    const one = readBehind(text, sentence, person, people) ?? readBefore(text, sentence, person);
    if (one && !found.some((other) => other.span.start === one.span.start)) found.push(one);
  }
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

interface Form {
  readonly at: AgeRead['at'];
  readonly pattern: RegExp;
  readonly isBare?: true;
  /** Only where nobody else is named in the sentence. */
  readonly alone?: true;
}

const hedge =
  '(?:(?<hedge>nearly|almost|about|around|roughly|some|perhaps|over|past|more than|under|not yet|not quite|barely|well over|well past)\\s+)?';
const filler = '(?:(?:now|then|only|just|already|still|himself|herself|a mere|a)\\s+)*';
const number = `${filler}${hedge}(?<number>${CARDINAL})(?![\\p{L}\\d]|[.,:]\\d|[‐‑–-])`;
const stop = '(?=\\s*[,;.!?)–—]|\\s*$)';
/** "The age of", "the ripe old age of". */
const ageOf = '(?:the\\s+(?:[a-z]+\\s+){0,2}age\\s+of|age)';
const yearOld = '[‐‑-]years?[‐‑-]old';
const spelledHyphen = `${filler}${hedge}(?<number>${CARDINAL})${yearOld}`;
/** A few words that belong to a verb: "becomes General Secretary", "dies in Moscow, of a stroke,". */
const words = (from: number, to: number) =>
  `(?:[\\s,]+(?!and\\b|with\\b|leaving\\b|beside\\b|his\\b|her\\b|their\\b|who\\b|whose\\b|son\\b|daughter\\b|people\\b|men\\b|women\\b|play\\b|film\\b|novel\\b|opera\\b|story\\b|act\\b|scene\\b|dream\\b|legend\\b)[\\p{L}’'-]+){${from},${to}}?`;
const dies =
  '(?:dies|died|dead|passes away|passed away|drowns|drowned|perishes|perished|(?:(?:is|was)\\s+)?(?:killed|shot dead|executed|murdered|assassinated|hanged|beheaded))';

/** Read right behind a name, the first that fits. */
const behind: readonly Form[] = [
  {
    at: 'beside',
    isBare: true,
    pattern: form(
      `^[*_]*,\\s+${number}(?!\\s*,\\s*(?:and\\s+|or\\s+)?(?:\\d+|${CARDINAL})\\b)(?!\\s+(?:and|or)\\s+(?:\\d+|${CARDINAL})\\b)${stop}`,
    ),
  },
  { at: 'beside', isBare: true, pattern: form(`^[*_]*\\s+\\(${number}\\)`) },
  { at: 'beside', pattern: form(`^[*_]*,?\\s*[,(]?\\s*(?:aged|age)\\s+${number}(?!\\s+(?:to|or)\\b)`) },
  { at: 'beside', pattern: form(`^[*_]*,?\\s*[,(]\\s*${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'beside', pattern: form(`^[*_]*,\\s+(?:an?|the|this|now an?)\\s+${spelledHyphen}`) },
  { at: 'beside', pattern: form(`^[*_]*\\s+is\\s+${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'beside', pattern: form(`^[*_]*\\s+is\\s+an?\\s+${spelledHyphen}`) },
  {
    at: 'beside',
    isBare: true,
    pattern: form(`^[*_]*\\s+is\\s+${number}(?=\\s*[,;.!?)–—]|\\s*$|\\s+(?:and|but|now|today|when)\\b)`),
  },
  { at: 'told', pattern: form(`^[*_]*\\s+was\\s+${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'told', isBare: true, pattern: form(`^[*_]*\\s+was\\s+${number}${stop}`) },
  {
    at: 'birthday',
    pattern: form(
      `^[*_]*\\s+(?:turns|turned|reaches|is turning)\\s+(?:the\\s+age\\s+of\\s+)?${number}(?=\\s*[,;.!?)–—]|\\s*$|\\s+(?:in|on|and|but|today|that|this)\\b)`,
    ),
  },
  { at: 'death', pattern: form(`^[*_]*,?\\s+${dies}${words(0, 5)}[\\s,]+(?:aged|at\\s+${ageOf})\\s+${number}`) },
  { at: 'death', pattern: form(`^[*_]*,?\\s+${dies}${words(0, 5)}[\\s,]+at\\s+${number}${stop}`), isBare: true },
  { at: 'told', pattern: form(`^[*_]*,?\\s+at\\s+${ageOf}\\s+${number}`) },
  { at: 'told', isBare: true, pattern: form(`^[*_]*,\\s+at\\s+${number}(?=,)`) },
  { at: 'told', alone: true, pattern: form(`^[*_]*${words(1, 6)}[\\s,]+at\\s+${ageOf}\\s+${number}`) },
  {
    at: 'birthday',
    pattern: form(
      `^['’]s?\\s+(?<number>${ORDINAL})\\s+birthday(?=\\s+(?:is|was)\\s+(?:celebrated|kept|marked|observed|honou?red)|\\s+(?:falls|passes|comes)\\b)`,
    ),
  },
];

/** Read right before a name. */
const before: readonly Form[] = [
  { at: 'beside', pattern: form(`(?<![\\p{L}\\d‐‑-])${spelledHyphen}\\s+$`) },
  { at: 'beside', pattern: form(`^[*_]*aged\\s+${number},?\\s+$`) },
  { at: 'told', pattern: form(`^(?:and\\s+|but\\s+)?at\\s+${ageOf}\\s+${number},?\\s+$`) },
  { at: 'told', isBare: true, pattern: form(`^at\\s+${number},\\s+$`) },
];
/** "On Stalin's fiftieth birthday". */
const onBirthday = form(`^['’]s?\\s+(?<number>${ORDINAL})\\s+birthday`);
const his = form(
  `(?:\\bon|\\b(?:celebrates?|celebrated|marks?|marked|keeps|kept|observes?|observed))\\s+(?:his|her)\\s+(?<number>${ORDINAL})\\s+birthday(?![\\p{L}’'])`,
);

function readBehind<P extends NamedPerson>(
  text: string,
  sentence: Span,
  person: P,
  people: readonly P[],
): AgeRead<P> | undefined {
  const from = person.span.end;
  const words = text.slice(from, sentence.end);
  const lead = text.slice(sentence.start, person.from);
  if (misleading.test(lead)) return undefined;
  const birthday = /\bon\s+$/i.test(lead) ? onBirthday.exec(words) : null;
  if (birthday) return ageOfMatch(person, birthday, from, { at: 'birthday' });
  for (const one of behind) {
    if (one.alone && people.length > 1) continue;
    const match = one.pattern.exec(words);
    if (!match) continue;
    if (one.isBare && (misleadingNumber.test(lead) || address.test(words))) return undefined;
    const read = ageOfMatch(person, match, from, one);
    // Hours strike as well: "dies at six", and nobody is "one".
    if (read && !(one.isBare && (one.at === 'death' || one.at === 'told') && read.number.value < 25)) return read;
  }
  return undefined;
}

function readBefore<P extends NamedPerson>(text: string, sentence: Span, person: P): AgeRead<P> | undefined {
  const lead = text.slice(sentence.start, person.from).replace(calling, '');
  // "The 56-year-old Smirnov's son" is somebody else.
  if (/^['’]/.test(text.slice(person.span.end, sentence.end))) return undefined;
  for (const one of before) {
    const match = one.pattern.exec(lead);
    const read = match && ageOfMatch(person, match, sentence.start, one);
    if (read && !(one.isBare && read.number.value < 25)) return read;
  }
  return undefined;
}

function hisBirthday<P extends NamedPerson>(text: string, sentence: Span, person: P): AgeRead<P> | undefined {
  const match = his.exec(text.slice(sentence.start, sentence.end));
  if (/^['’]/.test(text.slice(person.span.end, sentence.end))) return undefined;
  return match ? ageOfMatch(person, match, sentence.start, { at: 'birthday' }) : undefined;
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

/** What a hedge leaves room for. */
function roomOf(hedge: string | undefined, age: number): { least: number; most: number } {
  if (hedge === undefined) return { least: age, most: age };
  if (/over|past|more/.test(hedge)) return { least: age, most: Number.POSITIVE_INFINITY };
  if (/under|not/.test(hedge)) return { least: 0, most: age };
  if (/nearly|almost/.test(hedge)) return { least: age - 3, most: age };
  return { least: age - 3, most: age + 3 };
}

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'diu');
}

const hints = new RegExp(
  `[,(]\\s+?(?:\\p{L}+\\s+){0,2}(?:${NUMBER_STARTS})|\\((?:\\d)|\\b(?:aged?|birthday|turn(?:s|ed)|reaches)\\b|years?[\\s‐‑-]old|years\\s+of\\s+age|\\b(?:is|was|at)\\s+(?:\\p{L}+\\s+){0,2}(?:${NUMBER_STARTS})`,
  'iu',
);
/** Before a name: the age behind it is somebody else's, or no age. */
const misleading =
  /\b(?:mrs|madame|mme|miss|frau|lady|of|for|against|versus|than)\.?\s+(?:the\s+)?$|\b(?:son|daughter|wife|widow|brother|sister|mother|father)\s+to\s+$/i;
/** Before a name: the bare number behind it is no age. */
const misleadingNumber =
  /\b(?:in|at|near|outside|from|see|article|articles|chapter|room|house|flat|page|psalm|verse|section|paragraph|volume|street|prospekt|ulitsa|line|dr|comrades)\.?\s+$/i;
/** Behind a name: "14, Tverskaya Street". */
const address =
  /^\s*,\s*\d+,\s+(?:\p{Lu}\p{L}+\s+){1,2}(?:[Ss]treet|St|[Rr]oad|Rd|[Aa]venue|[Ss]quare|[Ll]ane|[Pp]rospekt|[Uu]litsa|[Ee]mbankment|Row)\b/u;
const ballot = /\b(?:votes?|ballots?|polls?|polled|goals?|seats|percent|per\s+cent|majority|scores)\b|%/i;
/** Who somebody is, between his age and his name: "six-year-old son Pavel". */
const calling =
  /(?<=old\s)(?:(?:son|daughter|brother|sister|nephew|niece|cousin|heir|king|queen|prince|princess|tsar|emperor|sultan|boy|girl|engineer|poet|general|marshal|colonel|captain|chairman|comrade|veteran|lawyer|writer|secretary|minister|commissar|duke|earl|count)\s+){1,2}$/iu;
