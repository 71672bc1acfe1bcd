import assert from 'node:assert/strict';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { uchronia } from './uchronia.js';

const NOTES = `timeline: Of camps
  from: Soviet Union, 1917–1941

May 1927: The camps
  - Dzerzhinsky visits Kharkov
`;

describe('the SARIF report', () => {
  afterEach(removeFolders);

  it('says where, how loud and why, for a file whose name needs care', async () => {
    const cwd = folderOf({ 'my notes #1 é.tl': NOTES });
    const { code, out } = await uchronia(['check', '--format', 'sarif'], { cwd });
    assert.equal(code, 1);
    const [run] = JSON.parse(out).runs;
    const [result, ...others] = run.results;
    assert.deepEqual(others, []);
    assert.equal(result.ruleId, 'acts-after-death');
    assert.equal(result.level, 'error');
    assert.match(result.message.text, /^Felix Dzerzhinsky died on 20 July 1926/);
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: 'my%20notes%20%231%20%C3%A9.tl' },
      region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 16 },
    });
    assert.match(result.relatedLocations[0].physicalLocation.artifactLocation.uri, /^file:\/\/\/.*people\.tl$/);
    assert.ok(run.tool.driver.rules.some(({ id }: { id: string }) => id === result.ruleId));
  });

  it('is whole when nothing is found', async () => {
    const { code, out } = await uchronia(['check', '--format', 'sarif'], { cwd: folderOf({ 'a.tl': '1926: Snow\n' }) });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).runs[0].results, []);
  });
});
