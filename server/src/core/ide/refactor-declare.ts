/** A block for somebody of whom the notes only speak. */
import { readName } from '../model/names/name-use.js';
import { derivedSpellings } from '../model/names/spellings.js';
import { wordsOf } from '../model/names/words.js';
import { sentencesOf } from '../model/prose/sentences.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf } from '../model/uses.js';
import { contentOf } from '../syntax/content.js';
import { isDeclarationKind } from '../syntax/keywords.js';
import { type Span, touches } from '../text/span.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { extracting, type Refactoring } from './refactor-edit.js';

/** Whom no block declares: unknown names, and those of which only a fact says that there are such. */
export function* declareMentioned(spot: Spot, look: Look): Iterable<Refactoring> {
  const { slot } = spot;
  const timeline = look.project.timelineOf(slot);
  const mention = timeline && slot.block.kind === 'entry' ? mentionAt(spot, timeline, look) : undefined;
  if (!timeline || !mention) return;
  const { keyword, name } = mention;
  if (!/^[^;:[\]\r\n]+$/.test(name)) return;
  const lines = [`${keyword}: ${name}`];
  const short = keyword === 'figure' ? surnameOf(name) : undefined;
  // Who is called that already stays the one who is meant by it.
  const others = short ? timeline.names.named(short).flat() : [];
  if (short && others.every(({ thing }) => thing.name === name)) lines.push(`  also: ${short}`);
  const { offset, isBehind } = placeFor(slot);
  const newLine = slot.file.tree.lineBreak;
  const block = lines.join(newLine);
  const gap = newLine + newLine;
  yield extracting(`Declare ${name} in a block`, slot, offset, isBehind ? gap + block : block + gap);
}

interface Mentioned {
  readonly keyword: 'figure' | 'office' | 'group' | 'place';
  readonly name: string;
}

function mentionAt({ slot, offset }: Spot, timeline: Timeline, look: Look): Mentioned | undefined {
  const use = look.usesOf(slot)?.uses.find((one) => touches(one.span, offset));
  if (!use) {
    const where = unknownNameAt(slot, offset, timeline);
    return where && { keyword: 'figure', name: wordsIn(slot, where) };
  }
  if (use.isNearMiss || use.rivals.length > 0) return undefined;
  const thing = thingOf(use);
  if (!thing) {
    const wanted = use.wanted?.length === 1 ? use.wanted[0] : 'figure';
    return use.layers.length === 0 && isDeclarable(wanted)
      ? { keyword: wanted, name: wordsIn(slot, use.span) }
      : undefined;
  }
  if (!isDeclarable(thing.kind) || timeline.declarationsOf(thing).length > 0) return undefined;
  return { keyword: thing.kind, name: thing.name };
}

function isDeclarable(kind: string | undefined): kind is Mentioned['keyword'] {
  return kind === 'figure' || kind === 'office' || kind === 'group' || kind === 'place';
}

/** A run of capitals in prose that means nothing yet. One word that begins a sentence has its capital from that. */
function unknownNameAt(slot: Slot, offset: number, { names }: Timeline): Span | undefined {
  const { text } = slot.block;
  const { paragraphs, bullets, head } = contentOf(slot.block);
  const parts = [
    ...paragraphs.map((one) => one.span),
    ...bullets.map(({ value }) => value),
    ...(head ? [head.title] : []),
  ];
  const part = parts.find((one) => touches(one, offset));
  const sentence = part && sentencesOf(text, part.start, part.end).find((one) => touches(one, offset));
  if (!sentence) return undefined;
  const words = wordsOf(text, sentence.start, sentence.end);
  for (let at = 0; at < words.length && (words[at] as Span).start <= offset; ) {
    const found = readName(text, words, at, names);
    if (!found) {
      at++;
      continue;
    }
    const { span, layers } = found.use;
    if (touches(span, offset) && layers.length === 0 && (at > 0 || found.next > 1)) return span;
    at = Math.max(found.next, at + 1);
  }
  return undefined;
}

function surnameOf(name: string): string | undefined {
  return derivedSpellings(name).find((spelling) => !/\s/.test(spelling));
}

/** Behind the header and the declarations that follow it; without a header, before the first block. Counted in the file. */
function placeFor({ file, index }: Slot): { offset: number; isBehind: boolean } {
  const above = file.slots.slice(0, index);
  const header = above.findLast(({ block }) => block.kind === 'timeline' || block.kind === 'canon');
  const first = above.find(({ block }) => block.kind !== 'preamble') ?? (file.slots[index] as Slot);
  let last = header ?? (isDeclarationKind(first.block.kind) ? first : undefined);
  if (!last) return { offset: first.start + (first.block.text.startsWith('\ufeff') ? 1 : 0), isBehind: false };
  for (let next = last.index + 1; isDeclarationKind(file.slots[next]?.block.kind ?? ''); next++)
    last = file.slots[next] as Slot;
  return { offset: last.start + last.block.text.trimEnd().length, isBehind: true };
}
