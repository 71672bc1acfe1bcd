/** The labelled bullets: every one is read as its label says, or marked; none is read wrongly. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Modifier, subjectsOf } from '#server/core/model/fact.js';
import { isoDay, linesOf, type ReadLine, wordsOf } from './support.js';

interface Label {
  readonly bullet: string;
  readonly reading: string;
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  readonly modifiers: readonly string[];
}

const labels = readFileSync('test/fixtures/bullets/bullets.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): Label => {
    const [bullet = '', reading = '', subject = '', verb = '', object = '', modifiers = ''] = line.split('\t');
    return { bullet, reading, subject, verb, object, modifiers: modifiers.split('; ').filter((one) => one !== '') };
  });

describe('Bullets as writers write them', () => {
  for (const label of labels) {
    it(`${label.reading}: ${label.bullet}`, () => {
      const lines = linesOf(label.bullet, 'shipped');
      const { fact, doubt } = lines[0] as ReadLine;
      assert.equal(fact ? 'fact' : (doubt?.kind ?? 'prose'), label.reading);
      if (fact) checkFact(lines[0] as ReadLine, label);
    });
  }

  it('is wounded and recovers: two facts', () => {
    const lines = linesOf('Lenin is wounded and recovers', 'shipped');
    assert.deepEqual(
      lines.map(({ fact }) => fact?.verb.id),
      ['is wounded', 'recovers'],
    );
  });
});

function checkFact({ fact, text }: ReadLine, label: Label): void {
  if (!fact) return;
  assert.equal(wordsOf(subjectsOf(fact), text).replaceAll(', ', '; '), label.subject);
  const verb = fact.verb.under ?? fact.verb.id;
  const written: string[] = fact.negated ? ['not'] : [];
  // The label's note: with "succeeds", the man before may as well be the object.
  const isSuccession = verb === 'replaces' && label.verb === 'becomes';
  if (isSuccession) {
    assert.equal(`after=${wordsOf(fact.objects, text)}`, label.modifiers[0]);
    assert.equal(wordsOf(fact.modifiers[0]?.names ?? [], text), label.object);
    return;
  }
  assert.equal(verb, label.verb);
  assert.equal(wordsOf(fact.objects, text), label.object.replace(/^the /, ''));
  written.push(
    ...fact.modifiers.filter(({ kind }) => kind !== 'manner').map((modifier) => modifierText(modifier, text)),
  );
  assert.deepEqual(written.sort(), [...label.modifiers].sort());
}

function modifierText(modifier: Modifier, text: string): string {
  if (modifier.date) return `on=${isoOf(modifier)}`;
  if (modifier.kind === 'cause') return text.slice(modifier.span.start, modifier.span.end).replace(' ', '=');
  return `${modifier.word}=${wordsOf(modifier.names, text)}`;
}

function isoOf(modifier: Modifier): string {
  const expr = modifier.date?.expr;
  if (expr?.kind !== 'absolute') return '';
  return isoDay(expr.value.start.earliest);
}
