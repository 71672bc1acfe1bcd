import { checkSteps, shrunk, stepsOf } from '../../support/random-edits.js';

/** `npm run soak` goes on from where this ends. */
const SEQUENCES = 1_000;

describe('Findings of whole workspaces, after edits', () => {
  for (let from = 0; from < SEQUENCES; from += 100) {
    it(`are those of the texts read anew, in sequences ${from} to ${from + 99}`, () => {
      for (let seed = from; seed < from + 100; seed++) {
        try {
          checkSteps(stepsOf(seed));
        } catch (error) {
          const steps = JSON.stringify(shrunk(stepsOf(seed)), undefined, 1);
          throw new Error(`Sequence ${seed}, made as short as it still fails:\n${steps}`, { cause: error });
        }
      }
    });
  }
});
