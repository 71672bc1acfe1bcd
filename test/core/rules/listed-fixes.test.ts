/** Every fix that a writer is promised is there, mends what it is offered for, adds nothing, and has nothing to do a second time. */
import assert from 'node:assert/strict';
import type { Finding, Fix } from '#server/core/model/finding.js';
import { rules } from '#server/core/rules/index.js';
import { analysisOf } from '../../support/canon.js';
import { edited } from '../../support/cursor.js';
import { readFixture } from '../../support/fixture.js';
import { plainly } from '../../support/plainly.js';
import { type Files, variants } from '../../support/variants.js';

interface Promised {
  readonly rule: string;
  /** How the titles of its fixes begin, in their order. */
  readonly fixes: readonly string[];
  readonly notes: string;
}

const timeline = `timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1920

figure: Vera Quill
  born: 1880
figure: Pavel Orlov
  born: 1881

`;

/** The point of divergence itself, so that a change is tied to it. */
function tied(entry: string): string {
  return `timeline: T\n  from: Soviet Union, 1917–1941\n  pod: May 1925\n\nMay 1925: ${entry}\n`;
}

const promised: readonly Promised[] = [
  {
    rule: 'acts-after-death',
    fixes: ['Let Frunze survive in your timeline', 'Allow this here'],
    notes: `${timeline}1924: Snow\n\nMay 1927: A parade\n  - Frunze visits Kharkov\n\n1928: Sun\n`,
  },
  {
    rule: 'unknown-event',
    fixes: ['Allow this here'],
    notes: `${timeline}May 1927: The answer\n  because: The $HOME of \${nobody}\n`,
  },
  { rule: 'unread-fact', fixes: ['Write “die”'], notes: tied('Dawn\n  - Kirov and Rykov are dead') },
  {
    rule: 'unread-fact',
    fixes: ['Write “Alexei Rykov”'],
    notes: tied('A bomb\n  - The guards look away\n  - In Moscow, the Premier is assassinated by a student'),
  },
  {
    rule: 'unread-fact',
    fixes: ['Write “- Alexei Rykov is assassinated” under it'],
    notes: tied('The Premier is assassinated\n  with: Kirov\n  Nobody sees it come.'),
  },
  {
    rule: 'name-not-in-use',
    fixes: ['Write “Tsaritsyn”, the name of the day', 'Allow this here'],
    notes: `${timeline}May 1923: A visit\n  - Voroshilov visits Stalingrad\n`,
  },
  {
    rule: 'misspelled-name',
    fixes: ['Write “Bukharin”'],
    notes: `${timeline}May 1923: A visit\n  The talk is of Bukharrin all day.\n`,
  },
  {
    rule: 'unknown-name',
    fixes: ['Write “Bukharin”', 'Declare Bukarin', 'Allow this here'],
    notes: `${timeline}May 1923: A visit\n  - Bukarin visits Kharkov\n`,
  },
  {
    rule: 'unknown-name',
    fixes: ['Write “Stalin; Vera Quill”', 'Allow this here'],
    notes: `${timeline}figure: Al Reed\n  parents: Stalin and Vera Quill\n`,
  },
  {
    rule: 'unknown-name',
    fixes: ['Declare Guild of Scribes as a group', 'Declare Guild of Scribes as a place', 'Allow this here'],
    notes: `${timeline}office: Keeper\n  of: Guild of Scribes\n`,
  },
  {
    rule: 'unknown-name',
    fixes: ['Write “Leningrad”', 'Declare Lenningrad', 'Allow this here'],
    notes: `${timeline}May 1925: A meeting\n  in: Lenningrad\n`,
  },
  {
    rule: 'unknown-name',
    fixes: ['Write “King Alaric II”', 'List “also: Alaric” under King Alaric II', 'Declare Alaric', 'Allow this here'],
    notes: `${timeline}figure: King Alaric II\n  born: 1880\n\nMay 1925: A decree\n  - Alaric visits Moscow\n`,
  },
  { rule: 'syntax', fixes: ['Write “3”'], notes: `${timeline}office: Keeper\n  seats: three\n` },
  {
    rule: 'not-in-office',
    fixes: ['Write “Chicherin”, who held the office that day', 'Allow this here'],
    notes: `${timeline}May 1924: A speech\n  Foreign Commissar Litvinov speaks.\n`,
  },
  {
    rule: 'not-tied-to-pod',
    fixes: ['Write “because: The plot” under it', 'Allow this here'],
    notes: `timeline: T
  from: Soviet Union, 1917–1941
  pod: The plot

May 1923: The plot
  - Stalin is executed

June 1924: Out of the blue
  - Rykov is executed
`,
  },
  {
    rule: 'undeclared-divergence',
    fixes: ['Write the header of a timeline', 'Allow this here'],
    notes: '7 November 1926: The coup\n  - Stalin is executed\n',
  },
  { rule: 'syntax', fixes: ['Write “held by”'], notes: `${timeline}office: Keeper\n  heldby: Vera Quill 1920..1923\n` },
  { rule: 'invalid-date', fixes: ['Write “30”'], notes: `${timeline}31 June 1926: A day\n` },
  {
    rule: 'incomplete-date',
    fixes: ['Write “May 1904”', 'Write “1904–05”'],
    notes: `${timeline.replace('1920', '1900')}1904-05: Two readings\n`,
  },
  {
    rule: 'reversed-range',
    fixes: ['Swap the ends'],
    notes: `${timeline}8 November 1926 – 13 March 1926: A long summer\n`,
  },
  {
    rule: 'wrong-weekday',
    fixes: ['Write “Tuesday”', 'Allow this here'],
    notes: `${timeline}Monday, 20 July 1926: A day\n`,
  },
  {
    rule: 'wrong-age',
    fixes: ['Write “41”', 'Allow this here'],
    notes: `${timeline}3 November 1921: A guest\n  Trotsky, 50, speaks.\n`,
  },
  {
    rule: 'wrong-count',
    fixes: ['Write “third”', 'Allow this here'],
    notes: `${timeline}21 January 1927: A day\n  The fifth anniversary of Lenin's death.\n`,
  },
  {
    rule: 'out-of-order',
    fixes: ['Move this entry up to where it belongs', 'Allow this here'],
    notes: `${timeline}May 1923: One\n\nMay 1925: Two\n\nMay 1924: Three\n`,
  },
  {
    rule: 'conflicting-facts',
    fixes: ['Write “3 May 1930”, as elsewhere in these notes', 'Allow this here'],
    notes: `${timeline}figure: Anna Reed\n  died: 1931\n\n3 May 1930: A fall\n  - Anna Reed dies\n`,
  },
  {
    rule: 'two-in-one-office',
    fixes: ['Say that two may hold it at once', 'Allow this here'],
    notes: `${timeline}office: Keeper\n  held by: Vera Quill 1921..1925\n  held by: Pavel Orlov 1923..1927\n`,
  },
  {
    rule: 'not-in-existence',
    fixes: ['Write “Responsible Secretary of the Central Committee”, the office of the day', 'Allow this here'],
    notes: `${timeline}March 1920: Too early\n  General Secretary Krestinsky speaks.\n`,
  },
  {
    rule: 'term-not-coined',
    fixes: ['Write “camps of the OGPU”', 'Write “concentration camps”', 'Write “Solovki”', 'Allow this here'],
    notes: `${timeline}May 1926: A word\n  They speak of the Gulag.\n`,
  },
  {
    rule: 'ambiguous-name',
    fixes: ['Write “Anna Reed”', 'Write “Olga Reed”', 'Allow this here'],
    notes: `${timeline}figure: Anna Reed\n  born: 1890\nfigure: Olga Reed\n  born: 1891\n\nMay 1926: A visit\n  - Reed meets Trotsky\n`,
  },
  {
    rule: 'duplicate-name',
    fixes: ['Put both together', 'Allow this here'],
    notes: `${timeline}figure: Anna Reed\n  born: 1890\n\nfigure: Anna Reed\n  died: 1930\n`,
  },
  {
    rule: 'unread-fact',
    fixes: ['Write “is executed”', 'Write “is wounded”'],
    notes: `${timeline}May 1926: A shot\n  - Vera Quill is shot\n`,
  },
  {
    rule: 'unread-fact',
    fixes: ['Write “goes”'],
    notes: `${timeline}May 1926: A shot\n  - Vera Quill flies to Warsaw\n`,
  },
  {
    rule: 'unknown-source',
    fixes: ['Write “carr”', 'Declare the source “car”', 'Allow this here'],
    notes: `${timeline}source: carr\n\nMay 1926: A day\n  Snow falls [@car].\n`,
  },
  {
    rule: 'effect-before-cause',
    fixes: ['Turn it round', 'Allow this here'],
    notes: `${timeline}May 1926: The letter\n  because: The answer\n\nMay 1927: The answer\n`,
  },
  {
    rule: 'causal-circle',
    fixes: ['Take “The answer” out of the causes here', 'Allow this here'],
    notes: `${timeline}May 1926: The letter\n  because: The answer\n\nMay 1926: The answer\n  because: The letter\n`,
  },
  {
    rule: 'unknown-event',
    fixes: ['Write “The letter”', 'Allow this here'],
    notes: `${timeline}May 1926: The letter\n\nMay 1927: The answer\n  because: The lettre\n`,
  },
  {
    rule: 'change-before-pod',
    fixes: ['Let your timeline part from real history on 5 May 1919 already', 'Allow this here'],
    notes: `${timeline}5 May 1919: Too early\n  - Trotsky dies\n`,
  },
  {
    rule: 'happens-anyway',
    fixes: ['Say why it happens here', 'Allow this here'],
    notes: `${timeline}1 December 1934: Kirov survives\n\n25 August 1936: A shot all the same\n  - Kamenev is executed\n`,
  },
  {
    rule: 'unused-allow',
    fixes: ['Remove it'],
    notes: `${timeline}May 1926: A day\n  allow: wrong-weekday because I say so\n  Snow falls.\n`,
  },
  {
    rule: 'unused-allow',
    fixes: ['Write “acts-after-death”'],
    notes: `${timeline}May 1927: A day\n  allow: act-after-death because he is a ghost\n  - Frunze visits Kharkov\n`,
  },
  {
    rule: 'unused-allow',
    fixes: ['Give a reason'],
    notes: `${timeline}May 1927: A day\n  allow: acts-after-death\n  - Frunze visits Kharkov\n`,
  },
];

describe('The fixes that are promised', () => {
  for (const { rule, fixes, notes } of promised) {
    describe(`${rule}: ${fixes[0]}`, () => {
      for (const [name, change] of Object.entries(variants)) {
        const files = change({ 'notes.tl': notes });
        if (files) it(name, () => check(rule, fixes, files));
      }
    });
  }
});

/** Of the examples it is tried only with what is worst. */
const forExamples: ReadonlySet<string> = new Set([
  'with a byte-order mark, and Windows line ends but for the last',
  'indented with tabs',
  'under a header in another file',
]);

describe('The fixes of all examples', () => {
  for (const { id, examples } of rules) {
    for (const [index, example] of examples.bad.entries()) {
      for (const [name, change] of Object.entries(variants).filter(([name]) => forExamples.has(name))) {
        const files = change(readFixture(example.replace(/^\/\/(?: *\^+| <-+) .*\n/gm, '')).files);
        if (files) it(`${id}, ${index + 1}, ${name}`, () => check(id, undefined, files));
      }
    }
  }
});

function check(rule: string, titles: readonly string[] | undefined, files: Files): void {
  const found = findingsOf(files).filter(({ finding }) => finding.rule === rule);
  assert.ok(found.length > 0, `“${rule}” finds nothing`);
  const offered = found.flatMap(({ finding }) => finding.fixes.map(({ title }) => title));
  for (const title of titles ?? [])
    assert.ok(
      offered.some((one) => one.startsWith(title)),
      `“${title}” is not among: ${offered.join(' / ')}`,
    );
  for (const { uri, finding } of found) for (const fix of finding.fixes) mends(files, uri, finding, fix);
}

function mends(files: Files, uri: string, finding: Finding, fix: Fix): void {
  const before = findingsOf(files).map(keyOf);
  const edits = fix.edits.map(({ uri: where, edit }) => ({
    uri: where,
    edit: { span: edit.span, text: fix.snippet ? filledIn(edit.text) : edit.text },
  }));
  const fixed = edited(files, edits);
  const after = findingsOf(fixed);
  const keys = after.map(keyOf);
  const key = keyOf({ uri, finding });
  const count = (list: readonly string[], one: string) => list.filter((it) => it === one).length;
  assert.ok(count(keys, key) < count(before, key), `“${fix.title}” leaves its finding:\n${fixed[uri]}`);
  const added = after.filter(
    (one) => one.finding.severity !== 'hint' && count(keys, keyOf(one)) > count(before, keyOf(one)),
  );
  // Notes without a header that begin to differ are told so: that is what the fix is for.
  const told = added.filter((one) => one.finding.rule !== 'undeclared-divergence').map(keyOf);
  assert.deepEqual(told, [], `“${fix.title}” adds findings:\n${fixed[uri]}`);
  for (const [one, text] of Object.entries(fixed)) {
    if (files[one]?.includes('\r\n')) assert.doesNotMatch(text, /(?<!\r)\n/, `“${fix.title}” mixes line ends`);
    if (files[one]?.startsWith('\ufeff')) assert.match(text, /^\ufeff[^\ufeff]*$/, `“${fix.title}” moves the mark`);
  }
}

/** As a writer leaves a snippet. */
function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:([^}]*)\}/g, 'Stalin is General Secretary')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

interface Found {
  readonly uri: string;
  readonly finding: Finding;
}

function findingsOf(files: Files): Found[] {
  const analysis = analysisOf(files);
  return Object.keys(files).flatMap((uri) => plainly(analysis.findings(uri)).map((finding) => ({ uri, finding })));
}

function keyOf({ uri, finding: { rule, message } }: Found): string {
  return `${uri} ${rule}: ${message.replace(/^As in line \d+: /, '')}`;
}
