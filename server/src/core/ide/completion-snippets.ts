/** A form for every kind of block, with the places to fill in, in the order one fills them in. */
import { type DeclarationKind, declarationKeywords } from '../syntax/keywords.js';
import { asSnippet } from '../text/snippet.js';
import type { FixedWord } from './completion-wanted.js';

export interface SnippetInput {
  /** What a new timeline branches from unless its writer says otherwise. */
  readonly history: string;
  /** The day of a new entry. */
  readonly date: string;
  readonly newLine: string;
}

/** Snippets as editors read them: `${1:…}` is the first place to fill in, `$0` where the cursor ends up. */
export function blockSnippets({ history, date, newLine }: SnippetInput): FixedWord[] {
  return [...declarationKeywords, 'entry' as const].map((kind): FixedWord => {
    const { help, lines } = forms[kind];
    let places = 0;
    const insert = lines
      .join(newLine)
      .replace(/‹(.+?)›/g, (_, words: string) => {
        const meant = words === 'history' ? history : words === 'date' ? date : words;
        return `\${${++places}:${asSnippet(meant)}}`;
      })
      .concat('$0');
    return { label: `${kind} …`, kind: 'snippet', detail: help, insert, isSnippet: true };
  });
}

interface Form {
  readonly help: string;
  /** What stands in ‹…› is filled in by the writer; the cursor ends up behind the last line. */
  readonly lines: readonly string[];
}

const forms: Readonly<Record<DeclarationKind | 'entry', Form>> = {
  timeline: {
    help: 'Your timeline: what it branches from, and where',
    lines: ['timeline: ‹My timeline›', '  from: ‹history›', '  pod: ‹date or title of an entry›', '', ''],
  },
  canon: {
    help: 'A history that timelines branch from',
    lines: ['canon: ‹Name of the history›', '  covers: ‹1917›..‹1941›', '', ''],
  },
  challenge: {
    help: 'A task for timelines to meet',
    lines: [
      'challenge: ‹What has to happen›',
      '  pod: ‹1920›..‹1930›',
      '  must: by ‹1940› someone becomes ‹General Secretary›',
      '',
    ],
  },
  figure: {
    help: 'Somebody: when they lived, how else they are called',
    lines: ['figure: ‹Given name and surname›', '  also: ‹Other name›', '  born: ‹1880›', '  died: ‹1940›', ''],
  },
  office: {
    help: 'An office: whose it is, who held it',
    lines: ['office: ‹Name of the office›', '  of: ‹group or place›', '  held by: ‹Name› ‹1920›..‹1930›', ''],
  },
  group: {
    help: 'A party, an army, an authority: how long there is one',
    lines: ['group: ‹Name of the group›', '  exists: ‹1920›..‹1930›', ''],
  },
  place: {
    help: 'A town, a country: what it was called, and when',
    lines: ['place: ‹Name of the place›', '  in: ‹larger place›', '  name: ‹Older name› ‹1900›..‹1920›', ''],
  },
  term: {
    help: 'A word that cannot be used before its time',
    lines: ['term: ‹The word›', '  coined: ‹1930›', '  for: ‹what to say before›', ''],
  },
  source: {
    help: 'A source, cited as [@short-name]',
    lines: ['source: ‹short-name›', '  title: ‹Title›', '  author: ‹Author›', '  date: ‹1990›', ''],
  },
  entry: { help: 'What happens on a day', lines: ['‹date›: ‹What happens›', '  '] },
};
