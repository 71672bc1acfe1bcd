/**
 * The file that the build prepares of the histories that ship, `dist/canon.txt`: a first line that tells which files were read,
 * behind it their prepared form. It is ASCII, and lies in the package as it is: to unpack it here would take longer than to read it.
 */

/** The files that were prepared, in their order, and how many bytes each had. */
export type Manifest = readonly (readonly [path: string, bytes: number])[];

export interface PreparedFile {
  readonly manifest: Manifest;
  readonly prepared: Uint8Array;
}

export function readPreparedFile(bytes: Uint8Array): PreparedFile {
  const end = bytes.indexOf(LINE_FEED);
  const manifest = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Manifest;
  return { manifest, prepared: bytes.subarray(end + 1) };
}

const LINE_FEED = 10;
