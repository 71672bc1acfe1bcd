/** Stretches of a text, asked for what lies in them: a pasted paragraph may have thousands, and each of its words asks. */
import { placeIn } from './sorted.js';
import type { Span } from './span.js';

export class Stretches {
  static readonly none = new Stretches([]);
  readonly #starts: readonly number[];
  /** By place: the furthest that it or any before it reaches, for one may lie in another. */
  readonly #reach: readonly number[];

  /** `spans`: in the order in which they start. */
  constructor(spans: readonly Span[]) {
    this.#starts = spans.map(({ start }) => start);
    let furthest = 0;
    this.#reach = spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  get isEmpty(): boolean {
    return this.#starts.length === 0;
  }

  /** Whether the character at `offset` lies in one of them. */
  has(offset: number): boolean {
    return this.cover({ start: offset, end: offset + 1 });
  }

  /** Whether all of a span lies in one of them. */
  cover({ start, end }: Span): boolean {
    return this.reachOfThoseBefore(start + 1) >= end;
  }

  /** Whether any of them has something in common with a span. */
  meet({ start, end }: Span): boolean {
    return this.reachOfThoseBefore(end) > start;
  }

  /** The furthest that any of those reaches that begin before an offset; -1 if none does. */
  reachOfThoseBefore(offset: number): number {
    return this.#reach[placeIn(this.#starts, (one) => one < offset) - 1] ?? -1;
  }

  /** Whether any of them begins in a span. */
  beginIn({ start, end }: Span): boolean {
    const first = this.#starts[placeIn(this.#starts, (one) => one < start)];
    return first !== undefined && first < end;
  }
}
