import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { edited } from '../../support/cursor.js';
import { checkFindings } from '../../support/fixture.js';

/** "Let Dzerzhinsky survive" writes one line, where a writer would have written it. */
describe('Letting somebody survive', () => {
  const header = 'timeline: Camps\n  from: Soviet Union, 1917–1941\n\n';
  const slip = 'May 1927: The camps\n  - Dzerzhinsky visits Kharkov\n';

  it('stands in date order', () =>
    becomes(
      { 'a.tl': `${header}March 1926: Snow\n\n1 August 1926: Sun\n\n${slip}` },
      { 'a.tl': `${header}March 1926: Snow\n\n20 July 1926: Dzerzhinsky survives\n\n1 August 1926: Sun\n\n${slip}` },
    ));

  it('stands in the section of its time, not below the heading of the next', () =>
    becomes(
      {
        'a.tl': `${header}# 1926\n\nMarch: Snow\n\n# 1927\n## Spring\n\nMay: The camps\n  - Dzerzhinsky visits Kharkov\n`,
      },
      {
        'a.tl': `${header}# 1926\n\nMarch: Snow\n\n20 July 1926: Dzerzhinsky survives\n\n# 1927\n## Spring\n\nMay: The camps\n  - Dzerzhinsky visits Kharkov\n`,
      },
    ));

  it('keeps Windows line ends, a byte-order mark, lines without gaps and dates in figures', () =>
    becomes(
      { 'a.tl': '\ufeff1927-05-02: Camps\r\n  - Dzerzhinsky visits Kharkov\r\n1928-01-01: More\r\n' },
      {
        'a.tl':
          '\ufeff1926-07-20: Dzerzhinsky survives\r\n\r\n1927-05-02: Camps\r\n  - Dzerzhinsky visits Kharkov\r\n1928-01-01: More\r\n',
      },
    ));

  it('goes into the file that tells of its time', () =>
    becomes(
      {
        'a.tl': `${header}1925: Snow\n`,
        'b.tl': `timeline: Camps\n\n${slip}`,
      },
      {
        'a.tl': `${header}1925: Snow\n\n20 July 1926: Dzerzhinsky survives\n`,
        'b.tl': `timeline: Camps\n\n${slip}`,
      },
    ));

  it('lets nothing behind it come to mean another day', () => {
    const text = `${header}1 March 1925: Snow\ntwo years later: Thaw\nMay: The camps\n  - Dzerzhinsky visits Kharkov\n4 June 1928: Heat\n`;
    becomes(
      { 'a.tl': text },
      { 'a.tl': text.replace('4 June 1928', '20 July 1926: Dzerzhinsky survives\n4 June 1928') },
    );
  });

  it('is not offered where it would contradict real history before the point of divergence', () => {
    const text = header.replace('\n\n', '\n  pod: 1927\n\n') + slip;
    assert.deepEqual(fixesOf({ 'a.tl': text }), []);
  });

  it('follows from the point of divergence where that has a title, and adds no finding', () => {
    const text = `timeline: Camps
  from: Soviet Union, 1917–1941
  pod: The quarrel

14 March 1926: The quarrel
  - Stalin is executed

May 1927: The camps
  because: The quarrel
  - Dzerzhinsky visits Kharkov
`;
    const there = 'May 1927: The camps';
    becomes(
      { 'a.tl': text },
      { 'a.tl': text.replace(there, `20 July 1926: Dzerzhinsky survives\n  because: The quarrel\n\n${there}`) },
    );
    checkFindings(text.replace(there, `20 July 1926: Dzerzhinsky survives\n  because: The quarrel\n\n${there}`));
  });

  it('gives a line that it turns round a cause as well', () => {
    const text = `timeline: Camps
  from: Soviet Union, 1917–1941
  pod: The quarrel

14 March 1926: The quarrel
  - Stalin is executed

20 July 1926: Dzerzhinsky dies #plenum

May 1927: The camps
  because: The quarrel
  - Dzerzhinsky visits Kharkov
`;
    const fixed = text.replace('dies #plenum', 'survives #plenum\n  because: The quarrel');
    becomes({ 'a.tl': text }, { 'a.tl': fixed });
    checkFindings(fixed);
  });

  it('is a further point of divergence where there is no one entry to follow from', () => {
    const text = header.replace('\n\n', '\n  pod: May 1926\n\n') + slip;
    const fixed = text
      .replace('May 1926', 'May 1926; Dzerzhinsky survives')
      .replace('May 1927', '20 July 1926: Dzerzhinsky survives\n\nMay 1927');
    becomes({ 'a.tl': text }, { 'a.tl': fixed });
    checkFindings(fixed);
  });

  it('makes a line that it turns round a further point of divergence', () => {
    const text = `timeline: Camps
  from: Soviet Union, 1917–1941
  pod: May 1926

20 July 1926: Dzerzhinsky dies #plenum

${slip}`;
    const fixed = text
      .replace('May 1926', 'May 1926; Dzerzhinsky survives')
      .replace('dies #plenum', 'survives #plenum');
    becomes({ 'a.tl': text }, { 'a.tl': fixed });
    checkFindings(fixed);
  });

  it('names the entry where it turns a bullet of it round', () => {
    const text = `timeline: Camps
  from: Soviet Union, 1917–1941
  pod: May 1926

20 July 1926: The plenum
  - Dzerzhinsky dies

${slip}`;
    const fixed = text.replace('May 1926', 'May 1926; The plenum').replace('Dzerzhinsky dies', 'Dzerzhinsky survives');
    becomes({ 'a.tl': text }, { 'a.tl': fixed });
    checkFindings(fixed);
  });

  it('keeps a point of divergence that is the very line it turns round', () => {
    const text = `timeline: Camps
  from: Soviet Union, 1917–1941
  pod: Dzerzhinsky dies

20 July 1926: Dzerzhinsky dies

${slip}`;
    const fixed = text.replaceAll('Dzerzhinsky dies', 'Dzerzhinsky survives');
    becomes({ 'a.tl': text }, { 'a.tl': fixed });
    checkFindings(fixed);
  });

  it('stands at the end of a file that does not end its last line', () =>
    becomes(
      { 'a.tl': `${header}1925: Snow`, 'b.tl': `timeline: Camps\n\n${slip}` },
      { 'a.tl': `${header}1925: Snow\n\n20 July 1926: Dzerzhinsky survives\n`, 'b.tl': `timeline: Camps\n\n${slip}` },
    ));
});

function fixesOf(files: Readonly<Record<string, string>>) {
  const analysis = analysisOf(files);
  return Object.keys(files)
    .flatMap((uri) => analysis.findings(uri))
    .filter(({ rule }) => rule === 'acts-after-death')
    .flatMap(({ fixes }) => fixes.filter(({ title }) => /^Let .* survive/.test(title)));
}

function becomes(files: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): void {
  const [fix] = fixesOf(files);
  assert.ok(fix);
  const fixed = edited(files, fix.edits);
  assert.deepEqual(fixed, wanted);
  const analysis = analysisOf(fixed);
  const left = Object.keys(fixed).flatMap((uri) => analysis.findings(uri).map(({ rule }) => rule));
  assert.ok(!left.includes('acts-after-death'), 'it is mended');
}
