/**
 * Names in colours: which words of a block name somebody or something, of what kind, and who of the people is not alive
 * that day. It looks at the list of uses that the rules look at, and adds what is declared and what is referred to.
 */
import { causesOf, eventNamed } from '../model/causes.js';
import { claimsOf, itemsOf } from '../model/claim.js';
import type { Slot } from '../model/file-model.js';
import { wordsOf } from '../model/names/words.js';
import { resolveName } from '../model/resolve.js';
import type { NameEntry } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { type SlotUses, thingOf, type Use } from '../model/uses.js';
import { contentOf } from '../syntax/content.js';
import { type BlockKind, isDeclarationKind } from '../syntax/keywords.js';
import { type Span, span } from '../text/span.js';
import type { SemanticToken, TokenKind, TokenModifier } from './api.js';

/** The tokens of a block in the order they stand in, none over another, none over a line break. Offsets are the block's. */
export function semanticTokens(slot: Slot, timeline: Timeline, uses: SlotUses): readonly SemanticToken[] {
  let tokens = known.get(uses);
  if (!tokens) {
    const { text } = slot.block;
    const all = [...declared(slot), ...references(slot, timeline), ...names(slot, timeline, uses.uses)];
    tokens = apart(all).flatMap((token) => inLines(text, token));
    known.set(uses, tokens);
  }
  return tokens;
}

/** Uses are read anew whenever something changes that they, or the tokens, depend on. */
const known = new WeakMap<SlotUses, readonly SemanticToken[]>();

/** The name that a block declares, and the other names it lists. */
function* declared({ block }: Slot): Iterable<SemanticToken> {
  const { kind } = block;
  if (!isTokenKind(kind)) return;
  const token = (where: Span): SemanticToken => ({ span: where, kind, modifiers: declaration });
  yield token(contentOf(block).name);
  for (const claim of claimsOf(block)) {
    if (claim.key === 'also') yield* itemsOf(block.text, claim.span).map(token);
    else if (claim.key === 'name' && claim.name) yield token(claim.name);
  }
}

/** Where somebody was born, and what something follows from: the titles of entries, the names in conditions. */
function* references(slot: Slot, timeline: Timeline): Iterable<SemanticToken> {
  const { text, kind } = slot.block;
  const event = (where: Span): SemanticToken => ({ span: where, kind: 'event', modifiers: none });
  for (const claim of claimsOf(slot.block)) {
    for (const cause of claim.because) {
      if (causesOf(timeline, slot, cause).kind === 'event') yield event(cause);
      else yield* namesIn(text, cause, timeline);
    }
    if (claim.place) yield* namesIn(text, claim.place, timeline, ['place']);
    if (claim.key !== 'pod' || kind === 'challenge') continue;
    for (const item of itemsOf(text, claim.span))
      if (eventNamed(timeline, text.slice(item.start, item.end))) yield event(item);
  }
}

function* namesIn(
  text: string,
  where: Span,
  timeline: Timeline,
  wanted?: readonly TokenKind[],
): Iterable<SemanticToken> {
  const words = wordsOf(text, where.start, where.end);
  for (const hit of timeline.names.scan(text, words)) {
    const first = words[hit.first];
    const last = words[hit.first + hit.count - 1];
    const meant = resolveName(hit.layers, wanted, undefined, timeline.world);
    const kind = meant && sharedKind([meant.entry, ...meant.rivals]);
    if (first && last && kind) yield { span: span(first.start, last.end), kind, modifiers: none };
  }
}

function* names({ block }: Slot, timeline: Timeline, uses: readonly Use[]): Iterable<SemanticToken> {
  const inert = inertSpans(block);
  for (const use of uses) {
    if (inert.some((it) => it.start <= use.span.start && use.span.end <= it.end)) continue;
    for (const one of use.title ? [use.title, use] : [use]) {
      const kind = one.entry && sharedKind([one.entry, ...one.rivals]);
      const modifiers = isIntroduced(one, timeline) ? declaration : modifiersOf(one);
      if (kind) yield { span: one.span, kind, modifiers };
    }
  }
}

/** "The Smirnov Dictatorship", "Soviet Union, 1917–1941": names of histories, in which nobody is named. */
function inertSpans(block: Slot['block']): Span[] {
  if (!isDeclarationKind(block.kind)) return [];
  const { name, properties } = contentOf(block);
  return [name, ...properties.filter(({ key }) => historyNames.has(key)).map(({ value }) => value)];
}

const historyNames: ReadonlySet<string> = new Set(['from', 'answers', 'covers', 'source']);

/** Nobody decides between several of one name; what all of them are is known all the same. */
function sharedKind(entries: readonly NameEntry[]): TokenKind | undefined {
  const [first, ...others] = entries.map(({ thing }) => thing.kind);
  return others.every((kind) => kind === first) ? first : undefined;
}

/** "The Fourth International is founded": where no block declares it, the fact does. */
function isIntroduced({ role, fact, entry }: Use, timeline: Timeline): boolean {
  return (
    role === 'given' && fact !== undefined && entry !== undefined && timeline.declarationsOf(entry.thing).length === 0
  );
}

/** Only what every reading of the dates says: the colours do not guess. */
function modifiersOf(use: Use): readonly TokenModifier[] {
  const thing = thingOf(use);
  if (thing?.kind !== 'figure' || !use.when) return none;
  const death = use.world.deaths.get(thing)?.when;
  if (death && death.latest < use.when.earliest) return dead;
  const birth = use.world.births.get(thing)?.when;
  return birth && birth.earliest > use.when.latest ? unborn : none;
}

const none: readonly TokenModifier[] = [];
const declaration: readonly TokenModifier[] = ['declaration'];
const dead: readonly TokenModifier[] = ['dead'];
const unborn: readonly TokenModifier[] = ['unborn'];

function isTokenKind(kind: BlockKind): kind is BlockKind & TokenKind {
  return kind === 'figure' || kind === 'office' || kind === 'group' || kind === 'place' || kind === 'term';
}

/** In order of place; of two that lie over each other the one that starts first, or was found first. */
function apart(tokens: readonly SemanticToken[]): SemanticToken[] {
  const kept: SemanticToken[] = [];
  let end = 0;
  for (const token of [...tokens].sort((a, b) => a.span.start - b.span.start)) {
    if (token.span.start < end || token.span.end <= token.span.start) continue;
    kept.push(token);
    end = token.span.end;
  }
  return kept;
}

/** A name that is broken over lines, as one token for each line, without the blanks around the break. */
function inLines(text: string, token: SemanticToken): SemanticToken[] {
  const words = text.slice(token.span.start, token.span.end);
  if (!/[\r\n]/.test(words)) return [token];
  return [...words.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map((match) => {
    const start = token.span.start + match.index;
    return { ...token, span: span(start, start + match[0].length) };
  });
}
