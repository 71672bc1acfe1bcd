/** Finds names in text: a tree of folded words, one layer for each timeline of a chain. */
import type { NameEntry } from '../thing.js';
import { isCapitalised, type Word, wordsOf } from './words.js';

interface Node {
  next?: Map<string, Node>;
  entries?: NameEntry[];
}

/** A stretch of words that is a name, and what it may stand for: the nearest timeline's things first. */
export interface NameHit {
  /** Index of the first word, and how many words. */
  readonly first: number;
  readonly count: number;
  readonly layers: readonly (readonly NameEntry[])[];
}

export class NameIndex {
  readonly #roots: readonly Node[];
  readonly #own: Node;
  /** Every entry of this layer, in the order they were added. */
  readonly entries: NameEntry[] = [];
  readonly parents: readonly NameIndex[];

  /** `parents`: the indexes of the timelines this one branches from, the nearest first. */
  constructor(parents: readonly NameIndex[] = []) {
    this.#own = {};
    this.parents = [...new Set(parents.flatMap((parent) => [parent, ...parent.parents]))];
    this.#roots = [this.#own, ...this.parents.map((parent) => parent.#own)];
  }

  add(entry: NameEntry): void {
    let node = this.#own;
    const words = wordsOf(entry.name);
    if (words.length === 0) return;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word.folded);
      if (!next) {
        next = {};
        node.next.set(word.folded, next);
      }
      node = next;
    }
    node.entries ??= [];
    const same = node.entries.find((other) => other.thing === entry.thing && other.rank !== 'dated');
    if (same && entry.rank !== 'dated') return;
    node.entries.push(entry);
    this.entries.push(entry);
  }

  /** What exactly these words name, layer by layer; [] if nothing. */
  named(name: string): readonly (readonly NameEntry[])[] {
    const words = wordsOf(name);
    const hit = this.longestAt(name, words, 0);
    return hit && hit.count === words.length ? hit.layers : [];
  }

  /** The longest name that starts with the word at `first`. */
  longestAt(text: string, words: readonly Word[], first: number): NameHit | undefined {
    let best: { count: number; layers: NameEntry[][] } | undefined;
    for (const root of this.#roots) {
      let node: Node | undefined = root;
      for (let count = 1; first + count <= words.length; count++) {
        const word = words[first + count - 1] as Word;
        if (count > 1 && !joins(text, (words[first + count - 2] as Word).end, word.start)) break;
        node = node.next?.get(word.folded);
        if (!node) break;
        if (!node.entries || (best && count < best.count)) continue;
        const fitting = node.entries.filter((entry) => fits(entry, text, words[first] as Word, count));
        if (fitting.length === 0) continue;
        if (best && best.count === count) best.layers.push(fitting);
        else best = { count, layers: [fitting] };
      }
    }
    return best && { first, count: best.count, layers: best.layers };
  }

  /** Every name in a stretch of text, longest first at each place, none inside another. */
  scan(text: string, words: readonly Word[]): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = this.longestAt(text, words, at);
      if (hit) hits.push(hit);
      at += hit ? hit.count : 1;
    }
    return hits;
  }
}

/** One-word names keep their capital ("Gorky" is not "gorky"); words of several and terms are taken as they come. */
function fits(entry: NameEntry, text: string, word: Word, count: number): boolean {
  if (count > 1 || entry.thing.kind === 'term') return true;
  return !isCapitalised(entry.name) || isCapitalised(text, word.start);
}

/** Whether two words belong to one name: at most a point and blanks, a hyphen or an apostrophe between them. */
function joins(text: string, from: number, to: number): boolean {
  if (to - from === 1) {
    const unit = text.charCodeAt(from);
    return (
      unit === 32 ||
      unit === 45 ||
      unit === 39 ||
      unit === 0x2019 ||
      unit === 46 ||
      unit === 160 ||
      unit === 10 ||
      unit === 0x2010 ||
      unit === 0x2011
    );
  }
  return to - from < 40 && /^\.?[ \t\r\n\u00a0]+$|^ ?\($|^\)? ?$/.test(text.slice(from, to));
}
