/** The stretches of a text that its narrator does not tell: code and addresses, speech, titles of books and links. */
import { type Span, span } from '../../text/span.js';
import { Stretches } from '../../text/stretches.js';

/** The parts of a stretch that are not the narrator's. */
export interface Asides {
  readonly masked: Stretches;
  readonly notNarrated: Stretches;
}

/** Most stretches have none of the marks, and one look at each letter tells. */
export function asidesIn(text: string, from: number, to: number): Asides {
  if (!anyMark.test(text.slice(from, to))) return noAsides;
  return {
    masked: new Stretches(maskedSpans(text, from, to)),
    notNarrated: new Stretches(notNarratedSpans(text, from, to)),
  };
}

const noAsides: Asides = { masked: Stretches.none, notNarrated: Stretches.none };

/** Each of the two below begins with one of these, or has one. */
const anyMark = /[`[\]<>~/@"'“”„«‘’*_]/;

/** Code, addresses, citations, quoted lines, words struck out: what Markdown keeps from being prose. In order, none overlapping. */
export function maskedSpans(text: string, from: number, to: number): Span[] {
  const part = text.slice(from, to);
  return /[`[\]<>~/@]/.test(part) ? spansOf(part, notProse, from) : [];
}

/** What is prose, but not the narrator's: speech and letters in quotation marks, titles in italics, texts of links. */
export function notNarratedSpans(text: string, from: number, to: number): Span[] {
  const part = text.slice(from, to);
  const quoted = /["'“”„«‘’]/.test(part) ? quotedSpans(part, from) : [];
  const titled = /[*_[]/.test(part) ? spansOf(part, titles, from) : [];
  return titled.length === 0 ? quoted : [...quoted, ...titled].sort((a, b) => a.start - b.start);
}

function spansOf(part: string, pattern: RegExp, from: number): Span[] {
  return [...part.matchAll(pattern)].map((match) => span(from + match.index, from + match.index + match[0].length));
}

/** Quotations may run over line breaks and sentences; one that nobody closes runs to the end of its paragraph. */
function quotedSpans(part: string, from: number): Span[] {
  const spans: Span[] = [];
  const lastLow = Math.max(part.lastIndexOf('“'), part.lastIndexOf('”'));
  opening.lastIndex = 0;
  for (let match = opening.exec(part); match; match = opening.exec(part)) {
    const at = match.index;
    const end = isApostrophe(part, at) ? -1 : endOfQuotation(part, at, lastLow);
    if (end < 0) continue;
    spans.push(span(from + at, from + end));
    opening.lastIndex = end;
  }
  return spans;
}

const opening = /["'“„«‘]/g;

/** The end of the quotation that opens at `at`; -1 if none does. `lastLow`: where the last mark stands that closes a low one. */
function endOfQuotation(part: string, at: number, lastLow: number): number {
  switch (part.charAt(at)) {
    case '"':
      return /\s/.test(part.charAt(at + 1)) ? -1 : behind(part, at, '"');
    case '“':
      return behind(part, at, '”');
    case '„':
      // „So“ and „so”: where neither mark follows it was something else.
      return at < lastLow ? at + 2 + part.slice(at + 1).search(/[“”]/) : -1;
    case '«':
      return behind(part, at, '»');
    case "'":
    case '‘':
      return endOfSingle(part, at);
    default:
      return -1;
  }
}

/** In fiction every paragraph of a long speech opens with a mark, and only the last has one at its end. */
function behind(part: string, at: number, mark: string): number {
  const end = part.indexOf(mark, at + 1);
  return end < 0 ? part.length : end + 1;
}

/** How far the end of a quotation is looked for that may be none, in UTF-16 units: a line may have nothing but openings. */
const LONGEST = 20_000;

/** Single marks are apostrophes too ("the workers' plan"): one behind a point or a comma closes best. */
function endOfSingle(part: string, at: number): number {
  if (!/\S/.test(part.charAt(at + 1))) return -1;
  let plain = -1;
  const last = Math.min(part.length, at + LONGEST);
  for (let end = at + 2; end < last; end++) {
    const mark = part.charAt(end);
    if (mark === '\n' && part.charAt(end + 1) === '\n') break;
    if (mark !== "'" && mark !== '’' && mark !== '‘') continue;
    const isOpening = /[\s(—–]/.test(part.charAt(end - 1));
    if (isOpening && !isApostrophe(part, end)) break;
    if (isOpening || /[\p{L}\d]/u.test(part.charAt(end + 1))) continue;
    if (/[.,!?…—–]/.test(part.charAt(end - 1))) return end + 1;
    if (plain < 0) plain = end + 1;
  }
  return plain;
}

/** "don't", "'26", "'tis": no quotation. */
function isApostrophe(part: string, at: number): boolean {
  const mark = part.charAt(at);
  if (mark !== "'" && mark !== '‘' && mark !== '’') return false;
  return (at > 0 && /[\p{L}\d]/u.test(part.charAt(at - 1))) || elided.test(part.slice(at + 1, at + 7));
}

const elided = /^(?:\d\d(?!\d)|tis\b|twas\b|em\b|cause\b|til\b|n\b)/i;
/** Every part is bounded, so that a line of a million brackets is not searched from each of them to its end. */
const notProse =
  /```[\s\S]{0,20000}?```|`[^`\n]{0,2000}`|~~(?=\S)[^~\n]{1,2000}~~|\[@[^[\]\n]{0,200}\]|\]\([^()\n]{0,2000}\)|\[\^[^[\]\n]{0,200}\]|<[^<>\n]{0,500}>|https?:\/\/\S{0,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}|^[ \t]{0,20}>.*$/gm;

/**
 * The text of a link with more than a name in it, and capitals in asterisks or underscores: "[Lenin leaves Gorki](…)",
 * "*Lenin in October*". A name alone is only stressed, or linked.
 */
const titles =
  /\[(?!\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?\]\()[^[\]\n]{0,500}\](?=[([])|(?<![\p{L}\d*])\*(?=[\p{Lu}\d])[^*\s]{1,100} [^*\n]{0,300}[^*\s.!?]\*(?![\p{L}\d*])|(?<![\p{L}\d_])_(?=[\p{Lu}\d])[^_\s]{1,100} [^_\n]{0,300}[^_\s.!?]_(?![\p{L}\d_])/gu;
