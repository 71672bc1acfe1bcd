import assert from 'node:assert/strict';
import type { Settings } from '#server/core/ide/api.js';
import { defaultSettings } from '#server/core/ide/api.js';
import { analysisOf } from '../../support/canon.js';

const CAMPS = `timeline: Camps
  from: Soviet Union, 1917–1941

July 1926: A walk
  - Dzerzhinsky visits Kharkov

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`;

/** With Kirov alive there is no trial, and Smirnov lives on, unless real history stands wherever it is not touched. */
const KIROV = `timeline: No murder
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1937: A guest
  - Ivan Smirnov visits Moscow
`;

describe('Settings of a file', () => {
  it('make a rule louder or quieter where it is certain', () => {
    assert.deepEqual(found(CAMPS, {}), ['acts-after-death information', 'acts-after-death error']);
    assert.deepEqual(found(CAMPS, { rules: new Map([['acts-after-death', 'warning']]) }), [
      'acts-after-death information',
      'acts-after-death warning',
    ]);
    assert.deepEqual(found(CAMPS, { rules: new Map([['acts-after-death', 'hint']]) }), [
      'acts-after-death hint',
      'acts-after-death hint',
    ]);
  });

  it('switch a rule off, and leave what is allowed in its name in peace', () => {
    const allowing = CAMPS.replace('The camps\n', 'The camps\n  allow: acts-after-death because he may be alive\n');
    assert.deepEqual(found(allowing, { rules: new Map([['acts-after-death', 'off']]) }), []);
  });

  it('let real history stand where nothing touches it', () => {
    assert.deepEqual(found(KIROV, {}), []);
    assert.deepEqual(found(KIROV, { butterfly: 'off' }), ['acts-after-death error']);
    assert.deepEqual(found(KIROV, {}), [], 'and back again');
  });
});

function found(text: string, settings: Partial<Settings>): string[] {
  const analysis = analysisOf({ 'notes.tl': text });
  analysis.setSettings('notes.tl', { ...defaultSettings, ...settings });
  return analysis
    .findings('notes.tl')
    .filter(({ rule }) => rule === 'acts-after-death' || rule === 'unused-allow')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}
