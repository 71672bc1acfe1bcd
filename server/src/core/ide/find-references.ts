/** Everywhere that something is named. */
import { inFile } from '../model/origin.js';
import type { Location } from '../model/thing.js';
import type { Look } from './look.js';
import { type Reference, referencesTo } from './references.js';

/** In all files, the writer's own first; `withNames`: where it is declared too. */
export function findReferences(
  { meant: [meant] }: Reference,
  look: Look,
  { withNames }: { readonly withNames: boolean },
): readonly Location[] {
  if (!meant) return [];
  return [...referencesTo(meant, look.project.files, look)]
    .filter(({ role }) => withNames || role === 'use' || role === 'reference')
    .map((reference) => inFile(reference.slot, reference.span));
}
