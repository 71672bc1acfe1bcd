/** Says why a text is no date and what to write instead: one small test for each slip that people make. */

import { monthIn } from './looks.js';
import { FARTHEST_YEAR } from './moment.js';
import { explainNearly, type Slip } from './nearly.js';
import { type DateProblem, problem } from './problem.js';
import { readDates, readWholeDate } from './read.js';
import { monthName } from './words.js';

/** Why a text that `readWholeDate` cannot read is no date, and what to write instead. Offsets relative to the text. */
export function explainBadDate(text: string): DateProblem {
  const start = text.length - text.trimStart().length;
  const bare = text.trim();
  const at = { start: Math.min(start, text.length), end: Math.min(start, text.length) + bare.length };
  if (bare === '') return problem('unreadable', 'A date is missing here, such as 20 July 1926', at);
  const short = bare.slice(0, LONGEST);
  const slip = explainLines(short) ?? explainSlip(short) ?? explainRange(short) ?? explainRest(short);
  return problem('unreadable', slip.message, at, replacementsOf(slip, bare === short));
}

/** What is longer than this is no date, and need not be looked at to its end. */
const LONGEST = 200;

/** A fix is offered only where it is a date. */
function replacementsOf(slip: Slip, isWhole: boolean): readonly string[] {
  if (!isWhole || slip.instead === undefined) return [];
  return slip.instead.filter((text) => readWholeDate(text) !== undefined);
}

function explainSlip(text: string): Slip | undefined {
  return (
    explainNearly(text) ??
    explainYear(text) ??
    explainRepublic(text) ??
    explainTime(text) ??
    explainBrackets(text) ??
    explainNumbers(text) ??
    explainMonth(text)
  );
}

function explainYear(text: string): Slip | undefined {
  const few = /^(-?)(\d{1,3})([?~%]?)$/.exec(text);
  if (few !== null) {
    const [, minus, digits = '', sign = ''] = few;
    if (Number(digits) === 0)
      return { message: 'There is no year 0 here: 1 BC is written 1 BC or 0000', instead: ['1 BC'] };
    const padded = `${minus}${digits.padStart(4, '0')}${sign}`;
    const era = minus === '' ? [`AD ${digits}${sign}`, `${digits} BC${sign}`] : [];
    return { message: `A year needs four digits or an era: ${[padded, ...era].join(', ')}`, instead: [...era, padded] };
  }
  const many = /^(-?)(\d{5,})([?~%]?)$/.exec(text);
  if (many !== null) {
    const long = `Y${many[1]}${many[2]}`;
    return { message: `A year of more than four digits is written with a Y: ${long}`, instead: [long] };
  }
  if (/^\+\d{4}\b/.test(text)) return { message: 'A year of four digits takes no plus sign', instead: [text.slice(1)] };
  const long = /^Y(-?)(\d+(?:E\d+)?)(.*)$/.exec(text);
  if (long === null) return undefined;
  const [, minus = '', digits = '', rest = ''] = long;
  if (rest.startsWith('-')) {
    return { message: 'A year with a Y has no months and days', instead: [`Y${minus}${digits}`] };
  }
  if (Number(digits) > FARTHEST_YEAR) return { message: 'That is too far away to reckon with' };
  const plain = `${minus}${String(Number(digits)).padStart(4, '0')}`;
  return {
    message: `Only years of more than four digits take a Y, without zeros before them: ${plain}`,
    instead: [plain],
  };
}

/** "Year II" may be a year of anything. */
function explainRepublic(text: string): Slip | undefined {
  const year = /^(?:the )?(?:year|an) ([ivxlc]+|\d{1,3})$/i.exec(text)?.[1];
  if (year === undefined) return undefined;
  const instead = `Year ${year.toUpperCase()} of the Republic`;
  return { message: `A year of the French Republic is told as one: ${instead}`, instead: [instead] };
}

function explainTime(text: string): Slip | undefined {
  const time = /^([-\d?~%X]+)T(\d+):(\d+)(?::(\d+))?/i.exec(text);
  if (time === null) return undefined;
  const [, day = '', hours = '', minutes = '', seconds = ''] = time;
  const instead = [day];
  if (/t|z/.test(text)) return { message: 'T and Z are capitals in a time', instead: [text.toUpperCase()] };
  if (Number(hours) > 24) return { message: `There is no hour ${hours}`, instead };
  if (Number(minutes) > 59) return { message: `There is no minute ${minutes}: an hour has 60`, instead };
  if (Number(seconds) > 59) return { message: `There is no second ${seconds}: a minute has 60`, instead };
  if (Number(hours) === 24 && Number(minutes) + Number(seconds) > 0) {
    return { message: 'A day ends at 24:00:00', instead };
  }
  if (/T\d\d:\d\d:\d\d/.test(text)) {
    const message = 'There is no such time zone: they run from -12:00 to +14:00, or Z. The day alone is enough here';
    return { message, instead };
  }
  return { message: 'A time is written with two digits each, as T09:05:00. The day alone is enough here', instead };
}

function explainBrackets(text: string): Slip | undefined {
  const opens = text[0];
  if (opens === '[' || opens === '{') {
    const close = opens === '[' ? ']' : '}';
    if (!text.endsWith(close)) {
      const closed = text.endsWith(']') || text.endsWith('}') ? text.slice(0, -1) + close : text + close;
      return { message: `A set that begins with ${opens} ends with ${close}`, instead: [closed] };
    }
    for (const member of text.slice(1, -1).split(/,|\.\./)) {
      const bare = member.trim();
      if (bare !== '' && readWholeDate(bare) === undefined) {
        return { message: `In the set: ${explainBadDate(bare).message}` };
      }
    }
    return { message: 'A set is dates with commas between them, such as [1926,1928..1930]' };
  }
  if (!/^\(?-?\d{4}[-\d?~%()/]*$/.test(text) || !/[()]/.test(text)) return undefined;
  const plain = text.replace(/\(([\d-]+)\)([?~%])/g, '$2$1').replace(/[()]/g, '');
  return { message: 'Parts in brackets are an old way to doubt them: put ?, ~ or % before the part', instead: [plain] };
}

/** "1926-7-20", "20.7.1926", "7/20/1926", "3.5.26", "1863- 03-29". */
function explainNumbers(text: string): Slip | undefined {
  const loose = /^(-?\d{4})([-./])(\d\d?)\2(\d\d?)$/.exec(text);
  if (loose !== null) {
    const [, year = '', , month = '', day = ''] = loose;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return { message: `Months and days take two digits and hyphens: ${iso}`, instead: [iso] };
  }
  const month = /^(-?\d{4})[-./](\d)$/.exec(text);
  if (month !== null) return { message: 'A month takes two digits', instead: [`${month[1]}-0${month[2]}`] };
  const numbers = /^(\d\d?)([-./ ])(\d\d?)\2(-?\d{4}|\d\d)$/.exec(text);
  if (numbers !== null) {
    const [, one = '', , two = '', digits = ''] = numbers;
    const year = digits.length === 2 ? `'${digits}` : digits;
    const instead = [...inWords(one, two, year), ...inWords(two, one, year)];
    const unique = [...new Set(instead)];
    const which = unique.length > 1 ? ', for it may be either of two days' : '';
    return { message: `Write the month as a word${which}: ${unique.join(' or ') || '20 July 1926'}`, instead: unique };
  }
  if (!/^[-\d\s]+$/.test(text) || !/\s/.test(text)) return undefined;
  const joined = text.replace(/\s+/g, '');
  return { message: `No blanks belong inside a date: ${joined}`, instead: [joined] };
}

function inWords(day: string, month: string, year: string): readonly string[] {
  const inYear = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return inYear ? [`${Number(day)} ${monthName(Number(month))} ${year}`] : [];
}

/** "20 Jully 1926". */
function explainMonth(text: string): Slip | undefined {
  const found = monthIn(text);
  if (found === undefined) {
    const foreign =
      /^\d{1,2}\S{0,2} (\p{L}+),? \d{4}$/u.exec(text) ?? /^(\p{L}+) \d{1,2}(?:st|nd|rd|th)?,? \d{4}$/u.exec(text);
    return foreign === null
      ? undefined
      : { message: `“${foreign[1]}” is no month: write it in English, as 20 July 1926` };
  }
  const instead = text.slice(0, found.start) + found.month + text.slice(found.end);
  const word = text.slice(found.start, found.end);
  return { message: `“${word}” is no month. Is ${found.month} meant?`, instead: [instead] };
}

/** Of a range, the first end that cannot be read. */
function explainRange(text: string): Slip | undefined {
  if (/^[^\\]+\\[^\\]+$/.test(text)) {
    return { message: 'A range is written with .. or / between its ends', instead: [text.replace('\\', '/')] };
  }
  const parts = text.split(/\s*(?:\/|\.\.|–)\s*/);
  if (parts.length < 2) return undefined;
  if (parts.length > 2) return { message: 'A range has two ends: one date, .. and another' };
  for (const part of parts) {
    if (part === '' || readWholeDate(part) !== undefined) continue;
    return { message: `In the range: ${explainBadDate(part).message}` };
  }
  return { message: 'These two dates make no range together' };
}

/** A text that begins with one date and goes on with something else. */
function explainRest(text: string): Slip {
  const longest = readDates(text, 0)[0];
  const rest = longest === undefined ? '' : text.slice(longest.end).trim();
  if (longest === undefined || rest === '') {
    return { message: `“${text}” is no date. Write it as 20 July 1926, July 1926, spring 1926 or 1926-07-20` };
  }
  const read = text.slice(0, longest.end);
  return { message: `“${read}” is a date, but “${rest}” behind it cannot be read`, instead: [read] };
}

/** A text of several lines. */
function explainLines(text: string): Slip | undefined {
  const line = /[\r\n]/.exec(text);
  return line === null
    ? undefined
    : { message: 'A date stands on one line', instead: [text.slice(0, line.index).trim()] };
}
