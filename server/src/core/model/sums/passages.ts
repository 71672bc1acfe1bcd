/** The sentences of an entry in which sums are looked for, each with the date it stands under. */
import type { BlockContent } from '../../syntax/content.js';
import type { Span } from '../../text/span.js';
import { type DateValue, dayFromCivil, type Instant } from '../../time/index.js';
import { type Asides, asidesIn } from '../prose/not-narrated.js';
import { dateWithin } from '../prose/own-date.js';
import { sentencesOf } from '../prose/sentences.js';
import type { Slot } from '../slot.js';
import { hullOf } from '../when.js';
import { endOfLookBack } from './tense.js';

export interface Passage {
  /** Offsets are those of the block. */
  readonly span: Span;
  /** Titles and bullets tell what happens on their date; prose may wander. */
  readonly where: 'line' | 'prose';
  /** The date of the entry, or of the one inside it. */
  readonly date: DateValue | undefined;
  /** The date that the sentence itself names. */
  readonly ownDate: DateValue | undefined;
  /** Every year in figures in it, or before it in what it stands in. */
  readonly years: readonly Instant[];
  /** Whether it looks back, or something before it in what it stands in does. */
  readonly isAmongMemories: boolean;
  /** Whether something here is speech, code, a link: not said by the writer. */
  readonly isAside: (at: number) => boolean;
}

/** Every sentence of an entry: its title, its bullets, its prose. */
export function* passagesOf(slot: Slot, content: BlockContent): Iterable<Passage> {
  const { text } = slot.block;
  const dateOf = (inner: number) => (inner >= 0 ? (slot.inner[inner] ?? slot.date) : slot.date);
  yield* sentencesIn(text, content.name, 'line', slot.date);
  for (const [index, head] of content.inner.entries()) yield* sentencesIn(text, head.title, 'line', dateOf(index));
  for (const { value, inner } of content.bullets) yield* sentencesIn(text, value, 'line', dateOf(inner));
  for (const { span, inner } of content.paragraphs) yield* sentencesIn(text, span, 'prose', dateOf(inner));
}

/**
 * The days that a sentence may speak of, if it names any: the date that is read in it, and every year in figures in it or
 * before it in its paragraph. With the date of its entry these are the times at which what it counts may be right.
 */
export function daysNamedIn({ ownDate, years }: Passage): Instant[] {
  return ownDate ? [hullOf(ownDate), ...years] : [...years];
}

function* sentencesIn(
  text: string,
  where: Span,
  kind: Passage['where'],
  date: DateValue | undefined,
): Iterable<Passage> {
  if (where.end <= where.start) return;
  const around = new Surroundings(text, where);
  for (const span of sentencesOf(text, where.start, where.end)) yield new SentenceOf(around, span, kind, date);
}

class SentenceOf implements Passage {
  readonly span: Span;
  readonly where: Passage['where'];
  readonly date: DateValue | undefined;
  readonly isAside: Passage['isAside'];
  readonly #around: Surroundings;
  #ownDate: { readonly value: DateValue | undefined } | undefined;

  constructor(around: Surroundings, span: Span, where: Passage['where'], date: DateValue | undefined) {
    this.#around = around;
    this.span = span;
    this.where = where;
    this.date = date;
    this.isAside = (at) => around.isAside(at);
  }

  get ownDate(): DateValue | undefined {
    this.#ownDate ??= { value: dateWithin(this.#around.text, this.span) };
    return this.#ownDate.value;
  }

  get years(): readonly Instant[] {
    return this.#around.yearsBefore(this.span.end);
  }

  get isAmongMemories(): boolean {
    return this.#around.looksBackBefore(this.span.end);
  }
}

/** The title, bullet or paragraph that sentences stand in. What is known of it is found once: it may have thousands, and each of them asks. */
class Surroundings {
  readonly text: string;
  readonly #where: Span;
  #asides: Asides | undefined;
  /** Each year where it first stands. */
  #years: readonly { readonly end: number; readonly when: Instant }[] | undefined;
  /** Where the first words that look back end. */
  #looksBack: number | undefined;

  constructor(text: string, where: Span) {
    this.text = text;
    this.#where = where;
  }

  isAside(at: number): boolean {
    const { start, end } = this.#where;
    this.#asides ??= asidesIn(this.text, start, end);
    return this.#asides.masked.has(at) || this.#asides.notNarrated.has(at);
  }

  yearsBefore(end: number): readonly Instant[] {
    this.#years ??= this.#readYears();
    const found: Instant[] = [];
    for (const year of this.#years) {
      if (year.end > end) break;
      found.push(year.when);
    }
    return found;
  }

  #readYears(): readonly { readonly end: number; readonly when: Instant }[] {
    const { start, end } = this.#where;
    const found = new Map<number, { readonly end: number; readonly when: Instant }>();
    for (const match of this.text.slice(start, end).matchAll(/(?<![\d.,])[1-9]\d{3}(?![\d,])/g)) {
      const year = Number(match[0]);
      if (found.has(year)) continue;
      const when = { earliest: dayFromCivil(year, 1, 1), latest: dayFromCivil(year, 12, 31) };
      found.set(year, { end: start + match.index + match[0].length, when });
    }
    return [...found.values()];
  }

  looksBackBefore(end: number): boolean {
    this.#looksBack ??= endOfLookBack(this.text, this.#where);
    return this.#looksBack <= end;
  }
}
