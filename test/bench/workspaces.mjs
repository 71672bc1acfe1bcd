/** The generated workspaces, kept as long as a group of rows needs them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workload } from '../../out/test/support/workload.js';

/** Every way in which a workspace of one size is made. */
export const variants = [1, 1_000].flatMap((files) =>
  ['ascii', 'cyrillic'].flatMap((letters) => ['\n', '\r\n'].map((lineEnd) => ({ files, letters, lineEnd }))),
);

export const plain = { files: 1, letters: 'ascii', lineEnd: '\n' };

export function workspaceOf(entries, variant = plain) {
  return workload({ entries, ...variant });
}

export function describe({ files, letters, lineEnd }) {
  return `${files === 1 ? 'one file' : `${files.toLocaleString('en')} files`}, ${letters}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}`;
}

/** The text entry by entry, as `[{"h": head, "p": [lines]}]` in one string: what `JSON.parse` is measured on. */
export function asJson({ files }) {
  const entries = [];
  for (const { text } of files) {
    for (const line of text.split(/\r?\n/)) {
      if (/^\S/.test(line)) entries.push({ h: line, p: [] });
      else entries.at(-1)?.p.push(line);
    }
  }
  return JSON.stringify(entries);
}

/** Only the dated entries, in one text: what a parser that knows no declarations is given. */
export function entriesOnly({ files }) {
  return files.map(({ text }) => text.slice(text.search(/^\d{4}-/m))).join('');
}

/** Writes the files below a new folder; `remove` takes it away again. */
export function onDisk({ files }) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'uchronia-bench-')));
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ uri, text }) => {
    const path = join(folder, uri.slice(uri.lastIndexOf('/') + 1));
    writeFileSync(path, text);
    return path;
  });
  return { folder, paths, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
