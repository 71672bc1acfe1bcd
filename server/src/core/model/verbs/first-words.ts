/**
 * The words with which verbs of facts begin, so that a title without any is not read as a fact. Those that may take an event
 * back are marked in the lexicon, for they are asked about first and are few; of all others that would take longer than the
 * titles of most notes do.
 */
import { lexicon, wordFlags } from '../names/lexicon.js';
import { beginsForm, contractions, firstWord } from './match.js';
import { verbs } from './table.js';
import type { Verb } from './verb.js';

const negations: ReadonlySet<string> = new Set([
  ...contractions,
  ...['never', 'not', 'do', 'does', 'did', 'don', 'doesn', 'didn'],
]);
const undoing = verbs.filter(({ effect }) => effect === 'undo').flatMap(formsOf);
for (const word of new Set([...undoing.map(firstWord), ...negations])) lexicon.flag(word, wordFlags.undoes);

/** Whether a word, folded, may begin a verb. */
export function mayBeginVerb(word: string): boolean {
  return beginsForm(word) || negations.has(word);
}

/** Whether a word, by its number, may begin a verb that takes an event back. */
export function mayUndo(word: number): boolean {
  return (lexicon.flagsOf(word) & wordFlags.undoes) !== 0;
}

function formsOf({ forms, headlines, actives, passives, nouns, deniedForms, deniedNouns }: Verb): string[] {
  return [forms, headlines, actives, passives, nouns, deniedForms, deniedNouns].flatMap((list) => list ?? []);
}
