/** What stands between words. */

/** Whether a UTF-16 unit is what `\s` means. */
export function isWhite(unit: number): boolean {
  return unit === 32 || (unit < 128 ? unit >= 9 && unit <= 13 : /\s/.test(String.fromCharCode(unit)));
}

/** Whether just one blank stands between two offsets, as mostly between words: that need not be cut out of the text. */
export function isOneBlank(text: string, from: number, to: number): boolean {
  return to - from === 1 && text.charCodeAt(from) === 32;
}

/** Whether something stands between two offsets, and nothing but blanks. */
export function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWhite(text.charCodeAt(at))) return false;
  return from < to;
}
