/** What is true of every thing over time in one timeline: its lanes, and the questions rules and hover ask of them. */
import { type Answer, bestAnswer, type Day, type Instant } from '../../time/index.js';
import { noteAsked, noteAskedAll, unnoted } from '../asking.js';
import { addUnder } from '../lists.js';
import type { Thing } from '../thing.js';
import { StatementMap, ThingMap } from './noted-maps.js';
import { inOrder } from './order.js';
import type { Fall, Statement } from './statement.js';

/** Somebody in an office, a group or a place, from a day to a day. */
export interface Tenure {
  readonly holder: Thing;
  /** The office, the group or the place. */
  readonly of: Thing;
  readonly start: Statement;
  from: Instant;
  to: Instant;
  /** What ended it: a `leave`, a death, a successor, the end of the institution. */
  end?: Statement;
  /** From this day on it holds only because what ended it in real history has fallen. */
  inferredFrom?: Day;
}

/** A stretch in which a thing exists, or bears a name. */
export interface Period {
  readonly start?: Statement;
  end?: Statement;
  from: Instant;
  to: Instant;
  readonly name?: string;
}

export const always: Instant = { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY };
export const never: Instant = { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/** Own entries that nothing could keep from taking place, so that nobody had to look; in the order they are written. */
export interface Inert {
  readonly all: () => readonly Statement[];
  readonly of: (event: Thing) => Statement | undefined;
}

/** What has to be known to tell whether somebody or something is there on a day. */
export interface Presence {
  readonly births: { get(thing: Thing): Statement | undefined };
  readonly deaths: { get(thing: Thing): Statement | undefined };
  readonly existence: { get(thing: Thing): readonly Period[] | undefined };
  exists(thing: Thing, when: Instant): Answer;
}

export class World implements Presence {
  readonly births: ThingMap<Statement> = new ThingMap();
  readonly deaths: ThingMap<Statement> = new ThingMap();
  /** Tenures of each office. */
  readonly offices: ThingMap<Tenure[]> = new ThingMap();
  /** Memberships of each group. */
  readonly groups: ThingMap<Tenure[]> = new ThingMap();
  /** Stays of each figure. */
  readonly stays: ThingMap<Tenure[]> = new ThingMap();
  readonly existence: ThingMap<Period[]> = new ThingMap();
  readonly names: ThingMap<Period[]> = new ThingMap();
  /** Whether it is that of a history that branches from nothing. */
  isOfItsOwn = false;
  readonly #happened = new Map<Thing, Statement>();
  readonly #standing: Statement[] = [];
  inert: Inert = { all: () => [], of: () => undefined };
  #isComplete = false;
  /** Statements of the parents that do not hold here. */
  readonly fallen = new StatementMap<Fall>();
  /** The entries of every timeline above that have not taken place here, with the statements that told of them. */
  readonly undone = new ThingMap<Statement>();
  /** What the timelines above have begin and what never begins here, with the statements that told of it. */
  readonly neverBegun = new ThingMap<Statement>();
  /** Own statements from before the point of divergence that make nothing: what of the parents' each of them contradicts. */
  readonly refused = new StatementMap<Statement>();
  /** Own statements that depart from the parents: what of theirs each of them goes against. */
  readonly departures = new StatementMap<Statement>();
  /** Own denials that found nothing of the parents' to take back. */
  readonly idle = new StatementMap<true>();
  /** Own statements that repeat one of the parents' which has fallen here. */
  readonly revived = new StatementMap<Statement>();
  /** The tenures of each holder, once somebody has asked. */
  readonly #holders = new Map<'offices' | 'groups', Map<Thing, Tenure[]>>();
  #lostNames: Map<Thing, Statement[]> | undefined;

  /** That an entry took place, if it did. */
  happeningOf(event: Thing): Statement | undefined {
    noteAsked(event);
    return this.#happened.get(event) ?? this.inert.of(event);
  }

  /** Every statement that holds, its parents' included, in order of time. */
  get standing(): readonly Statement[] {
    noteAskedAll();
    unnoted(() => this.#complete());
    return this.#standing;
  }

  /** A statement holds; in order of time. */
  stand(statement: Statement): void {
    this.#standing.push(statement);
    if (statement.kind === 'happen') this.#happened.set(statement.subject, statement);
  }

  #complete(): void {
    if (this.#isComplete) return;
    this.#isComplete = true;
    const inert = this.inert.all();
    if (inert.length === 0) return;
    for (const statement of inert) this.stand(statement);
    this.#standing.sort(inOrder);
  }

  /** The offices somebody holds at some day of `when`, with how certain that is. */
  officesOf(figure: Thing, when: Instant): { tenure: Tenure; answer: Answer }[] {
    return this.#tenuresAt(this.heldBy(figure, 'offices'), when);
  }

  holdersOf(office: Thing, when: Instant): { tenure: Tenure; answer: Answer }[] {
    return this.#tenuresAt(this.offices.get(office) ?? [], when);
  }

  groupsOf(figure: Thing, when: Instant): { tenure: Tenure; answer: Answer }[] {
    return this.#tenuresAt(this.heldBy(figure, 'groups'), when);
  }

  staysOf(figure: Thing, when: Instant): { tenure: Tenure; answer: Answer }[] {
    return this.#tenuresAt(this.stays.get(figure) ?? [], when);
  }

  /** Whether a thing exists on some day of `when`; things of which nothing is said always do. */
  exists(thing: Thing, when: Instant): Answer {
    const periods = this.existence.get(thing);
    if (!periods || periods.length === 0) return this.neverBegun.has(thing) ? 'no' : 'yes';
    return bestAnswer(periods.map((period) => overlap(period, when)));
  }

  /** The names a thing bears on some day of `when`; [] if none is said for then. */
  namesOf(thing: Thing, when: Instant): { name: string; period: Period; answer: Answer }[] {
    return (this.names.get(thing) ?? [])
      .map((period) => ({ name: period.name ?? thing.name, period, answer: overlap(period, when) }))
      .filter(({ answer }) => answer !== 'no');
  }

  /** Names that real history, or a parent timeline, gives a thing and that never came in this world. */
  lostNamesOf(thing: Thing): readonly Statement[] {
    noteAsked(thing);
    this.#lostNames ??= unnoted(() => this.#findLostNames());
    return this.#lostNames.get(thing) ?? [];
  }

  #findLostNames(): Map<Thing, Statement[]> {
    const found = new Map<Thing, Statement[]>();
    for (const statement of this.fallen.keys()) {
      if (statement.kind !== 'name') continue;
      addUnder(found, statement.subject, statement);
    }
    return found;
  }

  /** The offices, or the memberships, of one figure. Only asked of a world that is complete. */
  heldBy(figure: Thing, lane: 'offices' | 'groups'): readonly Tenure[] {
    noteAsked(figure);
    const holders = this.#holders.get(lane) ?? unnoted(() => byHolder(this.tenures(lane)));
    this.#holders.set(lane, holders);
    return holders.get(figure) ?? [];
  }

  /** All of them in which `heldBy` looks for a holder. */
  protected tenures(lane: 'offices' | 'groups'): Iterable<readonly Tenure[]> {
    return this[lane].values();
  }

  #tenuresAt(tenures: readonly Tenure[], when: Instant): { tenure: Tenure; answer: Answer }[] {
    return tenures
      .map((tenure) => {
        const answer = overlap(tenure, when);
        return { tenure, answer: answer === 'yes' && isInferred(tenure, when) ? ('possibly' as const) : answer };
      })
      .filter(({ answer }) => answer !== 'no');
  }
}

function byHolder(lanes: Iterable<readonly Tenure[]>): Map<Thing, Tenure[]> {
  const found = new Map<Thing, Tenure[]>();
  for (const tenure of [...lanes].flat()) {
    addUnder(found, tenure.holder, tenure);
  }
  return found;
}

/**
 * Whether a period holds on the day meant by `when`, some day between its bounds: `yes` if on every one in every reading
 * of the period, `no` if on none. What begins or ends on a day holds all that day.
 */
export function overlap(period: { readonly from: Instant; readonly to: Instant }, when: Instant): Answer {
  if (period.from.latest <= when.earliest && when.latest <= period.to.earliest) return 'yes';
  return period.from.earliest <= when.latest && when.earliest <= period.to.latest ? 'possibly' : 'no';
}

/** Whether he is there only in all likelihood. That he leaves later says that he was. */
export function isInferred({ inferredFrom, end }: Tenure, when: Instant): boolean {
  return inferredFrom !== undefined && inferredFrom < when.latest && end?.kind !== 'leave' && end?.kind !== 'part';
}
