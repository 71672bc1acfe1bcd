/** What is looked at in prose, and what is left in peace. */
import { example, paragraphs } from './markdown.js';

export function prose(): string {
  return paragraphs('## Prose', text, example(dead), rest, there, example(mention), sums, example(ages));
}

const text = `Prose changes nothing and declares nothing, but the names in it are known: they can be hovered, and are checked
where a slip is certain. Somebody who is dead or not yet born is underlined only where the sentence has him *do*
something.`;

const dead = `
1930: Six years on
  With Lenin dead the party quarrels. On Lenin Square they sing what Lenin had written. The late Lenin smiles from the wall.
  Lenin signs a decree.
//^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924
  In 1922 Lenin signs a decree. Had Lenin lived, who knows?
  Lenin commanded loyalty; his heirs have to command.
`;

const rest = `A sentence with a date of its own is checked against that date. *In our history*, *historically*, *OTL* and *IOTL*
make it speak of what your timeline branches from, *as per OTL* is always right, *ITTL* is your timeline. Speech,
quotations, titles in italics, code and the texts of links are left alone. A plain past looks back at a dead man, unless it is
clear that it tells of the day: by a time (*that night*), by standing right behind the date of the entry, or by being a thing that
one sees somebody do (*walked out of the hall*).`;

const there = `An \`@\` before a name says that he is there, whatever the sentence does with him. (\`[@…]\` is a [citation](#sources).)`;

const mention = `
timeline: A séance
  from: Soviet Union, 1917–1941
  pod: 1930

1930: By candlelight
  Round the table: @Lenin and four others.
//                  ^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924
`;

const sums = 'Ages, birthdays and *so many years after* are reckoned.';

const ages = `
15 March 1926: Birthdays
  Trotsky, 56, is the older one.
//         ^^ warning[wrong-age]: Leon Trotsky is 46 on 15 March 1926, not 56: born on 7 November 1879
`;
