/**
 * The first line of an entry: a date that is closed, then a title. People paste timelines from forums and wikis, so a
 * date may be closed by a colon, by a spaced dash, by the end of its line, and may stand in bold or behind a bullet.
 */
import { type Span, span } from '../text/span.js';
import { type DateReading, readHeadDates, readPlainDate } from '../time/index.js';

export interface Tag {
  readonly name: string;
  readonly span: Span;
}

/** Offsets are those of the text handed in. */
export interface EntryHead {
  readonly date: Span;
  readonly reading: DateReading;
  /** Empty where the date stands alone. */
  readonly title: Span;
  readonly tags: readonly Tag[];
}

/** Reads the line `start … end` (its line break left out) as the head of an entry; undefined if it is none. */
export function readEntryHead(text: string, start: number, end: number): EntryHead | undefined {
  const plain = readPlainDate(text, start, end);
  if (plain) {
    const title = skipBlanks(text, plain.end + 1, end);
    return { date: span(start, plain.end), reading: plain, ...titleAndTags(text, title, end) };
  }
  let at = start;
  let stars = 0;
  while (stars < 2 && text.charCodeAt(at) === asterisk) {
    stars++;
    at++;
  }
  for (const reading of readHeadDates(text, at, end)) {
    const behind = behindCloser(text, reading.end, end, stars);
    const rest = behind && outOfBold(text, titleAndTags(text, behind.title, end), behind.stars);
    if (rest) return { date: span(at, reading.end), reading, ...rest };
  }
  return undefined;
}

/** The head behind a bullet ("- 20 July 1926: Dzerzhinsky dies"), or undefined. */
export function readBulletedHead(text: string, start: number, end: number): EntryHead | undefined {
  const inside = skipBullet(text, start, end);
  return inside === undefined ? undefined : readEntryHead(text, inside, end);
}

/** The offset behind a bullet and its blanks; undefined where the line `start … end` has none at `start`. */
export function skipBullet(text: string, start: number, end: number): number | undefined {
  const unit = text.charCodeAt(start);
  if (start >= end || (unit !== hyphen && unit !== asterisk && unit !== dot && unit !== enDash)) return undefined;
  const next = text.charCodeAt(start + 1);
  // `**bold**`, `*emphasis*` and the rules `--`, `---` are not bullets; a star needs its blank, the others do not.
  if (unit === asterisk ? !isBlank(next) : next === unit) return undefined;
  let at = start + 1;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at < end ? at : undefined;
}

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 160;
}

/** Where the title starts, and how many stars are still to be closed. */
interface Behind {
  readonly title: number;
  readonly stars: number;
}

/** What stands behind the date if something closes it at `at`; undefined if nothing does. */
function behindCloser(text: string, at: number, end: number, stars: number): Behind | undefined {
  let here = at;
  let open = stars;
  const closeBold = () => {
    while (open > 0 && text.charCodeAt(here) === asterisk) {
      open--;
      here++;
    }
  };
  closeBold();
  const spaced = skipBlanks(text, here, end);
  if (spaced >= end) return { title: end, stars: open };
  if (text.charCodeAt(spaced) === colon) {
    here = spaced + 1;
    closeBold();
    return { title: skipBlanks(text, here, end), stars: open };
  }
  if (spaced === here) return undefined;
  const dash = text.charCodeAt(spaced);
  let behind = spaced + 1;
  if (dash === hyphen && text.charCodeAt(behind) === hyphen) behind++;
  else if (dash !== hyphen && dash !== enDash && dash !== emDash) return undefined;
  const isClosed = isBlank(text.charCodeAt(behind)) || behind >= end;
  return isClosed ? { title: skipBlanks(text, behind, end), stars: open } : undefined;
}

/** Bold may end behind the title too: `**20 July 1926: Dzerzhinsky survives** #secret`. Undefined where it does not. */
function outOfBold(text: string, rest: Rest, stars: number): Rest | undefined {
  if (stars === 0) return rest;
  const { start, end } = rest.title;
  const close = end - stars;
  if (close <= start || text.slice(start, end).indexOf('*'.repeat(stars)) !== close - start) return undefined;
  return { ...rest, title: span(start, trimEnd(text, start, close)) };
}

type Rest = Pick<EntryHead, 'title' | 'tags'>;

const none: readonly Tag[] = [];

function titleAndTags(text: string, start: number, end: number): Rest {
  let titleEnd = trimEnd(text, start, end);
  let tags = none;
  for (;;) {
    let at = titleEnd;
    while (at > start && !isBlank(text.charCodeAt(at - 1))) at--;
    if (text.charCodeAt(at) !== hash || titleEnd - at < 2) break;
    tags = [{ name: text.slice(at + 1, titleEnd), span: span(at, titleEnd) }, ...tags];
    titleEnd = trimEnd(text, start, at);
  }
  return { title: span(start, Math.max(start, titleEnd)), tags };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const hash = 35;
const asterisk = 42;
const hyphen = 45;
const colon = 58;
const dot = 0x2022;
const enDash = 0x2013;
const emDash = 0x2014;
