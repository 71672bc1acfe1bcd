/**
 * The names that the properties of a block are about. A line whose name nobody bears states nothing, and would be passed
 * over in silence: `member of: Comunist Party 1920..`.
 */
import { claimsOf, namesListed } from '../model/claim.js';
import { namedBy } from '../model/names/name-use.js';
import { nearNames } from '../model/names/near-miss.js';
import type { NameEntry, ThingKind } from '../model/thing.js';
import { type BlockKind, isDeclarationKind } from '../syntax/keywords.js';
import type { Span } from '../text/span.js';
import { declareFix } from './declare-fix.js';
import { allowFix, replaceFix, shortName, wordsOfSpan } from './evidence.js';
import { namedInEntry } from './named-in-entry.js';
import type { Report, RuleContext } from './rule.js';

/** What may stand behind each key that gives a name and a time. */
export const kindsNamed: Readonly<Record<string, readonly ThingKind[]>> = {
  'held by': ['figure'],
  held: ['office'],
  'member of': ['group', 'office'],
  'lived in': ['place'],
};

/** What may stand behind each key that gives nothing but names, by the block it stands in. */
const kindsListed: Partial<Record<BlockKind, Readonly<Record<string, readonly ThingKind[]>>>> = {
  figure: { parents: ['figure'] },
  office: { of: ['group', 'place'], replaces: ['office'] },
  group: { 'part of': ['group', 'place'] },
  place: { in: ['place'] },
};

/** A name behind a key, and what it should be the name of. */
export interface NameBehind {
  readonly key: string;
  readonly span: Span;
  readonly wanted: readonly ThingKind[];
}

export function* namedInProperties(context: RuleContext): Iterable<Report> {
  const { block } = context.slot;
  if (block.kind === 'entry') yield* namedInEntry(context);
  if (!isDeclarationKind(block.kind)) return;
  for (const name of namesBehindKeys(context)) {
    const words = wordsOfSpan(context, name.span);
    const known = namedBy(words, context.timeline.names).layers.flat();
    if (known.some(({ thing }) => name.wanted.includes(thing.kind))) continue;
    if (!known[0] && !kindsNamed[name.key] && isNoName(words) && !nearest(words, name.wanted, context)) continue;
    yield known[0] ? otherKind(name, known[0], context) : unknown(name, context);
  }
}

function* namesBehindKeys({ slot: { block } }: RuleContext): Iterable<NameBehind> {
  for (const { key, name, span } of claimsOf(block)) {
    const wanted = kindsNamed[key];
    const listed = kindsListed[block.kind]?.[key];
    if (wanted && name && name.end > name.start) yield { key, span: name, wanted };
    else if (listed) for (const item of namesListed(block.text, span)) yield { key, span: item, wanted: listed };
  }
}

/**
 * `parents: a cobbler and a washerwoman`, `replaces: nothing`, `in: near the river`: what is told of them, in small letters; and
 * a comma whose names are still to come.
 */
function isNoName(words: string): boolean {
  return (
    !/\p{Lu}|\p{Lo}/u.test(words.replace(/^The /, '')) ||
    /^(?:none|nobody|nothing|n\/a|not known|unknown)$/i.test(words)
  );
}

/** `lived in: Communist Party 1920..`. */
export function otherKind({ key, span, wanted }: NameBehind, { thing }: NameEntry, context: RuleContext): Report {
  const words = wordsOfSpan(context, span);
  return {
    span,
    severity: 'hint',
    reason: words,
    message: `${nothingFollows(key)} “${words}” is ${kindNames[thing.kind]}, and ${kindNames[wanted[0] as ThingKind]} is what belongs here.`,
    fixes: [allowFix(context, 'unknown-name', words)],
  };
}

/** A name that nobody bears. */
export function unknown({ key, span, wanted }: NameBehind, context: RuleContext): Report {
  const words = wordsOfSpan(context, span);
  const near = nearest(words, wanted, context);
  const kind = near?.thing.kind ?? (wanted[0] as ThingKind);
  // An office may be joined, but nobody would declare one for that.
  const declared = near ? [kind] : wanted.filter((one) => one === kind || one === 'place');
  const declareAs = (one: ThingKind, isChoice: boolean) =>
    declareFix(context, `Declare ${words}${isChoice ? ` as ${kindNames[one]}` : ''}`, `${one}: ${words}`);
  const several = near ? undefined : asSeveral(words, wanted, context);
  return {
    span,
    reason: words,
    ...(near ? { about: near.thing } : { severity: 'hint' }),
    message: near
      ? `${nobody(kind)} called “${words}” is known; ${shortName(near.thing)} is. If that is what you mean, write “${near.name}”; if not, declare it with a line “${kind}: ${words}”.`
      : several
        ? `${nothingFollows(key)} “${words}” is read as one name. Where these are several, part them with semicolons: “${several}”.`
        : `${nothingFollows(key)} ${nobody(...declared)} called “${words}” is known. Add a line “${kind}: ${words}” to declare the name, or write it as it is known.`,
    fixes: [
      ...(near ? [replaceFix(context, `Write “${near.name}”`, span, near.name)] : []),
      ...(several ? [replaceFix(context, `Write “${several}”`, span, several)] : []),
      ...(several ? [] : declared.map((one) => declareAs(one, declared.length > 1))),
      allowFix(context, 'unknown-name', words),
    ],
  };
}

/** What a name of one word may have been meant for. */
export function nearest(words: string, kinds: readonly ThingKind[], { timeline }: RuleContext): NameEntry | undefined {
  if (/\s/.test(words)) return undefined;
  const near = nearNames(words, timeline.names).filter(({ thing }) => kinds.includes(thing.kind));
  return new Set(near.map(({ thing }) => thing)).size === 1 ? near[0] : undefined;
}

/** `parents: Stalin and Nadezhda Alliluyeva`: where one of them is known by what is left. */
function asSeveral(words: string, kinds: readonly ThingKind[], { timeline }: RuleContext): string | undefined {
  const parts = words.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/).filter((part) => part !== '');
  const isName = (part: string) =>
    timeline.names
      .named(part)
      .flat()
      .some(({ thing }) => kinds.includes(thing.kind));
  return parts.length > 1 && parts.some(isName) ? parts.join('; ') : undefined;
}

function nothingFollows(key: string): string {
  return `Nothing follows from this “${key}:”.`;
}

function nobody(...kinds: readonly ThingKind[]): string {
  return kinds[0] === 'figure' ? 'Nobody' : `No ${kinds.join(' or ')}`;
}

const kindNames: Readonly<Record<ThingKind, string>> = {
  figure: 'a person',
  office: 'an office',
  group: 'a group',
  place: 'a place',
  term: 'a word',
  event: 'an event',
};
