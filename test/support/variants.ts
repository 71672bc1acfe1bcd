/** The same document as other writers' editors save it: what is said stays, the characters change. */

export type Files = Readonly<Record<string, string>>;

/** Each makes another set of files of one; undefined where it does not apply. */
export const variants: Readonly<Record<string, (files: Files) => Files | undefined>> = {
  'as it stands': (files) => files,
  'with the line ends of Windows': each((text) => text.replaceAll('\n', '\r\n')),
  'with a byte-order mark': each((text) => `\ufeff${text}`),
  'without a line break at its end': each((text) => text.replace(/\n+$/, '')),
  'with a byte-order mark, and Windows line ends but for the last': each(
    (text) => `\ufeff${text.replace(/\n+$/, '').replaceAll('\n', '\r\n')}`,
  ),
  'indented with tabs': each((text) => text.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))),
  'under a header in another file': (files) => {
    const text = files['notes.tl'] ?? '';
    const header = /^timeline: .+\n(?: {2}\w+:.*\n)*/.exec(text)?.[0];
    if (!header || Object.keys(files).length > 1) return undefined;
    return { 'notes.tl': `${header.split('\n')[0]}\n${text.slice(header.length)}`, 'zz-header.tl': header };
  },
};

function each(change: (text: string) => string): (files: Files) => Files {
  return (files) => Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, change(text)]));
}
