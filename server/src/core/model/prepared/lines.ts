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

/** Both Node.js and browsers have it; the core is compiled for neither. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** The lines of such a text, of which only the pages that somebody wants are made strings. */
export class Pages {
  readonly #bytes: Uint8Array;
  /** Where each page begins, and where one behind the last would. */
  readonly #starts = [0];
  /** Those that have been cut up. */
  readonly #lines: (readonly string[])[] = [];
  readonly #decoder = new TextDecoder();

  /** `bytes`: what `paged` made, as ASCII. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let at = bytes.indexOf(FORM_FEED); at >= 0; at = bytes.indexOf(FORM_FEED, at + 1)) this.#starts.push(at + 1);
    this.#starts.push(bytes.length + 1);
  }

  line(number: number): string {
    const page = Math.floor(number / PAGE);
    this.#lines[page] ??= this.#read(page).split('\n');
    return this.#lines[page]?.[number % PAGE] as string;
  }

  #read(page: number): string {
    const [start, next] = [this.#starts[page], this.#starts[page + 1]] as [number, number];
    return this.#decoder.decode(this.#bytes.subarray(start, next - 1));
  }
}

const FORM_FEED = 12;

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
