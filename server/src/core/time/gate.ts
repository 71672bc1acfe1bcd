/**
 * Whether a line may start with a date at all, by its first words. Most lines are prose, and this is asked of each, so it
 * looks at no more than it must.
 */
import { FEAST_STARTERS } from './feasts.js';
import { isBlank, isDigit, isLetter } from './scan.js';
import { CARDINALS, FOREIGN_CALENDAR_WORDS, MONTHS, MULTIPLES, ORDINALS, SEASONS, WEEKDAYS } from './words.js';

export function mayStartDate(text: string, from: number, to: number): boolean {
  let at = from;
  // "in the", "by the", "not before the": three words that say nothing yet.
  for (let step = 0; step < 4; step++) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to) return false;
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) return true;
    if (!isLetter(unit)) return markMayStart(text, at, unit);
    const end = wordEnd(text, at, to);
    if (end - at > LONGEST_WORD) return false;
    const word = text.slice(at, end).toLowerCase();
    if (STARTERS.has(word)) return true;
    if (!FILLERS.has(word)) return /^[yx]/i.test(word) && isEdtfWord(text, at);
    at = end;
  }
  return false;
}

function markMayStart(text: string, at: number, unit: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (unit) {
    case 39: // '
    case 0x2018:
    case 0x2019:
    case 0x2bc:
    case 126: // ~
    case 63: // ?
    case 37: // %
      return isDigit(next) || next === 45 || isLetter(next) || next === 32;
    case 45: // -
    case 43: // +
    case 0x2212:
      return isDigit(next) || next === 88;
    case 46: // .
      return next === 46;
    case 47: // /
    case 91: // [
    case 123: // {
      return true;
    default:
      return false;
  }
}

/** `Y17E7` and `XXXX-12`. */
function isEdtfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit === 89 ? isDigit(next) || next === 45 : unit === 88 && next === 88;
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return end;
}

const LONGEST_WORD = 14;

/** Words that may stand before a date and before much else. */
const FILLERS = new Set(
  'in on at by the a an from after before until till since about around some up to no not during throughout of'.split(
    ' ',
  ),
);

/** Words of which a date may be made from there on. */
const STARTERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SEASONS.keys(),
  ...CARDINALS.keys(),
  ...MULTIPLES.keys(),
  ...ORDINALS.keys(),
  ...FEAST_STARTERS,
  ...FOREIGN_CALENDAR_WORDS,
  ...(
    'ad ce b bc bce c ca cca circa approximately approx roughly probably perhaps possibly maybe presumably likely early mid ' +
    'middle midst late later earlier beginning start opening end close closing last latter final between noon midnight night ' +
    'morning evening afternoon dawn dusk next following previous preceding prior ensuing same very that this few several many couple half ' +
    'another exactly precisely just only nearly almost barely over more less day week fortnight month year decade century ' +
    'millennium minute hour second moment days weeks months years decades centuries minutes hours moments'
  ).split(' '),
]);
