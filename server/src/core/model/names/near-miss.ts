/** Near misses of known names: "Trosky", "Dzherzhinsky", "Trotskii". */
import { editDistance } from '../../syntax/nearest.js';
import type { Span } from '../../text/span.js';
import { addUnder } from '../lists.js';
import type { NameEntry } from '../thing.js';
import { lexicon } from './lexicon.js';
import type { NameIndex, NameLayer } from './name-index.js';
import { fold } from './words.js';

/** The names that `word` is a slip of the pen, or another transliteration, away from; [] if it is near none. */
export function nearNames(word: string, names: NameIndex): readonly NameEntry[] {
  const memo = memoOf(names);
  const folded = fold(word);
  let near = memo.found.get(folded);
  if (!near) {
    near = search(folded, memo.candidates);
    memo.found.set(folded, near);
  }
  return near;
}

/** Whether the word that stands there, of this number in the lexicon, is near any name. */
export function isNearName(names: NameIndex, id: number, text: string, { start, end }: Span): boolean {
  const { isNear } = memoOf(names);
  const known = isNear.get(id);
  if (known !== undefined) return known;
  const found = nearNames(text.slice(start, end), names).length > 0;
  isNear.set(id, found);
  return found;
}

/** Whether what a near word is taken for is a guess: it may as well be another name than any of these. */
export function isGuess(word: string, near: readonly NameEntry[]): boolean {
  return near.every(({ name }) => mayBeAnother(word, name));
}

/**
 * Whether a word that is near a name may as well be another name: "Volkov" is no slip for Voykov, nor "Myaskovsky" for
 * Mayakovsky. Who slips leaves a letter out, puts one in or swaps two, or writes what is said alike; another letter in the place of
 * one makes another surname, unless the name is long.
 */
function mayBeAnother(word: string, name: string): boolean {
  const written = fold(word);
  const known = fold(name);
  if (soundOf(written) === soundOf(known)) return false;
  if (editDistance(written, known, 1) > 1) return true;
  if (written.length !== known.length || written.length >= LONG || lettersOf(written) === lettersOf(known))
    return false;
  const at = [...written].findIndex((letter, index) => letter !== known[index]);
  return !(weak.test(written.charAt(at)) && weak.test(known.charAt(at)));
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Letters that one transliteration has for another. */
const weak = /[eijy]/;

/** There are few surnames of so many letters that differ by one. */
const LONG = 11;

function memoOf(names: NameIndex): Memo {
  let memo = memos.get(names);
  if (!memo) {
    memo = { candidates: candidatesOf(names), found: new Map(), isNear: new Map() };
    memos.set(names, memo);
  }
  return memo;
}

/** A word that is a name by itself. */
interface Candidate {
  readonly folded: string;
  readonly sound: string;
  readonly layer: NameLayer;
  readonly node: number;
}

interface Memo {
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly found: Map<string, readonly NameEntry[]>;
  /** By the number of a word. */
  readonly isNear: Map<number, boolean>;
}

const memos = new WeakMap<NameIndex, Memo>();

/** Names of one word and of five letters or more, by the first letter of how they sound. */
function candidatesOf({ layers }: NameIndex): Map<string, Candidate[]> {
  const byLetter = new Map<string, Candidate[]>();
  for (const layer of layers) {
    for (const word of layer.trie.firsts) {
      const node = layer.trie.next(0, word);
      const folded = lexicon.wordAt(word);
      if (folded.length < 5 || !layer.hasEntries(node)) continue;
      const sound = soundOfWord(word);
      addUnder(byLetter, sound.charAt(0), { folded, sound, layer, node });
    }
  }
  return byLetter;
}

/** What the word may be meant for. "Ægir" has four letters, however it is folded. */
function entriesOf({ layer, node }: Candidate): readonly NameEntry[] {
  return (layer.entriesAt(node) ?? []).filter(
    ({ name, thing }) => name.length >= 5 && thing.kind !== 'term' && thing.kind !== 'event',
  );
}

function search(word: string, candidates: ReadonlyMap<string, readonly Candidate[]>): readonly NameEntry[] {
  if (word.length < 5) return [];
  const sound = soundOf(word);
  // Short words are too near to too much: of them only another transliteration of the same sounds counts.
  let least = word.length >= 10 ? 2 : word.length >= 6 ? 1 : 0;
  let near: NameEntry[] = [];
  const list = candidates.get(sound.charAt(0)) ?? [];
  // Bukharyn is Bukharin, although what is of Bukhara may end so too.
  const isSaidAlike = list.some(
    (one) => one.sound === sound && one.folded.length === word.length && entriesOf(one).length > 0,
  );
  for (const candidate of list) {
    if (!isSaidAlike && isDerived(word, candidate.folded) && entriesOf(candidate).length > 0) return [];
    // Stasov is no slip for Stasova: that is his wife.
    if (candidate.folded === word || candidate.folded === `${word}a` || isHers(word, candidate.folded)) continue;
    const distance =
      candidate.sound === sound ? 0 : candidate.folded.length < 6 ? 9 : editDistance(word, candidate.folded, least);
    if (distance > least) continue;
    const entries = entriesOf(candidate);
    if (entries.length === 0) continue;
    if (distance < least) near = [];
    least = distance;
    near.push(...entries);
  }
  return near;
}

/** "Stalinists", "Leninism", "Romanians", "Germans": words made of a name are no misspellings of it. */
function isDerived(word: string, name: string): boolean {
  if (word.length > name.length && word.startsWith(name.slice(0, Math.max(4, name.length - 1))))
    return suffixes.test(word.slice(Math.max(4, name.length - 1)));
  const stem = word.replace(/(?:ns?|ans?|ians?|s|ish|ic)$/, '');
  return (
    stem !== word &&
    stem.length >= 4 &&
    name.startsWith(stem.slice(0, -1)) &&
    name.length - stem.length <= 3 &&
    !name.endsWith('in')
  );
}

/** "Menzhinskaya" is no slip for Menzhinsky: that is his sister. */
function isHers(word: string, name: string): boolean {
  const stem = /^(.*k)a[yij]?a$/.exec(word)?.[1];
  return stem !== undefined && /^[yij]{1,2}$/.test(name.startsWith(stem) ? name.slice(stem.length) : '');
}

/** Behind the last letter of the name, which may give way. */
const suffixes =
  /^.?(?:s|es|n|ns|an|ans|ian|ians|ist|ists|ite|ites|ism|isms|ise|ised|ize|ized|isation|ization|esque|er|ers|ish|ic|grad|sk|o|a|ka|ville)$/;

/** The same of a word of the lexicon: whenever a name is edited, this is asked of all names. */
function soundOfWord(id: number): string {
  let sound = sounds.get(id);
  if (sound === undefined) {
    sound = soundOf(lexicon.wordAt(id));
    sounds.set(id, sound);
  }
  return sound;
}

/** By the number of a word, which it keeps. */
const sounds = new Map<number, string>();

/** How a name sounds, whatever the rules it was transliterated by. */
function soundOf(folded: string): string {
  return folded
    .replace(/dzh?|dj/g, 'ǰ')
    .replace(/shch|sch|sh/g, 'š')
    .replace(/tch|ch|cz/g, 'č')
    .replace(/zh/g, 'ž')
    .replace(/kh/g, 'h')
    .replace(/ts|tz|cs/g, 'c')
    .replace(/ks/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/(?:iy|ii|yi|ij|yj|i|y)$/, 'y')
    .replace(/(?:off|ov|ev|ow)$/, 'ov')
    .replace(/ye|je|ie|yo|jo/g, 'e')
    .replace(/ya|ja|ia/g, 'a')
    .replace(/yu|ju|iu/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
