import type { Fix } from '../model/finding.js';
import { foldedName } from '../model/names/words.js';
import { inFile } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { isDeclarationKind } from '../syntax/keywords.js';
import { allowFix, editAt, relatedAt, wordsOfSpan } from './evidence.js';
import { statedIn } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const duplicateName = defineRule({
  id: 'duplicate-name',
  severity: 'error',
  summary: 'Two declarations of one kind that give the same full name to what lives at the same time.',
  why: 'Both are read as one and the same, so that what was meant for one of two people is believed of the other.',
  instead:
    'Put both together, if they are one; else give each a name of its own: “Ivan Petrov the Elder”, “Ivan Petrov (miner)”.',
  examples: {
    bad: [
      `timeline: Twice
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1890

figure: Pavel Orlov
//      ^^^^^^^^^^^ error[duplicate-name]: Pavel Orlov is declared above already
  note: A miner from Gorlovka.
`,
      `timeline: Father and son
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1830
  died: 1889

figure: Pavel Orlov
//      ^^^^^^^^^^^ information[duplicate-name]: Pavel Orlov is declared above already, for another time
  born: 4 June 1890
`,
    ],
    good: [
      `timeline: Once
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1890

place: Pavel Orlov

figure: Joseph Stalin
  note: More about somebody whom real history knows.
`,
    ],
  },
  looksAt: ['declaration'],
  *check(context): Iterable<Report> {
    const { slot, content, timeline } = context;
    const { kind } = slot.block;
    if (!isDeclarationKind(kind) || kind === 'timeline' || kind === 'canon') return;
    const name = wordsOfSpan(context, content.name);
    const first = firstOf(slot, timeline);
    if (name === '' || !first || first === slot) return;
    // The parts of one history may each say something of a man; in one file he is declared twice.
    const isSameFile = first.file === slot.file;
    if (first.file.origin !== slot.file.origin || (!isSameFile && kind !== 'source')) return;
    const apart = areApart(statedIn(first, timeline), statedIn(slot, timeline));
    yield {
      span: content.name,
      ...(apart || !isSameFile ? { possible: true } : {}),
      message: apart
        ? `${name} is declared above already, for another time; both are read as one. If these are two, give each a name of its own, such as “${name} the Younger”.`
        : `${name} is declared ${isSameFile ? 'above' : 'in another file'} already, and both are read as one. Put the two together, or give each a name of its own.`,
      related: [relatedAt(inFile(first, contentOf(first.block).name), `${name} is declared here`)],
      fixes: [...(isSameFile && !apart ? joinFix(first, context) : []), allowFix(context, 'duplicate-name')],
    };
  },
});

/** The first block of the timeline that declares this name. */
function firstOf(slot: Slot, timeline: Timeline): Slot | undefined {
  let first = known.get(timeline);
  if (!first) {
    first = new Map();
    for (const other of timeline.slots) {
      const key = isDeclarationKind(other.block.kind) ? keyOf(other) : '';
      if (key !== '' && !first.has(key)) first.set(key, other);
    }
    known.set(timeline, first);
  }
  return first.get(keyOf(slot));
}

/** Declarations and their names are what a timeline is assembled from, so a change of them makes another timeline. */
const known = new WeakMap<Timeline, Map<string, Slot>>();

function keyOf({ block }: Slot): string {
  const { name } = contentOf(block);
  const words = foldedName(block.text.slice(name.start, name.end));
  return words === '' ? '' : `${block.kind} ${words}`;
}

/** The second begins after the first has ended, or the other way round. */
function areApart(a: readonly Statement[], b: readonly Statement[]): boolean {
  return endsBefore(a, b) || endsBefore(b, a);
}

function endsBefore(first: readonly Statement[], second: readonly Statement[]): boolean {
  const end = first.find(({ kind }) => kind === 'death' || kind === 'end');
  const start = second.find(({ kind }) => kind === 'birth' || kind === 'found');
  return end !== undefined && start !== undefined && end.when.latest < start.when.earliest;
}

/** Moves the lines of this block to the end of the first, unless both say the same sort of thing. */
function joinFix(first: Slot, { slot, content }: RuleContext): Fix[] {
  const before = contentOf(first.block);
  const keys = new Set(before.properties.map(({ key }) => key));
  if (content.properties.some(({ key }) => single.has(key) && keys.has(key))) return [];
  const { text } = slot.block;
  const head = /^.*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(head).trimEnd();
  return [
    {
      title: 'Put both together',
      // Blanks at the end of the first, which change nothing that it says, may come and go.
      get edits() {
        const end = first.block.text.trimEnd().length;
        return [
          editAt(first, { start: end, end }, rest === '' ? '' : `\n${rest}`),
          editAt(slot, { start: 0, end: text.length }, ''),
        ];
      },
    },
  ];
}

/** What one thing has but once. */
const single: ReadonlySet<string> = new Set(['born', 'died', 'sex', 'seats', 'coined', 'title', 'url', 'date', 'pod']);
