/**
 * The titles of one timeline's entries that prose may speak of: those with a name in them, and of one entry only, for a
 * title that several bear may mean any of them. "The Peace of Tula" goes by "Peace of Tula".
 */
import type { Day } from '../../time/index.js';
import type { EventThing } from '../thing.js';
import type { TakeTitle } from '../titles.js';
import { addTitle, findTitle } from './title-words.js';
import { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';
import { isCapitalised, isWordUnit } from './words.js';

export interface EventTitle {
  readonly written: string;
  readonly event: EventThing;
}

export class EventTitles {
  readonly trie: Trie;
  /** By node; null where several entries bear the title. */
  readonly #titles: (EventTitle | null)[] = [];
  /** Hands over all titles, until those have been looked at that have no name in them: hardly any prose speaks of what is to come. */
  #tell: ((take: TakeTitle) => void) | undefined;

  constructor(trie = new Trie()) {
    this.trie = trie;
  }

  /**
   * Takes the titles of entries that `tell` hands over, and again once somebody asks for one. Most have no name in them, and
   * no place is made for those.
   */
  static of(tell: (take: TakeTitle) => void): EventTitles {
    const found = new EventTitles();
    tell((text, start, to, event) => {
      const from = behindArticle(text, start, to);
      if (hasName(text, from, to)) found.#add(text, from, to, event);
    });
    found.#tell = tell;
    return found;
  }

  #add(text: string, from: number, to: number, event: EventThing): void {
    const node = addTitle(this.trie, text, from, to);
    if (node === 0) return;
    const known = this.#titles[node];
    if (known === undefined || known?.event === event) this.#titles[node] = { written: text.slice(from, to), event };
    else this.#titles[node] = null;
  }

  /** Whoever else bears a title makes it one of several, whatever its capitals. */
  #share(): void {
    this.#tell?.((text, from, to, event) => {
      const node = findTitle(this.trie, text, behindArticle(text, from, to), to);
      if (this.#titles[node] && this.#titles[node]?.event !== event) this.#titles[node] = null;
    });
    this.#tell = undefined;
  }

  /** null where several entries bear the title that ends at this node. */
  titleAt(node: number): EventTitle | null | undefined {
    if (this.candidateAt(node)) this.#share();
    return this.candidateAt(node);
  }

  /** The same, as far as is known before all titles have been looked at: null may still come of it. */
  candidateAt(node: number): EventTitle | null | undefined {
    return this.#titles[node];
  }

  /**
   * The title that the words of a text have from `word` on, of an entry that begins after a day, and of which there is
   * something to say; the longest of several.
   */
  ahead(word: WordScanner, text: string, to: number, day: Day, isWanted = any): EventTitle | undefined {
    let found: EventTitle | undefined;
    let node = this.trie.next(0, word.id);
    let isAimed = false;
    while (node !== 0) {
      const title = this.candidateAt(node);
      if (title && isAfter(title, day) && this.titleAt(node) && isWanted(title)) found = title;
      if (!this.trie.hasMore(node)) break;
      if (!isAimed) ahead.aim(text, word.end, to);
      isAimed = true;
      if (!ahead.next() || ahead.id === 0) break;
      node = this.trie.next(node, ahead.id);
    }
    return found;
  }
}

/** Looks ahead in the text; one for all, for this is asked at many words. */
const ahead = new WordScanner('', 0, 0);

const any: (title: EventTitle) => boolean = () => true;

/** Whether an entry begins after a day, as far as is known. */
function isAfter({ event: { slot } }: EventTitle, day: Day): boolean {
  return slot.date !== undefined && slot.date.start.earliest > day;
}

/** Where a title begins that stands at `from … to` of a text, without the article before it. */
function behindArticle(text: string, from: number, to: number): number {
  if ((text.charCodeAt(from) | 32) !== letterT || !/^the\s/i.test(text.slice(from, Math.min(to, from + 4))))
    return from;
  let at = from + 4;
  while (at < to && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** A capital behind the first word: “Peace of Tula”, but not “The long night”; or somebody's: “Lenin's letter”. */
function hasName(text: string, from: number, to: number): boolean {
  let hasCapital = false;
  let isSomebodys = false;
  let count = 0;
  for (let at = from; at < to; at++) {
    if (!isWordUnit(text.charCodeAt(at))) continue;
    const start = at;
    while (at < to && isWordUnit(text.charCodeAt(at))) at++;
    if (count === 1) isSomebodys = isCapitalised(text, from) && /^s$/i.test(text.slice(start, at));
    if (count > 0 && at - start > 2 && isCapitalised(text, start)) hasCapital = true;
    count++;
  }
  return (isSomebodys ? count > 2 : hasCapital) && !/\d/.test(text.slice(from, to));
}

const letterT = 116;
