/**
 * The names that the properties of a declaration are about. A line whose name nobody bears states nothing, and would be passed
 * over in silence: `member of: Comunist Party 1920..`.
 */
import { type Claim, claimsOf } from '../model/claim.js';
import { nearNames } from '../model/names/near-miss.js';
import type { NameEntry, ThingKind } from '../model/thing.js';
import { isDeclarationKind } from '../syntax/keywords.js';
import type { Span } from '../text/span.js';
import { declareFix } from './declare-fix.js';
import { allowFix, replaceFix, shortName, wordsOfSpan } from './evidence.js';
import type { Report, RuleContext } from './rule.js';

/** What may stand behind each key. */
export const kindsNamed: Readonly<Record<string, readonly ThingKind[]>> = {
  'held by': ['figure'],
  held: ['office'],
  'member of': ['group', 'office'],
  'lived in': ['place'],
};

export function* namedInProperties(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  if (!isDeclarationKind(slot.block.kind)) return;
  for (const claim of claimsOf(slot.block)) {
    const wanted = kindsNamed[claim.key];
    const where = claim.name;
    if (!wanted || !where || where.end <= where.start) continue;
    const words = wordsOfSpan(context, where);
    const known = timeline.names.named(words).flat();
    if (known.some(({ thing }) => wanted.includes(thing.kind))) continue;
    const kind = wanted[0] as ThingKind;
    yield known[0]
      ? otherKind(where, words, known[0], claim, kind, context)
      : unknown(where, words, claim, kind, context);
  }
}

/** `lived in: Communist Party 1920..`. */
function otherKind(
  span: Span,
  words: string,
  { thing }: NameEntry,
  { key }: Claim,
  wanted: ThingKind,
  context: RuleContext,
): Report {
  return {
    span,
    severity: 'hint',
    reason: words,
    message: `${nothingFollows(key)} “${words}” is ${kindNames[thing.kind]}, and ${kindNames[wanted]} is what belongs here.`,
    fixes: [allowFix(context, 'unknown-name', words)],
  };
}

function unknown(span: Span, words: string, { key }: Claim, kind: ThingKind, context: RuleContext): Report {
  const near = nearest(words, kind, context);
  return {
    span,
    reason: words,
    ...(near ? { about: near.thing } : { severity: 'hint' }),
    message: near
      ? `${nobody(kind)} called “${words}” is known; ${shortName(near.thing)} is. If that is what you mean, write “${near.name}”; if not, declare it with a line “${kind}: ${words}”.`
      : `${nothingFollows(key)} ${nobody(kind)} called “${words}” is known. Add a line “${kind}: ${words}” to declare the name, or write it as it is known.`,
    fixes: [
      ...(near ? [replaceFix(context, `Write “${near.name}”`, span, near.name)] : []),
      declareFix(context, `Declare ${words}`, `${kind}: ${words}`),
      allowFix(context, 'unknown-name', words),
    ],
  };
}

/** What a name of one word may have been meant for. */
function nearest(words: string, kind: ThingKind, { timeline }: RuleContext): NameEntry | undefined {
  if (/\s/.test(words)) return undefined;
  const near = nearNames(words, timeline.names).filter(({ thing }) => thing.kind === kind);
  return new Set(near.map(({ thing }) => thing)).size === 1 ? near[0] : undefined;
}

function nothingFollows(key: string): string {
  return `Nothing follows from this “${key}:”.`;
}

function nobody(kind: ThingKind): string {
  return kind === 'figure' ? 'Nobody' : `No ${kind}`;
}

const kindNames: Readonly<Record<ThingKind, string>> = {
  figure: 'a person',
  office: 'an office',
  group: 'a group',
  place: 'a place',
  term: 'a word',
  event: 'an event',
};
