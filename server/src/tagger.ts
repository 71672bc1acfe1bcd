/**
 * The part-of-speech tagger `compromise` behind the core's interface. Loading it takes half a second, so this module is
 * a bundle of its own and is imported only once some sentence needs it.
 */
import nlp from 'compromise';
import type { TaggedWord, Tagger } from './core/ide/api.js';

interface Term {
  readonly text: string;
  readonly tags?: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

export function createTagger(): Tagger {
  return { tag };
}

function tag(sentence: string, names: readonly string[]): readonly TaggedWord[] {
  const lexicon: Record<string, string> = {};
  // A name that holds a common word ("Rose", "Wolf") is read as that word unless it is told apart here.
  for (const name of names) lexicon[name.toLowerCase()] = 'Person';
  const found: unknown = nlp(sentence, lexicon).json({ offset: true, terms: { offset: true, tags: true } });
  return sentencesOf(found).flatMap((it) => wordsOf(it.terms));
}

/** The second half of a contraction ("not" in "doesn't") has no letters of its own: its tags go to the first. */
function wordsOf(terms: readonly Term[]): TaggedWord[] {
  const words: { text: string; start: number; tags: Set<string> }[] = [];
  for (const term of terms) {
    const last = words.at(-1);
    if (term.text !== '' || last === undefined) {
      words.push({ text: term.text, start: term.offset.start, tags: new Set(term.tags) });
    } else {
      for (const it of term.tags ?? []) last.tags.add(it);
    }
  }
  return words;
}

/** `compromise` declares its JSON as `any`; this is its shape with the options above. */
function sentencesOf(json: unknown): readonly { readonly terms: readonly Term[] }[] {
  return Array.isArray(json) ? json : [];
}
