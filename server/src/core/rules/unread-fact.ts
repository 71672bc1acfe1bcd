import { type Doubt, isWhole, readFacts } from '../model/fact.js';
import { isKnown, type NameUse } from '../model/names/name-use.js';
import { factLinesOf } from '../model/reading.js';
import { resolveName } from '../model/resolve.js';
import type { Thing, ThingKind } from '../model/thing.js';
import { nearVerbs } from '../model/verbs/near.js';
import type { Verb } from '../model/verbs/verb.js';
import { hullOf } from '../model/when.js';
import { listed } from '../text/listed.js';
import type { DateValue } from '../time/index.js';
import { isBehindThe, replaceFix, wordsOfSpan } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { unnamedHolders } from './unnamed-holder.js';

export const unreadFact = defineRule({
  id: 'unread-fact',
  severity: 'hint',
  summary:
    'A bullet that begins like a fact, with a verb that is not in the list or that has two readings; a bullet or a title that tells of an office what befalls only its holder.',
  why: 'Only what reads as a fact changes the timeline. “Stalin is shot” may mean that he is dead or that he is in hospital, “Tomsky sulks” says no more than that he is there, and “The Premier is assassinated” leaves everybody alive.',
  instead:
    'Write one of the listed verbs, and a name, where the checker should rely on it. Where it need not, leave the line: it is read as prose.',
  examples: {
    bad: [
      `timeline: A shot
  from: Soviet Union, 1917–1941

March 1927: A shot in the dark
  - Stalin is shot
//         ^^^^^^^ hint[unread-fact]: “is shot” can mean two things: “is executed” (he dies) or “is wounded” (he lives)
`,
      `timeline: Two readings
  from: Soviet Union, 1917–1941

March 1927: A fall
  - Bukharin falls
//           ^^^^^ hint[unread-fact]: “falls” can mean two things
`,
      `timeline: A verb of one's own
  from: Soviet Union, 1917–1941

March 1927: A long winter
  - Tomsky sulks at Bolshevo
//         ^^^^^ hint[unread-fact]: “sulks” is not among the verbs that are understood
`,
      `timeline: A journey
  from: Soviet Union, 1917–1941

March 1927: By aeroplane
  - Litvinov flies to London
//           ^^^^^ hint[unread-fact]: “flies” is not among the verbs that are understood
`,
      `timeline: No office
  from: Soviet Union, 1917–1941

May 1922: The first stroke
  - Lenin becomes ill
//        ^^^^^^^ hint[unread-fact]: “becomes” needs the name of an office behind it
`,
      `timeline: A state of things
  from: Soviet Union, 1917–1941

March 1927: In the morning
  - Stalin is dead
//         ^^^^^^^ hint[unread-fact]: “is dead” tells of a death that no line has told before, so Stalin lives on in your timeline. If Stalin dies here, write “dies”.
  - Kirov, Rykov and Tomsky are dead
//                          ^^^^^^^^ hint[unread-fact]: “are dead” tells of a death that no line has told before, so Kirov, Rykov and Tomsky live on in your timeline. If Kirov, Rykov and Tomsky die here, write “die”.
`,
      `timeline: Offices
  from: Soviet Union, 1917–1941

May 1925: The Foreign Commissar resigns
//        ^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “The Foreign Commissar” is an office and does not say who is meant
  - The Premier is assassinated
//  ^^^^^^^^^^^ hint[unread-fact]: “The Premier” is an office and does not say who is meant, so nothing in your timeline follows from this line. Alexei Rykov holds it then
  - On 31 October 1925 the War Commissar dies
//                     ^^^^^^^^^^^^^^^^^ hint[unread-fact]: “the War Commissar” is an office and does not say who is meant, so nothing in your timeline follows from this line. Mikhail Frunze holds it then
  - The General Secretary, the Premier and the Foreign Commissar flee to Berlin
//  ^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “The General Secretary” is an office and does not say who is meant, so nothing in your timeline follows from this line. Joseph Stalin holds it then, from 3 April 1922
//                         ^^^^^^^^^^^ hint[unread-fact]: “the Premier” is an office and does not say who is meant, so nothing in your timeline follows from this line. Alexei Rykov holds it in May 1925. Write the name of whoever is meant
//                                         ^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “the Foreign Commissar” is an office and does not say who is meant, so nothing in your timeline follows from this line. Georgy Chicherin holds it then, from 6 July 1923

June 1925: The Premier and the General Secretary resign
//         ^^^^^^^^^^^ hint[unread-fact]: “The Premier” is an office and does not say who is meant
//                         ^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “the General Secretary” is an office and does not say who is meant
`,
      `timeline: An office of one's own
  from: Soviet Union, 1917–1941

figure: Ann Reed
figure: Bob Reed

office: Warden of the North
office: Keeper of the Gate
  seats: 2
  held by: Ann Reed 1920..; Bob Reed 1920..

May 1925: A death
  - The Warden of the North dies
//  ^^^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “The Warden of the North” is an office and does not say who is meant, so nothing in your timeline follows from this line. Nobody is known to hold it in May 1925
  - The Keeper of the Gate flees to Berlin
//  ^^^^^^^^^^^^^^^^^^^^^^ hint[unread-fact]: “The Keeper of the Gate” is an office and does not say who is meant, so nothing in your timeline follows from this line. Ann Reed and Bob Reed hold it in May 1925
`,
    ],
    good: [
      `timeline: Whoever he is
  from: Soviet Union, 1917–1941

March 1927: The Premier is assassinated
  - Rykov is killed on the stairs
  - The Foreign Commissar speaks in the Bolshoi
  - The Foreign Commissar may resign
  - The Premier, Rykov, dies
`,
      `timeline: Facts and prose
  from: Soviet Union, 1917–1941

March 1927: All of it is understood
  - Kamenev is executed
  - Zinoviev is wounded and recovers
  - The schism splits the front
  - Stalin is hated by everyone
  - Stalin loyalists riot in Tiflis
  - No answer from Rykov
  - Lenin is dead and buried
  - Tomsky is dead set against it
  - Rykov is dead on his feet
  - The old Premier dies in his bed
`,
    ],
  },
  looksAt: ['doubts'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    for (const line of factLinesOf(slot.block, timeline.names)) {
      const { doubt, span, inner } = line;
      if (!doubt || asInHistory.test(wordsOfSpan(context, span))) continue;
      const date = inner >= 0 ? (slot.inner[inner] ?? slot.date) : slot.date;
      if (doubt.kind === 'unnamed') {
        for (const report of unnamedHolders(line, doubt, date, context))
          if (timeline.kind !== 'notes' || (report.fixes?.length && isWhole(doubt, slot.block.text))) yield report;
        continue;
      }
      const fixes = fixesOf(doubt, context);
      const isState = doubt.kind === 'unread' && wordsOfSpan(context, doubt.verbSpan).endsWith(' dead');
      // So is the Revolution, to some; and of whom it is known it is no news.
      if (isState && (fixes.length === 0 || isDeadBy(doubt.subjects, date, context))) continue;
      // The bullets of notes pasted from elsewhere were never meant as facts: only what is nearly one is marked.
      if (timeline.kind === 'notes' && fixes.length === 0) continue;
      const known = doubt.subjects.find(isKnown);
      const about = known && resolveName(known.layers, undefined, date && hullOf(date), timeline.world)?.entry.thing;
      yield {
        span: doubt.verbSpan,
        message: isState ? stateMessage(doubt, context) : messageOf(doubt, context, about),
        ...(about ? { about } : {}),
        fixes,
      };
    }
  },
});

function messageOf(doubt: Doubt, context: RuleContext, about: Thing | undefined): string {
  const verb = wordsOfSpan(context, doubt.verbSpan);
  if (doubt.kind === 'two-readings') {
    const readings = doubt.readings.map(({ text, means }) => `“${text}” (${means})`).join(' or ');
    return `“${verb}” can mean two things: ${readings}. Write which; until then it is taken for neither.`;
  }
  const name = doubt.subjects[0] ? wordsOfSpan(context, doubt.subjects[0].span) : (about?.name ?? '');
  const span = doubt.subjects[0]?.span;
  const called = span && isBehindThe(span, context) ? `the ${name}` : name;
  const isThere = about && about.kind !== 'figure' ? 'exists then' : 'is there';
  const reads = `so all that is taken from this line is that ${called} ${doubt.subjects.length > 1 ? 'and others are there' : isThere}`;
  const why = doubt.verb ? needs(verb, doubt.verb) : `“${verb}” is not among the verbs that are understood`;
  return `${why}, ${reads}. If more is to follow from it, say it with one of those verbs.`;
}

function stateMessage({ subjects, verbSpan }: Doubt, context: RuleContext): string {
  const written = wordsOfSpan(context, verbSpan);
  const names = listed(
    subjects.map(({ span }) => wordsOfSpan(context, span)),
    'and',
  );
  const [die, live] = subjects.length > 1 ? ['die', 'live'] : ['dies', 'lives'];
  return `“${written}” tells of a death that no line has told before, so ${names} ${live} on in your timeline. If ${names} ${die} here, write “${nearVerbs(written)[0]}”.`;
}

/** Whether somebody of them has died by then as it is. */
function isDeadBy(
  uses: readonly NameUse[],
  date: DateValue | undefined,
  { timeline: { world } }: RuleContext,
): boolean {
  const when = date && hullOf(date);
  return uses.some(({ layers }) => {
    const thing = resolveName(layers, ['figure'], when, world)?.entry.thing;
    const death = thing && world.deaths.get(thing);
    return !when || (death !== undefined && death.when.earliest <= when.latest);
  });
}

/** Why a verb of the list is no fact here. */
function needs(written: string, verb: Verb): string {
  const kinds = [...new Set((verb.object ?? []).map((kind) => kindNames[kind]))];
  if (verb.objectIs !== 'needed' || kinds.length === 0)
    return `What follows “${written}” does not read as part of a fact`;
  return `“${written}” needs the name of ${kinds.join(' or ')} behind it`;
}

/** Only what then reads as a fact is offered. */
function fixesOf(doubt: Doubt, context: RuleContext) {
  const written = wordsOfSpan(context, doubt.verbSpan);
  const texts =
    doubt.kind === 'two-readings'
      ? doubt.readings.map(({ text, means }) => ({ text, title: `Write “${text}”: ${means}` }))
      : nearVerbs(written).map((text) => ({ text, title: `Write “${text}”` }));
  return texts
    .filter(({ text }) => doubt.kind === 'two-readings' || readsWith(doubt, text, context))
    .slice(0, 3)
    .map(({ text, title }) => replaceFix(context, title, doubt.verbSpan, text));
}

function readsWith(doubt: Doubt, verb: string, context: RuleContext): boolean {
  const { text } = context.slot.block;
  const before = text.slice(doubt.span.start, doubt.verbSpan.start);
  const line = `${before}${verb}${text.slice(doubt.verbSpan.end, doubt.span.end)}`;
  const first = readFacts(line, 0, line.length, context.timeline.names)[0];
  return first?.kind === 'fact';
}

const kindNames: Readonly<Record<ThingKind, string>> = {
  figure: 'somebody',
  office: 'an office',
  group: 'a group',
  place: 'a place',
  event: 'an event',
  term: 'something',
};

/** "As per OTL" says that nothing is changed, "in our history" speaks of another one. */
const asInHistory = /\b(?:(?:as|like)(?: per| in)?|in) (?:I?OTL|our (?:own )?(?:history|timeline)|real history)\b/i;
