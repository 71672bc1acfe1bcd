/** The English words dates are made of, in lower case. */
import { REPUBLICAN_MONTHS } from './republic.js';

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[((weekday % 7) + 7) % 7] as string;
}

export function monthName(month: number): string {
  return MONTH_NAMES[month - 1] as string;
}

/** 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index) => [name.toLowerCase(), index + 1] as const),
  ...MONTH_NAMES.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const),
  ['sept', 9],
  ['febr', 2],
  ['octbr', 10],
  ['novbr', 11],
  ['decbr', 12],
]);

/** 0 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, index) => [name.toLowerCase(), index] as const),
  ...WEEKDAY_NAMES.map((name, index) => [name.slice(0, 3).toLowerCase(), index] as const),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
]);

/** The seasons of EDTF: 21 spring to 24 winter. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['springtime', 21],
  ['summer', 22],
  ['summertime', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
  ['wintertime', 24],
]);

export const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'] as const;

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const TEENS = ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];

/** "one" to "nineteen", and the tens. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...[...ONES, ...TEENS].map((name, value) => [name, value] as const).slice(1),
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (name, index) => [name, 20 + 10 * index] as const,
  ),
]);

export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Decades by name; which century they are of stands above, or it is the twentieth. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (name, index) => [name, 20 + 10 * index] as const,
  ),
);

const ORDINAL_NAMES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';

/** "first" to "nineteenth", "twentieth" and "thirtieth". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_NAMES.split(' ').map((name, index) => [name, index + 1] as const),
  ['twentieth', 20],
  ['thirtieth', 30],
]);

/** English for "1st", "22nd", "13th". */
export function ordinalOf(value: number): string {
  const rest = value % 100;
  if (rest >= 11 && rest <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

/** Words of other calendars, most of which only a date in brackets translates ("681 AUC (73 BC)"). */
export const FOREIGN_CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...REPUBLICAN_MONTHS.keys(),
  ...(
    'auc ah anno year hegirae am era reign regnal olympiad meiji taisho taishō showa shōwa heisei juche minguo saka ' +
    'muharram safar rabi jumada rajab shaban ramadan ' +
    "shawwal dhu nisan iyar sivan tammuz av elul tishri cheshvan kislev tevet shevat adar sha'ban kalends ides nones"
  ).split(' '),
]);
