import assert from 'node:assert/strict';
import { mayTellAges, readAges } from '#server/core/model/sums/ages.js';

/** Names stand in braces; what is read of each is "name number how", and what a hedge leaves room for. */
const read: Readonly<Record<string, readonly string[]>> = {
  '{Smirnov}, 56, reviews the guard.': ['Smirnov 56 beside'],
  '{Smirnov}, fifty-six, reviews the guard.': ['Smirnov fifty-six beside'],
  'says {Smirnov}, 56.': ['Smirnov 56 beside'],
  '{Smirnov} (56) reviews the guard.': ['Smirnov 56 beside'],
  '**{Smirnov}**, 56, reviews the guard.': ['Smirnov 56 beside'],
  '{Smirnov}, now 56, smiles.': ['Smirnov 56 beside'],
  '{Smirnov}, aged 56, smiles.': ['Smirnov 56 beside'],
  '{Smirnov} (aged 56) smiles.': ['Smirnov 56 beside'],
  '{Smirnov}, 56 years old, smiles.': ['Smirnov 56 beside'],
  '{Smirnov} is 56 years old.': ['Smirnov 56 beside'],
  '{Smirnov} is fifty-six years of age.': ['Smirnov fifty-six beside'],
  '{Smirnov} is 56.': ['Smirnov 56 beside'],
  '{Smirnov} is only 56 and tired.': ['Smirnov 56 beside'],
  '{Smirnov} was 56 years old.': ['Smirnov 56 told'],
  '{Smirnov}, a 56-year-old engineer, smiles.': ['Smirnov 56 beside'],
  'The 56-year-old {Smirnov} smiles.': ['Smirnov 56 beside'],
  'Six-year-old {Pavel} sleeps.': ['Pavel Six beside'],
  'His six-year-old son {Pavel} sleeps.': ['Pavel six beside'],
  'Aged fifty-six, {Smirnov} retires.': ['Smirnov fifty-six beside'],
  'At the age of six, {Pavel} reads.': ['Pavel six told'],
  'At fifty, {Smirnov} retires.': ['Smirnov fifty told'],
  '{Smirnov}, at the age of fifty, retires.': ['Smirnov fifty told'],
  '{Smirnov}, at fifty, retires.': ['Smirnov fifty told'],
  '{Smirnov} becomes premier at the age of 45.': ['Smirnov 45 told'],
  '{Smirnov} turns 50.': ['Smirnov 50 birthday'],
  '{Smirnov} turns fifty in March.': ['Smirnov fifty birthday'],
  'On his fiftieth birthday {Smirnov} retires.': ['Smirnov fiftieth birthday'],
  '{Smirnov} celebrates his 50th birthday.': ['Smirnov 50th birthday'],
  "On {Smirnov}'s fiftieth birthday the guns are fired.": ['Smirnov fiftieth birthday'],
  '{Smirnov} dies at 70.': ['Smirnov 70 death'],
  '{Smirnov} died in Moscow at the age of seventy.': ['Smirnov seventy death'],
  '{Smirnov} dies of a stroke, aged 70.': ['Smirnov 70 death'],
  '{Smirnov} is executed at the age of 70.': ['Smirnov 70 death'],
  '{Smirnov}, dead at 70, is buried.': ['Smirnov 70 death'],
  '{Smirnov}, a hundred and four, sleeps.': ['Smirnov a hundred and four beside'],
  '{Smirnov} is nearly fifty.': ['Smirnov fifty beside 47–50'],
  '{Smirnov} is about fifty.': ['Smirnov fifty beside 47–53'],
  '{Smirnov}, over fifty, runs.': ['Smirnov fifty beside 50–Infinity'],
  '{Smirnov} is not yet fifty.': ['Smirnov fifty beside 0–50'],
  'When {Smirnov}, 56, smiles, nobody does.': ['Smirnov 56 beside'],
  'Comrade {Smirnov}, 56, smiles.': ['Smirnov 56 beside'],
  '{Smirnov}, 56, meets {Rykov}, 45, in Moscow.': ['Smirnov 56 beside', 'Rykov 45 beside'],

  '{Smirnov}, 14 delegates and a band come in.': [],
  '{Smirnov}, 58, 59 and 60 are rooms to let.': [],
  '{Smirnov}, 12 and 13, are rooms.': [],
  '{Smirnov}, 56,000 men behind him, marches.': [],
  '{Smirnov} (12 votes) wins.': [],
  '{Smirnov}, 41, {Rykov}, 12, {Tomsky}, 9.': [],
  'In the ballot {Smirnov}, 12, comes last.': [],
  'For {Smirnov}, 12.': [],
  'The widow of {Smirnov}, 62, weeps.': [],
  "{Smirnov}'s cook, 62, weeps.": [],
  "{Smirnov}'s 62-year-old cook weeps.": [],
  "The 62-year-old {Smirnov}'s hat falls.": [],
  'A 62-year-old friend of {Smirnov} weeps.': [],
  'Mrs {Smirnov}, 62, weeps.': [],
  '{Smirnov}, 14, Tverskaya Street, opens.': [],
  '{Smirnov} is 56 metres away.': [],
  '{Smirnov} is 20 minutes late.': [],
  '{Smirnov} is 14th in line.': [],
  '{Smirnov} is not 56.': [],
  '{Smirnov} turns 40 pages.': [],
  '{Smirnov} turns 90 degrees.': [],
  '{Smirnov} dies at six.': [],
  '{Smirnov} dies at 40 Arbat Street.': [],
  '{Smirnov} dies, leaving a son aged 12.': [],
  '{Smirnov} dies with a wife aged 40.': [],
  '{Smirnov} arrives at 12.': [],
  'Before his fiftieth birthday {Smirnov} retires.': [],
  'On his fiftieth birthday {Smirnov} meets {Rykov}.': [],
  "For {Smirnov}'s fiftieth birthday a horse is bought.": [],
  '{Smirnov} is in his fifties.': [],
  '{Smirnov}, aged six to ten in these pictures, smiles.': [],
  '{Smirnov}, 1886, is a coin.': [],
  'Popov celebrates his fiftieth birthday with {Smirnov}.': [],
  'On his fiftieth birthday Popov meets {Smirnov}.': [],
  '{Smirnov} appoints Popov at the age of 28.': [],
  'Dmitry {Smirnov}, 52, smiles.': [],
  'The younger {Smirnov}, 32, smiles.': [],
  'A {Smirnov}, 32, smiles.': [],
  'The cruiser {Smirnov}, 26, sails.': [],
  '{Smirnov} smiles.': [],
};

describe('The ages that a sentence tells', () => {
  for (const [sentence, expected] of Object.entries(read)) {
    it(sentence, () => assert.deepEqual(agesIn(sentence), expected));
  }

  it('are looked for wherever there may be one', () => {
    for (const [sentence, expected] of Object.entries(read))
      if (expected.length > 0) assert.ok(mayTellAges(sentence.replace(/[{}]/g, '')), sentence);
    assert.ok(!mayTellAges('Smirnov reviews the guard, and nobody smiles.'));
  });
});

function agesIn(marked: string): string[] {
  const people: { span: { start: number; end: number }; from: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const start = text.length;
    text += part.replace(/[{}]/g, '');
    if (part.startsWith('{')) people.push({ span: { start, end: text.length }, from: start });
  }
  return readAges(text, { start: 0, end: text.length }, people).map(({ person, number, span, at, least, most }) => {
    assert.equal(text.slice(span.start, span.end), number.text);
    const room = least === most ? '' : ` ${least}–${most}`;
    return `${text.slice(person.span.start, person.span.end)} ${number.text} ${at}${room}`;
  });
}
