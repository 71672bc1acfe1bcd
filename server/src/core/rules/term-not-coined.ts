import { claimsOf } from '../model/claim.js';
import { isCapitalised, wordsOf } from '../model/names/words.js';
import { type Asides, asidesIn } from '../model/prose/not-narrated.js';
import type { Thing } from '../model/thing.js';
import type { Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
import type { BlockContent } from '../syntax/content.js';
import { placeIn } from '../text/sorted.js';
import type { Span } from '../text/span.js';
import { type Instant, isRepublicanMonth } from '../time/index.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  replaceFix,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const termNotCoined = defineRule({
  id: 'term-not-coined',
  severity: 'information',
  fixesAll: 'asked',
  summary: 'A word before its time: “Gulag” in 1925.',
  why: 'A narrator may know later words, but in a scene of the time they jar on readers who know the period.',
  instead:
    'Use a word of the time; where one is known, the quick fix writes it. In quotation marks, or with “the future”, it is let pass.',
  examples: {
    bad: [
      `May 1925: The islands
  The first train to the Gulag leaves at night.
//                       ^^^^^ information[term-not-coined]: “Gulag” is no word of May 1925 yet
`,
      `timeline: A word of one's own
  from: Soviet Union, 1917–1941

term: iron ring
  coined: 1936
  for: cordon

May 1925: The border
  Behind the Iron ring nobody sleeps.
//           ^^^^^^^^^ information[term-not-coined]: “Iron ring” is no word of May 1925 yet: it was coined in 1936
`,
    ],
    good: [
      `May 1925: The islands
  It is the seed of what would become the Gulag. Nobody says “Gulag”. The Gulag Archipelago is not written. A great terror has
  taken hold of the village. The Great Depression is four years away, and nobody speaks of a superpower. On 10 Thermidor, Year II, it ended. It was the spring of Thermidor II.

May 1935: The canal
  Letters from the Gulag are rare.
`,
    ],
  },
  looksAt: ['terms'],
  *check(context): Iterable<Report> {
    if (context.slot.block.kind !== 'entry') return;
    const said = new Set<Thing>();
    const isTold = tellingOf(context);
    for (const use of context.uses) {
      const term = use.entry?.thing;
      if (term?.kind !== 'term' || said.has(term) || !use.when || use.namesLoosely) continue;
      const coined = use.world.existence.get(term)?.[0]?.start;
      if (!coined || !isBefore(use.when, coined.when) || !isWritten(use, context) || !isTold(use.span)) continue;
      said.add(term);
      yield reportOf(use, term, coined, context);
    }
  },
});

/** Words are spoken before anybody writes them down: a year is allowed for that, unless they were coined on a known day. */
function isBefore(when: Instant, coined: Instant): boolean {
  const spare = coined.earliest === coined.latest ? 0 : 366;
  return when.latest + spare < coined.earliest;
}

/** Whether something is told in a scene: titles that are no sentences are the narrator's, and what stands in quotation marks is somebody else's. */
function tellingOf({ slot, content }: RuleContext): (where: Span) => boolean {
  const { text } = slot.block;
  let lines: readonly Span[] | undefined;
  const asides = new Map<Span, Asides>();
  return (where) => {
    lines ??= linesOf(text, content);
    const line = lines[placeIn(lines, ({ start }) => start <= where.start) - 1];
    if (!line || where.end > line.end) return false;
    const here = asides.get(line) ?? asidesIn(text, line.start, line.end);
    asides.set(line, here);
    return !here.notNarrated.cover(where);
  };
}

/** The title where it is a sentence, the bullets and the paragraphs, as they stand. */
function linesOf(text: string, { name, bullets, paragraphs }: BlockContent): readonly Span[] {
  return [
    // Notes of one line each are told in their titles.
    ...(/[.!?]["”’)]*$/.test(text.slice(name.start, name.end)) ? [name] : []),
    ...bullets.map(({ value }) => value),
    ...paragraphs.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
}

/** "Great Terror" is no "great terror", and "The Gulag Archipelago" is the name of something else. */
function isWritten({ span, entry }: Use, { slot }: RuleContext): boolean {
  const { text } = slot.block;
  const name = entry?.name ?? '';
  const letters = wordsOf(name);
  const written = wordsOf(text, span.start, span.end);
  const sameCase = letters.every(
    (word, at) => !isCapitalised(name, word.start) || isCapitalised(text, written[at]?.start ?? span.start),
  );
  // "On 10 Thermidor, Year II": the writer's own date.
  if (!sameCase || isRepublicanMonth(text, span.start, span.end)) return false;
  const behind = text.slice(span.end, span.end + 3);
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  if (/^[ -]\p{Lu}|^[-‐‑]\p{L}/u.test(behind) || /\p{L}[-‐‑]$/u.test(before)) return false;
  if (stillToCome.test(text.slice(span.end, span.end + 60)) || saidByNobody.test(before)) return false;
  // "the word ring", "so-called ring", "what later years call the ring"
  return !/\b(?:so-called|calls?(?: (?:it|them|this|that|him|her|themselves))?|the (?:word|term|name|phrase|expression)|called|known as|dubbed|coins?(?: the (?:word|term|phrase))?)\s+(?:an?\s+|the\s+)?$/i.test(
    before,
  );
}

/** "Genocide is not yet a word", "the Great Depression is two years away". */
const stillToCome =
  /^[^.!?]{0,30}\b(?:not yet|no word|unheard of|(?:years?|months?|weeks?|days?|decades?) (?:away|off|ahead|to come)|a new word)\b/i;
/** "Nobody speaks of a superpower." */
const saidByNobody = /\b(?:nobody|no one)\b[^.!?]{0,40}$/i;

function reportOf(use: Use, term: Thing, coined: Statement, context: RuleContext): Report {
  const { project } = context;
  const written = wordsOfSpan(context, use.span);
  const others = wordsFor(term, context);
  const advice =
    others.length === 0
      ? 'Use a word of the time.'
      : `At the time one said ${others.map((word) => `“${word}”`).join(' or ')}.`;
  return {
    span: use.span,
    about: term,
    message: `“${written}” is no word of ${use.date ? onDate(use.date).replace(/^(?:on|in) /, '') : 'that time'} yet: it was coined ${onDay(coined.when)}${sourceOf(coined, project)}. ${advice}`,
    related: [relatedTo(coined, `${whoseHistory(coined, project)}: ${quoted(coined)}`)],
    fixes: [
      ...others.map((word) => replaceFix(context, `Write “${word}”`, use.span, word)),
      allowFix(context, 'term-not-coined', written),
    ],
  };
}

/** What to say before the word was coined. */
function wordsFor(term: Thing, { timeline }: RuleContext): string[] {
  return timeline.declarationsOf(term).flatMap(({ slot }) =>
    claimsOf(slot.block)
      .filter(({ key }) => key === 'for')
      .flatMap(({ span }) => slot.block.text.slice(span.start, span.end).split(/\s*[,;]\s*/))
      .filter((word) => word !== ''),
  );
}
