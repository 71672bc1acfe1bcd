/** What a challenge asks for names people as the timelines that answer it do, wherever the challenge stands. */
import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { cursorIn, drawn, edited } from '../../support/cursor.js';

const CHALLENGE = `challenge: X
  must: by 1930-01-01 Anna Petrova becomes Keeper of the Seal
  never: Petrova joins the Sealers
`;
const DECLARED = 'figure: Anna Petrova\n  born: 1890\n\noffice: Keeper of the Seal\n\ngroup: Sealers\n\n';
const header = (name: string, ...lines: string[]) => `timeline: ${name}\n${lines.map((it) => `  ${it}\n`).join('')}\n`;
const MET = '1926: Anna Petrova becomes Keeper of the Seal\n\n';
const TAKER = `${header('T', 'pod: 1925', 'answers: X')}${DECLARED}${MET}`;

/** The files with the cursor behind `words` of one of them. */
function cursorBehind(files: Readonly<Record<string, string>>, uri: string, words: string) {
  const texts = { ...files, [uri]: files[uri]?.replace(words, `${words}<|>`) };
  return cursorIn(
    Object.entries(texts)
      .map(([name, text]) => `//- ${name}\n${text}`)
      .join(''),
  );
}

function references(...at: Parameters<typeof cursorBehind>): string[] {
  const { analysis, uri, offset } = cursorBehind(...at);
  return analysis.navigation
    .references(uri, offset, { withNames: true })
    .map(({ uri: of, span }) => drawn(analysis, of, span));
}

/** The files after a rename, none of which may have a finding. */
function renamed(name: string, ...at: Parameters<typeof cursorBehind>): Record<string, string> {
  const { analysis, uri, offset, files } = cursorBehind(...at);
  const edits = analysis.navigation.rename(uri, offset, name);
  assert.ok(edits && !('refused' in edits), JSON.stringify(edits));
  const after = edited(files, edits);
  const changed = analysisOf(after);
  for (const one of Object.keys(after)) assert.deepEqual(changed.findings(one), []);
  return after;
}

const APART = { 'c.tl': CHALLENGE, 'a.tl': TAKER };

describe('Names in a challenge', () => {
  it('are found from the timeline that answers it, and from the challenge', () => {
    const people = ['c.tl:2 Anna Petrova', 'c.tl:3 Petrova', 'a.tl:5 Anna Petrova', 'a.tl:12 Anna Petrova'];
    assert.deepEqual(references(APART, 'a.tl', 'figure: Anna'), people);
    assert.deepEqual(references(APART, 'c.tl', '01-01 Anna'), people);
    assert.deepEqual(references(APART, 'c.tl', 'the Seal'), references(APART, 'a.tl', 'office: Keeper'));
    assert.deepEqual(references(APART, 'a.tl', 'group: Seal'), ['c.tl:3 Sealers', 'a.tl:10 Sealers']);
  });

  it('are renamed with what they name, so that the challenge stays met', () => {
    const person = renamed('Anna Ivanova', APART, 'a.tl', 'figure: Anna');
    const marry = (text: string) => text.replaceAll('Petrova', 'Ivanova');
    assert.deepEqual(person, { 'c.tl': marry(CHALLENGE), 'a.tl': marry(TAKER) });
    const office = renamed('Lord of the Ring', APART, 'a.tl', 'office: Keeper');
    const crown = (text: string) => text.replaceAll('Keeper of the Seal', 'Lord of the Ring');
    assert.deepEqual(office, { 'c.tl': crown(CHALLENGE), 'a.tl': crown(TAKER) });
    const group = renamed('Ringers', APART, 'c.tl', 'joins the Seal');
    const join = (text: string) => text.replaceAll('Sealers', 'Ringers');
    assert.deepEqual(group, { 'c.tl': join(CHALLENGE), 'a.tl': join(TAKER) });
  });

  it('are those of who answers it, not of whom it stands above', () => {
    const other = `${header('Other', 'pod: 1925')}${DECLARED}`;
    const above = { 'c.tl': `${CHALLENGE}\n${other}`, 'a.tl': TAKER };
    const marry = (text: string) => text.replaceAll('Petrova', 'Ivanova');
    assert.deepEqual(renamed('Anna Ivanova', above, 'a.tl', 'figure: Anna'), {
      'c.tl': `${marry(CHALLENGE)}\n${other}`,
      'a.tl': marry(TAKER),
    });
    assert.deepEqual(references(above, 'c.tl', 'group: Seal'), ['c.tl:13 Sealers']);
  });

  it('are left alone where each of two answers means somebody of its own', () => {
    const two = { ...APART, 'b.tl': TAKER.replace('timeline: T', 'timeline: U') };
    assert.deepEqual(references(two, 'a.tl', 'group: Seal'), ['a.tl:10 Sealers']);
    const { analysis, uri, offset } = cursorBehind(two, 'c.tl', '01-01 Anna');
    assert.match(JSON.stringify(analysis.navigation.rename(uri, offset, 'Eve')), /may mean several here/);
    const branched = { ...APART, 'b.tl': header('U', 'from: T', 'pod: 1927', 'answers: X') };
    assert.equal(references(branched, 'a.tl', 'group: Seal').length, 2);
  });

  it('of real history stay as they are', () => {
    const real = {
      'c.tl': 'challenge: X\n  must: Dzerzhinsky survives\n',
      'a.tl': `${header('T', 'from: Soviet Union, 1917–1941', 'pod: 1926', 'answers: X')}20 July 1926: Dzerzhinsky survives\n`,
    };
    const { analysis, uri, offset } = cursorBehind(real, 'c.tl', 'must: Dzer');
    assert.match(JSON.stringify(analysis.navigation.rename(uri, offset, 'Other')), /ships with Uchronia/);
  });

  it('lead to what they name, and tell of it', () => {
    const { analysis, uri, offset } = cursorBehind(APART, 'c.tl', '01-01 Anna');
    const to = analysis.navigation.definitions(uri, offset);
    assert.deepEqual(
      to.map((one) => drawn(analysis, one.uri, one.name)),
      ['a.tl:5 Anna Petrova'],
    );
    assert.match(analysis.hover(uri, offset)?.markdown ?? '', /\*\*Anna Petrova\*\* \(born 1890/);
  });
});
