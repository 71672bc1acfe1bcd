/** Changes of form that a writer may ask for at the cursor: a date in another style, a sentence as a fact, entries in order. */
import { isComplete, readFacts } from '../model/fact.js';
import type { Slot } from '../model/file-model.js';
import type { Fix } from '../model/finding.js';
import { sentencesOf } from '../model/prose/sentences.js';
import { contentOf } from '../syntax/content.js';
import { restyled } from '../syntax/format/dates.js';
import { type Span, shift, span, touches } from '../text/span.js';
import { type Look, type Spot, wordsIn } from './look.js';

/** `reorder`: it moves whole entries. */
export interface Refactoring extends Fix {
  readonly kind: 'rewrite' | 'reorder';
}

export function refactoringsAt(spot: Spot | undefined, look: Look): readonly Refactoring[] {
  if (spot?.slot.file.origin !== 'own') return [];
  return [...dateForms(spot), ...sentenceAsFact(spot, look), ...entriesInOrder(spot)];
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

/** Prose that reads as a fact from its first word to its last. A line of its own becomes the fact; else one is added below. */
function* sentenceAsFact({ slot, offset }: Spot, { project }: Look): Iterable<Refactoring> {
  const timeline = project.timelineOf(slot);
  const { text, kind } = slot.block;
  const paragraph = contentOf(slot.block).paragraphs.find((one) => touches(one.span, offset));
  if (!timeline || !paragraph || kind !== 'entry') return;
  const sentence = sentencesOf(text, paragraph.span.start, paragraph.span.end).find((one) => touches(one, offset));
  if (!sentence || /[\r\n]/.test(wordsIn(slot, sentence))) return;
  const words = span(sentence.start, sentence.end - (text.charAt(sentence.end - 1) === '.' ? 1 : 0));
  const facts = readFacts(text, words.start, words.end, timeline.names);
  if (facts.length === 0 || facts.some((fact) => fact.kind !== 'fact' || !isComplete(fact, text))) return;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] || '  ';
  const isLine =
    text.slice(lineStart, sentence.start).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(sentence.end));
  const fact = `- ${wordsIn(slot, words)}`;
  if (isLine) yield rewriting('Make this sentence a fact', slot, span(lineStart, sentence.end), `${indent}${fact}`);
  else {
    const behind = span(paragraph.span.end, paragraph.span.end);
    const newLine = text.includes('\r\n') ? '\r\n' : '\n';
    yield rewriting('State this sentence as a fact below', slot, behind, `${newLine}${indent}${fact}`);
  }
}

function rewriting(title: string, slot: Slot, where: Span, text: string): Refactoring {
  return { kind: 'rewrite', title, edits: [{ uri: slot.file.uri, edit: { span: shift(where, slot.start), text } }] };
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
  const text = sorted.map((one, index) => {
    const gap = /\s*$/.exec((run[index] as Slot).block.text)?.[0] ?? '';
    return one.block.text.trimEnd() + gap;
  });
  const end = (run.at(-1) as Slot).start + (run.at(-1) as Slot).block.text.length;
  const where = span((run[0] as Slot).start, end);
  yield {
    kind: 'reorder',
    title: 'Put these entries in the order of their dates',
    edits: [{ uri, edit: { span: where, text: text.join('') } }],
  };
}

function dayOf({ date }: Slot): number {
  return date?.start.earliest ?? 0;
}
