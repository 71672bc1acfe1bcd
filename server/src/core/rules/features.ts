/** What a block has that some rule looks at, and which rules that makes worth asking. */
import { claimsOf } from '../model/claim.js';
import { factLinesOf } from '../model/reading.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { retellsUndone } from '../model/titles.js';
import type { SlotUses } from '../model/uses.js';
import { contentOf } from '../syntax/content.js';
import { plainDateOf } from '../syntax/plain-content.js';
import { rules } from './index.js';
import type { Feature, Rule } from './rule.js';

const bits = Object.fromEntries(
  (
    [
      'strict',
      'declaration',
      'header',
      'first',
      'properties',
      'facts',
      'uses',
      'sums',
      'titles',
      'backwards',
      'retold',
      'dates',
      'problems',
      'relative',
      'citations',
    ] as const
  ).map((feature, index) => [feature, 1 << index]),
) as Readonly<Record<Feature, number>>;

/** The rules that may find something in a block, in their order. */
export function rulesFor(slot: Slot, timeline: Timeline, uses: SlotUses): readonly Rule[] {
  const features = featuresOf(slot, timeline, uses);
  let list = known.get(features);
  if (!list) {
    list = rules.filter(({ looksAt }) => !looksAt || looksAt.some((feature) => (features & bits[feature]) !== 0));
    known.set(features, list);
  }
  return list;
}

const known = new Map<number, readonly Rule[]>();

function featuresOf(slot: Slot, timeline: Timeline, { uses, hasSums, looksAhead }: SlotUses): number {
  const { block } = slot;
  const content = contentOf(block);
  let found = slot.index === 0 ? bits.first : 0;
  if (block.kind === 'timeline' || block.kind === 'canon') found |= bits.header;
  else if (block.kind === 'entry') {
    if (timeline.butterfly === 'strict') found |= bits.strict;
    if (mayGoBack(slot)) found |= bits.backwards;
    if (slot.event && retellsUndone(slot.event, timeline)) found |= bits.retold;
    if (factLinesOf(block, timeline.names).length > 0) found |= bits.facts;
    if (!plainDateOf(block) && content.head?.reading.expr.kind === 'relative') found |= bits.relative;
  } else if (block.kind !== 'heading' && block.kind !== 'preamble') found |= bits.declaration;
  if (content.properties.length > 0) {
    found |= bits.properties;
    if (claimsOf(block).some(({ problems }) => problems.length > 0)) found |= bits.dates;
  }
  if (uses.length > 0) found |= bits.uses;
  if (hasSums) found |= bits.sums;
  if (looksAhead) found |= bits.titles;
  if (slot.dateProblems.length > 0) found |= bits.dates;
  if (content.problems.length > 0) found |= bits.problems;
  if (block.text.includes('[@')) found |= bits.citations;
  return found;
}

/** Whether it may lie before the entry above it: not where that is the block right above, and no later. */
function mayGoBack({ file, index, date }: Slot): boolean {
  const above = file.slots[index - 1];
  return !(date && above?.date && above.block.kind === 'entry' && date.end.latest >= above.date.start.earliest);
}
