/** Statements as a writer would tell them, and whose history tells them. */
import type { Project } from '../model/project.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { type DateValue, describeDate, describeInstant, type Instant } from '../time/index.js';
import { onDay, sourceOf } from './evidence.js';

/** "Mary died on 8 February 1587, beheaded": without a source. */
export function told(statement: Statement): string {
  const { kind, subject, object, name, note, when } = statement;
  const who = inSentence(subject);
  const what = object ? inSentence(object) : '';
  const how = note && (kind === 'death' || kind === 'birth') ? `, ${note}` : '';
  const day = onDay(when);
  switch (kind) {
    case 'birth':
      return `${who} was born ${day}`;
    case 'death':
      return `${who} died ${day}${how}`;
    case 'take':
      return `${who} became ${what} ${day}`;
    case 'leave':
      return `${who} was ${what} until ${until(day)}`;
    case 'join':
      return `${who} joined ${what} ${day}`;
    case 'part':
      return `${who} was in ${what} until ${until(day)}`;
    case 'stay':
      return what ? `${who} lived in ${what} from ${until(day)} on` : `${who} was held ${day}`;
    case 'found':
      return `${who} began ${day}`;
    case 'end':
      return `${who} ended ${day}`;
    case 'name':
      return `${who} took the name ${name ?? 'it bears'} ${day}`;
    case 'happen':
      return `${who} was ${day}`;
    default:
      return `something else was so ${day}`;
  }
}

/** The same with its source behind it. */
export function toldWithSource(statement: Statement, project: Project): string {
  return `${told(statement)}${sourceOf(statement, project)}`;
}

/** "real history", "your timeline", or the name of the timeline that `timeline` branches from. */
export function historyOf(statement: Statement, timeline: Timeline, project: Project): string {
  const owner = project.timelineOf(statement.origin.slot);
  if (!owner || owner === timeline) return 'your timeline';
  return owner.kind === 'canon' ? 'real history' : `“${owner.name}”`;
}

/** "the Communist Party", "the Soviet Union", "Moscow", “The coup”. */
export function inSentence({ kind, name, shortName: short }: Thing): string {
  if (kind === 'event') return `“${name}”`;
  const wantsArticle = kind === 'group' || (kind === 'place' && unions.test(name));
  return wantsArticle && !/^the /i.test(short) ? `the ${short}` : short;
}

/** The same where a sentence begins. */
export function atStart(thing: Thing): string {
  return inSentence(thing).replace(/^the /, 'The ');
}

const unions =
  /\b(?:Union|Empire|Republic|Kingdom|States|Federation|Commonwealth|Kremlin|Caucasus|Crimea|Urals)\b|SS?R$/;

/** "20 July 1926", "7–12 November 1926", "between 1 May and 3 June 1926". */
export function dayOf(statement: Statement): string {
  const range = rangeOf(statement);
  return range ? describeDate(range) : dayInWords(statement.when);
}

/** An entry may last for days, and everything told in it is of some of them. */
export function rangeOf({ origin, when }: Statement): DateValue | undefined {
  const { date } = origin.slot;
  if (date?.kind !== 'range' || origin.part === 'property') return undefined;
  return date.start.earliest === when.earliest && date.end.latest === when.latest ? date : undefined;
}

/** The same of bounds: "20 July 1926", "July 1926", "between 1 May and 3 June 1926". */
export function dayInWords(when: Instant): string {
  return describeInstant(when).replace(/^some day in /, '');
}

/** "from 1920 to 4 May 1926", "from some day between 1139 and 1141 on". */
export function fromTo(from: Instant, to: Instant | undefined): string {
  const day = (when: Instant) => dayInWords(when).replace(/^(?=between |before |after )/, 'some day ');
  return `from ${day(from)} ${to ? `to ${day(to)}` : 'on'}`;
}

/** "on 20 July 1926" as the end of "until …". */
function until(day: string): string {
  return day.replace(/^(?:on|in) /, '');
}
