/** The tense a paragraph is told in. */
import type { Span } from '../../text/span.js';
import type { Stretches } from '../../text/stretches.js';
import { knownWordsOf } from '../names/known-words.js';
import { isCapitalised } from '../names/words.js';
import { verbOf } from './vocabulary.js';
import { articles, wordSet } from './word-classes.js';

/**
 * Whether at least as many of the verbs around `sentence` stand in the present as in the past: "Dzerzhinsky ran it by
 * telephone. Kuibyshev prefers memoranda." Only verbs right behind a pronoun or a capital, or before an article, are counted,
 * and what is quoted is left out; `where` is the paragraph.
 */
export function isToldInPresent(text: string, where: Span, sentence: Span, notNarrated: Stretches): boolean {
  const from = Math.max(where.start, sentence.start - reach);
  const words = knownWordsOf(text, from, Math.min(where.end, sentence.end + reach));
  let present = 0;
  let past = 0;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || notNarrated.has(word.start)) continue;
    const forms = verbOf(word)?.forms;
    if (isNow.has(word.folded)) present++;
    else if (wasThen.has(word.folded)) past++;
    else if (forms?.has('third') && articles.has(words[at + 1]?.folded ?? '') && !articles.has(before.folded))
      present++;
    else if (text.slice(before.end, word.start) === ' ' && isSubject(text, before.start, before.folded)) {
      if (forms?.has('third')) present++;
      else if (forms?.has('past')) past++;
    }
  }
  return present > 0 && present >= past;
}

/**
 * Whether the sentences before `sentence` in its paragraph tell of an earlier time: "Trotsky remembers how Lenin told him,
 * in 1917, that there was no way back. Lenin smiled." `year` is that of the entry.
 */
export function isToldAsMemory(text: string, where: Span, sentence: Span, year: number): boolean {
  const before = text.slice(Math.max(where.start, sentence.start - nearBy), sentence.start);
  if (memories.test(before)) return true;
  for (const match of before.matchAll(years)) if (Number(match[0]) < year) return true;
  return false;
}

function isSubject(text: string, start: number, folded: string): boolean {
  return singular.has(folded) || (isCapitalised(text, start) && !closed.has(folded));
}

/** How far around a sentence is looked, in UTF-16 units: nobody changes tense and back again within a page. */
const reach = 1500;
/** Two or three sentences, in UTF-16 units. */
const nearBy = 400;
const memories =
  /\b(?:remember|recall|reminisc|recollect)\p{L}*|\b(?:years|months|decades) (?:ago|earlier|before)\b|\bback (?:in|then)\b|\bonce (?:told|said|wrote|asked)\b/iu;
const years = /(?<![\d–-])1\d{3}(?![\d–-])/g;
const isNow = wordSet('is are has');
const wasThen = wordSet('was were had did');
const singular = wordSet('he she it nobody everybody everyone now still');
const closed = wordSet('the a an his her their this that in on at by for of to from with');
