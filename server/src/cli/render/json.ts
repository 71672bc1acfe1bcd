/** The report for programs. The shape is a promise: see `uchronia --help`. */
import type { Report, ReportedFinding } from '../report.js';

export function renderJson(report: Report): string {
  const json = { version: 1, files: report.files, findings: report.findings.map(finding) };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function finding(it: ReportedFinding): unknown {
  return {
    file: it.file,
    line: it.start.line + 1,
    column: it.start.character + 1,
    endLine: it.end.line + 1,
    endColumn: it.end.character + 1,
    rule: it.rule,
    severity: it.severity,
    message: it.message,
    related: it.related.map(({ file, start, message }) => ({
      file,
      line: start.line + 1,
      column: start.character + 1,
      message,
    })),
    fixes: it.fixes.map((title) => ({ title })),
  };
}
