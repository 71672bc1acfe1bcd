/** The report for tools that show findings on pages of code: SARIF 2.1.0. */
import type { Severity } from '../../core/model/finding.js';
import { rules } from '../../core/rules/index.js';
import type { Position } from '../../core/text/span.js';
import { version } from '../../files/home.js';
import type { Report, ReportedFinding } from '../report.js';

/** SARIF has three levels; what is said faintly here is a note there. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function renderSarif(report: Report): string {
  const driver = {
    name: 'Uchronia',
    semanticVersion: version(),
    rules: rules.map(({ id, summary, why, instead, severity }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: instead },
      defaultConfiguration: { level: LEVELS[severity] },
    })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: report.findings.map(result) };
  const sarif = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

function result({ rule, severity, message, file, start, end, related }: ReportedFinding) {
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(file, start, end) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((it, id) => ({
        id,
        message: { text: it.message },
        physicalLocation: location(it.file, it.start, it.start),
      })),
    }),
  };
}

/** Paths below the current folder stay relative to it, so that a report may move with its folder. */
function location(file: string, start: Position, end: Position) {
  const path = encodeURI(file).replace(/[?#]/g, encodeURIComponent);
  const uri = /^(?:\/|[A-Za-z]:\/)/.test(file) ? `file://${file.startsWith('/') ? '' : '/'}${path}` : path;
  return {
    artifactLocation: { uri },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
