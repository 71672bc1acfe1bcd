/** From what is written in several places to the settings of one file. */
import { DATE_STYLES } from '../core/ide/formatting.js';
import {
  BUTTERFLIES,
  defaultSettings,
  RULE_SEVERITIES,
  type RuleSeverity,
  type Settings,
} from '../core/model/settings.js';
import type { Choices } from './read.js';

/** The name of the file beside the notes. */
export const SETTINGS_FILE = 'uchronia.json';

/**
 * Key by key, the last that says something counts. The file beside the notes comes last, behind the editor's own settings:
 * it goes wherever the notes go, so that another writer, another editor and the command line find the same.
 */
export function combined(...all: readonly Choices[]): Settings {
  const choices = new Map(all.flatMap((one) => [...one]));
  const rules = new Map<string, RuleSeverity>();
  for (const [path, value] of choices) {
    const severity = oneOf(RULE_SEVERITIES, value);
    if (path.startsWith('rules ') && severity) rules.set(path.slice('rules '.length), severity);
  }
  return {
    rules,
    butterfly: oneOf(BUTTERFLIES, choices.get('butterfly')) ?? defaultSettings.butterfly,
    dates: oneOf(DATE_STYLES, choices.get('format dates')) ?? defaultSettings.dates,
  };
}

/**
 * Where the settings of a file may stand, the nearest first: in its folder and those above it, up to `root`. Both are
 * written with slashes; a root that does not hold the file leaves only the folder of the file.
 */
export function settingsPaths(file: string, root: string): string[] {
  const paths: string[] = [];
  const top = root.replace(/\/+$/, '');
  const isInside = file.startsWith(`${top}/`);
  for (let end = file.lastIndexOf('/'); end >= 0; end = file.lastIndexOf('/', end - 1)) {
    const folder = file.slice(0, end);
    paths.push(`${folder}/${SETTINGS_FILE}`);
    if (!isInside || folder === top || end === 0) break;
  }
  return paths;
}

function oneOf<T extends string>(values: readonly T[], wanted: string | undefined): T | undefined {
  return values.find((value) => value === wanted);
}
