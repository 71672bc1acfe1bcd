/** A title, or a sentence of prose, as a fact of its own. */
import { isComplete, readFacts } from '../model/fact.js';
import { sentencesOf } from '../model/prose/sentences.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { type Span, span, touches } from '../text/span.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { type Refactoring, rewriting } from './refactor-edit.js';

/**
 * A title that reads as a fact states it already; with the fact below it, the title can become any other. Nothing in the notes
 * changes by it.
 */
export function* titleAsFact({ slot, offset }: Spot, { project }: Look): Iterable<Refactoring> {
  const timeline = project.timelineOf(slot);
  const { head, properties, bullets, inner } = contentOf(slot.block);
  if (!timeline || slot.block.kind !== 'entry' || !head || !touches(head.title, offset)) return;
  if (!isFact(slot, head.title, timeline)) return;
  const words = wordsIn(slot, head.title);
  if (bullets.some(({ value }) => wordsIn(slot, value) === words)) return;
  const { text } = slot.block;
  const firstInner = inner[0]?.date.start ?? Number.POSITIVE_INFINITY;
  const last = properties.filter(({ keySpan }) => keySpan.start < firstInner).at(-1)?.value.end ?? head.title.end;
  const lineEnd = last + text.slice(last).search(/[ \t]*(?:\r?\n|$)/);
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const behind = span(lineEnd, lineEnd);
  yield rewriting('State the title as a fact below', slot, behind, `${slot.file.tree.lineBreak}${indent}- ${words}`);
}

/** Prose that reads as a fact from its first word to its last. A line of its own becomes the fact; else one is added below. */
export function* sentenceAsFact({ slot, offset }: Spot, { project }: Look): Iterable<Refactoring> {
  const timeline = project.timelineOf(slot);
  const { text, kind } = slot.block;
  const paragraph = contentOf(slot.block).paragraphs.find((one) => touches(one.span, offset));
  if (!timeline || !paragraph || kind !== 'entry') return;
  const sentence = sentencesOf(text, paragraph.span.start, paragraph.span.end).find((one) => touches(one, offset));
  if (!sentence || /[\r\n]/.test(wordsIn(slot, sentence))) return;
  const words = span(sentence.start, sentence.end - (text.charAt(sentence.end - 1) === '.' ? 1 : 0));
  if (!isFact(slot, words, timeline)) return;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] || '  ';
  const isLine =
    text.slice(lineStart, sentence.start).trim() === '' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(sentence.end));
  const fact = `- ${wordsIn(slot, words)}`;
  if (isLine) yield rewriting('Make this sentence a fact', slot, span(lineStart, sentence.end), `${indent}${fact}`);
  else {
    const behind = span(paragraph.span.end, paragraph.span.end);
    yield rewriting('State this sentence as a fact below', slot, behind, `${slot.file.tree.lineBreak}${indent}${fact}`);
  }
}

function isFact(slot: Slot, words: Span, { names }: Timeline): boolean {
  const { text } = slot.block;
  const facts = readFacts(text, words.start, words.end, names);
  return facts.length > 0 && facts.every((fact) => fact.kind === 'fact' && isComplete(fact, text));
}
