/** Dates as writers write them: read, completed from their place, reckoned in days, compared and printed. */

export type * from './calendar.js';
export {
  addDays,
  addMonths,
  addYears,
  civilFromDay,
  dayFromCivil,
  dayFromGregorian,
  dayFromJulian,
  daysInMonth,
  gregorianFromDay,
  isLeapYear,
  julianFromDay,
  weekdayOf,
} from './calendar.js';
export * from './date.js';
export { explainBadDate } from './explain.js';
export type * from './expression.js';
export { mayStartDate } from './gate.js';
export { looksLikeDate } from './looks.js';
export { nearlyDateEnd } from './nearly.js';
export {
  lengthOfPlainDate,
  plainDateAt,
  readingOfPlainDate,
  readPlainDate,
  readPlainSpan,
  valueOfPlainDate,
} from './plain.js';
export { describeDate, describeDay, describeInstant, printDate, toIso } from './print.js';
export type * from './problem.js';
export { type Reach, reachOf } from './reach.js';
export { readDates, readHeadDates, readWholeDate } from './read.js';
export { isRepublicanMonth, mayBeRepublican } from './republic.js';
export type * from './resolve.js';
export { canComplete, resolveDate } from './resolve.js';
export { ageBetween } from './sums.js';
export { monthName, weekdayName } from './words.js';
