/** The names in a fact, among those of its block: a list may tell thousands, and each of them asks. */
import type { Fact } from '../model/fact.js';
import { addUnder } from '../model/lists.js';
import type { Use } from '../model/uses.js';

/** `uses`: those of the block. */
export function usesOfFact(fact: Fact, uses: readonly Use[]): readonly Use[] {
  let byFact = known.get(uses);
  if (!byFact) {
    byFact = new Map();
    for (const use of uses) if (use.fact) addUnder(byFact, use.fact, use);
    known.set(uses, byFact);
  }
  return byFact.get(fact) ?? none;
}

const known = new WeakMap<readonly Use[], Map<Fact, Use[]>>();
const none: readonly never[] = [];
