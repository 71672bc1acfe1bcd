import assert from 'node:assert/strict';
import { mayTellCounts, readCounts } from '#server/core/model/sums/counts.js';

/** What is read of each: "number unit relation room (event words)". */
const read: Readonly<Record<string, readonly string[]>> = {
  'Three years after the coup, nobody sings.': ['3 year after plainly (the coup)'],
  'Exactly three years after the coup he dies.': ['3 year after exactly (the coup he dies)'],
  'Ten years to the day after the coup he dies.': ['10 year after exactly (the coup he dies)'],
  'More than ten years after the coup he dies.': ['10 year after at least (the coup he dies)'],
  'Less than ten years after the coup he dies.': ['10 year after at most (the coup he dies)'],
  'About ten years before the war he sleeps.': ['10 year before about (the war he sleeps)'],
  'A year after the coup: quiet.': ['1 year after plainly (the coup)'],
  'Two decades after the coup.': ['2 decade after plainly (the coup)'],
  'Two centuries after the flood.': ['2 century after plainly (the flood)'],
  '100 days after the coup.': ['100 day after plainly (the coup)'],
  'It is ten years since Lenin died.': ['10 year after plainly (Lenin died)'],
  'On the tenth anniversary of the coup they march.': ['10 year anniversary plainly (the coup they march)'],
  'They mark the 10th anniversary of the coup.': ['10 year anniversary plainly (the coup)'],
  'The hundredth anniversary of the flood.': ['100 year anniversary plainly (the flood)'],

  'A few years after the coup nobody sings.': [],
  'Some years after the coup nobody sings.': [],
  'A dozen years after the coup nobody sings.': [],
  'Several weeks after the coup.': [],
  'Two or three years after the coup.': [],
  'Two and a half years after the coup.': [],
  'The three years after the coup are quiet.': [],
  'Within ten years of the coup.': [],
  'He has slept for ten years since the coup.': [],
  'Tomorrow is the tenth anniversary of the coup.': [],
  'Plans for the tenth anniversary of the coup.': [],
  'Three years later he dies.': [],
};

describe('The counts from an event that a sentence tells', () => {
  for (const [sentence, expected] of Object.entries(read)) {
    it(sentence, () => {
      const found = readCounts(sentence, { start: 0, end: sentence.length });
      assert.deepEqual(
        found.map(
          ({ number, unit, relation, room, event }) =>
            `${number.value} ${unit} ${relation} ${room} (${sentence.slice(event.start, event.end)})`,
        ),
        expected,
      );
      if (expected.length > 0) assert.ok(mayTellCounts(sentence));
    });
  }
});
