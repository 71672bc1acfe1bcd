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
  for (const block of blocks) {
    const text = closed(block.text);
    const isDated = openedBy(text, 0, text.length) === 'entry';
    if (block.kind === 'quote') {
      lines.push(indented(quoted(block.text, block.author), isInEntry));
    } else if (isDated) {
      begin(text);
      isInEntry = true;
    } else if (isHeading(block)) {
      begin(`${'#'.repeat(block.kind === 'heading' ? block.level : 2)} ${text}`);
      isInEntry = false;
    } else {
      lines.push(indented(block.kind === 'item' ? `- ${text}` : text, isInEntry));
    }
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
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
