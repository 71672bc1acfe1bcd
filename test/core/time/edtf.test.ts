import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import { explainBadDate, gregorianFromDay, hullOf, readWholeDate } from '#server/core/time/index.js';
import { BOUNDS } from './edtf-bounds.js';
import { DECISIONS } from './edtf-decisions.js';
import { INVALID, VALID } from './edtf-strings.js';
import { bounds, understand } from './support.js';

/** A date with two readings is read all the same. */
function isAccepted(text: string): boolean {
  const { value, problems } = understand(text);
  return value !== undefined && problems.every((code) => code === 'two-readings');
}

describe('EDTF', () => {
  it(`accepts the ${VALID.length} strings on which three implementations agree`, () => {
    assert.deepEqual(
      VALID.filter((text) => !isAccepted(text)),
      [],
    );
  });

  it(`says something useful about each of the ${INVALID.length} strings that they reject`, () => {
    for (const text of INVALID) {
      const found = readWholeDate(text)?.problems[0] ?? explainBadDate(text);
      assert.ok(found.message.length > 15 && found.code !== 'two-readings', `${text}: ${found.message}`);
      assert.ok(0 <= found.start && found.start <= found.end && found.end <= text.length, text);
    }
  });

  describe('where they disagree', () => {
    for (const { decision, because, strings } of DECISIONS) {
      it(`${decision}: ${because}`, () => {
        assert.deepEqual(
          strings.filter((text) => isAccepted(text) !== (decision === 'accepted')),
          [],
        );
      });
    }
  });

  describe('bounds', () => {
    for (const { text, strict, fuzzy } of BOUNDS) {
      const sure = text.replace(/[?~%]/g, '').replace(/S\d$/, '');
      // An end left out is unknown to us, and not ten years off.
      const [from, to] = [sure.startsWith('/') ? '' : strict[0], sure.endsWith('/') ? '' : strict[1]];
      const expected = range(from, to);
      it(`${text} is ${expected}`, () => {
        assert.equal(bounds(understand(sure).value), expected);
        if (sure !== text) assert.ok(contains(text, sure), 'a doubt only widens');
        const shared = /^(-?[\dX]{4}[~?%]|Y?-?\d+(E\d)?S\d)$/.test(text);
        if (fuzzy !== undefined && shared) assert.equal(bounds(understand(text).value), range(...fuzzy));
      });
    }
  });

  it('agrees with edtf.js on which dates there are', () => {
    fc.assert(
      fc.property(dateStrings, (text) => {
        assert.equal(isAccepted(text), isReadByEdtf(text), text);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with edtf.js on the days of dates, intervals and sets', () => {
    fc.assert(
      fc.property(soundStrings, (text) => {
        const { value } = understand(text);
        assert.ok(value !== undefined, text);
        const { min, max } = edtf(text);
        const { earliest, latest } = hullOf(value);
        assert.deepEqual([iso(earliest), iso(latest)], [dayOf(min), dayOf(max)], text);
      }),
      { numRuns: 3000 },
    );
  });
});

const two = (value: number) => String(value).padStart(2, '0');
const numbers = (min: number, max: number, width: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(width, '0'));
const sign = fc.constantFrom('', '', '', '?', '~', '%');
const part = (digits: fc.Arbitrary<string>) => fc.tuple(digits, sign).map((pieces) => pieces.join(''));

/** Also days that do not exist, but for 29 February, which edtf.js gives to every year. Years from 1583, since before we count as people counted then, and edtf.js does not. */
const dateStrings: fc.Arbitrary<string> = fc
  .tuple(part(numbers(1583, 9999, 4)), part(numbers(0, 15, 2)), part(numbers(0, 33, 2)), fc.integer({ min: 1, max: 3 }))
  .filter(
    ([year, month, , count]) => count !== 2 || Number.parseInt(month, 10) !== (Number.parseInt(year, 10) + 1) % 100,
  )
  .filter(
    ([year, month]) =>
      !(Number.parseInt(month, 10) > 12 && Number.parseInt(month, 10) > Number.parseInt(year, 10) % 100),
  )
  .filter(([, month, day, count]) => count < 3 || Number.parseInt(month, 10) !== 2 || Number.parseInt(day, 10) !== 29)
  .map(([year, month, day, count]) => [year, month, day].slice(0, count).join('-'));

const soundDate = fc
  .tuple(
    fc.integer({ min: 1600, max: 9998 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, count]) => [String(year), two(month), two(day)].slice(0, count).join('-'));

/** Two years on either side keep intervals the right way round. */
const soundStrings = fc.oneof(
  soundDate.filter((text) => isReadAsEdtf(text)),
  fc
    .tuple(
      numbers(1583, 4000, 4),
      fc.constant('/'),
      soundDate.filter((text) => text >= '4001'),
    )
    .map((parts) => parts.join('')),
  numbers(1583, 9000, 4).map((year) => `{${year},${Number(year) + 3}-05,${Number(year) + 7}-01-01}`),
  numbers(160, 999, 3).map((decade) => `${decade}X`),
  numbers(16, 99, 2).map((century) => `${century}XX`),
);

/** "1904-05" are two years to us. */
function isReadAsEdtf(text: string): boolean {
  return text.length !== 7 || Number(text.slice(5)) !== (Number(text.slice(2, 4)) + 1) % 100;
}

function isReadByEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function iso(day: number): string {
  const { year, month, day: ofMonth } = gregorianFromDay(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(ofMonth)}`;
}

function range(from: string, to: string): string {
  const [start, end] = [from.replace('-inf', ''), to === 'inf' ? '' : to];
  return start === end ? start : `${start}..${end}`;
}

function contains(wide: string, narrow: string): boolean {
  const [outer, inner] = [understand(wide).value, understand(narrow).value];
  if (outer === undefined || inner === undefined) return false;
  return hullOf(outer).earliest <= hullOf(inner).earliest && hullOf(outer).latest >= hullOf(inner).latest;
}
