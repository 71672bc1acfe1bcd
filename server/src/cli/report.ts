/** What `check` found, as the renderers want it: paths for people, positions instead of offsets. */
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../core/ide/api.js';
import type { Finding, Severity } from '../core/model/finding.js';
import type { Position } from '../core/text/span.js';
import type { Problem } from '../files/read.js';

export interface Report {
  /** How many files were read and checked. */
  readonly files: number;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** The line that `start` is on, absent where the file could not be read. */
  readonly line?: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly { readonly file: string; readonly start: Position; readonly message: string }[];
  readonly fixes: readonly string[];
}

/** The code of the finding that stands at the top of a file nobody could read. */
const UNREADABLE = 'unreadable-file';

export function reportFinding(analysis: Analysis, uri: string, finding: Finding): ReportedFinding {
  const start = analysis.positionAt(uri, finding.span.start);
  return {
    file: displayPath(fileURLToPath(uri)),
    start,
    end: analysis.positionAt(uri, finding.span.end),
    line: lineOf(analysis, uri, start.line),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    related: finding.related.map((it) => ({
      file: displayPath(fileURLToPath(it.uri)),
      start: analysis.positionAt(it.uri, it.span.start),
      message: it.message,
    })),
    fixes: finding.fixes.map((fix) => fix.title),
  };
}

export function reportProblem(problem: Problem): ReportedFinding {
  const top = { line: 0, character: 0 };
  return {
    file: displayPath(problem.path),
    start: top,
    end: top,
    rule: UNREADABLE,
    severity: 'error',
    message: problem.message,
    related: [],
    fixes: [],
  };
}

/** Below the current folder the path from there, else the whole path; with slashes everywhere. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  const shown = short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
  return shown.split(sep).join('/');
}

function lineOf(analysis: Analysis, uri: string, line: number): string {
  const start = analysis.offsetAt(uri, { line, character: 0 });
  const end = analysis.offsetAt(uri, { line, character: Number.MAX_SAFE_INTEGER });
  return analysis.text(uri, { start, end }) ?? '';
}
