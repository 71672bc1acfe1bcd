/** The look over a block before it is read: most have nothing that could be wrong. */
import { endOfLine, isAllProse, isPlain, proseLinesOf, startOfLine } from '../syntax/plain-content.js';
import { isBareDeclaration } from './bare-declaration.js';
import { Found, Survey } from './prose/survey.js';
import { factLinesOf } from './reading.js';
import type { Slot } from './slot.js';
import type { Timeline } from './timeline.js';
import type { World } from './world/world.js';

/**
 * What there is to be read more closely in a block: nothing in most, which are entries of prose alone, or bare declarations; and
 * of entries the lines are looked at where they stand in the file, without their text being cut out.
 */
export function lookOver({ block, date }: Slot, timeline: Timeline): LookedOver {
  if (block.kind !== 'entry') return isBareDeclaration(block) ? nothingFound : notLookedAt;
  if (!isPlain(block)) return notLookedAt;
  const facts = factLinesOf(block, timeline.names);
  if (facts.some(({ source }) => source === 'title')) return notLookedAt;
  const survey = surveyOf(timeline);
  const { source, sourceStart } = block;
  const found = unused;
  const count = proseLinesOf(block, lines);
  for (let index = 0; index < count; index++) {
    const line = lines[index] as number;
    const start = sourceStart + startOfLine(line);
    survey.look(source, start, sourceStart + endOfLine(line), date, found, sourceStart, true);
  }
  const isWhole = isAllProse(block);
  if (found.isNothing) return isWhole ? nothingFound : nothingInProse;
  unused = new Found();
  return isWhole ? found : { isNothing: false, inProse: found };
}

/** What a look over a block has found; `notLookedAt` where it has to be read anyway. */
export type LookedOver = Found | LookedAtProse | typeof nothingFound | typeof notLookedAt;

/** What was found in the title and the prose of an entry that has more than that. */
interface LookedAtProse {
  readonly isNothing: false;
  readonly inProse: Found | undefined;
}

const nothingFound = { isNothing: true } as const;
const nothingInProse = { isNothing: false, inProse: undefined } as const;
const notLookedAt = { isNothing: false } as const;

/** One for all until something is found: this is asked of every block, and of most there is nothing to keep. */
let unused = new Found();
const lines: number[] = [];

/** One for all blocks of a timeline, for each state of it. */
export function surveyOf(timeline: Timeline): Survey {
  let survey = surveys.get(timeline.world);
  if (!survey) {
    survey = new Survey(timeline);
    surveys.set(timeline.world, survey);
  }
  return survey;
}

const surveys = new WeakMap<World, Survey>();
