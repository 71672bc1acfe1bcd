/**
 * A simple temporal network: days of which the bounds are known, and links that say how far one lies behind another at
 * least. It narrows the bounds of every day to what all links together leave, and finds what cannot be true together.
 */
import type { Day, Instant } from '../../time/index.js';

/** The day `to` is at least `weight` days after the day `from`; a negative weight lets it be that much before. */
export interface Link<Why> {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly why: Why;
}

/** The links from the day that is too late to the day that is too early for it, in order; two or more. */
export type Contradiction<Why> = readonly Link<Why>[];

/**
 * Passes go to and fro along the order of the links; one each is enough where nothing is dated by what it follows from. What
 * has not settled after these is left a little too wide, which is never wrong.
 */
const MOST_PASSES = 12;

/** How many links are looked at, over all, to find shorter chains than those at hand. */
const MOST_STEPS = 500_000;

/** How many contradictions are told: whoever mends these will see the others. */
const MOST_TOLD = 200;

export class TimeNetwork<Why> {
  readonly #earliest: Day[] = [];
  readonly #latest: Day[] = [];
  readonly #out: Link<Why>[][] = [];
  readonly #in: Link<Why>[][] = [];
  readonly #lowest: Day[] = [];
  readonly #highest: Day[] = [];
  readonly #lowBy: (Link<Why> | undefined)[] = [];
  readonly #highBy: (Link<Why> | undefined)[] = [];

  #steps = 0;

  /** A day between two bounds; its number. */
  add({ earliest, latest }: Instant): number {
    this.#out.push([]);
    this.#in.push([]);
    this.#latest.push(latest);
    return this.#earliest.push(earliest) - 1;
  }

  link(link: Link<Why>): void {
    this.#out[link.from]?.push(link);
    this.#in[link.to]?.push(link);
  }

  /** Narrows all bounds; call it once, when every day and every link is known. Returns what contradicts itself. */
  solve(): Contradiction<Why>[] {
    const order = this.#inOrder();
    for (const day of this.#earliest) this.#lowest.push(day);
    for (const day of this.#latest) this.#highest.push(day);
    const tooLate = new Map<number, Link<Why>>();
    settle(order, (at) => this.#raise(at, tooLate));
    settle([...order].reverse(), (at) => this.#lower(at));
    return [...tooLate.values()].slice(0, MOST_TOLD).map((link) => this.#shortest(link.to) ?? this.#wayTo(link));
  }

  /** What is left of a day's bounds. */
  windowOf(at: number): Instant {
    const [earliest, latest] = [this.#lowest[at] as Day, this.#highest[at] as Day];
    return earliest <= latest
      ? { earliest, latest }
      : { earliest: this.#earliest[at] as Day, latest: this.#latest[at] as Day };
  }

  /** The links that keep a day from being earlier, the nearest last; [] if only its own date does. */
  whyNotEarlier(at: number): Link<Why>[] {
    return follow(this.#lowBy[at], ({ from }) => this.#lowBy[from]).reverse();
  }

  /** The links that keep a day from being later, the nearest first. */
  whyNotLater(at: number): Link<Why>[] {
    return follow(this.#highBy[at], ({ to }) => this.#highBy[to]);
  }

  #raise(at: number, tooLate: Map<number, Link<Why>>): boolean {
    let moved = false;
    for (const link of this.#out[at] as Link<Why>[]) {
      const day = (this.#lowest[at] as Day) + link.weight;
      if (!(day > (this.#lowest[link.to] as Day))) continue;
      if (day > (this.#latest[link.to] as Day)) {
        if (!tooLate.has(link.to)) tooLate.set(link.to, link);
        continue;
      }
      this.#lowest[link.to] = day;
      this.#lowBy[link.to] = link;
      moved = true;
    }
    return moved;
  }

  #lower(at: number): boolean {
    let moved = false;
    for (const link of this.#in[at] as Link<Why>[]) {
      const day = (this.#highest[at] as Day) - link.weight;
      if (!(day < (this.#highest[link.from] as Day)) || day < (this.#earliest[link.from] as Day)) continue;
      this.#highest[link.from] = day;
      this.#highBy[link.from] = link;
      moved = true;
    }
    return moved;
  }

  /** Every day behind those that it lies behind; those of a circle last. */
  #inOrder(): number[] {
    const waiting = this.#in.map((links) => links.filter(({ weight }) => weight >= 0).length);
    const order: number[] = [];
    for (const [at, count] of waiting.entries()) if (count === 0) order.push(at);
    for (let next = 0; next < order.length; next++) {
      for (const { to, weight } of this.#out[order[next] as number] as Link<Why>[]) {
        if (weight < 0) continue;
        waiting[to] = (waiting[to] as number) - 1;
        if (waiting[to] === 0) order.push(to);
      }
    }
    for (const [at, count] of waiting.entries()) if (count > 0) order.push(at);
    return order;
  }

  /** The chain with the fewest links that ends at a day and comes from one too late for it. */
  #shortest(end: number): Link<Why>[] | undefined {
    const limit = this.#latest[end] as Day;
    let layer = new Map<number, Way<Why>>();
    let ends: readonly [number, Way<Why> | undefined][] = [[end, undefined]];
    while (ends.length > 0 && this.#steps < MOST_STEPS) {
      for (const [at, rest] of ends) {
        for (const link of this.#in[at] as Link<Why>[]) {
          this.#steps++;
          const way = { weight: (rest?.weight ?? 0) + link.weight, link, rest };
          if ((this.#earliest[link.from] as Day) + way.weight > limit) return linksOf(way);
          const other = layer.get(link.from);
          if (!other || other.weight < way.weight) layer.set(link.from, way);
        }
      }
      ends = [...layer];
      layer = new Map();
    }
    return undefined;
  }

  #wayTo(last: Link<Why>): Link<Why>[] {
    return [...this.whyNotEarlier(last.from), last];
  }
}

/** A chain of links, its first one first. */
interface Way<Why> {
  readonly weight: number;
  readonly link: Link<Why>;
  readonly rest: Way<Why> | undefined;
}

function linksOf<Why>(way: Way<Why>): Link<Why>[] {
  const links: Link<Why>[] = [];
  for (let at: Way<Why> | undefined = way; at; at = at.rest) links.push(at.link);
  return links;
}

function settle(order: readonly number[], step: (at: number) => boolean): void {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let moved = false;
    for (const at of order) moved = step(at) || moved;
    if (!moved) return;
  }
}

function follow<Why>(first: Link<Why> | undefined, next: (link: Link<Why>) => Link<Why> | undefined): Link<Why>[] {
  const links = new Set<Link<Why>>();
  for (let link = first; link && !links.has(link); link = next(link)) links.add(link);
  return [...links];
}
