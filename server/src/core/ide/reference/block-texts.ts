/** What there is to say of each kind of block beside its properties, with an example that a test runs. */
import type { DeclarationKind } from '../../syntax/keywords.js';

export type DescribedKind = DeclarationKind | 'entry';

interface BlockText {
  readonly title: string;
  readonly text: string;
  readonly document: string;
}

export const blockTexts: Readonly<Record<DescribedKind, BlockText>> = {
  timeline: {
    title: 'timeline:',
    text: `A history of your own. Up to its point of divergence all is as in what it branches from; after it, what your entries
do not touch stays as it was, unless its causes have gone.`,
    document: `
timeline: The July plot
  from: Soviet Union, 1917–1941
  pod: The plotters strike
  note: A long shadow over the Kremlin.

5 July 1926: The plotters strike
  - Stalin is executed
`,
  },
  canon: {
    title: 'canon:',
    text: `Real history, or as much of it as you need. It is written like a timeline, only that it branches from nothing. Give
yours the name of the one that comes with Uchronia, \`Soviet Union, 1917–1941\`, and what you declare is added to
it. Where both speak of one thing, yours counts: a birth or a death, a beginning or an end, who held an office and what a
place was called for as long as your line lasts, an entry with the title of one that ships.`,
    document: `
canon: The last years of the Republic
  covers: 100 BC..27 BC

figure: Julius Caesar
  born: 12 July 100 BC
  died: 15 March 44 BC, stabbed
office: Dictator
  held by: Julius Caesar 14 February 44 BC..15 March 44 BC

43 BC: Too late
  Caesar speaks.
//^^^^^^ error[acts-after-death]: Julius Caesar died on 15 March 44 BC, stabbed
`,
  },
  challenge: {
    title: 'challenge:',
    text: `A task that a timeline may take up, with \`answers:\`. Each \`must:\` and \`never:\` is a fact like any other; \`someone\` may stand
for a person, \`someone in\` a group, an office or a place for one of theirs, and \`by 1930\` before it is a deadline. \`pod:\` says
where the point of divergence may lie. Rest the pointer on the challenge, or on \`answers:\`, to read how it is met and by what.`,
    document: `
challenge: A Trotskyist in the Kremlin
  pod: 1923..
  must: by 1930-01-01 someone in Left Opposition is General Secretary
  never: Trotsky is General Secretary

timeline: The compromise
  from: Soviet Union, 1917–1941
  pod: December 1926
  answers: A Trotskyist in the Kremlin

December 1926: Smirnov becomes General Secretary
`,
  },
  figure: {
    title: 'figure:',
    text: `A person. His full name is enough for the spellings that follow from it (\`A. Quillfeather\`, and \`Quillfeather\`
if nobody else is called so). In a timeline, \`died:\` of somebody whom real history knows puts another death in the
place of his own.`,
    document: `
timeline: Ink
  from: Soviet Union, 1917–1941
  pod: 1924

figure: Ambrose Quillfeather
  also: the Quill
  born: 12 May 1890 in Moscow
  died: c. 1931 in Berlin, of boredom
  member of: Communist Party 1917..1931
  held: General Secretary 1926-05..1928

1935: At the congress
  Quillfeather speaks.
//^^^^^^^^^^^^ error[acts-after-death]: Ambrose Quillfeather died between 1930 and 1932, of boredom
`,
  },
  office: {
    title: 'office:',
    text: 'A post that one person holds, or as many as it has seats. `held by:` here and `held:` of a person say the same thing.',
    document: `
timeline: Seals
  from: Soviet Union, 1917–1941
  pod: 1924

office: Keeper of the Seal
  of: Communist Party
  exists: 1924..
  held by: Rykov 1924..1927

March 1926: A visit
  The Keeper of the Seal Bukharin signs.
//                       ^^^^^^^^ warning[not-in-office]: Nikolai Bukharin was not Keeper of the Seal in March 1926: Alexei Rykov was
`,
  },
  group: {
    title: 'group:',
    text: 'A party, an army, a league, a newspaper: whatever has members or does things together.',
    document: `
timeline: Typists
  from: Soviet Union, 1917–1941
  pod: 1926

group: League of Typists
  exists: 1927..1935
  part of: Communist Party
  name: Typists' Union 1927..1930; League of Typists 1930..1935

March 1926: Too early
  - Rykov joins the Typists' Union
//                  ^^^^^^^^^^^^^^ error[not-in-existence]: The Typists' Union did not exist yet in March 1926: it began in 1927
`,
  },
  place: {
    title: 'place:',
    text: 'A town, a country, a house. With `name:` it may bear several names, one after the other.',
    document: `
timeline: New towns
  from: Soviet Union, 1917–1941
  pod: 1926

place: Quillgrad
  in: Soviet Union
  exists: 1929..
  name: Novo-Pero 1929..1935; Quillgrad 1935..

1931: A journey
  Rykov takes the train to Quillgrad.
//                         ^^^^^^^^^ warning[name-not-in-use]: Quillgrad was not called that in 1931
`,
  },
  term: {
    title: 'term:',
    text: 'A word that nobody could use before a certain day. Used before it, by the people of a scene, it is marked.',
    document: `
timeline: Words
  from: Soviet Union, 1917–1941
  pod: 1926

term: quillism
  coined: 1929
  for: pedantry

April 1926: A salon
  Everybody in Moscow talks of quillism.
//                             ^^^^^^^^ information[term-not-coined]: “quillism” is no word of April 1926 yet: it was coined in 1929
`,
  },
  source: {
    title: 'source:',
    text: 'A publication that statements can [cite](#sources).',
    document: `
source: my-life
  title: My life in ink
  author: Ambrose Quillfeather
  url: https://example.org/ink
  date: 1931
`,
  },
  entry: {
    title: 'The properties of an entry',
    text: 'These stand in the lines below the date, in any order, among prose and facts.',
    document: `
timeline: A quarrel
  from: Soviet Union, 1917–1941
  pod: The quarrel

March 1926: The quarrel
  in: Moscow
  with: Trotsky, Zinoviev
  The door is heard on three floors.

April 1926: Zinoviev is expelled from the Communist Party
  because: The quarrel
`,
  },
};
