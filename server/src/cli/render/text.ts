/** The report for people: each finding under the line it is about. */
import type { Severity } from '../../core/model/finding.js';
import type { Report, ReportedFinding } from '../report.js';
import { type Cell, cellsOf, harmless, wrap } from './cells.js';

export interface TextStyle {
  readonly color: boolean;
  /** How many columns a line may take. */
  readonly width: number;
}

const COLORS: Record<Severity, string> = { error: '31', warning: '33', information: '36', hint: '35' };
const BOLD = '1';
const DIM = '2';

export function renderText(report: Report, style: TextStyle): string {
  const findings = report.findings.map((it) => `${renderFinding(it, style).join('\n')}\n\n`);
  return `${findings.join('')}${summary(report)}\n`;
}

function renderFinding(it: ReportedFinding, style: TextStyle): string[] {
  const paint = (text: string, color: string) => (style.color ? `\u001b[${color}m${text}\u001b[0m` : text);
  const number = String(it.start.line + 1);
  const margin = ' '.repeat(number.length + 3);
  const place = paint(`${harmless(it.file)}:${number}:${it.start.character + 1}`, BOLD);
  const lines = [`${place}: ${paint(it.severity, COLORS[it.severity])}[${it.rule}]`];
  const bar = paint('|', DIM);
  if (it.line !== undefined) {
    const { source, carets } = underline(it.line, it, style.width - margin.length - 2);
    lines.push(`  ${paint(number, DIM)} ${bar} ${source}`.trimEnd());
    lines.push(`${margin}${bar} ${carets.before}${paint(carets.marks, COLORS[it.severity])}`);
  }
  lines.push(...indented('', it.message, margin, style.width));
  for (const { file, start, message } of it.related) {
    lines.push(
      ...indented('see ', `${file}:${start.line + 1}:${start.character + 1}: ${message}`, margin, style.width),
    );
  }
  for (const title of it.fixes) lines.push(...indented('fix ', title, margin, style.width));
  return lines;
}

function indented(label: string, text: string, margin: string, width: number): string[] {
  const indent = `${margin}${' '.repeat(label.length)}`;
  const room = Math.max(20, width - indent.length);
  return wrap(text, room).map((line, at) => `${at === 0 ? margin + label : indent}${line}`.trimEnd());
}

interface Underlined {
  readonly source: string;
  readonly carets: { readonly before: string; readonly marks: string };
}

/** A line, or the part of it around the finding where it is too long, and what to write below it. */
function underline(line: string, { start, end }: ReportedFinding, room: number): Underlined {
  const last = end.line > start.line ? line.length : end.character;
  // Far more than fits, but little enough to measure: a pasted book can be one line.
  const from = boundary(line, start.character - 2 * room);
  const to = boundary(line, start.character + 3 * room);
  const cells = cellsOf(line.slice(from, to));
  const head = indexOf(cells, start.character - from);
  const { left, right } = visible(cells, head, room);
  const before = from > 0 || left > 0 ? '…' : '';
  const after = to < line.length || right < cells.length ? '…' : '';
  const marked = cells.slice(head, Math.min(indexOf(cells, last - from), right));
  return {
    source: `${before}${textOf(cells.slice(left, right))}${after}`,
    carets: {
      before: ' '.repeat(before.length + widthOf(cells.slice(left, head))),
      marks: '^'.repeat(Math.max(1, widthOf(marked))),
    },
  };
}

/** Which cells to show so that the finding begins a third of the way in, where not all of them fit. */
function visible(cells: readonly Cell[], head: number, room: number): { left: number; right: number } {
  if (widthOf(cells) <= room) return { left: 0, right: cells.length };
  const skipped = widthOf(cells.slice(0, head)) - Math.floor(room / 3);
  let left = 0;
  for (let used = 0; used < skipped; left++) used += cells[left]?.width ?? 1;
  let right = left;
  for (let used = 2; right < cells.length; right++) {
    used += cells[right]?.width ?? 1;
    if (used > room) break;
  }
  return { left, right };
}

function indexOf(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex((cell) => cell.start >= offset);
  return found < 0 ? cells.length : found;
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

/** An offset inside the line that does not part a surrogate pair. */
function boundary(line: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, line.length));
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function summary({ files, findings }: Report): string {
  const checked = `${count(files, 'file')} checked`;
  const severities: readonly [Severity, string][] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'hint'],
  ];
  const parts = severities
    .map(([severity, name]) => [findings.filter((it) => it.severity === severity).length, name] as const)
    .filter(([number]) => number > 0)
    .map(([number, name]) => count(number, name));
  return `${checked}: ${parts.length === 0 ? 'nothing found' : parts.join(', ')}.`;
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
