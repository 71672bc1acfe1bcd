/**
 * The file that the build prepares of the histories that ship, `dist/canon.txt`: a first line that tells which files were read,
 * behind it their prepared form. It is ASCII, and lies in the package as it is: to unpack it here would take longer than to read it.
 */

interface Parts {
  /** The files that were prepared, in their order, and how many bytes each had. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  readonly prepared: Uint8Array;
}

/** Undefined where it is not whole: then the histories are put together from their texts. */
export function readPreparedFile(bytes: Uint8Array): Parts | undefined {
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0) return undefined;
  const first = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Pick<Parts, 'files'> & {
    length: number;
  };
  const prepared = bytes.subarray(end + 1);
  return prepared.length === first.length ? { files: first.files, prepared } : undefined;
}

const LINE_FEED = 10;
