/** Does a sentence tell of its own day? What it remembers or foresees is counted from another. */
import type { Span } from '../../text/span.js';
import { wordsOf } from '../names/words.js';
import { verbForm } from '../prose/verb-lexicon.js';

/** Looks back: a smaller number may be right. */
export function looksBack(text: string, where: Span): boolean {
  return past.test(text.slice(where.start, where.end));
}

/** Where the first words of a stretch that look back end; nowhere if there are none. */
export function endOfLookBack(text: string, where: Span): number {
  const found = past.exec(text.slice(where.start, where.end));
  return found ? where.start + found.index + found[0].length : Number.POSITIVE_INFINITY;
}

/** Looks ahead, or at what might be: a greater number may be right. */
export function looksAhead(text: string, where: Span): boolean {
  return future.test(text.slice(where.start, where.end));
}

/** What of a sentence belongs to `part` of it: all that most have, of one without an end what stands nearby. */
export function nearIn(sentence: Span, part: Span): Span {
  return { start: Math.max(sentence.start, part.start - nearby), end: Math.min(sentence.end, part.end + nearby) };
}

/** In UTF-16 units; there are texts without a full stop. */
const nearby = 1000;

/** Whether nothing in a sentence is a past form. "Is expelled", "has met", "by a worried man" are none. */
export function isToldNow(text: string, where: Span): boolean {
  const words = wordsOf(text, where.start, where.end);
  return words.every(({ folded }, index) => {
    if (/^(?:was|were|had|did)$/.test(folded)) return false;
    const forms = verbForm(folded)?.forms;
    const isPast = forms ? forms.has('past') && !forms.has('base') && !forms.has('third') : /\p{L}{3}ed$/u.test(folded);
    const mayBeParticiple = !forms || forms.has('participle');
    return !isPast || (mayBeParticiple && helpers.test(words[index - 1]?.folded ?? ''));
  });
}

const helpers = /^(?:is|are|been|being|be|has|have|and|by|a|an|the|of|his|her|their)$/;
const past =
  /\b(?:had|hadn['’]t|used to|once|formerly|remember(?:s|ed|ing)?|recall(?:s|ed|ing)?|looks? back|looked back|memor(?:y|ies)|youth|childhood|boyhood|as an? (?:boy|girl|child|student|young (?:man|woman))|was born|were born|born in|ago|earlier|before|since|first|biograph\w*|the story of)\b/i;
const future =
  /\b(?:will|would|shall|should|could|might|may|must|['’]ll|going to|one day|some day|someday|soon|later|next|hopes?|hoped|plans?|planned|expects?|expected|promises|until|before|by the time|if|dreams?|looks? (?:like|a|an|all)|as though)\b/i;
