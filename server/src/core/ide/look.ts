/** What the features of an editor look at: the files, and the names that each block uses. */
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { SlotUses } from '../model/uses.js';
import type { Span } from '../text/span.js';

export interface Look {
  readonly project: Project;
  /** The names a block uses; kept until the block, or anything it depends on, changes. */
  usesOf(slot: Slot): SlotUses | undefined;
  /** The block at an offset of a file; at the seam of two the second. */
  spotAt(uri: string, offset: number): Spot | undefined;
}

/** A place of a file, in the block that holds it. */
export interface Spot {
  readonly slot: Slot;
  /** Counted from the start of the block. */
  readonly offset: number;
}

export function wordsIn({ block }: Slot, where: Span): string {
  return block.text.slice(where.start, where.end);
}
