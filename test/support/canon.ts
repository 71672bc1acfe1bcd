import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, createAnalysis } from '#server/core/ide/analysis.js';
import { combined } from '#server/settings/combine.js';
import { readSettings } from '#server/settings/read.js';

/** The shipped canon, read from the sources. */
export function shippedCanon(): { uri: string; text: string }[] {
  return readdirSync('server/canon', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tl'))
    .sort()
    .map((file) => ({
      uri: `canon:/${file.replaceAll('\\', '/')}`,
      text: readFileSync(`server/canon/${file}`, 'utf8'),
    }));
}

/**
 * An analysis over the shipped canon and these files, under the settings of a `uchronia.json` among them. Reading the canon
 * takes half a second, so tests share it.
 */
export function analysisOf(files: Readonly<Record<string, string>>): Analysis {
  shared ??= createAnalysis(shippedCanon());
  for (const uri of shared.fileUris()) shared.removeFile(uri);
  const settings = combined(readSettings(files['uchronia.json'] ?? '').choices);
  for (const [uri, text] of Object.entries(files)) {
    if (uri === 'uchronia.json') continue;
    shared.setFile(uri, text);
    shared.setSettings(uri, settings);
  }
  return shared;
}

let shared: Analysis | undefined;
