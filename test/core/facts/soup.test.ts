/** Whatever stands behind a bullet, reading it throws nothing and takes no time. */
import assert from 'node:assert/strict';
import { readFacts } from '#server/core/model/fact.js';
import { NameIndex } from '#server/core/model/names/name-index.js';
import { verbs } from '#server/core/model/verbs/table.js';

const names = new NameIndex();
for (const name of ['Stalin', 'Trotsky', 'Lev Trotsky'])
  names.add({ thing: { kind: 'figure', name, shortName: name }, name, rank: 'full' });
for (const name of ['Moscow', 'Petrograd'])
  names.add({ thing: { kind: 'place', name, shortName: name }, name, rank: 'full' });
names.add({
  thing: { kind: 'office', name: 'General Secretary', shortName: 'General Secretary' },
  name: 'General Secretary',
  rank: 'full',
});
names.add({ thing: { kind: 'group', name: 'Party', shortName: 'Party' }, name: 'Party', rank: 'full' });

const forms = verbs.flatMap((verb) => [
  ...verb.forms,
  ...(verb.nouns ?? []),
  ...(verb.actives ?? []),
  ...(verb.headlines ?? []),
]);
const ingredients = [
  ...[
    'Stalin',
    'Trotsky',
    'Lev Trotsky',
    'Moscow',
    'Petrograd',
    'General Secretary',
    'Party',
    'Quillfeather',
    "Stalin's",
  ],
  ...[
    'the',
    'and',
    'or',
    'not',
    'never',
    'as',
    'for',
    'of',
    'in',
    'at',
    'by',
    'from',
    'to',
    'until',
    'if',
    'who',
    'him',
  ],
  ...[
    ',',
    '.',
    '(',
    ')',
    ':',
    '?',
    '“',
    '”',
    '"',
    "'",
    '’',
    '-',
    '–',
    '—',
    '…',
    '[',
    '@',
    '1927',
    '3 May',
    '5 May 1927',
    '💣',
    'Ł',
    '\t',
  ],
];

describe('Word soup', () => {
  it('never throws, and every span lies in the line', () => {
    const next = generator(1927);
    const pick = (list: readonly string[]) => list[next() % list.length] as string;
    for (let round = 0; round < 20_000; round++) {
      const words = Array.from({ length: 1 + (next() % 12) }, () =>
        next() % 3 === 0 ? pick(forms) : pick(ingredients),
      );
      const before = 'May: ';
      const line = before + words.join(next() % 5 === 0 ? '' : ' ');
      for (const read of readFacts(line, before.length, line.length, names)) {
        const spans = [read.span, read.verbSpan, ...read.subjects.map(({ span }) => span)];
        if (read.kind === 'fact')
          spans.push(...read.objects.map(({ span }) => span), ...read.modifiers.map(({ span }) => span));
        if (read.kind === 'fact' && read.rest) spans.push(read.rest);
        for (const { start, end } of spans)
          assert.ok(before.length <= start && start <= end && end <= line.length, `${line}: ${start}–${end}`);
      }
    }
  });

  it('takes a long line as it comes', () => {
    const line = `Stalin ${'is executed and Trotsky flees to Moscow and '.repeat(300)}`;
    assert.doesNotThrow(() => readFacts(line, 0, line.length, names));
  });
});

/** Numbers that look random and are the same every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}
