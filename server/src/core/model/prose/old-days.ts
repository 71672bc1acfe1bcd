/** Sentences that go back to a day of old and tell of it as if it were now: "It is April 1917. Lenin gets off the train." */
import { verbForm } from './verb-lexicon.js';
import { wordSet } from './word-classes.js';

/**
 * Whether a sentence, in small letters, sets its scene in a year before `year`. In the past tense it only looks back: "In 1917
 * there was no way back" leaves the story where it is.
 */
export function tellsOfOldDays(sentence: string, year: number): boolean {
  const found = scene.exec(sentence) ?? asked.exec(sentence) ?? goingBack.exec(sentence) ?? documents.exec(sentence);
  if (!found || Number(found[1]) >= year) return false;
  for (const [word] of sentence.slice(found[0].length).matchAll(/[a-z]+/g)) {
    if (wasThen.has(word)) return false;
    const forms = verbForm(word)?.forms;
    if (forms?.has('past') && !forms.has('base')) return false;
  }
  return true;
}

const scene =
  /^\W*(?:(?:it is|it's|we are|and|then|again|back|once more|suddenly|picture|imagine) )*(?:(?:in|to|on|at|of) )?(?:(?:the|early|late|mid|spring|summer|autumn|winter|night|day|evening|morning|of|in|january|february|march|april|may|june|july|august|september|october|november|december|petrograd|\d{1,2}(?:st|nd|rd|th)?)[ ,-]+)*(1\d{3})\b/;
/** `"Do you remember 1917?" he asks.` */
const asked = /\b(?:remembers?|recalls?|forget|forgets) (?:\w+ ){0,3}(1\d{3})\b[^"”]*["”]/;
/** "The indictment goes back to 1918." */
const goingBack = /\b(?:goes?|leads?|takes?|jumps?|leaps?|reach(?:es)?|cuts?) (?:\w+ )?back to (?:\w+ ){0,2}(1\d{3})\b/;
/** "reads from an old newspaper of 1918". */
const documents =
  /\b(?:newspapers?|cuttings?|minutes|letters?|diar(?:y|ies)|transcripts?|protocols?|files?|issues?) (?:\w+ )?(?:of|from) (?:\w+ ){0,2}(1\d{3})\b/;
const wasThen = wordSet('was were had did');
