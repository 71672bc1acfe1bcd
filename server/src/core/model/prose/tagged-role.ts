/** Asks the part-of-speech tagger about a sentence that the small grammar could not settle. */
import type { Span } from '../../text/span.js';
import type { Word } from '../names/words.js';
import type { Role } from './mention.js';
import type { TaggedWord, Tagger } from './tagger.js';
import { saysNothing } from './verb-classes.js';

/** `acts` if the first word behind the name that is not an adverb is a finite verb that tells of a deed. */
export function taggedRole(
  tagger: Tagger,
  text: string,
  sentence: Span,
  words: readonly Word[],
  isName: (word: number) => boolean,
  last: number,
): Role {
  const names = words.filter((_, index) => isName(index)).map((word) => text.slice(word.start, word.end));
  const end = (words[last] as Word).end - sentence.start;
  const tagged = tagger.tag(text.slice(sentence.start, sentence.end), names).filter((word) => word.start >= end);
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
