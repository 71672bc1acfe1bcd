/**
 * A stretch of a text as bytes. Of a string each letter is fetched by asking how that string is kept; of bytes four are fetched
 * at once, which is a word or most of one. It pays for texts that are gone over from one end to the other.
 */

/** Both Node.js and browsers have it; the core is compiled for neither. */
declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { read: number; written: number } };

/** So many letters of a text are shown at once: about as many as a file is read in pieces of. */
const SIZE = 1 << 15;

/** Of so many letters one may be beyond ASCII, which takes a byte or two more; where more are, few words can be told by their bytes. */
const FEW = 8;

/** So many letters may lie between two stretches that are gone over in a row: bullets, or a block that is read elsewhere. */
const NEAR = 1 << 12;

/** So many letters tell of what alphabet a text is. */
const PROBE = 256;

/** Stands for a letter beyond ASCII, and for a sign: no letter of ASCII, and no blank. */
const OTHER = 0xff;

export class Window {
  /** A letter of ASCII each, `OTHER` for all else; behind them 0 as often as four letters may be fetched there. */
  readonly bytes = new Uint8Array(SIZE + 4);
  /** The same bytes, of which four are fetched at once. */
  readonly view = new DataView(this.bytes.buffer);
  /** Where in its text the first of them stands. */
  start = 0;
  #end = 0;
  #text = '';
  #isReadable = true;
  /** Where the stretch ended that was asked for last. */
  #asked = 0;
  readonly #encoder = new TextEncoder();

  /**
   * Shows that stretch of a text and what follows it, if it has mostly letters of ASCII, is not too long, and comes soon behind the
   * one that was asked for before: of blocks that lie far apart nothing else would be read here.
   */
  show(text: string, from: number, to: number): boolean {
    const isNext = from >= this.#asked && from - this.#asked < NEAR && text === this.#text;
    this.#asked = to;
    if (this.start <= from && to <= this.#end && text === this.#text) return this.#isReadable;
    this.start = from;
    this.#text = text;
    const isWorthIt = isNext && to - from <= SIZE;
    this.#end = isWorthIt ? Math.min(text.length, from + SIZE) : from;
    this.#isReadable = isWorthIt && this.#fill();
    return this.#isReadable;
  }

  #fill(): boolean {
    const { bytes, start } = this;
    const text = this.#text.slice(start, this.#end);
    const { length } = text;
    // Where the beginning has other letters, all will have.
    if (this.#encode(text.slice(0, PROBE)) * FEW > PROBE) return false;
    const others = this.#encode(text);
    if (others * FEW > length) return false;
    bytes.fill(0, length, length + 4);
    if (others === 0) return true;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      bytes[at] = unit < 128 ? unit : OTHER;
    }
    return true;
  }

  /** Writes a text into the bytes, as far as there is room; answers how many more it takes than it has letters. */
  #encode(text: string): number {
    const { read, written } = this.#encoder.encodeInto(text, this.bytes);
    return written - read;
  }
}
