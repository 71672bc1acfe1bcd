/** What this layer reads in a block, kept with it. */
import type { Block } from '../syntax/block.js';
import type { Claim } from './claim.js';
import type { NameIndex } from './names/name-index.js';
import type { FactLine } from './reading.js';

interface Readings {
  readonly claims: readonly Claim[] | undefined;
  /** The facts, and the names by which they were read. */
  readonly facts: readonly FactLine[];
  readonly names: NameIndex | undefined;
}

export function readingsOf(block: Block): Readings {
  return (block.readings as Readings | undefined) ?? unread;
}

const none: readonly never[] = [];
const unread: Readings = { claims: undefined, facts: none, names: undefined };

export function keepClaims(block: Block, claims: readonly Claim[]): readonly Claim[] {
  const { facts, names } = readingsOf(block);
  block.readings = { claims, facts, names } satisfies Readings;
  return claims;
}

export function keepFacts(block: Block, facts: readonly FactLine[], names: NameIndex): void {
  const { claims } = readingsOf(block);
  block.readings = claims || facts.length > 0 ? ({ claims, facts, names } satisfies Readings) : nothingBy(names);
}

/** Most blocks have neither facts nor claims: what is known of them is one for all. */
function nothingBy(names: NameIndex): Readings {
  let nothing = nothings.get(names);
  if (!nothing) {
    nothing = { claims: undefined, facts: none, names };
    nothings.set(names, nothing);
  }
  return nothing;
}

const nothings = new WeakMap<NameIndex, Readings>();
