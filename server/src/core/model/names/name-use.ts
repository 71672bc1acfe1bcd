/** A name where it stands in a text: known or not, with the titles before it. */
import { type Span, span } from '../../text/span.js';
import type { NameEntry, ThingKind } from '../thing.js';
import type { NameIndex } from './name-index.js';
import { isCapitalised, type Word } from './words.js';

export interface NameUse {
  readonly span: Span;
  /** What it may stand for, the nearest timeline first; empty: nothing of that name is known. */
  readonly layers: readonly (readonly NameEntry[])[];
  /** "Foreign Commissar Litvinov": the office he is named with. */
  readonly title?: NameUse;
}

/** Whether any candidate is of one of these kinds; true of an unknown name. */
export function mayBe(use: NameUse, kinds: readonly ThingKind[]): boolean {
  return use.layers.length === 0 || use.layers.some((layer) => layer.some((entry) => kinds.includes(entry.thing.kind)));
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
  let here = at;
  let hit = names.longestAt(text, words, here);
  // "General Secretary" is a name, "General Kornilov" a rank and a name.
  while (!hit && here < words.length && isSkipped(text, words, here)) hit = names.longestAt(text, words, ++here);
  const run = capitalisedRun(text, words, here);
  if (hit && hit.count >= run.count) {
    const use: NameUse = { span: spanOf(words, here, hit.count), layers: hit.layers };
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
  if (run.count === 0) return undefined;
  // "OGPU chairman Menzhinsky", "Comrade General Stalin": what leads up to a known name at the end of the run.
  if (hit && run.count > hit.count) {
    const rest = readName(text, words, here + hit.count, names);
    if (isOffice({ span: span(0, 0), layers: hit.layers }) && rest && isKnown(rest.use)) {
      return {
        use: { ...rest.use, title: { span: spanOf(words, here, hit.count), layers: hit.layers } },
        next: rest.next,
      };
    }
  }
  return { use: { span: spanOf(words, here, run.count), layers: [] }, next: here + run.count };
}

function isOffice(use: NameUse): boolean {
  return use.layers.some((layer) => layer.some((entry) => entry.thing.kind === 'office'));
}

/** Whether the word at `at` stands right behind the one before it, nothing but a blank between. */
function follows(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  return (
    word !== undefined &&
    before !== undefined &&
    text.slice(before.end, word.start).trim() === '' &&
    isCapitalised(text, word.start)
  );
}

/** Articles, ranks and forms of address before a name. */
function isSkipped(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.folded === 'the' || word.folded === 'both') return true;
  return ranks.has(word.folded) && words[at + 1] !== undefined && isCapitalised(text, (words[at + 1] as Word).start);
}

function capitalisedRun(text: string, words: readonly Word[], at: number): { count: number } {
  let count = 0;
  for (let here = at; here < words.length; here++) {
    const word = words[here] as Word;
    const gap = here > at ? text.slice((words[here - 1] as Word).end, word.start) : ' ';
    if (here > at && !/^(\.? +|[-’'‐‑])$/.test(gap)) break;
    if (isCapitalised(text, word.start) || (count > 0 && /^[-’'‐‑]$/.test(gap))) count = here - at + 1;
    else if (count === 0 || !particles.has(word.folded)) break;
  }
  return { count };
}

function spanOf(words: readonly Word[], first: number, count: number): Span {
  return span((words[first] as Word).start, (words[first + count - 1] as Word).end);
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

export const ranks: ReadonlySet<string> = new Set(
  `comrade comrades citizen general marshal colonel major captain lieutenant sergeant admiral commodore commander commissar field
  baron baroness count countess duke duchess prince princess king queen emperor empress tsar tsarina kaiser sultan shah khan
  president premier chancellor minister senator governor mayor ambassador consul chairman secretary director professor
  dr doctor mr mrs ms miss sir lord lady dame saint st pope cardinal archbishop bishop father brother sister mother abbot rabbi
  old young iron great poor dear uncle aunt grandfather`.split(/\s+/),
);
