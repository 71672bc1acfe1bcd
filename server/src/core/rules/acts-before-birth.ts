import { thingOf, type Use } from '../model/uses.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  shortName,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { birthAfter, isPresent } from './presence.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const actsBeforeBirth = defineRule({
  id: 'acts-before-birth',
  severity: 'error',
  summary: 'Somebody who is not born yet acts, is appointed, or is somewhere.',
  why: 'A name from a later generation slips easily into a scene that is set too early.',
  instead: 'Choose somebody who was alive then, or move the deed after the birth.',
  examples: {
    bad: [
      `timeline: Too early
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1921

March 1920: A meeting
  - Pavel Orlov meets Trotsky
//  ^^^^^^^^^^^ error[acts-before-birth]: Pavel Orlov was born on 3 May 1921
`,
    ],
    good: [
      `timeline: In time
  from: Soviet Union, 1917–1941

figure: Pavel Orlov
  born: 3 May 1921

3 May 1921: Pavel Orlov is born

March 1940: A meeting
  - Pavel Orlov meets Molotov
`,
      `1919: A village on the Don
  Long before Pavel Orlov's birth the mill stands idle.
`,
    ],
  },
  looksAt: ['persons'],
  check: (context) => reportsOn(context.uses, context, checkUse),
});

function checkUse(use: Use, context: RuleContext): Report | undefined {
  const { slot, project } = context;
  const thing = thingOf(use);
  if (!thing || use.isGuess || !isPresent(use) || !use.date) return undefined;
  const absence = birthAfter(use, slot);
  if (!absence) return undefined;
  const { statement, possible } = absence;
  const born = `was born ${onDay(statement.when)}${sourceOf(statement, project)}`;
  return {
    span: use.span,
    possible,
    about: thing,
    reason: statement,
    message: possible
      ? `${shortName(thing)} may not be born yet: ${shortName(thing)} ${born}, and this is ${onDate(use.date)}. A narrower date would settle it.`
      : `${shortName(thing)} ${born}, and this is ${onDate(use.date)}. Choose somebody who was alive then, or move this to after that day.`,
    related: [relatedTo(statement, `${whoseHistory(statement, project)}: ${quoted(statement)}`)],
    fixes: [allowFix(context, 'acts-before-birth', wordsOfSpan(context, use.span))],
  };
}
