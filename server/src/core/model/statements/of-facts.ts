/** What the facts of an entry make: each verb's effect, carried out for every subject. */

import type { Citation } from '../../syntax/content.js';
import type { DateValue, Instant } from '../../time/index.js';
import { dateGiven, type Fact, type ModifierKind, objectsOf, subjectsOf } from '../fact.js';
import type { NameUse } from '../names/name-use.js';
import { originAt } from '../origin.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Effect } from '../verbs/verb.js';
import { hullOf, instantsOf, isOpenEnd } from '../when.js';
import type { Origin, Statement, StatementKind } from '../world/statement.js';
import { officesLeft, officesOf, othersTaking, type Telling, thingMeant } from './meaning.js';

/** Where in its block a fact is written. */
export interface FactPlace {
  readonly part: Origin['part'];
  readonly index: number;
  readonly inner: number;
  readonly citations: readonly Citation[];
}

/** The statements of one fact; [] where it changes nothing, or its date is not known. `saidHere`: those of the facts before it. */
export function statementsOfFact(
  fact: Fact,
  place: FactPlace,
  telling: Telling,
  saidHere: readonly Statement[],
): readonly Statement[] {
  const { slot } = telling;
  const date = dateGiven(fact, 'date') ?? (place.inner >= 0 ? (slot.inner[place.inner] ?? slot.date) : slot.date);
  if (!date) return none;
  const doing = new Doing(fact, place, telling, saidHere, date);
  const { subjects } = doing;
  if (subjects.length === 0 && fact.deed) return statementsOfFact(fact.deed, place, telling, saidHere);
  const made = (subject: Thing) => (fact.negated ? doing.denied(subject) : doing.done(subject));
  return subjects.length === 1 ? made(subjects[0] as Thing) : subjects.flatMap(made);
}

/** What few statements have. */
interface More {
  readonly object?: Thing | undefined;
  readonly name?: string;
  readonly undoes?: StatementKind;
  readonly when?: Instant;
  readonly ends?: Statement;
}

/** One verb with everything around it resolved. There are as many as facts: what it is asked for seldom is looked up then. */
class Doing {
  readonly subjects: readonly Thing[];
  readonly #fact: Fact;
  readonly #place: FactPlace;
  readonly #telling: Telling;
  readonly #saidHere: readonly Statement[];
  readonly #date: DateValue;
  readonly #when: Instant;
  readonly #objects: readonly Thing[];
  /** One for all that it makes. */
  #origin: Origin | undefined;

  constructor(fact: Fact, place: FactPlace, telling: Telling, saidHere: readonly Statement[], date: DateValue) {
    this.#fact = fact;
    this.#place = place;
    this.#telling = telling;
    this.#saidHere = saidHere;
    this.#date = date;
    this.#when = hullOf(date);
    this.subjects = this.#things(subjectsOf(fact), fact.verb.subject);
    this.#objects = this.#things(objectsOf(fact), fact.verb.object ?? none);
  }

  /** What it makes for one subject. */
  done(subject: Thing): Statement[] {
    const objects = this.#objects;
    const { effect } = this.#fact.verb;
    switch (effect) {
      case 'birth':
        return [this.#make('birth', subject)];
      case 'birth-of-object':
        return objects.map((child) => this.#make('birth', child));
      case 'death':
        return [this.#make('death', subject)];
      case 'death-of-object':
        return objects.map((victim) => this.#make('death', victim));
      case 'take-office':
        return objects.flatMap((object) => this.#begin('take', 'leave', subject, object));
      case 'appoint-object': {
        const office = this.#inOffice;
        return office ? objects.flatMap((figure) => this.#begin('take', 'leave', figure, office)) : [];
      }
      case 'hold-office':
        return objects.flatMap((object) => this.#hold(subject, object));
      case 'keep-office':
        return objects.flatMap((object) => this.#keep(subject, object));
      case 'leave-office':
        if (objects.length === 0) return this.#officesOf(subject).map((office) => this.#make('leave', subject, office));
        return objects.map((object) => this.#make(object.kind === 'group' ? 'part' : 'leave', subject, object));
      case 'leave':
        return objects.length === 0
          ? [this.#make('unstay', subject)]
          : objects.map((object) => this.#leave(subject, object));
      case 'replace': {
        const office = this.#inOffice;
        if (objects.length === 0) return office ? this.#begin('take', 'leave', subject, office) : [];
        return objects.flatMap((former) => this.#replace(subject, former));
      }
      case 'join':
        return objects.flatMap((object) => this.#begin('join', 'part', subject, object));
      case 'leave-group':
        return objects.map((object) => this.#leave(subject, object)).concat(this.#moved(subject));
      case 'visit':
        return this.#visit(subject);
      case 'stay': {
        const object = objects[0] ?? this.#toPlace ?? this.#inPlace;
        return object ? this.#begin('stay', 'unstay', subject, object) : [this.#make('stay', subject)];
      }
      case 'end-stay':
        return this.#toPlace ? this.#moved(subject) : [this.#make('unstay', subject)];
      case 'found':
        return [this.#make('found', subject)];
      case 'dissolve':
        return [this.#make('end', subject)];
      case 'rename': {
        const name = this.#wordsOf(this.#fact.objects[0]);
        return name === undefined ? [] : [this.#makeMore('name', subject, { name })];
      }
      case 'undo-death':
        return [this.#undo('death', subject)];
      case 'undo-stay':
        return [this.#undo('stay', subject)];
      case 'undo':
        return [this.#undo('happen', subject)];
      case 'happen':
      case 'none':
        return [];
    }
  }

  /** "does not die", "is never appointed General Secretary": what real history says of it does not happen. */
  denied(subject: Thing): Statement[] {
    const objects = this.#objects;
    const { effect } = this.#fact.verb;
    switch (effect) {
      case 'death-of-object':
        return objects.map((victim) => this.#undo('death', victim));
      case 'found':
      case 'dissolve': {
        const undoes = undoneBy[effect] ?? 'end';
        const name = this.#wordsOf(this.#fact.subjects[0]);
        return [this.#makeMore('undo', subject, { undoes, ...(name ? { name } : {}) })];
      }
      case 'birth-of-object':
        return objects.map((child) => this.#undo('birth', child));
      case 'appoint-object': {
        const office = this.#inOffice;
        return office ? objects.map((figure) => this.#undo('take', figure, office)) : [];
      }
      case 'replace': {
        const office = this.#inOffice;
        return [this.#undo('take', subject, office), ...objects.map((former) => this.#undo('leave', former, office))];
      }
      case 'leave':
      case 'leave-office':
      case 'leave-group': {
        if (objects.length === 0) return effect === 'leave-office' ? [this.#undo('leave', subject)] : [];
        return objects.map((object) => this.#undo(leaving[object.kind] ?? 'unstay', subject, object));
      }
      default: {
        const undoes = undoneBy[effect];
        if (!undoes) return [];
        return objects.length > 0 && effect !== 'stay'
          ? objects.map((object) => this.#undo(undoes, subject, object))
          : [this.#undo(undoes, subject, objects[0])];
      }
    }
  }

  get #inPlace(): Thing | undefined {
    return this.#modifier('place', ['place'], locations);
  }

  get #toPlace(): Thing | undefined {
    return this.#modifier('place', ['place'], destinations);
  }

  get #inOffice(): Thing | undefined {
    return this.#modifier('office', ['office']);
  }

  #modifier(kind: ModifierKind, kinds: readonly ThingKind[], words?: ReadonlySet<string>): Thing | undefined {
    const { modifiers } = this.#fact;
    if (modifiers.length === 0) return undefined;
    const modifier = modifiers.find((one) => one.kind === kind && (!words || words.has(one.word)));
    return modifier && this.#things(modifier.names, kinds)[0];
  }

  #things(uses: readonly NameUse[], kinds: readonly ThingKind[]): readonly Thing[] {
    let things: readonly Thing[] = none;
    for (const use of uses) {
      const thing = thingMeant(use, kinds, this.#when, this.#telling);
      if (thing) things = things.length === 0 ? [thing] : [...things, thing];
    }
    return things;
  }

  #wordsOf(use: NameUse | undefined): string | undefined {
    return use && this.#telling.slot.block.text.slice(use.span.start, use.span.end);
  }

  #officesOf(figure: Thing): readonly Thing[] {
    return officesOf(figure, this.#when, this.#telling, this.#saidHere);
  }

  /** Written out, for they are kept, and a copy would take more. */
  #make(kind: StatementKind, subject: Thing, object?: Thing): Statement {
    const { slot, event: within } = this.#telling;
    const { part, index, citations } = this.#place;
    const when = this.#when;
    this.#origin ??= originAt(slot, part, index, this.#fact.span);
    const origin = this.#origin;
    return object
      ? { kind, subject, object, when, within, causes: none, citations, origin }
      : { kind, subject, when, within, causes: none, citations, origin };
  }

  #makeMore(kind: StatementKind, subject: Thing, { object, ...more }: More): Statement {
    const { when, causes, citations, origin } = this.#make(kind, subject);
    const within = this.#telling.event;
    // The other way round each would be of a shape of its own, and whoever reads it slower for that.
    return object
      ? { kind, subject, object, when, within, causes, citations, origin, ...more }
      : { kind, subject, when, within, causes, citations, origin, ...more };
  }

  #undo(undoes: StatementKind, subject: Thing, object?: Thing): Statement {
    return this.#makeMore('undo', subject, { undoes, object });
  }

  /** Whoever is met is there too. */
  #visit(subject: Thing): Statement[] {
    const places = this.#objects.filter(({ kind }) => kind === 'place');
    let visits = this.#visits(subject, places);
    // Put together anew, and so of just their number: a list that has grown has room for more.
    for (const met of this.#objects) if (met.kind === 'figure') visits = visits.concat(this.#visits(met, places));
    return visits;
  }

  #visits(figure: Thing, places: readonly Thing[]): Statement[] {
    if (places.length === 0) return [this.#make('visit', figure, this.#inPlace)];
    return places.map((place) => this.#make('visit', figure, place));
  }

  /** What lasts from this day on, until the day said with "until". */
  #begin(start: StatementKind, end: StatementKind, subject: Thing, object: Thing): Statement[] {
    const until = dateGiven(this.#fact, 'until');
    const begin = this.#make(start, subject, object);
    return until ? [begin, this.#makeMore(end, subject, { object, when: hullOf(until), ends: begin })] : [begin];
  }

  /** "is General Secretary" says nothing of when that began, unless its date is a range. */
  #hold(subject: Thing, object: Thing): Statement[] {
    if (this.#date.kind !== 'range') return [];
    const { from, to } = instantsOf(this.#date);
    const begin = this.#makeMore('take', subject, { object, when: from });
    return isOpenEnd(to) ? [begin] : [begin, this.#makeMore('leave', subject, { object, when: to, ends: begin })];
  }

  /** "remains": where somebody follows him that day in real history, he does not. Else it changes nothing. */
  #keep(subject: Thing, object: Thing): Statement[] {
    const others = othersTaking(object, subject, this.#when, this.#telling);
    if (others.length === 0) return [];
    return [this.#undo('leave', subject, object), ...others.map((other) => this.#undo('take', other, object))];
  }

  #leave(subject: Thing, object: Thing): Statement {
    const kind = leaving[object.kind];
    // Whoever leaves a place is no longer where he was, under whatever name that is known.
    return kind ? this.#make(kind, subject, object) : this.#make('unstay', subject);
  }

  #moved(subject: Thing): Statement[] {
    const place = this.#toPlace;
    return place ? this.#begin('stay', 'unstay', subject, place) : [];
  }

  /** He leaves the office named, or the only one he holds; of several nobody knows which. */
  #replace(subject: Thing, former: Thing): Statement[] {
    const named = this.#inOffice;
    const left = officesLeft(former, this.#saidHere);
    const offices = named ? [named] : left.length > 0 ? left : this.#officesOf(former);
    if (offices.length !== 1) return [];
    return offices.flatMap((object) => [
      this.#make('leave', former, object),
      ...this.#begin('take', 'leave', subject, object),
    ]);
  }
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
