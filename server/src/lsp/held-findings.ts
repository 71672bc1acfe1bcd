import type { Finding } from '../core/model/finding.js';
import type { Context } from './context.js';

/** Whether a finding of a file is held back there because it was pasted. */
export function isPasted({ workspace: { analysis }, withheld }: Context, key: string): (finding: Finding) => boolean {
  return ({ span }) => withheld.pasted.holds(key, analysis.positionAt(key, span.start).line);
}
