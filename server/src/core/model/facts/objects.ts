/** The objects of a verb: names of the kinds it takes, behind articles and prepositions. */
import { isKnown, mayBe, type NameUse, readName } from '../names/name-use.js';
import { type VerbMatch, verbsAt } from '../verbs/match.js';
import { added, type Phrases, type Row } from './phrases.js';

/** The objects behind a verb, or behind the subject of a noun; undefined where the verb cannot do without. */
export function readObjects(phrases: Phrases, match: VerbMatch, behind: 'verb' | 'noun'): Row | undefined {
  const { verb } = match;
  const none: Row = { uses: nobody, next: match.next };
  if (match.object === 'none') return none;
  if (verb.objectIs === 'text') return givenNames(phrases, match.next);
  const takesOffice = verb.object?.some((kind) => kind === 'office' || kind === 'group') === true;
  const connectors = behind === 'noun' ? nounConnectors : takesOffice ? officeConnectors : noConnectors;
  let at = match.next;
  // "is First Secretary of the Moscow Party organisation": no adverb, but how the name begins.
  if (takesOffice && phrases.folded(at - 1) === 'first' && !phrases.isLower(at - 1) && beginsName(phrases, at - 1))
    at--;
  if (phrases.adjoins(at) && connectors.has(phrases.folded(at))) at++;
  else if (behind === 'noun') return none;
  at = skipFillers(phrases, at);
  const row = phrases.adjoins(at) ? phrases.row(at, verb.object ?? []) : undefined;
  // "Leaves Stalin in Moscow": without a preposition it is sooner the man than the town that bears his name.
  const isMan = row?.uses.some((use) => isKnown(use) && mayBe(use, ['figure'])) === true;
  const wantsMan = verb.object?.includes('figure') === true || match.object === 'needed' || behind === 'noun';
  if (row && !(isMan && !wantsMan)) return row;
  // "Kirov succeeds him as General Secretary".
  if (verb.effect === 'replace' && /^(?:him|her|them)$/.test(phrases.folded(at))) return { uses: nobody, next: at + 1 };
  return match.object === 'needed' && behind === 'verb' ? undefined : none;
}

/** Articles and small adjectives before a name: "the new", "his". "The League", declared so, is a name from its article on. */
export function skipFillers(phrases: Phrases, from: number): number {
  let at = from;
  while (fillers.has(phrases.folded(at)) && phrases.isLower(at) && phrases.adjoins(at) && !beginsName(phrases, at))
    at++;
  return at;
}

function beginsName({ text, words, names }: Phrases, at: number): boolean {
  return (names.longestAt(text, words, at)?.count ?? 0) > 1;
}

/** "from office", "of all his posts": no office is named, so all are meant. */
export function skipOfficeIdiom(phrases: Phrases, from: number): number {
  const word = phrases.folded(from);
  if ((word !== 'from' && word !== 'of') || !phrases.adjoins(from)) return from;
  let at = from + 1;
  while (/^(?:all|his|her|their|both|every|the|active|public|political)$/.test(phrases.folded(at))) at++;
  return idioms.has(phrases.folded(at)) ? at + 1 : from;
}

/** Names being given: the first word behind the verb, and more after commas and "and". */
function givenNames(phrases: Phrases, from: number): Row | undefined {
  let uses: readonly NameUse[] = nobody;
  let next = skipFillers(phrases, from);
  for (;;) {
    const name =
      phrases.adjoins(next) || uses.length > 0 ? readName(phrases.text, phrases.words, next, phrases.names) : undefined;
    if (!name) return uses.length > 0 ? { uses, next } : undefined;
    uses = added(uses, name.use);
    next = name.next;
    const joined = phrases.joiner(next);
    const another = joined === undefined ? undefined : readName(phrases.text, phrases.words, joined, phrases.names);
    // "is renamed Smirnovgrad and Moscow is renamed Stalingrad"
    if (joined === undefined || !another || verbsAt(phrases.words, another.next).length > 0) return { uses, next };
    next = joined;
  }
}

/** One for all that have no objects. */
const nobody: readonly never[] = [];

const fillers: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'new', 'next', 'sole']);
const noConnectors: ReadonlySet<string> = new Set();
const officeConnectors: ReadonlySet<string> = new Set(['as', 'from', 'of']);
const nounConnectors: ReadonlySet<string> = new Set(['as', 'from', 'to', 'in', 'at', 'for', 'with', 'and', 'into']);
const idioms: ReadonlySet<string> = new Set(
  'office offices power post posts positions duties politics command throne leadership life service government'.split(
    ' ',
  ),
);
