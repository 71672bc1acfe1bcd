/** Whether a statement of the parents still holds when its turn comes: what is only overwritten falls too. */
import type { Instant } from '../../time/index.js';
import type { Thing } from '../thing.js';
import type { Folding } from './folding.js';
import { Institutions } from './institutions.js';
import { meets, needsAlive } from './lanes.js';
import type { LostCauses } from './lost-causes.js';
import type { Fall, Statement } from './statement.js';
import type { Period } from './world.js';

export class Falling {
  readonly #state: Folding;
  readonly #lost: LostCauses;
  readonly #institutions: Institutions;

  constructor(state: Folding, lost: LostCauses) {
    this.#state = state;
    this.#lost = lost;
    this.#institutions = new Institutions(state, lost);
  }

  /** What brings it down; undefined if it holds. */
  of(statement: Statement): Fall | undefined {
    const touched = this.#state.own.ownerOf(statement);
    if (touched && touched.from <= statement.when.earliest) return { why: 'changed', by: touched.by };
    const lost = this.#lost.of(statement);
    if (lost) return lost;
    if (statement.ends && this.#state.world.fallen.has(statement.ends)) return { why: 'inferred', by: statement.ends };
    if (needsAlive.has(statement.kind)) {
      const death = this.#state.world.deaths.get(statement.subject);
      if (death && death.when.latest < statement.when.earliest) return { why: 'dead', by: death };
    }
    if ((statement.kind === 'take' || statement.kind === 'join') && statement.object) {
      const ended = this.#endOf(statement.object, statement.when) ?? this.#neverBegun(statement.object);
      if (ended) return { why: 'ended', by: ended };
    }
    const gone = this.#goneBefore(statement);
    if (gone) return { why: 'ended', by: gone };
    return this.#impliedFall(statement);
  }

  /** Nothing ends that these notes have ended before, and no office begins in a body that they have ended. */
  #goneBefore({ kind, subject, when }: Statement): Statement | undefined {
    if (kind === 'end') return this.#endOf(subject, when);
    if (kind !== 'found' || subject.kind !== 'office') return undefined;
    const seen = new Set<Thing>();
    for (let body = this.#state.input.bodyOf(subject); body && !seen.has(body); ) {
      const ended = this.#endOf(body, when);
      if (ended) return ended;
      seen.add(body);
      body = this.#state.input.bodyOf(body);
    }
    return undefined;
  }

  /**
   * A tenure that ended the day its holder died ended because he died; one that ended the day the next began ended
   * because of him; and the next began because the seat was free. A name, too, ended because the next one came, and an office
   * as the one that replaces it began.
   */
  #impliedFall(statement: Statement): Fall | undefined {
    if (statement.kind === 'end' || statement.kind === 'found') {
      const by = this.#institutions.lossOf(statement);
      if (by) return { why: 'inferred', by };
    }
    if (statement.kind === 'leave' || statement.kind === 'part' || statement.kind === 'unstay') {
      const death = this.#state.input.parents
        .map((parent) => parent.deaths.get(statement.subject))
        .find((one) => one !== undefined);
      if (death && meets(death.when, statement.when) && this.#hasFallen(death)) return { why: 'inferred', by: death };
      const next = statement.kind === 'leave' ? this.#takeoverOn(statement) : undefined;
      if (next && (this.#state.world.fallen.has(next) || this.#fallsByItself(next)))
        return { why: 'inferred', by: next };
      const end = this.#institutions.fallenEndOn(statement);
      if (end) return { why: 'inferred', by: end };
    }
    if (statement.kind === 'unname') {
      const lost = this.#institutions.lostNameAfter(statement);
      if (lost) return { why: 'inferred', by: lost };
    }
    if (statement.kind === 'take' && statement.object) {
      const office = statement.object;
      const sitting = (this.#state.world.offices.get(office) ?? []).filter(
        (tenure) => tenure.to.latest >= statement.when.latest && tenure.inferredFrom !== undefined,
      );
      const full =
        (this.#state.world.offices.get(office) ?? []).filter((tenure) => tenure.to.latest > statement.when.latest)
          .length >= this.#state.input.seats(office);
      const [longest] = sitting;
      if (longest && full) return { why: 'inferred', by: this.#state.fallenEnds.get(longest) ?? longest.start };
    }
    return undefined;
  }

  /** Whether a death of the parents has fallen, or will when its turn comes later this same day. */
  #hasFallen(death: Statement): boolean {
    if (this.#state.world.fallen.has(death)) return true;
    return (
      this.#state.world.deaths.get(death.subject) !== death &&
      this.#state.inherited.has(death) &&
      this.of(death) !== undefined
    );
  }

  /** The parent's next holder, where he begins the very day that this tenure ends. */
  #takeoverOn(leave: Statement): Statement | undefined {
    const office = leave.object as Thing;
    if (this.#state.input.seats(office) > 1) return undefined;
    for (const parent of this.#state.input.parents) {
      for (const tenure of parent.offices.get(office) ?? []) {
        if (tenure.holder !== leave.subject && meets(tenure.start.when, leave.when)) return tenure.start;
      }
    }
    return undefined;
  }

  #fallsByItself(take: Statement): boolean {
    const death = this.#state.world.deaths.get(take.subject);
    return (death !== undefined && death.when.latest < take.when.earliest) || this.#lost.of(take) !== undefined;
  }

  #neverBegun(body: Thing): Statement | undefined {
    return this.#state.world.existence.get(body)?.length ? undefined : this.#state.world.neverBegun.get(body);
  }

  #endOf(body: Thing, when: Instant): Statement | undefined {
    const periods = this.#state.world.existence.get(body);
    if (!periods?.length) return undefined;
    const last = periods.at(-1) as Period;
    return last.end && last.to.latest < when.earliest && !this.#state.inherited.has(last.end) ? last.end : undefined;
  }
}
