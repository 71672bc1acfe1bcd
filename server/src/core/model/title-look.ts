/**
 * What there is to know of the title of an entry, found in one go over its words: to go over the words of every title once for
 * each question took three times as long.
 */
import { behindArticle } from './names/event-titles.js';
import { asks, foldedUnit, foldedUnits, fullGroup, grouped, hashed, isHard } from './names/lexicon.js';
import type { NameIndex } from './names/name-index.js';
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
  /** Whether it may read as a fact, by `mayBeFact`: most have no word that may begin a verb, and no other is looked up. */
  mayBeFact = false;
  readonly #names: NameIndex;
  readonly #verbs = verbBeginnings();

  constructor(names: NameIndex) {
    this.#names = names;
  }

  /** Looks at the title that stands at `start … to` of a text. */
  at(text: string, start: number, to: number): void {
    const from = behindArticle(text, start, to);
    let firstUnit = -1;
    let count = 0;
    let isSomebodys = false;
    let hasCapital = false;
    let mayHaveVerb = false;
    let at = start;
    while (at < to) {
      let folded = foldedAt(text, at);
      if (folded === 0) {
        at++;
        continue;
      }
      const word = at;
      if (firstUnit < 0) firstUnit = folded === isHard ? foldedName(text.slice(at, to)).charCodeAt(0) || -1 : folded;
      let hash = 0;
      let group = 0;
      let bits = 0;
      do {
        if (folded === isHard) mayHaveVerb = true;
        group = grouped(group, folded, bits);
        bits += 8;
        if (bits === fullGroup) {
          hash = hashed(hash, group);
          group = 0;
          bits = 0;
        }
        at++;
        folded = at < to ? foldedAt(text, at) : 0;
      } while (folded !== 0);
      mayHaveVerb ||= this.#verbs.mayHave(hashed(hash, group));
      if (word < from) continue;
      if (count === 1 && at - word === 1) isSomebodys = isLetterS(text, word) && isCapitalised(text, from);
      else if (count > 0 && at - word > 2) hasCapital ||= isCapitalised(text, word);
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

function foldedAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = foldedUnits[unit] as number;
  return known === asks ? foldedUnit(unit) : known;
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
