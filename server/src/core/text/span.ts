/** A half-open stretch of a text: UTF-16 offsets, `start` included, `end` not; `0 ≤ start ≤ end ≤ text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text as editors count it: line and column from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Replace `span` of the old text by `text`. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The same span, `by` UTF-16 units further on. */
export function shift(it: Span, by: number): Span {
  return { start: it.start + by, end: it.end + by };
}

/** Whether `offset` lies in the span or at one of its ends, as a cursor does. */
export function touches(it: Span, offset: number): boolean {
  return it.start <= offset && offset <= it.end;
}
