/** A date that cannot be read is found where writers put it: behind `born:`. */
import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { INVALID } from '../time/edtf-strings.js';

describe('A wrong date behind born:', () => {
  it(`is found in each of the ${INVALID.length} strings that no implementation of EDTF reads`, () => {
    // A line break ends the property, and what is left before it may be sound.
    const texts = INVALID.filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));
    const notes = texts.map(
      (text, index) => `figure: Person ${'abcdefghij'.repeat(9).slice(0, index + 1)}\n  born: ${text}\n`,
    );
    const file = notes.join('');
    const found = analysisOf({ 'a.tl': file }).findings('a.tl');
    let start = 0;
    for (const [index, note] of notes.entries()) {
      const value = start + note.indexOf('born: ');
      const end = start + note.length;
      const here = found.filter(({ span }) => span.start >= value && span.end <= end);
      assert.ok(here.length > 0 && here.every(({ message }) => message.length > 15), `born: ${texts[index]}`);
      start = end;
    }
  });
});
