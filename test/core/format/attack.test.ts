import assert from 'node:assert/strict';
import { type DateStyle, format, formatOnType } from '#server/core/ide/formatting.js';
import { applied } from '#server/core/syntax/format/edits.js';
import { Tree } from '#server/core/syntax/tree.js';
import { formats, staysAsItIs } from './support.js';

describe('The formatter, given', () => {
  it('nothing, or only blanks, answers nothing', () => {
    staysAsItIs('');
    for (const blanks of ['\n', '\n\n\n', '   ', '\t\n \r\n', '\u00a0\n']) formats(blanks, '');
    formats('\ufeff', '\ufeff');
    formats('\ufeff\n \n', '\ufeff');
  });

  it('lone carriage returns, makes no line breaks of them', () => {
    staysAsItIs('1926: A\rprose\r-x\r');
    formats('1926: A\nprose\r \nmore\r', '1926: A\n  prose\r \n  more\r');
    formats('1926: A\nprose\r\r\n', '1926: A\n  prose\r\r\n');
  });

  it('signs of all planes, leaves them whole', () => {
    formats(
      '1926: 👩‍🚀\n•👨‍👩‍👧‍👦 fly\n\ud83d alone\n\u3000wide',
      '1926: 👩‍🚀\n  - 👨‍👩‍👧‍👦 fly\n  \ud83d alone\n  \u3000wide\n',
    );
  });

  it('what never ends, ends', () => {
    for (const text of ['```', '1926: A\n```\n-x', '[@', '**1926', 'figure:', '  -', '(', '1926:', '#'])
      formats(text, `${text}\n`);
    formats('1926: A\n- [@x', '1926: A\n  - [@x\n');
    formats('1926: A\n  - ', '1926: A\n  -\n');
  });

  it('a mark in the middle of a file, does not bring it to the top', () => {
    staysAsItIs('\n\ufeff1926: A\n');
  });

  const megabyte: Readonly<Record<string, string>> = {
    'notes of a megabyte': '1918:\n-Lenin is wounded\n  - badly  \nProse.\n\n\n'.repeat(21_000),
    'one entry of a megabyte': `1926: A\n${'- x\n  prose  \nbecause:y\n\n\n'.repeat(40_000)}`,
    'one entry of a megabyte with inner ones': `1926: A\n${'  7 November: B\n    prose\n'.repeat(40_000)}`,
    'one line of a megabyte': `1926: A\n-${'x - '.repeat(250_000)}`,
    'a megabyte of blanks': `1926: A\n${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}`,
    'a megabyte of blank lines': `1926: A\n${' \n'.repeat(500_000)}1927: B`,
    'a megabyte of bullets in a row': `1926: A\n${'- '.repeat(500_000)}x`,
    'a megabyte of properties': `figure: X\n${'held:A 1922..1923\n'.repeat(55_000)}`,
    'a megabyte of dates': '20 July 1926: A\n'.repeat(65_000),
  };
  for (const [what, text] of Object.entries(megabyte)) {
    for (const dates of ['keep', 'iso'] satisfies DateStyle[]) {
      it(`${what}, comes to an end, and nothing is lost (${dates})`, () => {
        const formatted = applied(text, format(Tree.parse(text), { dates }));
        if (dates === 'keep') assert.equal(inked(formatted), inked(text));
        else assert.ok(formatted.length > 0);
      });
    }
  }

  it('Enter in a megabyte, touches one line at most', () => {
    const tree = Tree.parse(megabyte['notes of a megabyte'] ?? '');
    assert.ok(formatOnType(tree, tree.length - 1, '\n').length <= 1);
  });
});

/** A text without its blanks. */
function inked(text: string): string {
  return text.replace(/\s+/g, '');
}
