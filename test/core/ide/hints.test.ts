import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { InlayChoice } from '#server/core/ide/api.js';
import { analysisOf } from '../../support/canon.js';
import { drawn, edited } from '../../support/cursor.js';

const ALL = { ages: true, dates: true, newStyle: true, weekdays: true };
const NONE = { ages: false, dates: false, newStyle: false, weekdays: false };

/** The text with its inlays in ‹›. */
function inlaid(text: string, choice: InlayChoice = ALL): string {
  const inlays = analysisOf({ 'notes.tl': text }).hints.inlays('notes.tl', { start: 0, end: text.length }, choice);
  return [...inlays]
    .reverse()
    .reduce((all, { at, text: words }) => `${all.slice(0, at)}‹${words}›${all.slice(at)}`, text);
}

describe('Inlay hints', () => {
  it('complete partial and relative dates, and name the weekday of a day', () => {
    assert.equal(
      inlaid('## 1926\n\nJuly 20: A\n  - 22 July: B\n\n2 weeks later: C\n\nTuesday, 20 July 1926: D\n\nMay 1926: E\n'),
      '## 1926\n\nJuly 20‹Tuesday, 20 July 1926›: A\n  - 22 July‹Thursday, 22 July 1926›: B\n\n2 weeks later‹between 31 July and 6 August 1926›: C\n\nTuesday, 20 July 1926: D\n\nMay 1926: E\n',
    );
  });

  it('count from the entry of that title in the timeline of the date, wherever in the file that stands', () => {
    const timeline = (name: string, rest: string) => `timeline: ${name}\n  from: Soviet Union, 1917–1941\n\n${rest}\n`;
    const early = '3 April 1922: Early\n\n';
    const late = '1 June 1926: Early\n\n';
    const counted = (date: string) => `3 days after Early${date}: Rel\n\n1926: Z\n  - 2 days after Early: In\n`;
    const check = (above: string, own: string, below: string) => {
      const text = above + timeline('B', own + counted('')) + below;
      assert.deepEqual(analysisOf({ 'notes.tl': text }).findings('notes.tl'), []);
      const dated = counted('‹4 June 1926›').replace('2 days after Early', '2 days after Early‹3 June 1926›');
      assert.equal(inlaid(text, { ...NONE, dates: true }), above + timeline('B', own + dated) + below);
    };
    check(timeline('T', early), late, '');
    check(timeline('T', ''), late, '');
    check('', late, timeline('T', early));
  });

  it('say the new style behind the old, in properties too, and not before there was one', () => {
    assert.equal(
      inlaid('figure: Ann Quill\n  born: 1 January 1880 O.S.\n\n25 October 1917 O.S.: A\n\n14 October 1066: B\n', {
        ...NONE,
        newStyle: true,
      }),
      'figure: Ann Quill\n  born: 1 January 1880 O.S.‹13 January 1880 new style›\n\n25 October 1917 O.S.‹7 November 1917 new style›: A\n\n14 October 1066: B\n',
    );
  });

  it('say how old somebody is at the first mention in an entry, and since when dead', () => {
    assert.equal(
      inlaid(
        'May 1925: A\n  - Dzerzhinsky visits Moscow\n  Dzerzhinsky speaks.\n\n1930: B\n  With Dzerzhinsky gone, Stalin rules.\n',
        { ...NONE, ages: true },
      ),
      'May 1925: A\n  - Dzerzhinsky‹47› visits Moscow\n  Dzerzhinsky speaks.\n\n1930: B\n  With Dzerzhinsky‹† 1926› gone, Stalin‹51–52› rules.\n',
    );
  });

  it('can be switched off one by one, and have nothing to say of odd texts', () => {
    const text = 'July 20: A\n';
    assert.equal(inlaid(text), text, 'nobody knows the year');
    for (const odd of ['', '\ufeff', '1926', 'x\r\n', '1926: 🙂\n- 3: \n']) assert.doesNotThrow(() => inlaid(odd));
    assert.equal(inlaid('20 July 1926: A\n  - Dzerzhinsky dies\n', NONE), '20 July 1926: A\n  - Dzerzhinsky dies\n');
    assert.equal(inlaid('20 July 1926: A\n', { ...NONE, dates: true }), '20 July 1926: A\n');
  });

  it('cost only what is looked at', () => {
    const text = '20 July 1926: A\n\n21 July 1926: B\n\n22 July 1926: C\n';
    const at = text.indexOf('21');
    const inlays = analysisOf({ 'n.tl': text }).hints.inlays('n.tl', { start: at, end: at + 3 }, ALL);
    assert.deepEqual(
      inlays.map(({ text: words }) => words),
      ['Wednesday'],
    );
  });
});

describe('Lines above entries', () => {
  const EVERY = { consequences: true, differences: true, notes: true, challenges: true };
  function lenses(text: string, choice = EVERY): string[] {
    const analysis = analysisOf({ 'notes.tl': text });
    return analysis.hints.lenses('notes.tl', choice).map(({ kind, span }) => {
      const said = analysis.hints.lensText('notes.tl', { kind, offset: span.start });
      return `${analysis.positionAt('notes.tl', span.start).line + 1} ${said?.title} [${said?.places.length}]`;
    });
  }

  it('count what follows from an entry, and what differs in a timeline', () => {
    const found = lenses(readFileSync('samples/the-smirnov-dictatorship.tl', 'utf8'));
    assert.match(found[0] ?? '', /^1 Differs from our history in \d+ ways \[\d+\]$/);
    assert.ok(found.includes('15 1 consequence [1]'), found.join('\n'));
    assert.ok(
      found.some((one) => /^23 1 consequence, \d+ things of real history never happen \[\d+\]$/.test(one)),
      found.join('\n'),
    );
    assert.ok(!found.some((one) => one.startsWith('13 ')), 'nothing follows from the death of Lenin here');
  });

  it('count what happens to one office as one difference', () => {
    const header = 'timeline: T\n  from: Soviet Union, 1917–1941\n  pod: 1 May 1926\n\n';
    assert.deepEqual(lenses(header), ['1 Nothing differs from our history yet [0]']);
    assert.deepEqual(lenses(`${header}20 July 1926: A\n  - Dzerzhinsky survives\n`), [
      // His life, his three offices and three memberships, of which nothing is counted twice.
      '1 Differs from our history in 7 ways [7]',
      '5 1 thing of real history never happens [1]',
    ]);
  });

  it('count a life, an office, a membership, a name that is otherwise, and what never comes because of it', () => {
    const header = 'timeline: T\n  from: Soviet Union, 1917–1941\n  pod: 1 January 1922\n\n';
    const differs = (entries: string) => lenses(header + entries)[0];
    assert.match(
      differs('3 April 1922: X\n  - Smirnov becomes General Secretary\n') ?? '',
      /^1 Differs from our history in [1-9]\d* ways /,
    );
    const one = '1 Differs from our history in 1 way [1]';
    assert.equal(differs('1 May 1926: X\n  - Moscow is renamed Leninsk\n'), one);
    assert.equal(differs('1 May 1926: X\n  - Rykov joins the Left Opposition\n'), one);
    assert.equal(
      differs('1 May 1926: X\n  - Rykov joins the Left Opposition\n  - Rykov leaves the Left Opposition\n'),
      one,
    );
    assert.equal(differs('1 May 1926: X\n  - The Ginger Group is founded\n'), one);
    const nothing = '1 Nothing differs from our history yet [0]';
    assert.equal(differs('figure: Vera Quill\n  born: 1880\n\n1 May 1926: X\n  - Vera Quill dies\n'), nothing);
    assert.equal(differs('21 January 1924: Lenin dies\n\n1 May 1926: Snow\n'), nothing);
    assert.equal(differs('1 May 1921: X\n  - Rykov joins the Left Opposition\n'), nothing);
  });

  it('count what differs in a branch from the timeline it branches from', () => {
    const text = `timeline: T
  from: Soviet Union, 1917–1941
  pod: 20 July 1926

20 July 1926: Dzerzhinsky survives

timeline: U
  from: T
  pod: 1928

`;
    const differs = (entries: string) => lenses(text + entries).find((one) => one.startsWith('7 '));
    assert.equal(differs(''), '7 Nothing differs from T yet [0]');
    assert.match(differs('1 May 1929: Dzerzhinsky dies\n') ?? '', /^7 Differs from T in [1-9]/);
    assert.match(differs('1 May 1929: Rykov dies\n') ?? '', /^7 Differs from T in [1-9]/);
  });

  it('say in one line what pasted notes are checked against, and write their header when asked', () => {
    const text = '21 January 1924: Trotsky dies\n\nMay 1927: The camps\n  - Dzerzhinsky reorganises the camps\n';
    assert.deepEqual(lenses(text), [
      '1 Checked against Soviet Union, 1917–1941. First departs on 21 January 1924: Trotsky dies. One thing to look at. [1]',
      '1 1 thing of real history never happens [1]',
    ]);
    const { hints } = analysisOf({ 'notes.tl': text });
    const fix = hints.parting('notes.tl');
    assert.ok(fix);
    assert.match(
      edited({ 'notes.tl': text }, fix.edits)['notes.tl'] ?? '',
      /^timeline: Notes\n {2}from: Soviet Union, 1917–1941\n/,
    );
    assert.deepEqual(lenses('21 January 1924: Lenin dies\n'), [
      '1 Checked against Soviet Union, 1917–1941. Nothing departs from it yet. Nothing to look at. [0]',
    ]);
    assert.deepEqual(lenses('# A diary of nothing\n'), []);
  });

  it('end a sentence with one full stop, and name a point of divergence without it', () => {
    const text = '21 January 1918: Lenin dies in Moscow.\n';
    assert.match(lenses(text)[0] ?? '', /First departs on 21 January 1918: Lenin dies in Moscow\. \w+ /);
    const fix = analysisOf({ 'notes.tl': text }).hints.parting('notes.tl');
    assert.match(
      edited({ 'notes.tl': text }, fix?.edits ?? [])['notes.tl'] ?? '',
      /\n {2}pod: Lenin dies in Moscow\n\n21 January 1918: Lenin dies in Moscow\.\n$/,
    );
  });

  it('say which timelines meet a challenge', () => {
    const text =
      'challenge: Save him\n  must: Dzerzhinsky survives\n\ntimeline: T\n  from: Soviet Union, 1917–1941\n  pod: 1926\n  answers: Save him\n\n20 July 1926: Dzerzhinsky survives\n';
    assert.equal(lenses(text)[0], '1 Met by T. [1]');
    assert.equal(lenses(text.replace(/\n20 July.*\n/, ''))[0], '1 Not met yet by T. [1]');
    assert.equal(lenses('challenge: Save him\n')[0], '1 No timeline here answers it yet [0]');
  });

  it('lead to what they count', () => {
    const text = '1926: The coup\n\n1927: B\n  because: The coup\n';
    const analysis = analysisOf({ 'notes.tl': text });
    const said = analysis.hints.lensText('notes.tl', { kind: 'consequences', offset: 6 });
    assert.deepEqual(
      said?.places.map(({ uri, span }) => drawn(analysis, uri, span)),
      ['notes.tl:3 B'],
    );
  });

  it('can be switched off', () => {
    assert.deepEqual(
      lenses('1926: A\n\n1927: B\n  because: A\n', {
        consequences: false,
        differences: false,
        notes: false,
        challenges: false,
      }),
      [],
    );
  });
});
