/** Asks the part-of-speech tagger about a sentence that the small grammar could not settle. */
import type { Word } from '../names/words.js';
import type { Role, SentenceView } from './role.js';
import type { TaggedWord, Tagger } from './tagger.js';
import { saysNothing } from './verb-lexicon.js';

/** `acts` if the first word behind the name that is not an adverb is a finite verb that tells of a deed. */
export function taggedRole(tagger: Tagger, sentence: SentenceView, _first: number, last: number): Role {
  const text = sentence.text.slice(sentence.span.start, sentence.span.end);
  const names = sentence.words
    .filter((_, index) => sentence.isName(index))
    .map((word) => sentence.text.slice(word.start, word.end));
  const end = (sentence.words[last] as Word).end - sentence.span.start;
  const tagged = tagger.tag(text, names).filter((word) => word.start >= end);
  const at = tagged.findIndex((word) => !word.tags.has('Adverb'));
  const word = tagged[at];
  if (!word || !isDeed(word)) return 'remembered';
  // "Lenin reviews pile up": when another finite verb follows at once, the first was a noun.
  const next = tagged[at + 1];
  return next &&
    (next.tags.has('Auxiliary') || next.tags.has('Copula') || next.tags.has('PresentTense')) &&
    !next.tags.has('Gerund')
    ? 'remembered'
    : 'acts';
}

function isDeed(word: TaggedWord): boolean {
  const finite = word.tags.has('PresentTense') || word.tags.has('PastTense');
  const other =
    word.tags.has('Noun') ||
    word.tags.has('Copula') ||
    word.tags.has('Auxiliary') ||
    word.tags.has('Modal') ||
    word.tags.has('Gerund') ||
    word.tags.has('Infinitive');
  return finite && !other && !saysNothing.has(word.text.toLowerCase().replace(/s$/, ''));
}
