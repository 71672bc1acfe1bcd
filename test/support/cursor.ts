/** A document with a cursor, and places of files as a person would name them. */
import assert from 'node:assert/strict';
import type { Analysis } from '#server/core/ide/api.js';
import type { Span, TextEdit } from '#server/core/text/span.js';
import { analysisOf } from './canon.js';
import { readFixture } from './fixture.js';

export interface Cursor {
  readonly analysis: Analysis;
  readonly uri: string;
  readonly offset: number;
  readonly files: Readonly<Record<string, string>>;
}

export function cursorIn(document: string): Cursor {
  const { files, cursor } = readFixture(document);
  assert.ok(cursor, 'the document needs a cursor');
  return { analysis: analysisOf(files), files, ...cursor };
}

/** "notes.tl:4 Dzerzhinsky": the file without its folder, the line from 1, the words there. */
export function drawn(analysis: Analysis, uri: string, { start, end }: Span): string {
  const text = analysis.text(uri) ?? '';
  return `${uri.split('/').at(-1)}:${analysis.positionAt(uri, start).line + 1} ${text.slice(start, end)}`;
}

/** The files after edits, which must not lie over each other. */
export function edited(
  files: Readonly<Record<string, string>>,
  edits: readonly { readonly uri: string; readonly edit: TextEdit }[],
): Record<string, string> {
  const result = { ...files };
  for (const uri of Object.keys(files)) {
    let before = Number.POSITIVE_INFINITY;
    for (const { edit } of edits.filter((it) => it.uri === uri).sort((a, b) => b.edit.span.start - a.edit.span.start)) {
      assert.ok(edit.span.end <= before, 'edits lie over each other');
      before = edit.span.start;
      result[uri] =
        (result[uri] ?? '').slice(0, edit.span.start) + edit.text + (result[uri] ?? '').slice(edit.span.end);
    }
  }
  return result;
}
