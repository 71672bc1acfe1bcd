import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameLog, type Noted } from '#server/core/model/name-log.js';
import type { Thing } from '#server/core/model/thing.js';

const things = Array.from({ length: 6 }, (_, at): Thing => ({ kind: 'figure', name: `${at}`, shortName: `${at}` }));

/** Names of one thing each, and of two. */
function namesOf(): Noted[] {
  return [...things.map((thing) => ({ things: [thing] })), { things: things.slice(1, 3) }, { things: [] }];
}

describe('The log of names', () => {
  it('hands on the blocks that have asked, each once it has, and forgets them until they ask again', () => {
    const step = fc.oneof(
      { weight: 9, arbitrary: fc.record({ block: fc.nat(9), names: fc.array(fc.nat(7), { maxLength: 4 }) }) },
      { weight: 1, arbitrary: fc.record({ take: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const log = new NameLog();
        let names = namesOf();
        /** What each block has asked about since it was handed on. */
        const asked = new Map<number, Set<Thing>>();
        for (const one of steps) {
          if ('take' in one) {
            const wanted = new Set(one.take.map((at) => things[at] as Thing));
            const found = new Set<number>();
            log.take(wanted, (block) => found.add(block));
            for (const [block, about] of asked) {
              if (![...about].some((thing) => wanted.has(thing))) continue;
              assert.ok(found.has(block), `block ${block}`);
              asked.delete(block);
            }
            // A new world has other names for the same things.
            names = namesOf();
            continue;
          }
          // A block may be noted at several places while it is checked.
          const about = asked.get(one.block) ?? new Set<Thing>();
          for (const at of one.names) {
            const name = names[at] as Noted;
            log.add(name, one.block);
            for (const thing of name.things) about.add(thing);
          }
          if (about.size > 0) asked.set(one.block, about);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not grow for ever where the same blocks are checked again and again', () => {
    const log = new NameLog();
    const names = namesOf();
    for (let round = 0; round < 10_000; round++) {
      for (const block of [3, 5, 4]) for (const name of names) log.add(name, block);
    }
    assert.ok(log.size < 5_000, `${log.size} numbers`);
    const found: number[] = [];
    log.take(new Set([things[0] as Thing]), (block) => found.push(block));
    assert.deepEqual([...new Set(found)].sort(), [3, 4, 5]);
    log.take(new Set([things[0] as Thing]), () => assert.fail('It was to be forgotten.'));
  });
});
