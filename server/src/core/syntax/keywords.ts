/**
 * The one table of block keywords and property keys. The parser, completion, hover and the generated reference read it.
 */

/** Blocks that declare something, by the keyword that opens them in column 0. */
export const declarationKeywords = [
  'timeline',
  'canon',
  'challenge',
  'figure',
  'office',
  'group',
  'place',
  'term',
  'source',
] as const;

export type DeclarationKind = (typeof declarationKeywords)[number];

/** `preamble` is what stands before the first block; `heading` a `#` line with the prose below it. */
export type BlockKind = DeclarationKind | 'entry' | 'heading' | 'preamble';

export const blockKinds: readonly BlockKind[] = [...declarationKeywords, 'entry', 'heading', 'preamble'];

export interface PropertyInfo {
  readonly key: string;
  readonly help: string;
}

const naming: readonly PropertyInfo[] = [
  { key: 'also', help: 'Other names, parted by `;`.' },
  { key: 'note', help: 'Anything worth knowing; shown on hover.' },
  { key: 'allow', help: 'Silences a rule in this block: `acts-after-death of Dzerzhinsky because …`.' },
];

const ofKind: Readonly<Record<DeclarationKind | 'entry', readonly PropertyInfo[]>> = {
  timeline: [
    { key: 'from', help: 'What this timeline branches from: real history or another timeline; several parted by `;`.' },
    { key: 'pod', help: 'The point of divergence: a date, or the title of an entry.' },
    { key: 'answers', help: 'The challenge this timeline takes up.' },
  ],
  canon: [
    { key: 'covers', help: 'The span of time for which what is not stated did not happen.' },
    { key: 'from', help: 'Another canon that this one extends.' },
  ],
  challenge: [
    { key: 'pod', help: 'When the point of divergence may lie.' },
    { key: 'must', help: 'Something that has to happen: `by 1930 someone in Left Opposition is General Secretary`.' },
    { key: 'never', help: 'Something that must not happen.' },
    { key: 'source', help: 'Who set the challenge.' },
  ],
  figure: [
    { key: 'born', help: 'Date of birth: `1877-09-11 in Ivyanets`.' },
    {
      key: 'died',
      help: 'Date of death, then how, then why: `25 August 1936 in Moscow, shot because Trial of the Sixteen`.',
    },
    { key: 'member of', help: 'A group and for how long: `Left Opposition 1923-10-15..1927-12-18`.' },
    { key: 'held', help: 'An office and for how long: `General Secretary 1922-04-03..1952`.' },
    { key: 'lived in', help: 'A place and for how long.' },
    { key: 'parents', help: 'The parents, parted by `;`.' },
    { key: 'sex', help: '`male` or `female`.' },
  ],
  office: [
    { key: 'of', help: 'The group or place it belongs to.' },
    { key: 'seats', help: 'How many may hold it at once; 1 unless said.' },
    { key: 'exists', help: 'From when to when there is such an office.' },
    { key: 'held by', help: 'Who held it and for how long: `Stalin 1922-04-03..1952-10-16`.' },
    { key: 'replaces', help: 'The office before it, whose holder carries on in this one.' },
  ],
  group: [
    { key: 'exists', help: 'From when to when there is such a group.' },
    { key: 'part of', help: 'The larger group or place it belongs to.' },
    { key: 'name', help: 'What it was called and for how long: `Cheka 1917-12-20..1922-02-06`.' },
  ],
  place: [
    { key: 'exists', help: 'From when to when there is such a place.' },
    { key: 'in', help: 'The larger place around it.' },
    { key: 'name', help: 'What it was called and for how long: `Petrograd 1914-09-01..1924-01-26`.' },
  ],
  term: [
    { key: 'coined', help: 'The date from which the word can be used.' },
    { key: 'for', help: 'What to say before that date.' },
  ],
  source: [
    { key: 'title', help: 'The title of the publication.' },
    { key: 'author', help: 'Who wrote it.' },
    { key: 'url', help: 'Where it can be read.' },
    { key: 'date', help: 'When it was published.' },
  ],
  entry: [
    {
      key: 'because',
      help: 'What it follows from: titles of entries, or a condition. `A; B` needs both; a further line is another sufficient reason.',
    },
    { key: 'in', help: 'Where it happens.' },
    { key: 'with', help: 'Who is there, parted by `;` or commas.' },
  ],
};

/** The properties that a block of this kind knows, those of every named thing included. */
export function propertiesOf(kind: BlockKind): readonly PropertyInfo[] {
  return allProperties[kind];
}

export function isProperty(kind: BlockKind, key: string): boolean {
  return keys[kind].includes(key);
}

/** The same of the key that stands at `from … to` of a text, without its being cut out: this is asked of every line that may be one. */
export function isPropertyAt(kind: BlockKind, text: string, from: number, to: number): boolean {
  return wordAt(keys[kind], text, from, to) !== undefined;
}

/** The keyword of a declaration that stands at `from … to` of a text. */
export function declarationKindAt(text: string, from: number, to: number): DeclarationKind | undefined {
  return wordAt(declarationKeywords, text, from, to);
}

function wordAt<Word extends string>(words: readonly Word[], text: string, from: number, to: number): Word | undefined {
  for (const word of words) if (word.length === to - from && text.startsWith(word, from)) return word;
  return undefined;
}

export function isDeclarationKind(word: string): word is DeclarationKind {
  return declarationSet.has(word);
}

const declarationSet: ReadonlySet<string> = new Set(declarationKeywords);

const allProperties: Readonly<Record<BlockKind, readonly PropertyInfo[]>> = {
  ...(Object.fromEntries(
    Object.entries(ofKind).map(([kind, own]) => [
      kind,
      [...own, ...naming.filter((info) => !own.some((other) => other.key === info.key))],
    ]),
  ) as unknown as Record<DeclarationKind | 'entry', readonly PropertyInfo[]>),
  heading: [],
  preamble: [],
};

const keys = Object.fromEntries(
  Object.entries(allProperties).map(([kind, infos]) => [kind, infos.map(({ key }) => key)]),
) as unknown as Readonly<Record<BlockKind, readonly string[]>>;
