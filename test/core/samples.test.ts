import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analysisOf } from '../support/canon.js';
import { markOf } from '../support/fixture.js';

/** Every finding of every sample: line, column, what is underlined, rule, severity. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'a-trotskyist-in-the-kremlin.tl': [],
  'dzerzhinsky-lives.tl': ['12:17 reorganises hint[unread-fact]', '17:5 Dzerzhinsky error[acts-after-death]'],
  'ides-of-march.tl': [],
  'ides-of-march-alt.tl': ['11:18 Crassus error[acts-after-death]'],
  'marat-lives.tl': ['18:5 Danton error[acts-after-death]'],
  'pasted-from-a-forum.tl': [
    '9:14 Trosky hint[misspelled-name]',
    '12:8 Dzherzhinsky error[acts-after-death]',
    '13:38 Litvinov warning[not-in-office]',
  ],
  'pasted-from-a-wiki.tl': [
    '6:6 USSR error[not-in-existence]',
    '12:29 Supreme Soviet error[not-in-existence]',
    '18:15 Sverdlov error[acts-after-death]',
    '20:1 November 8, 1918 – March 13, 1918 error[reversed-range]',
  ],
  'slips-of-the-discussion.tl': [
    '8:48 Cheka information[name-not-in-use]',
    '9:9 Cheka warning[name-not-in-use]',
    '13:40 Trosky hint[misspelled-name]',
    '15:21 Defence Commissar error[not-in-existence]',
    '16:22 Soviet Foreign Minister error[not-in-existence]',
    '20:3 Dzherzhinsky hint[misspelled-name]',
    '20:40 Soviet ambassador information[term-not-coined]',
    '21:23 cult of personality information[term-not-coined]',
  ],
  'the-smirnov-dictatorship.tl': ['47:5 Dzerzhinsky error[acts-after-death]'],
};

describe('The samples', () => {
  const files = Object.fromEntries(
    readdirSync('samples').map((name) => [name, readFileSync(`samples/${name}`, 'utf8')]),
  );

  it('are all spoken of here', () => assert.deepEqual(Object.keys(files).sort(), Object.keys(expected).sort()));

  for (const [name, text] of Object.entries(files)) {
    it(`${name} has exactly the findings it was written for`, () =>
      assert.deepEqual(findings(files, name, text), expected[name]));

    it(`${name} has the same findings with Windows line ends and a byte-order mark`, () => {
      const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
      const others = Object.fromEntries(
        Object.entries(files).map(([other, words]) => [other, other === name ? windows : words]),
      );
      const found = findings(others, name, windows).map((line) =>
        line.replace(/^1:(\d+)/, (_, column) => `1:${Number(column) - 1}`),
      );
      assert.deepEqual(found, expected[name]);
    });
  }

  it('say who, why and what to do about Dzerzhinsky in May 1927', () => {
    const name = 'the-smirnov-dictatorship.tl';
    const [finding] = analysisOf(files).findings(name);
    assert.match(
      finding?.message ?? '',
      /^Felix Dzerzhinsky died on 20 July 1926, of a heart attack.*\(source: .+\), and this is in May 1927\. Let Felix Dzerzhinsky survive/,
    );
    assert.equal(finding?.related.length, 1);
    assert.match(finding?.related[0]?.uri ?? '', /people\.tl$/);
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Let Dzerzhinsky survive: change “Dzerzhinsky dies” in your timeline', 'Allow this here, with a reason'],
    );
  });

  it('let Smirnov chair a meeting in 1937 only because the trial that killed him needed Stalin', () => {
    const name = 'the-smirnov-dictatorship.tl';
    const withoutTheCoup = (files[name] as string).replace('  - Stalin is executed\n', '');
    const found = findings({ ...files, [name]: withoutTheCoup }, name, withoutTheCoup);
    assert.deepEqual(found, ['46:5 Dzerzhinsky error[acts-after-death]'], 'Smirnov holds Stalin’s office by then');
    const stalinStays = withoutTheCoup.replace('  - Smirnov becomes General Secretary\n', '');
    assert.deepEqual(findings({ ...files, [name]: stalinStays }, name, stalinStays), [
      '4:12 A Trotskyist in the Kremlin warning[challenge-unmet]',
      '45:5 Dzerzhinsky error[acts-after-death]',
      '53:3 Smirnov error[acts-after-death]',
    ]);
  });
});

function findings(files: Readonly<Record<string, string>>, name: string, text: string): string[] {
  return analysisOf(files)
    .findings(name)
    .map((finding) => {
      const { line, from, severity, rule } = markOf(name, text, finding);
      return `${line + 1}:${from + 1} ${text.slice(finding.span.start, finding.span.end)} ${severity}[${rule}]`;
    });
}
