import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { foundBy, isSilent, messagesOf } from './support.js';

const header = `timeline: T
  from: Soviet Union, 1917–1941
  pod: 1918

figure: Vera Quill
  born: 1880
figure: Pavel Orlov
  born: 1881
figure: Anna Reed
  born: 1882

`;

describe('two-in-one-office', () => {
  const office = (lines: string) => `${header}office: Keeper of the Seals\n${lines}`;

  it('lets one follow another in the same year, or on the same day', () =>
    isSilent(
      'two-in-one-office',
      office(`  held by: Vera Quill 1920..1924
  held by: Pavel Orlov 1924..5 May 1926
  held by: Anna Reed 5 May 1926..1930
`),
    ));

  it('lets a plain “becomes” replace the holder, who then is out', () =>
    isSilent(
      'two-in-one-office',
      office(`  held by: Vera Quill 1920..1930
  held by: Pavel Orlov 1927..1929

May 1925: A change
  - Anna Reed becomes Keeper of the Seals
`),
    ));

  it('lets a death, a resignation, and the next of an open end make room', () => {
    isSilent(
      'two-in-one-office',
      office(
        `  held by: Vera Quill 1920..1930\n  held by: Pavel Orlov 1927..1929\n\nMay 1925: A fall\n  - Vera Quill dies\n`,
      ),
    );
    isSilent(
      'two-in-one-office',
      office(
        `  held by: Vera Quill 1920..1930\n  held by: Pavel Orlov 1927..1929\n\nMay 1925: A fall\n  - Vera Quill resigns as Keeper of the Seals\n`,
      ),
    );
    isSilent('two-in-one-office', office(`  held by: Vera Quill 1920..\n  held by: Pavel Orlov 1927..1929\n`));
  });

  it('counts seats, and people rather than tenures', () => {
    isSilent(
      'two-in-one-office',
      office('  seats: 2\n  held by: Vera Quill 1920..1930\n  held by: Pavel Orlov 1925..1929\n'),
    );
    isSilent('two-in-one-office', office('  held by: Vera Quill 1920..1930\n  held by: Vera Quill 1925..1935\n'));
    assert.deepEqual(
      messagesOf(
        'two-in-one-office',
        office(
          '  seats: 2\n  held by: Vera Quill 1920..1930\n  held by: Pavel Orlov 1925..1929\n  held by: Anna Reed 1927..1928\n',
        ),
      ),
      [
        'On 31 December 1927 three people hold the office Keeper of the Seals, where no more than two can: Vera Quill holds it from 1920 to 1930; Pavel Orlov holds it from 1925 to 1929. Let one leave before Anna Reed begins, or say how many may hold it at once: “seats: 3”.',
      ],
    );
  });

  it('compares what entries say of a range', () =>
    assert.deepEqual(
      foundBy(
        'two-in-one-office',
        office(`
1920–1926: A long reign
  - Vera Quill is Keeper of the Seals

1924–1930: Another
  - Pavel Orlov is Keeper of the Seals
`),
      ),
      ['notes.tl:18:5-16 error'],
    ));

  it('does not hold real history against a timeline', () =>
    isSilent('two-in-one-office', `${header}1926–1930: A reign\n  - Vera Quill is General Secretary\n`));
});

describe('conflicting-facts', () => {
  it('takes dates that may be the same for the same', () =>
    isSilent(
      'conflicting-facts',
      `${header}figure: Ivan Reed
  born: c. 1900
  died: autumn 1930

1901: Ivan Reed is born

October 1930: An accident
  - Ivan Reed is killed
`,
    ));

  it('lets a timeline change what real history says', () =>
    isSilent('conflicting-facts', `${header}figure: Kirov\n  died: 1950\n\nMay 1926: Stalin dies\n`));

  it('leaves a second death in an entry to acts-after-death', () => {
    const document = `${header}May 1926: One\n  - Vera Quill dies\n\nMay 1930: Two\n  - Vera Quill is killed\n`;
    isSilent('conflicting-facts', document);
    assert.deepEqual(foundBy('acts-after-death', document), ['notes.tl:16:5-15 error']);
  });

  it('does not count what never came to pass', () =>
    isSilent(
      'conflicting-facts',
      `${header}March 1921: The plot
  - Pavel Orlov meets Trotsky

May 1922: The end of it
  because: The plot
  - Vera Quill is killed

timeline: U
  from: T
  pod: 1921

March 1921: The plot never happens

figure: Vera Quill
  died: 1940
`,
    ));
});

describe('not-a-member', () => {
  const league = `${header}group: Red League
  exists: 1919..1930
  part of: Red Front
group: Red Front
  exists: 1919..

March 1921: First members
  - Vera Quill joins the Red League

`;

  it('is silent about minor members of the parties of real history', () =>
    isSilent(
      'not-a-member',
      `${league}May 1926: A purge
  - Pavel Orlov is expelled from the Communist Party
  - Rykov, Bukharin and Tomsky are expelled from the Communist Party
`,
    ));

  it('is silent about towns, offices, and what is denied', () =>
    isSilent(
      'not-a-member',
      `${league}May 1926: A journey
  - Pavel Orlov leaves Moscow
  - Pavel Orlov is expelled from Moscow
  - Pavel Orlov is never expelled from the Red League
  - Pavel Orlov resigns
`,
    ));

  it('takes members of a part for members of the whole', () =>
    isSilent(
      'not-a-member',
      `${league}May 1922: A\n  - Anna Reed joins the Red Front\n\nMay 1926: B\n  - Vera Quill leaves the Red Front\n`,
    ));

  it('only wonders where the notes name both together', () =>
    assert.deepEqual(
      foundBy(
        'not-a-member',
        `${league}May 1922: A\n  - Pavel Orlov leads the Red League\n\nMay 1926: B\n  - Pavel Orlov leaves the Red League\n`,
      ),
      ['notes.tl:25:5-16 information'],
    ));

  it('is silent where nobody is known to be in it', () =>
    isSilent('not-a-member', `${header}group: Blue League\n\nMay 1926: B\n  - Pavel Orlov leaves the Blue League\n`));

  it('finds who left before, and who joins later', () =>
    assert.deepEqual(
      messagesOf(
        'not-a-member',
        `${league}May 1922: A
  - Vera Quill leaves the Red League

May 1926: B
  - Vera Quill is expelled from the Red League

May 1926: C
  - Pavel Orlov leaves the Red League

May 1928: D
  - Pavel Orlov joins the Red League
`,
      ).map((message) => message.split('.')[0]),
      [
        'Vera Quill was no longer in the Red League in May 1926: Vera Quill left in May 1922',
        'Pavel Orlov was not yet in the Red League in May 1926: Pavel Orlov joins in May 1928',
      ],
    ));
});

describe('implausible-age', () => {
  it('lets children be kings, and says so', () =>
    assert.deepEqual(
      foundBy(
        'implausible-age',
        `${header}figure: Boris Reed\n  born: 1915\n\noffice: King of Poland\n\nMay 1924: A crown\n  - Boris Reed is crowned King of Poland\n`,
      ),
      ['notes.tl:18:5-15 information'],
    ));

  it('lets children inherit what a parent held', () => {
    const document = (parents: string) => `${header}figure: Boris Reed
  born: 1915
  parents: ${parents}

office: Earl of Kent
  held by: Anna Reed 1910..1924

May 1924: An heir
  - Boris Reed becomes Earl of Kent
`;
    assert.deepEqual(foundBy('implausible-age', document('Anna Reed')), ['notes.tl:20:5-15 information']);
    assert.deepEqual(foundBy('implausible-age', document('Vera Quill')), ['notes.tl:20:5-15 warning']);
  });

  it('is silent where some reading of the dates is fine', () =>
    isSilent(
      'implausible-age',
      `${header}figure: Boris Reed\n  born: c. 1910\n\nMay 1926: A post\n  - Boris Reed becomes General Secretary\n`,
    ));

  it('lets the very old die, be killed and be remembered', () =>
    isSilent(
      'implausible-age',
      `${header}figure: Boris Reed\n  born: 1820\n\nMay 1926: An end\n  - Boris Reed is killed\n  Boris Reed remembers the Tsar.\n`,
    ));

  it('finds parents who are children where no birth is stated: who of two is meant shows in the notes, or the entry has no date', () => {
    const child = `${header}figure: Una Reed\n  also: Annushka\n  born: 1912\n\nfigure: Ida Reed\n  also: Annushka\n  born: 1850\n  died: 1900\n\nfigure: Max Reed\n\n`;
    for (const lines of [
      '3 May 1920: A child\n  - Annushka gives birth to Max Reed\n',
      'May: A child\n  - Una Reed gives birth to Max Reed on 3 May 1920\n',
    ])
      assert.deepEqual(messagesOf('implausible-age', child + lines).length, 1, lines);
  });

  it('finds mothers over sixty and parents who are children, in facts and in declarations', () =>
    assert.deepEqual(
      foundBy(
        'implausible-age',
        `${header}figure: Clara Reed
  born: 1850
  sex: female

figure: Olga Reed
  born: 1920
  parents: Clara Reed; Pavel Orlov

May 1890: A child
  - Pavel Orlov fathers Leo Orlov

May 1925: Another
  - Clara Reed gives birth to Max Reed
`,
      ),
      ['notes.tl:18:12-22 warning', 'notes.tl:21:5-16 warning', 'notes.tl:24:5-15 warning'],
    ));
});

describe('term-not-coined', () => {
  it('lets titles, quotations, names and looks ahead pass', () =>
    isSilent(
      'term-not-coined',
      `May 1925: The Gulag opens
  "The Gulag!" he says. They call it the Gulag. The so-called Gulag, the future Gulag, is a camp. Gulag Street is muddy.
`,
    ));

  it('minds capitals of names, not of words', () => {
    const document = (words: string) =>
      `${header}term: Long Night\n  coined: 1940\nterm: night paper\n  coined: 1940\n\nMay 1925: A\n  It was ${words}.\n`;
    isSilent('term-not-coined', document('a long night'));
    assert.equal(foundBy('term-not-coined', document('the Long Night')).length, 1);
    assert.equal(foundBy('term-not-coined', document('a Night Paper')).length, 1);
  });

  it('allows a year for words to be written down, unless the day is known', () => {
    const document = (coined: string) =>
      `${header}term: night paper\n  coined: ${coined}\n\nMay 1925: A\n  He shows a night paper.\n`;
    isSilent('term-not-coined', document('1926'));
    assert.equal(foundBy('term-not-coined', document('1 March 1926')).length, 1);
  });

  it('says one word once in an entry', () =>
    assert.equal(foundBy('term-not-coined', 'May 1925: A\n  The Gulag grows. The Gulag eats.\n').length, 1));
});

describe('not-in-office', () => {
  it('offers to have somebody take the office where a single date only says that he holds it', () => {
    const notes = `${header.replace('1918', '1925')}1926: Bukharin is General Secretary\n`;
    const analysis = analysisOf({ 'notes.tl': notes });
    const finding = analysis.findings('notes.tl').find(({ rule }) => rule === 'not-in-office');
    const fix = finding?.fixes.find(({ title }) => title.startsWith('Write “becomes”'));
    const edit = fix?.edits[0]?.edit;
    assert.ok(edit);
    const text = notes.slice(0, edit.span.start) + edit.text + notes.slice(edit.span.end);
    assert.match(text, /1926: Bukharin becomes General Secretary/);
    isSilent('not-in-office', `${text}\n1927: General Secretary Bukharin speaks\n`);
  });

  it('names all who hold an office of several seats, and who took the seat of whom', () => {
    const [message] = messagesOf(
      'not-in-office',
      `${header}office: Keeper
  seats: 2
  held by: Vera Quill 1920..1930
  held by: Pavel Orlov 1921..1930

1922: Anna Reed becomes Keeper

1923: Keeper Vera Quill speaks
`,
    );
    assert.equal(
      message,
      'Vera Quill was not Keeper in 1923: Pavel Orlov and Anna Reed were. Vera Quill held it from 1920 to 1922, when all seats were full and Anna Reed came. Name the holder of the day, or have your timeline appoint Vera Quill first.',
    );
  });
});
