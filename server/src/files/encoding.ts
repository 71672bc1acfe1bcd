/** What to tell the owner of a file whose bytes are no UTF-8. `bytes`: all of it, or its first two. */
export function encodingMessage(bytes: ArrayLike<number>): string {
  // Editors on Windows write UTF-16 with a mark of two bytes; saying so saves a guess.
  const mark = bytes.length >= 2 ? Number(bytes[0]) * 256 + Number(bytes[1]) : 0;
  const found = mark === 0xfffe || mark === 0xfeff ? ' It looks like UTF-16.' : '';
  return `This file is not UTF-8 text, so it was left alone.${found} Save it with the encoding UTF-8.`;
}
