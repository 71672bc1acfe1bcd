/**
 * The titles of one timeline's entries that prose may speak of: those with a name in them, and of one entry only, for a
 * title that several bear may mean any of them. "The Peace of Tula" goes by "Peace of Tula".
 */
import type { Day } from '../../time/index.js';
import type { EventThing } from '../thing.js';
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

  constructor(trie = new Trie()) {
    this.trie = trie;
  }

  /**
   * Takes the titles of entries that `tell` hands over, each with its entry. Most have no name in them, and no place is made
   * for those.
   */
  static of(tell: (take: (title: string, event: EventThing) => void) => void): EventTitles {
    const found = new EventTitles();
    const nameless: EventThing[] = [];
    const others: string[] = [];
    tell((title, event) => {
      const written = withoutArticle(title);
      if (hasName(written)) found.#add(written, event);
      else {
        nameless.push(event);
        others.push(written);
      }
    });
    for (const [index, event] of nameless.entries()) found.#share(others[index] as string, event);
    return found;
  }

  #add(written: string, event: EventThing): void {
    const node = addTitle(this.trie, written);
    if (node === 0) return;
    const known = this.#titles[node];
    this.#titles[node] = known === undefined || known?.event === event ? { written, event } : null;
  }

  /** Whoever else bears a title makes it one of several, whatever its capitals. */
  #share(written: string, event: EventThing): void {
    const node = findTitle(this.trie, written);
    if (this.#titles[node] && this.#titles[node]?.event !== event) this.#titles[node] = null;
  }

  /** null where several entries bear the title that ends at this node. */
  titleAt(node: number): EventTitle | null | undefined {
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
      const title = this.titleAt(node);
      if (title && isAfter(title, day) && isWanted(title)) found = title;
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

function withoutArticle(title: string): string {
  const first = title.charAt(0);
  return first === 'T' || first === 't' ? title.replace(/^the\s+/i, '') : title;
}

/** A capital behind the first word: “Peace of Tula”, but not “The long night”; or somebody's: “Lenin's letter”. */
function hasName(written: string): boolean {
  let hasCapital = false;
  let isSomebodys = false;
  let count = 0;
  // This is asked of every title, and no word of most is of any use.
  for (let at = 0; at < written.length; at++) {
    if (!isWordUnit(written.charCodeAt(at))) continue;
    const start = at;
    while (at < written.length && isWordUnit(written.charCodeAt(at))) at++;
    if (count === 1) isSomebodys = isCapitalised(written) && /^s$/i.test(written.slice(start, at));
    if (count > 0 && at - start > 2 && isCapitalised(written, start)) hasCapital = true;
    count++;
  }
  return (isSomebodys ? count > 2 : hasCapital) && !/\d/.test(written);
}
