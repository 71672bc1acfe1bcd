/** What stands before an event that a sentence has behind itself: "since the assassination of Kirov", "veterans of the Peace of Tula". */
import { isWhite } from '../../text/blank.js';

const phrases =
  'since|after|following|because of|thanks to|in the wake of|remember|remembers|remembered|remembering|recall|recalls|recalled|' +
  'veteran of|veterans of|heroes of|survivor of|survivors of|memory of|mourn|mourns|mourned|mourning';

/** Whether words that are told of as past end with a text, before an article. */
const lookingBackAt = new RegExp(`\\b(?:${phrases})\\s+(?:the\\s+)?$`, 'i');

export function isLookingBackAt(before: string): boolean {
  return lookingBackAt.test(before);
}

/** By two letters: whether the last word before may end with them. */
const ends = new Uint8Array(1 << 14);
for (const phrase of [...phrases.split('|'), 'the'])
  ends[pair(phrase.charCodeAt(phrase.length - 2), phrase.charCodeAt(phrase.length - 1))] = 1;

/** The same as far as the last letters say that stand before `at` in a text, read no further back than `from`: true where it may be. */
export function mayLookBackAt(text: string, from: number, at: number): boolean {
  let end = at;
  while (end > from && isWhite(text.charCodeAt(end - 1))) end--;
  return end < at && end - from >= 2 && ends[pair(text.charCodeAt(end - 2), text.charCodeAt(end - 1))] === 1;
}

/** Of two letters of ASCII, whatever their case; 0 for others. */
function pair(first: number, second: number): number {
  return first > 127 || second > 127 ? 0 : ((first | 32) << 7) | second | 32;
}
