import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { readCanon } from '#server/files/home.js';
import { timelineFrom } from '#server/paste/paste.js';

const FOLDER = 'test/fixtures/paste';

describe('What is pasted from a forum', () => {
  const fixtures = readdirSync(FOLDER).filter((name) => /\.(?:html|bbcode|md|txt)$/.test(name));
  assert.ok(fixtures.length >= 4);

  for (const name of fixtures) {
    it(`${name} becomes notes (UPDATE=1 rewrites them)`, () => {
      const wanted = `${FOLDER}/${name.replace(/\.\w+$/, '')}.tl`;
      const found = timelineFrom(readFileSync(`${FOLDER}/${name}`, 'utf8'));
      if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(wanted, found);
      assert.equal(found, readFileSync(wanted, 'utf8'));
    });
  }

  it('is checked like any other notes', async () => {
    const analysis = createAnalysis(await readCanon());
    const name = 'phpbb.html';
    analysis.setFile('a.tl', timelineFrom(readFileSync(`${FOLDER}/${name}`, 'utf8')));
    assert.ok(analysis.findings('a.tl').some(({ rule }) => rule === 'acts-after-death'));
  });

  for (const [what, text, notes] of [
    ['nothing', ' \n\t', ''],
    ['one word', 'Hello', 'Hello\n'],
    [
      'notes of our own',
      'timeline: A\n  from: B\n\n1926: C\n  - D dies',
      'timeline: A\n  from: B\n\n1926: C\n  - D dies\n',
    ],
    ['a byte-order mark and Windows line ends', '\ufeff1926: A\r\n\r\nB\r\n', '1926: A\n  B\n'],
    [
      'scripts and styles',
      '<p>1926: A</p><script>alert(1)</script><style>b{}</style><p onclick="x()">B</p>',
      '1926: A\n  B\n',
    ],
    [
      'entities',
      '<p>1926: Marx &amp; Engels &#8211; &quot;Zur Kritik&quot; &eacute;&lt;</p>',
      '1926: Marx & Engels – "Zur Kritik" é<\n',
    ],
    ['tags that are never closed', '<u>1926: A<p>B<i>C<blockquote>D', '1926: A\n  BC\n  Somebody wrote: “D”\n'],
    ['words in brackets', '[b]1926[/b]: He goes [sic] to [Moscow].', '1926: He goes [sic] to [Moscow].\n'],
    ['a list that is one of years', '1926. The coup\n1927. The camps', '1926: The coup\n\n1927: The camps\n'],
    ['emoji', '[i]1926: \u{1F3AD}[/i]', '1926: \u{1F3AD}\n'],
  ] as const) {
    it(`may be ${what}`, () => assert.equal(timelineFrom(text), notes));
  }

  it('may be very long, or nest without end', () => {
    const long = `${'<div>'.repeat(20_000)}${'[quote]'.repeat(20_000)}1926: A`;
    assert.ok(timelineFrom(long).length > 0);
    assert.ok(timelineFrom('['.repeat(200_000)).length > 0);
    assert.ok(timelineFrom(`[b]${'[quote="'.repeat(20_000)}`).length > 0);
  });
});
