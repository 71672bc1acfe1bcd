/**
 * Every name in a block, with what it refers to: people, offices, bodies, places and words, entries, timelines, challenges
 * and sources. Go to, find, rename and colours all look at this one list.
 */
import { causesOf, eventNamed } from '../model/causes.js';
import { challengeNamed } from '../model/challenge/answers.js';
import { claimsOf, itemsOf } from '../model/claim.js';
import type { FileModel } from '../model/file-model.js';
import { wordsOf } from '../model/names/words.js';
import { resolveName } from '../model/resolve.js';
import { Slot } from '../model/slot.js';
import type { NameEntry, Thing, ThingKind } from '../model/thing.js';
import { Timeline } from '../model/timeline.js';
import type { SlotUses, Use } from '../model/uses.js';
import { allowancesOf } from '../rules/allowance.js';
import { citationsIn } from '../syntax/citations.js';
import { contentOf } from '../syntax/content.js';
import { isDeclarationKind } from '../syntax/keywords.js';
import { type Span, span } from '../text/span.js';
import { type Look, wordsIn } from './look.js';
import { historyNamed } from './named.js';

/** What a name refers to, compared by identity. A slot is the block of a source or of a challenge. */
export type Named = Thing | Timeline | Slot;

/**
 * `name`: where it is declared under its name. `also`, `dated`: another name that its block lists. `reference`: a title, a
 * timeline, a challenge or a source is named. `use`: anybody or anything else is.
 */
export type ReferenceRole = 'name' | 'also' | 'dated' | 'reference' | 'use';

/** Offsets are those of the block. */
export interface Reference {
  readonly slot: Slot;
  readonly span: Span;
  readonly role: ReferenceRole;
  /** Several where nothing decides between those who bear the name; never empty. */
  readonly meant: readonly Named[];
  /** The name under which it was found, where it is found by name. */
  readonly entry?: NameEntry;
  /** The use that the rules see here. */
  readonly use?: Use;
}

/** The references of a block in the order they stand in. A title holds the names in it; else none lies in another. */
export function referencesIn(slot: Slot, look: Look): readonly Reference[] {
  const timeline = look.project.timelineOf(slot);
  const uses = look.usesOf(slot);
  if (!timeline || !uses) return [];
  let references = known.get(uses);
  if (!references) {
    references = apart([
      ...own(slot, timeline),
      ...histories(slot, timeline, look),
      ...causes(slot, timeline),
      ...citations(slot, look),
      ...allowed(slot, timeline),
      ...names(slot, uses.uses),
    ]);
    known.set(uses, references);
  }
  return references;
}

/** Uses are read anew whenever something changes that they, or the references, depend on. */
const known = new WeakMap<SlotUses, readonly Reference[]>();

/** The name that a block has, and the other names it lists. */
function* own(slot: Slot, timeline: Timeline): Iterable<Reference> {
  const { name } = contentOf(slot.block);
  const meant = ownerOf(slot, timeline);
  if (!meant || name.end <= name.start) return;
  yield { slot, span: name, role: 'name', meant: [meant] };
  for (const claim of claimsOf(slot.block)) {
    if (claim.key === 'also')
      for (const item of itemsOf(slot.block.text, claim.span)) yield { slot, span: item, role: 'also', meant: [meant] };
    else if (claim.key === 'name' && claim.name) yield { slot, span: claim.name, role: 'dated', meant: [meant] };
  }
}

/** What the name of a block is the name of. */
function ownerOf(slot: Slot, timeline: Timeline): Named | undefined {
  switch (slot.block.kind) {
    case 'entry':
      return timeline.events.get(slot);
    case 'timeline':
    case 'canon':
      return timeline;
    case 'challenge':
    case 'source':
      return slot;
    default:
      return timeline.declaredIn(slot);
  }
}

/** Timelines that are branched from, challenges that are taken up. */
function* histories(slot: Slot, timeline: Timeline, { project }: Look): Iterable<Reference> {
  if (slot.block.kind !== 'timeline' && slot.block.kind !== 'canon') return;
  for (const claim of claimsOf(slot.block)) {
    const find = claim.key === 'from' ? historyNamed : claim.key === 'answers' ? challengeNamed : undefined;
    if (!find) continue;
    for (const item of itemsOf(slot.block.text, claim.span)) {
      const meant = find(wordsIn(slot, item), project);
      if (meant && meant !== timeline) yield { slot, span: item, role: 'reference', meant: [meant] };
    }
  }
}

/** What something follows from, dates from, or begins with: titles of entries, names in conditions; and where it was. */
function* causes(slot: Slot, timeline: Timeline): Iterable<Reference> {
  const event = (where: Span, meant: Thing): Reference => ({ slot, span: where, role: 'reference', meant: [meant] });
  for (const claim of claimsOf(slot.block)) {
    for (const cause of claim.because) {
      const read = causesOf(timeline, slot, cause);
      if (read.kind === 'event') yield event(cause, read.event);
      else yield* namesIn(slot, cause, timeline);
    }
    if (claim.place) yield* namesIn(slot, claim.place, timeline, ['place']);
    if (claim.key !== 'pod' || slot.block.kind === 'challenge') continue;
    for (const item of itemsOf(slot.block.text, claim.span)) {
      const meant = eventNamed(timeline, wordsIn(slot, item));
      if (meant) yield event(item, meant);
    }
  }
  const { head, inner } = contentOf(slot.block);
  for (const expr of [head, ...inner].map((one) => one?.reading.expr)) {
    if (expr?.kind !== 'relative' || expr.anchor.kind !== 'event') continue;
    const meant = eventNamed(timeline, expr.anchor.title);
    if (meant) yield event(span(expr.anchor.start, expr.anchor.end), meant);
  }
}

function* citations(slot: Slot, { project }: Look): Iterable<Reference> {
  for (const { whole, name } of citationsIn(slot.block)) {
    const meant = project.source(wordsIn(slot, whole)) ?? project.source(wordsIn(slot, name));
    if (meant) yield { slot, span: name, role: 'reference', meant: [meant] };
  }
}

/** Of whom a rule is allowed. */
function* allowed(slot: Slot, timeline: Timeline): Iterable<Reference> {
  for (const { span: whole, name } of allowancesOf(slot)) {
    if (name === undefined) continue;
    const start = slot.block.text.indexOf(name, whole.start);
    yield* namesIn(slot, span(start, start + name.length), timeline);
  }
}

function* namesIn(slot: Slot, where: Span, timeline: Timeline, wanted?: readonly ThingKind[]): Iterable<Reference> {
  const { text } = slot.block;
  const words = wordsOf(text, where.start, where.end);
  for (const hit of timeline.names.scan(text, words)) {
    const first = words[hit.first];
    const last = words[hit.first + hit.count - 1];
    const found = resolveName(hit.layers, wanted, undefined, timeline.world);
    if (!first || !last || !found) continue;
    const meant = [found.entry, ...found.rivals].map(({ thing }) => thing);
    yield { slot, span: span(first.start, last.end), role: 'use', meant, entry: found.entry };
  }
}

function* names(slot: Slot, uses: readonly Use[]): Iterable<Reference> {
  const inert = inertSpans(slot);
  for (const use of uses) {
    if (inert.some((it) => it.start <= use.span.start && use.span.end <= it.end)) continue;
    for (const one of use.title ? [use.title, use] : [use]) {
      if (!one.entry) continue;
      const meant = [one.entry, ...one.rivals].map(({ thing }) => thing);
      yield { slot, span: one.span, role: 'use', meant, entry: one.entry, use: one };
    }
  }
}

/** "The Smirnov Dictatorship", "Soviet Union, 1917–1941": names of histories, in which nobody is named. */
function inertSpans({ block }: Slot): Span[] {
  if (!isDeclarationKind(block.kind)) return [];
  const { name, properties } = contentOf(block);
  return [name, ...properties.filter(({ key }) => historyNames.has(key)).map(({ value }) => value)];
}

const historyNames: ReadonlySet<string> = new Set(['from', 'answers', 'covers', 'source']);

/** In order of place. Of two that lie over each other the one that was found first stays; titles hold other names. */
function apart(references: readonly Reference[]): Reference[] {
  const kept: Reference[] = [];
  const taken: Span[] = [];
  for (const reference of references) {
    const { span: where, role, slot } = reference;
    if (where.end <= where.start || taken.some((it) => it.start < where.end && where.start < it.end)) continue;
    kept.push(reference);
    if (role !== 'name' || slot.block.kind !== 'entry') taken.push(where);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The innermost name at a place of a block; at the seam of two, the one behind. */
export function referenceAt(slot: Slot, offset: number, look: Look): Reference | undefined {
  const near = referencesIn(slot, look).filter(({ span: it }) => it.start <= offset && offset <= it.end);
  const inside = near.filter(({ span: it }) => offset < it.end);
  const best = (list: readonly Reference[]) =>
    list.reduce<Reference | undefined>((a, b) => (a && sizeOf(a) <= sizeOf(b) ? a : b), undefined);
  return best(inside) ?? best(near);
}

function sizeOf({ span: it }: Reference): number {
  return it.end - it.start;
}

/** Everywhere in these files something is named. Names that may mean it, among others, are left out. */
export function* referencesTo(meant: Named, files: readonly FileModel[], look: Look): Iterable<Reference> {
  for (const file of files)
    for (const slot of file.slots)
      for (const reference of referencesIn(slot, look))
        if (reference.meant.length === 1 && reference.meant[0] === meant) yield reference;
}

export function isThing(meant: Named): meant is Thing {
  return !(meant instanceof Timeline) && !isBlock(meant);
}

/** Whether the block itself is meant, and not what takes place in it. */
export function isBlock(meant: Named): meant is Slot {
  return meant instanceof Slot && meant.block.kind !== 'entry';
}
