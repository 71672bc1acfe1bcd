/**
 * The words by which verbs of facts are told, so that a title without any is not read as a fact. Those that may take an event
 * back are marked in the lexicon, for they are asked about first and are few; of all others that would take longer than the
 * titles of most notes do.
 */
import { hashOf, lexicon, wordFlags } from '../names/lexicon.js';
import { Filter } from '../names/marked-words.js';
import type { WordScanner } from '../names/word-scanner.js';
import { beginsForm, contractions, formBeginnings } from './match.js';
import { verbs } from './table.js';
import type { Verb } from './verb.js';

const negations: ReadonlySet<string> = new Set([
  ...contractions,
  ...['never', 'not', 'do', 'does', 'did', 'don', 'doesn', 'didn'],
]);
const undoing = verbs.flatMap((verb) =>
  verb.effect === 'undo' ? formsOf(verb) : verb.effect === 'happen' ? formsOf({ ...verb, nouns: [] }) : [],
);
for (const word of new Set(undoing.map(lastWord))) lexicon.flag(word, wordFlags.undoes);

/** Whether the word of a text may begin a verb. The answer is kept: titles have the same words again and again. */
export function mayBeginVerb(word: WordScanner): boolean {
  const id = word.learn();
  const known = lexicon.flagsOf(id) & (wordFlags.verb | wordFlags.noVerb);
  if (known !== 0) return known === wordFlags.verb;
  const folded = lexicon.wordAt(id);
  const isFirst = beginsForm(folded) || negations.has(folded);
  lexicon.flag(folded, isFirst ? wordFlags.verb : wordFlags.noVerb);
  return isFirst;
}

/** The hashes of all words that may begin a verb, of which a title must have one: no word need be looked up for that. */
export function verbBeginnings(): Filter {
  if (!beginnings) {
    beginnings = new Filter();
    for (const word of [...formBeginnings(), ...negations]) beginnings.add(hashOf(word));
  }
  return beginnings;
}

let beginnings: Filter | undefined;

/**
 * Whether a word, by its number, may end a verb that takes an event back, or would if it were denied. How such a verb begins
 * tells less: "What the committee did not say" has a "not" as well.
 */
export function mayUndo(word: number): boolean {
  return (lexicon.flagsOf(word) & wordFlags.undoes) !== 0;
}

/** The word that a form ends with, or the part of it before a name in its midst, folded. */
function lastWord(form: string): string {
  const [head = ''] = form.toLowerCase().replace(/^… /, '').split(' … ');
  return head.slice(Math.max(head.lastIndexOf(' '), head.lastIndexOf('-')) + 1);
}

function formsOf({ forms, headlines, actives, passives, nouns, deniedForms, deniedNouns }: Verb): string[] {
  return [forms, headlines, actives, passives, nouns, deniedForms, deniedNouns].flatMap((list) => list ?? []);
}
