/** The things that a timeline itself speaks of: those its blocks declare, each with all blocks that do, and those its facts bring in. */
import { addUnder } from './lists.js';
import { foldedName } from './names/words.js';
import type { Slot } from './slot.js';
import type { Thing, ThingKind } from './thing.js';

/** A declared thing with what its block says beside dates. */
export interface Declaration {
  readonly thing: Thing;
  readonly slot: Slot;
}

/** Under which a thing is found: its kind and its name as it is compared. */
export function keyOf(kind: ThingKind, name: string): string {
  return `${kind} ${foldedName(name)}`;
}

export class OwnThings {
  readonly #byKey = new Map<string, Thing>();
  readonly #declarations: Declaration[] = [];
  readonly #declared = new Map<Thing, Declaration[]>();
  readonly #declaredAgain = new Set<Thing>();
  #declaredIn: Map<Slot, Thing> | undefined;
  #all: ReadonlySet<Thing> | undefined;

  get byKey(): ReadonlyMap<string, Thing> {
    return this.#byKey;
  }

  /** In the order they are written. */
  get declarations(): readonly Declaration[] {
    return this.#declarations;
  }

  /** `name`: the one it goes by here; what a parent knows may have another. */
  add(thing: Thing, name: string): void {
    this.#byKey.set(keyOf(thing.kind, name), thing);
    this.#all = undefined;
  }

  /** `name`: the one that the block declares it by. */
  declare(thing: Thing, slot: Slot, name: string): void {
    this.add(thing, name);
    const declaration = { thing, slot };
    this.#declarations.push(declaration);
    if (this.#declared.has(thing)) this.#declaredAgain.add(thing);
    addUnder(this.#declared, thing, declaration);
  }

  /** Whether more than one block declares it. */
  isDeclaredAgain(thing: Thing): boolean {
    return this.#declaredAgain.has(thing);
  }

  has(thing: Thing): boolean {
    this.#all ??= new Set(this.#byKey.values());
    return this.#all.has(thing);
  }

  declarationsOf(thing: Thing): readonly Declaration[] {
    return this.#declared.get(thing) ?? none;
  }

  /** The thing that a block declares. */
  declaredIn(slot: Slot): Thing | undefined {
    this.#declaredIn ??= new Map(this.#declarations.map((one) => [one.slot, one.thing]));
    return this.#declaredIn.get(slot);
  }
}

const none: readonly never[] = [];
