/**
 * Everything the tour shows is what the checker does.
 *
 * - A ```` ```timeline ```` fence is a document with all its findings (see `support/fixture.ts`).
 * - `<!-- hover: words -->` puts the pointer on the first of these words in the fence above; the quote that follows is
 *   the card, of which lines may be left out.
 * - `<!-- fix: title -->` chooses that quick fix in the fence above; the next fence is what comes of it, whatever the writer
 *   fills in. The page has to speak of it by its title, in bold.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOf } from './support/canon.js';
import { checkFindings, readFixture } from './support/fixture.js';
import { type Fence, type PagePart, partsOf } from './support/page.js';

describe('The tour', () => {
  const page = readFileSync('docs/tour.md', 'utf8');
  const parts = partsOf(page);

  for (const [index, part] of parts.entries()) {
    if (part.kind === 'fence') it(`shows the findings of: ${firstLine(part.text)}`, () => checkFindings(part.text));
    else if (part.kind === 'quote')
      it(`shows the card of: ${part.paragraphs[0]}`, () => checkCard(parts.slice(0, index + 1), part.paragraphs));
    else if (part.word === 'fix')
      it(`shows what comes of: ${part.value}`, () => {
        assert.ok(page.includes(`**${part.value}**`), 'the page does not speak of it');
        checkFix(fenceAbove(parts, index), part.value, fenceBelow(parts, index));
      });
  }

  it('leaves nothing out', () => {
    const counted = (kind: PagePart['kind']) => parts.filter((part) => part.kind === kind).length;
    assert.equal(counted('fence'), page.match(/^```\w+$/gm)?.length, 'a fence of another kind');
    assert.equal(counted('note'), page.match(/<!--/g)?.length, 'a comment that says nothing to this test');
  });
});

function checkCard(parts: readonly PagePart[], shown: readonly string[]): void {
  const note = parts.at(-2);
  assert.ok(note?.kind === 'note' && note.word === 'hover', 'a quote is a card, and wants a hover before it');
  const { files } = readFixture(fenceAbove(parts, parts.length - 1).text);
  const [uri, text] = Object.entries(files)[0] as [string, string];
  const at = text.indexOf(note.value);
  assert.ok(at >= 0, `“${note.value}” is not in the fence above`);
  const card = analysisOf(files).hover(uri, at)?.markdown.split(/ *\n+/) ?? [];
  assert.deepEqual(
    shown.filter((line) => !card.includes(line)),
    [],
    `the card is:\n${card.join('\n')}`,
  );
}

function checkFix(before: Fence, title: string, after: Fence): void {
  const { files } = readFixture(withoutMarks(before.text));
  const [uri, text] = Object.entries(files)[0] as [string, string];
  const fixes = analysisOf(files)
    .findings(uri)
    .flatMap((finding) => finding.fixes);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `offered are: ${fixes.map((one) => one.title).join(', ')}`);
  const { span, text: written } = fix.edits[0]?.edit ?? assert.fail('it changes nothing');
  const result = text.slice(0, span.start) + written + text.slice(span.end);
  const [head = '', tail] = fix.snippet ? result.split(/\$\{1:[^}]*\}/) : [result];
  const wanted = withoutMarks(after.text);
  if (tail === undefined) assert.equal(wanted, head);
  else assert.ok(wanted.startsWith(head) && wanted.endsWith(tail), `it writes:\n${result}`);
}

function withoutMarks(text: string): string {
  return text.replace(/^\/\/ *(?:\^|<-).*\n/gm, '');
}

function fenceAbove(parts: readonly PagePart[], index: number): Fence {
  return parts.slice(0, index).findLast((part) => part.kind === 'fence') ?? assert.fail('there is no fence above');
}

function fenceBelow(parts: readonly PagePart[], index: number): Fence {
  return parts.slice(index).find((part) => part.kind === 'fence') ?? assert.fail('there is no fence below');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string;
}
