/** Measuring by turns: what is compared runs alternately, so that a slow minute of the machine is everybody's. */

import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';

// While a peer collects garbage for seconds, the engine would throw away the code of whoever waits for his turn.
setFlagsFromString('--no-flush-bytecode');

/** Milliseconds that `work` takes by a clock; it may be asynchronous. */
export async function timed(work, clock = wallTime) {
  const from = clock();
  await work();
  return clock() - from;
}

function wallTime() {
  return performance.now();
}

/** What all threads of this process have worked: for short works on a machine that has other work to do. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Runs each of the works once a round, in turn, after each has been run `warmUps` times, and then until it has taken
 * `warmFor` milliseconds: short works need many runs before the engine has compiled them. Answers for each name the
 * milliseconds of every round by `clock`. `collects`: whether the garbage of one work is collected before the next.
 */
export async function inTurn(works, { rounds, warmUps = 1, warmFor = 0, clock = wallTime, collects = true }) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (const work of Object.values(works)) {
    for (let run = 0, spent = 0; run < warmUps || spent < warmFor; run++) spent += await timed(work, clock);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      if (collects) globalThis.gc?.();
      await rest();
      times[name].push(await timed(work, clock));
    }
  }
  return times;
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** The smallest number that at least this share of them do not exceed. */
export function quantile(numbers, share) {
  if (numbers.length === 0) throw new RangeError('No numbers to take a quantile of.');
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

/** The median of what each round's `above` is to the same round's `below`. */
export function ratio(above, below) {
  return median(above.map((time, round) => time / below[round]));
}

/** The slope of a straight line through the logarithms: 1 where twice the input takes twice the time. */
export function logLogSlope(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/**
 * What one work leaves to be collected, or to be compiled, should not be in the time of the next. Other threads go on with it
 * for a while; until they rest, so does this one.
 */
async function rest() {
  for (let tries = 0; tries < 50; tries++) {
    const before = cpuTime();
    await setTimeout(10);
    if (cpuTime() - before < 1) return;
  }
}

/** Bytes in use, all that can be collected collected. */
export function bytesInUse() {
  if (globalThis.gc === undefined)
    throw new Error('Memory can only be measured with --expose-gc: use `npm run bench`.');
  for (let time = 0; time < 4; time++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** "12.3 ms": a time as people read it. */
export function ms(time) {
  return time < 1
    ? `${(time * 1000).toFixed(0)} µs`
    : time < 1000
      ? `${time.toFixed(1)} ms`
      : `${(time / 1000).toFixed(2)} s`;
}
