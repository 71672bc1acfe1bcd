/**
 * Declarations as most are: somebody, with other names, a birth and a death, or a place of which nothing is said but that it is
 * one. They have no prose, and of what rules look for in properties nothing can be there.
 */
import type { Block } from '../syntax/block.js';
import { isPlain } from '../syntax/plain-content.js';
import { type Claim, claimsOf } from './claim.js';

/** Whether a block declares a thing and says no more of it than its names, and when a life began and ended. */
export function isBareDeclaration(block: Block): boolean {
  const { kind } = block;
  if (kind !== 'figure' && kind !== 'place' && kind !== 'group' && kind !== 'office' && kind !== 'term') return false;
  if (!isPlain(block)) return false;
  const claims = claimsOf(block);
  // A line without a claim is prose, or a comment, or a property of which nothing can be read.
  return block.lines === claims.length && claims.every((claim) => isQuiet(claim, block));
}

/** Whether nothing can be wrong with it, but for what it says of the world. */
function isQuiet({ key, span, problems, because }: Claim, block: Block): boolean {
  // A comma may stand between several names.
  if (key === 'also') return !block.slice(span.start, span.end).includes(',');
  return (key === 'born' || key === 'died') && problems.length === 0 && because.length === 0;
}
