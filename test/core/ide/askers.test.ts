import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Askers } from '#server/core/model/askers.js';

describe('The list of those who have asked', () => {
  it('gives back the numbers in the order they came, those that follow themselves once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat(50_000_000))), (numbers) => {
        const list = new Askers();
        for (const number of numbers) list.add(number);
        assert.deepEqual(
          [...list],
          numbers.filter((number, at) => number !== numbers[at - 1]),
        );
      }),
    );
  });
});
