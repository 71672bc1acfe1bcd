/** Values as lines of text, and numbers for what lines refer to. */

/** JSON without a letter that is not ASCII, so that it is the same in every encoding; days without bounds are beyond all numbers. */
export function line(value: unknown): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    one === Number.POSITIVE_INFINITY ? latest : one === Number.NEGATIVE_INFINITY ? earliest : one,
  );
  return text
    .replaceAll(`"${latest}"`, '1e999')
    .replaceAll(`"${earliest}"`, '-1e999')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const latest = '<no end>';
const earliest = '<no beginning>';

/** Numbers for objects, from 0 on, in the order in which they are asked for. */
export class Numbers<T> {
  readonly #numbers = new Map<T, number>();
  readonly all: T[] = [];

  of(one: T): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    this.#numbers.set(one, this.all.length);
    return this.all.push(one) - 1;
  }

  /** Whether some have no line yet. */
  isAhead(lines: readonly string[]): boolean {
    return lines.length < this.all.length;
  }

  /** Those that have no line yet. */
  behind(lines: readonly string[]): readonly T[] {
    return this.all.slice(lines.length);
  }
}
