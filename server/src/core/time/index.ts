/** Dates as writers write them: read, completed from their place, reckoned in days, compared and printed. */
export {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
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
export type {
  AbsoluteDate,
  Anchor,
  DateExpression,
  DateReading,
  Direction,
  PartialDate,
  RelativeDate,
  RelativeUnit,
} from './expression.js';
export { looksLikeDate } from './looks.js';
export type { MissingPart } from './moment.js';
export { describeDate, describeDay, describeInstant, printDate, toIso } from './print.js';
export type { DateProblem, DateProblemCode, Replacement } from './problem.js';
export { readDates, readWholeDate } from './read.js';
export { canComplete, type DateContext, type Resolved, resolveDate } from './resolve.js';
export { ageBetween } from './sums.js';
export { monthName, weekdayName } from './words.js';
