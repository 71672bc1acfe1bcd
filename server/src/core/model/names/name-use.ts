/** A name where it stands in a text: known or not, with the titles before it. */
import { isOneBlank } from '../../text/blank.js';
import { type Span, span } from '../../text/span.js';
import type { NameEntry, ThingKind } from '../thing.js';
import type { NameIndex } from './name-index.js';
import { behindRank, ranks } from './ranks.js';
import { isCapitalised, spanOfWords, type Word, wordsOf } from './words.js';

export interface NameUse {
  readonly span: Span;
  /** What it may stand for, the nearest timeline first; empty: nothing of that name is known. */
  readonly layers: readonly (readonly NameEntry[])[];
  /** "Foreign Commissar Litvinov": the office he is named with. */
  readonly title?: NameUse;
}

/** Whether any candidate is of one of these kinds; true of an unknown name. */
export function mayBe(use: NameUse, kinds: readonly ThingKind[]): boolean {
  return use.layers.length === 0 || isOfKind(use.layers, kinds);
}

export function isKnown(use: NameUse): boolean {
  return use.layers.length > 0;
}

/**
 * Reads one name at word `at`: titles and ranks, then the longest known name or a run of capitalised words.
 * Returns the name and the index of the word behind it.
 */
export function readName(
  text: string,
  words: readonly Word[],
  at: number,
  names: NameIndex,
): { use: NameUse; next: number } | undefined {
  const name = nameAt(text, words, at, names);
  return name && isOfMore(text, name.use.span.end) ? undefined : name;
}

/** "Lenin's tomb" and "Lenin-era" name something else than the name that ends there. */
function isOfMore(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  // Behind most names stands a blank, or nothing.
  if (unit === 32 || Number.isNaN(unit)) return false;
  return /^(?:['’‐‑-]\p{L}|[sS]?['’]\s)/u.test(text.slice(end, end + 2));
}

/** What a whole value names, and where in it: all of "Stalin", and "Comrade Stalin" where nothing goes by both words. */
export function namedBy(value: string, names: NameIndex): NameUse {
  const layers = names.named(value);
  const whole: NameUse = { span: span(0, value.length), layers };
  if (layers.length > 0) return whole;
  const words = wordsOf(value);
  const read = readName(value, words, 0, names);
  return read?.next === words.length && isOfKind(read.use.layers, ['figure']) ? read.use : whole;
}

function nameAt(
  text: string,
  words: readonly Word[],
  at: number,
  names: NameIndex,
): { use: NameUse; next: number } | undefined {
  let here = at;
  let hit = names.longestAt(text, words, here);
  // "General Secretary" is a name, "General Kornilov" a rank and a name; "Marshal of the Soviet Union" is known as a word.
  while (here < words.length && (!hit || isOnly(hit.layers, 'term'))) {
    const behind = behindLead(text, words, here);
    if (behind < here + (hit?.count ?? 1)) break;
    here = behind;
    hit = names.longestAt(text, words, here);
  }
  // "Old Bolshevik Smirnov": only before a person, for there is a Bolshevik Party too.
  if (epithets.has(words[here]?.folded ?? '') && follows(text, words, here + 1)) {
    const person = names.longestAt(text, words, here + 1);
    if (person && isOfKind(person.layers, ['figure'])) {
      hit = person;
      here++;
    }
  }
  const run = capitalisedRun(text, words, here);
  if (hit && hit.count >= run.count) {
    const use: NameUse = { span: spanOfWords(text, words, here, hit.count), layers: hit.layers };
    const next = here + hit.count;
    if (isOffice(use) && follows(text, words, next)) {
      const behind = readName(text, words, next, names);
      if (
        behind &&
        isKnown(behind.use) &&
        mayBe(behind.use, ['figure']) &&
        !behind.use.title &&
        !isOffice(behind.use)
      ) {
        return { use: { ...behind.use, title: use }, next: behind.next };
      }
    }
    return { use, next };
  }
  if (run.count === 0 || (!hit && notNames.has((words[here] as Word).folded))) return undefined;
  // "appoints Rakovsky Foreign Commissar": a person, and right behind him an office.
  if (hit && isOfKind(hit.layers, ['figure']) && run.count > hit.count) {
    const office = names.longestAt(text, words, here + hit.count);
    if (office && isOffice(office))
      return { use: { span: spanOfWords(text, words, here, hit.count), layers: hit.layers }, next: here + hit.count };
  }
  // "leaves Moscow for Sukhum": small words lead on from an office or a body, not from a person or a town.
  if (hit && isOfKind(hit.layers, ['figure', 'place']) && particles.has(words[here + hit.count]?.folded ?? ''))
    return { use: { span: spanOfWords(text, words, here, hit.count), layers: hit.layers }, next: here + hit.count };
  // "OGPU chairman Menzhinsky", "Comrade General Stalin": what leads up to a known name at the end of the run.
  if (hit && run.count > hit.count) {
    const rest = readName(text, words, here + hit.count, names);
    if (isOffice(hit) && rest && isKnown(rest.use)) {
      return {
        use: { ...rest.use, title: { span: spanOfWords(text, words, here, hit.count), layers: hit.layers } },
        next: rest.next,
      };
    }
  }
  return { use: { span: spanOfWords(text, words, here, run.count), layers: [] }, next: here + run.count };
}

/** Written out, as what follows is: these are asked several times of every name in a fact. */
function isOfKind(layers: NameUse['layers'], kinds: readonly ThingKind[]): boolean {
  for (const layer of layers) for (const { thing } of layer) if (kinds.includes(thing.kind)) return true;
  return false;
}

/** Whether every candidate is of this kind. */
export function isOnly(layers: NameUse['layers'], kind: ThingKind): boolean {
  for (const layer of layers) for (const { thing } of layer) if (thing.kind !== kind) return false;
  return true;
}

function isOffice({ layers }: Pick<NameUse, 'layers'>): boolean {
  return isOfKind(layers, office);
}

const office: readonly ThingKind[] = ['office'];

/** Whether the word at `at` stands right behind the one before it, nothing but a blank between. */
function follows(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  return (
    word !== undefined &&
    before !== undefined &&
    isCapitalised(text, word.start) &&
    gapBetween(text, before, word).trim() === ''
  );
}

/** The word behind an article, a rank or a form of address before a name; `at` where none stands there. */
function behindLead(text: string, words: readonly Word[], at: number): number {
  const word = words[at] as Word;
  if (word.folded === 'the' || word.folded === 'both') return at + 1;
  const isBeforeName = (index: number) =>
    words[index] !== undefined && isCapitalised(text, (words[index] as Word).start);
  const wordAt = (index: number) => (index === at || isJoined(text, words, index) ? (words[index]?.folded ?? '') : '');
  const behind = behindRank(wordAt, at);
  if (behind > at && isJoined(text, words, behind) && isBeforeName(behind)) return behind;
  return ranks.has(word.folded) && isBeforeName(at + 1) ? at + 1 : at;
}

/** Whether nothing but blanks, a hyphen or an apostrophe stands before the word. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && /^(?: +|[-’'‐‑])$/.test(text.slice(before.end, word.start));
}

function capitalisedRun(text: string, words: readonly Word[], at: number): { count: number } {
  let count = 0;
  for (let here = at; here < words.length; here++) {
    const word = words[here] as Word;
    const gap = here > at ? gapBetween(text, words[here - 1] as Word, word) : blank;
    if (gap !== blank && !/^(\.? +|s?['’] +|[-’'‐‑])$/.test(gap)) break;
    if (isCapitalised(text, word.start) || (count > 0 && gap !== blank && /^[-’'‐‑]$/.test(gap))) count = here - at + 1;
    else if (count === 0 || !particles.has(word.folded)) break;
  }
  return { count };
}

const blank = ' ';

/** What stands between two words: mostly just a blank, which need not be cut out of the text. */
function gapBetween(text: string, { end }: Word, { start }: Word): string {
  return isOneBlank(text, end, start) ? blank : text.slice(end, start);
}

/** Small words inside names: "Keeper of the Seals", "Roman von Ungern-Sternberg". */
const particles: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'von',
  'van',
  'de',
  'da',
  'di',
  'del',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'y',
]);

/** Words that have a capital only because a line begins with them. */
const notNames: ReadonlySet<string> = new Set(
  `nobody everybody anybody somebody everyone anyone someone one none no all many most some few several both either neither each every another other
  he she it they we i you him her them us his its their our my your this that these those who whom whose what which there here how why
  when while if as after before since because although though unless until once whenever wherever whether and but or nor so then thus yet meanwhile however
  instead perhaps maybe only even not never again also still in on at by from to of with without for under over during despite upon within
  rumours rumors rumour rumor reports news talk had have has is are was were would could should will may might must do does did let`.split(
    /\s+/,
  ),
);

const epithets: ReadonlySet<string> = new Set([
  'bolshevik',
  'menshevik',
  'chekist',
  'oppositionist',
  'trotskyist',
  'stalinist',
]);
