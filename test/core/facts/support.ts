/** Reads bullets and tells small stories, and says in short what came of them. */
import { type Doubt, type Fact, objectsOf, subjectsOf } from '#server/core/model/fact.js';
import type { NameUse } from '#server/core/model/names/name-use.js';
import { Project } from '#server/core/model/project.js';
import { factsOf } from '#server/core/model/reading.js';
import type { Thing } from '#server/core/model/thing.js';
import type { Timeline } from '#server/core/model/timeline.js';
import { civilFromDay, dayFromCivil } from '#server/core/time/index.js';
import { shippedCanon } from '../../support/canon.js';

/** A canon of a few people, so that a test can be read without looking anything up. */
const smallCanon = `canon: Small history
  covers: 1900..1940

place: Russia
place: Moscow
place: Leningrad
  name: Petrograd 1914..1924
  name: Leningrad 1924..
place: Mexico
place: Berlin
place: Sukhum
place: Poland
place: Germany
group: Party
group: Left Opposition
group: Workers' Opposition
group: Comintern
  exists: 1919..1943
office: General Secretary
office: Premier
office: Foreign Commissar
office: Chairman of the OGPU

figure: Joseph Stalin
  also: Stalin
  born: 1878
  died: 5 March 1953
  member of: Party 1903..
  held: General Secretary 1922-04-03..1952
figure: Ivan Smirnov
  also: Smirnov
  born: 1881
  died: 25 August 1936, shot because Trial of the Sixteen
  member of: Party 1899..
figure: Lev Trotsky
  also: Trotsky
  born: 1879
  died: 21 August 1940 in Mexico
  member of: Party 1917..1927-11-14; Left Opposition 1923..1927
  lived in: Mexico 1937-01-09..1940-08-21
figure: Alexei Rykov
  also: Rykov
  born: 1881
  died: 15 March 1938
  held: Premier 1924-02-02..1930-12-19
figure: Vyacheslav Molotov
  also: Molotov
  born: 1890
  held: Premier 1930-12-19..1941-05-06
figure: Georgy Chicherin
  also: Chicherin
  born: 1872
  held: Foreign Commissar 1923-07-06..1930-07-21
figure: Maxim Litvinov
  also: Litvinov
  born: 1876
  held: Foreign Commissar 1930-07-21..1939-05-03
figure: Sergei Kirov
  also: Kirov
  born: 1886
  died: 1 December 1934
figure: Felix Dzerzhinsky
  also: Dzerzhinsky
  born: 1877
  died: 20 July 1926

19–24 August 1936: Trial of the Sixteen
`;

/** "Stalin is executed" → `is executed: Stalin`. Several facts are parted by ` + `. */
export function reading(bullet: string): string {
  return linesOf(bullet)
    .map(({ fact, doubt, text }) => (fact ? describeFact(fact, text) : describeDoubt(doubt, text)))
    .join(' + ');
}

export interface ReadLine {
  readonly fact?: Fact;
  readonly doubt?: Doubt;
  readonly text: string;
}

/** The lines of one bullet in an entry of 1927, in a timeline of the small canon or of the shipped one. */
export function linesOf(bullet: string, canon: 'small' | 'shipped' = 'small'): ReadLine[] {
  const project = canon === 'small' ? small() : shipped();
  const parent = canon === 'small' ? 'Small history' : 'Soviet Union, 1917–1941';
  const line = bullet.startsWith('-') ? bullet : `- ${bullet}`;
  project.setFile('a.tl', `timeline: A\n  from: ${parent}\n\n1927: Entry\n  ${line}\n`);
  const slot = project.file('a.tl')?.slots.at(-1);
  const timeline = slot && project.timelineOf(slot);
  if (!slot || !timeline) throw new Error('no entry');
  return factsOf(slot.block, timeline.names)
    .filter(({ source }) => source === 'bullet')
    .map(({ fact, doubt }) => ({ text: slot.block.text, ...(fact ? { fact } : {}), ...(doubt ? { doubt } : {}) }));
}

export function wordsOf(uses: readonly NameUse[], text: string): string {
  return uses.map(({ span }) => text.slice(span.start, span.end)).join(', ');
}

function describeFact(fact: Fact, text: string): string {
  const modifiers = fact.modifiers.map(
    ({ kind, span, names }) => `${kind} ${names.length > 0 ? wordsOf(names, text) : text.slice(span.start, span.end)}`,
  );
  return [
    `${fact.negated ? 'not ' : ''}${fact.verb.id}: ${wordsOf(subjectsOf(fact), text)}`,
    ...(objectsOf(fact).length > 0 ? [`→ ${wordsOf(objectsOf(fact), text)}`] : []),
    ...modifiers.map((modifier) => `[${modifier}]`),
  ].join(' ');
}

function describeDoubt(doubt: Doubt | undefined, text: string): string {
  if (!doubt) return 'prose';
  const verb = text.slice(doubt.verbSpan.start, doubt.verbSpan.end);
  return doubt.kind === 'unread' ? `unread: ${verb}` : `${verb}? ${doubt.readings.map((one) => one.text).join(' or ')}`;
}

/** A story told on top of the small canon: what is so in it. */
export class Story {
  readonly #timeline: Timeline;

  constructor(entries: string, head = 'pod: 1900') {
    const project = small();
    project.setFile('a.tl', `timeline: A\n  from: Small history\n  ${head}\n\n${entries}`);
    const timeline = project.timelines.find(({ name }) => name === 'A');
    if (!timeline) throw new Error('no timeline');
    this.#timeline = timeline;
  }

  /** Who holds an office on a day (`1927-06-15`), surnames in alphabetical order. */
  holders(office: string, day: string): string[] {
    return this.#timeline.world
      .holdersOf(this.#thing(office), on(day))
      .map(({ tenure }) => surname(tenure.holder))
      .sort();
  }

  members(group: string, day: string): string[] {
    const { world } = this.#timeline;
    return [...(world.groups.get(this.#thing(group)) ?? [])]
      .filter(({ from, to }) => from.earliest <= on(day).latest && on(day).earliest <= to.latest)
      .map(({ holder }) => surname(holder))
      .sort();
  }

  /** Where somebody lives on a day. */
  whereabouts(figure: string, day: string): string[] {
    return this.#timeline.world.staysOf(this.#thing(figure), on(day)).map(({ tenure }) => tenure.of.name);
  }

  /** The year somebody dies in; undefined if never. */
  death(figure: string): number | undefined {
    const death = this.#timeline.world.deaths.get(this.#thing(figure));
    return death && civilFromDay(death.when.earliest).year;
  }

  exists(thing: string, day: string): boolean {
    return this.#timeline.world.exists(this.#thing(thing), on(day)) !== 'no';
  }

  nameOf(thing: string, day: string): string[] {
    return this.#timeline.world.namesOf(this.#thing(thing), on(day)).map(({ name }) => name);
  }

  hasHappened(title: string): boolean {
    return this.#timeline.world.standing.some(({ kind, subject }) => kind === 'happen' && subject.name === title);
  }

  /** Who is said to be somewhere for a day: "Chicherin in Berlin". */
  visits(): string[] {
    return this.#timeline.statements
      .filter(({ kind }) => kind === 'visit')
      .map(({ subject, object }) => `${surname(subject)} in ${object?.name ?? '?'}`);
  }

  #thing(name: string): Thing {
    const entry = this.#timeline.names.named(name).flat()[0];
    if (!entry) throw new Error(`nothing is called ${name}`);
    return entry.thing;
  }
}

function on(day: string): { earliest: number; latest: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const days = dayFromCivil(year, month, date);
  return { earliest: days, latest: days };
}

/** A day as `1927-05-05`. */
export function isoDay(day: number): string {
  const { year, month, day: date } = civilFromDay(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function surname({ name }: Thing): string {
  return name.split(' ').at(-1) ?? name;
}

let smallProject: Project | undefined;
let shippedProject: Project | undefined;

function small(): Project {
  smallProject ??= new Project([{ uri: 'small.tl', text: smallCanon }]);
  return smallProject;
}

function shipped(): Project {
  shippedProject ??= new Project(shippedCanon());
  return shippedProject;
}
