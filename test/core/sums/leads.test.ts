/** What leads to a number is found by going back from it, so that of most numbers nothing more is asked. */
import { strict as assert } from 'node:assert';
import { leadTo, mayTellAges } from '#server/core/model/sums/ages.js';

describe('What leads to a number', () => {
  const leading = [
    'Smirnov, |56, signs',
    'Smirnov (|56) signs',
    'Smirnov is |56 today',
    'He was barely |forty',
    'At just over |fifty he',
    'Smirnov,\n  then |forty, signs',
    'Smirnov, a mere |fifty',
  ];
  for (const text of leading) {
    it(`is there in “${text}”`, () => {
      const [before, after] = text.split('|') as [string, string];
      const at = before.length;
      const end = at + (/^[\p{L}\d]+/u.exec(after)?.[0].length ?? 0);
      const whole = before + after;
      const lead = leadTo(whole, at, 0);
      assert.ok(lead >= 0);
      assert.ok(mayTellAges(whole.slice(lead, end)), 'what is cut out holds an age as well');
    });
  }

  const idle = [
    'There are |56 of them',
    'He is one of the other |forty',
    'the same three |hundred',
    '|56 men',
    'Thesis |5',
  ];
  for (const text of idle) {
    it(`is not there in “${text}”`, () => {
      const [before, after] = text.split('|') as [string, string];
      assert.equal(leadTo(before + after, before.length, 0), -1);
    });
  }
});
