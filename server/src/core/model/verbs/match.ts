/** Finds the verbs of the table in a row of words. */
import { addUnder } from '../lists.js';
import type { Word } from '../names/words.js';
import { doubtfulVerbs, verbs } from './table.js';
import type { DoubtfulVerb, Verb } from './verb.js';

/** How the words around a verb stand: see the fields of `Verb`. */
export type VerbShape = 'finite' | 'headline' | 'active' | 'passive' | 'noun' | 'denied';

export interface VerbMatch {
  readonly verb: Verb;
  readonly shape: VerbShape;
  /** Index of the first word of the verb, adverbs before it left out. */
  readonly first: number;
  /** Index of the first word behind the verb, or behind the part of it before `…`. */
  readonly next: number;
  /** "does not die", "is never murdered". */
  readonly negated: boolean;
  /** What has to follow the place behind "leaves … for". */
  readonly tail: readonly string[];
  /** Whether this form takes an object: not where another with a preposition does ("exiled", "exiled to"). */
  readonly object: 'needed' | 'optional' | 'none';
  readonly number: 'singular' | 'plural' | 'either';
}

/** A verb that could mean two things. */
export interface DoubtfulMatch {
  readonly verb: DoubtfulVerb;
  /** Which of its forms. */
  readonly form: number;
  readonly first: number;
  readonly next: number;
}

/** Every verb that starts at word `at`, the longest form first, the table's order among equals. */
export function verbsAt(words: readonly Word[], at: number): VerbMatch[] {
  const finite = finiteForest();
  const found: VerbMatch[] = [];
  const first = skipAdverbs(words, at);
  advance(finite, words, first, false, first, found);
  const negation = negatorAt(words, first);
  if (negation !== undefined) advance(finite, words, skipAdverbs(words, negation), true, first, found);
  if (found.length < 2) return found;
  // What says more comes first: "leaves Moscow for Sukhum" is more than "leaves Moscow".
  return found.sort(
    (a, b) => b.next - a.next || b.tail.length - a.tail.length || Number(a.negated) - Number(b.negated),
  );
}

/** Forms that stand before their subject: "Death of Kamenev". */
export function nounsAt(words: readonly Word[], at: number): VerbMatch[] {
  const found: VerbMatch[] = [];
  advance(nounForest(), words, at, false, at, found);
  return found.length < 2 ? found : found.sort((a, b) => b.next - a.next);
}

/** Nouns of deeds that something is said to have come of, or not: "attempt on", "execution of". */
export function deedsAt(words: readonly Word[], at: number): VerbMatch[] {
  const found = nounsAt(words, at);
  advance(deedForest(), words, at, false, at, found);
  return found;
}

/** Whether a form of some verb begins with a word, folded. */
export function beginsForm(word: string): boolean {
  return finiteForest().has(word) || nounForest().has(word) || deedForest().has(word);
}

/** All such words. */
export function formBeginnings(): readonly string[] {
  return [finiteForest(), nounForest(), deedForest()].flatMap((forest) => [...forest.words]);
}

/** The verb with two readings at word `at`, if there is one. */
export function doubtfulAt(words: readonly Word[], at: number): DoubtfulMatch | undefined {
  const first = skipAdverbs(words, at);
  doubtful ??= doubtfulForms();
  let best: DoubtfulMatch | undefined;
  for (const { verb, form, parts } of doubtful.get(words[first]?.folded ?? '') ?? []) {
    if (best && first + parts.length <= best.next) continue;
    if (parts.every((part, index) => words[first + index]?.folded === part))
      best = { verb, form, first, next: first + parts.length };
  }
  return best;
}

interface DoubtfulForm {
  readonly verb: DoubtfulVerb;
  readonly form: number;
  readonly parts: readonly string[];
}

let doubtful: ReadonlyMap<string, readonly DoubtfulForm[]> | undefined;

/** The forms of the verbs with two readings by their first words, in the order of the table. */
function doubtfulForms(): Map<string, DoubtfulForm[]> {
  const found = new Map<string, DoubtfulForm[]>();
  for (const verb of doubtfulVerbs) {
    for (const [form, text] of verb.forms.entries()) {
      const parts = text.split(' ');
      const first = parts[0] as string;
      addUnder(found, first, { verb, form, parts });
    }
  }
  return found;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: End[];
}

/** A form that ends at a node. Most are never met, so what they take is looked up where one is, and kept: others come again and again. */
interface End extends Form {
  readonly tail: readonly string[];
  takes: Pick<VerbMatch, 'object' | 'number'> | undefined;
}

type FormKey = 'forms' | 'deniedForms' | 'headlines' | 'actives' | 'passives' | 'nouns' | 'deniedNouns';

/** Trees of the words of forms, by their first words; each is made when some text has that word. */
class Forest {
  readonly #lists: readonly (readonly [FormKey, VerbShape])[];
  /** No more than the verbs themselves: there are thousands of forms, and a start waits until all have been looked at. */
  readonly #verbs = new Map<string, Set<Verb>>();
  readonly #trees = new Map<string, Node>();

  constructor(...lists: readonly (readonly [FormKey, VerbShape])[]) {
    this.#lists = lists;
    for (const [key] of lists) for (const verb of verbs) for (const form of verb[key] ?? []) this.#add(verb, form);
  }

  #add(verb: Verb, form: string): void {
    const word = firstWord(form);
    const known = this.#verbs.get(word);
    if (known) known.add(verb);
    else this.#verbs.set(word, new Set([verb]));
  }

  get words(): Iterable<string> {
    return this.#verbs.keys();
  }

  has(word: string): boolean {
    return this.#verbs.has(word);
  }

  /** What the forms that begin with a word go on with. */
  get(word: string): Node | undefined {
    const known = this.#trees.get(word);
    if (known) return known;
    const tree = this.has(word) ? treeOf(this.#formsOf(word)).next.get(word) : undefined;
    if (tree) this.#trees.set(word, tree);
    return tree;
  }

  #formsOf(word: string): Form[] {
    const wanted = this.#verbs.get(word);
    const list = verbs.filter((verb) => wanted?.has(verb));
    return this.#lists.flatMap(([key, shape]) =>
      list.flatMap((verb) =>
        (verb[key] ?? []).filter((form) => firstWord(form) === word).map((form): Form => ({ verb, form, shape })),
      ),
    );
  }
}

/** The word that a form begins with, folded. */
function firstWord(form: string): string {
  const start = form.startsWith('… ') ? 2 : 0;
  let end = start;
  while (end < form.length && form.charCodeAt(end) !== 32 && form.charCodeAt(end) !== 45) end++;
  return form.slice(start, end).toLowerCase();
}

interface Form {
  readonly verb: Verb;
  readonly form: string;
  readonly shape: VerbShape;
}

let finite: Forest | undefined;
let nouns: Forest | undefined;
let deeds: Forest | undefined;

function finiteForest(): Forest {
  finite ??= new Forest(
    ['forms', 'finite'],
    ['deniedForms', 'denied'],
    ['headlines', 'headline'],
    ['actives', 'active'],
    ['passives', 'passive'],
  );
  return finite;
}

function nounForest(): Forest {
  nouns ??= new Forest(['nouns', 'noun']);
  return nouns;
}

function deedForest(): Forest {
  deeds ??= new Forest(['deniedNouns', 'noun']);
  return deeds;
}

/** The words of forms as a tree, so that a bullet is compared with all of them at once. */
function treeOf(forms: readonly Form[]): Node {
  const root: Node = { next: new Map(), ends: [] };
  const seen = new Map<Node, Set<Verb>>();
  for (const { verb, form, shape } of forms) {
    const [head = '', tail = ''] = form.toLowerCase().split(' … ');
    const start = head.startsWith('… ') ? head.slice(2) : head;
    let node = root;
    for (const part of start.split(/[ -]/)) {
      const next: Node = node.next.get(part) ?? { next: new Map(), ends: [] };
      node.next.set(part, next);
      node = next;
    }
    const known = seen.get(node) ?? new Set();
    seen.set(node, known);
    if (known.has(verb) && tail === '' && shape !== 'active' && shape !== 'passive') continue;
    known.add(verb);
    node.ends.push({ verb, form, shape, tail: tail === '' ? [] : tail.split(' '), takes: undefined });
  }
  return root;
}

function objectOf(verb: Verb, form: string, shape: VerbShape): VerbMatch['object'] {
  if (!verb.object) return verb.objectIs === 'text' ? 'needed' : 'none';
  if (form.includes('…') || openEnd.test(form)) return 'needed';
  if (shape === 'noun') return 'optional';
  const leadsOn = verb.forms.some(
    (other) =>
      other.startsWith(`${form} `) &&
      openEnd.test(other.slice(form.length)) &&
      other.slice(form.length + 1).indexOf(' ') < 0,
  );
  if (shape === 'finite' && leadsOn) return verb.id === 'leaves' ? 'optional' : 'none';
  return verb.objectIs === 'needed' ? 'needed' : 'optional';
}

/** A form that ends so needs the place or the group that it leads up to. */
const openEnd = / (?:in|at|to|into|from|of|for)$/;

function numberOf(form: string): VerbMatch['number'] {
  const first = form.split(' ', 1)[0] as string;
  if (/^(?:are|were|have)$/.test(first)) return 'plural';
  return /(?:[^s]s|sses)$/.test(first) ? 'singular' : 'either';
}

/** Collects the ends along every path that the words take, adverbs and "not" behind an auxiliary skipped. */
function walk(
  node: Node,
  words: readonly Word[],
  at: number,
  negated: boolean,
  first: number,
  found: VerbMatch[],
): void {
  for (const end of node.ends) {
    const { verb, form, shape, tail } = end;
    if (!negated && shape === 'denied') continue;
    end.takes ??= { object: objectOf(verb, form, shape), number: numberOf(form) };
    const { object, number } = end.takes;
    found.push({ verb, shape, tail, object, number, first, next: at, negated });
  }
  advance(node.next, words, at, negated, first, found);
}

function advance(
  next: Pick<Forest, 'get'>,
  words: readonly Word[],
  at: number,
  negated: boolean,
  first: number,
  found: VerbMatch[],
): void {
  const word = words[at]?.folded;
  if (word === undefined) return;
  const plain = next.get(word);
  if (plain) step(plain, word, words, at + 1, negated, first, found);
  const joined = words[at + 1]?.folded === 't' ? contracted[word] : undefined;
  const contraction = joined === undefined || negated ? undefined : next.get(joined);
  if (contraction) walk(contraction, words, skipAdverbs(words, at + 2), true, first, found);
}

function step(
  node: Node,
  word: string,
  words: readonly Word[],
  at: number,
  negated: boolean,
  first: number,
  found: VerbMatch[],
): void {
  if (!auxiliaries.has(word)) {
    walk(node, words, at, negated, first, found);
    return;
  }
  const behind = skipAdverbs(words, at);
  const not = words[behind]?.folded;
  if (not === 'not' || not === 'never') {
    if (!negated) walk(node, words, skipAdverbs(words, behind + 1), true, first, found);
    // "is not" is a form of its own only where the table says so.
    return;
  }
  walk(node, words, behind, negated, first, found);
}

/** The word behind "never", "does not", "didn't", "fails to"; undefined if there is no such negation at `at`. */
function negatorAt(words: readonly Word[], at: number): number | undefined {
  const first = words[at]?.folded ?? '';
  const second = words[at + 1]?.folded ?? '';
  if (first === 'never') return at + 1;
  if (/^(?:fails|failed|fail)$/.test(first) && second === 'to') return at + 2;
  if (/^(?:does|did|do)$/.test(first) && (second === 'not' || second === 'never')) return at + 2;
  return /^(?:doesn|didn|don)$/.test(first) && second === 't' ? at + 2 : undefined;
}

export function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + 3 && adverbs.has(words[at]?.folded ?? '')) at++;
  return words[at] ? at : from;
}

const auxiliaries: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'been', 'gets', 'got']);

const contracted: Readonly<Record<string, string>> = {
  isn: 'is',
  aren: 'are',
  wasn: 'was',
  weren: 'were',
  hasn: 'has',
  haven: 'have',
};

/** "Isn" and the like: the first halves of contractions. */
export const contractions: readonly string[] = Object.keys(contracted);

/** Adverbs that leave a fact a fact. "Almost", "allegedly" and "perhaps" do not, and are not here. */
export const adverbs: ReadonlySet<string> = new Set(
  `also again then finally later soon once thereupon therefore thus meanwhile eventually formally officially secretly quietly publicly openly
   immediately promptly duly suddenly unexpectedly unanimously narrowly barely briefly temporarily permanently voluntarily peacefully
   abruptly hastily hurriedly simultaneously subsequently already just first both all now still himself herself themselves
   triumphantly reluctantly illegally legally forcibly summarily swiftly quickly tragically unfortunately surprisingly`.split(
    /\s+/,
  ),
);
