import { claimsOf } from '../model/claim.js';
import { meets } from '../model/world/lanes.js';
import type { Statement } from '../model/world/statement.js';
import { type Span, span } from '../text/span.js';
import { describeDay } from '../time/index.js';
import { conflictOf } from './conflicting-lanes.js';
import { betweenParents } from './conflicting-parents.js';
import { allowFix, onDay, quoted, relatedTo, replaceFix, shortName, sourceOf } from './evidence.js';
import { nameIn, spanInBlock, statedIn, statedOf, writtenOf } from './own-statements.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const conflictingFacts = defineRule({
  id: 'conflicting-facts',
  severity: 'error',
  summary:
    'The notes themselves say two things that cannot both be: two births or deaths of one person, two beginnings or ends of one thing; or two histories that a timeline branches from do.',
  why: 'Only one of the two can be relied on, and whatever rests on the other is checked wrongly.',
  instead: 'Change one of the dates, or, if two people are meant, give each a name of its own.',
  examples: {
    bad: [
      `timeline: Two birthdays
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1922

4 May 1924: A child
  - Vera Quill is born
//  ^^^^^^^^^^ error[conflicting-facts]: Vera Quill is born on 4 May 1924 here, but elsewhere in these notes in 1922
`,
      `timeline: Two deaths
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1900
  died: 3 March 1935
//      ^^^^^^^^^^^^ error[conflicting-facts]: Vera Quill dies on 3 March 1935 here, but elsewhere in these notes on 4 May 1924

4 May 1924: An accident
  - Vera Quill is killed
`,
      `timeline: Founded twice
  from: Soviet Union, 1917–1941
  pod: 1920

group: The Bureau of Salt
  exists: 1921..1930

1924: A new house
  - The Bureau of Salt is founded
//  ^^^^^^^^^^^^^^^^^^ error[conflicting-facts]: The Bureau of Salt begins in 1924 here, but elsewhere in these notes in 1921, without ending in between
`,
      `timeline: Both ways
  from: Soviet Union, 1917–1941
  pod: Kirov is murdered; Smolny

1 December 1934: Kirov is murdered

1 December 1934: Smolny
  - Kirov survives
//  ^^^^^ error[conflicting-facts]: This says that it does not happen, but elsewhere in these notes it does, on 1 December 1934
`,
    ],
    good: [
      `timeline: Again
  from: Soviet Union, 1917–1941
  pod: 1920

group: The Bureau of Salt
  exists: 1921..1923
  exists: 1926..1930

place: Salt Harbour
  name: Salt Harbour 1900..1930
  name: Salt Haven 1900..1930
  name: Port Frunze 1925..

1921: The Bureau of Salt is founded

3 May 1934: Kirov survives

4 May 1934: Kirov is murdered
`,
      `timeline: Told twice
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1900
  died: May 1924

4 May 1924: An accident
  - Vera Quill is killed

5 March 1926: Stalin dies
`,
    ],
  },
  looksAt: ['turns', 'header'],
  check(context): Iterable<Report> {
    const { slot, timeline } = context;
    const reports = reportsOn(statedIn(slot, timeline), context, checkOne);
    return slot.block.kind === 'timeline' && timeline.headers[0] === slot
      ? [...reports, ...betweenParents(context)]
      : reports;
  },
});

function checkOne(statement: Statement, context: RuleContext): Report | undefined {
  return checkLife(statement, context) ?? conflictOf(statement, context);
}

/** Two births, or two deaths, of one person. */
function checkLife(statement: Statement, context: RuleContext): Report | undefined {
  const { kind, subject, origin } = statement;
  if ((kind !== 'birth' && kind !== 'death') || subject.kind !== 'figure') return undefined;
  // Mostly there is but one.
  if (writtenOf(subject, context.timeline).every((one) => one === statement || one.kind !== kind)) return undefined;
  const same = statedOf(subject, context.timeline).filter((one) => one.kind === kind && one.subject === subject);
  const other = same.find(
    (one) => one !== statement && !meets(one.when, statement.when) && carries(statement, one, same),
  );
  if (!other || areDuplicates(statement, other)) return undefined;
  const name = shortName(subject);
  const verb = kind === 'birth' ? 'is born' : 'dies';
  return {
    span: origin.part === 'property' ? dateSpan(statement) : nameIn(statement, subject, context.uses),
    about: subject,
    reason: other,
    message: `${name} ${verb} ${onDay(statement.when)} here, but elsewhere in these notes ${onDay(other.when)}${sourceOf(other, context.project)}: ${inQuotes(other)}. Change one of the two dates; if these are two people, give each a name of its own.`,
    related: [relatedTo(other, `${name}: ${quoted(other)}`)],
    fixes: [...dateFix(statement, other, context), allowFix(context, 'conflicting-facts', name)],
  };
}

function inQuotes(statement: Statement): string {
  const words = quoted(statement);
  return words.startsWith('“') ? words : `“${words}”`;
}

/**
 * Of two deaths the later day carries the finding. Of two births the fact does, not the declaration; else the one that
 * is written later.
 */
function carries(statement: Statement, other: Statement, inOrder: readonly Statement[]): boolean {
  if (statement.kind === 'death') return statement.when.earliest > other.when.earliest;
  const declared = (one: Statement) => one.origin.part === 'property';
  if (declared(statement) !== declared(other)) return declared(other);
  return inOrder.indexOf(statement) > inOrder.indexOf(other);
}

/** Two declarations of one name in one file: `duplicate-name` speaks of them. */
function areDuplicates(a: Statement, b: Statement): boolean {
  if (a.origin.part !== 'property' || b.origin.part !== 'property' || a.origin.slot === b.origin.slot) return false;
  return a.origin.slot.block.kind === 'figure' && a.origin.slot.file === b.origin.slot.file;
}

/** The date alone, of a property that may go on with a place and a reason. */
function dateSpan(statement: Statement): Span {
  const whole = spanInBlock(statement);
  const claim = claimsOf(statement.origin.slot.block).find((one) => one.span.start === whole.start);
  return claim?.date ? span(whole.start, claim.date.end) : whole;
}

/** Writes the day of the other into a declaration. */
function dateFix(statement: Statement, other: Statement, context: RuleContext) {
  if (statement.origin.part !== 'property' || other.when.earliest !== other.when.latest) return [];
  const day = describeDay(other.when.earliest);
  return [replaceFix(context, `Write “${day}”, as elsewhere in these notes`, dateSpan(statement), day)];
}
