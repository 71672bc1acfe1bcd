/**
 * The property on which everything incremental stands: after any edits the findings are those of the same texts read anew.
 * One sequence of edits is made of one number, so that a failure can be had again.
 */
import assert from 'node:assert/strict';
import { createAnalysis } from '#server/core/ide/analysis.js';
import type { Analysis } from '#server/core/ide/api.js';
import type { Finding } from '#server/core/model/finding.js';
import { LineIndex } from '#server/core/text/line-index.js';
import { type Span, span } from '#server/core/text/span.js';
import { plainly } from './plainly.js';
import { bodies, canon, exchanges, headers, scraps } from './random-edits/pieces.js';
import { Random } from './workload/random.js';

/** One thing done to a workspace. Offsets are taken modulo the length of the text they meet. */
export type Step =
  | SetStep
  | { readonly kind: 'remove'; readonly uri: string }
  | { readonly kind: 'edit'; readonly uri: string; readonly edits: readonly RandomEdit[] }
  /** One of the places of `words`, counted modulo how many there are, gets another of them. */
  | {
      readonly kind: 'swap';
      readonly uri: string;
      readonly place: number;
      readonly words: readonly string[];
      readonly other: string;
    };

interface SetStep {
  readonly kind: 'set';
  readonly uri: string;
  readonly text: string;
}

interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const URIS = ['a.tl', 'b.tl', 'c.tl'];

/** One sequence in so many is about long notes. */
const SHARE_OF_LONG = 12;

/** The steps that belong to a number: first a workspace of one to three files, then what happens to it. */
export function stepsOf(seed: number): Step[] {
  const random = new Random(seed);
  const uris = URIS.slice(0, 1 + random.below(URIS.length));
  const steps: Step[] = uris.map((uri) => setting(random, uri));
  if (seed % SHARE_OF_LONG === 0) steps[0] = lengthened(steps[0] as SetStep, random);
  const count = 1 + random.below(5);
  // Every other workspace is edited as by somebody who changes his mind about who did what when.
  const isAboutFacts = random.below(2) === 0;
  for (let at = 0; at < count; at++) steps.push(isAboutFacts ? swapping(random, uris) : stepOf(random));
  return steps;
}

/**
 * Does the steps one after the other, and asserts after each that the findings are those of texts that were never edited.
 * Only the shipped canon is kept for those: it has been read once, and nobody edits it.
 */
export function checkSteps(steps: readonly Step[]): void {
  const edited = createAnalysis([canon]);
  const fresh = createAnalysis([canon]);
  const told = new WeakMap<Finding, Told>();
  for (const step of steps) {
    take(edited, step);
    for (const uri of fresh.fileUris()) fresh.removeFile(uri);
    for (const uri of edited.fileUris()) fresh.setFile(uri, edited.text(uri) ?? '');
    // As the command line asks; the other is asked file by file.
    fresh.prepareAll();
    for (const uri of edited.fileUris()) {
      const [found, wanted] = [edited, fresh].map((one) => JSON.stringify(plainly(one.findings(uri))));
      if (found !== wanted) assert.deepEqual(parsed(found), parsed(wanted), `the findings of ${uri}`);
      assert.deepEqual(lensesOf(edited, uri), lensesOf(fresh, uri), `what stands above the lines of ${uri}`);
      assert.deepEqual(offeredIn(edited, uri), offeredIn(fresh, uri), `what is offered in the facts of ${uri}`);
      checkPlaces(edited, uri);
      for (const finding of edited.findings(uri)) checkTold(edited, uri, finding, told);
    }
  }
}

/** The fewest of the steps, in their order, that still fail. */
export function shrunk(steps: readonly Step[]): readonly Step[] {
  for (let at = 0; at < steps.length; at++) {
    const fewer = steps.filter((_, index) => index !== at);
    if (fails(fewer)) return shrunk(fewer);
  }
  return steps;
}

function fails(steps: readonly Step[]): boolean {
  try {
    checkSteps(steps);
    return false;
  } catch {
    return true;
  }
}

function take(analysis: Analysis, step: Step): void {
  if (step.kind === 'set') analysis.setFile(step.uri, step.text);
  else if (step.kind === 'remove') analysis.removeFile(step.uri);
  else if (step.kind === 'swap') swap(analysis, step);
  else if (analysis.hasFile(step.uri)) {
    // Several edits at once are each of the text that the one before left.
    let length = (analysis.text(step.uri) ?? '').length;
    const edits = step.edits.map(({ at, length: wanted, text }) => {
      const start = at % (length + 1);
      const end = Math.min(length, start + wanted);
      length += text.length - (end - start);
      return { span: { start, end }, text };
    });
    analysis.editFile(step.uri, edits);
  }
}

function swap(analysis: Analysis, { uri, place, words, other }: Extract<Step, { kind: 'swap' }>): void {
  const text = analysis.text(uri) ?? '';
  const places: Span[] = [];
  for (const one of words)
    for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) places.push(span(at, at + one.length));
  const found = places[place % places.length];
  if (found) analysis.editFile(uri, [{ span: found, text: other }]);
}

/** They tell what follows from what, over all files. */
function lensesOf({ hints }: Analysis, uri: string): unknown {
  const lenses = hints.lenses(uri, { consequences: true, challenges: true, differences: true, notes: true });
  return lenses.map(({ kind, span: { start } }) => {
    const text = hints.lensText(uri, { kind, offset: start });
    return [kind, start, text?.title, text?.places.map(({ uri: there, span }) => ({ uri: there, span }))];
  });
}

/** Behind two letters of the first names of some facts. */
function offeredIn(analysis: Analysis, uri: string): unknown {
  const places = [...(analysis.text(uri) ?? '').matchAll(/(?<=^ *- )[A-Z][a-z]/gm)].map(({ index }) => index + 2);
  return [places[0], places.at(-1)].map((at) => at !== undefined && analysis.complete(uri, at));
}

/** What was told of a finding, and when. */
interface Told {
  readonly moves: number;
  readonly first: Finding | undefined;
  readonly what: string;
}

/** What was told of a finding need not be looked up again while it repeats the same one and nothing has moved. */
function checkTold(analysis: Analysis, uri: string, finding: Finding, told: WeakMap<Finding, Told>): void {
  const { severity, message, fixes } = finding;
  const at = (one: { readonly uri: string; readonly span: Span }) => [
    one.uri,
    analysis.positionAt(one.uri, one.span.start),
    analysis.positionAt(one.uri, one.span.end),
  ];
  const places = [at({ uri, span: finding.span }), ...finding.related.map((one) => [...at(one), one.message])];
  const what = JSON.stringify({ severity, message, titles: fixes.map(({ title }) => title), places });
  const now: Told = { moves: analysis.moves, first: finding.first, what };
  const before = told.get(finding);
  if (before?.moves === now.moves && before.first === now.first)
    assert.equal(now.what, before.what, `what was told of a finding of ${uri}`);
  told.set(finding, now);
}

/** Offsets and positions are those of the text as it is now. */
function checkPlaces(analysis: Analysis, uri: string): void {
  const text = analysis.text(uri) ?? '';
  const lines = new LineIndex(text);
  for (const offset of [0, text.length >> 1, text.length]) {
    const position = lines.positionAt(offset);
    assert.deepEqual(analysis.positionAt(uri, offset), position, `the place of offset ${offset} in ${uri}`);
    assert.equal(analysis.offsetAt(uri, position), lines.offsetAt(position), `the offset of a place in ${uri}`);
  }
}

function stepOf(random: Random): Step {
  const uri = random.pick(URIS);
  const dice = random.below(20);
  if (dice === 0) return { kind: 'remove', uri };
  if (dice === 1) return setting(random, uri);
  const count = dice < 5 ? 2 + random.below(3) : 1;
  return { kind: 'edit', uri, edits: Array.from({ length: count }, () => editOf(random)) };
}

/** What a fact, a name, a date or a cause says becomes something else that can be read. */
function swapping(random: Random, uris: readonly string[]): Step {
  const words = random.pick(exchanges);
  return { kind: 'swap', uri: random.pick(uris), place: random.below(1_000), words, other: random.pick(words) };
}

function setting(random: Random, uri: string): SetStep {
  const parts = [random.pick(headers)];
  const count = random.below(9);
  for (let at = 0; at < count; at++) parts.push(random.pick(bodies));
  const text = parts.join('');
  return { kind: 'set', uri, text: random.below(8) === 0 ? text.replaceAll('\n', '\r\n') : text };
}

/**
 * With so many headings behind it that its timeline counts as long (`LONG` in `model/marks.ts`), or begins to while it is
 * edited, or stops to: then more is known of the words that a look at prose stops at.
 */
function lengthened(step: SetStep, random: Random): SetStep {
  return { ...step, text: step.text + '# .\n'.repeat(188 + random.below(20)) };
}

function editOf(random: Random): RandomEdit {
  const at = random.below(1_000_000);
  const dice = random.below(10);
  // Mostly as a writer types: a letter, a word, a line; sometimes something is cut or pasted over.
  if (dice < 2) return { at, length: 1 + random.below(3), text: '' };
  if (dice === 2) return { at, length: random.below(120), text: '' };
  if (dice === 3) return { at, length: random.below(60), text: random.pick(bodies) };
  return { at, length: random.below(4) === 0 ? random.below(12) : 0, text: random.pick(scraps) };
}

function parsed(json: string | undefined): unknown {
  return JSON.parse(json ?? 'null');
}
