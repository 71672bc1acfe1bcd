/** Maps of a world that note who is asked about, so that whoever asked can be told when the answer is another one. */
import { noteAsked, noteAskedAll } from '../asking.js';
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

/** What has become of each statement. */
export class StatementMap<V> extends NotedMap<Statement, V> {
  protected override thingOf({ subject }: Statement): Thing {
    return subject;
  }
}
