/** What the properties of a declaration say, read from their values. A pure function of the block. */

import type { Block } from '../syntax/block.js';
import { type Citation, contentOf, type Property } from '../syntax/content.js';
import { type Span, shift, span } from '../text/span.js';
import {
  type DateProblem,
  type DateReading,
  explainBadDate,
  looksLikeDate,
  readDates,
  readPlainSpan,
  readWholeDate,
} from '../time/index.js';
import type { NameIndex } from './names/name-index.js';
import { keepClaims, readingsOf } from './readings.js';

/** One statement of a property: `Stalin 1922-04-03..1952` of `held by:`. Offsets are those of the block. */
export interface Claim {
  readonly key: string;
  readonly span: Span;
  /** The name in it, if this property has one. */
  readonly name?: Span;
  readonly date?: DateReading;
  /** `in Moscow` of a birth or a death. */
  readonly place?: Span;
  /** "shot", "of a heart attack": for readers only. */
  readonly note?: string;
  /** What it follows from: every one of these titles or conditions. */
  readonly because: readonly Span[];
  readonly citations: readonly Citation[];
  readonly problems: readonly DateProblem[];
}

/** The statements of a block's properties, in order. */
export function claimsOf(block: Block): readonly Claim[] {
  const { claims } = readingsOf(block);
  if (claims) return claims;
  const { properties } = contentOf(block);
  if (properties.length === 0) return none;
  return keepClaims(
    block,
    properties.flatMap((property) => readProperty(block, property)),
  );
}

const none: readonly never[] = [];

/** The items of a value parted by `;`, blanks around them left out, empty ones skipped. */
export function itemsOf(text: string, value: Span): Span[] {
  const items: Span[] = [];
  let start = value.start;
  let depth = 0;
  for (let at = value.start; at <= value.end; at++) {
    const unit = text.charAt(at);
    if (unit === '[' || unit === '{' || unit === '(') depth++;
    else if (unit === ']' || unit === '}' || unit === ')') depth--;
    if (at < value.end && (unit !== ';' || depth > 0)) continue;
    const item = trimmed(text, start, at);
    if (item.end > item.start) items.push(item);
    start = at + 1;
  }
  return items;
}

/** The items of a value that lists names; each may end in citations of its own: `Ann Reed [@parish]; Bob Reed`. */
export function namesListed(text: string, value: Span): Span[] {
  return itemsOf(text, value).map(({ start, end }) => {
    const cited = /(?:\s*\[@[^\]]+\])+$/.exec(text.slice(start, end));
    return span(start, cited ? start + cited.index : end);
  });
}

/** The names of those who are somewhere, parted by commas as well; "Washington, D.C." is one where it is known. */
export function namesInRow(text: string, value: Span, names: NameIndex): Span[] {
  const words = text.slice(value.start, value.end);
  if (names.named(words).length > 0) return [value];
  return itemsOf(words.replaceAll(',', ';'), span(0, words.length)).map((item) => shift(item, value.start));
}

function readProperty(block: Block, property: Property): Claim[] {
  switch (property.key) {
    case 'born':
    case 'died':
      return [readLifeDate(block.text, property)];
    case 'held by':
    case 'held':
    case 'member of':
    case 'lived in':
      return itemsOf(block.text, property.value).map((item) => readTenure(block.text, property, item));
    case 'name':
      return block.kind === 'figure'
        ? []
        : itemsOf(block.text, property.value).map((item) => readTenure(block.text, property, item));
    case 'exists':
    case 'covers':
    case 'coined':
    case 'date':
      return [readDateOnly(block.text, property)];
    case 'because':
      return [{ problems: none, ...baseOf(property, itemsOf(block.text, property.value)) }];
    default:
      // Written out, as what most say of a life is: what is copied into an object is kept beside it, in another.
      return [
        { key: property.key, span: property.value, because: none, citations: property.citations, problems: none },
      ];
  }
}

type Base = Pick<Claim, 'key' | 'span' | 'because' | 'citations'>;

/** What every claim has. It is copied behind what else there is: the engine makes a shape for each object that begins with a copy. */
function baseOf({ key, value, citations }: Stated, because: Claim['because'] = none): Base {
  return { key, span: value, because, citations };
}

type Stated = Pick<Property, 'key' | 'value' | 'citations'>;

/** `25 August 1936 in Moscow, shot because Trial of the Sixteen`. */
function readLifeDate(text: string, property: Property): Claim {
  const { head, because } = cutBecause(text, property.value);
  const base = baseOf(property, because);
  const reading =
    readPlainSpan(text, head.start, head.end) ??
    readDates(text, head.start, head.end).find(({ end }) =>
      /^(\s*$|\s*,|\s+in\s|\s+at\s)/.test(text.slice(end, head.end)),
    );
  if (!reading) {
    return { problems: head.end > head.start ? [badDate(text, head)] : [emptyDate(head)], ...base };
  }
  if (reading.end === property.value.end) {
    const { key, value, citations } = property;
    return { key, span: value, date: reading, because, citations, problems: reading.problems };
  }
  const rest = text.slice(reading.end, head.end);
  const inPlace = /^\s+(?:in|at)\s+([^,]+)/.exec(rest);
  const note = rest
    .slice(inPlace?.[0].length ?? 0)
    .replace(/^\s*,\s*/, '')
    .trim();
  const placeStart = inPlace ? reading.end + inPlace[0].length - (inPlace[1] as string).length : 0;
  return {
    date: reading,
    problems: reading.problems,
    ...base,
    ...(inPlace ? { place: trimmed(text, placeStart, placeStart + (inPlace[1] as string).length) } : {}),
    ...(note ? { note } : {}),
  };
}

/** `Stalin 1922-04-03..1952-10-16`: a name, then the date it holds for. Without a date it holds always. */
function readTenure(text: string, property: Property, item: Span): Claim {
  const { head, because } = cutBecause(text, item);
  let { citations } = property;
  let end = head.end;
  for (
    let match = inlineCitation.exec(text.slice(head.start, end));
    match;
    match = inlineCitation.exec(text.slice(head.start, end))
  ) {
    const start = head.start + match.index;
    citations = [{ id: match[1] as string, span: span(start + match[0].indexOf('['), end) }, ...citations];
    end = trimmed(text, head.start, start).end;
  }
  const base = baseOf({ key: property.key, value: item, citations }, because);
  for (let at = head.start; at < end; at = nextWord(text, at, end)) {
    if (at === head.start) continue;
    const reading =
      readPlainSpan(text, at, end) ??
      readDates(text, at, end).find((one) => text.slice(one.end, end).trim() === '' || text.charAt(one.end) === ',');
    if (!reading) continue;
    const note = text
      .slice(reading.end, end)
      .replace(/^\s*,\s*/, '')
      .trim();
    return {
      name: trimmed(text, head.start, at),
      date: reading,
      problems: reading.problems,
      ...base,
      ...(note ? { note } : {}),
    };
  }
  const bad = dateLikeTail(text, head.start, end);
  return { name: trimmed(text, head.start, bad?.start ?? end), problems: bad ? [badDate(text, bad)] : none, ...base };
}

function readDateOnly(text: string, property: Property): Claim {
  const { head, because } = cutBecause(text, property.value);
  const base = baseOf(property, because);
  if (head.end <= head.start) return { problems: [emptyDate(head)], ...base };
  const reading =
    readPlainSpan(text, head.start, head.end) ??
    readDates(text, head.start, head.end).find(({ end }) => /^\s*(,|$)/.test(text.slice(end, head.end)));
  return reading
    ? { date: reading, problems: reading.problems, ...base }
    : { problems: [badDate(text, head)], ...base };
}

function cutBecause(text: string, value: Span): { head: Span; because: readonly Span[] } {
  const words = text.slice(value.start, value.end);
  const at = /(^|\s)because\s/.exec(words);
  if (!at) return { head: value, because: none };
  const from = value.start + at.index;
  return { head: trimmed(text, value.start, from), because: itemsOf(text, span(from + at[0].length, value.end)) };
}

/** A number that looks like the start of a date no reading was found for. */
function dateLikeTail(text: string, from: number, end: number): Span | undefined {
  for (let at = nextWord(text, from, end); at < end; at = nextWord(text, at, end)) {
    if (looksLikeDate(text, at, end) && /\d/.test(text.slice(at, end))) return trimmed(text, at, end);
  }
  return undefined;
}

function badDate(text: string, where: Span): DateProblem {
  const value = text.slice(where.start, where.end);
  const whole = readWholeDate(value);
  const problem = whole?.problems[0] ?? explainBadDate(value);
  return {
    ...problem,
    start: where.start + problem.start,
    end: where.start + Math.max(problem.end, problem.start + 1),
  };
}

function emptyDate(where: Span): DateProblem {
  return {
    code: 'unreadable',
    message: 'A date is missing here, such as 20 July 1926 or 1926-07-20.',
    start: Math.max(0, where.start - 1),
    end: where.start,
  };
}

function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !/\s/.test(text.charAt(at))) at++;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return span(start, end);
}

const inlineCitation = /\s*\[@([^\]]+)\]\s*$/;
