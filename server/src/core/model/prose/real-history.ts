/** Sentences that speak of real history on purpose, amid a timeline of one's own. */

import { wordSet } from './word-classes.js';

/** One of them is in every such sentence. */
export const elsewhereWords = wordSet('otl iotl history timeline world life reality historically here');

export function tellsRealHistory(text: string): boolean {
  return realHistory.test(text.toLowerCase());
}

const realHistory =
  /\b(?:i?otl|in our (?:own )?(?:history|timeline|world)|in real (?:life|history)|in reality|in actual history|historically|in the real world)\b|\*here\*/;
