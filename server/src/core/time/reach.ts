/** How far a relative date may lie from the days that it counts from, whichever of them is meant. */
import type { RelativeDate, RelativeUnit } from './expression.js';

/** In days: no less than `least` behind the first day of `from`, no more than `most` behind the last day of `to`. */
export interface Reach {
  readonly from: 'start' | 'end';
  readonly least: number;
  readonly to: 'start' | 'end';
  readonly most: number;
}

/**
 * Of "the same week", "the next spring", "later that year": those that name a stretch of the calendar. Undefined of "two weeks
 * later", which is a distance.
 */
export function reachOf({ direction, unit, named }: RelativeDate): Reach | undefined {
  const stretch = LONGEST[unit];
  // "The next spring" may be a year off, and lasts for three months itself.
  const wait = named === undefined ? stretch : unit === 'day' ? 7 : LONGEST.year;
  const furthest = wait + stretch - 1;
  // "That winter" is the one of the year, and runs on into the next.
  const around = named === undefined ? stretch - 1 : LONGEST.year + LONGEST.season;
  switch (direction) {
    case 'next':
      return { from: 'end', least: 1, to: 'end', most: furthest };
    case 'previous':
      return { from: 'start', least: -furthest, to: 'start', most: -1 };
    case 'same':
      return { from: 'start', least: -around, to: 'end', most: around };
    case 'rest':
      return { from: 'start', least: 0, to: 'end', most: stretch - 1 };
    case 'beginning':
      return { from: 'start', least: 1 - stretch, to: 'end', most: 0 };
    default:
      return undefined;
  }
}

const LONGEST: Readonly<Record<RelativeUnit, number>> = {
  minute: 1,
  hour: 1,
  day: 1,
  week: 7,
  month: 31,
  season: 92,
  year: 366,
  decade: 3653,
  century: 36525,
  millennium: 365250,
};
