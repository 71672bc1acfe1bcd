/** Lines that a writer may want in the notes: what stops something, or why it happens all the same. */
import { isComplete, readFact } from '../../model/fact.js';
import type { Project } from '../../model/project.js';
import type { Slot } from '../../model/slot.js';
import type { Timeline } from '../../model/timeline.js';
import type { Statement } from '../../model/world/statement.js';
import { blockEdit } from '../../rules/new-entry.js';
import { asSnippet } from '../../text/snippet.js';
import type { Suggestion } from './types.js';
import { dateOf, denialOf, factOf } from './words.js';
/** Where suggestions are written: a timeline of the writer's, and the file of it that is asked about. */
export interface Desk {
  readonly project: Project;
  readonly timeline: Timeline;
  /** The file in front of the writer; another one of the timeline's is taken if this one has none of its blocks. */
  readonly uri?: string | undefined;
}

/** The entry that stops it; undefined where these notes may not change that any more. */
export function stopping(statement: Statement, desk: Desk): Suggestion | undefined {
  const date = dateOf(statement);
  const fact = denialOf(statement, desk.timeline);
  if (!date || !fact || isSettled(statement, desk) || !isRead(fact, desk)) return undefined;
  return written(desk, statement, `Stop it: “${date}: ${fact}”`, `${date}: ${fact}`);
}

/** The entry that tells why it happens all the same. The reason is left to the writer. */
export function happeningAnyway(statement: Statement, desk: Desk): Suggestion | undefined {
  const date = dateOf(statement);
  const fact = factOf(statement, desk.timeline);
  if (!date || !fact || isSettled(statement, desk)) return undefined;
  const text = `${asSnippet(`${date}: ${fact}`)}\n  because: \${1:why it happens all the same}`;
  const suggestion = written(desk, statement, `Let it happen all the same: “${date}: ${fact}”`, text);
  return suggestion && { ...suggestion, snippet: true };
}

/** Real history is not for the notes to change, nor is what lies before their point of divergence. */
function isSettled(statement: Statement, { timeline }: Desk): boolean {
  return timeline.kind === 'canon' || statement.when.latest < timeline.divergence;
}

/** Whether we would understand our own suggestion: some titles look like something else. */
function isRead(fact: string, { timeline }: Desk): boolean {
  const read = readFact(fact, 0, fact.length, timeline.names);
  return read !== undefined && isComplete(read, fact) && (read.negated || read.verb.effect.startsWith('undo'));
}

function written(desk: Desk, statement: Statement, title: string, text: string): Suggestion | undefined {
  const own = slotsInFile(desk);
  const near = own.at(-1);
  if (!near) return undefined;
  const there = own.filter(({ block, date }) => block.kind === 'entry' && date);
  const { uri, edit } = blockEdit(text.split('\n'), statement.when.earliest, there, near);
  return { title, uri, edit: { span: edit.span, text: edit.text } };
}

/** The blocks of the timeline in the file where the suggestion is to stand. */
function slotsInFile({ project, timeline, uri }: Desk): readonly Slot[] {
  const own = timeline.slots.filter(({ file }) => !project.isShipped(file.uri));
  const file = own.find((slot) => slot.file.uri === uri)?.file ?? own.at(-1)?.file;
  return own.filter((slot) => slot.file === file);
}
