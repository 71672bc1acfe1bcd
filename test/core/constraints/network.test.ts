import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TimeNetwork } from '#server/core/model/constraints/network.js';

interface Given {
  readonly days: readonly (readonly [number, number])[];
  readonly links: readonly (readonly [from: number, to: number, weight: number])[];
}

const small: fc.Arbitrary<Given> = fc
  .array(
    fc.tuple(fc.nat(5), fc.nat(3)).map(([first, length]) => [first, first + length] as const),
    { minLength: 1, maxLength: 4 },
  )
  .chain((days) =>
    fc.record({
      days: fc.constant(days),
      links: fc.array(fc.tuple(fc.nat(days.length - 1), fc.nat(days.length - 1), fc.integer({ min: -2, max: 2 })), {
        maxLength: 5,
      }),
    }),
  );

/** Every way to choose the days, tried one by one. */
function solutions({ days, links }: Given): number[][] {
  const all = days.reduce<number[][]>(
    (before, [first, last]) =>
      before.flatMap((chosen) => Array.from({ length: last - first + 1 }, (_, at) => [...chosen, first + at])),
    [[]],
  );
  return all.filter((chosen) => links.every(([from, to, weight]) => (chosen[to] ?? 0) - (chosen[from] ?? 0) >= weight));
}

function networkOf({ days, links }: Given): TimeNetwork<string> {
  const network = new TimeNetwork<string>();
  for (const [earliest, latest] of days) network.add({ earliest, latest });
  for (const [from, to, weight] of links) network.link({ from, to, weight, why: `${from}-${to}` });
  return network;
}

describe('A network of time constraints', () => {
  it('leaves of every day exactly what some choice of all days allows', () => {
    fc.assert(
      fc.property(small, (given) => {
        const found = solutions(given);
        const network = networkOf(given);
        const contradictions = network.solve();
        if (found.length === 0) return;
        assert.deepEqual(contradictions, []);
        for (const at of given.days.keys()) {
          const all = found.map((chosen) => chosen[at] as number);
          assert.deepEqual(network.windowOf(at), { earliest: Math.min(...all), latest: Math.max(...all) });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a contradiction where nothing can be chosen, unless it is a circle, and only a real one', () => {
    fc.assert(
      fc.property(small, (given) => {
        // Forward links only: no circles.
        const links = given.links.filter(([from, to]) => from < to);
        const network = networkOf({ ...given, links });
        const contradictions = network.solve();
        assert.equal(contradictions.length > 0, solutions({ ...given, links }).length === 0);
        for (const chain of contradictions) {
          const [first, last] = [chain[0], chain.at(-1)];
          assert.ok(first && last);
          for (const [at, { from }] of chain.slice(1).entries()) assert.equal(chain[at]?.to, from);
          const sum = chain.reduce((total, { weight }) => total + weight, 0);
          assert.ok((given.days[first.from]?.[0] ?? 0) + sum > (given.days[last.to]?.[1] ?? 0));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tells the chain with the fewest links', () => {
    // 0 → 1 → 2 → 3 and 0 → 3, where 0 is too late for 3.
    const network = networkOf({
      days: [
        [10, 10],
        [0, 20],
        [0, 20],
        [5, 5],
      ],
      links: [
        [0, 1, 0],
        [1, 2, 0],
        [2, 3, 0],
        [0, 3, 0],
      ],
    });
    assert.deepEqual(
      network.solve().map((chain) => chain.map(({ why }) => why)),
      [['0-3']],
    );
  });

  it('is done with a hundred thousand days in a row, and with as many in a circle, in about the time of ten times ten thousand', () => {
    const time = (count: number, isCircle: boolean) => {
      const started = performance.now();
      const network = new TimeNetwork<number>();
      for (let at = 0; at < count; at++) network.add({ earliest: 0, latest: 10 * count });
      for (let at = 1; at < count; at++) network.link({ from: at - 1, to: at, weight: 1, why: at });
      if (isCircle) network.link({ from: count - 1, to: 0, weight: 1, why: 0 });
      network.solve();
      if (!isCircle) assert.equal(network.windowOf(count - 1).earliest, count - 1);
      return performance.now() - started;
    };
    time(10_000, false);
    const few = Math.min(...[1, 2, 3].map(() => time(10_000, false)));
    assert.ok(time(100_000, false) < 60 * few + 500);
    time(100_000, true);
  });
});
