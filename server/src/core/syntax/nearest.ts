/** Near misses: which of some words was meant. */

/** The one candidate that `word` is a slip of the pen away from; undefined if none or several are as near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = word.length <= 4 ? 1 : 2;
  let found = false;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, least);
    if (distance > least) continue;
    best = found && distance === least ? undefined : candidate;
    found = true;
    least = distance;
  }
  return best;
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make `b` of `a`
 * (optimal string alignment); any number over `limit` once it is certain to be more.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
