import { type CountRead, type CountUnit, mayTellCounts, readCounts } from '../model/sums/counts.js';
import { eventNamedIn, type Happening, lifeNamed } from '../model/sums/happenings.js';
import { writeNumber } from '../model/sums/numbers.js';
import { daysNamedIn, type Passage, passagesOf } from '../model/sums/passages.js';
import { isToldNow, looksAhead, looksBack, nearIn } from '../model/sums/tense.js';
import type { Use } from '../model/uses.js';
import { hullOf } from '../model/when.js';
import { civilFromDay, type Instant, isSameInstant } from '../time/index.js';
import { allowFix, onDate, onDay, quoted, relatedTo, replaceFix, sourceOf, whoseHistory } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const wrongCount = defineRule({
  id: 'wrong-count',
  severity: 'information',
  fixesAll: 'asked',
  summary: 'Years, months or days counted from an event, or an anniversary of it, that the dates contradict.',
  why: '“Ten years after Lenin’s death” dates a scene twice: by its entry and by the event. When one of the two is moved the other is easily forgotten. Round counts are taken as round: a year more or less is fine, but for an anniversary.',
  instead: 'Write the right number, or give one of the two another date.',
  examples: {
    bad: [
      `21 January 1936: At the mausoleum
  On the tenth anniversary of Lenin's death the queue goes twice around the square.
//       ^^^^^ information[wrong-count]: Vladimir Lenin’s death was on 21 January 1924
`,
      `timeline: After the coup
  from: Soviet Union, 1917–1941
  pod: The Stalinite coup

7–12 November 1926: The Stalinite coup

March 1931: Bread
  Seven years after the Stalinite coup the shops are full.
//^^^^^ information[wrong-count]: “The Stalinite coup” was on 7–12 November 1926, and this is in March 1931: that is four years after it, not seven
`,
      `1931: It is ten years since Lenin died
//          ^^^ information[wrong-count]: Vladimir Lenin’s death was on 21 January 1924
`,
      `7 November 1927: On Red Square
  - Trotsky speaks on the 12th anniversary of the October Revolution
//                        ^^^^ information[wrong-count]: “October Revolution” was on 7–8 November 1917
`,
    ],
    good: [
      `7 November 1927: On Red Square
  On the tenth anniversary of the October Revolution the troops march past.
  Nearly four years after Lenin's death, and a year after the last quarrel, nobody sings.
`,
      `1935:
  Some years after the revolution in Mexico nobody counts them. Twenty years after the war the mill still stands.
`,
      `1926:
  The plant, built two years after the October Revolution, burns down.
  Three years after the October Revolution he was a guard there; twenty years after it he would own it.
`,
      `1926:
  “Fifteen years after Lenin's death”, says the banner in the film. Preparations for the twentieth anniversary of the October Revolution begin.
`,
    ],
  },
  looksAt: ['sums'],
  *check(context): Iterable<Report> {
    const { slot, content } = context;
    if (slot.block.kind !== 'entry' || !mayTellCounts(slot.block.text)) return;
    const named = usesByStart(context.uses);
    for (const passage of passagesOf(slot, content)) {
      for (const count of readCounts(slot.block.text, passage.span)) {
        const report = passage.isAside(count.span.start) ? undefined : checkCount(count, passage, named, context);
        if (report) yield report;
      }
    }
  },
});

/** The uses of a block by where each begins, its title included. */
function usesByStart(uses: readonly Use[]): ReadonlyMap<number, Use> {
  const found = new Map<number, Use>();
  for (const use of uses) {
    const start = use.title?.span.start ?? use.span.start;
    if (!found.has(start)) found.set(start, use);
  }
  return found;
}

function checkCount(
  count: CountRead,
  passage: Passage,
  named: ReadonlyMap<number, Use>,
  context: RuleContext,
): Report | undefined {
  const { slot, timeline } = context;
  const { text } = slot.block;
  if (!passage.date) return undefined;
  const event = lifeNamed(text, count.event, named) ?? eventNamedIn(timeline, text, count.event);
  if (!event || event.statement.origin.slot === slot || !countsFromHere(count, event, passage, text)) return undefined;
  const times = [...daysNamedIn(passage), hullOf(passage.date)];
  const isBounded = [event.when, ...times].every((it) => Number.isFinite(it.earliest) && Number.isFinite(it.latest));
  if (!isBounded) return undefined;
  const mayBeRight = [event.when, ...event.others].some((when) => times.some((time) => fits(count, when, time)));
  return mayBeRight ? undefined : reportOf(count, event, times[0] as Instant, passage, context);
}

/** Whether the sentence lies where it says it does: what somebody remembers or awaits lies elsewhere. */
function countsFromHere(count: CountRead, event: Happening, { span, where, date }: Passage, text: string): boolean {
  const around = nearIn(span, { start: count.whole.start, end: event.end });
  const lead = { start: around.start, end: count.whole.start };
  const rest = { start: event.end, end: around.end };
  if ([lead, rest].some((part) => looksAhead(text, part) || looksBack(text, part))) return false;
  if (otherDay.test(text.slice(around.start, around.end))) return false;
  if (count.relation === 'anniversary' || where === 'line') return true;
  // What goes back behind its own event tells an old story.
  if (count.relation === 'before' && date && hullOf(date).latest > event.when.earliest) return false;
  if (!isToldNow(text, lead) || !isToldNow(text, rest)) return false;
  // "Smirnov dies three years after the coup.": one plain clause.
  const plain =
    /^[^,;:(–—]*$/.test(text.slice(lead.start, lead.end)) && /^[.!*_\s]*$/.test(text.slice(rest.start, rest.end));
  return count.leads || (plain && !joined.test(text.slice(lead.start, lead.end)));
}

function fits({ relation, number, unit, room }: CountRead, event: Instant, time: Instant): boolean {
  const { value } = number;
  if (relation === 'anniversary') {
    const { least, most } = yearsOn(event, time);
    return least <= value && value <= most;
  }
  const { least, most } = daysApart(relation, event, time);
  const days = daysOf[unit];
  const claimed = value * days;
  const loose = unit === 'decade' || unit === 'century' ? 0.75 * days : days;
  const spare = room === 'exactly' ? days / 24 : room === 'about' ? Math.max(2 * loose, claimed / 4) : loose;
  const reaches = most >= claimed - spare || room === 'at most';
  const exceeds = least > claimed + spare && room !== 'at least';
  return reaches && !exceeds;
}

/** How many years on, by the calendar; what falls on the last days of a year is kept in either. */
function yearsOn(event: Instant, time: Instant): { least: number; most: number } {
  const spare = 13;
  const year = (day: number) => civilFromDay(day).year;
  return {
    least: year(time.earliest - spare) - year(event.latest),
    most: year(time.latest + spare) - year(event.earliest),
  };
}

/** The days between an event and a day after it, or before it; negative on the wrong side. */
function daysApart(relation: 'after' | 'before', event: Instant, time: Instant): { least: number; most: number } {
  return relation === 'after'
    ? { least: time.earliest - event.latest, most: time.latest - event.earliest }
    : { least: event.earliest - time.latest, most: event.latest - time.earliest };
}

function reportOf(count: CountRead, event: Happening, time: Instant, passage: Passage, context: RuleContext): Report {
  const { project, slot } = context;
  const { number, relation } = count;
  const right = rightNumber(count, event, time);
  const write = right === undefined ? undefined : writeNumber(right, number);
  const words = write?.toLowerCase();
  const date = passage.date && isSameInstant(hullOf(passage.date), time) ? onDate(passage.date) : onDay(time);
  const was = `${event.name} was ${event.date ? onDate(event.date) : onDay(event.when)}${sourceOf(event.statement, project)}`;
  const given = slot.block.text.slice(count.whole.start, count.whole.end).toLowerCase();
  const say =
    relation === 'anniversary'
      ? `${was}: ${date} it is ${words ? `the ${words} anniversary` : 'another anniversary'}, not the ${given}.`
      : `${was}, and this is ${date}: ${distance(count, event, time, words)}, not ${given}.`;
  // "A year" and "one year" would need another noun.
  const canWrite = write !== undefined && (relation === 'anniversary' || (number.value > 1 && right !== 1));
  const advice = canWrite ? `Write “${words}”, or change one of the dates.` : 'Change the number, or one of the dates.';
  return {
    span: count.span,
    about: event.thing,
    message: `${say} ${advice}`,
    related: [relatedTo(event.statement, `${whoseHistory(event.statement, project)}: ${quoted(event.statement)}`)],
    fixes: [
      ...(canWrite ? [replaceFix(context, `Write “${write}”`, count.span, write)] : []),
      allowFix(context, 'wrong-count'),
    ],
  };
}

/** The number that the dates give, where they give one. */
function rightNumber({ relation, unit, room }: CountRead, event: Happening, time: Instant): number | undefined {
  if (room !== 'plainly' && room !== 'exactly') return undefined;
  const { least, most } =
    relation === 'anniversary' ? plainYears(event.when, time) : inUnits(daysApart(relation, event.when, time), unit);
  return least === most && least > 0 && least < 1000 ? least : undefined;
}

function plainYears(event: Instant, time: Instant): { least: number; most: number } {
  const year = (day: number) => civilFromDay(day).year;
  return { least: year(time.earliest) - year(event.latest), most: year(time.latest) - year(event.earliest) };
}

function inUnits({ least, most }: { least: number; most: number }, unit: CountUnit): { least: number; most: number } {
  return { least: Math.round(least / daysOf[unit]), most: Math.round(most / daysOf[unit]) };
}

/** "That is five years", "that is not after it at all". */
function distance({ relation, unit }: CountRead, event: Happening, time: Instant, words: string | undefined): string {
  if (relation === 'anniversary' || daysApart(relation, event.when, time).most < 0)
    return `that is ${relation === 'before' ? 'after it' : 'before it'}`;
  if (words) return `that is ${words} ${words === '1' || words === 'one' ? unit : pluralOf(unit)} ${relation} it`;
  const { least, most } = inUnits(daysApart(relation, event.when, time), unit);
  return `that is ${least === most ? most : `${Math.max(0, least)} to ${most}`} ${pluralOf(unit)} ${relation} it`;
}

function pluralOf(unit: CountUnit): string {
  return unit === 'century' ? 'centuries' : `${unit}s`;
}

const daysOf: Readonly<Record<CountUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.2425,
  decade: 3652.425,
  century: 36524.25,
};

const joined = /\b(?:who|which|that|when|while|as|because|and|of|about|from|for)\b/i;
/** The anniversary is not today. */
const otherDay =
  /\b(?:tomorrow|yesterday|eve of|ahead of|preparations?|prepar(?:e|es|ed|ing)|the (?:day|night|week|month|year) (?:before|after)|not)\b/i;
