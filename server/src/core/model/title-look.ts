/**
 * What there is to know of the title of an entry, found in one go over its words: to go over the words of every title once for
 * each question took three times as long.
 */
import { behindArticle } from './names/event-titles.js';
import { foldedUnit, hashAt, isHard } from './names/lexicon.js';
import type { Filter } from './names/marked-words.js';
import type { NameIndex } from './names/name-index.js';
import { WordScanner } from './names/word-scanner.js';
import { foldedName, isCapitalised } from './names/words.js';
import { mayBeFact } from './reading.js';
import { verbBeginnings } from './verbs/first-words.js';

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
  /** Whether it may read as a fact, by `mayBeFact`: most have no word that may begin a verb, and then none is looked up. */
  mayBeFact = false;
  readonly #names: NameIndex;
  readonly #verbs: Filter | undefined;

  /** `areMany`: whether so many titles will be looked at that it pays to know first by which words verbs begin. */
  constructor(names: NameIndex, areMany: boolean) {
    this.#names = names;
    this.#verbs = areMany ? verbBeginnings() : undefined;
  }

  /** Looks at the title that stands at `start … to` of a text. */
  at(text: string, start: number, to: number): void {
    const verbs = this.#verbs;
    const from = behindArticle(text, start, to);
    let firstUnit = -1;
    let count = 0;
    let isSomebodys = false;
    let hasCapital = false;
    let mayHaveVerb = verbs === undefined;
    word.aim(text, start, to);
    while (word.nextUnread()) {
      const { start: at, end, isHard } = word;
      if (firstUnit < 0) firstUnit = firstUnitAt(text, at, to);
      mayHaveVerb ||= isHard || verbs?.mayHave(hashAt(text, at, end)) === true;
      if (at < from) continue;
      if (count === 1 && end - at === 1) isSomebodys = isLetterS(text, at) && isCapitalised(text, from);
      else if (count > 0 && end - at > 2) hasCapital ||= isCapitalised(text, at);
      count++;
    }
    this.text = text;
    this.from = from;
    this.to = to;
    this.firstUnit = firstUnit;
    this.hasName = (isSomebodys ? count > 2 : hasCapital) && !hasDigit(text, from, to);
    this.mayBeFact = mayHaveVerb && mayBeFact(text, start, to, this.#names);
  }
}

/** One for all: this is asked of every title. */
const word = new WordScanner('', 0, 0);

/** What `foldedName` begins with, of a title of which the first word stands at `at`; -1 where nothing is left of it. */
function firstUnitAt(text: string, at: number, to: number): number {
  const unit = foldedUnit(text.charCodeAt(at));
  // Of some letters it takes the word to say.
  return unit === isHard ? foldedName(text.slice(at, to)).charCodeAt(0) || -1 : unit;
}

function isLetterS(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 115;
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}
