/** Where what is named under the cursor is declared or told. */
import { readersOf } from '../model/challenge/readers.js';
import { foldedName } from '../model/names/words.js';
import { locate } from '../model/origin.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { type Span, shift, span, touches } from '../text/span.js';
import type { Look, Spot } from './look.js';
import type { Destination } from './navigation.js';
import { isBlock, isThing, type Named, type Reference, referenceAt } from './references.js';

/** Of a name that may mean several, all of them. A name borne for a time leads to the line that gives it. */
export function definitions(spot: Spot | undefined, look: Look): readonly Destination[] {
  if (!spot) return [];
  const reference = referenceAt(spot.slot, spot.offset, look);
  if (!reference) return entryBefore(spot);
  return reference.meant.flatMap((meant) => {
    const named = isThing(meant) ? givenName(meant, reference, look) : undefined;
    const [first] = named ? [named] : declared(meant, reference, look);
    return first ? [first] : [];
  });
}

/** Every block that declares it, those of the nearest timeline first. */
export function declarations(reference: Reference, look: Look): readonly Destination[] {
  return reference.meant.flatMap((meant) => declared(meant, reference, look));
}

/** The block of an entry, wherever it is told. */
export function slotOfEvent(event: Thing, { project }: Look): Slot | undefined {
  for (const timeline of project.timelines) {
    const slot = timeline.eventSlots.get(event);
    if (slot) return slot;
  }
  return undefined;
}

/** The blocks that declare what is named, as they are seen from the block `from`. */
export function blocksOfNamed(meant: Named, from: Slot, look: Look): readonly Slot[] {
  if (meant instanceof Timeline) return meant.headers;
  if (isBlock(meant)) return [meant];
  if (meant.kind === 'event') {
    const slot = slotOfEvent(meant, look);
    return slot ? [slot] : [];
  }
  const declared = readersOf(from, look.project).flatMap((timeline) => timeline.declarationsOf(meant));
  return [...new Set(declared.map(({ slot }) => slot))];
}

/** A block without the blank lines below it, in its file. */
export function extentOf(slot: Slot): Span {
  return shift(span(0, Math.max(1, slot.block.text.trimEnd().length)), slot.start);
}

/** The words that name a block; its date where an entry has no title. In its file. */
export function nameSpanOf(slot: Slot): Span {
  const { name, head } = contentOf(slot.block);
  return shift(name.end > name.start || !head ? name : head.date, slot.start);
}

function declared(meant: Named, { slot, span: where }: Reference, look: Look): Destination[] {
  const from = shift(where, slot.start);
  const blocks = blocksOfNamed(meant, slot, look);
  if (blocks.length > 0)
    return blocks.map((block) => ({ from, uri: block.file.uri, whole: extentOf(block), name: nameSpanOf(block) }));
  const first = isThing(meant) && introduction(meant, slot, look);
  return first ? [{ from, ...toldAt(first) }] : [];
}

/** "The Fourth International is founded": where no block declares it, the first that is said of it. */
function introduction(thing: Thing, from: Slot, { project }: Look): Statement | undefined {
  for (const timeline of chainOf(from, project)) {
    const said = timeline.statements.filter(({ subject, object }) => subject === thing || object === thing);
    const first = said.find(({ kind }) => kind === 'found' || kind === 'birth') ?? said[0];
    if (first) return first;
  }
  return undefined;
}

/** The `name:` line, or the fact, that gives a thing the name it goes by here. */
function givenName(thing: Thing, { slot, span: where, entry }: Reference, { project }: Look): Destination | undefined {
  if (entry?.rank !== 'dated' || entry.thing !== thing) return undefined;
  const wanted = foldedName(entry.name);
  for (const timeline of chainOf(slot, project)) {
    const giving = timeline.statements.find(
      ({ kind, subject, name }) => kind === 'name' && subject === thing && name && foldedName(name) === wanted,
    );
    if (giving) return { from: shift(where, slot.start), ...toldAt(giving) };
  }
  return undefined;
}

/** The timelines in which a name that stands in a block is looked for. */
function chainOf(slot: Slot, project: Project): readonly Timeline[] {
  return readersOf(slot, project).flatMap(({ chain }) => chain);
}

function toldAt({ origin }: Statement): Pick<Destination, 'uri' | 'whole' | 'name'> {
  const { uri, span: where } = locate(origin);
  return { uri, whole: extentOf(origin.slot), name: where };
}

/** "Two weeks later": than what stands above. */
function entryBefore({ slot, offset }: Spot): Destination[] {
  const { head } = contentOf(slot.block);
  const expr = head?.reading.expr;
  if (!head || expr?.kind !== 'relative' || expr.anchor.kind !== 'entry-before' || !touches(head.date, offset))
    return [];
  const before = slot.file.slots.slice(0, slot.index).findLast(({ block }) => block.kind === 'entry');
  if (!before) return [];
  const from = shift(head.date, slot.start);
  return [{ from, uri: slot.file.uri, whole: extentOf(before), name: nameSpanOf(before) }];
}
