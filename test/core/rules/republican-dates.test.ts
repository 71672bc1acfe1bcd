/** Dates of the French Republic in notes: heads, headings, properties, prose; and the months' names where they are no dates. */
import assert from 'node:assert/strict';
import { openedBy } from '#server/core/syntax/block.js';
import { analysisOf } from '../../support/canon.js';
import { cursorIn } from '../../support/cursor.js';
import { checkFindings } from '../../support/fixture.js';
import { foundBy, isSilent, messagesOf } from './support.js';

const HEADER = `timeline: The Incorruptible lives
  from: French Revolution, 1789–1799
  pod: 8 Thermidor, Year II

`;

/** What both are told of must be the same whatever the calendar. */
const REPUBLICAN = `${HEADER}## Year II of the Republic
8 Thermidor, Year II: Robespierre names names
  He speaks for two hours.
**10 Thermidor**: The fall that was not
  - Robespierre survives
  - Danton visits Paris
- 12 Thermidor – A bulleted head
18–20 Fructidor: A range
  19 Fructidor: Within it
    Saint-Just sleeps.
3rd complementary day, Year III: A feast
the next day: Another

14 July 1795: A look back
  On 9 Thermidor, Year II, Danton speaks. Danton speaks on 16 Germinal, Year II. In Year V of the Republic, Danton speaks.
  - Danton visits Paris on 18 Brumaire, Year VIII

figure: Ambrose Petit
  born: 3 Nivôse, Year II in Paris
  died: 18 Brumaire, Year IV
  member of: Jacobin Club Pluviôse, Year II – 9 Thermidor, Year II

18 Brumaire, Year VIII: Too late
  - Ambrose Petit visits Paris
`;

const COMMON = `${HEADER.replace('8 Thermidor, Year II', '26 July 1794')}## 22 September 1793 – 21 September 1794
26 July 1794: Robespierre names names
  He speaks for two hours.
**28 July 1794**: The fall that was not
  - Robespierre survives
  - Danton visits Paris
- 30 July 1794 – A bulleted head
4–6 September 1794: A range
  5 September 1794: Within it
    Saint-Just sleeps.
19 September 1795: A feast
the next day: Another

14 July 1795: A look back
  On 27 July 1794, Danton speaks. Danton speaks on 5 April 1794. From 22 September 1796 to 21 September 1797, Danton speaks.
  - Danton visits Paris on 9 November 1799

figure: Ambrose Petit
  born: 23 December 1793 in Paris
  died: 9 November 1795
  member of: Jacobin Club 20 January 1794 – 27 July 1794

9 November 1799: Too late
  - Ambrose Petit visits Paris
`;

function opens(line: string): string | undefined {
  return openedBy(line, 0, line.length);
}

function told(text: string): string[] {
  return analysisOf({ 'a.tl': text })
    .findings('a.tl')
    .map(({ rule, message, span }) => `${text.slice(0, span.start).split('\n').length} ${rule}: ${message}`);
}

describe('Dates of the French Republic', () => {
  it('say in notes what the same days of the common calendar say', () => {
    assert.ok(told(REPUBLICAN).length >= 5);
    assert.deepEqual(told(REPUBLICAN), told(COMMON));
  });

  for (const head of [
    '9 Thermidor, Year II',
    '9 thermidor an 2',
    'Thermidor, Year II',
    '10 Thermidor',
    'An II',
    '2 Sansculottides II',
  ])
    for (const closer of [':', ' –', ' -'])
      it(`open an entry: ${head}${closer}`, () => assert.equal(opens(`${head}${closer} The fall`), 'entry'));

  it('open none where a month or a year is the name of something', () => {
    for (const line of [
      'Germinal: a novel',
      'Thermidor – the end',
      'Year II: the harvest',
      '18 Brumaire changes everything.',
      'An X-ray: nothing',
    ])
      assert.equal(opens(line), undefined, line);
  });

  it('stand in headings, at their beginning and at their end', () => {
    for (const heading of [
      'Year II of the Republic',
      'Thermidor, Year II: The fall',
      'The fall of one (9 Thermidor, Year II)',
      'Part three: Thermidor II',
      'Part three – Year II of the Republic',
    ])
      isSilent('incomplete-date', `## ${heading}\n10 Thermidor: A day\n`);
    for (const heading of ['Thermidor', 'The days of Thermidor', 'The coup (18 Brumaire)', 'Year II: The Terror'])
      assert.equal(messagesOf('incomplete-date', `## ${heading}\n10 Thermidor: A day\n`).length, 1, heading);
  });

  it('may be the point of divergence, whole; without its year a day is the event of that name, or nothing', () => {
    const header = (pod: string) => `timeline: One\n  from: French Revolution, 1789–1799\n  pod: ${pod}\n`;
    for (const pod of ['9 Thermidor, Year II', '9 Thermidor', '18 Brumaire', 'An II', 'Thermidor II'])
      isSilent('unknown-event', header(pod));
    assert.deepEqual(messagesOf('unknown-event', header('10 Thermidor')), [
      '“10 Thermidor” is a date without its year, so this timeline has no such point of divergence. Write the whole date, or the title of an entry as it stands there.',
    ]);
    assert.equal(messagesOf('unknown-event', header('Year II')).length, 1);
  });

  it('are marked where they cannot be, or stand as prose', () => {
    checkFindings(`1794: A start

31 Thermidor, Year II: A day too many
// <-- error[invalid-date]: Thermidor has 30 days, as every month of the Republic. Write “30”

1 Vendémiaire, Year III (23 September 1794): A pair
//                       ^^^^^^^^^^^^^^^^^ error[invalid-date]: 1 Vendémiaire, Year III was 22 September 1794. Write “22

9 Brumaire 3: A slip
// <------------ hint[incomplete-date]: This begins like a date and is read as prose: a year of the Republic is told as one: 9 Brumaire, Year III

9 Brumair, Year III: A slip
// <------------------- hint[incomplete-date]: This begins like a date and is read as prose: “Brumair” is no month. Is Brumaire meant?

9 Brumaire, Year III was hot.
// <-------------------- hint[incomplete-date]: “9 Brumaire, Year III” is read as prose

6 Sansculottides III: The last of a leap year

6 Sansculottides IV: There was none
// <- error[invalid-date]: Year IV had 5 complementary days, for it was no leap year
`);
  });

  it('say that a year is missing', () => {
    assert.deepEqual(messagesOf('incomplete-date', '9 Thermidor: The fall\n'), [
      'Nothing above says which year this is. Add the year, here or in a heading above.',
    ]);
    assert.match(messagesOf('incomplete-date', '1788: A\n9 Thermidor: B\n')[0] ?? '', /before 22 September 1792/);
  });

  it('are told as common dates by hover', () => {
    const { analysis, uri, offset } = cursorIn('9 Ther<|>midor, Year II: The fall\n');
    assert.match(
      analysis.hover(uri, offset)?.markdown ?? '',
      /\*\*27 July 1794\*\* {2}\na Sunday; 16 July in the old style/,
    );
  });

  it('have no word before its time in them, where the word alone is one', () => {
    const early = (words: string) =>
      `timeline: One\n  from: French Revolution, 1789–1799\n  pod: 1789\n\n14 July 1790: The feast\n  ${words}\n`;
    for (const words of [
      'They dream of 10 Thermidor, Year II.',
      'It ends in Thermidor, Year II.',
      'It ends in Thermidor II.',
      'The 10th of Thermidor is near.',
    ])
      isSilent('term-not-coined', early(words));
    assert.equal(foundBy('term-not-coined', early('They speak of Thermidor.')).length, 1);
  });

  it('are none where the month is an event, a book or a word', () => {
    assert.deepEqual(
      told(`${HEADER}14 July 1795: A look back
  Thermidor was a shock. The Thermidor regime is weak. 18 Brumaire was far away. By Brumaire all is quiet, and Germinal is a novel.
  In Germinal, Robespierre speaks. An X on the door, year 2 of the famine: Robespierre dies of it.
`),
      told(`${HEADER}14 July 1795: A look back
  It was a shock. The regime is weak. It was far away. By then all is quiet, and it is a novel.
  In it, Robespierre speaks. A mark on the door, the second of the famine: Robespierre dies of it.
`),
    );
  });
});
