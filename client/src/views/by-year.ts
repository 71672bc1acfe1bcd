import type { Row } from './tree.js';

/** As many rows as somebody scrolls through. */
const FEW = 60;

/** Rows in order of time: a few stand in one list, more of them are put together by years. `rowOf` is told below which year a row stands. */
export function byYear<T extends { readonly year: number }>(
  items: readonly T[],
  rowOf: (item: T, year?: number) => Row,
): Row[] {
  if (items.length <= FEW) return items.map((item) => rowOf(item));
  const years = [...new Set(items.map(({ year }) => year))];
  return years.map((year) => {
    const rows = items.filter((item) => item.year === year).map((item) => rowOf(item, year));
    return { label: inWords(year), description: `${rows.length}`, rows };
  });
}

/** Years before Christ are counted from 0 downwards: 0 is 1 BC. */
function inWords(year: number): string {
  return year > 0 ? `${year}` : `${1 - year} BC`;
}
