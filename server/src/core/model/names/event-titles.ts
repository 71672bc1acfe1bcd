/**
 * The titles of one timeline's entries that prose may speak of: those with a name in them, and of one entry only, for a
 * title that several bear may mean any of them. "The Peace of Tula" goes by "Peace of Tula".
 */
import { isWhite } from '../../text/blank.js';
import type { Day } from '../../time/index.js';
import type { EventThing } from '../thing.js';
import type { TakeTitle } from '../titles.js';
import { addTitle, findTitle } from './title-words.js';
import { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';

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

  /** `tell`: hands over the titles of all entries, once somebody asks for one. */
  constructor(trie = new Trie(), tell?: (take: TakeTitle) => void) {
    this.trie = trie;
    this.#tell = tell;
  }

  /** Adds a title with a name in it, without its article. Most have none, and no place is made for those. */
  add(text: string, from: number, to: number, event: EventThing): void {
    if (to - from > LONGEST) return;
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

/** No prose speaks of an entry by so many UTF-16 units; a story told in one line is a title too, and begins like itself often. */
const LONGEST = 400;

/** Looks ahead in the text; one for all, for this is asked at many words. */
const ahead = new WordScanner('', 0, 0);

const any: (title: EventTitle) => boolean = () => true;

/** Whether an entry begins after a day, as far as is known. For its date, all of a history that ships would be read. */
function isAfter({ event: { slot } }: EventTitle, day: Day): boolean {
  const { when } = slot;
  return when !== undefined && when.earliest > day;
}

/** Where a title begins that stands at `from … to` of a text, without the article before it. */
export function behindArticle(text: string, from: number, to: number): number {
  if (!isThe(text, from, to)) return from;
  let at = from + 3;
  while (at < to && isWhite(text.charCodeAt(at))) at++;
  return at;
}

/** Whether "the" stands there, and a blank behind it. */
function isThe(text: string, from: number, to: number): boolean {
  return (
    (text.charCodeAt(from) | 32) === 116 &&
    (text.charCodeAt(from + 1) | 32) === 104 &&
    (text.charCodeAt(from + 2) | 32) === 101 &&
    from + 3 < to &&
    isWhite(text.charCodeAt(from + 3))
  );
}
