/** How a timeline answers a challenge: each of its lines, met or not, and by what. */

import { contentOf } from '../../syntax/content.js';
import type { Span } from '../../text/span.js';
import type { Answer, DateValue, Instant } from '../../time/index.js';
import { readWholeDate } from '../../time/index.js';
import { claimsOf, itemsOf } from '../claim.js';
import { foldedName } from '../names/words.js';
import { pointsOfDivergence } from '../point-of-divergence.js';
import type { Project } from '../project.js';
import type { Slot } from '../slot.js';
import type { Timeline } from '../timeline.js';
import { hullOf } from '../when.js';
import type { Statement } from '../world/statement.js';
import { match } from './match.js';
import { readPattern } from './pattern.js';

/** One line of a challenge, as a timeline answers it. `where` counts from the start of the challenge's block. */
export interface Requirement {
  readonly key: 'pod' | 'must' | 'never';
  readonly where: Span;
  readonly text: string;
  /** Whether the challenge is met in this; `unread` where the line cannot be understood. */
  readonly isMet: Answer | 'unread';
  /** What meets or breaks it. */
  readonly by?: Statement;
  /** For `pod`: the date of the point of divergence that lies outside. */
  readonly date?: DateValue;
  /** For `pod`: where it may lie. */
  readonly window?: DateValue;
}

/** A timeline that takes up a challenge. `where` counts from the start of the header that says so. */
export interface Taken {
  readonly timeline: Timeline;
  readonly header: Slot;
  readonly where: Span;
}

/** The block of the challenge that bears a name. */
export function challengeNamed(name: string, project: Project): Slot | undefined {
  const wanted = foldedName(name);
  if (wanted === '') return undefined;
  for (const { slots } of project.timelines) {
    const found = slots.find((slot) => slot.block.kind === 'challenge' && foldedName(titleOf(slot)) === wanted);
    if (found) return found;
  }
  return undefined;
}

/** The timelines that answer a challenge, in the order of the files. */
export function takersOf(challenge: Slot, project: Project): Taken[] {
  return project.timelines.flatMap((timeline) =>
    answersIn(timeline).filter(({ header, where }) => {
      const named = challengeNamed(header.block.text.slice(where.start, where.end), project);
      return named === challenge;
    }),
  );
}

/** What the headers of a timeline say it answers. */
function answersIn(timeline: Timeline): Taken[] {
  return timeline.headers.flatMap((header) => answersOf(header, timeline));
}

/** What one of its headers says it answers; no other block says so. */
export function answersOf(header: Slot, timeline: Timeline): Taken[] {
  if (header.block.kind !== 'timeline') return [];
  return claimsOf(header.block)
    .filter(({ key }) => key === 'answers')
    .flatMap(({ span }) => itemsOf(header.block.text, span))
    .map((where) => ({ timeline, header, where }));
}

/** The lines of a challenge in the order they are written. */
export function requirementsOf(challenge: Slot, timeline: Timeline): Requirement[] {
  const { text } = challenge.block;
  return claimsOf(challenge.block).flatMap(({ key, span }): Requirement[] => {
    if (key !== 'pod' && key !== 'must' && key !== 'never') return [];
    return itemsOf(text, span).map((where): Requirement => {
      const base = { key, where, text: text.slice(where.start, where.end) } as const;
      return { ...base, ...(key === 'pod' ? windowMet(base.text, timeline) : patternMet(key, base.text, timeline)) };
    });
  });
}

function patternMet(key: 'must' | 'never', text: string, timeline: Timeline): Pick<Requirement, 'isMet' | 'by'> {
  const pattern = readPattern(text, timeline);
  if (!pattern) return { isMet: 'unread' };
  const { answer, by } = match(pattern, timeline);
  const isMet = key === 'must' ? answer : answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'possibly';
  return { isMet, ...(by ? { by } : {}) };
}

/** The earliest point of divergence counts for what comes "before", and it is the one that a window is for. */
function windowMet(text: string, timeline: Timeline): Pick<Requirement, 'isMet' | 'date' | 'window'> {
  const expr = readWholeDate(text)?.expr;
  if (expr?.kind !== 'absolute') return { isMet: 'unread' };
  const dates = pointsOfDivergence(timeline).flatMap(({ date }) => date() ?? []);
  const first = dates.reduce<DateValue | undefined>(
    (earliest, date) => (earliest && earliest.start.earliest <= date.start.earliest ? earliest : date),
    undefined,
  );
  if (!first) return { isMet: 'possibly' };
  return { isMet: liesIn(hullOf(first), hullOf(expr.value)), date: first, window: expr.value };
}

function liesIn(days: Instant, window: Instant): Answer {
  if (days.latest < window.earliest || days.earliest > window.latest) return 'no';
  return days.earliest >= window.earliest && days.latest <= window.latest ? 'yes' : 'possibly';
}

function titleOf({ block }: Slot): string {
  const { name } = contentOf(block);
  return block.text.slice(name.start, name.end);
}
