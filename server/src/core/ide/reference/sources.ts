/** Citations. */
import { example, paragraphs } from './markdown.js';

export function sources(): string {
  return paragraphs('## Sources', text, example(cited), shown);
}

const text = `Any property, fact or paragraph may end in the sources it has from somewhere: \`[@name]\`, several one after the
other. The name is that of a \`source:\`.`;

const cited = `
timeline: Sources
  from: Soviet Union, 1917–1941
  pod: 1924

source: my-life
  title: My life in ink

figure: Ambrose Quillfeather
  born: 12 May 1890 [@my-life]
  died: 3 June 1925, of boredom [@my-life]

1926: At the congress
  - Quillfeather visits Moscow
//  ^^^^^^^^^^^^ error[acts-after-death]: Ambrose Quillfeather died on 3 June 1925, of boredom (source: My life in ink)
`;

const shown = 'Hover and the findings name the source of what they rely on.';
