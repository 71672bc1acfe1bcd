import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
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
import { writtenIn } from './own-statements.js';
import { deathBefore, isPresent } from './presence.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { surviveFix } from './survive-fix.js';

export const actsAfterDeath = defineRule({
  id: 'acts-after-death',
  severity: 'error',
  summary: 'Somebody who has died acts, is appointed, or is somewhere.',
  why: 'The commonest slip of all: a familiar name stays in the story after the man has left it. Prose is flagged only where the sentence has him act; remembering the dead is fine.',
  instead: 'Let him survive in your timeline, give the deed to somebody who is alive, or move it before his death.',
  examples: {
    bad: [
      `timeline: Camps
  from: Soviet Union, 1917–1941

May 1927: The camps
  - Dzerzhinsky reorganises the camps
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`,
      `timeline: Congress
  from: Soviet Union, 1917–1941

Summer 1924: Sverdlov opens the congress.
//           ^^^^^^^^ error[acts-after-death]: Yakov Sverdlov died on 16 March 1919
`,
      `timeline: As it was
  from: Soviet Union, 1917–1941

20 July 1926: Dzerzhinsky dies

May 1927: The camps
  Dzerzhinsky signs the order.
//^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`,
      `1930:
  Nobody dares to speak. Lenin signs the decree.
//                       ^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924
`,
      `1930:
  He dreams. When he wakes, Lenin demands an answer from Stalin.
//                          ^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924
`,
      `timeline: Too late for Frunze
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1936: The manoeuvres
  - Frunze visits Moscow
//  ^^^^^^ error[acts-after-death]: Mikhail Frunze died on 31 October 1925, after an operation (source: Wikipedia), and this is in 1936. Choose somebody who is alive, move this to before that day, or let your point of divergence come before it.
`,
    ],
    good: [
      `timeline: Dzerzhinsky Lives
  from: Soviet Union, 1917–1941

20 July 1926: Dzerzhinsky survives

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`,
      `1930: Ten years on
  With Lenin dead the party quarrels. Lenin's letter is never read out. Lenin Square is full.
  As Lenin wrote, the state withers. Had Lenin lived, who knows? The late Lenin had ordered it.
`,
      `1930: What is only told
  He dreams. Sverdlov comes in and asks for Lenin. In the morning Stalin has forgotten it.
  In *State and Revolution* Lenin promises that the state will wither. Marx demands the abolition of the family.

1934: A name
  The icebreaker Krasin breaks through. Krasin saves Nobile's men.
`,
      `25 August 1937: Ten years of the troika
  Kalinin reviews the parade.
`,
      `1937: Towns, and sisters
  Molotov visits Kuibyshev. The train goes on to Kirov, and Gorky builds cars.
  Menzhinskaya runs the Institute.
`,
    ],
  },
  looksAt: ['persons'],
  check: (context) => reportsOn(context.uses, context, checkUse),
});

function checkUse(use: Use, context: RuleContext): Report | undefined {
  const { slot, project, timeline } = context;
  const thing = thingOf(use);
  if (!thing || use.isGuess || !isPresent(use) || !use.date) return undefined;
  const absence = deathBefore(use, slot);
  if (!absence) return undefined;
  const { statement, possible } = absence;
  if (diesAgain(use, statement, context) || (possible && isToldToDie(thing, context))) return undefined;
  const name = shortName(thing);
  const how = statement.note ? `, ${statement.note}` : '';
  const history = whoseHistory(statement, project);
  const when = onDay(statement.when);
  return {
    span: use.span,
    possible,
    about: thing,
    reason: statement,
    message: possible
      ? `${name} may be dead by then: ${history === 'In real history' ? 'real history' : 'your timeline'} has the death ${when}${how}${sourceOf(statement, project)}, and this is ${onDate(use.date)}. A narrower date would settle it.`
      : `${name} died ${when}${how}${sourceOf(statement, project)}, and this is ${onDate(use.date)}. ${advice(name, history, statement, timeline)}`,
    related: [relatedTo(statement, `${history}: ${quoted(statement)}`)],
    fixes: [
      ...surviveFix(context, thing, statement),
      allowFix(context, 'acts-after-death', wordsOfSpan(context, use.span)),
    ],
  };
}

/** Who dies on another day than his own declaration says: `conflicting-facts` speaks of the two dates. */
function diesAgain({ fact, part }: Use, death: Statement, { project, timeline }: RuleContext): boolean {
  const effect = fact?.verb.effect;
  const dies = part === 'subject' ? effect === 'death' : part === 'object' && effect === 'death-of-object';
  const isDeclared = death.origin.part === 'property' && project.timelineOf(death.origin.slot) === timeline;
  return dies && fact?.negated === false && isDeclared;
}

/** "1926: Krasin visits London. Krasin dies in London": of the year that he may be dead in, the entry tells that he is not yet. */
function isToldToDie(figure: Thing, { slot, timeline }: RuleContext): boolean {
  return writtenIn(slot, timeline).some(({ kind, subject }) => kind === 'death' && subject === figure);
}

function advice(name: string, history: string, death: Statement, timeline: Timeline): string {
  if (history === 'In real history' && death.when.latest < timeline.divergence)
    return 'Choose somebody who is alive, move this to before that day, or let your point of divergence come before it.';
  return history === 'In real history'
    ? `Let ${name} survive in your timeline, choose somebody who is alive, or move this to before that day.`
    : 'Your own notes say so: change one of the two, or choose somebody who is alive.';
}
