/**
 * Makes notes of what somebody has copied from a forum: as HTML, BBCode or Markdown. Loaded only when it is wanted. Nothing in
 * the text is followed, fetched or run: all that is left of it are words.
 */
import { marked } from 'marked';
import { openedBy } from '../core/syntax/block.js';
import { htmlOfBBCode, looksLikeBBCode } from './bbcode.js';
import { blocksOf } from './html.js';
import { notesOf } from './notes.js';

const HTML =
  /<(?:\/?(?:p|div|br|b|i|em|strong|span|blockquote|ul|ol|li|h[1-6]|table|a|article|section)\b[^<>]*|!doctype html[^<>]*)>/i;

/** The text as notes, ending with a line break; empty for a text without words. */
export function timelineFrom(text: string): string {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return '';
  if (HTML.test(plain)) return notesOf(blocksOf(plain));
  if (looksLikeBBCode(plain)) return notesOf(blocksOf(htmlOfBBCode(plain)));
  // Notes in our own language need no change, and Markdown would take their indentation away.
  if (isOurs(plain)) return `${plain.trimEnd()}\n`;
  return notesOf(blocksOf(marked.parse(plain, { async: false, gfm: true, breaks: true })));
}

function isOurs(text: string): boolean {
  return text.split('\n').some((line) => {
    const opened = openedBy(line, 0, line.length);
    return opened !== undefined && opened !== 'entry' && opened !== 'heading';
  });
}
