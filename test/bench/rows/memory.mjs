/** What is kept of a workspace once it has been checked. */
import { bytesInUse } from '../measure.mjs';
import { analysisOf, parse } from '../ours.mjs';
import { workspaceOf } from '../workspaces.mjs';

export const memory = {
  title: 'Memory',
  rows: [
    {
      id: 'bytes',
      name: 'tree and indexes, bytes kept per byte of input, the text itself left out, 100k',
      must: 2,
      goal: 1,
      better: 'lower',
    },
  ],
  async measure({ quick, say, found }) {
    const workspace = workspaceOf(quick ? 10_000 : 100_000);
    const { bytes, files } = workspace;
    // The canon and the code that is compiled on the way are the same for every workspace.
    const kept = [await analysisOf(workspaceOf(1_000))];
    const before = bytesInUse();
    kept.push(files.map(({ text }) => parse(text)));
    const parsed = bytesInUse();
    kept.push(await analysisOf(workspace));
    const checked = bytesInUse();
    const canon = await keptByNothing();
    if (kept.length !== 3) throw new Error('Something has let go of what was to be weighed.');
    say(`the trees alone: ${((parsed - before) / bytes).toFixed(2)} bytes for a byte`);
    found.bytes = (checked - parsed - canon) / bytes;
  },
};

/** What an analysis of the canon alone keeps. */
async function keptByNothing() {
  const before = bytesInUse();
  const analysis = await analysisOf({ files: [] });
  const bytes = bytesInUse() - before;
  if (analysis.fileUris().length > 0) throw new Error('There is something in nothing.');
  return bytes;
}
