import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { foldedName } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import type { Thing, ThingKind } from '#server/core/model/thing.js';
import type { Period } from '#server/core/model/world/world.js';
import { hullOf, type Instant, readWholeDate } from '#server/core/time/index.js';
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

  it('names a source for all it states, if only general knowledge', () => {
    const stated = (timeline?.statements ?? []).filter(
      ({ kind, ends }) => kind !== 'happen' && kind !== 'undo' && !ends,
    );
    const bare = stated.filter(({ citations, within }) => citations.length === 0 && !within);
    assert.deepEqual(
      bare.map(({ kind, subject }) => `${kind} ${subject.name}`),
      [],
    );
    const silent = [...(timeline?.events.keys() ?? [])].filter(({ block }) => !/\[@[\w-]+\]/.test(block.text));
    assert.deepEqual(
      silent.map(({ block }) => block.text.split('\n', 1)[0]),
      [],
    );
  });

  it('cites only sources it declares', () => {
    const ids = new Set((timeline?.statements ?? []).flatMap(({ citations }) => citations.map(({ id }) => id)));
    assert.deepEqual(
      [...ids].filter((id) => !project.source(id)),
      [],
    );
  });

  it('keeps the claims of the discussion in notes, cited to who made them, and takes none for a fact', () => {
    const posters = ['op-1', 'op-2', 'wolfpaw', 'sam-r', 'thread-reply'];
    const notes = (timeline?.slots ?? []).flatMap(({ block }) => [...block.text.matchAll(/\[@([\w-]+)\]/g)]);
    for (const poster of posters)
      assert.ok(
        notes.some(([, id]) => id === poster),
        `${poster} is cited`,
      );
    const ofWolfpaw = ['Lev Davidovich Trotsky', 'Grigory Yevseyevich Zinoviev', 'Lev Borisovich Kamenev'];
    ofWolfpaw.push('Ivan Nikitich Smirnov', 'Christian Georgiyevich Rakovsky', 'Iosif Vissarionovich Stalin');
    ofWolfpaw.push('Vyacheslav Rudolfovich Menzhinsky', 'Genrikh Grigoryevich Yagoda', 'Nikolai Ivanovich Bukharin');
    for (const name of ofWolfpaw)
      assert.match(textOf('figure', name), /^ {2}note: .*\[@wolfpaw\]$/m, `${name} has a note of Wolfpaw's`);
    assert.match(textOf('figure', 'Felix Edmundovich Dzerzhinsky'), /\[@sam-r\]$/m);
    assert.match(textOf('group', 'Left Opposition'), /^ {2}note: The challenge .*\[@op-2\]$/m);
    const facts = (timeline?.statements ?? []).filter(({ citations }) =>
      citations.some(({ id }) => posters.includes(id)),
    );
    assert.deepEqual(
      facts.map(({ kind, subject }) => `${kind} ${subject.name}`),
      [],
    );
  });

  it('gives a bare surname, and a short title, to whom a writer means by it', () => {
    const meant = (words: string) =>
      timeline?.names
        .named(words)[0]
        ?.filter(({ rank }) => rank !== 'derived')
        .map(({ thing }) => thing.name);
    assert.deepEqual(meant('Smirnov'), ['Ivan Nikitich Smirnov']);
    assert.deepEqual(meant('Kamenev'), ['Lev Borisovich Kamenev']);
    assert.deepEqual(meant('General Secretary'), ['General Secretary of the Central Committee']);
    assert.deepEqual(meant('head of the OGPU'), ['Chairman of the OGPU']);
    for (const [title, office] of [
      ['Foreign Commissar', "People's Commissar for Foreign Affairs"],
      ['war commissar', "People's Commissar for Military and Naval Affairs"],
      ['Premier', "Chairman of the Council of People's Commissars"],
      ['Лев Давидович Троцкий', 'Lev Davidovich Trotsky'],
    ] as const)
      assert.ok(meant(title)?.includes(office), `${title} may mean ${office}`);
  });

  it('knows no misspelling: it is to be found', () => {
    for (const slip of ['Trosky', 'Trotzky', 'Dzherzhinsky', 'Nikitch', 'Ivan Nikitch Smirnov', 'Khruschev', 'Buharin'])
      assert.deepEqual(timeline?.names.named(slip), [], slip);
  });

  it('has the people, the events and the words it promises', () => {
    const count = (kind: ThingKind) => timeline?.declarations.filter(({ thing }) => thing.kind === kind).length ?? 0;
    assert.ok(count('figure') >= 120, `${count('figure')} people`);
    assert.ok((timeline?.events.size ?? 0) >= 150, `${timeline?.events.size} events`);
    assert.ok(count('term') >= 92, `${count('term')} words`);
  });
});

/** Tables drawn up apart from the canon; what differs on purpose is listed with its reason. */
describe('The canon against independent tables', () => {
  const decided = new Map(table('decisions').map((row) => [`${row['subject']}|${row['field']}`, row]));
  const used = new Set<string>();
  const differences: string[] = [];
  const compare = (subject: string, field: string, said: string | undefined, known: readonly Instant[]) => {
    const decision = decided.get(`${subject}|${field}`);
    if (decision) used.add(`${subject}|${field}`);
    else if (!said || known.some((one) => meets(one, daysOf(said)))) return;
    else differences.push(`${subject}: ${field} ${said}`);
    const canonSays = decision?.['canon_says'];
    if (canonSays && !known.some((one) => isSame(one, daysOf(canonSays))))
      differences.push(`${subject}: ${field} is not ${canonSays}, as was decided`);
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
      const when = instants(timeline?.world.happeningOf(thing)?.when);
      compare(event, 'date', first, when);
      compare(event, 'date', last, when);
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('agrees on the day from which a word, a title or a name can be used', () => {
    for (const { word = '', first_use } of table('terms')) {
      const known = firstUses(word);
      assert.ok(known.length > 0, `“${word}” is known`);
      compare(word, 'first use', first_use, known);
    }
    assert.deepEqual(differences.splice(0), []);
  });

  it('differs where it was decided to differ, and as it was decided', () => {
    assert.deepEqual(
      [...decided.keys()].filter((key) => !used.has(key) && decided.get(key)?.['table'] !== 'left out'),
      [],
      'each decision is about a row of the tables',
    );
    for (const row of decided.values())
      assert.ok((row['decision'] ?? '').length > 20, `${row['subject']} has a reason`);
  });

  it('keeps in a note what the sources disagree about', () => {
    const missing = table('notes').filter(({ kind, name = '', says = '' }) => {
      const slots = timeline?.declarationsOf(find(kind as ThingKind, name)) ?? [];
      return !slots.some(({ slot }) => new RegExp(`^ *note: .*${says}`, 'm').test(slot.block.text));
    });
    assert.deepEqual(missing, []);
  });
});

function textOf(kind: ThingKind, name: string): string {
  const slots = timeline?.declarationsOf(find(kind, name)) ?? [];
  return slots.map(({ slot }) => slot.block.text).join('\n');
}

function find(kind: ThingKind, name: string): Thing {
  const thing = timeline?.find(kind, name);
  assert.ok(thing, `${kind} ${name} is declared`);
  return thing;
}

/** When what a word names began, or began to be called so; the canon's own words first. */
function firstUses(word: string): Instant[] {
  const things = new Set(
    timeline?.names
      .named(word)
      .flat()
      .map(({ thing }) => thing),
  );
  return [...things].flatMap((thing) => {
    const called = (timeline?.world.names.get(thing) ?? []).filter(
      ({ name }) => name !== undefined && foldedName(name) === foldedName(word),
    );
    const periods = called.length > 0 ? called : (timeline?.world.existence.get(thing) ?? []);
    return periods.map(({ from }) => from);
  });
}

function daysOf(said: string): Instant {
  const expr = readWholeDate(said)?.expr;
  assert.ok(expr?.kind === 'absolute', `${said} is a date`);
  return hullOf(expr.value);
}

function meets(one: Instant, other: Instant): boolean {
  return one.earliest <= other.latest && other.earliest <= one.latest;
}

function isSame(one: Instant, other: Instant): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}

function instants(when: Instant | undefined): Instant[] {
  return when ? [when] : [];
}

function table(name: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(`test/fixtures/canon/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, index) => [columns[index] ?? '', cell])));
}
