/** How far two days lie apart, as people say it. */
import { ageBetween, type Day } from '../time/index.js';

/** "3 days", "5 months", "11 years": of `from` to a later day; undefined where one of them has no end. */
export function distanceBetween(from: Day, to: Day): string | undefined {
  const days = to - from;
  if (!Number.isFinite(days)) return undefined;
  if (days < 60) return counted(days, 'day');
  const years = ageBetween({ earliest: from, latest: from }, { earliest: to, latest: to }).least;
  return years < 2 ? counted(Math.round(days / 30.44), 'month') : counted(years, 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
