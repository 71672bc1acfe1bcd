import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { COMMAND, type Outcome, uchronia } from './uchronia.js';

/** One error and nothing else to mend: he died on 20 July 1926. */
const NOTES = `timeline: Of camps
  from: Soviet Union, 1917–1941
  pod: The camps

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`;
const QUIET = `timeline: Quiet
  from: Soviet Union, 1917–1941
  pod: Nothing much

May 1927: Nothing much
  It rains.
`;

interface JsonReport {
  readonly version: number;
  readonly files: number;
  readonly findings: readonly JsonFinding[];
}

interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly { file: string; line: number; column: number; message: string }[];
  readonly fixes: readonly { title: string }[];
}

describe('uchronia check', () => {
  afterEach(removeFolders);

  it('underlines the finding, says why, and counts', async () => {
    const { code, out, err } = await uchronia(['check', 'a.tl'], { cwd: folderOf({ 'a.tl': NOTES }) });
    assert.equal(code, 1);
    assert.equal(err, '');
    const [place, source, carets, message] = out.split('\n');
    assert.equal(place, 'a.tl:6:5: error[acts-after-death]');
    assert.equal(source, '  6 |   - Dzerzhinsky reorganises the camps');
    assert.equal(carets, '    |     ^^^^^^^^^^^');
    assert.match(message ?? '', /^ {4}.*Dzerzhinsky died on 20 July 1926/);
    assert.match(out, /^ {4}see .+: /m);
    assert.match(out, /^ {4}fix .+/m);
    assert.match(out, /\n1 file checked: 1 error[^\n]*\.\n$/);
  });

  it('writes no colours into a pipe', async () => {
    const { out } = await uchronia(['check'], { cwd: folderOf({ 'a.tl': NOTES }) });
    assert.ok(!out.includes('\u001b'));
  });

  it('answers 0 where there is nothing to mend', async () => {
    const { code, out } = await uchronia(['check'], { cwd: folderOf({ 'a.tl': QUIET }) });
    assert.equal(code, 0, out);
    assert.match(out, /1 file checked/);
  });

  it('prints the promised JSON', async () => {
    const { code, out } = await uchronia(['check', '--format', 'json'], { cwd: folderOf({ 'sub/a.tl': NOTES }) });
    assert.equal(code, 1);
    const report = reportIn(out);
    assert.equal(report.version, 1);
    assert.equal(report.files, 1);
    const [finding] = errorsIn(report);
    assert.ok(finding);
    assert.deepEqual(Object.keys(finding), KEYS);
    const { message, related, fixes, ...rest } = finding;
    assert.deepEqual(rest, {
      file: 'sub/a.tl',
      line: 6,
      column: 5,
      endLine: 6,
      endColumn: 16,
      rule: 'acts-after-death',
      severity: 'error',
    });
    assert.match(message, /20 July 1926/);
    assert.ok(related.length > 0);
    for (const it of related) assert.deepEqual(Object.keys(it), ['file', 'line', 'column', 'message']);
    assert.ok(fixes.length > 0);
    for (const it of fixes) assert.deepEqual(Object.keys(it), ['title']);
  });

  it('takes several paths as one workspace, each file once, in order', async () => {
    const cwd = folderOf({ 'b/two.tl': NOTES, 'a.tl': NOTES, 'b/node_modules/no.tl': NOTES, 'b/.hidden/no.tl': NOTES });
    const report = reportIn((await uchronia(['check', '--format=json', 'b', 'a.tl', 'b/two.tl'], { cwd })).out);
    assert.equal(report.files, 2);
    assert.deepEqual([...new Set(report.findings.map((it) => it.file))], ['a.tl', 'b/two.tl']);
  });

  it('lets one file branch from another', async () => {
    const branch = QUIET.replace('timeline: Quiet\n  from: Soviet Union, 1917–1941', 'timeline: Branch\n  from: Quiet');
    const { code, out } = await uchronia(['check'], { cwd: folderOf({ 'a.tl': branch, 'z.tl': QUIET }) });
    assert.equal(code, 0, out);
  });

  it('counts lines and columns the same with CRLF, and without the byte order mark', async () => {
    const cwd = folderOf({ 'crlf.tl': NOTES.replaceAll('\n', '\r\n'), 'bom.tl': `\uFEFF${NOTES}`, 'lf.tl': NOTES });
    const findings = errorsIn(reportIn((await uchronia(['check', '--format', 'json'], { cwd })).out));
    assert.deepEqual(
      findings.map(({ file, line, column, endColumn }) => [file, line, column, endColumn]),
      [
        ['bom.tl', 6, 5, 16],
        ['crlf.tl', 6, 5, 16],
        ['lf.tl', 6, 5, 16],
      ],
    );
  });

  it('has nothing to say about an empty file', async () => {
    const { code, out, err } = await uchronia(['check'], { cwd: folderOf({ 'a.tl': '', 'b.tl': '\n\n' }) });
    assert.deepEqual({ code, out, err }, { code: 0, out: '2 files checked: nothing found.\n', err: '' });
  });

  it('survives half-typed lines, and still finds what is wrong beside them', async () => {
    const halves = [
      'fig',
      '19',
      '1926-0',
      '20 Ju',
      '  - ',
      '  - Trotsky is',
      '  because:',
      '@',
      '[@',
      '**May',
      'timeline:',
    ];
    const files = halves.flatMap((half, at) => [
      [`alone/${at}.tl`, half],
      [`beside/${at}.tl`, `${NOTES.replace('Of camps', `Of camps ${at}`)}\n${half}`],
    ]);
    const { code, out, err } = await uchronia(['check', '--format', 'json'], {
      cwd: folderOf(Object.fromEntries(files)),
    });
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    const dead = reportIn(out).findings.filter((it) => it.rule === 'acts-after-death');
    assert.deepEqual(dead.map((it) => it.file).sort(), halves.map((_, at) => `beside/${at}.tl`).sort());
  });

  describe('what cannot be read', () => {
    it('is not UTF-8: says so at its top, and loses nothing elsewhere', async () => {
      const utf16 = new Uint8Array(Buffer.from(`\uFEFF${NOTES}`, 'utf16le'));
      const cwd = folderOf({ 'a.tl': Buffer.from('Mai 1927: Gef\xe4hrlich', 'latin1'), 'b.tl': NOTES, 'c.tl': utf16 });
      const outcome = await uchronia(['check', '--format', 'json'], { cwd });
      assert.equal(outcome.code, 2);
      const findings = errorsIn(reportIn(outcome.out));
      assert.deepEqual(
        findings.map(({ file, line, column, rule }) => [file, line, column, rule]),
        [
          ['a.tl', 1, 1, 'unreadable-file'],
          ['b.tl', 6, 5, 'acts-after-death'],
          ['c.tl', 1, 1, 'unreadable-file'],
        ],
      );
      assert.match(findings[0]?.message ?? '', /^This file is not UTF-8 text/);
      assert.match(findings[2]?.message ?? '', /UTF-16/);
      const text = await uchronia(['check'], { cwd });
      assert.match(text.out, /^a\.tl:1:1: error\[unreadable-file\]\n {4}This file is not UTF-8 text/);
    });

    it('cannot be opened: the same', async () => {
      const cwd = folderOf({ 'b.tl': NOTES });
      symlinkSync('loop.tl', join(cwd, 'loop.tl'));
      const { code, out } = await uchronia(['check', '--format', 'json'], { cwd });
      assert.equal(code, 2);
      assert.deepEqual(
        errorsIn(reportIn(out)).map((it) => [it.file, it.rule]),
        [
          ['b.tl', 'acts-after-death'],
          ['loop.tl', 'unreadable-file'],
        ],
      );
    });

    it('is not there: complains, and checks the rest', async () => {
      const { code, out, err } = await uchronia(['check', 'gone.tl', 'b.tl'], { cwd: folderOf({ 'b.tl': NOTES }) });
      assert.equal(code, 2);
      assert.equal(err, 'uchronia: gone.tl: This cannot be read: there is no such file or folder.\n');
      assert.match(out, /b\.tl:6:5: error/);
    });

    it('is a folder without .tl', async () => {
      const { code, out, err } = await uchronia(['check', 'sub'], { cwd: folderOf({ 'sub/notes.txt': NOTES }) });
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.equal(err, 'uchronia: sub: There is no .tl file in this folder or below it.\n');
    });
  });

  it('leaves out Teal, which has the same extension', async () => {
    const cwd = folderOf({
      'a.tl': QUIET,
      'init.tl': '-- Dzerzhinsky\nlocal record Point\n  x: number\nend\nreturn Point\n',
    });
    const { code, out, err } = await uchronia(['check'], { cwd });
    assert.equal(code, 0, out);
    assert.match(out, /1 file checked/);
    assert.equal(err, 'uchronia: init.tl: Left out: it looks like Teal or Lua code.\n');
  });

  it('does not mind a reader that goes away', function () {
    if (process.platform === 'win32') this.skip();
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.tl`, NOTES]));
    const command = `"${process.execPath}" "${COMMAND}" check | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folderOf(many), encoding: 'utf8' });
    assert.match(stdout, /^\d+\.tl:\d+:\d+: /);
    assert.equal(stderr, '');
  });
});

describe('uchronia', () => {
  afterEach(removeFolders);

  it('explains itself', async () => {
    const { code, out, err } = await uchronia(['--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage:\n {2}uchronia check/);
    assert.match(out, /Exit codes/);
    assert.equal(err, '');
    assert.equal((await uchronia(['check', '--help'])).out, out);
  });

  it('tells its version', async () => {
    const { code, out } = await uchronia(['--version']);
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });

  it('answers wrong use with 2 and a hint', async () => {
    const wrong: readonly [readonly string[], RegExp][] = [
      [['chekc'], /no command 'chekc'/],
      [['check', '--fromat', 'json'], /--fromat/],
      [['check', '--format', 'xml'], /text, json or sarif/],
      [['check', '--format'], /--format/],
      [['serve'], /--stdio/],
      [['serve', '--stido'], /--stido/],
    ];
    for (const [args, complaint] of wrong) {
      const { code, out, err }: Outcome = await uchronia(args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(err, complaint);
      assert.match(err, /uchronia --help/);
    }
    assert.equal((await uchronia([])).code, 2);
  });
});

const KEYS = ['file', 'line', 'column', 'endLine', 'endColumn', 'rule', 'severity', 'message', 'related', 'fixes'];

function reportIn(json: string): JsonReport {
  const report: JsonReport = JSON.parse(json);
  return report;
}

function errorsIn(report: JsonReport): readonly JsonFinding[] {
  return report.findings.filter((it) => it.severity === 'error' || it.severity === 'warning');
}
