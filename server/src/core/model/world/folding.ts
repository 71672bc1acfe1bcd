/** What a fold starts from, and what all its parts look at and write in while it goes on. */
import type { Day } from '../../time/index.js';
import type { Butterfly } from '../settings.js';
import type { Thing } from '../thing.js';
import { OwnLanes } from './own-lanes.js';
import type { Fall, Statement } from './statement.js';
import type { Inert, Tenure, World } from './world.js';

export interface FoldInput {
  readonly parents: readonly World[];
  readonly own: readonly Statement[];
  /** The own statements that nothing can keep from standing, for whoever asks later; not among `own`. */
  readonly inert: Inert;
  /** The earliest day of the point of divergence; -Infinity if anything may change. */
  readonly divergence: Day;
  /** `off`: nothing falls by losing its causes. */
  readonly butterfly: Butterfly;
  /**
   * Statements of the timelines above that have been found not to stand here, and why. They are not among what the parents
   * hold, so that what they had put an end to goes on.
   */
  readonly taken?: ReadonlyMap<Statement, Fall>;
  /** How many may hold an office at once. */
  readonly seats: (office: Thing) => number;
  /** The office that takes the place of this one when it ends. */
  readonly successorOf: (office: Thing) => Thing | undefined;
  /** The office whose place this one takes. */
  readonly predecessorOf: (office: Thing) => Thing | undefined;
  /** The group or the place that an office belongs to, or that a group is part of. */
  readonly bodyOf: (office: Thing) => Thing | undefined;
  /** The offices of a group or a place, which end with it. */
  readonly officesOf: (body: Thing) => readonly Thing[];
  /** The groups that are part of a group or a place. */
  readonly partsOf: (body: Thing) => readonly Thing[];
  /** The offices and the groups of which the timeline itself says how they belong together, and the bodies that it says they are of. */
  readonly officesSaid: () => readonly Thing[];
  /** Whether a thing is one of those that the parents may tell of. */
  readonly isKnownAbove: (thing: Thing) => boolean;
}

export class Folding {
  readonly input: FoldInput;
  readonly world: World;
  /** What still stands of the parents. */
  readonly inherited: ReadonlySet<Statement>;
  readonly inheritedOf: ReadonlyMap<Thing, readonly Statement[]>;
  /** What says that an entry took place, whether that stands or not. */
  readonly happenings = new Map<Thing, Statement>();
  readonly own: OwnLanes;
  #ownFoundings: readonly Statement[] | undefined;
  /** Of those who stay on: what would have ended it. */
  readonly fallenEnds = new Map<Tenure, Statement>();

  constructor(input: FoldInput, world: World, inherited: Iterable<Statement>) {
    this.input = input;
    this.world = world;
    this.own = new OwnLanes(input.seats);
    this.world.isOfItsOwn = input.parents.length === 0;
    this.inherited = new Set(inherited);
    const inheritedOf = new Map<Thing, Statement[]>();
    for (const statement of this.inherited) {
      const list = inheritedOf.get(statement.subject);
      if (list) list.push(statement);
      else inheritedOf.set(statement.subject, [statement]);
    }
    this.inheritedOf = inheritedOf;
  }

  /** What the timeline itself says of the beginning of something. */
  ownFoundings(body: Thing): readonly Statement[] {
    this.#ownFoundings ??= this.input.own.filter(({ kind }) => kind === 'found');
    return this.#ownFoundings.filter(({ subject }) => subject === body);
  }

  drop(statement: Statement, fall: Fall): void {
    this.world.fallen.set(statement, fall);
    if (statement.kind === 'happen') this.world.undone.set(statement.subject, statement);
    if (statement.kind === 'found') this.world.neverBegun.set(statement.subject, statement);
  }
}
