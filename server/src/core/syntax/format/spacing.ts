/** The blanks inside a line: behind a bullet, a key, a date, and at the line's end. */
import type { Block } from '../block.js';
import { contentOf, type Head } from '../content.js';
import { isBlank, readBulletedHead, readEntryHead, skipBullet, trimEnd } from '../headline.js';
import type { Edits } from './edits.js';
import { isRule, type Line } from './lines.js';

const BULLET = '- ';

/** Everything in a line between its indentation and the blanks at its end. */
export function spaceOut(block: Block, line: Line, edits: Edits): void {
  const { text } = block;
  const { what } = line;
  if (what.shape === 'head') spaceHead(block, line, edits);
  else if (what.shape === 'bullet' && !isRule(text, line)) spaceBullet(text, line.at, what.value, edits);
  else if (what.shape === 'property') {
    const { keySpan, value } = what.property;
    edits.replace(keySpan.end, value.start, value.start < line.end ? ': ' : ':');
  } else if (what.shape === 'inner') {
    const behind = skipBullet(text, line.at, line.end);
    if (behind !== undefined) spaceBullet(text, line.at, behind, edits);
    spaceTitle(text, what.head, edits);
  }
}

/** The blanks at the end of a line; `next` is the line below. */
export function trimLine(text: string, line: Line, next: Line | undefined, edits: Edits): void {
  // Without the blank the carriage return would become part of the line break.
  if (text.charCodeAt(line.end - 1) === 13) return;
  const breaks =
    line.what.shape === 'prose' && next?.what.shape === 'prose' && /^ {2,}$/.test(text.slice(line.end, line.stop));
  edits.replace(line.end, line.stop, breaks ? '  ' : '');
}

function spaceHead(block: Block, { at, end }: Line, edits: Edits): void {
  const { text, kind } = block;
  if (kind === 'entry') {
    const { head } = contentOf(block);
    const behind = readEntryHead(text, at, end) ? undefined : skipBullet(text, at, end);
    if (behind !== undefined && readBulletedHead(text, at, end)) spaceBullet(text, at, behind, edits);
    if (head) spaceTitle(text, head, edits);
    return;
  }
  let from = at;
  if (kind === 'heading') while (text.charCodeAt(from) === 35) from++;
  else from = text.indexOf(':', at) + 1;
  let to = from;
  while (to < end && isBlank(text.charCodeAt(to))) to++;
  if (to < end) edits.replace(from, to, ' ');
}

/** `-x`, `• x`, `* x`: all are `- x`. An arrow and a year before Christ only look like bullets. */
function spaceBullet(text: string, at: number, value: number, edits: Edits): void {
  if (/^-(?:>|0\d{3})/.test(text.slice(at, at + 5))) return;
  edits.replace(at, value, BULLET);
}

/** One blank between a date, with whatever closes it, and the title. */
function spaceTitle(text: string, { date, title }: Head, edits: Edits): void {
  if (title.end <= title.start) return;
  const from = trimEnd(text, date.end, title.start);
  if (from < title.start || text.charCodeAt(from - 1) === 58) edits.replace(from, title.start, ' ');
}
