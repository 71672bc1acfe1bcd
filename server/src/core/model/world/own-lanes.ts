/** Which lanes a timeline has made its own, and from which day on. */
import type { Day } from '../../time/index.js';
import { addUnder } from '../lists.js';
import type { Thing } from '../thing.js';
import { aspects } from './lanes.js';
import type { Statement } from './statement.js';

interface Lane {
  readonly thing: Thing;
  readonly aspect: string;
  readonly other?: Thing;
}

export class OwnLanes {
  readonly #seats: (office: Thing) => number;
  readonly #owned = new Map<Thing, { aspect: string; other?: Thing; from: Day; by: Statement }[]>();

  constructor(seats: (office: Thing) => number) {
    this.#seats = seats;
  }

  /** The lane of an own statement is the timeline's from its day on. */
  take(statement: Statement): void {
    const lane = this.#laneOf(statement);
    if (!lane) return;
    const { aspect, other } = lane;
    addUnder(this.#owned, lane.thing, {
      aspect,
      from: statement.when.earliest,
      by: statement.carriesOn ?? statement,
      ...(other ? { other } : {}),
    });
  }

  /** The first own statement in the lane of this one, and its day. */
  ownerOf(statement: Statement): { readonly from: Day; readonly by: Statement } | undefined {
    const lane = this.#laneOf(statement);
    const owners =
      lane && this.#owned.get(lane.thing)?.filter((one) => one.aspect === lane.aspect && one.other === lane.other);
    return owners?.reduce((first, one) => (one.from < first.from ? one : first), owners[0] as (typeof owners)[number]);
  }

  /** Whether somebody has been put into an office, or out of it, by the timeline itself. */
  hasHoldersOf(office: Thing): boolean {
    return this.#owned.get(office)?.some((one) => one.aspect === 'holders') === true;
  }

  #laneOf({ kind, subject, object }: Statement): Lane | undefined {
    const aspect = aspects[kind];
    if (!aspect) return undefined;
    if (aspect === 'holders' && object)
      return this.#seats(object) > 1 ? { thing: object, aspect, other: subject } : { thing: object, aspect };
    if (aspect === 'member' && object) return { thing: subject, aspect, other: object };
    return { thing: subject, aspect };
  }
}
