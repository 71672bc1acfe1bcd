/** A cold process that gets the histories that ship ready for a first question, and says how many milliseconds that took. */
import { createAnalysis } from '#server/core/ide/analysis.js';
import { readCanon } from '#server/files/home.js';

const from = performance.now();
readCanon().then((histories) => {
  const analysis = createAnalysis(histories);
  // Where nothing is prepared, this is what has them put together.
  analysis.setFile('file:///none.tl', '');
  analysis.findings('file:///none.tl');
  console.log(performance.now() - from);
});
