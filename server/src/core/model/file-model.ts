/** One file: its blocks, whose they are, and the dates they stand under. */
import type { Block } from '../syntax/block.js';
import { contentOf, type Head } from '../syntax/content.js';
import type { Text } from '../syntax/pieces.js';
import { isPlain, isPlainlyDated } from '../syntax/plain-content.js';
import { Tree } from '../syntax/tree.js';
import { type Position, type Span, shift, type TextEdit } from '../text/span.js';
import { canComplete, type DateProblem, type DateValue, type PartialDate, resolveDate } from '../time/index.js';
import { type Section, Slot } from './slot.js';
import type { Timeline } from './timeline.js';

const none: readonly never[] = [];

/** A block that says something else than it did `before`. */
export interface Retold {
  readonly slot: Slot;
  readonly before: Block;
}

export class FileModel {
  readonly uri: string;
  readonly origin: 'shipped' | 'own';
  /** Until somebody wants to know what is in it. */
  #text: Text | (() => string) | undefined;
  #tree: Tree | undefined;
  #slots: readonly Slot[] | undefined;
  #others: readonly Slot[] | undefined;
  #section: Section | undefined;
  /** The blocks that have to be checked again; whoever does takes them out. */
  readonly touched = new Set<Slot>();

  constructor(uri: string, text: Text | (() => string), origin: 'shipped' | 'own') {
    this.uri = uri;
    this.origin = origin;
    this.#text = text;
  }

  get tree(): Tree {
    if (!this.#tree) {
      this.#tree = Tree.parse(typeof this.#text === 'function' ? this.#text() : (this.#text ?? ''));
      this.#text = undefined;
    }
    return this.#tree;
  }

  /** Another list whenever there are others, for whoever has it may keep it. */
  get slots(): readonly Slot[] {
    this.#slots ??= this.tree.blocks.map((block, index) => this.slotOf(block, index));
    return this.#slots;
  }

  /** Those that are no plain entry: of long notes few, so that what only they can be is looked for among few. */
  get others(): readonly Slot[] {
    this.#others ??= this.slots.filter(({ block }) => block.kind !== 'entry' || !isPlain(block));
    return this.#others;
  }

  positionAt(offset: number): Position {
    return this.tree.positionAt(offset);
  }

  protected slotOf(block: Block, index: number): Slot {
    return new Slot(block, this.section(undefined), index);
  }

  /** What the slots of blocks of one timeline in it have in common: one for all that stand in a row. */
  section(timeline: Timeline | undefined): Section {
    if (!this.#section || this.#section.timeline !== timeline) this.#section = { file: this, timeline };
    return this.#section;
  }

  /**
   * Applies an edit. Returns the blocks that say something else now, names and dates excepted: none where only prose has
   * changed. Undefined if names, dates or the row of blocks may have, and everything has to be computed anew.
   */
  edit(edit: TextEdit): readonly Retold[] | undefined {
    // The slots are those of the blocks before the edit.
    const { slots } = this;
    this.#others = undefined;
    const { first, removed, added } = this.tree.edit(edit);
    if (removed.length === added.length) {
      const touched = slots.slice(first, first + added.length);
      const hasSameFrame = removed.every((block, index) => frameOf(block) === frameOf(added[index] as Block));
      const retold = touched.flatMap((slot, index) =>
        saysTheSame(slot.block, added[index] as Block) ? [] : [{ slot, before: slot.block }],
      );
      for (const [index, slot] of touched.entries()) slot.rewrite(added[index] as Block);
      if (!hasSameFrame) return undefined;
      for (const slot of touched) this.touched.add(slot);
      return retold;
    }
    const fresh = slots.slice(0, first);
    for (const block of added) fresh.push(new Slot(block, this.section(undefined), fresh.length));
    for (let index = first + removed.length; index < slots.length; index++) {
      const slot = slots[index] as Slot;
      slot.index = fresh.length;
      fresh.push(slot);
    }
    this.#slots = fresh;
    return undefined;
  }

  /** Whether all of a stretch is in one paragraph, in which nothing is stated. */
  isProse(where: Span): boolean {
    const index = this.tree.blockAt(where.start);
    const block = this.tree.blocks[index];
    if (!block) return false;
    const { start, end } = shift(where, -this.tree.startOf(index));
    return contentOf(block).paragraphs.some(({ span }) => span.start <= start && end <= span.end);
  }

  /**
   * Completes partial and relative dates from those above. `eventNamed` looks up the date of the entry that a
   * block means by a title; it may ask for a date of this very file.
   */
  resolveDates(eventNamed: EventNamed): void {
    const above = new DatesAbove();
    for (const slot of this.slots) {
      if (!isPlainlyDated(slot.block)) completeDates(slot, above, eventNamed);
      else {
        slot.complete(undefined, none, none);
        above.pass(slot);
      }
    }
  }
}

type EventNamed = (title: string, slot: Slot) => DateValue | undefined;

/** The dates above a block, from which its own may be completed. */
class DatesAbove {
  readonly #all: Slot[] = [];
  #previous: Slot | undefined;

  /** Of the entry before. */
  get previous(): DateValue | undefined {
    return this.#previous?.date;
  }

  /** Goes on below a block that has a date. */
  pass(slot: Slot): void {
    this.#all.push(slot);
    // Far above nothing is looked for any more.
    if (this.#all.length > 200) this.#all.splice(0, 100);
    if (slot.block.kind === 'entry') this.#previous = slot;
  }

  /** The nearest that completes a partial date; `own` stands nearer than all. */
  fitting(expr: PartialDate, own: DateValue | undefined): DateValue | undefined {
    if (own && canComplete(expr, own)) return own;
    return this.#all.findLast(({ date }) => date && canComplete(expr, date))?.date;
  }
}

/** Completes the dates of a block that are not all plain, and passes its own on. */
function completeDates(slot: Slot, above: DatesAbove, eventNamed: EventNamed): void {
  const { head, inner } = contentOf(slot.block);
  if (!head && inner.length === 0) {
    slot.complete(undefined, none, none);
    return;
  }
  const problems: DateProblem[] = [];
  const complete = (one: Head, own: DateValue | undefined): DateValue | undefined => {
    const { expr } = one.reading;
    if (one.reading.problems.length > 0) problems.push(...one.reading.problems);
    if (expr.kind === 'absolute') return expr.value;
    const resolved = resolveDate(expr, {
      eventNamed: (title) => eventNamed(title, slot),
      above: expr.kind === 'partial' ? above.fitting(expr, own) : undefined,
      previous: own ?? above.previous,
    });
    problems.push(...resolved.problems.map((problem) => within(problem, one)));
    return resolved.value;
  };
  const date = head && complete(head, undefined);
  // Its inner dates are below it, too.
  slot.complete(date, none, none);
  if (date) above.pass(slot);
  const dates = inner.length === 0 ? none : inner.map((one) => complete(one, date));
  slot.complete(date, dates, problems);
}

/** Problems of completing a date lie where the date stands. */
function within(problem: DateProblem, head: Head): DateProblem {
  return problem.start >= head.date.start && problem.end <= head.date.end ? problem : { ...problem, ...head.date };
}

/** Whether two blocks differ only in prose: same head line, properties and bullets, in the same order. */
function saysTheSame(a: Block, b: Block): boolean {
  return frameOf(a) === frameOf(b) && tellingOf(a) === tellingOf(b);
}

/** What names, dates and the order of blocks are made of: the head lines, and the properties that give names. */
function frameOf(block: Block): string {
  const { name, tags, head, inner, properties } = contentOf(block);
  const parts: string[] = [block.kind, block.text.slice(0, name.end), ...tags.map((tag) => tag.name)];
  if (head) parts.push(at(block, head.date));
  for (const { key, value } of properties) {
    if (block.kind !== 'entry') parts.push(key);
    if (!tellsOnly(block, key)) parts.push(key, at(block, value));
  }
  // With where they stand: what is wrong with a date is told of by its place.
  for (const { date, title } of inner) parts.push(String(date.start), at(block, date), at(block, title));
  return parts.join('\n');
}

/** The rest of what it says: properties and bullets. */
function tellingOf(block: Block): string {
  const { properties, bullets } = contentOf(block);
  const parts: string[] = [];
  for (const { key, value, citations } of properties)
    parts.push(key, at(block, value), ...citations.map(({ id }) => id));
  for (const { value, inner, citations } of bullets)
    parts.push(at(block, value), String(inner), ...citations.map(({ id }) => id));
  return parts.join('\n');
}

function at({ text }: Block, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

/** Whether a property tells what is so, and neither names anything nor decides what a name, a date or a block stands for. */
function tellsOnly({ kind }: Block, key: string): boolean {
  if (kind === 'entry') return key !== 'also';
  return (kind === 'figure' || kind === 'office' || kind === 'group' || kind === 'place') && telling.has(key);
}

const telling: ReadonlySet<string> = new Set([
  'born',
  'died',
  'held by',
  'held',
  'member of',
  'lived in',
  'exists',
  'note',
  'allow',
]);
