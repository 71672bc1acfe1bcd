const MONTHS = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g;

/** "26 Nov" for "26 November 1929" below 1929: a row of a side bar is short. */
export function shortDate(date: string, year?: number): string {
  const isYearKnown = year !== undefined && year > 0;
  return (isYearKnown ? date.replace(new RegExp(` ${year}$`), '') : date).replace(MONTHS, '$1');
}
