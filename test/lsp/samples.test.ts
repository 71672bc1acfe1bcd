import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { uchronia } from '../cli/uchronia.js';
import { Editor, PUSH, quitServers } from './editor.js';
import { hasDeadMan } from './notes.js';

const SAMPLES = resolve('samples');
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

describe('the samples', () => {
  afterEach(quitServers);

  it('give the same findings in the editor and on the command line', async () => {
    const { out } = await uchronia(['check', '--format', 'json', SAMPLES], { cwd: SAMPLES });
    const report: { findings: Row[] } = JSON.parse(out);
    const printed = report.findings.map(rowOf);
    const { editor } = await Editor.start(SAMPLES, PUSH);
    await editor.published(editor.uri('the-smirnov-dictatorship.tl'), hasDeadMan);
    const told = () =>
      editor.publishedUris().flatMap((uri) => editor.lastPublished(uri).map((item) => rowIn(fileURLToPath(uri), item)));
    await editor.until(
      () => sorted(told()).join('\n') === sorted(printed).join('\n'),
      () => `these:\n${sorted(printed).join('\n')}\n\nbut there are:\n${sorted(told()).join('\n')}`,
    );
  });
});

function rowOf(it: Row): string {
  return [it.file, it.line, it.column, it.endLine, it.endColumn, it.severity, it.rule, it.message].join(' ');
}

function rowIn(path: string, { range: { start, end }, severity, code, message }: Diagnostic): string {
  return rowOf({
    file: path.slice(SAMPLES.length + 1).replaceAll('\\', '/'),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity: SEVERITIES[(severity ?? 1) - 1] ?? '',
    rule: String(code),
    message: String(message),
  });
}

function sorted(rows: readonly string[]): string[] {
  return [...rows].sort();
}
