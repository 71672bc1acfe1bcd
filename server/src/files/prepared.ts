/**
 * The file that the build prepares of the histories that ship, `dist/canon.txt`: a first line that tells which files were read,
 * behind it their prepared form. It is ASCII, and lies in the package as it is: to unpack it here would take longer than to read it.
 */

interface Parts {
  /** The files that were prepared, in their order, and how many bytes each had. */
  readonly manifest: readonly (readonly [path: string, bytes: number])[];
  readonly prepared: Uint8Array;
}

export function readPreparedFile(bytes: Uint8Array): Parts {
  const end = bytes.indexOf(LINE_FEED);
  return {
    manifest: JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Parts['manifest'],
    prepared: bytes.subarray(end + 1),
  };
}

const LINE_FEED = 10;
