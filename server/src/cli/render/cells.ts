/**
 * Text as a terminal shows it: what a person sees as one character is one cell of zero, one or two columns, so that
 * carets stand under the right one whatever the script, and nothing in a document can steer the terminal.
 */

export interface Cell {
  readonly text: string;
  /** UTF-16 offset in the text the cell came from. */
  readonly start: number;
  readonly width: number;
}

const TAB = 4;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /^(?:\p{Emoji_Presentation}|.\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}])/u;
const INVISIBLE = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const PLAIN = /^[ -~]*$/;
const CONTROL = /^[\p{Control}\p{Bidi_Control}\u2028\u2029]/u;

export function cellsOf(text: string): Cell[] {
  // Most texts, and to find out what a person sees as one character takes its time.
  if (PLAIN.test(text)) return Array.from(text, (letter, start) => ({ text: letter, start, width: 1 }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const shown = shownAs(segment, column);
    const width = segment === '\t' ? shown.length : widthOf(shown);
    cells.push({ text: shown, start: index, width });
    column += width;
  }
  return cells;
}

/** How many columns a text takes. */
function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** A text with everything a terminal would obey made harmless. */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return cellsOf(text)
    .map((cell) => cell.text)
    .join('');
}

/** Breaks a text at spaces into lines of at most so many columns; a longer word stands alone. */
export function wrap(text: string, columns: number): string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of harmless(paragraph).split(' ')) {
      const width = columnsOf(word);
      if (line !== '' && used + 1 + width > columns) {
        lines.push(line);
        line = word;
        used = width;
      } else {
        used += line === '' ? width : 1 + width;
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}

function shownAs(segment: string, column: number): string {
  if (segment === '\t') return ' '.repeat(TAB - (column % TAB));
  return CONTROL.test(segment) ? '\uFFFD' : segment;
}

function widthOf(segment: string): number {
  if (INVISIBLE.test(segment)) return 0;
  return WIDE.test(segment) ? 2 : 1;
}
