/** Blocks as notes: what begins with a date becomes an entry, what follows stands below it. */
import { openedBy } from '../core/syntax/block.js';
import { readHeadDates } from '../core/time/index.js';
import type { Block } from './blocks.js';

/** A line in bold that is longer than this is no heading. */
const HEADING_LENGTH = 80;

export function notesOf(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let isInEntry = false;
  const begin = (line: string) => {
    if (lines.length > 0) lines.push('');
    lines.push(line);
  };
  /** Of a quote that names its author in its own first line. */
  let speaker: string | undefined;
  for (const block of blocks) {
    if (noise.test(block.text)) continue;
    const text = closed(withoutEmblem(block));
    speaker = block.kind === 'quote' ? (speakerIn(block.text) ?? speaker) : undefined;
    if (block.kind === 'quote' && speakerIn(block.text)) continue;
    const isDated = openedBy(text, 0, text.length) === 'entry';
    if (block.kind === 'quote') {
      lines.push(indented(quoted(block.text, block.author ?? speaker), isInEntry));
    } else if (isDated) {
      begin(text);
      isInEntry = true;
    } else if (isHeading(block)) {
      begin(`${'#'.repeat(block.kind === 'heading' ? block.level : 2)} ${text}`);
      isInEntry = false;
    } else {
      lines.push(indented(block.kind === 'item' ? `- ${text}` : text.replace(/^[·▪◦‣●○■]\s+/, '- '), isInEntry));
    }
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** What a forum or a telephone writes below a post. */
const noise =
  /^(?:_{5,}|-{2,}|(?:last )?edited(?: by \S{1,30})?(?: on|:) .{0,40}\d{4}.{0,20}|sent from my .{1,40}|click to expand\W*)$/i;

/** "op-1 wrote:", "On Sun, 2 May 2021, op-1 wrote:". */
function speakerIn(text: string): string | undefined {
  return /^(?:On .{4,40}\d{4}.{0,12}, )?([^,:]{1,40}) (?:wrote|said|writes)\s?:$/.exec(text)?.[1];
}

const EMBLEMS = /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0f|\u200d)+\s*)+/u;

/** "⭐ March 1927: A coup" begins with its date; so does "1927 A coup" where the year is in bold, and a colon closes it. */
function withoutEmblem(block: Block): string {
  const { text } = block;
  const bare = text.replace(EMBLEMS, '');
  if (bare !== text && openedBy(bare, 0, bare.length) === 'entry') return bare;
  const lead = block.kind === 'paragraph' && !block.isBold ? block.lead : '';
  if (!/\d/.test(lead) || !text.startsWith(lead) || openedBy(text, 0, text.length) !== undefined) return text;
  return openedBy(`${lead}:`, 0, lead.length + 1) === 'entry' ? `${lead}: ${text.slice(lead.length).trim()}` : text;
}

function isHeading(block: Block): boolean {
  if (block.kind === 'heading') return true;
  return block.kind === 'paragraph' && block.isBold && block.text.length <= HEADING_LENGTH;
}

function indented(line: string, isInEntry: boolean): string {
  return isInEntry ? `  ${line}` : line;
}

/** The words of somebody else are nobody's entry, whatever they begin with. */
function quoted(text: string, author: string | undefined): string {
  return `${author ? `${author} wrote: ` : 'Somebody wrote: '}“${text}”`;
}

/** "14 March 1926. Stalin moves" is closed by a full stop, which in notes is done by a colon. */
function closed(text: string): string {
  const before = text.slice(0, 80);
  for (const { end } of readHeadDates(before, 0, before.length)) {
    if (/^\.\s+\S/.test(text.slice(end))) return `${text.slice(0, end)}:${text.slice(end + 1)}`;
  }
  return text;
}
