/**
 * The card of a date: the weekday, the other calendar, how long after the point of divergence; who holds what that day by
 * the writer's own lines; what happened about then in our history.
 */
import { locate, wordsAt } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { contentOf } from '../syntax/content.js';
import { touches } from '../text/span.js';
import {
  addDays,
  civilFromDay,
  type DateValue,
  type Day,
  dayFromCivil,
  describeDate,
  describeDay,
  type Instant,
  julianFromDay,
  monthName,
  weekdayName,
  weekdayOf,
} from '../time/index.js';
import type { Markdown } from './api.js';
import { distanceBetween } from './distance.js';
import type { BlockHover } from './hover.js';
import type { Look, Spot } from './look.js';
import { escaped, paragraphs } from './markdown.js';
import { windowInHover } from './window-hover.js';

export function hoverDate({ slot, offset }: Spot, { project }: Look): BlockHover | undefined {
  const { head, inner } = contentOf(slot.block);
  const heads = [{ head, date: slot.date }, ...inner.map((one, index) => ({ head: one, date: slot.inner[index] }))];
  const found = heads.find((one) => one.head && touches(one.head.date, offset));
  const timeline = project.timelineOf(slot);
  if (!found?.head || !found.date || !timeline) return undefined;
  const when = hullOf(found.date);
  const lines = [
    reading(found.date),
    sinceDivergence(when, timeline),
    found === heads[0] ? windowInHover(slot, timeline) : undefined,
    ...inOffice(when, timeline),
    ...thatWeek(when, timeline),
  ];
  return { span: found.head.date, markdown: paragraphs(lines) };
}

function reading(date: DateValue): Markdown {
  const { earliest, latest } = hullOf(date);
  const lines = [`**${escaped(describeDate(date))}**`];
  if (earliest === latest) lines.push(`a ${weekdayName(weekdayOf(earliest))}${otherCalendar(earliest)}`);
  else if (Number.isFinite(earliest) && Number.isFinite(latest))
    lines.push(`some time from ${describeDay(earliest)} to ${describeDay(latest)}`);
  return lines.join('  \n');
}

/** Where two calendars were in use, or where the one of today differs from the one of then. */
function otherCalendar(day: Day): string {
  if (day < dayFromCivil(1582, 10, 15)) return '';
  const { year, month, day: ofMonth } = julianFromDay(day);
  return `; ${ofMonth} ${monthName(month)}${year === civilFromDay(day).year ? '' : ` ${year}`} in the old style`;
}

function sinceDivergence({ earliest, latest }: Instant, { divergence, kind }: Timeline): Markdown | undefined {
  if (kind !== 'timeline' || !Number.isFinite(divergence)) return undefined;
  const point = `your point of divergence (${describeDay(divergence)})`;
  if (earliest <= divergence && divergence <= latest) return `The time of ${point}`;
  const isLater = earliest > divergence;
  const away = distanceBetween(isLater ? divergence : latest, isLater ? earliest : divergence);
  return away && `${away} ${isLater ? 'after' : 'before'} ${point}`;
}

/** Only what the notes say themselves, with the line that says it; the latest first. */
function inOffice(when: Instant, timeline: Timeline): Markdown[] {
  const held = [...timeline.world.offices]
    .flatMap(([office]) => timeline.world.holdersOf(office, when))
    .filter(({ tenure: { start } }) => start.origin.slot.file.origin === 'own')
    .sort((a, b) => b.tenure.from.earliest - a.tenure.from.earliest)
    .slice(0, 5)
    .map(({ tenure: { of, holder, start } }) => {
      const words = escaped(wordsAt(start.origin).trim());
      return `- ${escaped(of.shortName)}: ${escaped(holder.shortName)} (“${words}”, line ${lineOf(start.origin.slot, locate(start.origin).span.start)})`;
    });
  return held.length > 0 ? [`In your notes:\n${held.join('\n')}`] : [];
}

function lineOf({ file }: Slot, offset: number): number {
  return file.tree.text.slice(0, offset).split('\n').length;
}

/** What our history dates to a month at most, three days around. Of a year nobody wants to know all. */
function thatWeek({ earliest, latest }: Instant, timeline: Timeline): Markdown[] {
  if (latest - earliest > 31) return [];
  const around = { earliest: addDays(earliest, -3), latest: addDays(latest, 3) };
  const events = timeline.chain
    .filter(({ kind }) => kind === 'canon')
    .flatMap((canon) => [...canon.events.keys()])
    .flatMap((slot) => (slot.date && slot.name !== '' ? [{ slot, when: hullOf(slot.date), date: slot.date }] : []))
    .filter(
      ({ when }) =>
        when.latest - when.earliest <= 31 && when.earliest <= around.latest && around.earliest <= when.latest,
    )
    .sort((a, b) => a.when.earliest - b.when.earliest);
  if (events.length === 0) return [];
  const lines = events.slice(0, 4).map(({ slot, date }) => `- ${escaped(describeDate(date))}: ${escaped(slot.name)}`);
  const more = events.length > 4 ? [`- and ${events.length - 4} more`] : [];
  return [`About then in our history:\n${[...lines, ...more].join('\n')}`];
}
