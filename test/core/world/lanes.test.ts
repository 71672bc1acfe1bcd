/**
 * Touching one lane never changes another, except through a cause: a death, the end of a tenure, an event that does not come.
 * What may hang on what is read from the random history itself, not from the world that is tested.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Project } from '#server/core/model/project.js';
import type { World } from '#server/core/model/world/world.js';

const people = ['Anna Reed', 'Bors Hale', 'Cara Voss', 'Dora Lind', 'Egil Stone'];
const offices = ['Reeve', 'Warden', 'Steward'];
const groups = ['Greens', 'Blues'];
const events = ['The fire', 'The flood', 'The trial', 'The wake'];

/** What something follows from: an event, somebody in an office, somebody's death, or nothing. */
type Reason = { event: number } | { person: number; office: number } | { dead: number } | undefined;

interface History {
  readonly lives: readonly { born: number; died: number; because: Reason }[];
  /** For each office the years in which the next one takes it. */
  readonly tenures: readonly (readonly { person: number; from: number; because: Reason }[])[];
  readonly members: readonly { person: number; group: number; from: number; to: number }[];
  readonly events: readonly { year: number; because: Reason }[];
}

type Touch =
  | { readonly kind: 'dies' | 'survives'; readonly person: number; readonly year: number }
  | { readonly kind: 'becomes' | 'resigns'; readonly person: number; readonly office: number; readonly year: number }
  | { readonly kind: 'joins' | 'leaves'; readonly person: number; readonly group: number; readonly year: number }
  | { readonly kind: 'never happens'; readonly event: number };

const index = (list: readonly unknown[]) => fc.nat(list.length - 1);
const year = fc.integer({ min: 1060, max: 1140 });
const reason: fc.Arbitrary<Reason> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.record({ event: index(events) }) },
  { weight: 1, arbitrary: fc.record({ person: index(people), office: index(offices) }) },
  { weight: 1, arbitrary: fc.record({ dead: index(people) }) },
);
const eventReason: fc.Arbitrary<Reason> = fc.option(fc.record({ event: index(events) }), { nil: undefined });

const histories: fc.Arbitrary<History> = fc.record({
  lives: fc.tuple(
    ...people.map(() =>
      fc.record({
        born: fc.integer({ min: 1000, max: 1040 }),
        died: fc.integer({ min: 1070, max: 1150 }),
        because: eventReason,
      }),
    ),
  ),
  tenures: fc.tuple(
    ...offices.map(() =>
      fc
        .array(fc.record({ person: index(people), from: year, because: eventReason }), { maxLength: 4 })
        .map((list) =>
          [...list].sort((a, b) => a.from - b.from).filter(({ from }, at, all) => all[at - 1]?.from !== from),
        ),
    ),
  ),
  members: fc.array(
    fc.record({ person: index(people), group: index(groups), from: year, to: fc.integer({ min: 1141, max: 1160 }) }),
    { maxLength: 4 },
  ),
  events: fc.tuple(...events.map(() => fc.record({ year, because: reason }))),
});

const touches: fc.Arbitrary<Touch> = fc.oneof(
  fc.record({ kind: fc.constantFrom('dies' as const, 'survives' as const), person: index(people), year }),
  fc.record({
    kind: fc.constantFrom('becomes' as const, 'resigns' as const),
    person: index(people),
    office: index(offices),
    year,
  }),
  fc.record({
    kind: fc.constantFrom('joins' as const, 'leaves' as const),
    person: index(people),
    group: index(groups),
    year,
  }),
  fc.record({ kind: fc.constant('never happens' as const), event: index(events) }),
);

function canonOf({ lives, tenures, members, events: told }: History): string {
  const because = (one: Reason) => (one === undefined ? '' : ` because ${inWords(one)}`);
  const figures = lives.map(({ born, died, because: why }, person) => {
    const groupLines = members
      .filter((one) => one.person === person)
      .map(({ group, from, to }) => `  member of: ${groups[group]} ${from}-06-01..${to}-06-01\n`);
    return `figure: ${people[person]}\n  born: ${born}-03-01\n  died: ${died}-03-01${because(why)}\n${groupLines.join('')}`;
  });
  const offs = tenures.map((list, office) => {
    const lines = list.map(
      ({ person, from, because: why }, at) =>
        `  held by: ${people[person]} ${from}-06-01..${list[at + 1]?.from ?? 1155}-06-01${because(why)}\n`,
    );
    return `office: ${offices[office]}\n${lines.join('')}`;
  });
  const entries = told.map(
    ({ year: when, because: why }, at) =>
      `${when}-09-01: ${events[at]}\n${why === undefined ? '' : `  because: ${inWords(why)}\n`}`,
  );
  return `canon: C\n  covers: 1000..1200\n${figures.join('')}${offs.join('')}${groups.map((name) => `group: ${name}\n`).join('')}\n${entries.join('\n')}`;
}

function inWords(one: Exclude<Reason, undefined>): string {
  if ('event' in one) return events[one.event] as string;
  return 'dead' in one ? `${people[one.dead]} dies` : `${people[one.person]} is ${offices[one.office]}`;
}

function notesOf(touch: Touch, { lives, events: told }: History): string {
  const line = (when: string, words: string) => `timeline: T\n  from: C\n\n${when}: A day\n  - ${words}\n`;
  switch (touch.kind) {
    case 'dies':
      return line(`${touch.year}-05-05`, `${people[touch.person]} dies`);
    case 'survives':
      return line(`${lives[touch.person]?.died}-03-01`, `${people[touch.person]} survives`);
    case 'becomes':
      return line(`${touch.year}-05-05`, `${people[touch.person]} becomes ${offices[touch.office]}`);
    case 'resigns':
      return line(`${touch.year}-07-05`, `${people[touch.person]} resigns as ${offices[touch.office]}`);
    case 'joins':
      return line(`${touch.year}-05-05`, `${people[touch.person]} joins the ${groups[touch.group]}`);
    case 'leaves':
      return line(`${touch.year}-07-05`, `${people[touch.person]} leaves the ${groups[touch.group]}`);
    case 'never happens':
      return line(`${told[touch.event]?.year}-09-01`, `${events[touch.event]} never happens`);
  }
}

/** Every lane of a world, told. */
function lanesOf(world: World): Map<string, string> {
  const lanes = new Map<string, string>();
  const add = (lane: string, words: string) => lanes.set(lane, `${lanes.get(lane) ?? ''}${words}; `);
  const days = (one: { readonly earliest: number; readonly latest: number }) => `${one.earliest}–${one.latest}`;
  for (const [{ name }, { when }] of world.births) add(`life ${name}`, `born ${days(when)}`);
  for (const [{ name }, { when }] of world.deaths) add(`life ${name}`, `died ${days(when)}`);
  for (const [{ name }, list] of world.offices)
    for (const { holder, from, to } of list) add(`office ${name}`, `${holder.name} ${days(from)} to ${days(to)}`);
  for (const [{ name }, list] of world.groups)
    for (const { holder, from, to } of list) add(`member ${name} ${holder.name}`, `${days(from)} to ${days(to)}`);
  for (const { kind, subject } of world.standing)
    if (kind === 'happen' && events.includes(subject.name)) add(`event ${subject.name}`, 'happens');
  return lanes;
}

/** The lanes that may change with one, by everything the history says of causes. */
function reachedFrom(touch: Touch, history: History): Set<string> {
  const edges = new Map<string, Set<string>>();
  const edge = (from: string, to: string) => edges.set(from, (edges.get(from) ?? new Set()).add(to));
  const follows = (lane: string, one: Reason) => {
    if (one === undefined) return;
    if ('event' in one) edge(`event ${events[one.event]}`, lane);
    else if ('dead' in one) edge(`life ${people[one.dead]}`, lane);
    else {
      edge(`office ${offices[one.office]}`, lane);
      edge(`life ${people[one.person]}`, lane);
    }
  };
  for (const [person, { because }] of history.lives.entries()) follows(`life ${people[person]}`, because);
  history.tenures.forEach((list, office) => {
    for (const { person, because } of list) {
      edge(`life ${people[person]}`, `office ${offices[office]}`);
      follows(`office ${offices[office]}`, because);
    }
  });
  for (const { person, group } of history.members)
    edge(`life ${people[person]}`, `member ${groups[group]} ${people[person]}`);
  for (const [at, { because }] of history.events.entries()) follows(`event ${events[at]}`, because);
  const reached = new Set([laneOf(touch)]);
  for (const lane of reached) for (const next of edges.get(lane) ?? []) reached.add(next);
  return reached;
}

function laneOf(touch: Touch): string {
  if ('event' in touch) return `event ${events[touch.event]}`;
  if ('office' in touch) return `office ${offices[touch.office]}`;
  if ('group' in touch) return `member ${groups[touch.group]} ${people[touch.person]}`;
  return `life ${people[touch.person]}`;
}

describe('The lanes of a world', () => {
  it('change only with the one that is touched, and with what a cause leads to from there', () => {
    let touched = 0;
    let spread = 0;
    let left = 0;
    fc.assert(
      fc.property(histories, touches, (history, touch) => {
        const project = new Project([{ uri: 'canon:/c.tl', text: canonOf(history) }]);
        project.setFile('notes.tl', notesOf(touch, history));
        const world = (name: string) => project.timelines.find((one) => one.name === name)?.world ?? assert.fail(name);
        const [before, after] = [lanesOf(world('C')), lanesOf(world('T'))];
        const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
          (lane) => before.get(lane) !== after.get(lane),
        );
        const reached = reachedFrom(touch, history);
        const wrong = changed.filter((lane) => !reached.has(lane));
        const told = wrong.map((lane) => `${lane}: ${before.get(lane)} → ${after.get(lane)}`);
        assert.deepEqual(told, [], `${canonOf(history)}\n${notesOf(touch, history)}`);
        if (changed.includes(laneOf(touch))) touched++;
        if (changed.length > 1) spread++;
        if (reached.size < before.size) left++;
      }),
      { numRuns: 600 },
    );
    // The property says something only where lanes change, where they change others, and where some must not.
    assert.ok(touched > 200, `only ${touched} histories were touched`);
    assert.ok(spread > 40, `only ${spread} changes went further`);
    assert.ok(left > 400, `only ${left} histories had lanes that must not change`);
  });

  it('are those of real history again in a branch of a branch that takes back what the branch above changed', () => {
    let changed = 0;
    fc.assert(
      fc.property(histories, touches, (history, touch) => {
        const denial = denialOf(touch);
        if (!denial) return;
        const project = new Project([{ uri: 'canon:/c.tl', text: canonOf(history) }]);
        const notes = `${notesOf(touch, history)}\ntimeline: U\n  from: T\n\n${denial}\n`;
        project.setFile('notes.tl', notes);
        const world = (name: string) => project.timelines.find((one) => one.name === name)?.world ?? assert.fail(name);
        const [real, above, below] = [lanesOf(world('C')), lanesOf(world('T')), lanesOf(world('U'))];
        // What the branch above could not do, such as appoint the dead, cannot be taken back either.
        if (!world('T').standing.some(({ origin }) => origin.slot.file.uri === 'notes.tl' && origin.part === 'bullet'))
          return;
        if (!mapsAreEqual(real, above)) changed++;
        assert.deepEqual(below, real, `${canonOf(history)}\n${notes}`);
      }),
      { numRuns: 400 },
    );
    assert.ok(changed > 60, `only ${changed} branches changed anything`);
  });
});

function denialOf(touch: Touch): string | undefined {
  const line = (year: number, words: string) => `${year}-05-05: ${words}`;
  switch (touch.kind) {
    case 'dies':
      return line(touch.year, `${people[touch.person]} survives`);
    case 'becomes':
      return line(touch.year, `${people[touch.person]} does not become ${offices[touch.office]}`);
    case 'joins':
      return line(touch.year, `${people[touch.person]} does not join the ${groups[touch.group]}`);
    default:
      return undefined;
  }
}

function mapsAreEqual(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
