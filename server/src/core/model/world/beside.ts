/** Lanes of a timeline's own beside those of the history above it, of which none is a lane of the same thing. */
import type { Thing } from '../thing.js';
import { LateMap } from './noted-maps.js';
import { inOrder } from './order.js';
import type { Statement } from './statement.js';

export class LanesBeside<V> extends LateMap<V> {
  readonly above: ReadonlyMap<Thing, V>;
  readonly own = new Map<Thing, V>();
  readonly #begins: (value: V) => Statement | undefined;
  /**
   * Those of which the history above knows nothing, as of most people of the notes, about whom many ask. It is kept here, for
   * these lanes go with the notes: those of a history that ships stay, and would keep everybody that was ever asked about.
   */
  readonly #unknownAbove = new Set<Thing>();

  /** `begins`: the statement that began a lane. */
  constructor(above: ReadonlyMap<Thing, V>, begins: (value: V) => Statement | undefined) {
    super();
    this.above = above;
    this.#begins = begins;
  }

  override set(thing: Thing, value: V): this {
    this.own.set(thing, value);
    return super.set(thing, value);
  }

  protected override read(thing: Thing): V | undefined {
    if (this.#unknownAbove.has(thing)) return undefined;
    const value = this.above.get(thing);
    if (value === undefined) this.#unknownAbove.add(thing);
    return value;
  }

  /** In the order in which they began, as if all had been folded together. */
  protected override *readAll(): Iterable<readonly [Thing, V]> {
    const above = [...this.above];
    let at = 0;
    for (const lane of this.own) {
      while (at < above.length && !this.#isBefore(lane[1], (above[at] as [Thing, V])[1]))
        yield above[at++] as [Thing, V];
      yield lane;
    }
    yield* above.slice(at);
  }

  /** What begins at the same time as something above comes behind it. */
  #isBefore(own: V, above: V): boolean {
    const [a, b] = [this.#begins(own), this.#begins(above)];
    return a !== undefined && b !== undefined && inOrder(a, b) < 0;
  }
}
