/**
 * What ranks the things that can be completed, as a world has it. Each is asked of the world once: whoever writes prose has
 * the same world with every letter, and many maps lie between a name and the day its bearer was born.
 */
import type { Thing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { always, never, overlap, type Period, type Tenure } from '../model/world/world.js';
import { oncePerWorld } from '../rules/once.js';
import { type Answer, describeInstant, type Instant } from '../time/index.js';
import { mayBeMeant, Named, type Names, namesOf } from './completion-names.js';
import { toldOf } from './completion-told.js';

/** A thing that may be meant, by a name of its. */
export class Candidate {
  readonly name: Named;
  readonly thing: Thing;
  readonly kind: ThingKind;
  readonly birth: Statement | undefined;
  readonly death: Statement | undefined;
  /** Those that somebody holds at any time. */
  readonly offices: readonly Tenure[];
  readonly #from: Instant;
  readonly #to: Instant;
  readonly #timeline: Timeline;
  #born: string | undefined;
  #groups: readonly Tenure[] | undefined;
  #names: readonly Period[] | undefined;
  #rarity = -1;

  constructor(name: Named, timeline: Timeline) {
    const { thing } = name;
    const { world } = timeline;
    const isFigure = thing.kind === 'figure';
    this.name = name;
    this.thing = thing;
    this.kind = thing.kind;
    this.birth = isFigure ? world.births.get(thing) : undefined;
    this.death = isFigure ? world.deaths.get(thing) : undefined;
    this.offices = isFigure ? world.heldBy(thing, 'offices') : none;
    this.#from = this.birth?.when ?? always;
    this.#to = this.death?.when ?? never;
    this.#timeline = timeline;
  }

  /** Whether it is there on some day of `when`. */
  presence(when: Instant): Answer {
    return this.kind === 'figure'
      ? overlap({ from: this.#from, to: this.#to }, when)
      : this.#timeline.world.exists(this.thing, when);
  }

  isInOffice(when: Instant): boolean {
    for (const tenure of this.offices) if (overlap(tenure, when) !== 'no') return true;
    return false;
  }

  /** "b. 1881"; '' where that is not told. */
  get born(): string {
    this.#born ??= this.birth ? `b. ${yearIn(this.birth.when)}` : '';
    return this.#born;
  }

  get groups(): readonly Tenure[] {
    this.#groups ??= this.#timeline.world.heldBy(this.thing, 'groups');
    return this.#groups;
  }

  /** From 999 down to 0, the fewer is told of it the higher: who is in all the books comes before who is in one. */
  get rarity(): number {
    if (this.#rarity < 0) this.#rarity = Math.max(0, 999 - toldOf(this.thing, this.#timeline));
    return this.#rarity;
  }

  /** The same thing by its name of some day of `when`, where another is told of. */
  calledOn(when: Instant): Candidate {
    this.#names ??= this.#timeline.world.names.get(this.thing) ?? none;
    const now = this.#names.find((period) => overlap(period, when) === 'yes');
    const name = now ? (now.name ?? this.thing.name) : this.name.label;
    return name === this.name.label ? this : new Candidate(new Named(this.thing, name), this.#timeline);
  }
}

const none: readonly never[] = [];

function yearIn(instant: Instant): string {
  const words = describeInstant(instant);
  return /\d+(?: BC)?$/.exec(words)?.[0] ?? words;
}

/**
 * The things of these kinds that may be meant by letters in lower case, as they are called at some time of `when`; those of
 * one kind in the order in which they are declared.
 */
export function candidates(
  letters: string,
  kinds: readonly ThingKind[],
  timeline: Timeline,
  when: Instant | undefined,
): Candidate[] {
  const known = candidatesIn(timeline);
  const isMeant = ({ name }: Candidate) => mayBeMeant(letters, name.lower);
  return kinds.flatMap((kind) => {
    // A place may be called something else then.
    if (kind === 'place' && when)
      return known
        .of(kind, '')
        .map((place) => place.calledOn(when))
        .filter(isMeant);
    // Those that the first letters may mean are kept: of more letters there are too many.
    const likely = known.of(kind, letters.slice(0, MOST_KEPT));
    return letters.length > MOST_KEPT ? likely.filter(isMeant) : likely;
  });
}

const MOST_KEPT = 2;

/** Of one world: each thing once, and lists of those that first letters may mean. */
class Candidates {
  readonly #timeline: Timeline;
  readonly #names: Names;
  readonly #ofName = new Map<Named, Candidate>();
  readonly #lists = new Map<string, readonly Candidate[]>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    this.#names = namesOf(timeline);
  }

  of(kind: ThingKind, letters: string): readonly Candidate[] {
    const key = `${kind} ${letters}`;
    let list = this.#lists.get(key);
    if (!list) {
      list = this.#names.of(kind, letters).map((name) => this.#called(name));
      this.#lists.set(key, list);
    }
    return list;
  }

  #called(name: Named): Candidate {
    let candidate = this.#ofName.get(name);
    if (!candidate) {
      candidate = new Candidate(name, this.#timeline);
      this.#ofName.set(name, candidate);
    }
    return candidate;
  }
}

const candidatesIn = oncePerWorld((timeline) => new Candidates(timeline));
