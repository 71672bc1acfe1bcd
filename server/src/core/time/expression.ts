/** What a date says before it is known where it stands: all of it, a part, or a distance from something else. */
import type { DateValue } from './date.js';
import type { MissingPart } from './moment.js';
import type { DateProblem } from './problem.js';
import type { Written } from './written.js';

/** One way to read the text from where reading started up to `end` (UTF-16 offset). */
export interface DateReading {
  readonly end: number;
  readonly expr: DateExpression;
  /** What is wrong with it whatever stands above; the rest `resolveDate` says. */
  readonly problems: readonly DateProblem[];
}

export type DateExpression = AbsoluteDate | PartialDate | RelativeDate;

/** Nothing is missing. */
export interface AbsoluteDate {
  readonly kind: 'absolute';
  readonly value: DateValue;
}

/** "July 20", "22:40", "March '26": the rest stands above. */
export interface PartialDate {
  readonly kind: 'partial';
  /** The coarsest part that is missing: of "July 20" the year, of "the 20th" the month (and the year), of "22:40" the day. */
  readonly missing: MissingPart;
  /** The words of the writer, trimmed, and where they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** For `resolveDate`. */
  readonly written: Written;
}

export type RelativeUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/**
 * `later`, `earlier`: `least` to `most` units after the end, or before the start, of the anchor. `next`, `previous`: the
 * whole unit after or before the anchor's. `same`: the unit the anchor lies in; `rest`: what is left of it afterwards
 * ("later that year"); `beginning`: what was before ("earlier that month").
 */
export type Direction = 'later' | 'earlier' | 'next' | 'previous' | 'same' | 'rest' | 'beginning';

/** "3 days after The Stalinite coup", "the next day", "in the same week". */
export interface RelativeDate {
  readonly kind: 'relative';
  readonly direction: Direction;
  /** How many units; 1 where the direction is no distance. */
  readonly least: number;
  readonly most: number;
  readonly unit: RelativeUnit;
  /** "the following spring", "that March", "the next Tuesday": 21 to 24, 1 to 12, or 0 to 6 by `unit` (season, month, day). */
  readonly named?: number;
  /** "Monday:" and no more: the first one after the entry before, where that entry is of one day or nearly. */
  readonly weekdayAlone?: true;
  /** "exactly" is 'exact'; "about" is 'about'. */
  readonly exactness: 'exact' | 'plain' | 'about';
  readonly anchor: Anchor;
  /** The words of the writer, trimmed, and where they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a relative date counts from. */
export type Anchor =
  | { readonly kind: 'entry-before' }
  /** The title of an event and where it stands, without quotes around it. */
  | { readonly kind: 'event'; readonly title: string; readonly start: number; readonly end: number }
  | { readonly kind: 'date'; readonly expr: AbsoluteDate | PartialDate };
