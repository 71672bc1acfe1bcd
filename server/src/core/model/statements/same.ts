/** What is told again in the same words stays the same statement, and whoever relies on it need not be asked again. */
import type { Statement } from '../world/statement.js';

/** `before`, if the two lists say the same in the same places. */
export function keptIfSame(before: readonly Statement[], after: readonly Statement[]): readonly Statement[] {
  return isSame(before, after) ? before : after;
}

/** Plain data is the same if all of it is; blocks and things only if they are one. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [one, other] = [a, b].map((it) => (it as Readonly<Record<string, unknown>>)[key]);
      return identities.has(key) ? one === other : isSame(one, other);
    })
  );
}

const identities: ReadonlySet<string> = new Set(['subject', 'object', 'within', 'event', 'slot']);
