import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { wholeOf } from '#server/core/ide/api.js';
import { readExactly, readText } from '#server/files/read.js';

const folder = mkdtempSync(join(tmpdir(), 'uchronia-read-'));
const path = join(folder, 'notes.tl');

/** What a decoder says of bytes; undefined where they are no UTF-8. */
function decoded(bytes: Uint8Array, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function isReadAsDecoded(bytes: Uint8Array): Promise<void> {
  writeFileSync(path, bytes);
  for (const [read, ignoreBOM] of [
    [readText, false],
    [readExactly, true],
  ] as const) {
    const reading = await read(path);
    assert.equal('text' in reading ? wholeOf(reading.text) : undefined, decoded(bytes, ignoreBOM));
    if ('problem' in reading) assert.equal(reading.problem.kind, 'unreadable');
  }
}

describe('Reading a file', () => {
  after(() => rmSync(folder, { recursive: true }));

  const pieces = ['a', '\r\n', '1917–1941', 'Ленин', 'é', 'e\u0301', '史', '😀', '\u0000', '\u2028', '\ufeff'].map(
    (it) => Buffer.from(it),
  );
  const broken = [[0xef, 0xbb], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe]].map(
    (it) => Buffer.from(it),
  );

  it('gives the text that a decoder gives, with a byte order mark or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) =>
        isReadAsDecoded(Buffer.concat(parts)),
      ),
    );
  });

  it('says that bytes are no text where a decoder does', async () => {
    for (const bytes of broken) {
      assert.equal(decoded(bytes, true), undefined);
      await isReadAsDecoded(bytes);
      await isReadAsDecoded(Buffer.concat([Buffer.from('Ленин '), bytes, Buffer.from(' a')]));
    }
  });

  it('reads a text of several megabytes', async () => {
    await isReadAsDecoded(Buffer.from('1 May 1926: Ленин и 😀\r\n'.repeat(100_000)));
  });
});
