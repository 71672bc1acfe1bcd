/** Reads how many of what: "3 days", "two or three weeks", "half a year", "2,400,000 years", "a few months". */
import type { RelativeUnit } from './expression.js';
import { FARTHEST_YEAR } from './moment.js';
import type { Scanner, Token } from './scan.js';
import { CARDINALS, MULTIPLES } from './words.js';

export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly unit: RelativeUnit;
  readonly exactness: 'exact' | 'plain' | 'about';
  readonly end: number;
}

export function readAmount(scanner: Scanner, at: number): Amount | undefined {
  const hedge = scanner.at(at);
  const exactness = (hedge.kind === 'word' && HEDGES.get(hedge.text)) || 'plain';
  const start = exactness === 'plain' ? at : scanner.skipWord(hedge.end, 'than');
  const count = readCount(scanner, start);
  const unit = readUnit(scanner.at(count?.end ?? start));
  if (unit === undefined) return undefined;
  if (count === undefined) {
    return unit.plural ? { least: 2, most: 12, unit: unit.unit, exactness: 'about', end: unit.end } : undefined;
  }
  // "A year and a half"; "two and a half years" has been read with the number.
  const half = readAndHalf(scanner, unit.end);
  const more = half === undefined ? 0 : 0.5;
  const [least, most] = [count.least + more, count.most + more];
  return { least: least * unit.times, most: most * unit.times, unit: unit.unit, exactness, end: half ?? unit.end };
}

const HEDGES: ReadonlyMap<string, 'exact' | 'about'> = new Map([
  ['exactly', 'exact'],
  ['precisely', 'exact'],
  ['just', 'about'],
  ['only', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['barely', 'about'],
  ['over', 'about'],
  ['more', 'about'],
  ['less', 'about'],
]);

interface Unit {
  readonly unit: RelativeUnit;
  readonly times: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['second', { unit: 'minute', times: 1 / 60 }],
  ['moment', { unit: 'minute', times: 1 }],
  ['minute', { unit: 'minute', times: 1 }],
  ['hour', { unit: 'hour', times: 1 }],
  ['day', { unit: 'day', times: 1 }],
  ['night', { unit: 'day', times: 1 }],
  ['morning', { unit: 'day', times: 1 }],
  ['afternoon', { unit: 'day', times: 1 }],
  ['evening', { unit: 'day', times: 1 }],
  ['week', { unit: 'week', times: 1 }],
  ['fortnight', { unit: 'week', times: 2 }],
  ['month', { unit: 'month', times: 1 }],
  ['year', { unit: 'year', times: 1 }],
  ['decade', { unit: 'decade', times: 1 }],
  ['century', { unit: 'century', times: 1 }],
  ['millennium', { unit: 'millennium', times: 1 }],
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['centuries', 'century'],
  ['millennia', 'millennium'],
]);

/** "day", "weeks", "years'". */
export function readUnit(token: Token): (Unit & { readonly plural: boolean; readonly end: number }) | undefined {
  if (token.kind !== 'word') return undefined;
  const { text, end } = token;
  const singular = IRREGULAR.get(text) ?? (text.endsWith('s') ? text.slice(0, -1) : text);
  const unit = UNITS.get(singular);
  return unit && { ...unit, plural: singular !== text, end };
}

interface Count {
  readonly least: number;
  readonly most: number;
  readonly end: number;
}

function readCount(scanner: Scanner, at: number): Count | undefined {
  const vague = readVague(scanner, at);
  if (vague !== undefined) return vague;
  const first = readNumber(scanner, at);
  if (first === undefined || first.value > FARTHEST_YEAR) return undefined;
  const half = readAndHalf(scanner, first.end);
  if (half !== undefined) return { least: first.value + 0.5, most: first.value + 0.5, end: half };
  const join =
    scanner.word(first.end, 'or', 'to') ?? scanner.closeMark(first.end, '–') ?? scanner.closeMark(first.end, '-');
  const second = join && readNumber(scanner, join.end);
  if (second === undefined || second.value < first.value || second.value > FARTHEST_YEAR)
    return { least: first.value, most: first.value, end: first.end };
  return { least: first.value, most: second.value, end: second.end };
}

/** "a few", "several", "a couple of", "half a". */
function readVague(scanner: Scanner, at: number): Count | undefined {
  const first = scanner.word(at, 'a', 'an', 'some', 'another');
  const token = scanner.at(first?.end ?? at);
  if (token.kind !== 'word') return undefined;
  if (token.text === 'few') return { least: 2, most: 6, end: token.end };
  if (token.text === 'several' || token.text === 'many') return { least: 3, most: 20, end: token.end };
  if (token.text === 'couple') return { least: 2, most: 3, end: scanner.skipWord(token.end, 'of') };
  if (token.text !== 'half') return undefined;
  return {
    least: 0.5,
    most: 0.5,
    end: scanner.skipWord(scanner.closeMark(token.end, '-')?.end ?? token.end, 'a', 'an'),
  };
}

function readAndHalf(scanner: Scanner, at: number): number | undefined {
  const and = scanner.word(at, 'and');
  const a = and && scanner.word(and.end, 'a');
  return a && scanner.word(a.end, 'half')?.end;
}

interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** "3", "2,400,000", "2.4 million", "a hundred", "twenty-five", "two hundred and fifty". */
function readNumber(scanner: Scanner, at: number): Numeral | undefined {
  const first = readNumeral(scanner, at);
  if (first === undefined) return undefined;
  const whole = withMultiples(scanner, first);
  const and = whole === first ? undefined : scanner.word(whole.end, 'and');
  // "A hundred and a half" is no number.
  const rest = and && scanner.word(and.end, 'a', 'an') === undefined ? readNumeral(scanner, and.end) : undefined;
  return rest === undefined || rest.value >= whole.value ? whole : { value: whole.value + rest.value, end: rest.end };
}

/** Digits, or words below a hundred. */
function readNumeral(scanner: Scanner, at: number): Numeral | undefined {
  const token = scanner.at(at);
  if (token.kind === 'number') {
    if (token.ordinal || token.plural) return undefined;
    const dot = scanner.closeMark(token.end, '.');
    const decimals = dot && scanner.at(dot.end);
    if (decimals?.kind !== 'number' || decimals.spaced) return token;
    return { value: Number(`${token.text}.${decimals.text}`), end: decimals.end };
  }
  if (token.kind !== 'word') return undefined;
  if (token.text === 'a' || token.text === 'an' || token.text === 'another') return { value: 1, end: token.end };
  const value = CARDINALS.get(token.text);
  if (value === undefined) return MULTIPLES.has(token.text) ? { value: 1, end: at } : undefined;
  const next = scanner.at(scanner.closeMark(token.end, '-')?.end ?? token.end);
  const ones = value >= 20 && next.kind === 'word' ? CARDINALS.get(next.text) : undefined;
  return ones !== undefined && ones < 10 ? { value: value + ones, end: next.end } : { value, end: token.end };
}

function withMultiples(scanner: Scanner, numeral: Numeral): Numeral {
  let found = numeral;
  // Nobody writes more than a few: "two hundred thousand million".
  for (let step = 0; step < 4; step++) {
    const token = scanner.at(found.end);
    const times = token.kind === 'word' ? MULTIPLES.get(token.text) : undefined;
    if (times === undefined) break;
    found = { value: found.value * times, end: token.end };
  }
  return found;
}
