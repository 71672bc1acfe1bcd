/** Changes of form that a writer may ask for at the cursor; each that is more than a few lines has a file of its own. */
import { wholeOf, wholeTextOf } from '../model/remarks.js';
import type { Slot } from '../model/slot.js';
import { contentOf } from '../syntax/content.js';
import { restyled } from '../syntax/format/dates.js';
import { span, touches } from '../text/span.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { branchFromHere } from './refactor-branch.js';
import { declareMentioned } from './refactor-declare.js';
import { type Refactoring, rewriting } from './refactor-edit.js';
import { sentenceAsFact, titleAsFact } from './refactor-facts.js';
import { moveToFile } from './refactor-move.js';

export function refactoringsAt(spot: Spot | undefined, look: Look): readonly Refactoring[] {
  if (spot?.slot.file.origin !== 'own') return [];
  return [
    ...dateForms(spot),
    ...titleAsFact(spot, look),
    ...sentenceAsFact(spot, look),
    ...entriesInOrder(spot),
    ...declareMentioned(spot, look),
    ...branchFromHere(spot, look),
    ...moveToFile(spot, look),
  ];
}

function* dateForms({ slot, offset }: Spot): Iterable<Refactoring> {
  const { head, inner } = contentOf(slot.block);
  const found = [head, ...inner].find((one) => one && touches(one.date, offset));
  if (found?.reading.expr.kind !== 'absolute') return;
  for (const style of ['english', 'iso'] as const) {
    const text = restyled(found.reading.expr.value, style);
    if (text !== undefined && text !== wordsIn(slot, found.date))
      yield rewriting(`Write this date as ${text}`, slot, found.date, text);
  }
}

/** Those between two headings or declarations. Dates that count from what stands above would change with their place. */
function* entriesInOrder({ slot }: Spot): Iterable<Refactoring> {
  const { slots, uri } = slot.file;
  if (slot.block.kind !== 'entry') return;
  let first = slot.index;
  let last = slot.index;
  while (slots[first - 1]?.block.kind === 'entry') first--;
  while (slots[last + 1]?.block.kind === 'entry') last++;
  const run = slots.slice(first, last + 1);
  if (run.some((one) => !one.date || contentOf(one.block).head?.reading.expr.kind !== 'absolute')) return;
  const sorted = [...run].sort((a, b) => dayOf(a) - dayOf(b));
  if (sorted.every((one, index) => one === run[index])) return;
  // The blank lines stay where they are.
  const gaps = run.map((one) => wholeTextOf(one).gap);
  const text = sorted.map((one, index) => wholeTextOf(one).words + gaps[index]);
  const where = span(wholeOf(run[0] as Slot).start, wholeOf(run.at(-1) as Slot).end);
  yield {
    kind: 'reorder',
    title: 'Put these entries in the order of their dates',
    edits: [{ uri, edit: { span: where, text: text.join('') } }],
  };
}

function dayOf({ date }: Slot): number {
  return date?.start.earliest ?? 0;
}
