/** Which of the titles that there are a writer may have meant. */
import { foldedName } from '../model/names/words.js';
import { editDistance } from '../syntax/nearest.js';

/** The titles nearest to the words, the nearest first: slips of the pen, and titles that share most of their words. */
export function nearTitles(words: string, titles: Iterable<string>): string[] {
  const wanted = foldedName(words);
  if (wanted.length < 3) return [];
  const found: { title: string; distance: number }[] = [];
  for (const title of new Set(titles)) {
    const distance = distanceOf(wanted, foldedName(title));
    if (distance !== undefined) found.push({ title, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  const least = found[0]?.distance ?? 0;
  return found
    .filter(({ distance }) => distance <= least + 0.2)
    .slice(0, 3)
    .map(({ title }) => title);
}

/** From 0, the same, to 1; undefined where the two have too little in common. */
function distanceOf(wanted: string, title: string): number | undefined {
  if (title === '') return undefined;
  const limit = Math.max(1, Math.min(4, Math.floor(wanted.length / 5)));
  const slips = editDistance(wanted, title, limit);
  if (slips <= limit) return slips / (limit * 4);
  const a = wordsOf(wanted);
  const b = wordsOf(title);
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === 0) return undefined;
  const likeness = shared / Math.min(a.size, b.size);
  const all = shared / (a.size + b.size - shared);
  return likeness === 1 || all >= 0.5 ? 1 - (likeness + all) / 2.5 : undefined;
}

function wordsOf(folded: string): Set<string> {
  const words = folded.split(' ');
  const telling = words.filter((word) => !small.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

const small: ReadonlySet<string> = new Set('the a an of in at on to and for by from'.split(' '));
