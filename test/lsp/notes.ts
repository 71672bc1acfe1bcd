/** Texts for the tests, and where things are in them. */
import type { Diagnostic, Position } from 'vscode-languageserver/node';

/** One error and nothing else to mend: he died on 20 July 1926. */
export const NOTES = `timeline: Of camps
  from: Soviet Union, 1917–1941
  pod: The camps

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`;

/** The same with a man who was alive. */
export const MENDED = NOTES.replace('Dzerzhinsky', 'Menzhinsky');

export const THE_NAME = { start: { line: 5, character: 4 }, end: { line: 5, character: 15 } };

/** Dead people act in sentences that our own grammar leaves to the tagger, which is loaded only for such. */
export const PROSE = `timeline: Of prose
  from: Soviet Union, 1917–1941
  pod: The paper

November 1923: The paper
  That autumn Martov founded a new paper in Berlin and printed it at his own expense.

October 1940: The deal
  Trotsky then very nearly wrecks the whole deal.
`;

/** Where a text ends. */
export function endOf(text: string): Position {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function hasDeadMan(items: readonly Diagnostic[]): boolean {
  return items.some((it) => it.code === 'acts-after-death');
}

export function hasNoDeadMan(items: readonly Diagnostic[]): boolean {
  return !hasDeadMan(items);
}
