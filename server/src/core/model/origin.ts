/** Where statements are written, in the file as it is now. */
import { contentOf } from '../syntax/content.js';
import { isPlain, startOfBullet, startOfValue } from '../syntax/plain-content.js';
import { type Span, shift, span } from '../text/span.js';
import type { Slot } from './slot.js';
import type { Location } from './thing.js';
import type { Origin } from './world/statement.js';

/** An origin for `where`, a span counted from the start of the slot's block. */
export function originAt(slot: Slot, part: Origin['part'], index: number, where: Span): Origin {
  const base = partStart(slot, part, index);
  return new PlaceInPart(slot, part, index, where.start - base, where.end - base);
}

/** Its span is made when somebody asks, for there are as many as statements. */
class PlaceInPart implements Origin {
  readonly slot: Slot;
  readonly part: Origin['part'];
  readonly index: number;
  readonly start: number;
  readonly end: number;

  constructor(slot: Slot, part: Origin['part'], index: number, start: number, end: number) {
    this.slot = slot;
    this.part = part;
    this.index = index;
    this.start = start;
    this.end = end;
  }

  get span(): Span {
    return span(this.start, this.end);
  }
}

/**
 * The place in the file. Its span is looked up each time it is read, so that it stays right while text before it changes
 * and nothing that was worked out from this block has to be worked out again.
 */
export function locate(origin: Origin): Location {
  return new OriginPlace(origin);
}

class OriginPlace implements Location {
  readonly #origin: Origin;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  get uri(): string {
    return this.#origin.slot.file.uri;
  }

  get span(): Span {
    return shift(placeInBlock(this.#origin), this.#origin.slot.start);
  }
}

/** The place in its block. */
export function placeInBlock({ slot, part, index, span }: Origin): Span {
  return shift(span, partStart(slot, part, index));
}

/** The words of an origin. */
export function wordsAt(origin: Origin): string {
  const { start, end } = placeInBlock(origin);
  return origin.slot.block.text.slice(start, end);
}

/** A span of a block as a place in its file, looked up each time it is read. */
export function inFile(slot: Slot, where: Span): Location {
  return new BlockPlace(slot, where);
}

class BlockPlace implements Location {
  readonly #slot: Slot;
  readonly #where: Span;

  constructor(slot: Slot, where: Span) {
    this.#slot = slot;
    this.#where = where;
  }

  get uri(): string {
    return this.#slot.file.uri;
  }

  get span(): Span {
    return shift(this.#where, this.#slot.start);
  }
}

function partStart({ block }: Slot, part: Origin['part'], index: number): number {
  if (isPlain(block)) {
    if (part === 'bullet') return startOfBullet(block, index);
    if (part === 'property') return startOfValue(block, index);
  }
  const content = contentOf(block);
  const where =
    part === 'head'
      ? content.name
      : part === 'property'
        ? content.properties[index]?.value
        : part === 'bullet'
          ? content.bullets[index]?.value
          : content.inner[index]?.title;
  return (where ?? span(0, 0)).start;
}
