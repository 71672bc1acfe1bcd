/** What the setting `butterfly: strict` doubts: whatever chance brought long after the point of divergence. */
import type { Timeline } from '../model/timeline.js';
import { illnesses } from '../model/verbs/perils.js';
import type { Statement } from '../model/world/statement.js';
import type { Day } from '../time/index.js';

/** The first day on which this timeline, or one it branches from, may differ from real history; -Infinity where any day may. */
export function firstDivergence({ chain }: Timeline): Day {
  return Math.min(
    ...chain.map(({ kind, divergence }) => (kind === 'timeline' ? divergence : Number.POSITIVE_INFINITY)),
  );
}

/** The day from which on chance is doubted; undefined where nobody asks for that. */
export function doubtedFrom(timeline: Timeline): Day | undefined {
  if (timeline.butterfly !== 'strict') return undefined;
  const from = firstDivergence(timeline);
  return Number.isFinite(from) ? from + nineMonths : undefined;
}

const nineMonths = 280;

/** Whether a statement of history tells what no person brought about: a death of an illness or an accident, an earthquake. */
export function isChance({ kind, causes, note, subject }: Statement): boolean {
  if (causes.length > 0) return false;
  if (kind === 'death') return note !== undefined && (isIllness(note) || accidents.test(note));
  return kind === 'happen' && disasters.test(subject.name);
}

function isIllness(note: string): boolean {
  const words = note.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words[0] === 'of' && words.some((word) => illnesses.has(word) || word === 'heart');
}

const accidents =
  /\b(?:accident|crash|drown(?:ed|s|ing)|lightning|avalanche|earthquake|childbirth|shipwreck|old age)\b/i;
const disasters =
  /\b(?:earthquake|flood|hurricane|typhoon|cyclone|tornado|avalanche|landslide|shipwreck|eruption|drought|epidemic|pandemic)\b/i;
