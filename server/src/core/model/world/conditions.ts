/** Whether a condition of a `because:` is met in a world, and what would bring it about. */
import { type Answer, bestAnswer, type Day } from '../../time/index.js';
import type { Thing } from '../thing.js';
import type { Condition, Statement } from './statement.js';
import { overlap, type World } from './world.js';

/** Whether it is so on a day, as far as the lanes tell: who is nowhere said to have been in a group may be in it. */
export function isMet(condition: Condition, world: World, day: Day): Answer {
  const answer = isSo(condition, world, day);
  if (!condition.isNot || answer === 'possibly') return answer;
  return answer === 'yes' ? 'no' : 'yes';
}

function isSo({ kind, subject, object }: Condition, world: World, day: Day): Answer {
  const when = { earliest: day, latest: day };
  switch (kind) {
    case 'died': {
      const death = world.deaths.get(subject)?.when;
      if (!death || death.earliest > day) return 'no';
      return death.latest <= day ? 'yes' : 'possibly';
    }
    case 'exists':
      return world.exists(subject, when);
    case 'holds': {
      const held = world.holdersOf(object as Thing, when).filter(({ tenure }) => tenure.holder === subject);
      return bestAnswer(held.map(({ answer }) => answer));
    }
    case 'member': {
      const all = world.groups.get(object as Thing) ?? [];
      return bestAnswer(all.filter(({ holder }) => holder === subject).map((tenure) => overlap(tenure, when)));
    }
  }
}

/** Whether a statement is one that makes a condition come true. */
export function bringsAbout(condition: Condition, { kind, subject, object, undoes }: Statement): boolean {
  const { isNot } = condition;
  const isHis = subject === condition.subject;
  const dies = isHis && kind === 'death';
  switch (condition.kind) {
    case 'died':
      return isNot ? isHis && kind === 'undo' && undoes === 'death' : dies;
    case 'exists':
      return isHis && kind === (isNot ? 'end' : 'found');
    case 'holds':
      if (object !== condition.object) return isNot === true && dies;
      // Whoever else takes the office ends his time in it.
      return isNot ? (isHis ? kind === 'leave' : kind === 'take') : isHis && kind === 'take';
    case 'member':
      if (object !== condition.object) return isNot === true && dies;
      return isHis && kind === (isNot ? 'part' : 'join');
  }
}

/** What keeps a condition from being met in a world: how he left, died or came, as far as that is told. */
export function whatPrevents({ kind, subject, object, isNot }: Condition, world: World): Statement | undefined {
  const death = world.deaths.get(subject);
  if (kind === 'died') return isNot ? death : undefined;
  if (kind === 'exists') {
    const last = world.existence.get(subject)?.at(-1);
    return isNot ? last?.start : last?.end;
  }
  const lane = (kind === 'holds' ? world.offices : world.groups).get(object as Thing);
  const last = lane?.filter(({ holder }) => holder === subject).at(-1);
  return isNot ? last?.start : (last?.end ?? death);
}
