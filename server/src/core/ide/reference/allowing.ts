/** How to keep what a rule objects to. */
import { example, paragraphs } from './markdown.js';

export function allowing(): string {
  return paragraphs('## Allowing', text, example(rumour), more);
}

const text = `Some things only look like slips. \`allow:\` in an entry or a declaration keeps one rule silent there, for one name
or, without \`of …\`, for all. Say why: in half a year you will want to know.`;

const rumour = `
March 1928: A rumour
  allow: acts-after-death of Dzerzhinsky because he is only believed dead
  - Dzerzhinsky visits Berlin
`;

const more = 'Several rules are parted by `;`. The light bulb (`Ctrl+.`) writes the line for you.';
