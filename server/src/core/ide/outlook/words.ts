/** What history has in store, in the present tense: as a sentence for people, and as a fact of the language. */
import type { Thing } from '../../model/thing.js';
import type { Timeline } from '../../model/timeline.js';
import type { Statement, StatementKind } from '../../model/world/statement.js';
import { onDate, onDay, spellingOf } from '../../rules/evidence.js';
import { dayInWords, dayOf, inSentence, rangeOf } from '../../rules/telling.js';
import { describeDay } from '../../time/index.js';

/** "Leon Trotsky dies on 21 August 1940, of the blow he was given the day before". */
export function toldAhead(statement: Statement): string {
  const { kind, note, subject } = statement;
  const isOffice = subject.kind === 'office';
  const words = isOffice ? phrases[kind]?.told.replace('S', 'the office S') : phrases[kind]?.told;
  if (!words) return `Something happens ${onWhen(statement)}`;
  const day = words.endsWith('until') ? dayOf(statement) : onWhen(statement);
  return capitalised(`${spelt(statement, words, inSentence)} ${day}${note && kind === 'death' ? `, ${note}` : ''}`);
}

/** The same in as few words as say it, without its day: "Trotsky dies". */
export function headlineOf(statement: Statement, timeline: Timeline): string {
  if (statement.kind === 'happen') return statement.subject.name;
  const phrase = phrases[statement.kind];
  const words = phrase?.short ?? phrase?.happens;
  return words ? capitalised(spelt(statement, words, inFacts(timeline))) : 'Something happens';
}

/** The fact that says so in the notes: "Trotsky dies". For an event its title. */
export function factOf(statement: Statement, timeline: Timeline): string | undefined {
  if (statement.kind === 'happen') return statement.subject.name || undefined;
  const words = phrases[statement.kind]?.happens;
  return words && capitalised(spelt(statement, words, inFacts(timeline)));
}

/** The fact that stops it: "Trotsky survives". */
export function denialOf(statement: Statement, timeline: Timeline): string | undefined {
  const words = phrases[statement.kind]?.denied;
  return words && capitalised(spelt(statement, words, inFacts(timeline)));
}

/** "20 July 1926", "July 1926"; a day that may lie between two is given as the first of them. */
export function dateOf({ when }: Statement): string | undefined {
  if (!Number.isFinite(when.earliest)) return undefined;
  const unit = dayInWords(when);
  return /^(?:between|after|some) /.test(unit) ? describeDay(when.earliest) : unit;
}

/** The same in a sentence: "on 20 July 1926". */
function onWhen(statement: Statement): string {
  const range = rangeOf(statement);
  return range ? onDate(range) : onDay(statement.when);
}

/** `S`: whom or what it is about. `O`: the office, group or place; `N`: the name that is given. */
interface Phrases {
  /** Before a day. */
  readonly told: string;
  /** The fact that says so in the notes; an event is said by its title. */
  readonly happens?: string;
  /** In a list, where that is not the fact. */
  readonly short?: string;
  readonly denied: string;
}

const phrases: Partial<Record<StatementKind, Phrases>> = {
  birth: { told: 'S is born', happens: 'S is born', denied: 'S is never born' },
  death: { told: 'S dies', happens: 'S dies', denied: 'S survives' },
  take: { told: 'S becomes O', happens: 'S becomes O', denied: 'S does not become O' },
  leave: {
    told: 'S is O until',
    happens: 'S resigns as O',
    short: 'S is no longer O',
    denied: 'S does not resign as O',
  },
  join: { told: 'S joins O', happens: 'S joins O', denied: 'S does not join O' },
  part: { told: 'S is in O until', happens: 'S leaves O', denied: 'S does not leave O' },
  stay: { told: 'S moves to O', happens: 'S moves to O', denied: 'S does not move to O' },
  found: { told: 'S begins', happens: 'S is founded', short: 'S begins', denied: 'S is not founded' },
  end: { told: 'S ends', happens: 'S is dissolved', short: 'S ends', denied: 'S is not dissolved' },
  name: { told: 'S takes the name N', happens: 'S is renamed N', short: 'S becomes N', denied: 'S is not renamed N' },
  happen: { told: 'S takes place', denied: 'S never happens' },
};

function spelt({ subject, object, name }: Statement, words: string, nameOf: (thing: Thing) => string): string {
  return words.replace(/\b[SON]\b/g, (letter) =>
    letter === 'S' ? nameOf(subject) : letter === 'O' ? (object ? nameOf(object) : '') : (name ?? ''),
  );
}

function inFacts(timeline: Timeline): (thing: Thing) => string {
  return (thing) =>
    thing.kind === 'event' ? thing.name : thing.kind === 'figure' ? spellingOf(thing, timeline) : inSentence(thing);
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
