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

/** So many lines stand on a page. Of thousands of lines a start wants hundreds: only the pages that they stand on are cut up. */
const PAGE = 64;

/** Lines as one text, page after page. */
export function paged(lines: readonly string[]): string {
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, page) =>
    lines.slice(page * PAGE, (page + 1) * PAGE).join('\n'),
  );
  return pages.join('\f');
}

export class Pages {
  readonly #pages: readonly string[];
  /** Those that have been cut up. */
  readonly #lines: (readonly string[])[] = [];

  constructor(text: string) {
    this.#pages = text.split('\f');
  }

  line(number: number): string {
    const page = Math.floor(number / PAGE);
    this.#lines[page] ??= (this.#pages[page] as string).split('\n');
    return this.#lines[page]?.[number % PAGE] as string;
  }
}

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
