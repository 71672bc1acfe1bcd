/** What a line may be: the shapes the parser tells apart. */
import { example, paragraphs, table } from './markdown.js';

export function lines(): string {
  return paragraphs(
    '## Lines',
    'Every line has one shape, which shows in how it starts.',
    table(['a line that is', 'looks like', 'and is'], shapes),
    entries,
    example(entryExample),
    closers,
    example(closerExample),
    inner,
    example(innerExample),
    several,
    comments,
    example(commentExample),
    broken,
  );
}

const shapes = [
  [
    'an entry',
    '`20 July 1926: A speech`',
    'a date at the left edge that something closes, and a title, which may be left out',
  ],
  ['a heading', '`# Part one`, `## 1926`, `## 1926: The coup`', 'a chapter; a date in it completes the dates below it'],
  [
    'a declaration',
    '`figure: Ivan Smirnov`',
    'a keyword at the left edge, a colon, a name: something or somebody that the notes speak of',
  ],
  [
    'a property',
    '`  because: The coup`',
    'indented below an entry or a declaration: more about it, by a key that it knows',
  ],
  [
    'a fact',
    '`  - Stalin is executed`',
    'a bullet (`-`, `*`, `•` or `–`) that reads as plain English: *who does what*',
  ],
  ['prose', 'anything else', 'told as you like; Markdown if you wish'],
  ['a comment', '`// not sure of this`', 'for yourself; nobody reads it'],
];

const entries = `### Entries

An entry is the line with its date and everything below it, up to the next entry, heading or declaration. Its title
may itself be a [fact](#facts): if all of it reads as one, it is one. Words that begin with \`#\` at its end are
tags.`;

const entryExample = `
timeline: A hard autumn
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup #purge
  Nobody has slept. The square is white with the first snow.
  - Stalin is executed

Late 1926: Smirnov becomes General Secretary
  because: The coup
`;

const closers = `What closes the date may be a colon, with or without a blank before it, a spaced dash of any length, or the end of
the line. The date may stand in bold, or behind a bullet at the left edge. So a timeline pasted from a forum or a
wiki is understood as it is:`;

const closerExample = `
**April 17, 1923** – The Twelfth Congress opens in Moscow.

January 21st, 1924 : Lenin dies.

1926-07-20 -- A speech

- 30 July 1926: Menzhinsky takes over the OGPU.

1927

It rains all year.
`;

const inner = `A dated line inside an entry, indented or behind a bullet, is an entry within the entry: the facts below it have its
date.`;

const innerExample = `
timeline: Six days
  from: Soviet Union, 1917–1941
  pod: The coup

7–12 November 1926: The coup
  - Stalin is executed
  10 November: The second day
    - Molotov is executed

11 November 1926: The morning after
  Molotov speaks.
//^^^^^^^ error[acts-after-death]: Vyacheslav Molotov died on 10 November 1926
`;

const several = `### Files

What stands below a line \`timeline: …\` belongs to that timeline, up to the next such line; a file may hold
several, and all the files of a folder know of each other. Notes that begin without one are checked against real
history as they are.`;

const comments = `### Comments

A line that starts with \`//\` is a comment. Behind two blanks, \`//\` begins a comment at the end of any line that
is no prose.`;

const commentExample = `
// Nobody but me reads this.
20 July 1926: A speech  // two hours, in this heat
  In prose two slashes // are two slashes.
`;

const broken = `### What cannot be read

No line stops the others from being read. What begins like a date and is none, like a keyword and is none, or has a
key that its declaration does not know, is underlined; everything around it works.`;
