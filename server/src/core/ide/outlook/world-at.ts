/** The whole of one day in one timeline: who lives and how old, who holds which office, here and in real history, what is called what. */
import { addUnder } from '../../model/lists.js';
import type { Project } from '../../model/project.js';
import { existenceOf } from '../../model/resolve.js';
import type { Thing, ThingKind } from '../../model/thing.js';
import type { Timeline } from '../../model/timeline.js';
import type { Tenure, World } from '../../model/world/world.js';
import { onDay } from '../../rules/evidence.js';
import { type Answer, ageBetween, describeInstant, type Instant } from '../../time/index.js';
import { concernsOf, type UsesIn } from './concerns.js';
import { findMoment } from './moment.js';
import { outlookOf } from './outlook.js';
import type { Moment, Refusal } from './types.js';
import type { HolderAt, OfficeAt, PersonAt, PlaceAt, Possible, WorldAt } from './world-types.js';

export function worldAt(moment: Moment, project: Project, usesIn: UsesIn): WorldAt | Refusal {
  const found = findMoment(moment, project);
  if ('refused' in found) return found;
  const concerns = concernsOf(found.timeline, usesIn);
  const outlook = outlookOf(found, concerns, project);
  const day = new Day(found.timeline, outlook.when, concerns);
  return {
    ...outlook,
    people: day.people(),
    offices: day.offices(),
    places: day.bodies('place'),
    groups: day.bodies('group'),
  };
}

class Day {
  readonly #when: Instant;
  readonly #concerns: ReadonlySet<Thing>;
  readonly #things: ReadonlySet<Thing>;
  readonly #world: World;
  /** The canons that the timeline branches from in the end. */
  readonly #real: readonly World[];
  readonly #offices: ReadonlyMap<Thing, readonly Held[]>;
  readonly #groups: ReadonlyMap<Thing, readonly Held[]>;

  constructor(timeline: Timeline, when: Instant, concerns: ReadonlySet<Thing>) {
    this.#when = when;
    this.#concerns = concerns;
    this.#world = timeline.world;
    this.#things = new Set([
      ...timeline.chain.flatMap(({ names }) => names.entries.map(({ thing }) => thing)),
      ...concerns,
    ]);
    this.#real = timeline.chain.filter((one) => one.kind === 'canon' && one !== timeline).map(({ world }) => world);
    this.#offices = byHolder(this.#world.offices.keys(), (office) => this.#world.holdersOf(office, when));
    this.#groups = byHolder(this.#world.groups.keys(), (group) => this.#membersOf(group));
  }

  people(): PersonAt[] {
    return this.#ofKind('figure').flatMap((figure) => {
      const isOfTheNotes = this.#concerns.has(figure);
      const isAlive = existenceOf(figure, this.#when, this.#world);
      const isKnown = this.#world.births.has(figure) || this.#world.deaths.has(figure) || this.#offices.has(figure);
      return isOfTheNotes || (isKnown && isAlive !== 'no') ? [this.#person(figure, isAlive)] : [];
    });
  }

  offices(): OfficeAt[] {
    return this.#ofKind('office').flatMap((office): OfficeAt[] => {
      const here = heldBy(this.#world, office, this.#when);
      const inRealHistory =
        this.#real.map((real) => heldBy(real, office, this.#when)).find(({ length }) => length > 0) ?? [];
      const isThere = this.#world.exists(office, this.#when) !== 'no';
      const isSaid = here.length > 0 || inRealHistory.length > 0 || this.#concerns.has(office);
      if (!isSaid || (!isThere && here.length === 0 && inRealHistory.length === 0)) return [];
      const isOtherwise = this.#real.length > 0 && namesIn(here) !== namesIn(inRealHistory);
      return [{ ...this.#named(office), kind: 'office', here, inRealHistory, isOtherwise }];
    });
  }

  bodies(kind: 'place' | 'group'): PlaceAt[] {
    return this.#ofKind(kind).flatMap((body): PlaceAt[] => {
      const exists = this.#world.exists(body, this.#when);
      const called = calledIn(this.#world, body, this.#when);
      const real = this.#real.map((one) => calledIn(one, body, this.#when)).find(({ length }) => length > 0);
      const isOtherwise = real !== undefined && namesIn(real) !== namesIn(called);
      if (!this.#concerns.has(body) && !isOtherwise) return [];
      const members =
        kind === 'group' ? this.#membersOf(body).filter(({ tenure }) => this.#concerns.has(tenure.holder)) : [];
      return [
        {
          ...this.#named(body),
          kind,
          exists,
          called,
          ...(isOtherwise ? { inRealHistory: real } : {}),
          members: members.map((held) => possible(held.tenure.holder.shortName, held.answer)),
        },
      ];
    });
  }

  #person(figure: Thing, isAlive: Answer): PersonAt {
    const birth = this.#world.births.get(figure);
    const years = birth && isAlive !== 'no' ? ageBetween(birth.when, this.#when) : undefined;
    const absent = isAlive === 'yes' ? undefined : this.#absence(figure, this.#world);
    const inRealHistory = this.#inRealHistory(figure, isAlive);
    return {
      ...this.#named(figure),
      kind: 'figure',
      isAlive,
      ...(years && years.most >= 0 ? { age: { least: Math.max(0, years.least), most: years.most } } : {}),
      ...(absent ? { absent } : {}),
      offices: this.#holds(this.#offices.get(figure)),
      groups: this.#holds(this.#groups.get(figure)),
      staysIn: this.#holds(this.#world.staysOf(figure, this.#when)),
      ...(inRealHistory ? { inRealHistory } : {}),
    };
  }

  #inRealHistory(figure: Thing, isAlive: Answer): string | undefined {
    const real = this.#real.find(({ births, deaths }) => births.has(figure) || deaths.has(figure));
    if (!real) return undefined;
    const there = existenceOf(figure, this.#when, real);
    if (there === isAlive) return undefined;
    return there === 'yes' ? 'alive' : this.#absence(figure, real);
  }

  /** "died on 20 July 1926, of a heart attack", "born on 1 May 1930". */
  #absence(figure: Thing, world: World): string | undefined {
    const death = world.deaths.get(figure);
    const birth = world.births.get(figure);
    if (birth && birth.when.latest > this.#when.earliest) return `born ${onDay(birth.when)}`;
    return death && `died ${onDay(death.when)}${death.note ? `, ${death.note}` : ''}`;
  }

  #membersOf(group: Thing): Held[] {
    return (this.#world.groups.get(group) ?? []).flatMap((tenure) => {
      const held = this.#world.groupsOf(tenure.holder, this.#when).find((one) => one.tenure === tenure);
      return held ? [held] : [];
    });
  }

  #holds(held: readonly Held[] | undefined): Possible[] {
    return (held ?? []).map(({ tenure, answer }) => possible(tenure.of.shortName, answer));
  }

  /** Those of the notes first, each half by name. */
  #ofKind(kind: ThingKind): Thing[] {
    const own = (thing: Thing) => (this.#concerns.has(thing) ? 0 : 1);
    return [...this.#things]
      .filter((thing) => thing.kind === kind)
      .sort((a, b) => own(a) - own(b) || (a.shortName < b.shortName ? -1 : a.shortName > b.shortName ? 1 : 0));
  }

  #named(thing: Thing) {
    return { name: thing.shortName, isOfTheNotes: this.#concerns.has(thing) };
  }
}

type Held = ReturnType<World['holdersOf']>[number];

function byHolder(keys: Iterable<Thing>, at: (key: Thing) => readonly Held[]): Map<Thing, Held[]> {
  const found = new Map<Thing, Held[]>();
  for (const key of keys) {
    for (const held of at(key)) {
      addUnder(found, held.tenure.holder, held);
    }
  }
  return found;
}

function heldBy(world: World, office: Thing, when: Instant): HolderAt[] {
  return world.holdersOf(office, when).map(({ tenure, answer }) => {
    const since = sinceOf(tenure);
    return { ...possible(tenure.holder.shortName, answer), ...(since ? { since } : {}) };
  });
}

function sinceOf({ from }: Tenure): string | undefined {
  return Number.isFinite(from.earliest) ? describeInstant(from).replace(/^some day in /, '') : undefined;
}

/** A thing of which no names are said is called as it was declared. */
function calledIn(world: World, thing: Thing, when: Instant): Possible[] {
  if (world.exists(thing, when) === 'no') return [];
  const names = world.namesOf(thing, when).map(({ name, answer }) => possible(name, answer));
  return names.length > 0 ? names : [possible(thing.name, 'yes')];
}

function possible(name: string, answer: Answer): Possible {
  return answer === 'possibly' ? { name, isPossible: true } : { name };
}

function namesIn(list: readonly Possible[]): string {
  return [...new Set(list.map(({ name }) => name))].sort().join('\n');
}
