/**
 * The place of a block in its file. There are as many as blocks, so that each is kept small: what it has in common with its
 * neighbours is theirs as well, and what few have is beside it.
 */
import type { Block } from '../syntax/block.js';
import { nameOf } from '../syntax/content.js';
import { plainDateOf } from '../syntax/plain-content.js';
import type { DateProblem, DateValue, Instant } from '../time/index.js';
import type { FileModel } from './file-model.js';
import type { EventThing } from './thing.js';
import type { Timeline } from './timeline.js';
import { hullOf } from './when.js';
import type { Statement } from './world/statement.js';

/** A file, and a timeline that has blocks in it. */
export interface Section {
  readonly file: FileModel;
  readonly timeline: Timeline | undefined;
}

/**
 * The block changes while its writer types; the slot stays as long as what it *says* (its date, title, properties and facts)
 * stays, so that statements can refer to it. Of an entry it is also the thing that the entry is (`event`).
 */
export class Slot implements EventThing {
  block: Block;
  index: number;
  /** What its head comes to, where it is no plain date: those are in the block, and thousands need not be kept. */
  #date: DateValue | undefined;
  #section: Section;
  #more = nothing;

  constructor(block: Block, section: Section, index: number) {
    this.block = block;
    this.index = index;
    this.#section = section;
  }

  get file(): FileModel {
    return this.#section.file;
  }

  /** The timeline it belongs to, as the files were put together last. */
  get timeline(): Timeline | undefined {
    return this.#section.timeline;
  }

  set timeline(timeline: Timeline | undefined) {
    if (timeline !== this.timeline) this.#section = this.file.section(timeline);
  }

  /** What the head dates it, after partial and relative dates have been completed. */
  get date(): DateValue | undefined {
    return plainDateOf(this.block) ?? this.#date;
  }

  /** The days that its date can touch. */
  get when(): Instant | undefined {
    return this.date && hullOf(this.date);
  }

  /** The offset of its first unit in the file. */
  get start(): number {
    return this.file.tree.startOf(this.index);
  }

  /** The thing that an entry is: that it takes place. Itself, unless somebody else's stands for it. */
  get event(): EventThing | undefined {
    return this.#more.event === 'itself' ? this : this.#more.event;
  }

  set event(event: EventThing | undefined) {
    const now = event === this ? 'itself' : event;
    if (this.#more === nothing && now === 'itself') this.#more = entry;
    else if (this.#more === entry && now === undefined) this.#more = nothing;
    else if (this.#more.event !== now) {
      this.#more = ownOf(this.#more);
      this.#more.event = now;
    }
  }

  /** The dates of its inner entries, by their index. */
  get inner(): readonly (DateValue | undefined)[] {
    return this.#more.inner;
  }

  /** What was found wrong while completing dates; offsets are those of the block. */
  get dateProblems(): readonly DateProblem[] {
    return this.#more.problems;
  }

  /** Takes what the dates of its block come to; `date`: what that of its head does if it is no plain one. */
  complete(date: DateValue | undefined, inner: More['inner'], problems: More['problems']): void {
    this.#date = date;
    const { inner: before, problems: found } = this.#more;
    if (before.length + found.length + inner.length + problems.length === 0) return;
    this.#more = ownOf(this.#more);
    this.#more.inner = inner;
    this.#more.problems = problems;
  }

  /** Takes the same block with other prose in it, which may no longer be a plain one. */
  rewrite(block: Block): void {
    this.#date = this.date;
    this.block = block;
  }

  /** What it states, in the order it is written. */
  get stated(): readonly Statement[] {
    const { stated } = this.#more;
    if (typeof stated !== 'function') return stated;
    this.#more.stated = stated();
    return this.#more.stated;
  }

  set stated(stated: readonly Statement[]) {
    if (stated.length === 0 && this.#more.stated === none) return;
    this.#more = ownOf(this.#more);
    this.#more.stated = stated.length === 0 ? none : stated;
  }

  /** What it states is read when somebody asks, unless it has been put together anew by then. */
  stateLater(read: () => readonly Statement[]): void {
    this.#more = ownOf(this.#more);
    this.#more.stated = read;
  }

  get kind(): 'event' {
    return 'event';
  }

  /** The name in its first line: of an entry the title. */
  get name(): string {
    return nameOf(this.block);
  }

  get shortName(): string {
    return this.name;
  }

  get slot(): Slot {
    return this;
  }
}

/** What most slots have nothing of. */
interface More {
  event: EventThing | 'itself' | undefined;
  stated: readonly Statement[] | (() => readonly Statement[]);
  inner: readonly (DateValue | undefined)[];
  problems: readonly DateProblem[];
}

const none: readonly never[] = [];

/** One for all that are no entries, and one for all entries that state nothing. */
const nothing: More = { event: undefined, stated: none, inner: none, problems: none };
const entry: More = { event: 'itself', stated: none, inner: none, problems: none };

/** To be changed, which what is one for many is not. */
function ownOf(more: More): More {
  return more === nothing || more === entry ? { ...more } : more;
}
