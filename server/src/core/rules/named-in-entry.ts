/**
 * Who is where in an entry, by its `in:` and `with:`. Entries take place in cellars and in towns that nobody has declared, and
 * guards are there, and a crowd: a word is said where it reads as the name of one person, or is nearly a known name.
 */
import { namesInRow } from '../model/claim.js';
import { namedBy } from '../model/names/name-use.js';
import type { ThingKind } from '../model/thing.js';
import { wordsOfSpan } from './evidence.js';
import { type NameBehind, nearest, otherKind, unknown } from './named-in-properties.js';
import type { Report, RuleContext } from './rule.js';

export function* namedInEntry(context: RuleContext): Iterable<Report> {
  const { timeline } = context;
  for (const name of namesIn(context)) {
    const words = wordsOfSpan(context, name.span);
    const known = namedBy(words, timeline.names).layers.flat();
    const [first] = known;
    if (first && known.every(({ thing }) => strange[name.key]?.includes(thing.kind)))
      yield otherKind(name, first, context);
    if (first) continue;
    if (name.key === 'in' ? nearest(words, name.wanted, context) : isPerson(words, context))
      yield unknown(name, context);
  }
}

function* namesIn({ slot, content, timeline }: RuleContext): Iterable<NameBehind> {
  const { text } = slot.block;
  for (const { key, value } of content.properties) {
    const kind = kinds[key];
    if (!kind) continue;
    for (const span of namesInRow(text, value, timeline.names)) yield { key, span, wanted: [kind] };
  }
}

/**
 * "Quillfeather", "Jan Quillfeather"; neither "Delegates" nor "two guards" nor "Everybody" nor "British Embassy". A slip in the name of somebody known
 * is told as in a fact.
 */
function isPerson(words: string, context: RuleContext): boolean {
  if (context.timeline.kind === 'notes') return false;
  if (!/^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}(?<!s)$/u.test(words)) return false;
  return !noPersons.has(words.split(' ').at(-1)?.toLowerCase() ?? '') && !nearest(words, ['figure'], context);
}

const noPersons: ReadonlySet<string> = new Set(
  `nobody everyone everybody someone somebody anyone anybody unknown all none most many both two three
  mother father brother sister wife husband son daughter family household
  parliament congress senate assembly council cabinet government court embassy legation delegation commission committee ministry
  army navy fleet corps division brigade regiment battalion company cavalry infantry artillery militia guard garrison police
  press party union league club guild church clergy nobility court crown labour opposition secretariat bureau staff command`.split(
    /\s+/,
  ),
);

const kinds: Readonly<Record<string, ThingKind>> = { in: 'place', with: 'figure' };
/** What is out of place. A congress may be where it happens, and a country who is there. */
const strange: Readonly<Record<string, readonly ThingKind[]>> = { in: ['figure', 'office'], with: ['office'] };
