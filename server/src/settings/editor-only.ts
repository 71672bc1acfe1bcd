/** What an editor shows beside the words, and a person may not want to see. No business of the file beside the notes. */
import type { INLAY_KINDS, LENS_KINDS } from '../core/ide/api.js';

const inlays: Record<(typeof INLAY_KINDS)[number], string> = {
  ages: 'Behind the first mention of somebody in an entry: how old that day, or since when dead.',
  dates:
    'Behind a date that leaves something out, or counts from another (“July 20”, “two weeks later”): the whole date.',
  newStyle: 'Behind a date in the old style: the same day in the new one.',
  weekdays: 'Behind a date that is one day: its weekday.',
};

const lenses: Record<(typeof LENS_KINDS)[number], string> = {
  consequences: 'Above an entry: how many others follow from it, in your notes and in real history.',
  differences: 'Above the header of a timeline: in how many ways it differs from what it branches from.',
  challenges: 'Above a challenge: which timelines meet it.',
  notes:
    'Above notes without a header: what they were checked against, where they part from it, and how much there is to look at.',
};

/** The client reads it: it alone knows what was pasted. */
const paste = {
  holdFindings:
    'After a paste of several entries: what is found in them waits until you ask for it, come to the entry, change it, or save. A line above says how much there is.',
};

/** By their names in the manifest of the extension. */
export function editorOnlySettings(): Readonly<Record<string, object>> {
  return { ...switches('inlayHints', inlays), ...switches('codeLens', lenses), ...switches('paste', paste) };
}

/** What of a section an editor's settings leave on; all of it where they say nothing. */
export function chosen<K extends string>(value: unknown, section: string, kinds: readonly K[]): Record<K, boolean> {
  const said = member(value, section);
  return Object.fromEntries(kinds.map((kind) => [kind, member(said, kind) !== false])) as Record<K, boolean>;
}

function switches(section: string, texts: Readonly<Record<string, string>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, markdownDescription]) => [
      `uchronia.${section}.${key}`,
      { type: 'boolean', default: true, scope: 'resource', markdownDescription },
    ]),
  );
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
