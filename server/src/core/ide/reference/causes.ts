/** Branching, undoing and what falls. */
import { example, paragraphs } from './markdown.js';

export function causes(): string {
  return paragraphs(
    '## What follows from what',
    text,
    example(trial),
    conditions,
    example(condition),
    undoing,
    example(undone),
    touched,
    example(vacancy),
  );
}

const text = `\`because:\` says what an entry follows from, by the title of another entry (its beginning is enough if no other
begins so). \`because: A; B\` needs both; a second line \`because: C\` is another reason, which would have been
enough. In a timeline that branches off, what has lost all its reasons does not happen, and what it said falls with
it. Real history knows its reasons too: the Trial of the Sixteen, of which Smirnov died, needed the murder of Kirov
*and* Stalin as General Secretary.`;

const trial = `
timeline: No trial
  from: Soviet Union, 1917–1941
  pod: 30 November 1934

30 November 1934: Stalin resigns as General Secretary

25 August 1937: A parade
  Smirnov reviews it.
`;

const conditions = `A reason may also be a condition, said with the verbs of facts: \`because: Stalin is General Secretary\`. It is read
as of the day before.`;

const condition = `
timeline: An early purge
  from: Soviet Union, 1917–1941
  pod: A purge

June 1926: A purge
  because: Stalin is General Secretary
  - Rykov is executed

timeline: A weak heart
  from: An early purge
  pod: March 1926

March 1926: Stalin dies

1930: Rykov visits Berlin
`;

const undoing = `### Undoing

\`survives\`, \`never happens\`, \`is averted\`, \`is not executed\` and the like take back what real history has
*at the date of the entry*. Where it has nothing of the kind then, nothing is undone.`;

const undone = `
timeline: A quiet winter
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: A wrong turning
  - Kirov is not assassinated

January 1935: Kirov visits Moscow
`;

const touched = `### What your timeline touches is its own

The moment a fact of yours says who holds an office, that office is yours from that day on: the later holders of
real history fall away. So it is with a life, a membership, a name. Everything else stays as it was. What needs
somebody alive falls with his death.`;

const vacancy = `
timeline: A vacancy
  from: Soviet Union, 1917–1941
  pod: May 1926

May 1926: Bukharin becomes General Secretary

1930: A letter
  General Secretary Stalin writes it.
//                  ^^^^^^ warning[not-in-office]: Joseph Stalin was not General Secretary in 1930: Nikolai Bukharin was
`;
