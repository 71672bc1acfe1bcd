/** The entries of one timeline as things that take place: by their blocks, and their blocks by them. */
import { noteAsked } from './asking.js';
import type { Slot } from './slot.js';
import type { EventThing, Thing } from './thing.js';
import type { Timeline } from './timeline.js';

/** Kept in the slots themselves: there are as many as entries. */
export class Events {
  readonly #timeline: Timeline;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  get(slot: Slot): EventThing | undefined {
    return slot.timeline === this.#timeline ? slot.event : undefined;
  }

  get size(): number {
    return this.#timeline.slots.filter(({ event }) => event).length;
  }

  *keys(): Iterable<Slot> {
    for (const event of this.values()) yield event.slot;
  }

  *values(): Iterable<EventThing> {
    for (const { event } of this.#timeline.slots) if (event) yield event;
  }

  *[Symbol.iterator](): Iterator<[Slot, EventThing]> {
    for (const event of this.values()) yield [event.slot, event];
  }
}

export class EventSlots {
  readonly #timeline: Timeline;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** What is said of an event stands in its block. */
  get(event: Thing): Slot | undefined {
    noteAsked(event);
    const slot = event.kind === 'event' ? (event as EventThing).slot : undefined;
    return slot?.timeline === this.#timeline && slot.event === event ? slot : undefined;
  }

  has(event: Thing): boolean {
    return this.get(event) !== undefined;
  }

  *keys(): Iterable<EventThing> {
    yield* this.#timeline.events.values();
  }

  *[Symbol.iterator](): Iterator<[EventThing, Slot]> {
    for (const [slot, event] of this.#timeline.events) yield [event, slot];
  }
}
