/** Names that are only part of another name or word: "Dzerzhinsky's death", "Dzerzhinsky Square", "anti-Stalin". */
import { ranks } from '../names/ranks.js';
import type { Mention } from './mention.js';
import { wordSet } from './word-classes.js';

export function namesSomethingElse({ sentence, first, last }: Mention): boolean {
  const behind = sentence.gap(last);
  if (behind !== ' ') {
    // "'d" and "'s" alike: what he had done, would do, or owned.
    if (/^['’](?=\p{L}|\s*$)/u.test(behind) || (/^['’]/.test(behind) && /s$/.test(sentence.word(last)))) return true;
    if (/^[-‐‑/]$/.test(behind)) return true;
    // "Lenin (1870–1924) founded": a line of a reference book.
    if (/^\s*\((?:born |b\. ?|d\. ?|died |c\. ?)?\d{4}/.test(behind + sentence.word(last + 1))) return true;
  }
  const before = sentence.gap(first - 1);
  // "Lieutenant-General Kornilov" is one name for the man, and only its rank has the hyphen.
  if (before !== ' ' && /[-‐‑/]$/.test(before) && !/[-‐‑/]{2}$|\s-$/.test(before) && !ranks.has(sentence.word(first)))
    return true;
  // "Kirov, the cruiser, shells Hanko".
  if (
    sentence.joint(last) === ',' &&
    sentence.isDeterminer(last + 1) &&
    vessels.has(sentence.word(last + 2)) &&
    sentence.joint(last + 2) === ','
  )
    return true;
  // "Lenin (the ship) leaves port".
  if (sentence.joint(last) === '(' && sentence.hasAny(vessels, last + 1, last + 4)) return true;
  // "The Lenin Levy", "Sun Yat-sen University": a capital right behind it, and no verb in a headline's capitals.
  return (
    sentence.joint(last) === '' && /^ +$/.test(behind) && sentence.isCapital(last + 1) && !sentence.isName(last + 1)
  );
}

const vessels = wordSet(
  'ship steamer cruiser icebreaker battleship submarine boat train locomotive factory town city street',
);
