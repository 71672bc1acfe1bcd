import assert from 'node:assert/strict';
import { maskedSpans, notNarratedSpans } from '#server/core/model/prose/not-narrated.js';
import { sentencesOf } from '#server/core/model/prose/sentences.js';

describe('Prose: sentences', () => {
  const cuts: Readonly<Record<string, readonly string[]>> = {
    'at full stops, questions and cries': ['Lenin signs.', 'Who reads it?', 'Nobody!', 'The end.'],
    'not behind initials and titles': ['I. N. Smirnov met Dr. Kramer and Gen. Krasnov.', 'Nobody saw it.'],
    'not behind short forms': ['He left c. 1926, e.g. for St. Petersburg, on 3 Jan. 1926.', 'She stayed.'],
    'an ellipsis goes on with a small letter': ['He waits… and waits.', 'Nothing comes...', 'Then a knock.'],
    'closing quotation marks belong to what they close': [
      '"He is dead."',
      'Nobody moved.',
      '(So they say.)',
      'Then she laughed.',
    ],
    'lines of one paragraph': ['Lenin signs\nthe decree.', 'Rykov reads it.'],
  };
  for (const [what, sentences] of Object.entries(cuts)) {
    it(what, () => {
      const text = sentences.join(' ');
      const found = sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, sentences);
    });
  }
});

describe('Prose: what is no prose', () => {
  const masks: Readonly<Record<string, readonly string[]>> = {
    'see `Lenin orders` here': ['`Lenin orders`'],
    'as told [@wolfpaw] and [^1] there': ['[@wolfpaw]', '[^1]'],
    'see [the thread](https://example.org/lenin) again': ['](https://example.org/lenin)'],
    'at https://example.org/lenin and mail lenin@example.org now': ['https://example.org/lenin', 'lenin@example.org'],
    'an <b>old</b> page': ['<b>', '</b>'],
    '> Lenin signs.\nNobody reads it.': ['> Lenin signs.'],
    'ten < eleven, and an e-mail': [],
  };
  for (const [text, expected] of Object.entries(masks)) {
    it(text.replaceAll('\n', '⏎'), () => {
      const found = maskedSpans(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
  }
});

describe("Prose: other people's words", () => {
  const quotes: Readonly<Record<string, readonly string[]>> = {
    'He said "no" twice.': ['"no"'],
    '“No,” he said. “Never.”': ['“No,”', '“Never.”'],
    "'No,' said Lenin, and left.": ["'No,'"],
    "'The workers' plan is good,' said Lenin.": ["'The workers' plan is good,'"],
    "The workers' plan and Lenin's plan, in '26, don't agree.": [],
    '„Nein“, said he, «non».': ['„Nein“', '«non»'],
    'The entry read: "Berlin, 4 November. Joffe packs." She shut it.': ['"Berlin, 4 November. Joffe packs."'],
    '"A long speech that nobody closes.': ['"A long speech that nobody closes.'],
    'See [Lenin leaves Gorki](https://example.org) first.': ['[Lenin leaves Gorki]'],
    'Then [Lenin](https://example.org) signs.': [],
    'They show *Lenin in October* again.': ['*Lenin in October*'],
    'And *Lenin* signs, *really* signs.': [],
  };
  for (const [text, expected] of Object.entries(quotes)) {
    it(text, () => {
      const found = notNarratedSpans(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
  }
});
