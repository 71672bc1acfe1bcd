import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isFactOfTitle, isWhole, readFacts } from '#server/core/model/fact.js';
import { lookOver } from '#server/core/model/look-over.js';
import type { NameIndex } from '#server/core/model/names/name-index.js';
import { Project } from '#server/core/model/project.js';
import { mayBeFact } from '#server/core/model/reading.js';
import { doubtfulUsesOf, usesOf } from '#server/core/model/uses.js';
import { verbs } from '#server/core/model/verbs/table.js';
import { checkSlot, type RuleReport } from '#server/core/rules/check.js';
import { rules } from '#server/core/rules/index.js';
import { contentOf } from '#server/core/syntax/content.js';
import type { Span } from '#server/core/text/span.js';
import { shippedCanon } from '../../support/canon.js';

/** Every document of ours: samples, notes, the examples of the rules, and the labelled sentences under their dates. */
function documents(): string[] {
  const files = ['samples', 'test/fixtures/notes']
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.tl'))
    .map((path) => readFileSync(path, 'utf8'));
  const labelled = ['test/fixtures/prose/sentences.tsv', 'test/core/prose/held-out.tsv'].flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const cells = line.split('\t');
        const date = cells.find((cell) => /^\d{4}/.test(cell));
        return date ? [`${date}: A scene\n  ${cells.at(-1)}\n  Stalin nods. ${cells.at(-1)}\n`] : [];
      }),
  );
  const bullets = readFileSync('test/fixtures/bullets/bullets.tsv', 'utf8')
    .split('\n')
    .flatMap((line) => [`1926: ${line.split('\t').at(-1)}\n  - ${line.split('\t').at(-1)}\n`]);
  const examples = rules.flatMap(({ examples: { good, bad } }) => [...good, ...bad]);
  return [...files, ...examples, labelled.join('\n'), bullets.join('\n')];
}

/** Sentences put together of what matters to the quick look. */
const pieces = [
  'Lenin',
  'Stalin',
  'Petrograd',
  'Leningrad',
  'Trosky',
  'General Secretary',
  'Kingdom of Serbs, Croats and Slovenes',
  'Foreign Commissar Litvinov',
  '@Lenin',
  'in June 1922',
  'In June 1942',
  'Three years later',
  'OTL',
  'in reality',
  'signs',
  'is',
  'fifty',
  '56,',
  '(56)',
  'ten years after',
  "Lenin's death",
  'the Cheka',
  'the gulag',
  'the trial of the Sixteen',
  'murder of Kirov',
  'Since the',
  'remembered',
  'veterans of the',
  'Gen.',
  'St.',
  '"Yes,"',
  'says',
  '[@source]',
  '`code`',
  '> quoted',
  '.',
  '.',
  '!',
  ',',
  'and',
  'the',
  'Nobody',
  'Пётр',
  '\n  ',
];

/** Lines of declarations, right and wrong, in their place and out of it. */
const properties = [
  'also: Annie',
  'also: Annie; Reed the Red',
  'also: Annie, Molly, Sally Brown',
  'also:',
  'born: 1890',
  'born: 31 February 1890',
  'born: 1890 in Kyiv',
  'born: 1890 because The flood',
  'born:',
  'died: 1870',
  'died: 3 May 1926, shot',
  'died: 3 May 1926 because The flood',
  'died: 21 January 1924 in Gorki',
  'parents: Orlov',
  'parents: Stalin; a cobbler',
  'sex: yes',
  'seats: many',
  'member of: Communist Party',
  'member of: Comunist Party 1920..',
  'held by: Orlov 1920..1910',
  'held:',
  'in: Kyiv',
  'part of: Ginger Group',
  'coined: 1920',
  'exists: 1930..1920',
  'allow: duplicate-name because of it',
  'note: Lenin says so.',
  'nonsense: of course',
  '// nothing',
  'Stalin dies in 1800.',
  '- Stalin dies',
];

/** A history in which other people are alive than in real history. */
const ofOnesOwn = `timeline: Otherwise
  from: Soviet Union, 1917–1941
  pod: 1917

21 January 1924: Lenin survives
1 May 1919: Stalin dies
`;

/** Enough to make notes long, so that more is known of the words that are worth stopping at. */
const manyBlocks = '# .\n'.repeat(200);

describe('The quick look', () => {
  const canon = shippedCanon();
  const project = new Project(canon);

  it('overlooks nothing that a close reading of every block by every rule finds', () => {
    let blocks = 0;
    for (const text of documents()) blocks += compare(project, text);
    assert.ok(blocks > 1000, `only ${blocks} blocks`);
  });

  it('overlooks nothing in the canon', () => {
    for (const timeline of project.timelines) {
      for (const slot of timeline.slots) compareSlot(project, slot);
    }
  });

  it('overlooks nothing in sentences of all sorts', () => {
    const date = fc.constantFrom('1918', 'May 1924', '3 July 1926', '1950', '1700', '1926–1950');
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 });
    const entry = fc
      .tuple(date, words, words)
      .map(([day, title, prose]) => `${day}: ${title.join(' ').replaceAll('\n', '')}\n  ${prose.join(' ')}\n`);
    fc.assert(
      fc.property(
        fc.constantFrom('', ofOnesOwn),
        fc.array(entry, { minLength: 40, maxLength: 60 }),
        fc.constantFrom('', manyBlocks),
        (top, entries, more) => {
          compare(project, `${top}${entries.join('\n')}\n${more}`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('overlooks nothing in declarations of all sorts', () => {
    const kind = fc.constantFrom('figure', 'figure', 'figure', 'office', 'group', 'place', 'term', 'source');
    const name = fc.constantFrom(
      'Ann Reed',
      'Ann Reed',
      'Orlov',
      'King Alaric II',
      'The Ginger Group',
      'Stalin',
      '?',
      '',
    );
    const declaration = fc
      .tuple(kind, name, fc.array(fc.constantFrom(...properties), { maxLength: 3 }))
      .map(([kind, name, lines]) => `${kind}: ${name}\n${lines.map((line) => `  ${line}\n`).join('')}`);
    fc.assert(
      fc.property(
        fc.constantFrom('', ofOnesOwn),
        fc.array(declaration, { minLength: 40, maxLength: 60 }),
        fc.constantFrom('\n', '\r\n'),
        (top, declarations, lineEnd) => {
          compare(project, `${top}${declarations.join('\n')}`.replaceAll('\n', lineEnd));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps what it has found in one block, whatever is found in the next', () => {
    const here = new Project(canon);
    here.setFile('a.tl', `${ofOnesOwn}3 May 1926: Quiet\n  It rains.\n4 May 1926: Loud\n  Stalin signs.\n`);
    const [quiet, loud, again] = [-2, -1, -2].map((at) => {
      const slot = here.timelines.flatMap(({ slots }) => (slots.at(0)?.file.uri === 'a.tl' ? slots : [])).at(at);
      assert.ok(slot?.timeline);
      return lookOver(slot, slot.timeline);
    });
    assert.ok(quiet?.isNothing && !loud?.isNothing && again?.isNothing);
  });

  it('takes no title for prose that reads as a fact', () => {
    const names = project.timelines[0]?.names;
    assert.ok(names);
    for (const text of documents()) {
      project.setFile('a.tl', text);
      for (const { block } of project.file('a.tl')?.slots ?? []) {
        const { name, bullets, inner } = contentOf(block);
        for (const span of [name, ...inner.map(({ title }) => title), ...bullets.map(({ value }) => value)]) {
          if (mayBeFact(block.text, span.start, span.end, names)) continue;
          assert.ok(!isFact(block.text, span, names), block.text.slice(span.start, span.end));
        }
      }
    }
  });

  it('takes no title for prose that any verb makes a fact', () => {
    const names = project.timelines[0]?.names;
    assert.ok(names);
    const subjects = [
      'Kirov',
      'the kirov',
      'Red Army',
      'The premier',
      'The July plot',
      'The murder of Kirov',
      'Someone',
    ];
    const verbForms = verbs.flatMap(({ forms, headlines, actives, passives, nouns, deniedForms, deniedNouns }) =>
      [forms, headlines, actives, passives, nouns, deniedForms, deniedNouns].flatMap((list) => list ?? []),
    );
    const ways = ['', 'does not ', 'never ', "didn't "];
    const objects = ['', ' premier', ' Lenin'];
    let read = 0;
    for (const subject of subjects) {
      for (const form of verbForms) {
        const verb = form.replace('…', 'Moscow');
        const titles = [
          ...ways.flatMap((way) => objects.map((object) => `${subject} ${way}${verb}${object}`)),
          `${subject} ${verb.replace(/^(is|are|was|were) /, '$1 not ')}`,
          `${verb} ${subject}`,
        ];
        for (const title of titles) {
          const span = { start: 0, end: title.length };
          if (!isFact(title, span, names)) continue;
          read++;
          assert.ok(mayBeFact(title, 0, title.length, names), title);
        }
      }
    }
    assert.ok(read > 3_000, `only ${read} facts`);
  });
});

/** Whether a title reads as a fact, all of it or its first sentence. */
function isFact(text: string, { start, end }: Span, names: NameIndex): boolean {
  return readFacts(text, start, end, names).some(
    (read) => (read.kind === 'fact' && isFactOfTitle(read, text)) || (read.kind === 'unnamed' && isWhole(read, text)),
  );
}

function compare(project: Project, text: string): number {
  project.setFile('a.tl', text);
  void project.version;
  const slots = project.file('a.tl')?.slots ?? [];
  for (const slot of slots) compareSlot(project, slot);
  return slots.length;
}

type Slot = Parameters<typeof checkSlot>[0];

function compareSlot(project: Project, slot: Slot): void {
  const timeline = project.timelineOf(slot);
  if (!timeline) return;
  const quick = doubtfulUsesOf(slot, timeline, undefined);
  const all = usesOf(slot, timeline, undefined);
  assert.equal(quick.wantsTagger, all.wantsTagger, slot.block.text);
  assert.deepEqual(
    plain(checkSlot(slot, timeline, project, quick)),
    plain(checkSlot(slot, timeline, project, all, undefined, rules)),
    slot.block.text,
  );
}

function plain(reports: readonly RuleReport[]): unknown {
  return reports.map(({ rule, report: { span, message, severity, possible, fixes, related } }) => ({
    rule: rule.id,
    span,
    message,
    severity,
    possible,
    fixes: fixes?.map(({ title }) => title),
    related: related?.map((one) => ({ ...one, span: { ...one.span } })),
  }));
}
