/** What a block has that some rule looks at, and which rules that makes worth asking. */
import { isBareDeclaration } from '../model/bare-declaration.js';
import { claimsOf } from '../model/claim.js';
import { type FactLine, factLinesOf } from '../model/reading.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { retellsUndone } from '../model/titles.js';
import type { SlotUses, Use } from '../model/uses.js';
import type { StatementKind } from '../model/world/statement.js';
import type { Block } from '../syntax/block.js';
import { mayCite } from '../syntax/citations.js';
import { contentOf } from '../syntax/content.js';
import { isAllProse, isPlain } from '../syntax/plain-content.js';
import { rules } from './index.js';
import { isLeaving } from './not-a-member.js';
import { isPlainlyThere, isPresent } from './presence.js';
import type { Feature, Rule } from './rule.js';

const bits = Object.fromEntries(
  (
    [
      'strict',
      'declaration',
      'values',
      'header',
      'first',
      'properties',
      'facts',
      'doubts',
      'leavings',
      'changes',
      'turns',
      'ages',
      'denials',
      'takes',
      'whereabouts',
      'names',
      'persons',
      'bodies',
      'offices',
      'terms',
      'rivals',
      'slips',
      'unknown',
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
  let found = slot.index === 0 ? bits.first : 0;
  if (block.kind === 'timeline' || block.kind === 'canon') found |= bits.header;
  else if (block.kind === 'entry') {
    if (timeline.butterfly === 'strict') found |= bits.strict;
    if (mayGoBack(slot)) found |= bits.backwards;
    if (slot.event && retellsUndone(slot.event, timeline)) found |= bits.retold;
    const lines = factLinesOf(block, timeline.names);
    if (lines.length > 0) found |= featuresOfFacts(lines);
  } else if (block.kind !== 'heading' && block.kind !== 'preamble' && mayBeDeclaredAgain(slot, timeline))
    found |= bits.declaration;
  // Most entries are of prose alone, and of those nothing is made but this.
  const isProse = isAllProse(block);
  if (!isProse) found |= featuresOfLines(block);
  if ((!isProse || (found & bits.facts) !== 0) && slot.timeline === timeline) found |= featuresOfStatements(slot);
  if (uses.length > 0) found |= featuresOfUses(uses);
  if (hasSums) found |= bits.sums;
  if (looksAhead) found |= bits.titles;
  if (slot.dateProblems.length > 0) found |= bits.dates;
  if (mayCite(block)) found |= bits.citations;
  return found;
}

/** What the lines of a block hold beside a whole date of its own and prose. */
function featuresOfLines(block: Block): number {
  if (isBareDeclaration(block)) return 0;
  const content = contentOf(block);
  const { properties, problems } = content;
  let found = 0;
  if (!isPlain(block) && content.head?.reading.expr.kind === 'relative') found |= bits.relative;
  if (properties.length > 0) {
    found |= bits.properties;
    if (block.kind !== 'entry' && block.kind !== 'timeline' && block.kind !== 'canon') found |= bits.values;
    if (claimsOf(block).some(({ problems }) => problems.length > 0)) found |= bits.dates;
  }
  if (problems.length > 0) found |= bits.problems;
  return found;
}

function featuresOfFacts(lines: readonly FactLine[]): number {
  let found = bits.facts;
  for (const { fact, doubt } of lines) {
    if (doubt) found |= bits.doubts;
    if (fact && isLeaving(fact)) found |= bits.leavings;
    // Also where nobody can tell when that is, or who of several is meant: then no birth is stated.
    if (fact?.verb.effect === 'birth-of-object') found |= bits.ages;
  }
  return found;
}

/** That an entry takes place, which is all that most state, is looked at by no rule. */
function featuresOfStatements({ block, stated }: Slot): number {
  let found = 0;
  for (const { kind } of stated) found |= bitsOf[kind];
  // Whose child somebody is tells a property, or the entry of the birth.
  if (block.kind === 'entry' && (found & bits.turns) !== 0) found |= bits.ages;
  return found;
}

const turn = bits.changes | bits.turns;
const bitsOf: Readonly<Record<StatementKind, number>> = {
  birth: turn,
  death: turn | bits.ages,
  take: bits.changes | bits.takes | bits.ages,
  leave: bits.changes,
  join: 0,
  part: bits.changes,
  stay: bits.whereabouts,
  unstay: bits.whereabouts,
  visit: bits.whereabouts,
  found: turn,
  end: turn,
  name: bits.changes,
  unname: 0,
  happen: 0,
  undo: turn | bits.denials,
};

/** What the names are of that a block uses, and how sure that is: no more than what is plain to see. */
function featuresOfUses(uses: readonly Use[]): number {
  let found = 0;
  for (const use of uses) found |= featuresOfUse(use);
  return found;
}

function featuresOfUse(use: Use): number {
  const { entry, title, wanted } = use;
  let found = 0;
  if (use.isNearMiss) found |= bits.slips;
  if (use.role === 'there' && (use.isNearMiss || use.layers.length === 0)) found |= bits.unknown;
  if (title || wanted?.[0] === 'office') found |= bits.offices;
  if (title) found |= bits.bodies;
  if (use.rivals.length > 0) return found | bits.rivals | bits.bodies;
  if (!entry) return found;
  const { kind } = entry.thing;
  if (kind === 'term') found |= bits.terms;
  // Of offices of one name another one may be meant than is found there.
  if (kind === 'office') found |= bits.bodies;
  if (isPlainlyThere(use, entry)) return found;
  found |= bits.names;
  if (kind === 'figure') return isPresent(use) ? found | bits.persons : found;
  return kind === 'event' || kind === 'term' ? found : found | bits.bodies;
}

/** Sources and challenges are no things, and each is looked at. */
function mayBeDeclaredAgain(slot: Slot, timeline: Timeline): boolean {
  const thing = timeline.declaredIn(slot);
  return !thing || timeline.isDeclaredAgain(thing);
}

/** Whether it may lie before the entry above it: not where that is the block right above, and no later. */
function mayGoBack({ file, index, date }: Slot): boolean {
  const above = file.slots[index - 1];
  return !(date && above?.date && above.block.kind === 'entry' && date.end.latest >= above.date.start.earliest);
}
