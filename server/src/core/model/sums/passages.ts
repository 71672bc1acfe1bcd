/** The sentences of an entry in which sums are looked for, each with the date it stands under. */
import type { BlockContent } from '../../syntax/content.js';
import type { Span } from '../../text/span.js';
import { type DateValue, dayFromCivil, type Instant } from '../../time/index.js';
import { type Asides, asidesIn } from '../prose/not-narrated.js';
import { dateWithin } from '../prose/own-date.js';
import { sentencesOf } from '../prose/sentences.js';
import type { Slot } from '../slot.js';
import { hullOf } from '../when.js';

export interface Passage {
  /** Offsets are those of the block. */
  readonly span: Span;
  /** What it stands in, up to its own end. */
  readonly context: Span;
  /** Titles and bullets tell what happens on their date; prose may wander. */
  readonly where: 'line' | 'prose';
  /** The date of the entry, or of the one inside it. */
  readonly date: DateValue | undefined;
  /** The date that the sentence itself names. */
  readonly ownDate: () => DateValue | undefined;
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
export function daysNamedIn(text: string, passage: Passage): Instant[] {
  const years = text.slice(passage.context.start, passage.context.end).matchAll(/(?<![\d.,])[1-9]\d{3}(?![\d,])/g);
  const own = passage.ownDate();
  return [
    ...(own ? [hullOf(own)] : []),
    ...[...years].map(([year]) => ({
      earliest: dayFromCivil(Number(year), 1, 1),
      latest: dayFromCivil(Number(year), 12, 31),
    })),
  ];
}

function* sentencesIn(
  text: string,
  where: Span,
  kind: Passage['where'],
  date: DateValue | undefined,
): Iterable<Passage> {
  if (where.end <= where.start) return;
  let asides: Asides | undefined;
  const isAside = (at: number) => {
    asides ??= asidesIn(text, where.start, where.end);
    return asides.masked.has(at) || asides.notNarrated.has(at);
  };
  for (const span of sentencesOf(text, where.start, where.end)) {
    yield {
      span,
      context: { start: where.start, end: span.end },
      where: kind,
      date,
      ownDate: () => dateWithin(text, span),
      isAside,
    };
  }
}
