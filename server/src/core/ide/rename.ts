/** Gives something another name, everywhere. What ships is not for renaming, and no name may take the place of another. */
import { foldedName } from '../model/names/words.js';
import { shift } from '../text/span.js';
import { blocksOfNamed } from './definition.js';
import { type Look, wordsIn } from './look.js';
import type { Refusal, RenameEdit, RenamePlace } from './navigation.js';
import { isThing, type Named, type Reference } from './references.js';
import { taken, whyNot } from './rename-check.js';
import { type Renaming, renamingEdits } from './rename-edits.js';

export function prepareRename(reference: Reference, look: Look): RenamePlace | Refusal {
  const found = renamingOf(reference, look);
  if ('refused' in found) return found;
  return { span: shift(reference.span, reference.slot.start), name: found.old };
}

/** The edits of every file, or why there are none. `name` as somebody typed it. */
export function rename(reference: Reference, name: string, look: Look): readonly RenameEdit[] | Refusal {
  const found = renamingOf(reference, look);
  if ('refused' in found) return found;
  const fresh = name.trim().replace(/[ \t]+/g, ' ');
  if (fresh === '' || /[\r\n]/.test(fresh)) return { refused: 'A name is one line of words.' };
  const renaming = { ...found, fresh: isSurnameAlone(reference, found, fresh) ? withSurname(found.old, fresh) : fresh };
  if (renaming.fresh === renaming.old) return [];
  const clash = taken(renaming, reference.slot, look);
  if (clash) return clash;
  // Where the short form of the new name means somebody else, the full one stands instead.
  let refusal: Refusal | undefined;
  for (const short of [true, false]) {
    const edits = renamingEdits({ ...renaming, short }, look);
    const problem = whyNot(edits, renaming, look);
    if (!problem) return edits;
    refusal ??= problem;
  }
  return refusal ?? [];
}

/** Which name of which thing is to be changed: the spelling under the cursor, if its block lists it, else the name itself. */
function renamingOf(reference: Reference, look: Look): Omit<Renaming, 'fresh' | 'short'> | Refusal {
  const { meant, slot, span: where, role, entry, use } = reference;
  const [one] = meant;
  const words = wordsIn(slot, where);
  if (!one || meant.length > 1)
    return { refused: `“${words}” may mean several here. Rename one of them where it is declared.` };
  if (use?.isNearMiss) return { refused: `“${words}” is nearly a known name. Correct it first; there is a quick fix.` };
  const rank = role === 'also' || role === 'dated' ? role : entry?.rank;
  if (rank === 'also' || rank === 'dated') {
    const alias = role === 'use' ? (entry?.name ?? words) : words;
    return isOurs(one, reference, look, alias) ? { of: one, old: alias, what: rank } : shipped(alias);
  }
  const old = one.name;
  return isOurs(one, reference, look) ? { of: one, old, what: 'name' } : shipped(old);
}

function shipped(name: string): Refusal {
  return {
    refused: `“${name}” belongs to the real history that ships with Uchronia, and stays as it is. To use another name in your notes, declare it there with “also:”.`,
  };
}

/** Whether no shipped file gives it this name. `alias`: one of its other names, which the writer may have listed. */
function isOurs(one: Named, { slot }: Reference, look: Look, alias?: string): boolean {
  const blocks = blocksOfNamed(one, slot, look);
  const naming =
    alias === undefined ? blocks : blocks.filter(({ block }) => foldedName(block.text).includes(foldedName(alias)));
  return naming.every(({ file }) => file.origin === 'own');
}

/** Under the cursor stands a surname, and one word is typed in its place. */
function isSurnameAlone({ entry }: Reference, { of, old, what }: Omit<Renaming, 'fresh' | 'short'>, fresh: string) {
  const surname = old.split(' ').at(-1) ?? old;
  return (
    what === 'name' &&
    isThing(of) &&
    of.kind === 'figure' &&
    !fresh.includes(' ') &&
    entry?.rank === 'derived' &&
    foldedName(entry.name) === foldedName(surname)
  );
}

function withSurname(name: string, surname: string): string {
  return [...name.split(' ').slice(0, -1), surname].join(' ');
}
