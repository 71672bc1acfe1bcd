/** The first of many, by marks of which each is looked at only where those before leave something open. */

export interface Ranked<T> {
  readonly one: T;
  /** Its marks so far, a digit each. */
  rank: number;
}

/**
 * Those that may be among the first `most` when all are sorted by their marks, the lowest first, and then by something else:
 * each with all of its marks. All that are left out come behind all that are not. `marks`: from 0 to 9.
 */
export function likeliest<T>(all: readonly T[], most: number, marks: readonly ((one: T) => number)[]): Ranked<T>[] {
  const sure: Ranked<T>[] = [];
  let open = all.map((one): Ranked<T> => ({ one, rank: 0 }));
  for (const mark of marks) {
    for (const ranked of sure) ranked.rank = ranked.rank * 10 + mark(ranked.one);
    const groups: Ranked<T>[][] = [];
    for (const ranked of open) {
      const found = mark(ranked.one);
      ranked.rank = ranked.rank * 10 + found;
      const group = groups[found];
      if (group) group.push(ranked);
      else groups[found] = [ranked];
    }
    open = [];
    for (const group of groups) {
      if (!group) continue;
      if (sure.length + group.length > most) {
        if (sure.length < most) open = group;
        break;
      }
      sure.push(...group);
    }
  }
  return [...sure, ...open];
}
