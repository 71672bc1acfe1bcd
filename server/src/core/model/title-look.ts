/**
 * What there is to know of the title of an entry, found in one go over its words: each is asked for at every entry, and to
 * go over them once for each question took three times as long.
 */
import { behindArticle } from './names/event-titles.js';
import { foldedUnit, isHard, lexicon, unknownWord } from './names/lexicon.js';
import type { NameIndex } from './names/name-index.js';
import { WordScanner } from './names/word-scanner.js';
import { foldedName, isCapitalised } from './names/words.js';
import { hasVerb } from './reading.js';
import { mayUndo, verbBeginsWith } from './verbs/first-words.js';

export class TitleLook {
  /** The first letter, as `foldedName` begins with it; -1 for a title without any. */
  firstUnit = -1;
  /** Where it stands, without an article before it. */
  text = '';
  from = 0;
  to = 0;
  /**
   * Whether a name may stand in it, so that prose may speak of it. A capital behind the first word: “Peace of Tula”, but not
   * “The long night”; or somebody's: “Lenin's letter”.
   */
  hasName = false;
  /** Whether it may read as a fact: see `mayBeFact`. */
  mayBeFact = false;
  readonly #names: NameIndex;
  /** By the number of a word: 1 where a name begins with it. Words that are learnt later begin none. */
  readonly #beginnings = new Uint8Array(lexicon.size + 1);

  /** `names`: those that are known where the title stands; no others are looked for, even if some are added later. */
  constructor(names: NameIndex) {
    this.#names = names;
    for (const { trie } of names.layers) for (const word of trie.firsts) this.#beginnings[word] = 1;
  }

  /** Looks at the title that stands at `start … to` of a text. */
  at(text: string, start: number, to: number): void {
    const from = behindArticle(text, start, to);
    let words = 0;
    let hasSomebody = false;
    let hasFirstWord = false;
    let mayHave = false;
    let isSomebodys = false;
    let hasCapital = false;
    this.text = text;
    this.from = from;
    this.to = to;
    this.firstUnit = -1;
    word.aim(text, start, to);
    while (word.next()) {
      const { id } = word;
      if (this.firstUnit < 0) this.firstUnit = firstUnit(text, word.start, to);
      if (id === unknownWord) mayHave = true;
      else {
        hasSomebody ||= mayUndo(id) || (this.#beginnings[id] === 1 && this.#names.mayStandAt(word, text, to));
        const isFirst = verbBeginsWith(id);
        hasFirstWord ||= isFirst === true;
        mayHave ||= isFirst === undefined;
      }
      if (word.start < from) continue;
      const length = word.end - word.start;
      if (words === 1 && length === 1) isSomebodys = isLetterS(text, word.start) && isCapitalised(text, from);
      else if (words > 0 && length > 2) hasCapital ||= isCapitalised(text, word.start);
      words++;
    }
    this.hasName = (isSomebodys ? words > 2 : hasCapital) && !hasDigit(text, from, to);
    this.mayBeFact = hasSomebody && (hasFirstWord || (mayHave && hasVerb(text, start, to)));
  }
}

/** One for all: every title is looked at. */
const word = new WordScanner('', 0, 0);

/** Of some letters it takes the word to say. */
function firstUnit(text: string, from: number, to: number): number {
  const unit = foldedUnit(text.charCodeAt(from));
  return unit === isHard ? foldedName(text.slice(from, to)).charCodeAt(0) || -1 : unit;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

function isLetterS(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 115;
}
