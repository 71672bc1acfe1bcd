/**
 * Computes a world forward: the statements of the parents and those of the timeline itself, in order of time, each step
 * on what the steps before left. What the timeline does not touch stays as it was; the moment it makes something in a
 * lane, that lane is its own from that day on. Nothing depends on its own effect, so there is nothing to iterate.
 */
import type { Day, Instant } from '../../time/index.js';
import type { Butterfly } from '../settings.js';
import type { Thing } from '../thing.js';
import { aspects, closeAll, closePeriods, covers, meets, needsAlive, open, periodsOf } from './lanes.js';
import { inOrder } from './order.js';
import type { Cause, Fall, Statement } from './statement.js';
import { always, type Inert, never, overlap, type Period, type Tenure, World } from './world.js';

export interface FoldInput {
  readonly parents: readonly World[];
  readonly own: readonly Statement[];
  /** The own statements that nothing can keep from standing, for whoever asks later; not among `own`. */
  readonly inert: Inert;
  /** The earliest day of the point of divergence; -Infinity if anything may change. */
  readonly divergence: Day;
  /** `off`: nothing falls by losing its causes. */
  readonly butterfly: Butterfly;
  /**
   * Statements of the timelines above that have been found not to stand here, and why. They are not among what the parents
   * hold, so that what they had put an end to goes on.
   */
  readonly taken?: ReadonlyMap<Statement, Fall>;
  /** How many may hold an office at once. */
  readonly seats: (office: Thing) => number;
  /** The office that takes the place of this one when it ends. */
  readonly successorOf: (office: Thing) => Thing | undefined;
  /** The offices of a group or a place, which end with it. */
  readonly officesOf: (body: Thing) => readonly Thing[];
}

export function fold(input: FoldInput): World {
  return new Fold(input).run();
}

class Fold {
  readonly #input: FoldInput;
  readonly #world = new World();
  /** From which day on a lane is the timeline's own. */
  readonly #owned = new Map<Thing, { aspect: string; other?: Thing; from: Day; by: Statement }[]>();
  readonly #inherited: ReadonlySet<Statement>;
  readonly #inheritedOf = new Map<Thing, Statement[]>();
  /** What says that an entry took place, whether that stands or not. */
  readonly #happenings = new Map<Thing, Statement>();
  /** Offices and memberships by their holders. */
  readonly #tenuresOf = new Map<Thing, Tenure[]>();
  /** Own statements that say what a parent says already: needed only if that one falls. */
  readonly #repeats = new Map<Statement, Statement>();
  readonly #repeating = new Set<Statement>();
  /** Things that kept a name because the next one never came: whatever they are called after it ends that one. */
  readonly #namedOn = new Set<Thing>();

  constructor(input: FoldInput) {
    this.#input = input;
    this.#inherited = new Set(input.parents.flatMap((parent) => parent.standing));
    for (const statement of this.#inherited) {
      const list = this.#inheritedOf.get(statement.subject);
      if (list) list.push(statement);
      else this.#inheritedOf.set(statement.subject, [statement]);
    }
  }

  run(): World {
    const { own, parents } = this.#input;
    for (const parent of parents) for (const lost of parent.undone.values()) this.#world.undone.set(lost.subject, lost);
    for (const statement of this.#inherited)
      if (statement.kind === 'happen') this.#happenings.set(statement.subject, statement);
    for (const [statement, fall] of this.#input.taken ?? []) {
      if (statement.kind === 'happen') this.#happenings.set(statement.subject, statement);
      this.#drop(statement, fall);
    }
    for (const statement of own) {
      if (statement.kind === 'happen') this.#happenings.set(statement.subject, statement);
      this.#prepare(statement);
    }
    this.#world.inert = this.#input.inert;
    const all = [...this.#inherited, ...own].sort(inOrder);
    for (const statement of all) {
      if (this.#inherited.has(statement)) this.#inherit(statement);
      else if (!this.#repeating.has(statement)) this.#make(statement);
    }
    return this.#world;
  }

  /** Looks ahead: which statements of the parents an own one takes back, replaces or repeats, whatever the order. */
  #prepare(own: Statement): void {
    if (own.kind === 'undo') {
      this.#takeBack(own);
      return;
    }
    for (const old of this.#inheritedOf.get(own.subject) ?? []) {
      if (old.kind !== own.kind || old.object !== own.object) continue;
      if (own.replaces && own.kind === 'death') this.#drop(old, { why: 'changed', by: own });
      else if (
        meets(old.when, own.when) &&
        own.kind !== 'happen' &&
        own.name === old.name &&
        !this.#repeating.has(own)
      ) {
        this.#repeats.set(old, own);
        this.#repeating.add(own);
      }
    }
  }

  /** What a denial takes back; before the point of divergence nothing can be. */
  #takeBack(own: Statement): void {
    const { departures, refused, idle } = this.#world;
    for (const old of this.#inheritedOf.get(own.subject) ?? []) {
      const same = old.kind === own.undoes && (!own.object || own.object === old.object);
      // An event is named by its title: whichever day is given for its not happening, it is that one.
      if (!same || (old.kind !== 'happen' && !meets(old.when, own.when))) continue;
      if (old.when.latest < this.#input.divergence) refused.set(own, old);
      else {
        this.#drop(old, { why: 'undone', by: own });
        departures.set(own, old);
      }
    }
    for (const [old, { why, by }] of this.#input.taken ?? [])
      if (why === 'undone' && by === own) departures.set(own, old);
    if (departures.has(own)) refused.delete(own);
    else if (!refused.has(own)) idle.add(own);
  }

  #drop(statement: Statement, fall: Fall): void {
    this.#world.fallen.set(statement, fall);
    if (statement.kind === 'happen') this.#world.undone.set(statement.subject, statement);
  }

  /** A statement of a parent: it holds unless something here has brought it down. */
  #inherit(statement: Statement): void {
    const known = this.#world.fallen.get(statement);
    const fall = known ?? this.#fallOf(statement);
    if (!fall) {
      this.#apply(statement);
      return;
    }
    this.#drop(statement, fall);
    if (fall.why === 'inferred') this.#keepOn(statement);
    const repeat = this.#repeats.get(statement);
    if (!repeat || fall.why === 'changed') return;
    this.#world.revived.set(repeat, statement);
    this.#make(repeat);
  }

  #fallOf(statement: Statement): Fall | undefined {
    const touched = this.#ownerOf(statement);
    if (touched && touched.from <= statement.when.earliest) return { why: 'changed', by: touched.by };
    const lost = this.#lostCause(statement);
    if (lost) return lost;
    if (statement.ends && this.#world.fallen.has(statement.ends)) return { why: 'inferred', by: statement.ends };
    if (needsAlive.has(statement.kind)) {
      const death = this.#world.deaths.get(statement.subject);
      if (death && death.when.latest < statement.when.earliest) return { why: 'dead', by: death };
    }
    if ((statement.kind === 'take' || statement.kind === 'join') && statement.object) {
      const ended = this.#endOf(statement.object, statement.when);
      if (ended) return { why: 'ended', by: ended };
    }
    return this.#impliedFall(statement);
  }

  /**
   * A tenure that ended the day its holder died ended because he died; one that ended the day the next began ended
   * because of him; and the next began because the seat was free. A name, too, ended because the next one came.
   */
  #impliedFall(statement: Statement): Fall | undefined {
    if (statement.kind === 'leave' || statement.kind === 'part' || statement.kind === 'unstay') {
      const death = this.#input.parents
        .map((parent) => parent.deaths.get(statement.subject))
        .find((one) => one !== undefined);
      if (death && meets(death.when, statement.when) && this.#hasFallen(death)) return { why: 'inferred', by: death };
      const next = statement.kind === 'leave' ? this.#takeoverOn(statement) : undefined;
      if (next && (this.#world.fallen.has(next) || this.#fallsByItself(next))) return { why: 'inferred', by: next };
    }
    if (statement.kind === 'unname') {
      const next = this.#namesFrom(statement);
      const lost = next.find((name) => this.#world.fallen.has(name) || this.#lostCause(name));
      if (lost && next.every((name) => this.#world.fallen.has(name) || this.#lostCause(name)))
        return { why: 'inferred', by: lost };
    }
    if (statement.kind === 'take' && statement.object) {
      const office = statement.object;
      const sitting = (this.#world.offices.get(office) ?? []).filter(
        (tenure) => tenure.to.latest >= statement.when.latest && tenure.inferred,
      );
      const full =
        (this.#world.offices.get(office) ?? []).filter((tenure) => tenure.to.latest > statement.when.latest).length >=
        this.#input.seats(office);
      if (sitting.length > 0 && full) return { why: 'inferred', by: (sitting[0] as Tenure).start };
    }
    return undefined;
  }

  /** Whether a death of the parents has fallen, or will when its turn comes later this same day. */
  #hasFallen(death: Statement): boolean {
    if (this.#world.fallen.has(death)) return true;
    return (
      this.#world.deaths.get(death.subject) !== death && this.#inherited.has(death) && this.#fallOf(death) !== undefined
    );
  }

  /** The parent's next holder, where he begins the very day that this tenure ends. */
  #takeoverOn(leave: Statement): Statement | undefined {
    const office = leave.object as Thing;
    if (this.#input.seats(office) > 1) return undefined;
    for (const parent of this.#input.parents) {
      for (const tenure of parent.offices.get(office) ?? []) {
        if (tenure.holder !== leave.subject && meets(tenure.start.when, leave.when)) return tenure.start;
      }
    }
    return undefined;
  }

  /** The parents' other names of a thing that begin the very day this one ends. */
  #namesFrom(unname: Statement): Statement[] {
    return this.#input.parents.flatMap((parent) =>
      (parent.names.get(unname.subject) ?? [])
        .filter(({ name }) => name !== unname.name)
        .flatMap(({ start }) => (start && meets(start.when, unname.when) ? [start] : [])),
    );
  }

  #fallsByItself(take: Statement): boolean {
    const death = this.#world.deaths.get(take.subject);
    return (death !== undefined && death.when.latest < take.when.earliest) || this.#lostCause(take) !== undefined;
  }

  /** The end of a tenure has fallen: it goes on. */
  #keepOn(leave: Statement): void {
    if (leave.kind === 'unname') this.#namedOn.add(leave.subject);
    const list =
      leave.kind === 'leave'
        ? this.#world.offices.get(leave.object as Thing)
        : leave.kind === 'part'
          ? this.#world.groups.get(leave.object as Thing)
          : undefined;
    for (const tenure of list ?? []) if (tenure.holder === leave.subject && tenure.to === never) tenure.inferred = true;
  }

  /** Falls when every reason it has has lost a cause; without reasons only with the entry it is told in. */
  #lostCause(statement: Statement): Fall | undefined {
    if (this.#input.butterfly === 'off') return undefined;
    const home = statement.within && this.#happenings.get(statement.within);
    if (home && home !== statement && this.#world.fallen.has(home)) return { why: 'cause-lost', by: home };
    let first: Fall | undefined;
    for (const reason of statement.causes) {
      let lost: Fall | undefined;
      for (const cause of reason) lost ??= this.#isLost(cause, statement);
      if (!lost) return undefined;
      first ??= lost;
    }
    return first;
  }

  #isLost(cause: Cause, effect: Statement): Fall | undefined {
    switch (cause.kind) {
      case 'event': {
        const undone = this.#world.undone.get(cause.event);
        if (undone) return { why: 'cause-lost', by: undone, cause };
        const happening = this.#happenings.get(cause.event);
        if (!happening) return undefined;
        const by = this.#world.fallen.has(happening) ? happening : this.#takenBack(happening);
        return by && { why: 'cause-lost', by, cause };
      }
      case 'holds': {
        const dayBefore = effect.when.earliest - 1;
        const holders = this.#world.holdersOf(cause.office, { earliest: dayBefore, latest: dayBefore });
        if (holders.some(({ tenure }) => tenure.holder === cause.figure)) return undefined;
        // A condition that real history itself does not meet, as far as it is told, cannot be lost.
        if (this.#inherited.has(effect) && !this.#heldAbove(cause.figure, cause.office, dayBefore)) return undefined;
        const mine = (this.#world.offices.get(cause.office) ?? [])
          .filter((tenure) => tenure.holder === cause.figure)
          .at(-1);
        const by = mine?.end ?? this.#world.deaths.get(cause.figure);
        return { why: 'cause-lost', cause, ...(by ? { by } : {}) };
      }
      case 'died': {
        if (this.#world.deaths.has(cause.figure)) return undefined;
        const undone = this.#input.parents
          .map((parent) => parent.deaths.get(cause.figure))
          .find((death) => death && this.#world.fallen.has(death));
        return undone ? { why: 'cause-lost', by: undone, cause } : undefined;
      }
      case 'unknown':
        return undefined;
    }
  }

  #heldAbove(figure: Thing, office: Thing, day: Day): boolean {
    const when = { earliest: day, latest: day };
    return this.#input.parents.some((parent) =>
      parent.holdersOf(office, when).some(({ tenure }) => tenure.holder === figure),
    );
  }

  /** "Death of Lenin" has not happened where Lenin's death has fallen, whoever stated it. */
  #takenBack(happening: Statement): Statement | undefined {
    const said = (happening.says ?? []).map((statement) =>
      (this.#inheritedOf.get(statement.subject) ?? []).find(
        (old) =>
          old.kind === statement.kind &&
          old.object === statement.object &&
          meets(old.when, statement.when) &&
          this.#world.fallen.has(old),
      ),
    );
    return said.length > 0 && said.every((one) => one !== undefined) ? said[0] : undefined;
  }

  /** A statement of the timeline itself. What it needs and does not find makes nothing. */
  #make(statement: Statement): void {
    const { kind, subject, object } = statement;
    if (kind === 'undo') {
      this.#world.stand(statement);
      return;
    }
    const isPast = !statement.replaces && statement.when.latest < this.#input.divergence;
    const against = this.#contradicted(statement, isPast);
    if (isPast && against) {
      this.#world.refused.set(statement, against);
      return;
    }
    const death = this.#world.deaths.get(subject);
    if (death && (kind === 'death' || (needsAlive.has(kind) && death.when.latest < statement.when.earliest))) return;
    if (
      (kind === 'leave' || kind === 'part') &&
      !this.#openTenure(kind === 'leave' ? this.#world.offices : this.#world.groups, statement)
    )
      return;
    if (
      (kind === 'take' || kind === 'join') &&
      object &&
      this.#openTenure(kind === 'take' ? this.#world.offices : this.#world.groups, statement)
    )
      return;
    const lost = this.#input.parents.length > 0 ? this.#lostCause(statement) : undefined;
    if (lost) {
      this.#drop(statement, lost);
      return;
    }
    if (against) this.#world.departures.set(statement, against);
    // What fills the silence before the point of divergence takes nothing over: what comes after stays as it was.
    if (!isPast) this.#own(statement);
    this.#apply(statement);
  }

  /** What the parents say that cannot be true together with an own statement: silence may be filled, and ends may meet. */
  #contradicted(own: Statement, isPast: boolean): Statement | undefined {
    for (const parent of this.#input.parents) {
      const found = this.#contradictedIn(parent, own);
      // What these notes have brought down is no contradiction later on; of the past it stands.
      if (found && (isPast || !this.#world.fallen.has(found))) return found;
    }
    return undefined;
  }

  #contradictedIn(parent: World, { kind, subject, object, name, when }: Statement): Statement | undefined {
    switch (kind) {
      case 'death':
        return parent.deaths.get(subject);
      case 'birth':
        return parent.births.get(subject);
      case 'take': {
        const office = object as Thing;
        const sitting = (parent.offices.get(office) ?? []).filter(
          (tenure) => tenure.holder !== subject && covers(tenure, when) && this.#goesOn(this.#world.offices, tenure),
        );
        return sitting.length >= this.#input.seats(office) ? sitting[0]?.start : undefined;
      }
      case 'leave':
      case 'part': {
        const lanes = kind === 'leave' ? 'offices' : 'groups';
        const held = (parent[lanes].get(object as Thing) ?? []).find(
          (tenure) => tenure.holder === subject && covers(tenure, when) && this.#goesOn(this.#world[lanes], tenure),
        );
        return held && (held.end ?? held.start);
      }
      case 'found': {
        const periods = parent.existence.get(subject) ?? [];
        const first = periods[0];
        if (first && when.latest < first.from.earliest) return first.start;
        const during = periods.find((period) => covers(period, when));
        return during && (during.start ?? during.end);
      }
      case 'end': {
        const during = (parent.existence.get(subject) ?? []).find((period) => covers(period, when));
        return during && (during.end ?? during.start);
      }
      case 'name': {
        const periods = parent.names.get(subject) ?? [];
        if (periods.some((period) => period.name === name && overlap(period, when) !== 'no')) return undefined;
        return periods.find((period) => covers(period, when))?.start;
      }
      default:
        return undefined;
    }
  }

  /** Whether a tenure of the parents has not been ended by anything here so far. */
  #goesOn(lanes: ReadonlyMap<Thing, readonly Tenure[]>, { of, start }: Tenure): boolean {
    return (lanes.get(of) ?? []).some((tenure) => tenure.start === start && tenure.to === never);
  }

  #openTenure(lanes: Map<Thing, Tenure[]>, { subject, object, when }: Statement): Tenure | undefined {
    return (object && lanes.get(object))?.find(
      (tenure) => tenure.holder === subject && tenure.from.earliest <= when.latest && tenure.to.latest > when.earliest,
    );
  }

  #own(statement: Statement): void {
    const lane = this.#laneOf(statement);
    if (!lane) return;
    const list = this.#owned.get(lane.thing) ?? [];
    const { aspect, other } = lane;
    list.push({ aspect, from: statement.when.earliest, by: statement, ...(other ? { other } : {}) });
    this.#owned.set(lane.thing, list);
  }

  /** The first own statement in the lane of this one, and its day. */
  #ownerOf(statement: Statement): { readonly from: Day; readonly by: Statement } | undefined {
    const lane = this.#laneOf(statement);
    const owners =
      lane && this.#owned.get(lane.thing)?.filter((one) => one.aspect === lane.aspect && one.other === lane.other);
    return owners?.reduce((first, one) => (one.from < first.from ? one : first), owners[0] as (typeof owners)[number]);
  }

  #laneOf({ kind, subject, object }: Statement): { thing: Thing; aspect: string; other?: Thing } | undefined {
    const aspect = aspects[kind];
    if (!aspect) return undefined;
    if (aspect === 'holders' && object)
      return this.#input.seats(object) > 1 ? { thing: object, aspect, other: subject } : { thing: object, aspect };
    if (aspect === 'member' && object) return { thing: subject, aspect, other: object };
    return { thing: subject, aspect };
  }

  /** Carries a statement out. */
  #apply(statement: Statement): void {
    const world = this.#world;
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

  /** Takes a seat; where all are taken, whoever has sat longest has left. */
  #seat(statement: Statement): void {
    const office = statement.object as Thing;
    const list = this.#world.offices.get(office) ?? [];
    const sitting = list.filter(
      (tenure) => tenure.to.latest > statement.when.latest && tenure.from.earliest <= statement.when.earliest,
    );
    if (sitting.length >= this.#input.seats(office)) closeAll(list, (tenure) => tenure === sitting[0], statement);
    this.#open(this.#world.offices, statement);
  }

  /** Begins a tenure, which the death of its holder will end. */
  #open(lanes: Map<Thing, Tenure[]>, statement: Statement): void {
    const tenure = open(lanes, statement.object as Thing, statement);
    const known = this.#tenuresOf.get(statement.subject);
    if (known) known.push(tenure);
    else this.#tenuresOf.set(statement.subject, [tenure]);
  }

  #endBody(statement: Statement): void {
    const periods = periodsOf(this.#world.existence, statement.subject);
    if (periods.length === 0) periods.push({ from: always, to: never });
    closePeriods(periods, statement);
    const offices =
      statement.subject.kind === 'office' ? [statement.subject] : this.#input.officesOf(statement.subject);
    for (const office of offices) {
      this.#endOffice(office, statement);
      // Nobody can hold them afterwards; of its own history a canon says itself how long they were there.
      const known = this.#world.existence.get(office);
      if (office !== statement.subject && !this.#inherited.has(statement) && known) closePeriods(known, statement);
    }
    if (statement.subject.kind === 'group')
      closeAll(this.#world.groups.get(statement.subject) ?? [], () => true, statement);
  }

  /** A body that is founded again has again the offices that went with it. */
  #reopenOffices(founding: Statement): void {
    for (const office of this.#input.officesOf(founding.subject)) {
      const periods = this.#world.existence.get(office);
      if (periods?.at(-1)?.end?.subject === founding.subject)
        periods.push({ start: founding, from: founding.when, to: never });
    }
  }

  /** The holders leave; where the timeline has made this office its own, the last one goes on in the next office. */
  #endOffice(office: Thing, statement: Statement): void {
    const list = this.#world.offices.get(office) ?? [];
    const last = list.filter((tenure) => tenure.to.latest > statement.when.latest).at(-1);
    closeAll(list, () => true, statement);
    const next = this.#input.successorOf(office);
    const isOwn = this.#owned.get(office)?.some((one) => one.aspect === 'holders');
    if (!next || !last || !isOwn) return;
    const carriedOn: Statement = { ...statement, kind: 'take', subject: last.holder, object: next, causes: [] };
    this.#own(carriedOn);
    this.#apply(carriedOn);
  }

  #endOf(body: Thing, when: Instant): Statement | undefined {
    const periods = this.#world.existence.get(body);
    if (!periods?.length) return undefined;
    const last = periods.at(-1) as Period;
    return last.end && last.to.latest < when.earliest && !this.#inherited.has(last.end) ? last.end : undefined;
  }
}
