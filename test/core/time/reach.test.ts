/** A relative date never lies farther from its day than `reachOf` allows: tried on every day of eight years. */
import assert from 'node:assert/strict';
import {
  type DateExpression,
  type DateValue,
  dayFromCivil,
  reachOf,
  readWholeDate,
  resolveDate,
} from '#server/core/time/index.js';

const stretches = ['week', 'month', 'year', 'day', 'spring', 'winter', 'March', 'Tuesday'];
const dates = [
  ...stretches.flatMap((one) => [`the next ${one}`, `the previous ${one}`, `the same ${one}`]),
  ...['week', 'month', 'year'].flatMap((one) => [`later that ${one}`, `earlier that ${one}`]),
];

describe('The reach of a relative date', () => {
  for (const text of dates)
    it(`of “${text}” holds every day that it may be`, () => {
      const expr = readWholeDate(text)?.expr;
      assert.ok(expr?.kind === 'relative', text);
      const reach = reachOf(expr);
      assert.ok(reach, text);
      let tried = 0;
      for (let day = dayFromCivil(1923, 1, 1); day < dayFromCivil(1931, 1, 1); day++) {
        const { start, end } = valueFrom(expr, day);
        assert.ok(start.earliest - day >= reach.least && end.latest - day <= reach.most, `${text} from day ${day}`);
        tried++;
      }
      assert.equal(tried, 2922);
    });

  it('is no matter of distances', () => {
    const expr = readWholeDate('two weeks later')?.expr;
    assert.ok(expr?.kind === 'relative');
    assert.equal(reachOf(expr), undefined);
  });
});

function valueFrom(expr: DateExpression, day: number): DateValue {
  const at = { earliest: day, latest: day };
  const previous: DateValue = {
    kind: 'point',
    start: at,
    end: at,
    precision: 'day',
    uncertain: false,
    approximate: false,
    calendar: 'gregorian',
    text: '',
  };
  const { value } = resolveDate(expr, { previous });
  assert.ok(value);
  return value;
}
