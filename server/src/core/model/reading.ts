/** The facts of one block: its title, its inner titles and its bullets, as far as they read as facts. */
import type { Block } from '../syntax/block.js';
import { type Citation, contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { type Doubt, type Fact, isComplete, readFacts } from './fact.js';
import type { NameIndex } from './names/name-index.js';
import { WordScanner } from './names/word-scanner.js';
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

/** Reads the facts of an entry's block against the names its timeline knows; [] for other blocks. */
export function factsOf(block: Block, names: NameIndex): readonly FactLine[] {
  const byNames = known.get(block) ?? new WeakMap<NameIndex, readonly FactLine[]>();
  known.set(block, byNames);
  const lines = byNames.get(names) ?? read(block, names);
  byNames.set(names, lines);
  return lines;
}

const known = new WeakMap<Block, WeakMap<NameIndex, readonly FactLine[]>>();

function read(block: Block, names: NameIndex): FactLine[] {
  if (block.kind !== 'entry') return [];
  const content = contentOf(block);
  return [
    ...titleLines(block, content.name, -1, names),
    ...content.inner.flatMap((head, index) => titleLines(block, head.title, index, names)),
    ...content.bullets.flatMap(({ value, inner, citations }, bullet): FactLine[] => {
      const line = { source: 'bullet', bullet, inner, citations } as const;
      const parts = readFacts(block.text, value.start, value.end, names);
      if (parts.length === 0) return [{ ...line, span: value }];
      return parts.map((part) =>
        part.kind === 'fact' ? { ...line, span: part.span, fact: part } : { ...line, span: part.span, doubt: part },
      );
    }),
  ];
}

/** A title is a fact only where all of it reads as one. */
function titleLines(block: Block, title: Span, inner: number, names: NameIndex): FactLine[] {
  if (title.end <= title.start) return [];
  const line = { source: 'title', bullet: 0, inner, citations: [] } as const;
  if (!mayBeFact(block.text, title, names)) return [{ ...line, span: title }];
  const parts = readFacts(block.text, title.start, title.end, names);
  const facts = parts.flatMap((part) => (part.kind === 'fact' && isComplete(part, block.text) ? [part] : []));
  return facts.length > 0 && facts.length === parts.length
    ? facts.map((fact) => ({ ...line, span: fact.span, fact }))
    : [{ ...line, span: title }];
}

/** Whether a title may be one. Most are none: a fact has a verb and somebody known, or takes an event back. */
export function mayBeFact(text: string, { start, end }: Span, names: NameIndex): boolean {
  const word = new WordScanner(text, start, end);
  let hasVerb = false;
  let isAbout = false;
  while (word.next()) {
    if (word.id === 0) continue;
    hasVerb ||= mayBeginVerb(word.id);
    isAbout ||= mayUndo(word.id) || names.beginsWith(word.id);
    if (hasVerb && isAbout) return true;
  }
  return false;
}
