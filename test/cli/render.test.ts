import assert from 'node:assert/strict';
import { renderText } from '#server/cli/render/text.js';
import type { ReportedFinding } from '#server/cli/report.js';

describe('the text report', () => {
  it('stands under tabs', () => {
    assert.deepEqual(drawn('\t- Stalin', 'Stalin'), ['    - Stalin', '      ^^^^^^']);
  });

  it('stands under letters of two columns, of none, and under emoji', () => {
    assert.deepEqual(drawn('史大林 Stalin', 'Stalin'), ['史大林 Stalin', '       ^^^^^^']);
    assert.deepEqual(drawn('史大林', '大林'), ['史大林', '  ^^^^']);
    assert.deepEqual(drawn('Троцкий e\u0301t Stalin', 'Stalin'), ['Троцкий e\u0301t Stalin', '           ^^^^^^']);
    assert.deepEqual(drawn('👩‍🚀🎉 Stalin', 'Stalin'), ['👩‍🚀🎉 Stalin', '     ^^^^^^']);
  });

  it('shows one caret where there is nothing to underline', () => {
    const [source, carets] = drawn('from:', '', 5);
    assert.deepEqual([source, carets], ['from:', '     ^']);
  });

  it('clips a long line around the finding', () => {
    const [source = '', carets = ''] = drawn(`${'before '.repeat(200)}Stalin${' after'.repeat(200)}`, 'Stalin');
    assert.ok(source.length <= 94, source);
    assert.match(source, /^….*before Stalin after.*…$/);
    assert.equal(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'Stalin');
  });

  it('clips a finding that is longer than the line that fits', () => {
    const [source = '', carets = ''] = drawn('Stalin '.repeat(100), 'Stalin '.repeat(100));
    assert.ok(source.length <= 94 && source.endsWith('…'));
    assert.ok(carets.length <= source.length);
  });

  it('clips a book in one line to where the finding is', () => {
    const [source = ''] = drawn(`${'lorem 🎉 '.repeat(200_000)}Stalin`, 'Stalin');
    assert.match(source, /^….*Stalin$/);
  });

  it('lets no document steer the terminal', () => {
    const [source = ''] = drawn('\u001b[31mred\u0007 \u202Eesrever Stalin', 'Stalin');
    for (const control of '\u001b\u0007\u202E') assert.ok(!source.includes(control));
    assert.ok(!render({ ...finding('x', 'x'), message: 'a \u001b[2J b' }).includes('\u001b'));
  });

  it('wraps what it says, keeps its paragraphs, and lists evidence and fixes', () => {
    const text = render({
      ...finding('- Stalin', 'Stalin'),
      message: `${'word '.repeat(30).trim()}\nsecond`,
      related: [{ file: 'other.tl', start: { line: 2, character: 4 }, message: 'he died here' }],
      fixes: ['Let him survive', 'Write somebody else'],
    });
    const lines = text.split('\n').slice(3);
    assert.deepEqual(lines, [
      `    ${'word '.repeat(19).trim()}`,
      `    ${'word '.repeat(11).trim()}`,
      '    second',
      '    see other.tl:3:5: he died here',
      '    fix Let him survive',
      '    fix Write somebody else',
      '',
      '1 file checked: 1 error.',
      '',
    ]);
  });

  it('counts each severity once', () => {
    const severities = ['error', 'warning', 'warning', 'information', 'hint', 'hint'] as const;
    const findings = severities.map((severity) => ({ ...finding('Stalin', 'Stalin'), severity }));
    const text = renderText({ files: 3, findings }, { color: false, width: 100 });
    assert.match(text, /\n3 files checked: 1 error, 2 warnings, 1 note, 2 hints\.\n$/);
    assert.equal(
      renderText({ files: 0, findings: [] }, { color: false, width: 100 }),
      '0 files checked: nothing found.\n',
    );
  });

  it('uses colours when asked to', () => {
    const text = renderText({ files: 1, findings: [finding('Stalin', 'Stalin')] }, { color: true, width: 100 });
    assert.ok(text.includes('\u001b[31m^^^^^^\u001b[0m'));
  });
});

/** The source line and the carets of one finding, without the margin. */
function drawn(line: string, found: string, at = line.indexOf(found)): string[] {
  const lines = render(finding(line, found, at)).split('\n');
  return lines.slice(1, 3).map((it) => it.replace(/^ +1? +\| /, ''));
}

function render(it: ReportedFinding): string {
  return renderText({ files: 1, findings: [it] }, { color: false, width: 100 });
}

function finding(line: string, found: string, at = line.indexOf(found)): ReportedFinding {
  return {
    file: 'a.tl',
    line,
    start: { line: 0, character: at },
    end: { line: 0, character: at + found.length },
    rule: 'acts-after-death',
    severity: 'error',
    message: 'He is dead.',
    related: [],
    fixes: [],
  };
}
