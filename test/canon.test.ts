import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { foldedName } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import type { Thing, ThingKind } from '#server/core/model/thing.js';
import type { Period } from '#server/core/model/world/world.js';
import { hull, type Instant, readWholeDate } from '#server/core/time/index.js';
import { shippedCanon } from './support/canon.js';
import { draw, markOf } from './support/fixture.js';

const canon = shippedCanon();
const project = new Project(canon);
const timeline = project.timelines.find(({ name }) => name === 'Soviet Union, 1917–1941');

describe('The shipped canon', () => {
  it('is found in itself without a single finding', () => {
    const analysis = createAnalysis(canon);
    const found = canon.flatMap(({ uri, text }) =>
      analysis.findings(uri).map((finding) => draw(markOf(uri, text, finding))),
    );
    assert.deepEqual(found, []);
  });

  it('cites a publication for more than half of what it states', () => {
    const stated = (timeline?.statements ?? []).filter(
      ({ kind, ends }) => kind !== 'happen' && kind !== 'undo' && !ends,
    );
    const cited = stated.filter(({ citations }) => citations.some(({ id }) => id !== 'general-knowledge'));
    const bare = stated.filter(({ citations, within }) => citations.length === 0 && !within);
    assert.ok(cited.length / stated.length > 0.5, `${cited.length} of ${stated.length}`);
    assert.deepEqual(
      bare.map(({ kind, subject }) => `${kind} ${subject.name}`),
      [],
      'what has no source says so',
    );
  });

  it('cites only sources it declares', () => {
    const ids = new Set((timeline?.statements ?? []).flatMap(({ citations }) => citations.map(({ id }) => id)));
    assert.deepEqual(
      [...ids].filter((id) => !project.source(id)),
      [],
    );
  });

  it('has the people, the events and the words it promises', () => {
    const count = (kind: ThingKind) => timeline?.declarations.filter(({ thing }) => thing.kind === kind).length ?? 0;
    assert.ok(count('figure') >= 120, `${count('figure')} people`);
    assert.ok((timeline?.events.size ?? 0) >= 150, `${timeline?.events.size} events`);
    assert.ok(count('term') >= 90, `${count('term')} words`);
  });
});

/** Tables drawn up apart from the canon; what differs on purpose is listed with its reason. */
describe('The canon against independent tables', () => {
  const decided = new Set(table('decisions').map(({ subject, field }) => `${subject}|${field}`));
  const differences: string[] = [];
  const compare = (subject: string, field: string, said: string | undefined, known: readonly Instant[]) => {
    if (!said || decided.has(`${subject}|${field}`)) return;
    const expr = readWholeDate(said)?.expr;
    assert.ok(expr?.kind === 'absolute', `${said} is a date`);
    const wanted = hull(expr.value);
    if (!known.some((one) => one.earliest <= wanted.latest && wanted.earliest <= one.latest))
      differences.push(`${subject}: ${field} ${said}`);
  };

  it('agrees on births and deaths', () => {
    for (const { person = '', born, died } of table('figures')) {
      const figure = find('figure', person);
      compare(person, 'birth', born, instants(timeline?.world.births.get(figure)?.when));
      compare(person, 'death', died, instants(timeline?.world.deaths.get(figure)?.when));
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('agrees on who held which office from when to when', () => {
    for (const { office = '', holder = '', took_office: from, left_office: to } of table('tenures')) {
      const tenures = (timeline?.world.offices.get(find('office', office)) ?? []).filter(
        (tenure) => tenure.holder === find('figure', holder),
      );
      compare(
        `${holder}: ${office}`,
        'first day',
        from,
        tenures.map((tenure) => tenure.from),
      );
      compare(
        `${holder}: ${office}`,
        'last day',
        to,
        tenures.map((tenure) => tenure.to),
      );
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('agrees on when offices were created and abolished', () => {
    for (const { office = '', created, abolished } of table('offices')) {
      const periods = timeline?.world.existence.get(find('office', office)) ?? [];
      compare(
        office,
        'created',
        created,
        periods.map(({ from }) => from),
      );
      compare(
        office,
        'abolished',
        abolished,
        periods.map(({ to }) => to),
      );
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('agrees on what places and bodies were called', () => {
    for (const { thing = '', called = '', since, until } of table('names')) {
      const it = timeline?.declarations.find((one) => one.thing.name === thing)?.thing;
      assert.ok(it, `${thing} is declared`);
      const periods: Period[] = (timeline?.world.names.get(it) ?? []).filter(
        ({ name }) => name !== undefined && foldedName(name) === foldedName(called),
      );
      if (periods.length === 0) {
        // A name that it bore all the time is stated as its existence, or among its other names.
        if (foldedName(called) === foldedName(thing)) periods.push(...(timeline?.world.existence.get(it) ?? []));
        else if (
          timeline?.names
            .named(called)
            .flat()
            .some((entry) => entry.thing === it)
        )
          continue;
        else differences.push(`${thing}: ${called} is not among its names`);
      }
      if (periods.length === 0) continue;
      compare(
        `${thing}: ${called}`,
        'first day',
        since,
        periods.map(({ from }) => from),
      );
      compare(
        `${thing}: ${called}`,
        'last day',
        until,
        periods.map(({ to }) => to),
      );
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('agrees on when things happened', () => {
    for (const { event = '', first_day: first, last_day: last } of table('events')) {
      const thing = timeline?.titles.exactly(foldedName(event));
      assert.ok(thing, `“${event}” is an entry`);
      const when = instants(timeline?.world.happened.get(thing)?.when);
      compare(event, 'date', first, when);
      compare(event, 'date', last, when);
    }
    assert.deepEqual(differences.splice(0), []);
  });
});

function find(kind: ThingKind, name: string): Thing {
  const thing = timeline?.find(kind, name);
  assert.ok(thing, `${kind} ${name} is declared`);
  return thing;
}

function instants(when: Instant | undefined): Instant[] {
  return when ? [when] : [];
}

function table(name: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(`test/fixtures/canon/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
}
