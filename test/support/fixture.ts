/**
 * Fixtures are documents: valid timelines, with carets in comments under the line they speak of.
 *
 *     May 1927: The camps
 *       - Dzerzhinsky reorganises the camps
 *     //  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
 *
 * `// <---` underlines from column 0, one column for each `-`; `<|>` is the cursor; `//- other.tl` starts another file.
 */
import assert from 'node:assert/strict';
import type { Finding } from '#server/core/model/finding.js';
import { LineIndex } from '#server/core/text/line-index.js';
import { analysisOf } from './canon.js';

/** One underlined finding: line and columns from 0. */
export interface Mark {
  readonly uri: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: string;
  readonly rule: string;
  /** How the message begins. */
  readonly message: string;
}

export interface Fixture {
  readonly files: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
  /** Where `<|>` stood. */
  readonly cursor?: { readonly uri: string; readonly offset: number };
}

export function readFixture(document: string): Fixture {
  const files: Record<string, string> = {};
  const marks: Mark[] = [];
  let cursor: Fixture['cursor'];
  for (const { uri, text } of filesOf(document)) {
    const at = text.indexOf('<|>');
    if (at >= 0) cursor = { uri, offset: at };
    const clean = at < 0 ? text : text.slice(0, at) + text.slice(at + 3);
    files[uri] = clean;
    marks.push(...marksOf(uri, clean));
  }
  return cursor ? { files, marks, cursor } : { files, marks };
}

/** Asserts that the findings of a document are exactly those its carets name. */
export function checkFindings(document: string): void {
  const { files, marks } = readFixture(document);
  const analysis = analysisOf(files);
  const found = Object.keys(files).flatMap((uri) =>
    analysis.findings(uri).map((finding) => markOf(uri, files[uri] as string, finding)),
  );
  const unmet = marks.filter((mark) => !found.some((one) => meets(mark, one)));
  const extra = found.filter((one) => !marks.some((mark) => meets(mark, one)));
  assert.deepEqual({ missing: unmet.map(draw), unexpected: extra.map(draw) }, { missing: [], unexpected: [] });
}

export function markOf(uri: string, text: string, finding: Finding): Mark {
  const lines = new LineIndex(text);
  const start = lines.positionAt(finding.span.start);
  const end = lines.positionAt(finding.span.end);
  const to = end.line === start.line ? end.character : lines.lineEnd(start.line) - lines.lineStart(start.line);
  return {
    uri,
    line: start.line,
    from: start.character,
    to,
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
  };
}

/** "a.tl:4:5-16 error[acts-after-death] Felix …" */
export function draw(mark: Mark): string {
  return `${mark.uri}:${mark.line + 1}:${mark.from + 1}-${mark.to + 1} ${mark.severity}[${mark.rule}] ${mark.message}`;
}

function meets(wanted: Mark, found: Mark): boolean {
  return (
    wanted.uri === found.uri &&
    wanted.line === found.line &&
    wanted.from === found.from &&
    wanted.to === found.to &&
    wanted.severity === found.severity &&
    wanted.rule === found.rule &&
    found.message.startsWith(wanted.message)
  );
}

function filesOf(document: string): { uri: string; text: string }[] {
  const parts = document.split(/^\/\/- (.+)\n/m);
  const files = (parts[0] ?? '').trim() === '' && parts.length > 1 ? [] : [{ uri: 'notes.tl', text: parts[0] ?? '' }];
  for (let at = 1; at < parts.length; at += 2)
    files.push({ uri: (parts[at] as string).trim(), text: parts[at + 1] ?? '' });
  return files;
}

function marksOf(uri: string, text: string): Mark[] {
  const marks: Mark[] = [];
  let line = -1;
  for (const [index, words] of text.split('\n').entries()) {
    const match = /^\/\/( *)(?:(\^+)|<(-+)) (\w+)\[([\w-]+)\]: ?(.*)$/.exec(words);
    if (!match) {
      line = index;
      continue;
    }
    const [, gap, carets, dashes, severity, rule, message] = match as unknown as [
      string,
      string,
      string?,
      string?,
      string?,
      string?,
      string?,
    ];
    const from = dashes ? 0 : 2 + gap.length;
    marks.push({
      uri,
      line,
      from,
      to: from + (dashes ?? carets ?? '').length,
      severity: severity ?? '',
      rule: rule ?? '',
      message: message ?? '',
    });
  }
  return marks;
}
