/** Maps of a world that note who is asked about, so that whoever asked can be told when the answer is another one. */
import { noteAsked, noteAskedAll, unnoted } from '../asking.js';
import type { Thing } from '../thing.js';
import type { Statement } from './statement.js';

/** Going over all of it, or counting it, asks about everything. */
abstract class NotedMap<K, V> extends Map<K, V> {
  protected abstract thingOf(key: K): Thing;

  override get(key: K): V | undefined {
    noteAsked(this.thingOf(key));
    return super.get(key);
  }

  override has(key: K): boolean {
    noteAsked(this.thingOf(key));
    return super.has(key);
  }

  override get size(): number {
    noteAskedAll();
    return super.size;
  }

  override keys() {
    noteAskedAll();
    return super.keys();
  }

  override values() {
    noteAskedAll();
    return super.values();
  }

  override entries() {
    noteAskedAll();
    return super.entries();
  }

  override [Symbol.iterator]() {
    noteAskedAll();
    return super[Symbol.iterator]();
  }

  override forEach(each: (value: V, key: K, map: Map<K, V>) => void): void {
    noteAskedAll();
    super.forEach(each);
  }
}

/** What is known of each thing. */
export class ThingMap<V> extends NotedMap<Thing, V> {
  protected override thingOf(thing: Thing): Thing {
    return thing;
  }
}

/** What is known of each thing, found out for one when somebody asks about it, and for all when somebody goes over them. */
export abstract class LateMap<V> extends ThingMap<V> {
  #isComplete = false;

  protected abstract read(thing: Thing): V | undefined;
  protected abstract readAll(): Iterable<readonly [Thing, V]>;

  override get(thing: Thing): V | undefined {
    const known = super.get(thing);
    if (known !== undefined || this.#isComplete) return known;
    const value = this.read(thing);
    if (value !== undefined) super.set(thing, value);
    return value;
  }

  override has(thing: Thing): boolean {
    return this.get(thing) !== undefined;
  }

  override get size(): number {
    this.#complete();
    return super.size;
  }

  override keys() {
    this.#complete();
    return super.keys();
  }

  override values() {
    this.#complete();
    return super.values();
  }

  override entries() {
    this.#complete();
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(each: (value: V, thing: Thing, map: Map<Thing, V>) => void): void {
    this.#complete();
    super.forEach(each);
  }

  #complete(): void {
    if (this.#isComplete) return;
    const all = unnoted(() => [...this.readAll()]);
    this.#isComplete = true;
    super.clear();
    for (const [thing, value] of all) super.set(thing, value);
  }
}

/** What has become of each statement. */
export class StatementMap<V> extends NotedMap<Statement, V> {
  protected override thingOf({ subject }: Statement): Thing {
    return subject;
  }
}
