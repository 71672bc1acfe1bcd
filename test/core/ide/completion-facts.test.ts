import assert from 'node:assert/strict';
import type { CompletionItem } from '#server/core/ide/api.js';
import { cursorIn, edited } from '../../support/cursor.js';

/** What is offered behind the words of a bullet, in the order an editor shows it. */
function offered(fact: string): CompletionItem[] {
  const { analysis, uri, offset } = cursorIn(`May 1928: A year\n  - ${fact}<|>\n`);
  return [...analysis.complete(uri, offset).items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

const labels = (fact: string) => offered(fact).map(({ label }) => label);

/** The bullet after an item has been taken. */
function taken(fact: string, label: string): string {
  const { analysis, uri, offset, files } = cursorIn(`May 1928: A year\n  - ${fact}<|>\n`);
  const item = analysis.complete(uri, offset).items.find((one) => one.label === label);
  assert.ok(item, `${label} is not offered behind “${fact}”`);
  return (edited(files, [{ uri, edit: item.edit }])[uri] ?? '').split('  - ')[1]?.trimEnd() ?? '';
}

describe('Completion inside a fact', () => {
  it('keeps the words that stand there', () => {
    for (const [fact, label, whole] of [
      ['Stalin is killed by ', 'Trotsky', 'Stalin is killed by Trotsky'],
      ['Stalin is killed by Tr', 'Trotsky', 'Stalin is killed by Trotsky'],
      ['Stalin is succeeded by ', 'Rykov', 'Stalin is succeeded by Rykov'],
      ['Trotsky meets Kamenev in ', 'Moscow', 'Trotsky meets Kamenev in Moscow'],
      ['Trotsky meets Kamenev and Zin', 'Zinoviev', 'Trotsky meets Kamenev and Zinoviev'],
      ['Trotsky visits Moscow with ', 'Kamenev', 'Trotsky visits Moscow with Kamenev'],
      ['Trotsky leaves Moscow for Len', 'Leningrad', 'Trotsky leaves Moscow for Leningrad'],
    ] as const)
      assert.equal(taken(fact, label), whole);
    assert.ok(offered('Rykov replaces Lenin as ').every(({ kind }) => kind === 'office'));
    assert.ok(offered('Rykov replaces Lenin as ').length > 10);
  });

  it('goes on behind “is” with what is done to somebody, and with offices', () => {
    assert.equal(taken('Stalin is k', 'killed'), 'Stalin is killed');
    assert.equal(taken('Stalin was ex', 'executed'), 'Stalin was executed');
    assert.equal(taken('Stalin is not ex', 'executed'), 'Stalin is not executed');
    assert.equal(taken('Stalin is succ', 'succeeded by'), 'Stalin is succeeded by');
    assert.ok(labels('Stalin is ').indexOf('executed') >= 0);
    assert.ok(!labels('Stalin is ').includes('founded'), 'nobody founds a person');
    assert.ok(labels('Stalin is Gen').includes('General Secretary of the Central Committee'));
    assert.ok(offered('Stalin is appointed ').every(({ kind }) => kind === 'office'));
    assert.ok(offered('Stalin dismisses ').every(({ kind }) => kind === 'figure'));
  });

  it('offers the verbs first that facts are mostly about', () => {
    assert.deepEqual(labels('Smirnov ').slice(0, 5), ['becomes', 'visits', 'meets', 'dies', 'resigns']);
    assert.ok(labels('Politburo ').includes('is dissolved'));
    assert.ok(!labels('Smirnov ').includes('is dissolved'));
  });

  it('offers no verb behind one that is complete', () => {
    assert.deepEqual(labels('Stalin dies '), ['in', 'of', 'because']);
    assert.deepEqual(labels('Stalin is executed '), ['in', 'by', 'because']);
    assert.deepEqual(labels('Stalin dies of a str'), []);
  });

  it('leaves out whom the fact names already', () => {
    for (const fact of ['Trotsky meets ', 'Trotsky and ', 'Kamenev, Trotsky and ', 'Lenin is killed by Trotsky and '])
      assert.ok(!labels(fact).includes('Trotsky') && labels(fact).includes('Zinoviev'), fact);
  });

  it('offers those places first that histories speak of most', () => {
    const places = offered('Stalin visits ')
      .filter(({ kind }) => kind === 'place')
      .map(({ label }) => label);
    assert.ok(places.indexOf('Moscow') < 5 && places.indexOf('Leningrad') < 5, String(places.slice(0, 5)));
    assert.ok(!places.slice(0, 10).includes('Stalin'), 'the town, though the man is spoken of');
  });
});
