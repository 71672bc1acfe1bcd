/** The facts of one block: its title, its inner titles and its bullets, as far as they read as facts. */
import { type Block, fields } from '../syntax/block.js';
import { type Bullet, type Citation, contentOf, type Head } from '../syntax/content.js';
import { endOfLine, isAllProse, startOfLine } from '../syntax/plain-content.js';
import type { Span } from '../text/span.js';
import { type Doubt, type Fact, isFactOfTitle, isWhole, readFacts } from './fact.js';
import { ofJustThisLength } from './lists.js';
import { unknownWord } from './names/lexicon.js';
import type { NameIndex } from './names/name-index.js';
import { WordScanner } from './names/word-scanner.js';
import { keepFacts, readingsOf } from './readings.js';
import { mayBeginVerb, mayUndo } from './verbs/first-words.js';

/** A fact, or words that are none. A bullet that says several things ("is wounded and recovers") has a line for each. */
export interface FactLine {
  readonly source: 'title' | 'bullet';
  /** The words that were read, or could not be. */
  readonly span: Span;
  readonly fact?: Fact;
  /** Why a bullet that begins like a fact is none. */
  readonly doubt?: Doubt;
  /** Which bullet of the block it stands in; 0 for titles. */
  readonly bullet: number;
  /** Which inner entry it belongs to, -1 for the block's own date. */
  readonly inner: number;
  readonly citations: readonly Citation[];
}

/** Every line of an entry's block that might be a fact: as the facts it reads as by the names its timeline knows, or as words. */
export function factsOf(block: Block, names: NameIndex): readonly FactLine[] {
  if (block.kind !== 'entry') return none;
  const facts = factLinesOf(block, names);
  const { name, inner, bullets } = contentOf(block);
  const lines: FactLine[] = [];
  /** Adds a title or a bullet: the facts that it was read as, which are the next, or its words if there are none. */
  const add = (words: FactLine) => {
    const before = lines.length;
    for (let fact = facts[next]; fact && areOfOneLine(fact, words); fact = facts[++next]) lines.push(fact);
    if (lines.length === before) lines.push(words);
  };
  let next = 0;
  const addTitle = (span: Span, inner: number) => {
    if (span.end > span.start) add({ source: 'title', span, bullet: 0, inner, citations: none });
  };
  addTitle(name, -1);
  for (let index = 0; index < inner.length; index++) addTitle((inner[index] as Head).title, index);
  for (let bullet = 0; bullet < bullets.length; bullet++) {
    const { value, inner, citations } = bullets[bullet] as Bullet;
    add({ source: 'bullet', span: value, bullet, inner, citations });
  }
  return lines;
}

function areOfOneLine(a: FactLine, b: FactLine): boolean {
  return a.source === b.source && a.bullet === b.bullet && a.inner === b.inner;
}

/** The same without lines that are none, nor nearly: [] for most blocks. */
export function factLinesOf(block: Block, names: NameIndex): readonly FactLine[] {
  if (block.kind !== 'entry') return none;
  const kept = readingsOf(block);
  if (kept.names === names) return kept.facts;
  const isNone = isAllProse(block) && !mayTitleBeFact(block, names);
  return keep(block, names, isNone ? none : read(block, names));
}

/** The same for whoever has found already that the title of an entry is no fact. */
export function factLinesBelowTitle(block: Block, names: NameIndex): readonly FactLine[] {
  return keep(block, names, isAllProse(block) ? none : readBelowTitle(block, names));
}

function keep(block: Block, names: NameIndex, facts: readonly FactLine[]): readonly FactLine[] {
  keepFacts(block, facts, names);
  return facts;
}

const none: readonly never[] = [];

function read(block: Block, names: NameIndex): readonly FactLine[] {
  const lines = titleLines(block, contentOf(block).name, -1, names);
  const below = readBelowTitle(block, names);
  return lines.length === 0 ? below : lines.concat(below);
}

function readBelowTitle(block: Block, names: NameIndex): readonly FactLine[] {
  const { inner, bullets } = contentOf(block);
  const lines: FactLine[] = [];
  for (let index = 0; index < inner.length; index++)
    for (const line of titleLines(block, (inner[index] as Head).title, index, names)) lines.push(line);
  for (let bullet = 0; bullet < bullets.length; bullet++) {
    const { value, inner, citations } = bullets[bullet] as Bullet;
    for (const read of readFacts(block.text, value.start, value.end, names))
      lines.push(lineOf('bullet', bullet, inner, citations, read));
  }
  return ofJustThisLength(lines);
}

/**
 * A title is a fact only where all of it reads as one, or its first sentence does. A death that does not come may be told
 * with more behind it: were it not read, all that follows would seem to be the deeds of a dead man.
 */
function titleLines(block: Block, title: Span, inner: number, names: NameIndex): readonly FactLine[] {
  if (title.end <= title.start || !mayBeFact(block.text, title.start, title.end, names)) return none;
  const parts = readFacts(block.text, title.start, title.end, names);
  const told = parts.filter((part) => part.kind === 'fact' || part.kind === 'unnamed');
  const isFact = parts.every((part) => {
    if (part.kind === 'unnamed') return isWhole(part, block.text);
    return part.kind === 'fact' ? isFactOfTitle(part, block.text) : part.kind === 'two-readings';
  });
  return isFact ? told.map((part) => lineOf('title', 0, inner, none, part)) : none;
}

/** Written out, for each object that is copied from another has a shape of its own, which takes more than the object. */
function lineOf(
  source: FactLine['source'],
  bullet: number,
  inner: number,
  citations: readonly Citation[],
  read: Fact | Doubt,
): FactLine {
  const { span } = read;
  return read.kind === 'fact'
    ? { source, span, bullet, inner, citations, fact: read }
    : { source, span, bullet, inner, citations, doubt: read };
}

function mayTitleBeFact(block: Block, names: NameIndex): boolean {
  const title = block.number(fields.name);
  const start = block.sourceStart;
  return mayBeFact(block.source, start + startOfLine(title), start + endOfLine(title), names);
}

/** Whether a title may be one. Most are none: a fact has a verb and somebody known, or takes an event back. */
export function mayBeFact(text: string, start: number, end: number, names: NameIndex): boolean {
  return hasSomebody(text, start, end, names) && hasVerb(text, start, end);
}

function hasSomebody(text: string, start: number, end: number, names: NameIndex): boolean {
  word.aim(text, start, end);
  while (word.next())
    if (word.id !== unknownWord && (mayUndo(word.id) || names.mayStandAt(word, text, end))) return true;
  return false;
}

function hasVerb(text: string, start: number, end: number): boolean {
  word.aim(text, start, end);
  while (word.next()) if (mayBeginVerb(word)) return true;
  return false;
}

/** One for all: this is asked of every title. */
const word = new WordScanner('', 0, 0);
