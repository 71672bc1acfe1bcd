/** What the facts of an entry make: each verb's effect, carried out for every subject. */

import type { Citation } from '../../syntax/content.js';
import type { DateValue, Instant } from '../../time/index.js';
import { presenceAbove } from '../above.js';
import { eventNamed } from '../causes.js';
import { dateGiven, type Fact, type ModifierKind, objectsOf, subjectsOf } from '../fact.js';
import type { NameUse } from '../names/name-use.js';
import { originAt } from '../origin.js';
import { resolveName } from '../resolve.js';
import type { Slot } from '../slot.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Effect } from '../verbs/verb.js';
import { hullOf, instantsOf, isOpenEnd } from '../when.js';
import type { Origin, Statement, StatementKind } from '../world/statement.js';
import { overlap } from '../world/world.js';

/** Where in its block a fact is written. */
export interface FactPlace {
  readonly part: Origin['part'];
  readonly index: number;
  readonly inner: number;
  readonly citations: readonly Citation[];
}

/** The offices that somebody takes above an entry. */
export type TakenBefore = (figure: Thing) => readonly Statement[];

export class FactStatements {
  readonly #timeline: Timeline;
  readonly #slot: Slot;
  readonly #event: Thing;
  readonly #before: TakenBefore;

  /** `before`: what the timeline states above this entry. */
  constructor(timeline: Timeline, slot: Slot, event: Thing, before: TakenBefore) {
    this.#timeline = timeline;
    this.#slot = slot;
    this.#event = event;
    this.#before = before;
  }

  /** The statements of one fact; [] where it changes nothing, or its date is not known. */
  of(fact: Fact, place: FactPlace, saidHere: readonly Statement[]): Statement[] {
    const slot = this.#slot;
    const entry = place.inner >= 0 ? (slot.inner[place.inner] ?? slot.date) : slot.date;
    const date = dateGiven(fact, 'date') ?? entry;
    if (!date) return [];
    const when = hullOf(date);
    const things = (uses: readonly NameUse[], kinds: readonly ThingKind[]) =>
      uses.flatMap((use) => this.#thing(use, kinds, when) ?? []);
    const modifier = (kind: ModifierKind, kinds: readonly ThingKind[], words?: ReadonlySet<string>) =>
      things(fact.modifiers.find((one) => one.kind === kind && (!words || words.has(one.word)))?.names ?? [], kinds)[0];
    const toPlace = modifier('place', ['place'], destinations);
    const doing = new Doing({
      effect: fact.verb.effect,
      date,
      until: dateGiven(fact, 'until'),
      objects: things(objectsOf(fact), fact.verb.object ?? []),
      inPlace: modifier('place', ['place'], locations),
      ...(toPlace ? { toPlace } : {}),
      inOffice: modifier('office', ['office']),
      ownName: fact.subjects[0] && slot.block.text.slice(fact.subjects[0].span.start, fact.subjects[0].span.end),
      name: fact.objects[0] && slot.block.text.slice(fact.objects[0].span.start, fact.objects[0].span.end),
      officesOf: (figure) => this.#officesOf(figure, when, saidHere),
      leftHere: (figure) => officesLeft(figure, saidHere),
      othersTaking: (office, figure) => this.#othersTaking(office, figure, when),
      make: (kind, subject, more = {}) => {
        const { object, ...rest } = more;
        return {
          when,
          within: this.#event,
          causes: none,
          citations: place.citations,
          origin: originAt(slot, place.part, place.index, fact.span),
          kind,
          subject,
          ...(object ? { object } : {}),
          ...rest,
        };
      },
    });
    const subjects = things(subjectsOf(fact), fact.verb.subject);
    if (subjects.length === 0 && fact.deed) return this.of(fact.deed, place, saidHere);
    return subjects.flatMap((subject) => (fact.negated ? doing.denied(subject) : doing.done(subject)));
  }

  /** What a name means that day to those who know what the parents know. */
  #thing(use: NameUse, kinds: readonly ThingKind[], when: Instant): Thing | undefined {
    if (use.layers.length === 0) return kinds[0] === 'event' ? this.#eventCalled(use) : undefined;
    const resolved = resolveName(use.layers, kinds, when, presenceAbove(this.#timeline));
    return resolved && resolved.rivals.length === 0 && kinds.includes(resolved.entry.thing.kind)
      ? resolved.entry.thing
      : undefined;
  }

  /** The parents' event of that title, with or without its article. */
  #eventCalled(use: NameUse): Thing | undefined {
    const title = this.#slot.block.text.slice(use.span.start, use.span.end);
    for (const parent of this.#timeline.parents) {
      const event = eventNamed(parent, title) ?? eventNamed(parent, `The ${title}`);
      if (event) return event;
    }
    return undefined;
  }

  /** All he holds that day in the parents' worlds and by what is written above. */
  #officesOf(figure: Thing, when: Instant, saidHere: readonly Statement[]): readonly Thing[] {
    const held = new Set<Thing>();
    for (const parent of this.#timeline.parents)
      for (const { tenure } of parent.world.officesOf(figure, when)) held.add(tenure.of);
    for (const other of [...this.#before(figure), ...saidHere])
      if (other.kind === 'take' && other.subject === figure && other.object && other.when.earliest <= when.latest)
        held.add(other.object);
    return [...held];
  }

  /** Who takes a full office that day in real history, so that somebody has to leave it. */
  #othersTaking(office: Thing, figure: Thing, when: Instant): readonly Thing[] {
    return this.#timeline.parents.flatMap(({ world }) => {
      const tenures = world.offices.get(office) ?? [];
      if (!tenures.some(({ holder, to }) => holder === figure && overlap({ from: to, to }, when) !== 'no')) return [];
      return tenures
        .filter(
          ({ holder, start }) => holder !== figure && overlap({ from: start.when, to: start.when }, when) !== 'no',
        )
        .map(({ holder }) => holder);
    });
  }
}

type Make = (
  kind: StatementKind,
  subject: Thing,
  more?: {
    readonly object?: Thing | undefined;
    readonly name?: string;
    readonly undoes?: StatementKind;
    readonly when?: Instant;
    readonly ends?: Statement;
  },
) => Statement;

interface Deed {
  readonly effect: Effect;
  readonly date: DateValue;
  readonly until: DateValue | undefined;
  readonly objects: readonly Thing[];
  readonly inPlace: Thing | undefined;
  readonly toPlace?: Thing;
  readonly inOffice: Thing | undefined;
  /** The words of the first object: a name that is given. */
  readonly name: string | undefined;
  /** The words of the subject. */
  readonly ownName: string | undefined;
  readonly officesOf: (figure: Thing) => readonly Thing[];
  /** The offices that he leaves in the same entry. */
  readonly leftHere: (figure: Thing) => readonly Thing[];
  readonly othersTaking: (office: Thing, figure: Thing) => readonly Thing[];
  readonly make: Make;
}

/** One verb with everything around it resolved. */
class Doing {
  readonly #it: Deed;

  constructor(deed: Deed) {
    this.#it = deed;
  }

  /** What it makes for one subject. */
  done(subject: Thing): Statement[] {
    const { effect, objects, inPlace, toPlace, inOffice, name, make } = this.#it;
    switch (effect) {
      case 'birth':
        return [make('birth', subject)];
      case 'birth-of-object':
        return objects.map((child) => make('birth', child));
      case 'death':
        return [make('death', subject)];
      case 'death-of-object':
        return objects.map((victim) => make('death', victim));
      case 'take-office':
        return objects.flatMap((object) => this.#begin('take', 'leave', subject, object));
      case 'appoint-object':
        return inOffice ? objects.flatMap((figure) => this.#begin('take', 'leave', figure, inOffice)) : [];
      case 'hold-office':
        return objects.flatMap((object) => this.#hold(subject, object));
      case 'keep-office':
        return objects.flatMap((object) => this.#keep(subject, object));
      case 'leave-office':
        if (objects.length === 0)
          return this.#it.officesOf(subject).map((object) => make('leave', subject, { object }));
        return objects.map((object) => make(object.kind === 'group' ? 'part' : 'leave', subject, { object }));
      case 'leave':
        return objects.length === 0 ? [make('unstay', subject)] : objects.map((object) => this.#leave(subject, object));
      case 'replace':
        if (objects.length === 0) return inOffice ? this.#begin('take', 'leave', subject, inOffice) : [];
        return objects.flatMap((former) => this.#replace(subject, former));
      case 'join':
        return objects.flatMap((object) => this.#begin('join', 'part', subject, object));
      case 'leave-group':
        return objects.map((object) => this.#leave(subject, object)).concat(this.#moved(subject));
      case 'visit': {
        const places = objects.filter(({ kind }) => kind === 'place');
        // Whoever is met is there too.
        const present = [subject, ...objects.filter(({ kind }) => kind === 'figure')];
        return present.flatMap((figure) =>
          (places.length > 0 ? places : [inPlace]).map((object) => make('visit', figure, { object })),
        );
      }
      case 'stay': {
        const object = objects[0] ?? toPlace ?? inPlace;
        return object ? this.#begin('stay', 'unstay', subject, object) : [make('stay', subject)];
      }
      case 'end-stay':
        return toPlace ? this.#moved(subject) : [make('unstay', subject)];
      case 'found':
        return [make('found', subject)];
      case 'dissolve':
        return [make('end', subject)];
      case 'rename':
        return name === undefined ? [] : [make('name', subject, { name })];
      case 'undo-death':
        return [make('undo', subject, { undoes: 'death' })];
      case 'undo-stay':
        return [make('undo', subject, { undoes: 'stay' })];
      case 'undo':
        return [make('undo', subject, { undoes: 'happen' })];
      case 'happen':
      case 'none':
        return [];
    }
  }

  /** "does not die", "is never appointed General Secretary": what real history says of it does not happen. */
  denied(subject: Thing): Statement[] {
    const { effect, objects, inOffice, ownName, make } = this.#it;
    const undo = (undoes: StatementKind, figure: Thing, object?: Thing) => make('undo', figure, { undoes, object });
    switch (effect) {
      case 'death-of-object':
        return objects.map((victim) => undo('death', victim));
      case 'found':
      case 'dissolve':
        return [make('undo', subject, { undoes: undoneBy[effect] ?? 'end', ...(ownName ? { name: ownName } : {}) })];
      case 'birth-of-object':
        return objects.map((child) => undo('birth', child));
      case 'appoint-object':
        return inOffice ? objects.map((figure) => undo('take', figure, inOffice)) : [];
      case 'replace':
        return [undo('take', subject, inOffice), ...objects.map((former) => undo('leave', former, inOffice))];
      case 'leave':
      case 'leave-office':
      case 'leave-group': {
        if (objects.length === 0) return effect === 'leave-office' ? [undo('leave', subject)] : [];
        return objects.map((object) => undo(leaving[object.kind] ?? 'unstay', subject, object));
      }
      default: {
        const undoes = undoneBy[effect];
        if (!undoes) return [];
        return objects.length > 0 && effect !== 'stay'
          ? objects.map((object) => undo(undoes, subject, object))
          : [undo(undoes, subject, objects[0])];
      }
    }
  }

  /** What lasts from this day on, until the day said with "until". */
  #begin(start: StatementKind, end: StatementKind, subject: Thing, object: Thing): Statement[] {
    const { until, make } = this.#it;
    const begin = make(start, subject, { object });
    return until ? [begin, make(end, subject, { object, when: hullOf(until), ends: begin })] : [begin];
  }

  /** "is General Secretary" says nothing of when that began, unless its date is a range. */
  #hold(subject: Thing, object: Thing): Statement[] {
    const { date, make } = this.#it;
    if (date.kind !== 'range') return [];
    const { from, to } = instantsOf(date);
    const begin = make('take', subject, { object, when: from });
    return isOpenEnd(to) ? [begin] : [begin, make('leave', subject, { object, when: to, ends: begin })];
  }

  /** "remains": where somebody follows him that day in real history, he does not. Else it changes nothing. */
  #keep(subject: Thing, object: Thing): Statement[] {
    const { make, othersTaking } = this.#it;
    const others = othersTaking(object, subject);
    if (others.length === 0) return [];
    return [
      make('undo', subject, { undoes: 'leave', object }),
      ...others.map((other) => make('undo', other, { undoes: 'take', object })),
    ];
  }

  #leave(subject: Thing, object: Thing): Statement {
    const { make } = this.#it;
    const kind = leaving[object.kind];
    // Whoever leaves a place is no longer where he was, under whatever name that is known.
    return kind ? make(kind, subject, { object }) : make('unstay', subject);
  }

  #moved(subject: Thing): Statement[] {
    const { toPlace } = this.#it;
    return toPlace ? this.#begin('stay', 'unstay', subject, toPlace) : [];
  }

  /** He leaves the office named, or the only one he holds; of several nobody knows which. */
  #replace(subject: Thing, former: Thing): Statement[] {
    const { inOffice, make } = this.#it;
    const left = this.#it.leftHere(former);
    const offices = inOffice ? [inOffice] : left.length > 0 ? left : this.#it.officesOf(former);
    if (offices.length !== 1) return [];
    return offices.flatMap((object) => [
      make('leave', former, { object }),
      ...this.#begin('take', 'leave', subject, object),
    ]);
  }
}

function officesLeft(figure: Thing, statements: readonly Statement[]): Thing[] {
  return statements.flatMap(({ kind, subject, object }) =>
    kind === 'leave' && subject === figure && object ? [object] : [],
  );
}

const none: readonly never[] = [];

const destinations: ReadonlySet<string> = new Set(['to', 'into']);
const locations: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

const leaving: Partial<Record<ThingKind, StatementKind>> = { group: 'part', office: 'leave' };

/** What real history has to have for a denial to take it back. */
const undoneBy: Partial<Record<Effect, StatementKind>> = {
  death: 'death',
  'take-office': 'take',
  'hold-office': 'take',
  join: 'join',
  stay: 'stay',
  found: 'found',
  dissolve: 'end',
  rename: 'name',
  happen: 'happen',
  birth: 'birth',
};
