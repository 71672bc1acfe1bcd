/** Which of the titles that there are a writer may have meant. */
import { foldedName } from '../model/names/words.js';
import { editDistance } from '../syntax/nearest.js';

/** A title made ready to be compared: thousands may be compared with thousands. */
export class ComparedTitle {
  readonly title: string;
  readonly folded: string;
  /** Those that tell something. */
  readonly words: ReadonlySet<string>;
  /** One bit for each kind of letter in it, and for each kind of word. */
  readonly letters: number;
  readonly wordBits: number;

  constructor(title: string) {
    this.title = title;
    this.folded = foldedName(title);
    this.words = tellingWords(this.folded);
    let letters = 0;
    for (let at = 0; at < this.folded.length; at++) letters |= bitOf(this.folded.charCodeAt(at));
    this.letters = letters;
    let bits = 0;
    for (const word of this.words) bits |= bitOf(word.charCodeAt(0) * 7 + word.charCodeAt(1) + word.length);
    this.wordBits = bits;
  }
}

/** The titles nearest to the words, the nearest first: slips of the pen, and titles that share most of their words. `isMeant` may rule some out. */
export function nearTitles<Title extends ComparedTitle>(
  words: string,
  titles: Iterable<Title>,
  isMeant: (title: Title) => boolean = any,
): string[] {
  const wanted = new ComparedTitle(words);
  if (wanted.folded.length < 3) return [];
  const found = new Map<string, number>();
  for (const title of titles) {
    const distance = distanceOf(wanted, title);
    if (distance !== undefined && !found.has(title.title) && isMeant(title)) found.set(title.title, distance);
  }
  const sorted = [...found].sort(([, a], [, b]) => a - b);
  const least = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, distance]) => distance <= least + 0.2)
    .slice(0, 3)
    .map(([title]) => title);
}

const any = () => true;

/** From 0, the same, to 1; undefined where the two have too little in common. */
function distanceOf(wanted: ComparedTitle, title: ComparedTitle): number | undefined {
  if (title.folded === '') return undefined;
  const limit = Math.max(1, Math.min(4, Math.floor(wanted.folded.length / 5)));
  // A slip takes one letter for another: two kinds of letters at most.
  if (bitsIn(wanted.letters ^ title.letters) <= 2 * limit) {
    const slips = editDistance(wanted.folded, title.folded, limit);
    if (slips <= limit) return slips / (limit * 4);
  }
  if ((wanted.wordBits & title.wordBits) === 0) return undefined;
  let shared = 0;
  for (const word of wanted.words) if (title.words.has(word)) shared++;
  if (shared === 0) return undefined;
  const [a, b] = [wanted.words.size, title.words.size];
  const likeness = shared / Math.min(a, b);
  const all = shared / (a + b - shared);
  return likeness === 1 || all >= 0.5 ? 1 - (likeness + all) / 2.5 : undefined;
}

function tellingWords(folded: string): ReadonlySet<string> {
  const words = folded.split(' ');
  const telling = words.filter((word) => !small.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

const small: ReadonlySet<string> = new Set('the a an of in at on to and for by from'.split(' '));

function bitOf(number: number): number {
  return 1 << (number & 31);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
