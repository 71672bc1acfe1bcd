import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Stretches } from '#server/core/text/stretches.js';

describe('Stretches of a text', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
    .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));

  it('say the same as looking at each of them', () => {
    fc.assert(
      fc.property(spans, fc.nat(80), fc.integer({ min: 1, max: 20 }), (all, start, length) => {
        const stretches = new Stretches(all);
        const end = start + length;
        assert.equal(
          stretches.has(start),
          all.some((one) => one.start <= start && start < one.end),
        );
        assert.equal(
          stretches.cover({ start, end }),
          all.some((one) => one.start <= start && end <= one.end),
        );
        assert.equal(
          stretches.beginIn({ start, end }),
          all.some((one) => start <= one.start && one.start < end),
        );
        assert.equal(
          stretches.meet({ start, end }),
          all.some((one) => one.start < end && start < one.end),
        );
        assert.equal(stretches.isEmpty, all.length === 0);
      }),
    );
  });
});
