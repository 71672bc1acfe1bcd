import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cursorIn } from '../../support/cursor.js';

/** The card under `<|>`, as Markdown. */
function card(document: string): string {
  const { analysis, uri, offset } = cursorIn(document);
  return analysis.hover(uri, offset)?.markdown ?? '';
}

const SAMPLE = readFileSync('samples/the-smirnov-dictatorship.tl', 'utf8');

describe('The card of a date', () => {
  it('says the weekday, the old style, and how far it is from the point of divergence', () => {
    const text = card(SAMPLE.replace('25 August 1937', '25 Au<|>gust 1937'));
    assert.match(text, /\*\*25 August 1937\*\* {2}\na Wednesday; 12 August in the old style/);
    assert.match(text, /11 years after your point of divergence \(14 March 1926\)/);
    assert.match(
      card(SAMPLE.replace('21 January 1924', '21 Janu<|>ary 1924')),
      /2 years before your point of divergence/,
    );
    assert.match(card(SAMPLE.replace('14 March 1926', '14 Mar<|>ch 1926')), /The time of your point of divergence/);
  });

  it('says who holds what by the notes, with the line that says so', () => {
    const text = card(SAMPLE.replace('25 August 1937', '25 Au<|>gust 1937'));
    assert.match(text, /General Secretary[^\n]*: Ivan Smirnov \(“Smirnov becomes General Secretary”, line 34\)/);
    assert.doesNotMatch(text, /Molotov/);
  });

  it('says what happened about then in our history', () => {
    assert.match(card('25 Au<|>gust 1936: A\n'), /About then in our history:\n[\s\S]*Trial of the Sixteen/);
    assert.doesNotMatch(card('19<|>36: A\n'), /About then/);
    assert.match(card('## 1926\nJu<|>ly: A speech\n'), /some time from 1 July 1926 to 31 July 1926/);
  });
});

describe('The card of an entry', () => {
  it('says what it follows from, what follows, and what never happens', () => {
    const text = card(SAMPLE.replace('because: The Stalinite coup', 'because: The Stalin<|>ite coup'));
    assert.match(text, /^\*\*The Stalinite coup\*\* {2}\n7–12 November 1926/);
    assert.match(text, /Follows from:\n- Stalin strikes too early \(14 March 1926\)/);
    assert.match(text, /What follows:\n- The compromise candidate \(December 1926\)/);
    assert.match(text, /What never happens because of it:\n(?:- .*\n){4}- and \d+ more/);
    assert.ok(text.split('\n').filter((line) => line !== '').length <= 14, text);
  });

  it('is shown on its title, beside the names in it, and for real history', () => {
    assert.match(card(SAMPLE.replace(': The compromise', ': The compro<|>mise')), /^\*\*The compromise candidate\*\*/);
    assert.match(
      card('timeline: T\n  from: Soviet Union, 1917–1941\n\n1937: B\n  because: Trial of the Six<|>teen\n'),
      /\*\*Trial of the Sixteen\*\* {2}\n.*in real history[\s\S]*Follows from:[\s\S]*Kirov/,
    );
  });
});

describe('The cards of words', () => {
  it('explain a verb, a keyword, a property, a rule, a source and a timeline', () => {
    assert.match(card('1926: A\n  - Stalin is exe<|>cuted\n'), /\*\*is executed\*\* — /);
    assert.match(card('1926: A\n  - Stalin is sh<|>ot\n'), /may mean:\n- .*\n- /);
    assert.match(card('fig<|>ure: Ann Quill\n'), /\*\*figure:\*\* [\s\S]*`born:`/);
    assert.match(card('figure: Ann Quill\n  bo<|>rn: 1880\n'), /\*\*born:\*\*/);
    assert.match(card('1926: A\n  allow: acts-after-<|>death because so\n'), /\*\*acts-after-death\*\* — /);
    assert.match(
      card('source: fitz\n  title: A *Book*\n\n1926: A\n  So [@fi<|>tz].\n'),
      /\*\*fitz\*\* — a source {2}\ntitle: A \\\*Book\\\*/,
    );
    assert.match(card('timeline: T\n  from: Soviet Un<|>ion, 1917–1941\n'), /real history {2}\ncovers: /);
  });
});
