/** Where a name stands in an entry, and the little around it that may be looked at: never all of a long paragraph. */
import type { Span } from '../../text/span.js';
import { sentencesOf } from './sentences.js';

export interface Place {
  readonly text: string;
  /** The paragraph, or the title. */
  readonly where: Span;
  readonly sentence: Span;
  /** The name, or the last word of it. */
  readonly name: Span;
  /** The words before and behind the name, folded; '' where there is none. */
  readonly before: string;
  readonly behind: string;
  /** The title of the entry; absent where the paragraph is the title, or has none. */
  readonly title: Span | undefined;
  /** The first year of the entry's date. */
  readonly year: number | undefined;
}

/** Only so far back, in UTF-16 units. */
const reach = 400;
const nearbySentences = 3;

/** The few sentences before that of the place, the nearest first, written small. */
export function sentencesBefore({ text, where, sentence }: Place): string[] {
  return sentencesOf(text, Math.max(where.start, sentence.start - reach), sentence.start)
    .slice(-nearbySentences)
    .reverse()
    .map(({ start, end }) => small(text.slice(start, end)));
}

/** What stands before it in its sentence, from so far back. */
export function leadOf({ text, sentence, name }: Place): string {
  return text.slice(sentence.start, name.start).slice(-reach);
}

/** All that stands near before its sentence, written small. */
export function nearBefore({ text, where, sentence }: Place): string {
  return small(text.slice(Math.max(where.start, sentence.start - reach), sentence.start));
}

export function nameOf({ text, name }: Place): string {
  return small(text.slice(name.start, name.end));
}

/** In small letters, with straight apostrophes and one blank between words. */
export function small(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
