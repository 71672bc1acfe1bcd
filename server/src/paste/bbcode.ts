/**
 * BBCode as HTML, so that one reader is enough for both. Only tags that forums know are tags: "[sic]" is a word. What stands in a tag
 * is never long, and looking no further keeps a text that is all brackets from taking forever.
 */

const TAG =
  /\[(\/?)(b|i|u|s|strike|quote|list|ul|ol|li|\*|h|heading|h[1-6]|url|img|attach|media|youtube|video|spoiler|ispoiler|size|color|colour|font|center|left|right|indent|justify|table|tr|td|th|hr|code|user|email|sub|sup|highlight)(?:=([^\]\n]{0,200})|\s[^\]\n]{0,200})?\]/gi;

/** Tags that a text is not likely to have by chance. */
const TELLING =
  /\[(?:b|i|u|quote|list|\*|url|img|spoiler|size|color|center|indent|heading|h[1-6])(?:=[^\]\n]{0,200}|\s[^\]\n]{0,200})?\]/i;

const ELEMENTS: Readonly<Record<string, string>> = {
  b: 'b',
  list: 'ul',
  ul: 'ul',
  ol: 'ul',
  li: 'li',
  '*': 'li',
  h: 'h2',
  heading: 'h2',
  center: 'div',
  left: 'div',
  right: 'div',
  indent: 'div',
  justify: 'div',
  spoiler: 'div',
  table: 'table',
  tr: 'tr',
  td: 'td',
  th: 'td',
  hr: 'hr',
  code: 'div',
  sup: 'sup',
  s: 's',
  strike: 's',
};

/** What stands between these is no text but an address. */
const ADDRESSES = /\[(img|attach|media|youtube|video)(?:=[^\]\n]{0,200}|\s[^\]\n]{0,200})?\][^[\n]*\[\/\1\]/gi;

export function looksLikeBBCode(text: string): boolean {
  return TELLING.test(text);
}

export function htmlOfBBCode(text: string): string {
  return text
    .replace(ADDRESSES, '')
    .replaceAll('<', '&lt;')
    .replace(TAG, (tag: string, slash: string, name: string, value: string | undefined) =>
      elementOf(slash, name, value ?? /\sauthor=(.*?)(?:\s(?:link|date)=|\]$)/i.exec(tag)?.[1]),
    )
    .replaceAll('\n', '<br>');
}

function elementOf(slash: string, name: string, value: string | undefined): string {
  const tag = name.toLowerCase();
  if (tag === 'quote') return slash ? '</blockquote>' : `<blockquote data-quote="${attribute(authorIn(value))}">`;
  const element = /^h[1-6]$/.test(tag) ? tag : ELEMENTS[tag];
  // Colours and sizes say nothing; the words within them stay.
  return element ? `<${slash}${element}>` : '';
}

/** `"wolfpaw, post: 123, member: 4"`, `wolfpaw;123`, `&quot;wolfpaw&quot;`. */
function authorIn(value = ''): string {
  const bare = value.replaceAll('&quot;', '"').trim();
  const quoted = /^"([^"]*)"?/.exec(bare)?.[1] ?? bare;
  return quoted.replace(/(?:,\s*(?:post|member|thread|date)\b|;\d).*$/i, '').trim();
}

function attribute(text: string): string {
  return text.replaceAll('"', '&quot;');
}
