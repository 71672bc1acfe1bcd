/** Declarations and entries with all their properties, from the table of keywords. */
import { declarationKeywords, propertiesOf } from '../../syntax/keywords.js';
import { blockTexts, type DescribedKind } from './block-texts.js';
import { code, example, paragraphs, table } from './markdown.js';

export function blocks(): string {
  return paragraphs(
    '## Declarations',
    intro,
    table(
      ['property of anything', 'says'],
      propertiesOf('entry')
        .filter(({ key }) => isCommon(key))
        .map(({ key, help }) => [code(`${key}:`), help]),
    ),
    ...described.map(block),
  );
}

const described: readonly DescribedKind[] = [...declarationKeywords, 'entry'];

function block(kind: DescribedKind): string {
  const { title, text, document } = blockTexts[kind];
  const rows = propertiesOf(kind)
    .filter(({ key }) => !isCommon(key))
    .map(({ key, help }) => [code(`${key}:`), help]);
  return paragraphs(`### ${title}`, text, table(['property', 'says'], rows), example(document));
}

/** Known to every kind of block. */
function isCommon(key: string): boolean {
  return described.every((kind) => propertiesOf(kind).some((info) => info.key === key));
}

const intro = `Real history comes with its people, offices, parties and places. Whoever else your story needs you declare: a
keyword at the left edge, a colon, the name, and below it, indented, what there is to say. Keywords and keys are
written in small letters (\`Note: …\` and \`SMIRNOV: Comrades!\` are prose). Every property may be left out, and
most may be written more than once. Where a property says *for how long*, put any [range](#dates) behind the name:
\`Stalin 1922-04-03..1952-10-16\`.`;
