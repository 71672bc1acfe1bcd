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
    const behind = placeIn(this.#starts, (one) => one <= start);
    return behind > 0 && (this.#reach[behind - 1] as number) >= end;
  }

  /** Whether any of them begins in a span. */
  beginIn({ start, end }: Span): boolean {
    const first = this.#starts[placeIn(this.#starts, (one) => one < start)];
    return first !== undefined && first < end;
  }
}
