import { noteAskedAll } from '../model/asking.js';
import { namesInRow } from '../model/claim.js';
import type { Fact } from '../model/fact.js';
import { addUnder } from '../model/lists.js';
import { namedBy } from '../model/names/name-use.js';
import { foldedName } from '../model/names/words.js';
import { locate, originAt } from '../model/origin.js';
import { type FactLine, factLinesOf } from '../model/reading.js';
import { resolveName } from '../model/resolve.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import type { Origin, Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { isAllProse } from '../syntax/plain-content.js';
import type { Span } from '../text/span.js';
import { type Day, dayFromCivil, describeDay } from '../time/index.js';
import { allowFix, relatedAt, shortName } from './evidence.js';
import { indexPerWorld, oncePerThing, oncePerWorld } from './once.js';
import { spanInBlock, writtenIn, writtenOf } from './own-statements.js';
import { allAround, placesAround } from './places.js';
import { reportsOn } from './reports-on.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { inSentence } from './telling.js';

export const twoPlacesAtOnce = defineRule({
  id: 'two-places-at-once',
  severity: 'warning',
  summary: 'One person in two places on one day, with no journey between them.',
  why: 'Somebody needed in two scenes is easily put into both. Only days are compared, only places that do not lie in one another, and only what your notes state as facts.',
  instead: 'Give one of the two another day or another person, or tell the journey: “travels to Baku”.',
  examples: {
    bad: [
      `timeline: Everywhere
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1 May 1935: A tramway and a dam
  - Kirov visits Murmansk
  - Kirov visits Baku
//  ^^^^^^^^^^^^^^^^^ warning[two-places-at-once]: Sergei Kirov is in two places on 1 May 1935: in Murmansk, and here in Baku
`,
      `timeline: Everywhere
  from: Soviet Union, 1917–1941
  pod: 1926

3 March 1927: A dinner
  in: Tiflis
  with: Ordzhonikidze

3 March 1927: A rest
  - Ordzhonikidze is in Moscow
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[two-places-at-once]: Sergo Ordzhonikidze is in two places on 3 March 1927
`,
    ],
    good: [
      `timeline: On the way
  from: Soviet Union, 1917–1941
  pod: 1926

1 May 1927: A parade
  - Kalinin visits Moscow
  - Kalinin visits the Kremlin

2 May 1927: Further
  - Kalinin is in Moscow
  - Kalinin travels to Leningrad

May 1928: All over
  - Kalinin visits Baku
  - Kalinin visits Murmansk
`,
    ],
  },
  looksAt: ['whereabouts', 'properties'],
  check(context): Iterable<Report> {
    const { slot, timeline } = context;
    return slot.block.kind === 'entry' ? reportsOn(clashesIn(slot, timeline), context, reportOf) : none;
  },
});

function reportOf({ figure, here, there, day, possible }: Clash, context: RuleContext): Report {
  return {
    span: spanInBlock(here),
    about: figure,
    reason: `${day} ${there.slot.file.uri} ${there.slot.index}`,
    ...(possible ? { possible } : {}),
    message: `${shortName(figure)} ${possible ? 'may be' : 'is'} in two places on ${describeDay(day)}: in ${there.name}, and here in ${here.name}. Give one of the two another day or another person, or tell the journey (“travels to ${here.name}”).`,
    related: [relatedAt(locate(there.origin), `${shortName(figure)} in ${there.name}`)],
    fixes: [allowFix(context, 'two-places-at-once')],
  };
}

/** Somebody somewhere on one day, as a line of the notes says. */
interface Presence {
  readonly figure: Thing;
  readonly day: Day;
  readonly slot: Slot;
  readonly origin: Origin;
  /** Undeclared places have a name only. */
  readonly place: Thing | undefined;
  readonly name: string;
  /** It is taken for a place only if the notes elsewhere say that something is in it. */
  readonly isByHearsay: boolean;
  /** Which line of its block. */
  readonly line: string;
  /** The hour is told as well, or the words say that somebody travels. */
  readonly isOnTheWay: boolean;
}

interface Clash {
  readonly figure: Thing;
  readonly day: Day;
  readonly here: Presence;
  readonly there: Presence;
  readonly possible: boolean;
}

/** The clashes of which the later line stands in this block. */
function clashesIn(slot: Slot, timeline: Timeline): readonly Clash[] {
  let found: Set<Clash> | undefined;
  const look = (figure: Thing, day: Day) => {
    const clash = clashOn(day, figure, timeline);
    if (clash?.here.slot !== slot) return;
    found ??= new Set();
    found.add(clash);
  };
  for (const one of writtenIn(slot, timeline)) if (isOnOneDay(one)) look(one.subject, one.when.earliest);
  for (const { figure, day } of listedIn(slot, timeline)) look(figure, day);
  return found ? [...found] : none;
}

const none: readonly never[] = [];

function clashOn(day: Day, figure: Thing, timeline: Timeline): Clash | undefined {
  const clashes = clashesOf(timeline, figure);
  // What lies in what, any declaration may say.
  if (clashes.has(day)) noteAskedAll();
  return clashes.get(day);
}

/** By the days on which the notes have somebody in several places, or in one of them several times: undefined where that can be. */
const clashesOf = oncePerThing((timeline: Timeline, figure: Thing): ReadonlyMap<Day, Clash | undefined> => {
  const clashes = new Map<Day, Clash | undefined>();
  for (const [day, told] of daysOf(timeline, figure)) {
    const presences = told.flatMap((one) => ('kind' in one ? (presenceOf(one, timeline) ?? []) : [one]));
    if (presences.length < 2 || presences.some(({ isOnTheWay }) => isOnTheWay)) continue;
    clashes.set(day, clashAmong(presences.sort(inOrder), timeline));
  }
  return clashes;
});

/** The first line of a day, and the first after it that tells of another place. */
function clashAmong(presences: readonly Presence[], timeline: Timeline): Clash | undefined {
  const [there, ...others] = presences.filter(
    (one) => !one.isByHearsay || placesSpokenOf(timeline).has(foldedName(one.name)),
  );
  if (!there) return undefined;
  const here = others.find((one) => !areOneLine(one, there) && areApart(one, there, timeline));
  if (!here) return undefined;
  const { figure, day } = here;
  // By aeroplane a day has room for two towns.
  return { figure, day, here, there, possible: day >= flying || !areTowns(here, there, timeline) };
}

/** As they are written; one file after the other by their names, for when they came is nothing to a writer. */
function inOrder(a: Presence, b: Presence): number {
  const [before, behind] = [a.slot.file.uri, b.slot.file.uri];
  if (before !== behind) return before < behind ? -1 : 1;
  return a.slot.index - b.slot.index || spanInBlock(a).start - spanInBlock(b).start;
}

/** What says where somebody is, facts and entries that list him, by the days for which the notes do so more than once. */
function daysOf(timeline: Timeline, figure: Thing): ReadonlyMap<Day, readonly (Statement | Presence)[]> {
  const first = new Map<Day, Statement | Presence>();
  const days = new Map<Day, (Statement | Presence)[]>();
  const add = (day: Day, one: Statement | Presence) => {
    const other = first.get(day);
    if (!other) first.set(day, one);
    else if (days.has(day)) days.get(day)?.push(one);
    else days.set(day, [other, one]);
  };
  for (const statement of writtenOf(figure, timeline))
    if (statement.subject === figure && isOnOneDay(statement)) add(statement.when.earliest, statement);
  for (const slot of listing(timeline, figure) ?? [])
    for (const one of listedIn(slot, timeline)) if (one.figure === figure) add(one.day, one);
  return days;
}

/** The entries that list somebody. */
const listing = indexPerWorld((timeline: Timeline): ReadonlyMap<Thing, readonly Slot[]> => {
  const found = new Map<Thing, Slot[]>();
  for (const slot of timeline.slots) {
    if (isAllProse(slot.block)) continue;
    for (const figure of new Set(listedIn(slot, timeline).map((one) => one.figure))) addUnder(found, figure, slot);
  }
  return found;
});

const whereabouts: ReadonlySet<Statement['kind']> = new Set(['visit', 'stay', 'unstay']);

function isOnOneDay({ kind, when }: Statement): boolean {
  return whereabouts.has(kind) && when.earliest === when.latest;
}

function presenceOf(statement: Statement, timeline: Timeline): Presence | undefined {
  const { kind, subject, when, origin } = statement;
  const { slot } = origin;
  const span = spanInBlock(statement);
  const fact = factAt(span, slot, timeline);
  if (!fact) return undefined;
  const place = statement.object;
  const name = place ? inSentence(place) : undeclared(fact, slot);
  const isOnTheWay = kind !== 'visit' || journeys.has(fact.verb.id) || isTimed(slot) || origin.part === 'inner';
  if (name === undefined && !isOnTheWay) return undefined;
  const line = `${origin.part} ${origin.index}`;
  const isByHearsay = !place && fact.verb.id !== 'is in';
  return { figure: subject, day: when.earliest, slot, origin, place, name: name ?? '', isByHearsay, line, isOnTheWay };
}

/** The fact that stands there in a block, of which a list may be made that has thousands. */
function factAt({ start, end }: Span, { block }: Slot, { names }: Timeline): Fact | undefined {
  const lines = factLinesOf(block, names);
  let byStart = factsByStart.get(lines);
  if (!byStart) {
    byStart = new Map();
    for (const { fact } of lines) if (fact) addUnder(byStart, fact.span.start, fact);
    factsByStart.set(lines, byStart);
  }
  return byStart.get(start)?.find(({ span }) => span.end === end);
}

const factsByStart = new WeakMap<readonly FactLine[], Map<number, Fact[]>>();

/** What may be a place that nobody has declared. */
function undeclared(fact: Fact, slot: Slot): string | undefined {
  const modifier = fact.modifiers.find(({ kind }) => kind === 'place');
  const [use] = fact.verb.id === 'meets' ? (modifier?.names ?? []) : fact.objects;
  if (!use || use.layers.length > 0) return undefined;
  const name = slot.block.text.slice(use.span.start, use.span.end);
  return /^\p{Lu}[\p{L}'’ -]+$/u.test(name) ? name : undefined;
}

/** What some fact says something is in. */
const placesSpokenOf = oncePerWorld(({ slots, names }: Timeline): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { block } of slots)
    for (const { fact } of factLinesOf(block, names))
      for (const modifier of fact?.modifiers ?? [])
        if (modifier.kind === 'place')
          for (const { span } of modifier.names) found.add(foldedName(block.text.slice(span.start, span.end)));
  return found;
});

/** `with:` and `in:` of an entry say who is where. */
function listedIn(slot: Slot, timeline: Timeline): Presence[] {
  if (slot.block.kind !== 'entry' || !slot.date || contentOf(slot.block).properties.length === 0) return [];
  const when = hullOf(slot.date);
  if (when.earliest !== when.latest) return [];
  const { properties } = contentOf(slot.block);
  const text = ({ start, end }: Span) => slot.block.text.slice(start, end);
  const thing = (span: Span, kind: 'place' | 'figure') => {
    const found = resolveName(namedBy(text(span), timeline.names).layers, [kind], when, timeline.world);
    return found && found.rivals.length === 0 && found.entry.thing.kind === kind ? found.entry.thing : undefined;
  };
  const [where, ...others] = properties.filter(({ key }) => key === 'in');
  const place = where && thing(where.value, 'place');
  if (!where || !place || others.length > 0) return [];
  return properties
    .flatMap(({ key, value }, index) =>
      key === 'with' ? namesInRow(slot.block.text, value, timeline.names).map((span) => ({ span, index })) : [],
    )
    .flatMap(({ span, index }): Presence[] => {
      const figure = thing(span, 'figure');
      const origin = originAt(slot, 'property', index, span);
      return figure
        ? [
            {
              figure,
              day: when.earliest,
              slot,
              origin,
              place,
              name: inSentence(place),
              isByHearsay: false,
              line: 'with',
              isOnTheWay: isTimed(slot),
            },
          ]
        : [];
    });
}

/** What one line says together is a journey. */
function areOneLine(a: Presence, b: Presence): boolean {
  return a.slot === b.slot && a.line === b.line;
}

function areApart(a: Presence, b: Presence, timeline: Timeline): boolean {
  if (!a.place || !b.place) return foldedName(a.name) !== foldedName(b.name);
  return !allAround(a.place, timeline).has(b.place) && !allAround(b.place, timeline).has(a.place);
}

/** Whether neither can have the other in it: a land of which nobody says what lies in it may. */
function areTowns(a: Presence, b: Presence, timeline: Timeline): boolean {
  const around = placesAround(timeline);
  const lands = new Set([...around.values()].flat().map(({ to }) => to));
  const isWide = ({ place, name }: Presence) =>
    wide.test(name) || (place !== undefined && lands.has(place) && !around.has(place));
  return !isWide(a) && !isWide(b);
}

/** "22:40: …", "ten minutes later: …". */
function isTimed({ block }: Slot): boolean {
  const expr = contentOf(block).head?.reading.expr;
  return (
    (expr?.kind === 'partial' && expr.missing === 'day') ||
    (expr?.kind === 'relative' && (expr.unit === 'minute' || expr.unit === 'hour'))
  );
}

const journeys: ReadonlySet<string> = new Set(['goes to', 'arrives in']);
const flying = dayFromCivil(1946, 1, 1);
/** Names of lands and stretches of land. */
const wide =
  /(?:ia|stan|land|shire)$|\b(?:union|republic|[A-Z]*SSR|[A-Z]*SFSR|empire|kingdom|states?|federation|province|region|coast|sea|island|islands|mountains|valley|county|north|south|east|west|crimea|caucasus|ukraine|urals|volga|don|kuban|donbass|balkans|far east|kolyma|europe|asia|africa|america|china|japan|france|italy|spain|germany|turkey|egypt|greece|kent|wales|normandy|flanders|brittany)\b/i;
