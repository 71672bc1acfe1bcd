/**
 * Whether notes still say the same with another name in them: the edits are tried on a copy, which is read as if it had been
 * written so. Every line has to be what it was, and every name has to mean what it meant.
 */

import { challengeNamed } from '../model/challenge/answers.js';
import { readersOf, usesRead } from '../model/challenge/readers.js';
import { foldedName } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import { Timeline } from '../model/timeline.js';
import type { SlotUses } from '../model/uses.js';
import type { Block } from '../syntax/block.js';
import { contentOf } from '../syntax/content.js';
import type { TextEdit } from '../text/span.js';
import type { Look } from './look.js';
import { historyNamed } from './named.js';
import type { Refusal, RenameEdit } from './navigation.js';
import { isBlock, type Named, referencesIn } from './references.js';
import type { Renaming } from './rename-edits.js';

/** Somebody or something else that bears the new name already. */
export function taken({ of, fresh }: Omit<Renaming, 'short'>, slot: Slot, { project }: Look): Refusal | undefined {
  const refuse = (other: string): Refusal => ({ refused: `“${fresh}” is taken: ${other}. Choose another name.` });
  const wanted = foldedName(fresh);
  if (wanted === '') return { refused: `“${fresh}” has no letter in it.` };
  if (of instanceof Timeline) {
    const other = historyNamed(fresh, project);
    return other && other !== of ? refuse('there is a timeline of that name') : undefined;
  }
  if (isBlock(of)) {
    const other = of.block.kind === 'source' ? project.source(fresh) : challengeNamed(fresh, project);
    return other && other !== of ? refuse(`there is a ${of.block.kind} of that name`) : undefined;
  }
  const readers = readersOf(slot, project);
  if (of.kind === 'event') {
    const chain = readers.flatMap((timeline) => timeline.chain);
    const other = chain.map(({ titles }) => titles.exactly(wanted)).find((one) => one && one !== of);
    return other && refuse('an entry has that title');
  }
  const others = readers.flatMap((timeline) => timeline.names.named(fresh).flat());
  const other = others.find(({ thing, rank }) => thing !== of && thing.kind === of.kind && rank !== 'derived');
  return other && refuse(`it means ${other.thing.shortName}`);
}

/** Why these edits would change more than a name; undefined if they do not. */
export function whyNot(
  edits: readonly RenameEdit[],
  renaming: Omit<Renaming, 'short'>,
  look: Look,
): Refusal | undefined {
  const { project } = look;
  const texts = new Map<string, string>();
  for (const { uri, tree } of project.ownFiles) texts.set(uri, edited(tree.text, editsOf(uri, edits)));
  const after = lookAt(project.with(texts));
  for (const { uri, slots } of project.ownFiles) {
    const fresh = after.project.file(uri)?.slots ?? [];
    if (
      slots.length !== fresh.length ||
      slots.some((slot, index) => shapeOf(slot.block) !== shapeOf((fresh[index] as Slot).block))
    )
      return {
        refused: `“${renaming.fresh}” cannot stand where “${renaming.old}” stands: the line would be read as something else.`,
      };
  }
  const pairs = new Pairs();
  for (const file of project.ownFiles) {
    const moved = editsOf(file.uri, edits);
    const fresh = after.project.file(file.uri)?.slots ?? [];
    for (const slot of file.slots) {
      const now = meaningsIn(fresh[slot.index] as Slot, after, []);
      for (const [place, meaning] of meaningsIn(slot, look, moved)) {
        if (pairs.fit(meaning, now.get(place))) continue;
        return {
          refused: `With the name “${renaming.fresh}” a name in “${slot.name || 'these notes'}” would no longer mean what it does. Choose another one.`,
        };
      }
    }
  }
  return undefined;
}

/** What was meant before and what is meant after: one for one, or the name of one has become that of another. */
class Pairs {
  readonly #after = new Map<Named, Named>();
  readonly #before = new Map<Named, Named>();

  fit(before: Named, after: Named | undefined): boolean {
    if (!after || (this.#after.get(before) ?? after) !== after || (this.#before.get(after) ?? before) !== before)
      return false;
    this.#after.set(before, after);
    this.#before.set(after, before);
    return true;
  }
}

/**
 * What every name of a block means, by where it stands once the edits are made. A slip of the pen, or a name that may be
 * that of several, means nothing for sure.
 */
function meaningsIn(slot: Slot, look: Look, edits: readonly TextEdit[]): Map<string, Named> {
  const place = (offset: number) => movedBy(slot.start + offset, edits);
  return new Map(
    referencesIn(slot, look).flatMap(({ span, use, meant: [one, ...others] }) =>
      one && others.length === 0 && !use?.isNearMiss ? [[`${place(span.start)} ${place(span.end)}`, one] as const] : [],
    ),
  );
}

/** A look at files that nobody has opened. */
function lookAt(project: Project): Look {
  const known = new Map<Slot, SlotUses>();
  return {
    project,
    spotAt: () => undefined,
    usesOf(slot) {
      const uses = known.get(slot) ?? usesRead(slot, project, undefined);
      if (uses) known.set(slot, uses);
      return uses;
    },
  };
}

/** What a block is made of, without its words. */
function shapeOf(block: Block): string {
  const { name, head, properties, bullets, inner, paragraphs, tags, problems } = contentOf(block);
  return JSON.stringify([
    block.kind,
    name.end > name.start,
    head?.reading.expr.kind,
    tags.length,
    properties.map(({ key, citations }) => [key, citations.length]),
    bullets.map((bullet) => [bullet.inner, bullet.citations.length]),
    inner.length,
    paragraphs.length,
    problems.length,
  ]);
}

function editsOf(uri: string, edits: readonly RenameEdit[]): TextEdit[] {
  return edits
    .filter((one) => one.uri === uri)
    .map(({ edit }) => edit)
    .sort((a, b) => a.span.start - b.span.start);
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Where an offset is after the edits, which are in order. */
function movedBy(offset: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { span, text } of edits) {
    if (span.start >= offset) break;
    by += text.length - (span.end - span.start);
  }
  return offset + by;
}
