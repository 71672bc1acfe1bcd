/** The facts of one block: its title, its inner titles and its bullets, as far as they read as facts. */
import type { Block } from '../syntax/block.js';
import { type Citation, contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { type Fact, isComplete, readFact } from './fact.js';
import type { NameIndex } from './names/name-index.js';

export interface FactLine {
  readonly source: 'title' | 'bullet';
  /** The words that were read, or could not be. */
  readonly span: Span;
  readonly fact?: Fact;
  /** Which inner entry it belongs to, -1 for the block's own date. */
  readonly inner: number;
  readonly citations: readonly Citation[];
}

/** Reads the facts of an entry's block against the names its timeline knows; [] for other blocks. */
export function factsOf(block: Block, names: NameIndex): readonly FactLine[] {
  let byNames = known.get(block);
  if (!byNames) known.set(block, (byNames = new WeakMap()));
  let lines = byNames.get(names);
  if (!lines) byNames.set(names, (lines = read(block, names)));
  return lines;
}

const known = new WeakMap<Block, WeakMap<NameIndex, readonly FactLine[]>>();

function read(block: Block, names: NameIndex): FactLine[] {
  if (block.kind !== 'entry') return [];
  const content = contentOf(block);
  const title = (span: Span, inner: number): FactLine => {
    const fact = readFact(block.text, span.start, span.end, names);
    const kept = fact && isComplete(fact, block.text) ? { fact } : {};
    return { source: 'title', span, ...kept, inner, citations: [] };
  };
  return [
    ...(content.name.end > content.name.start ? [title(content.name, -1)] : []),
    ...content.inner.flatMap((head, index) => (head.title.end > head.title.start ? [title(head.title, index)] : [])),
    ...content.bullets.map((bullet): FactLine => {
      const fact = readFact(block.text, bullet.value.start, bullet.value.end, names);
      return {
        source: 'bullet',
        span: bullet.value,
        ...(fact ? { fact } : {}),
        inner: bullet.inner,
        citations: bullet.citations,
      };
    }),
  ];
}
