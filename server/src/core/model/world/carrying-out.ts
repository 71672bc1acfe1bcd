/** Carries statements out: what each of them makes of the lanes of a world. */
import { addUnder } from '../lists.js';
import type { Thing } from '../thing.js';
import type { Folding } from './folding.js';
import { closeAll, closePeriods, open, periodsOf } from './lanes.js';
import type { Statement } from './statement.js';
import { isThere } from './there.js';
import { always, never, type Tenure } from './world.js';

const none: readonly never[] = [];

export class CarryingOut {
  readonly #state: Folding;
  /** Offices and memberships by their holders. */
  readonly #tenuresOf = new Map<Thing, Tenure[]>();
  /** Things that kept a name because the next one never came: whatever they are called after it ends that one. */
  readonly #namedOn = new Set<Thing>();

  constructor(state: Folding) {
    this.#state = state;
  }

  /** Whether somebody is in the office or the group that he takes, joins or leaves. An office has many holders, and a man few offices. */
  isIn({ kind, subject, object, when }: Statement): boolean {
    const start = kind === 'take' || kind === 'leave' ? 'take' : 'join';
    const tenures = this.#tenuresOf.get(subject) ?? none;
    return tenures.some(
      (tenure) =>
        tenure.of === object &&
        tenure.start.kind === start &&
        tenure.from.earliest <= when.latest &&
        tenure.to.latest > when.earliest,
    );
  }

  /** Carries a statement out. */
  apply(statement: Statement): void {
    const world = this.#state.world;
    const { kind, subject, object, when } = statement;
    world.stand(statement);
    switch (kind) {
      case 'birth':
        world.births.set(subject, statement);
        return;
      case 'death':
        world.deaths.set(subject, statement);
        closeAll(this.#tenuresOf.get(subject) ?? [], () => true, statement);
        closeAll(world.stays.get(subject) ?? [], () => true, statement);
        return;
      case 'take':
        this.#seat(statement);
        return;
      case 'join':
        this.#open(world.groups, statement);
        return;
      case 'leave':
      case 'part':
        closeAll(
          (kind === 'leave' ? world.offices : world.groups).get(object as Thing) ?? [],
          (tenure) => tenure.holder === subject,
          statement,
        );
        return;
      case 'stay':
        closeAll(world.stays.get(subject) ?? [], () => true, statement);
        if (object) open(world.stays, subject, statement);
        return;
      case 'unstay':
        closeAll(world.stays.get(subject) ?? [], (tenure) => !object || tenure.of === object, statement);
        return;
      case 'found':
        if (periodsOf(world.existence, subject).some((period) => period.to === never)) return;
        this.#reopenOffices(statement);
        if (subject.kind === 'office') this.#endPredecessors(statement);
        periodsOf(world.existence, subject).push({ start: statement, from: when, to: never });
        return;
      case 'end':
        this.#endBody(statement);
        return;
      case 'name':
        // A renaming ends the names before it; declared names say their own ends, and several may hold at once.
        if (statement.within) closePeriods(periodsOf(world.names, subject), statement);
        else if (this.#namedOn.has(subject))
          closePeriods(
            periodsOf(world.names, subject).filter(({ from }) => from.latest < when.earliest),
            statement,
          );
        periodsOf(world.names, subject).push({
          start: statement,
          from: when,
          to: never,
          ...(statement.name ? { name: statement.name } : {}),
        });
        return;
      case 'unname':
        closePeriods(
          periodsOf(world.names, subject).filter((period) => period.name === statement.name),
          statement,
        );
        return;
      case 'happen':
      case 'visit':
      case 'undo':
        return;
    }
  }

  /** The end of a tenure has fallen: it goes on. */
  keepOn(leave: Statement): void {
    if (leave.kind === 'unname') this.#namedOn.add(leave.subject);
    const list =
      leave.kind === 'leave'
        ? this.#state.world.offices.get(leave.object as Thing)
        : leave.kind === 'part'
          ? this.#state.world.groups.get(leave.object as Thing)
          : undefined;
    for (const tenure of list ?? []) {
      if (tenure.holder !== leave.subject || tenure.to !== never) continue;
      tenure.inferredFrom = leave.when.earliest;
      this.#state.fallenEnds.set(tenure, leave);
    }
  }

  /** Takes a seat; where all are taken, whoever has sat longest has left. */
  #seat(statement: Statement): void {
    const office = statement.object as Thing;
    const list = this.#state.world.offices.get(office) ?? [];
    const sitting = list.filter(
      (tenure) => tenure.to.latest > statement.when.latest && tenure.from.earliest <= statement.when.earliest,
    );
    if (sitting.length >= this.#state.input.seats(office)) closeAll(list, (tenure) => tenure === sitting[0], statement);
    this.#open(this.#state.world.offices, statement);
  }

  /** Begins a tenure, which the death of its holder will end. */
  #open(lanes: Map<Thing, Tenure[]>, statement: Statement): void {
    const tenure = open(lanes, statement.object as Thing, statement);
    addUnder(this.#tenuresOf, statement.subject, tenure);
  }

  #endBody(statement: Statement): void {
    const periods = periodsOf(this.#state.world.existence, statement.subject);
    if (periods.length === 0) periods.push({ from: always, to: never });
    closePeriods(periods, statement);
    const isOfBranch = this.#state.input.parents.length > 0 && !this.#state.inherited.has(statement);
    const offices =
      statement.subject.kind === 'office'
        ? [statement.subject]
        : this.#officesUnder(statement.subject, isOfBranch, new Set());
    for (const office of offices) {
      this.#endOffice(office, statement);
      // Nobody can hold them afterwards; of its own history a canon says itself how long they were there.
      if (office === statement.subject || !isOfBranch) continue;
      const known = periodsOf(this.#state.world.existence, office);
      if (known.length === 0 && !this.#state.world.neverBegun.has(office)) known.push({ from: always, to: never });
      closePeriods(known, statement);
    }
    if (statement.subject.kind === 'group')
      closeAll(this.#state.world.groups.get(statement.subject) ?? [], () => true, statement);
  }

  /** Its own offices, and those of the groups that are part of it where a timeline ends it. */
  #officesUnder(body: Thing, isDeep: boolean, seen: Set<Thing>): readonly Thing[] {
    seen.add(body);
    const { officesOf, partsOf } = this.#state.input;
    const parts = isDeep ? partsOf(body).filter((part) => !seen.has(part)) : [];
    return [...officesOf(body), ...parts.flatMap((part) => this.#officesUnder(part, isDeep, seen))];
  }

  /** A body that is founded again has again the offices that went with it. */
  #reopenOffices(founding: Statement): void {
    for (const office of this.#officesUnder(founding.subject, true, new Set())) {
      const periods = this.#state.world.existence.get(office);
      if (periods?.at(-1)?.end?.subject === founding.subject)
        periods.push({ start: founding, from: founding.when, to: never });
    }
  }

  /** An office that went on because the next one never came goes on until the one after that comes. */
  #endPredecessors(founding: Statement): void {
    const { world, input } = this.#state;
    const seen = new Set([founding.subject]);
    for (let office = input.predecessorOf(founding.subject); office && !seen.has(office); ) {
      seen.add(office);
      if (!world.neverBegun.has(office)) {
        if (seen.size > 2) {
          closePeriods(periodsOf(world.existence, office), founding);
          closeAll(world.offices.get(office) ?? [], () => true, founding);
        }
        return;
      }
      office = input.predecessorOf(office);
    }
  }

  /** The holders leave; where the timeline has made this office its own, the last one goes on in the next office. */
  #endOffice(office: Thing, statement: Statement): void {
    const list = this.#state.world.offices.get(office) ?? [];
    const last = list.filter((tenure) => tenure.to.latest > statement.when.latest).at(-1);
    closeAll(list, () => true, statement);
    const next = this.#state.input.successorOf(office);
    const isOwn = this.#state.own.hasHoldersOf(office);
    if (!next || !last || !isOwn) return;
    const { when } = statement;
    const { origin, citations } = last.start;
    const carriedOn: Statement = {
      kind: 'take',
      subject: last.holder,
      object: next,
      when,
      causes: [],
      origin,
      citations,
      carriesOn: last.start,
    };
    if (!isThere(this.#state, carriedOn)) return;
    this.#state.own.take(carriedOn);
    this.apply(carriedOn);
  }
}
