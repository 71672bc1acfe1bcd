/** Finds names in text: a tree of folded words, one layer for each timeline of a chain. */
import type { NameEntry } from '../thing.js';
import { lexicon, unknownWord } from './lexicon.js';
import { findTitle } from './title-words.js';
import { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';
import { isCapitalised, type Word, wordsOf } from './words.js';

/** A stretch of words that is a name, and what it may stand for: the nearest timeline's things first. */
export interface NameHit {
  /** Index of the first word, and how many words. */
  readonly first: number;
  readonly count: number;
  readonly layers: readonly (readonly NameEntry[])[];
}

/** The names of one timeline without those above it: nodes of a tree of words, and what is named at each. */
export class NameLayer {
  readonly trie: Trie;
  /** The nodes behind which a name has a comma; most timelines have none. */
  readonly commas: Set<number>;
  readonly #entries: (NameEntry[] | undefined)[] = [];
  /** Whether something at a node goes by one word without a capital. */
  readonly #anyCase: boolean[] = [];
  readonly #alone = new Map<number, readonly (readonly NameEntry[])[]>();
  readonly #all: NameEntry[] = [];
  /** The node of each. */
  readonly nodes: number[] = [];

  constructor(trie = new Trie(), commas: Iterable<number> = none) {
    this.trie = trie;
    this.commas = new Set(commas);
  }

  /** Every entry, in the order they were added. */
  get all(): readonly NameEntry[] {
    return this.#all;
  }

  /** Adds an entry, unless its thing has that name already. */
  add(entry: NameEntry): void {
    // Not with a scanner: tried, and the look at prose was a twentieth slower for it.
    const words = wordsOf(entry.name);
    if (words.length === 0) return;
    let node = 0;
    let end = 0;
    for (const word of words) {
      if (node !== 0 && entry.name.charCodeAt(end) === comma) this.commas.add(node);
      node = this.trie.add(node, lexicon.add(word.folded));
      end = word.end;
    }
    const known = this.#entries[node];
    if (!known) this.#entries[node] = [entry];
    else {
      const same = known.find((other) => other.thing === entry.thing && other.rank !== 'dated');
      if (same && entry.rank !== 'dated') return;
      known.push(entry);
    }
    if (words.length > 1 || fitsSmall(entry)) this.#anyCase[node] = true;
    this.#all.push(entry);
    this.nodes.push(node);
  }

  entriesAt(node: number): readonly NameEntry[] | undefined {
    return this.#entries[node];
  }

  /** What has just these words for a name, whatever stands between them. */
  called(name: string): readonly NameEntry[] {
    return this.entriesAt(findTitle(this.trie, name)) ?? none;
  }

  hasEntries(node: number): boolean {
    return this.#entries[node] !== undefined;
  }

  /** Whether there may be something at a node of one word that is meant where it has no capital. */
  mayFitSmall(node: number): boolean {
    return this.#entries[node] !== undefined && this.fitsSmall(node);
  }

  /** The same as the only layer that has it: one list for all who find it. */
  aloneAt(node: number): readonly (readonly NameEntry[])[] {
    const known = this.#alone.get(node) ?? [this.entriesAt(node) ?? []];
    this.#alone.set(node, known);
    return known;
  }

  /** "Kingdom of Serbs, Croats and Slovenes": whether two words belong together over a comma because some name has one there. */
  joinsByComma(node: number, text: string, from: number, to: number): boolean {
    return text.charCodeAt(from) === comma && this.commas.has(node) && behindComma(text, from, to);
  }

  /** Whether what is named at a node is meant where its first word has no capital. */
  fitsSmall(node: number): boolean {
    return this.#anyCase[node] === true;
  }
}

const none: readonly never[] = [];

/** Where in the layers of an index a name is found; filled again and again. */
export class NamesHere {
  #count = 0;
  readonly #layers: number[] = [];
  readonly #nodes: number[] = [];

  get count(): number {
    return this.#count;
  }

  layerOf(index: number): number {
    return this.#layers[index] as number;
  }

  nodeOf(index: number): number {
    return this.#nodes[index] as number;
  }

  clear(): void {
    this.#count = 0;
  }

  add(layer: number, node: number): void {
    this.#layers[this.#count] = layer;
    this.#nodes[this.#count++] = node;
  }
}

export class NameIndex {
  /** The own layer, then those of the parents. */
  readonly layers: readonly NameLayer[];
  readonly #own: NameLayer;
  readonly parents: readonly NameIndex[];

  /** `parents`: the indexes of the timelines this one branches from, the nearest first. */
  constructor(parents: readonly NameIndex[] = [], own = new NameLayer()) {
    this.#own = own;
    this.parents = [...new Set(parents.flatMap((parent) => [parent, ...parent.parents]))];
    this.layers = [this.#own, ...this.parents.map((parent) => parent.#own)];
  }

  add(entry: NameEntry): void {
    this.#own.add(entry);
  }

  /** Every entry of the own layer, in the order they were added. */
  get entries(): readonly NameEntry[] {
    return this.#own.all;
  }

  /** What exactly these words name, or all but an article before them, layer by layer; [] if nothing. */
  named(name: string): readonly (readonly NameEntry[])[] {
    if (!this.#mayName(name)) return [];
    const words = wordsOf(name);
    const hit = this.longestAt(name, words, 0);
    if (hit?.count === words.length) return hit.layers;
    const first = words[0];
    const bare = first && idOf(first) === article ? this.longestAt(name, words, 1) : undefined;
    return bare && bare.count === words.length - 1 ? bare.layers : [];
  }

  /** Whether its words lead anywhere in some layer; where they begin with an article, that is left to a closer look. */
  #mayName(name: string): boolean {
    ahead.aim(name, 0, name.length);
    if (ahead.next() && ahead.id === article) return true;
    for (const { trie } of this.layers) if (findTitle(trie, name) !== 0) return true;
    return false;
  }

  /**
   * Whether a name may stand where a scanner does, read no further than `to`: its words do, whatever their capitals and
   * whatever stands between them.
   */
  mayStandAt(word: WordScanner, text: string, to: number): boolean {
    for (const layer of this.layers) {
      let node = layer.trie.next(0, word.id);
      if (node !== 0) ahead.aim(text, word.end, to);
      while (node !== 0) {
        if (layer.hasEntries(node)) return true;
        node = layer.trie.hasMore(node) && ahead.next() ? layer.trie.next(node, ahead.id) : 0;
      }
    }
    return false;
  }

  /** The longest name that starts with the word at `first`; none where that is an article in front of a longer one. */
  longestAt(text: string, words: readonly Word[], first: number): NameHit | undefined {
    const hit = this.#longestAt(text, words, first);
    if (!hit || idOf(words[first] as Word) !== article) return hit;
    const bare = this.#longestAt(text, words, first + 1);
    return bare && bare.first + bare.count > first + hit.count ? undefined : hit;
  }

  #longestAt(text: string, words: readonly Word[], first: number): NameHit | undefined {
    const start = words[first];
    if (!start || idOf(start) === unknownWord) return undefined;
    let best: { count: number; layers: readonly (readonly NameEntry[])[] } | undefined;
    for (const layer of this.layers) {
      let node = 0;
      for (let count = 1; first + count <= words.length; count++) {
        const word = words[first + count - 1] as Word;
        const before = words[first + count - 2]?.end ?? 0;
        if (count > 1 && !joins(text, before, word.start) && !layer.joinsByComma(node, text, before, word.start)) break;
        node = layer.trie.next(node, idOf(word));
        if (node === 0) break;
        const entries = layer.entriesAt(node);
        if (!entries || (best && count < best.count)) continue;
        const fitsAll = count > 1 || isCapitalised(text, start.start);
        const fitting = fitsAll ? entries : entries.filter(fitsSmall);
        if (fitting.length === 0) continue;
        if (best?.count === count) best = { count, layers: [...best.layers, fitting] };
        else best = { count, layers: fitsAll ? layer.aloneAt(node) : [fitting] };
      }
    }
    return best && { first, count: best.count, layers: best.layers };
  }

  /**
   * The same without words made of the text: where the longest name ends that begins with the word a scanner stands at,
   * read no further than `to`; 0 if there is none. Fills `found` with the layers that have it, each with its node.
   */
  longestFrom(text: string, word: WordScanner, to: number, found: NamesHere): number {
    const end = this.#longestFrom(text, word, to, found);
    if (end === 0 || word.id !== article) return end;
    behindArticle.aim(text, word.end, to);
    return behindArticle.next() && this.#longestFrom(text, behindArticle, to, foundBehind) > end ? 0 : end;
  }

  #longestFrom(text: string, word: WordScanner, to: number, found: NamesHere): number {
    found.clear();
    let longest = 0;
    let end = 0;
    for (let index = 0; index < this.layers.length; index++) {
      const layer = this.layers[index] as NameLayer;
      let node = layer.trie.next(0, word.id);
      if (node === 0) continue;
      let isAimed = false;
      let last = word.end;
      for (let count = 1; ; count++) {
        if (count >= longest && layer.entriesAt(node) && (layer.fitsSmall(node) || isCapitalised(text, word.start))) {
          if (count > longest) found.clear();
          longest = count;
          end = last;
          found.add(index, node);
        }
        if (!layer.trie.hasMore(node)) break;
        if (!isAimed) ahead.aim(text, last, to);
        isAimed = true;
        if (!ahead.next() || ahead.id === 0) break;
        if (!joins(text, last, ahead.start) && !layer.joinsByComma(node, text, last, ahead.start)) break;
        node = layer.trie.next(node, ahead.id);
        if (node === 0) break;
        last = ahead.end;
      }
    }
    return end;
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

/** Looks ahead in the text; one for all, for this is asked at many words. */
const ahead = new WordScanner('', 0, 0);

/** "The Union" is a name, but what joins "the Union of Soviet Writers" is not in it. */
const article = lexicon.add('the');
const behindArticle = new WordScanner('', 0, 0);
const foundBehind = new NamesHere();

/** The number of a word, looked up once. A word is read and forgotten before another name is learnt. */
function idOf(word: Word): number {
  if (word.id < 0) word.id = lexicon.idOf(word.folded);
  return word.id;
}

/** One-word names keep their capital ("Gorky" is not "gorky"); words of several and terms are taken as they come. */
export function fitsSmall(entry: NameEntry): boolean {
  return entry.thing.kind === 'term' || !isCapitalised(entry.name);
}

const comma = 44;

/** Blanks alone between a comma and a capital: "workers, soldiers and peasants" may be any. */
function behindComma(text: string, from: number, to: number): boolean {
  return to - from < 40 && text.slice(from + 1, to).trim() === '' && to > from + 1 && isCapitalised(text, to);
}

/** Whether two words belong to one name: at most a point and blanks, a bracket, a dash or an apostrophe between them. */
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
      unit === 0x2011 ||
      // "RKP(b)", "KP(b)U", "Rome–Berlin Axis", and the narrow blank.
      unit === 40 ||
      unit === 41 ||
      unit === 0x2013 ||
      unit === 0x202f
    );
  }
  if (to - from >= 40) return false;
  const gap = text.slice(from, to);
  if (/^\.?[ \t\r\n\u00a0\u202f]+$|^\s*\($|^\)? ?$/.test(gap)) return true;
  // "Workers' Opposition", "Workers' and Peasants' Inspectorate"; in small letters it may be any workers' opposition.
  return /^['’]\s+$/.test(gap) && (isCapitalised(text, to) || /^and\s/.test(text.slice(to, to + 4)));
}
