/**
 * Names in colours: which words of a block name somebody or something, of what kind, and who of the people is not alive
 * that day.
 */
import type { Slot } from '../model/slot.js';
import { thingOf, type Use } from '../model/uses.js';
import { span } from '../text/span.js';
import type { SemanticToken, TokenKind, TokenModifier } from './api.js';
import type { Look } from './look.js';
import { isThing, type Reference, referencesIn } from './references.js';

/** The tokens of a block in the order they stand in, none over another, none over a line break. Offsets are the block's. */
export function semanticTokens(slot: Slot, look: Look): readonly SemanticToken[] {
  const references = referencesIn(slot, look);
  let tokens = known.get(references);
  if (!tokens) {
    const all = references.flatMap((reference) => tokenOf(reference, look) ?? []);
    tokens = apart(all).flatMap((token) => inLines(slot.block.text, token));
    known.set(references, tokens);
  }
  return tokens;
}

const known = new WeakMap<readonly Reference[], readonly SemanticToken[]>();

/** A title in its own place is no name: it may hold some. */
function tokenOf(reference: Reference, look: Look): SemanticToken | undefined {
  const { slot, role, span: where, use } = reference;
  const kind = sharedKind(reference);
  if (!kind || (slot.block.kind === 'entry' && (role === 'name' || role === 'also'))) return undefined;
  if (role !== 'use' && role !== 'reference') return { span: where, kind, modifiers: declaration };
  if (!use) return { span: where, kind, modifiers: none };
  return { span: where, kind, modifiers: isIntroduced(use, slot, look) ? declaration : modifiersOf(use) };
}

/** Nobody decides between several of one name; what all of them are is known all the same. */
function sharedKind({ meant }: Reference): TokenKind | undefined {
  const [first, ...others] = meant.map((one) => (isThing(one) ? one.kind : undefined));
  return others.every((kind) => kind === first) ? first : undefined;
}

/** "The Fourth International is founded": where no block declares it, the fact does. */
function isIntroduced({ role, fact, entry }: Use, slot: Slot, { project }: Look): boolean {
  if (role !== 'given' || fact === undefined || entry === undefined) return false;
  return project.timelineOf(slot)?.declarationsOf(entry.thing).length === 0;
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
