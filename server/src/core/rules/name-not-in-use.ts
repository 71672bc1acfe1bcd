import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Period } from '../model/world/world.js';
import { overlap } from '../model/world/world.js';
import { placeIn } from '../text/sorted.js';
import type { Span } from '../text/span.js';
import { describeInstant } from '../time/index.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  replaceFix,
  sameName,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { isPresent } from './presence.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const nameNotInUse = defineRule({
  id: 'name-not-in-use',
  severity: 'warning',
  fixesAll: 'unasked',
  summary: 'A place or an institution is called by a name it did not bear that day.',
  why: 'Cities and police forces were renamed again and again. In prose an old name may linger, so a name after its time is only information there.',
  instead: 'Use the name of the day; the quick fix writes it.',
  examples: {
    bad: [
      `timeline: Names
  from: Soviet Union, 1917–1941

1920: A journey
  in: Leningrad
//    ^^^^^^^^^ warning[name-not-in-use]: Leningrad was not called that in 1920
`,
      `1921:
  There is no bread in Leningrad.
//                     ^^^^^^^^^ warning[name-not-in-use]: Leningrad was not called that in 1921
`,
      `1930:
  There is no bread in Petrograd.
//                     ^^^^^^^^^ information[name-not-in-use]: Petrograd was no longer called that in 1930
`,
      `1935: Abroad
  Litvinov speaks of the Kingdom of Serbs, Croats and Slovenes.
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information[name-not-in-use]: Kingdom of Serbs, Croats and Slovenes was no longer called that in 1935
`,
    ],
    good: [
      `1920: A journey
  There is no bread in Petrograd.
`,
      `1930:
  The old men still call it Petrograd. The former Petrograd is full of bread.
`,
      `1931:
  Denikin took Tsaritsyn in 1919. She had studied in Petrograd, and he grew up in Simbirsk. Christiania is Oslo now.
`,
      `26 January 1924: A new name
  Petrograd is renamed Leningrad.
`,
      `timeline: An old name
  from: Soviet Union, 1917–1941

1 May 1927: Leningrad becomes Petrograd again
  - Stalingrad reverts to Tsaritsyn

1928: A visit
  - Kirov visits Petrograd
`,
    ],
  },
  looksAt: ['names'],
  check: (context) => reportsOn(context.uses, context, checkUse),
});

function checkUse(use: Use, context: RuleContext): Report | undefined {
  const thing = thingOf(use);
  // The Angara is a river, and no slip for Angora: of a near miss only people are taken at their word.
  if (!thing || use.isNearMiss || use.role === 'given' || use.namesLoosely || !use.when || !use.date || !use.entry)
    return undefined;
  const written = use.entry.name;
  const same = use.world.names
    .get(thing)
    ?.filter((period) => period.name !== undefined && sameName(period.name, written));
  if (!same || same.length === 0) return lostName(use, thing, context);
  if (same.some((period) => overlap(period, use.when as NonNullable<Use['when']>) !== 'no')) return undefined;
  const { when, date } = use;
  const isEarly = same.every((period) => period.from.earliest > when.latest);
  // A name borne twice: the time it was last borne before that day.
  const past = same.filter((period) => period.to.latest < when.earliest);
  const said = (isEarly ? same[0] : (past.at(-1) ?? same.at(-1))) as Period;
  const statement = isEarly ? said.start : (said.end ?? said.start);
  if (!statement || statement.origin.slot === context.slot || isRenamedBeside(use, thing, context)) return undefined;
  const now = use.world.namesOf(thing, when).filter(({ answer }) => answer === 'yes')[0];
  const inFacts = isPresent(use) && use.where !== 'prose';
  const { project } = context;
  const cause = isEarly ? `the name came ${onDay(statement.when)}` : `the name went ${onDay(statement.when)}`;
  const advice = now ? `Write “${now.name}”, its name that day.` : 'Use its name of that day.';
  return {
    span: use.span,
    about: thing,
    reason: statement,
    ...(isEarly || inFacts ? {} : { severity: 'information' as const }),
    message: `${written} was ${isEarly ? 'not' : 'no longer'} called that ${onDate(date)}: ${cause}${sourceOf(statement, project)}. ${advice}`,
    related: [relatedTo(statement, `${whoseHistory(statement, project)}: ${quoted(statement)}`)],
    fixes: [
      ...(now ? [replaceFix(context, `Write “${now.name}”, the name of the day`, use.span, now.name)] : []),
      allowFix(context, 'name-not-in-use', wordsOfSpan(context, use.span)),
    ],
  };
}

/** "Christiania is Oslo now", "Constantinople, which the Turks call Istanbul": whoever writes both names knows. */
function isRenamedBeside({ span, where, entry }: Use, thing: Thing, { uses, slot }: RuleContext): boolean {
  if (where !== 'prose' || !entry) return false;
  const first = placeIn(uses, (one) => one.span.start < span.start - BESIDE);
  for (let at = first; at < uses.length; at++) {
    const other = uses[at] as Use;
    if (other.span.start > span.start + BESIDE) return false;
    if (
      other.entry?.thing === thing &&
      !sameName(other.entry.name, entry.name) &&
      areInOne(other.span, span, slot.block.text)
    )
      return true;
  }
  return false;
}

/** In UTF-16 units. */
const BESIDE = 100;

/** Whether no sentence ends between the two. */
function areInOne(a: Span, b: Span, text: string): boolean {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  return !/[.!?…\n]/.test(text.slice(from, to));
}

/** A name that no period lists is good, unless it is one that real history gave and your timeline never did. */
function lostName(use: Use, thing: Thing, context: RuleContext): Report | undefined {
  const names = use.world.lostNamesOf(thing);
  if (names.length === 0) return undefined;
  const written = use.entry?.name ?? '';
  const lost = names.find(({ name }) => name !== undefined && sameName(name, written));
  if (!lost || !use.when || !use.date) return undefined;
  const now = use.world.namesOf(thing, use.when).find(({ answer }) => answer === 'yes');
  const by = use.world.fallen.get(lost)?.by;
  if (by?.origin.slot === context.slot) return undefined;
  const advice = now ? `Write “${now.name}”, its name that day.` : 'Use its name of that day.';
  return {
    span: use.span,
    about: thing,
    reason: lost,
    message: `${written} is what real history calls it from ${describeInstant(lost.when).replace(/^some day in /, '')} on${sourceOf(lost, context.project)}; in your timeline it never came to that. ${advice}`,
    related: [
      relatedTo(lost, `In real history: ${quoted(lost)}`),
      ...(by ? [relatedTo(by, `In your timeline: ${quoted(by)}`)] : []),
    ],
    fixes: [
      ...(now ? [replaceFix(context, `Write “${now.name}”, the name of the day`, use.span, now.name)] : []),
      allowFix(context, 'name-not-in-use', wordsOfSpan(context, use.span)),
    ],
  };
}
