import { readdirSync, readFileSync } from 'node:fs';
import { formats, staysAsItIs } from './support.js';

describe('The formatter indents the body of a block by two spaces', () => {
  it('as people paste it', () => {
    formats(
      `**April 17, 1923** – The Twelfth Party Congress opens.
Stalin reads the report.

1918:
-Lenin is wounded and recovers.
•The USSR recognises nobody.
* Chernov sets up shop.
– Trotsky is silent.

May 1926: The coup
because:The thaw
Nobody knows which way Yagoda will jump.
`,
      `**April 17, 1923** – The Twelfth Party Congress opens.
  Stalin reads the report.

1918:
  - Lenin is wounded and recovers.
  - The USSR recognises nobody.
  - Chernov sets up shop.
  - Trotsky is silent.

May 1926: The coup
  because: The thaw
  Nobody knows which way Yagoda will jump.
`,
    );
  });

  it('with blank lines between the head and the paragraphs', () => {
    formats(
      `1926: The coup

First paragraph
goes on.

Second paragraph.

1927: Next
`,
      `1926: The coup

  First paragraph
  goes on.

  Second paragraph.

1927: Next
`,
    );
  });

  it('however far it was indented, tabs and all', () => {
    formats(
      `figure:X
⇥born:1881
⇥⇥also: Y
·died: 1936

1926: A
········because: B
········- Stalin is executed
··········who said so
`,
      `figure: X
  born: 1881
  also: Y
  died: 1936

1926: A
  because: B
  - Stalin is executed
    who said so
`,
    );
  });

  it('and what hangs below a bullet still hangs there', () => {
    formats(
      `1918: A
- one
  - of it
  goes on
- two
`,
      `1918: A
  - one
    - of it
    goes on
  - two
`,
    );
  });

  it('and keeps inner entries as deep as they are', () => {
    formats(
      `November 1926: The coup
⇥7 November: The shots
⇥⇥Nobody hears them.
⇥⇥- Stalin is executed
⇥8 November: The funeral
⇥Everybody comes.
`,
      `November 1926: The coup
  7 November: The shots
    Nobody hears them.
    - Stalin is executed
  8 November: The funeral
  Everybody comes.
`,
    );
  });

  it('also where only one unit of indentation tells what is inside', () => {
    formats(
      `November 1926: The coup
    Long before.
·7 November: The shots
  Nobody hears them.
·Everybody comes.
`,
      `November 1926: The coup
  Long before.
  7 November: The shots
    Nobody hears them.
  Everybody comes.
`,
    );
  });
});

describe('The formatter leaves in column 0', () => {
  it('what opens a block, nearly does, or stands below such a line', () => {
    staysAsItIs(`1926: The coup
  Prose.
Febuary 30, 1927: The thaw
- Stalin is executed
Prose.
`);
    staysAsItIs(`1926: The coup
  Prose.

figrue: Trotsky
born: 1879
`);
  });

  it('comments, and a paragraph that leaves an indented body', () => {
    staysAsItIs(`timeline: T
  from: S

// Pasted from my own thread.

Everything down to 1934 is as you know it.
- skip it

1926: The coup
  Prose.
//^^^ error[x]: carets stay below what they underline

An aside about it all,
with two lines.
`);
  });

  it('a line across the page and what stands below it', () => {
    staysAsItIs(`1926: The coup
  Prose.

* * *

Comments welcome!
- to be continued
`);
  });

  it('prose that would become a property', () => {
    formats(
      `figure: X
born: 1881
he said: nothing
More.

1926: A
becuase: B
he said: nothing
`,
      `figure: X
  born: 1881
he said: nothing
  More.

1926: A
becuase: B
  he said: nothing
`,
    );
  });

  it('preambles, and what stands below headings', () => {
    staysAsItIs(`Only what differs is told.
    Indented as it likes.

# Part One
Prose of the part.
- a bullet

## 1926
20 July: X
`);
  });
});

describe('The formatter puts one blank line', () => {
  it('between entries with a body, before headings, and nowhere two', () => {
    formats(
      `·
# One
1926: A
  Prose.
1927: B
  Prose.
# Two



1928: C


  Prose.

  ·

  More.


`,
      `# One
1926: A
  Prose.

1927: B
  Prose.

# Two

1928: C

  Prose.

  More.
`,
    );
  });

  it('but lists of declarations and of entries in one line stay lists', () => {
    staysAsItIs(`figure: A
  born: 1881
figure: B

1926: One thing
1927: Another
1928: A third
  with a body
// of the next:
1929: A fourth
`);
  });

  it('and ends the last line', () => {
    formats('1926: A\n  Prose.', '1926: A\n  Prose.\n');
    formats('1926: A\n  Prose.\n   ', '1926: A\n  Prose.\n');
    formats('1926: A', '1926: A\n');
  });
});

describe('The formatter spaces out a line', () => {
  it('behind its key, its bullet, its date and its end', () => {
    formats(
      `##⇥The thirties·
1926:The coup·⇥
··because :A; B  // why
··in:·
··•··Stalin is executed··[@a]
··*·1927 –··Title #tag
-1919: not a bullet but a year before Christ
·•·1918:··Lenin
`,
      `## The thirties
1926: The coup
  because: A; B  // why
  in:
  - Stalin is executed··[@a]
  - 1927 – Title #tag

-1919: not a bullet but a year before Christ
  - 1918: Lenin
`,
    );
  });

  it('but not what only looks like a bullet', () => {
    staysAsItIs(`1926: A
  --- not this
  -> nor this
  -0043: nor a year before Christ
  **nor** bold
  *nor* emphasis
  — nor a dash
`);
  });

  it('and keeps a hard break of Markdown, which two blanks are where prose goes on', () => {
    formats(
      `1926: A
  A verse,····
  and another.··

  An end.··
  - a bullet··
`,
      `1926: A
  A verse,··
  and another.

  An end.
  - a bullet
`,
    );
  });
});

describe('The formatter keeps', () => {
  it('line ends and the byte-order mark as they are', () => {
    formats('1926: A\r\n-x\r\n1927: B', '1926: A\r\n  - x\r\n\r\n1927: B\r\n');
    formats('\ufeff\n\n1926: A\nx', '\ufeff1926: A\n  x\n');
    formats('1926: A\r\n-x\n-y\r\n1927: B\n', '1926: A\r\n  - x\n  - y\r\n\r\n1927: B\n');
  });

  it('code between fences, and the indentation around it', () => {
    staysAsItIs(`1926: A
\`\`\`
⇥-x··

1926
\`\`\`
-y
`);
    staysAsItIs(`1926: A
\`\`\`
⇥-x··


because:y
\`\`\`
prose
`);
  });

  it('the wording of dates, unless asked', () => {
    const notes = `20 July 1926: A
  7–12 November 1926: B

figure: X
  born: March 5th, 1881 in Gori, poor
  died: c. 1936
  held: Chairman 3 April 1922 – 1926; Clerk 1927-01-02
`;
    staysAsItIs(notes);
    formats(
      notes,
      `1926-07-20: A
  1926-11-07..1926-11-12: B

figure: X
  born: 1881-03-05 in Gori, poor
  died: c. 1936
  held: Chairman 1922-04-03..1926; Clerk 1927-01-02
`,
      'iso',
    );
    formats(
      notes,
      `20 July 1926: A
  7–12 November 1926: B

figure: X
  born: 5 March 1881 in Gori, poor
  died: c. 1936
  held: Chairman 3 April 1922 to 1926; Clerk 2 January 1927
`,
      'english',
    );
  });

  it('dates that say more than their days, whatever was asked', () => {
    const notes = `Tuesday, 20 July 1926: A

July 21: B

25 October 1917 O.S.: C

681 AUC (73 BC): D

15 March 44 BC: E

Christmas 1921: F

3 days after 20 July 1926: G

## 20 July 1926
`;
    formats(notes, notes, 'iso');
  });
});

describe('The samples', () => {
  for (const name of readdirSync('samples').filter((it) => !it.startsWith('pasted'))) {
    it(`${name} is as the formatter would have it`, () => staysAsItIs(readFileSync(`samples/${name}`, 'utf8')));
  }
});
