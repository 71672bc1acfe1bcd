/** One file: its blocks, whose they are, and the dates they stand under. */
import type { Block } from '../syntax/block.js';
import { contentOf, type Head } from '../syntax/content.js';
import { Tree } from '../syntax/tree.js';
import type { TextEdit } from '../text/span.js';
import { canComplete, type DateProblem, type DateValue, resolveDate } from '../time/index.js';
import type { EventThing } from './thing.js';
import type { Timeline } from './timeline.js';
import type { Statement } from './world/statement.js';

const none: readonly never[] = [];

/**
 * The place of a block in its file. The block changes while its writer types; the slot stays as long as what it *says*
 * (its date, title, properties and facts) stays, so that statements can refer to it.
 */
export class Slot {
  block: Block;
  readonly file: FileModel;
  index: number;
  /** What the head dates it, after partial and relative dates have been completed. */
  date: DateValue | undefined;
  /** The dates of its inner entries, by their index. */
  inner: readonly (DateValue | undefined)[] = none;
  /** What was found wrong while completing dates; offsets are those of the block. */
  dateProblems: readonly DateProblem[] = none;
  /** The timeline it belongs to, as the files were put together last. */
  timeline: Timeline | undefined;
  /** The thing that an entry is: that it takes place. */
  event: EventThing | undefined;
  /** What it states, in the order it is written. */
  stated: readonly Statement[] = none;
  /** What whoever checks it keeps of the last time. */
  checked: object | undefined;

  constructor(block: Block, file: FileModel, index: number) {
    this.block = block;
    this.file = file;
    this.index = index;
  }

  /** The offset of its first unit in the file. */
  get start(): number {
    return this.file.tree.startOf(this.index);
  }
}

export class FileModel {
  readonly uri: string;
  readonly origin: 'shipped' | 'own';
  readonly tree: Tree;
  readonly slots: Slot[];
  /** The blocks in which prose has changed since somebody took note of it and emptied this. */
  readonly touched = new Set<Slot>();

  constructor(uri: string, text: string, origin: 'shipped' | 'own') {
    this.uri = uri;
    this.origin = origin;
    this.tree = Tree.parse(text);
    this.slots = this.tree.blocks.map((block, index) => new Slot(block, this, index));
  }

  /**
   * Applies an edit. Returns the slots in which only prose has changed, or undefined if what the file says may have
   * changed and everything that depends on it has to be computed anew.
   */
  edit(edit: TextEdit): readonly Slot[] | undefined {
    const { first, removed, added } = this.tree.edit(edit);
    if (removed.length === added.length) {
      const touched = this.slots.slice(first, first + added.length);
      const isProse = removed.every((block, index) => saysTheSame(block, added[index] as Block));
      for (const [index, slot] of touched.entries()) slot.block = added[index] as Block;
      if (!isProse) return undefined;
      for (const slot of touched) this.touched.add(slot);
      return touched;
    }
    const rest = this.slots.splice(first);
    for (const block of added) this.slots.push(new Slot(block, this, this.slots.length));
    for (let index = removed.length; index < rest.length; index++) {
      const slot = rest[index] as Slot;
      slot.index = this.slots.length;
      this.slots.push(slot);
    }
    return undefined;
  }

  /**
   * Completes partial and relative dates from those above. `eventNamed` looks an entry's date up by its title; it may
   * ask for a date of this very file.
   */
  resolveDates(eventNamed: (title: string) => DateValue | undefined): void {
    const above: DateValue[] = [];
    let previous: DateValue | undefined;
    for (const slot of this.slots) {
      const { head, inner } = contentOf(slot.block);
      if (!head && inner.length === 0) {
        slot.date = undefined;
        slot.inner = none;
        slot.dateProblems = none;
        continue;
      }
      const problems: DateProblem[] = [];
      const complete = (one: Head, own: DateValue | undefined): DateValue | undefined => {
        const { expr } = one.reading;
        if (one.reading.problems.length > 0) problems.push(...one.reading.problems);
        if (expr.kind === 'absolute') return expr.value;
        const fitting =
          expr.kind === 'partial'
            ? [...above, ...(own ? [own] : [])].findLast((date) => canComplete(expr, date))
            : undefined;
        const resolved = resolveDate(expr, { eventNamed, above: fitting, previous: own ?? previous });
        problems.push(...resolved.problems.map((problem) => within(problem, one)));
        return resolved.value;
      };
      slot.date = head && complete(head, undefined);
      if (slot.date) {
        above.push(slot.date);
        // Far above nothing is looked for any more.
        if (above.length > 200) above.splice(0, 100);
        if (slot.block.kind === 'entry') previous = slot.date;
      }
      slot.inner = inner.length === 0 ? none : inner.map((one) => complete(one, slot.date));
      slot.dateProblems = problems.length === 0 ? none : problems;
    }
  }
}

/** Problems of completing a date lie where the date stands. */
function within(problem: DateProblem, head: Head): DateProblem {
  return problem.start >= head.date.start && problem.end <= head.date.end ? problem : { ...problem, ...head.date };
}

/** Whether two blocks differ only in prose: same head line, properties and bullets, in the same order. */
function saysTheSame(a: Block, b: Block): boolean {
  return a.kind === b.kind && meaningOf(a) === meaningOf(b);
}

function meaningOf(block: Block): string {
  const content = contentOf(block);
  const at = (it: { start: number; end: number }) => block.text.slice(it.start, it.end);
  const parts = [at({ start: 0, end: content.name.end }), ...content.tags.map((tag) => tag.name)];
  if (content.head) parts.push(at(content.head.date));
  for (const property of content.properties)
    parts.push(property.key, at(property.value), ...property.citations.map(({ id }) => id));
  for (const bullet of content.bullets)
    parts.push(at(bullet.value), String(bullet.inner), ...bullet.citations.map(({ id }) => id));
  for (const head of content.inner) parts.push(at(head.date), at(head.title));
  return parts.join('\n');
}
