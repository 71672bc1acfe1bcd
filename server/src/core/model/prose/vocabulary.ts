/**
 * The words of sentences that are read closely. What prose wants to know of a word is found out when it is met for the first
 * time, and from then on looked up by its number in the lexicon: it is not asked for in one set of words after another again.
 */
import { lexicon, unknownWord } from '../names/lexicon.js';
import { isWordUnit, type Word } from '../names/words.js';
import { type VerbForm, verbForm } from './verb-lexicon.js';

/**
 * A kind of words, as a bit. Most sentences have no word of most kinds: where none is of the kind, whatever needs one
 * need not be looked for.
 */
export function kindOfWords(...lists: readonly ReadonlySet<string>[]): number {
  kinds.push(lists);
  return 1 << (kinds.length - 1);
}

const kinds: (readonly ReadonlySet<string>[])[] = [];

/** Words that have a digit. */
export const numeric = kindOfWords();

/** The kinds that the words are of, all together. */
export function kindsAmong(words: readonly Word[]): number {
  let found = 0;
  for (const word of words) found |= entryOf(word).kinds;
  return found;
}

/** How the word may be a form of a verb. */
export function verbOf(word: Word): VerbForm | undefined {
  return entryOf(word).verb;
}

/**
 * Whether an expression of ASCII letters can find in a stretch of text, made small, only words that are words there: `\b` sees
 * an end between two letters where only one of them is of ASCII, and the sign of kelvins has a small k.
 */
export function isPlainlyWritten(text: string, from: number, to: number): boolean {
  if (!beyondAscii.test(text.slice(from, to))) return true;
  let before = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const letter = !isWordUnit(unit) ? 0 : unit < 128 ? 1 : 2;
    if (letter + before === 3 || unit === kelvin) return false;
    before = letter;
  }
  return true;
}

const beyondAscii = /[^\0-\x7f]/;
const kelvin = 0x212a;

class Entry {
  readonly kinds: number;
  readonly #folded: string;
  #verb: VerbForm | false | undefined = undefined;

  constructor(folded: string) {
    this.#folded = folded;
    let found = /\d/.test(folded) ? numeric : 0;
    for (const [index, lists] of kinds.entries()) if (lists.some((list) => list.has(folded))) found |= 1 << index;
    this.kinds = found;
  }

  /** Asked for late: the forms of verbs are made when somebody wants those with its first letter. */
  get verb(): VerbForm | undefined {
    this.#verb ??= verbForm(this.#folded) ?? false;
    return this.#verb || undefined;
  }
}

function entryOf(word: Word): Entry {
  if (word.id <= unknownWord) word.id = lexicon.add(word.folded);
  const { id } = word;
  const known = entries[places[id] as number];
  if (known) return known;
  if (id >= places.length) {
    const larger = new Int32Array(2 * id);
    larger.set(places);
    places = larger;
  }
  const entry = new Entry(lexicon.wordAt(id));
  places[id] = entries.push(entry) - 1;
  return entry;
}

/** By the number of a word: its place among the entries, of which the first is none. */
let places = new Int32Array(1 << 12);
const entries: (Entry | undefined)[] = [undefined];
