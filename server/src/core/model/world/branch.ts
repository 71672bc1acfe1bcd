/**
 * A branch of a branch. What it takes back of the branch above never was, and a fact that never was has put an end to nothing:
 * the worlds above are folded anew without it, and this one on top of them, until nothing more falls.
 */
import { apart } from './apart.js';
import { fold } from './fold.js';
import type { FoldInput } from './folding.js';
import type { Fall, Statement } from './statement.js';
import type { World } from './world.js';

/** One timeline as the folding of others sees it. */
export interface Branch {
  readonly isCanon: boolean;
  readonly parents: readonly Branch[];
  readonly world: World;
  /** Everything of its own that it is folded from. */
  readonly input: Omit<FoldInput, 'parents'>;
  /** Whether a statement is of the writer's, and of a timeline above. */
  isOfBranchAbove(statement: Statement): boolean;
}

/** As often as one thing that falls may bring another down through the branches above; each round takes something away. */
const MOST_ROUNDS = 8;

export function worldOf(branch: Branch): World {
  return worldWithout(branch, new Map());
}

function worldWithout(branch: Branch, removed: ReadonlyMap<Statement, Fall>): World {
  const taken = new Map(removed);
  for (let round = 1; ; round++) {
    const input: FoldInput = {
      ...without(branch.input, taken),
      parents: branch.parents.map((parent) => parentWithout(parent, taken)),
      ...(taken.size > 0 ? { taken } : {}),
    };
    const world = apart(input) ?? fold(input);
    const before = taken.size;
    for (const [statement, fall] of world.fallen)
      if (
        hasNeverBeen(fall) &&
        !taken.has(statement) &&
        // What only carries on is made anew by every fold.
        !statement.carriesOn &&
        branch.isOfBranchAbove(statement)
      )
        taken.set(statement, fall);
    if (taken.size === before || round === MOST_ROUNDS) return world;
  }
}

/** The world of a parent as it is where nothing of it, or above it, is taken away. */
function parentWithout(parent: Branch, taken: ReadonlyMap<Statement, Fall>): World {
  return taken.size === 0 || parent.isCanon ? parent.world : worldWithout(parent, taken);
}

function without(input: Branch['input'], taken: ReadonlyMap<Statement, Fall>): Branch['input'] {
  if (taken.size === 0) return input;
  const events = new Set([...taken.keys()].flatMap(({ kind, subject }) => (kind === 'happen' ? [subject] : [])));
  return {
    ...input,
    own: input.own.filter((statement) => !taken.has(statement)),
    inert: {
      all: () => input.inert.all().filter(({ subject }) => !events.has(subject)),
      of: (event) => (events.has(event) ? undefined : input.inert.of(event)),
    },
  };
}

/** What is only overwritten from some day on has been; what is only likely to fall may have been. */
function hasNeverBeen({ why }: Fall): boolean {
  return why !== 'changed' && why !== 'inferred';
}
