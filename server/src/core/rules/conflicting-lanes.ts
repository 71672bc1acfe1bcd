/**
 * What the notes say twice of one place, body or event: two beginnings, two ends, or that it is and is not. Two names at a
 * time are none: a town has spellings, and a party its initials.
 */
import type { Thing } from '../model/thing.js';
import { meets } from '../model/world/lanes.js';
import type { Statement } from '../model/world/statement.js';
import { allowFix, onDay, quoted, relatedTo, sourceOf } from './evidence.js';
import { nameIn, statedOf } from './own-statements.js';
import type { Report, RuleContext } from './rule.js';
import { atStart, inSentence } from './telling.js';

/** Of two that contradict each other, the later one carries the finding. */
export function conflictOf(statement: Statement, context: RuleContext): Report | undefined {
  switch (statement.kind) {
    case 'found':
    case 'end':
      return twoTurns(statement, context);
    case 'undo':
      return deniedHere(statement, context);
    default:
      return undefined;
  }
}

/** It begins twice without ending, or ends twice without beginning again. */
function twoTurns(later: Statement, context: RuleContext): Report | undefined {
  const { subject, kind, when } = later;
  const all = statedOf(subject, context.timeline).filter((one) => one.subject === subject);
  const earlier = all.filter((one) => one.kind === kind && one.when.latest < when.earliest).at(-1);
  if (!earlier || !Number.isFinite(earlier.when.latest)) return undefined;
  const turnsBack = all.some(
    (one) =>
      one.kind === (kind === 'found' ? 'end' : 'found') &&
      one.when.latest >= earlier.when.earliest &&
      one.when.earliest <= when.latest,
  );
  if (turnsBack) return undefined;
  const [verb, other] = kind === 'found' ? ['begins', 'ending'] : ['ends', 'beginning again'];
  return reportOf(
    later,
    earlier,
    `${atStart(subject)} ${verb} ${onDay(when)} here, but elsewhere in these notes ${onDay(earlier.when)}${sourceOf(earlier, context.project)}, without ${other} in between`,
    'Change one of the two, or give two different things two names.',
    context,
  );
}

/** "Kirov survives" on the day on which another line has him die; "the coup never happens", of an entry of these notes. */
function deniedHere(denial: Statement, context: RuleContext): Report | undefined {
  const { subject, undoes, when, object } = denial;
  const told = statedOf(subject, context.timeline).find(
    (one) =>
      one.kind === undoes &&
      one.subject === subject &&
      one.object === object &&
      one.origin.slot !== denial.origin.slot &&
      (subject.kind === 'event' || (isOneDay(one, when) && isOneDay(denial, one.when))),
  );
  if (!told) return undefined;
  return reportOf(
    denial,
    told,
    `This says that it does not happen, but elsewhere in these notes it does, ${onDay(told.when)}: ${quoted(told)}`,
    'Take back one of the two.',
    context,
  );
}

function isOneDay({ when }: Pick<Statement, 'when'>, other: Statement['when']): boolean {
  return when.earliest === when.latest && meets(when, other);
}

function reportOf(statement: Statement, other: Statement, what: string, advice: string, context: RuleContext): Report {
  const { subject } = statement;
  return {
    span: nameIn(statement, subject, context.uses),
    about: subject,
    reason: other,
    message: `${what}. ${advice}`,
    related: [relatedTo(other, `${labelOf(subject)}: ${quoted(other)}`)],
    fixes: [allowFix(context, 'conflicting-facts', subject.kind === 'event' ? undefined : subject.name)],
  };
}

function labelOf(thing: Thing): string {
  return inSentence(thing).replace(/^./u, (letter) => letter.toUpperCase());
}
