/** What this layer reads in a block, kept with it. */
import type { Block } from '../syntax/block.js';
import type { Claim } from './claim.js';
import type { NameIndex } from './names/name-index.js';
import type { FactLine } from './reading.js';

export interface Readings {
  claims: readonly Claim[] | undefined;
  /** The facts, and the names by which they were read; undefined for none. */
  facts: readonly FactLine[] | undefined;
  names: NameIndex | undefined;
}

export function readingsOf(block: Block): Readings {
  block.readings ??= { claims: undefined, facts: undefined, names: undefined } satisfies Readings;
  return block.readings as Readings;
}
