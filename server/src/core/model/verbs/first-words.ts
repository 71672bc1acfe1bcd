/** Marks in the lexicon the words with which verbs of facts begin, so that a title without any is not read as a fact. */
import { lexicon, wordFlags } from '../names/lexicon.js';
import { contractions, firstWord } from './match.js';
import { verbs } from './table.js';
import type { Verb } from './verb.js';

for (const isUndo of [false, true]) {
  const words = verbs
    .filter(({ effect }) => (effect === 'undo') === isUndo)
    .flatMap((verb) => formsOf(verb).map(firstWord));
  // Most forms begin with a word that others begin with as well.
  for (const word of new Set(words)) lexicon.flag(word, wordFlags.verb | (isUndo ? wordFlags.undoes : 0));
}
for (const word of [...contractions, 'never', 'not', 'do', 'does', 'did', 'don', 'doesn', 'didn'])
  lexicon.flag(word, wordFlags.verb | wordFlags.undoes);

/** Whether a word, by its number, may begin a verb; whether that verb may take an event back. */
export function mayBeginVerb(word: number): boolean {
  return (lexicon.flagsOf(word) & wordFlags.verb) !== 0;
}

export function mayUndo(word: number): boolean {
  return (lexicon.flagsOf(word) & wordFlags.undoes) !== 0;
}

function formsOf({ forms, headlines, actives, passives, nouns, deniedForms, deniedNouns }: Verb): string[] {
  return [forms, headlines, actives, passives, nouns, deniedForms, deniedNouns].flatMap((list) => list ?? []);
}
