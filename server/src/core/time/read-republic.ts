/**
 * Reads dates of the French Republican calendar: "9 Thermidor, Year II", "18 brumaire an VIII", "3 Sansculottides III",
 * "Thermidor, Year II", "Year II of the Republic". A month alone is no date: it is mostly the event of that name.
 */
import { dayFromGregorian } from './calendar.js';
import type { Instant } from './date.js';
import type { Moment } from './moment.js';
import { type DateProblem, problem } from './problem.js';
import {
  COMPLEMENTARY_DAYS,
  dayFromRepublican,
  daysInRepublicanMonth,
  FIRST_REPUBLICAN_DAY,
  firstOfRepublicanYear,
  REPUBLICAN_MONTH_NAMES,
  REPUBLICAN_MONTHS,
  republicanFromDay,
  romanNumeral,
  romanValue,
} from './republic.js';
import type { Scanner, Token } from './scan.js';
import { CARDINALS } from './words.js';

/** "9 Thermidor, Year II", whose day has been read: pushes it with the year that follows, and without. `name`: what stands behind the day. */
export function readRepublicanDay(scanner: Scanner, day: Omit<Moment, 'end'>, name: Token, found: Moment[]): void {
  const named = readName(scanner, name);
  if (named === undefined) return;
  const { day: first = 1, lastDay, month: _, ...rest } = day;
  const republican = { month: named.month, day: first, ...(lastDay === undefined ? {} : { lastDay }) };
  pushWithYear(scanner, { ...rest, end: named.end, republican }, found);
}

/** What may begin with a word: a month, the whole year, a complementary day by its name. */
export function readRepublicanWord(scanner: Scanner, token: Token, found: Moment[]): void {
  const month = REPUBLICAN_MONTHS.get(token.text);
  if (month !== undefined) {
    readMonthFirst(scanner, token, month, found);
    return;
  }
  if (token.text === 'year' || token.text === 'an') readWholeYear(scanner, token, found);
  else if (token.text === 'jour') readNamedDay(scanner, token, found);
}

/** "Thermidor, Year II", "Thermidor II", "Thermidor 9, Year II". */
function readMonthFirst(scanner: Scanner, token: Token, month: number, found: Moment[]): void {
  const { start, end } = token;
  const bare: Moment = { start, end, unit: 'month', republican: { month } };
  const number = scanner.at(scanner.skipWord(end, 'the'));
  if (number.kind === 'number' && !number.plural && number.end - number.start <= (number.ordinal ? 4 : 2)) {
    const year = readYear(scanner, number.end);
    const republican = { month, day: number.value };
    if (year?.isNamed || year?.isCommon) {
      found.push(inYear({ ...bare, end: year.end, unit: 'day', republican, dayAt: number }, year));
    }
  }
  const year = readYear(scanner, end);
  if (year !== undefined) found.push(inYear({ ...bare, end: year.end }, year));
  // Only the other end of a range can tell that it is a month: "Messidor – Thermidor, Year II".
  else if (token.capital) found.push({ ...bare, needsYear: true });
}

/** "Year II of the Republic", "an II de la République"; "An II" where nothing goes on behind it. */
function readWholeYear(scanner: Scanner, token: Token, found: Moment[]): void {
  const number = scanner.at(token.end);
  const value = yearValue(number);
  if (value === undefined) return;
  const republic = readRepublic(scanner, number.end);
  const isBare = republic === undefined && token.text === 'an' && token.capital && endsBareYear(scanner, number);
  if (republic === undefined && !isBare) return;
  const end = republic ?? number.end;
  found.push(inYear({ start: token.start, end, unit: 'year', republican: {} }, { value, at: number, end }));
}

/** "An X chromosome" is no year: a bare one has two letters at least, and ends what is said. */
function endsBareYear(scanner: Scanner, number: Token): boolean {
  if (number.kind !== 'word' || !number.upper || number.text.length < 2) return false;
  const next = scanner.at(number.end);
  if (next.kind === 'end') return true;
  return (
    next.kind === 'mark' &&
    (':()/'.includes(next.text) || next.text === '..' || (next.spaced && '–-'.includes(next.text)))
  );
}

/** "jour de la Vertu", "jour du Génie": each of the complementary days has a name. */
function readNamedDay(scanner: Scanner, token: Token, found: Moment[]): void {
  const of = scanner.at(token.end);
  const name = of.text.startsWith("l'")
    ? of
    : scanner.at(scanner.skipWord(scanner.skipWord(token.end, 'de', 'du', 'des'), 'la'));
  const named = name.text === 'de' ? scanner.at(name.end) : name;
  const words = named.kind === 'word' ? named.text.replace(/^l'/, '') : '';
  const day = DAY_NAMES.findIndex((names) => names.includes(words)) + 1;
  if (day === 0) return;
  const republican = { month: COMPLEMENTARY_DAYS, day };
  pushWithYear(scanner, { start: token.start, end: named.end, unit: 'day', republican, dayAt: token }, found);
}

const DAY_NAMES = [
  ['vertu'],
  ['génie', 'genie'],
  ['travail'],
  ['opinion'],
  ['récompenses', 'recompenses'],
  ['révolution', 'revolution'],
];

/** What the days are of: "Thermidor", "complementary day", "jour complémentaire", "Sans-culottides". */
function readName(scanner: Scanner, token: Token): { readonly month: number; readonly end: number } | undefined {
  if (token.kind !== 'word') return undefined;
  const month = REPUBLICAN_MONTHS.get(token.text);
  if (month !== undefined) return { month, end: token.end };
  switch (token.text) {
    case 'er':
    case 'e':
    case 'ème':
      // "1er vendémiaire".
      return token.spaced ? undefined : readName(scanner, scanner.at(token.end));
    case 'sans': {
      const hyphen = scanner.closeMark(token.end, '-');
      const rest = hyphen && scanner.word(hyphen.end, 'culottides', 'culottide');
      return rest && { month: COMPLEMENTARY_DAYS, end: rest.end };
    }
    case 'complementary': {
      const day = scanner.word(token.end, 'day');
      return day && { month: COMPLEMENTARY_DAYS, end: day.end };
    }
    case 'jour': {
      const kind = scanner.word(token.end, 'complémentaire', 'complementaire');
      return kind && { month: COMPLEMENTARY_DAYS, end: kind.end };
    }
    default:
      return undefined;
  }
}

function pushWithYear(scanner: Scanner, moment: Moment, found: Moment[]): void {
  const year = readYear(scanner, moment.end);
  if (year !== undefined) found.push(inYear({ ...moment, end: year.end }, year));
  found.push(moment);
}

interface ReadYear {
  /** Of the Republic, or of everybody's count if it has four digits. */
  readonly value: number;
  readonly at: { readonly start: number; readonly end: number };
  readonly end: number;
  readonly isCommon?: boolean;
  /** Whether "Year" or "an" stands before it. */
  readonly isNamed?: boolean;
}

/** ", Year II", " of the Year VIII", " an 2", " de l'an II", " II", " Year Two of the Republic", " 1794". */
function readYear(scanner: Scanner, at: number): ReadYear | undefined {
  const behind = scanner.skipMark(at, ',');
  const of = scanner.skipWord(behind, 'of', 'in', 'de');
  const word = scanner.word(scanner.skipWord(of, 'the'), 'year', 'an', "l'an");
  const number = scanner.at(word?.end ?? of);
  const isCommon = number.kind === 'number' && number.end - number.start === 4 && !number.plural;
  if (isCommon) return { value: number.value, at: number, end: number.end, isCommon: true };
  if (word === undefined) {
    if (number.kind !== 'word' || !number.upper || of !== behind) return undefined;
    if (number.text.length === 1 && !isYearLetter(scanner, number)) return undefined;
  }
  const value = yearValue(number);
  if (value === undefined) return undefined;
  const end = readRepublic(scanner, number.end) ?? number.end;
  return { value, at: number, end, isNamed: word !== undefined };
}

/** "On 9 Thermidor I saw him" has no year. */
function isYearLetter(scanner: Scanner, letter: Token): boolean {
  if (letter.text !== 'i') return letter.text === 'v' || letter.text === 'x';
  const next = scanner.at(letter.end);
  return next.kind === 'end' || (next.kind === 'mark' && next.text !== ',' && next.text !== "'");
}

/** "II", "2", "Two". */
function yearValue(token: Token): number | undefined {
  if (token.kind === 'number') {
    return token.ordinal || token.plural || token.value > 999 || token.end - token.start > 3 ? undefined : token.value;
  }
  return token.kind === 'word' ? (romanValue(token.text) ?? CARDINALS.get(token.text)) : undefined;
}

/** The offset behind "of the Republic", "of the French Republic", "de la République française". */
function readRepublic(scanner: Scanner, at: number): number | undefined {
  const of = scanner.word(at, 'of') ?? scanner.word(at, 'de');
  const the = of && scanner.word(of.end, of.text === 'of' ? 'the' : 'la');
  if (the === undefined) return undefined;
  const republic = scanner.word(scanner.skipWord(the.end, 'french', 'first'), 'republic', 'république', 'republique');
  return republic && scanner.skipWord(republic.end, 'française', 'francaise');
}

function inYear(moment: Moment, { value, at, isCommon }: ReadYear): Moment {
  if (isCommon) return inCommonYear(moment, value, at);
  if (value > 0) return inRepublicanYear(moment, value);
  const wrong = problem('no-such-day', 'The Republic counts its years from I (1792–93): there is no year 0', at);
  return withProblems(inRepublicanYear(moment, 1), [wrong]);
}

/** "18 Brumaire 1799": writers mix the two. */
function inCommonYear(moment: Moment, year: number, at: { readonly start: number; readonly end: number }): Moment {
  const within = { earliest: dayFromGregorian(year, 1, 1), latest: dayFromGregorian(year, 12, 31) };
  const candidates = republicanYearsOf(within)
    .map((one) => inRepublicanYear(moment, one))
    .filter(({ fixed }) => fixed && fixed.earliest <= within.latest && fixed.latest >= within.earliest);
  const first = candidates[0];
  const earliest = first?.fixed?.earliest;
  const latest = candidates.at(-1)?.fixed?.latest;
  if (first === undefined || earliest === undefined || latest === undefined) {
    const wrong = problem(
      'no-such-day',
      `The Republic counts its days from 22 September 1792: there is no such day in ${year}`,
      at,
    );
    return withProblems(inRepublicanYear(moment, 1), [wrong]);
  }
  return { ...first, fixed: { earliest, latest } };
}

/** Years of the Republic that days lie in. */
export function republicanYearsOf({ earliest, latest }: Instant): number[] {
  if (latest < FIRST_REPUBLICAN_DAY) return [];
  const first = republicanFromDay(Math.max(earliest, FIRST_REPUBLICAN_DAY)).year;
  const last = republicanFromDay(latest).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The moment with the year that it left out. A day that the year does not have is told, and taken for its nearest. */
export function inRepublicanYear(moment: Moment, year: number): Moment {
  const { republican = {} } = moment;
  const { month, day } = republican;
  const { needsYear: _, ...rest } = moment;
  const dated = { ...rest, republican: { ...republican, year } };
  if (month === undefined) {
    return { ...dated, fixed: { earliest: firstOfRepublicanYear(year), latest: firstOfRepublicanYear(year + 1) - 1 } };
  }
  const length = daysInRepublicanMonth(year, month);
  const first = dayFromRepublican(year, month, 1);
  if (day === undefined) return { ...dated, fixed: { earliest: first, latest: first + length - 1 } };
  const last = republican.lastDay ?? day;
  const wrong = day > length ? day : last > length ? last : undefined;
  const earliest = first + Math.min(day, length) - 1;
  // The night of "30 Messidor/1 Thermidor" is two moments; of "30/1 Messidor" the second number has started over.
  const latest = last < day ? earliest + 1 : first + Math.min(last, length) - 1;
  const fixed = { ...dated, fixed: { earliest, latest } };
  return wrong === undefined ? fixed : withProblems(fixed, [noSuchDay(moment, year, month, length)]);
}

function noSuchDay(moment: Moment, year: number, month: number, length: number): DateProblem {
  const name =
    month === COMPLEMENTARY_DAYS
      ? `Year ${romanNumeral(year)} had ${length} complementary days${length === 5 ? ', for it was no leap year' : ''}`
      : `${REPUBLICAN_MONTH_NAMES[month - 1]} has ${length} days, as every month of the Republic`;
  const at = moment.dayAt ?? moment;
  // "6th" and "jour de la Révolution" want another ending too.
  return problem('no-such-day', name, at, at.end - at.start <= 2 ? [String(length)] : []);
}

function withProblems(moment: Moment, problems: readonly DateProblem[]): Moment {
  return { ...moment, problems: [...(moment.problems ?? []), ...problems] };
}
