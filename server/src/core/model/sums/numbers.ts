/** Numbers as prose writes them, up to 999: "56", "fifty-six", "a hundred and four", "56th", "fifty-sixth". */

export interface Numeral {
  readonly value: number;
  readonly style: 'digits' | 'words';
  readonly kind: 'cardinal' | 'ordinal';
  /** As it was written, for whoever writes another number in its place. */
  readonly text: string;
}

/** What one number matches in a regular expression with the flags `iu`; nothing around it is looked at. */
export const CARDINAL: string = `\\d{1,3}|${wordsPattern('cardinal')}`;
export const ORDINAL: string = `\\d{1,3}(?:st|nd|rd|th)|${wordsPattern('ordinal')}`;

/** Words that begin a number, for a cheap look whether there is one at all. */
export const NUMBER_STARTS: string = `\\d|${[...small(), ...tens()].join('|')}|(?:a|one) hundred`;

/** The words among them; "hundred" for the pair. */
export const numberWords: readonly string[] = [...small(), ...tens(), 'hundred'];

/** Reads a text that is one number and nothing else. */
export function readNumber(text: string): Numeral | undefined {
  const digits = /^(\d{1,3})(st|nd|rd|th)?$/i.exec(text);
  if (digits)
    return { value: Number(digits[1]), style: 'digits', kind: digits[2] === undefined ? 'cardinal' : 'ordinal', text };
  let value = 0;
  let kind: Numeral['kind'] = 'cardinal';
  const words = text.toLowerCase().split(/[\s‐‑-]+/u);
  // What a word may still add: below a hundred, below ten behind "twenty", nothing.
  let room = 1000;
  for (const [index, word] of words.entries()) {
    if (kind === 'ordinal') return undefined;
    if (word === 'and' && value >= 100 && room === 100 && index < words.length - 1) continue;
    if (word === 'a' && index === 0 && /^hundred/.test(words[1] ?? '')) {
      value = 1;
      continue;
    }
    if (/^hundred(?:th)?$/.test(word)) {
      if (words.length === 1 && word === 'hundredth') value = 1;
      else if (index !== 1 || value < 1 || value > 9) return undefined;
      value *= 100;
      room = 100;
    } else {
      const found = values.get(word);
      if (!found || found.value >= room || (found.value < 20 && room === 10 && found.value > 9)) return undefined;
      value += found.value;
      room = found.value >= 20 ? 10 : 1;
      kind = found.kind;
    }
    if (word === 'hundredth') kind = 'ordinal';
  }
  return value > 0 ? { value, style: 'words', kind, text } : undefined;
}

/** The number `value` written as `like` is: in digits or words, ordinal or cardinal, with or without a capital. */
export function writeNumber(value: number, like: Numeral): string {
  if (like.style === 'digits') return like.kind === 'ordinal' ? `${value}${suffixOf(value)}` : String(value);
  const words = spell(value, like.kind, /\d|[‐‑-]|^\S+$/u.test(like.text) ? '-' : ' ');
  return /^\p{Lu}/u.test(like.text) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function spell(value: number, kind: Numeral['kind'], joint: string): string {
  const last = kind === 'ordinal' ? ordinals : cardinals;
  if (value >= 100) {
    const hundreds = value >= 200 ? cardinals[Math.floor(value / 100)] : 'a';
    const rest = value % 100;
    if (rest === 0) return `${hundreds} hundred${kind === 'ordinal' ? 'th' : ''}`;
    return `${hundreds} hundred and ${spell(rest, kind, joint)}`;
  }
  const ones = value % 10;
  if (value < 20) return last[value] as string;
  const ten = Math.floor(value / 10) - 2;
  if (ones === 0) return (kind === 'ordinal' ? ordinalTens : cardinalTens)[ten] as string;
  return `${cardinalTens[ten]}${joint}${last[ones]}`;
}

function suffixOf(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}

/** Flat, for these stand in many expressions; what is no number after all ("six fifty") `readNumber` refuses. */
function wordsPattern(kind: Numeral['kind']): string {
  const word = `(?:${[...small(), ...tens(), 'hundred'].join('|')})`;
  const joint = '(?:(?<=hundred)\\s+and)?[\\s‐‑-]+';
  const run = `(?:a\\s+(?=hundred))?${word}(?:${joint}${word})*`;
  if (kind === 'cardinal') return `${run}(?!\\p{L})`;
  const last = [...smallOrdinals(), ...tens().map((ten) => ten.replace(/y$/, 'ieth')), 'hundredth'].join('|');
  return `(?:(?:a\\s+(?=hundredth)|${run}${joint}))?(?:${last})(?!\\p{L})`;
}

function small(): string[] {
  return 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
}

function smallOrdinals(): string[] {
  return 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
}

function tens(): string[] {
  return 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
}

const cardinals: readonly string[] = ['', ...small()];
const ordinals: readonly string[] = ['', ...smallOrdinals()];
const cardinalTens: readonly string[] = tens();
const ordinalTens: readonly string[] = tens().map((ten) => ten.replace(/y$/, 'ieth'));

interface WordValue {
  readonly value: number;
  readonly kind: Numeral['kind'];
}

const values: ReadonlyMap<string, WordValue> = new Map<string, WordValue>([
  ...small().map((word, index): [string, WordValue] => [word, { value: index + 1, kind: 'cardinal' }]),
  ...smallOrdinals().map((word, index): [string, WordValue] => [word, { value: index + 1, kind: 'ordinal' }]),
  ...tens().map((word, index): [string, WordValue] => [word, { value: 20 + 10 * index, kind: 'cardinal' }]),
  ...ordinalTens.map((word, index): [string, WordValue] => [word, { value: 20 + 10 * index, kind: 'ordinal' }]),
]);
