/** What a count is counted from: an entry that the words name for certain, or the birth or death of somebody. */
import type { Span } from '../../text/span.js';
import type { DateValue, Instant } from '../../time/index.js';
import { eventNamed } from '../causes.js';
import { foldedName, wordsOf } from '../names/words.js';
import type { Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { thingOf, type Use } from '../uses.js';
import type { Statement } from '../world/statement.js';

export interface Happening {
  readonly thing: Thing;
  readonly statement: Statement;
  /** How a message calls it: “October Revolution”, Vladimir Lenin’s death. */
  readonly name: string;
  /** When it was; and when others were that could be meant just as well. */
  readonly when: Instant;
  readonly others: readonly Instant[];
  /** The date of an entry as its writer put it. */
  readonly date?: DateValue;
  /** Where the words that name it end. */
  readonly end: number;
}

/** "Lenin's death", "the death of Lenin", "Lenin died": the words from `where.start` on. `uses`: by where each begins, with its title. */
export function lifeNamed(text: string, where: Span, uses: ReadonlyMap<number, Use>): Happening | undefined {
  const of = /^(?:the\s+)?(?<noun>death|birth|murder|assassination|execution|suicide)\s+of\s+/i.exec(
    text.slice(where.start, where.end),
  );
  const use = uses.get(where.start + (of?.[0].length ?? 0));
  const figure = use && thingOf(use);
  if (!use || figure?.kind !== 'figure' || use.isNearMiss) return undefined;
  const rest = text.slice(use.span.end, where.end);
  const match = of ? ends.exec(rest) : (possessed.exec(rest) ?? told.exec(rest));
  const noun = (of ?? match)?.groups?.['noun'];
  if (!match || noun === undefined) return undefined;
  const isBirth = /^(?:birth|was born|is born)$/i.test(noun);
  const statement = (isBirth ? use.world.births : use.world.deaths).get(figure);
  if (!statement) return undefined;
  const name = `${figure.shortName}’s ${isBirth ? 'birth' : 'death'}`;
  const end = use.span.end + match[0].length;
  return { thing: figure, statement, name, when: statement.when, others: [], end };
}

/**
 * The entry that these words name: its whole title or another name it has, with or without "the"; or the beginning of
 * one title, of two words at least, where nothing else follows.
 */
export function eventNamedIn(timeline: Timeline, text: string, where: Span): Happening | undefined {
  const all = wordsOf(text, where.start, where.end);
  const words = all[0]?.folded === 'the' ? all.slice(1) : all;
  const first = words[0];
  if (!first) return undefined;
  for (let count = Math.min(words.length, longestTitle); count > 0; count--) {
    const end = words[count - 1]?.end ?? where.end;
    const name = text.slice(first.start, end);
    const rest = text.slice(end, where.end);
    const exact = exactly(timeline, name);
    if (exact) return goesOn(rest, count) ? undefined : happeningOf(timeline, exact, name, end);
    if (count < 2 || rest.trim() !== '') continue;
    const begun = eventNamed(timeline, name) ?? eventNamed(timeline, `the ${name}`);
    if (begun) return happeningOf(timeline, begun, name, end);
  }
  return undefined;
}

/** The last entry of the nearest timeline that bears this name. */
function exactly(timeline: Timeline, name: string): Thing | undefined {
  for (const one of timeline.chain) {
    for (const title of [name, `the ${name}`]) {
      const found = one.titles.exactly(foldedName(title));
      if (found) return found;
    }
  }
  return undefined;
}

/** "The coup in Bulgaria" is not the coup. */
function goesOn(rest: string, count: number): boolean {
  if (/^(?:\s+(?:of|against|by)\b|['’]|[‐‑-]\p{L})/u.test(rest)) return true;
  return count < 2 && /^\s+(?:in|at|on|near|from|with|and|between|for|to|over|that|which)\b/.test(rest);
}

function happeningOf(timeline: Timeline, thing: Thing, name: string, end: number): Happening | undefined {
  const statement = timeline.world.happeningOf(thing);
  if (!statement) return undefined;
  const wanted = foldedName(name);
  const others = timeline.chain
    .flatMap((one) => one.titles.having(wanted))
    .flatMap((other) => (other === thing ? [] : (timeline.world.happeningOf(other)?.when ?? [])));
  const date = timeline.chain.flatMap((one) => one.eventSlots.get(thing)?.date ?? [])[0];
  const title = `“${thing.name}”`;
  return { thing, statement, name: title, when: statement.when, others, end, ...(date ? { date } : {}) };
}

/** In words. */
const longestTitle = 14;
const ends = /^(?![’'‐‑-])(?!\s+(?:and|or)\b)/i;
const possessed =
  /^['’]s?\s+(?:[a-z]+\s+)?(?<noun>death|birth|murder|assassination|execution|suicide)(?![\p{L}’'‐‑-])(?!\s+(?:sentence|warrant|certificate|mask|threats?|day|bed|place|mother|son|daughter)\b)/iu;
const told =
  /^\s+(?<noun>dies|died|is killed|was killed|was murdered|is murdered|was executed|is executed|was shot dead|was born|is born)\b/i;
