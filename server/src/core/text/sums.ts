/**
 * Sums of the first so many of a row of lengths, which may change one by one: both for a logarithmic price (a Fenwick tree).
 * No text is as long as the numbers reach; and whole numbers, unlike those with a fraction, take no object wherever they go.
 */
export class Sums {
  /** At `index`: the sum of the lengths from the one that its lowest bit counts back to, up to it. */
  readonly #parts: Int32Array;

  constructor(lengths: ArrayLike<number>) {
    const parts = new Int32Array(lengths.length + 1);
    for (let index = 1; index < parts.length; index++) {
      parts[index] = (parts[index] as number) + (lengths[index - 1] as number);
      const above = index + (index & -index);
      if (above < parts.length) parts[above] = (parts[above] as number) + (parts[index] as number);
    }
    this.#parts = parts;
  }

  /** How many lengths there are. */
  get count(): number {
    return this.#parts.length - 1;
  }

  /** The sum of the first `count` lengths. */
  before(count: number): number {
    let sum = 0;
    for (let index = Math.min(count, this.count); index > 0; index -= index & -index)
      sum += this.#parts[index] as number;
    return sum;
  }

  /** Makes the length at `index`, from 0, longer by `by`. */
  grow(index: number, by: number): void {
    for (let at = index + 1; at < this.#parts.length; at += at & -at)
      this.#parts[at] = (this.#parts[at] as number) + by;
  }

  /** How many lengths there are whose sum is at most `limit`: the most of them. */
  countWithin(limit: number): number {
    let count = 0;
    let rest = limit;
    for (let step = 1 << (31 - Math.clz32(Math.max(1, this.count))); step > 0; step >>= 1) {
      const next = count + step;
      if (next >= this.#parts.length || (this.#parts[next] as number) > rest) continue;
      count = next;
      rest -= this.#parts[next] as number;
    }
    return count;
  }
}
