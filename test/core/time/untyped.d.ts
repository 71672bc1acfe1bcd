/** As much of the libraries we are checked against as the checks need; neither brings types of its own. */

declare module 'astronomia/julian' {
  /** Julian days begin at noon: a date at 0 h is half a day less. */
  export function CalendarJulianToJD(year: number, month: number, day: number): number;
  export function CalendarGregorianToJD(year: number, month: number, day: number): number;
  export function JDToCalendarJulian(julianDay: number): { year: number; month: number; day: number };
  export function JDToCalendarGregorian(julianDay: number): { year: number; month: number; day: number };
}

declare module 'edtf' {
  /** Throws on what it cannot read. `min` and `max` are milliseconds since 1970, proleptic Gregorian. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
