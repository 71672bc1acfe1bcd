/**
 * What history still holds after a day for whatever is asked about, unless something stops it, and what has fallen by then.
 * In order of time.
 */
import { addUnder } from '../../model/lists.js';
import { locate } from '../../model/origin.js';
import type { Project } from '../../model/project.js';
import type { Thing } from '../../model/thing.js';
import type { Timeline } from '../../model/timeline.js';
import { meets } from '../../model/world/lanes.js';
import type { Fall, Statement } from '../../model/world/statement.js';
import { titleOf } from '../../rules/evidence.js';
import { causeInWords, endInWords, fallOf, stepsOf } from '../../rules/falls.js';
import { oncePerWorld } from '../../rules/once.js';
import { dayOf, historyOf, told } from '../../rules/telling.js';
import type { Instant } from '../../time/index.js';
import { type Desk, happeningAnyway, stopping } from './suggestion.js';
import type { Evidence, Fallen, Named, ToCome } from './types.js';
import { headlineOf, toldAhead } from './words.js';

/** Whom of the things asked about a statement concerns; [] if it is left out. */
export type Concerned = (statement: Statement) => readonly Thing[];

export interface OutlookInput extends Desk {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly when: Instant;
  readonly concerned: Concerned;
  /** If all that `concerned` lets through is about one thing: that one, so that nothing else need be looked at. */
  readonly only?: Thing;
}

export function stillToCome(input: OutlookInput): ToCome[] {
  const { timeline, when, concerned, only } = input;
  const { ahead, about: aboutThing, stated, retold } = inherited(timeline);
  const candidates = only ? (aboutThing.get(only) ?? []) : ahead;
  const items = candidates.flatMap((statement): ToCome[] => {
    if (statement.when.latest <= when.latest) return [];
    const about = concerned(statement);
    if (about.length === 0 || !changesSomething(statement, timeline) || retold(statement)) return [];
    // What only follows from a change of the notes' own is stopped there.
    const isStated = stated.has(statement);
    // An office that gets another name takes its holder along: nothing new comes to him.
    if (!isStated && statement.kind === 'take') return [];
    const suggestion = isStated ? stopping(statement, input) : undefined;
    return [
      {
        ...itemOf(statement, about, input),
        text: toldAhead(statement),
        because: reasonsOf(statement, timeline),
        ...(statement.when.earliest <= when.latest ? { isPossible: true } : {}),
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
  return inOrder(withoutSecondNames(items));
}

/** What stands in a timeline that it does not say itself: most of what notes say is their own, and hover asks often. */
const inherited = oncePerWorld((timeline: Timeline) => {
  const own = new Set(timeline.kind === 'canon' ? [] : timeline.statements);
  const ahead = timeline.world.standing.filter((statement) => !own.has(statement) && !isAside(statement));
  const about = new Map<Thing, Statement[]>();
  for (const statement of ahead) {
    for (const thing of new Set([statement.subject, statement.object])) {
      if (thing) addUnder(about, thing, statement);
    }
  }
  return {
    ahead,
    about,
    stated: new Set(timeline.parents.flatMap((parent) => parent.world.standing)),
    retold: retoldIn(timeline),
  };
});

/** What the notes, or those they branch from, have brought down by a day: their own entries too, where a condition fails. */
export function fallenBy(input: OutlookInput): Fallen[] {
  const { timeline, when, concerned, project } = input;
  const { retold } = inherited(timeline);
  const seen = new Set<Statement>();
  const items = timeline.chain.flatMap(({ world }) =>
    [...world.fallen].flatMap(([statement, fall]): Fallen[] => {
      // What a branch above brought down may stand again here, and what it brought down first is told of there.
      if (seen.has(statement) || !fallOf(statement, timeline)) return [];
      seen.add(statement);
      const isOwn = project.timelineOf(statement.origin.slot) === timeline;
      if (isAside(statement) || (!isOwn && retold(statement))) return [];
      if (isFallenEnd(statement, fall, timeline)) return [];
      const steps = stepsOf(statement, timeline);
      const root = steps.at(-1)?.by;
      if (root && root.when.earliest > when.latest) return [];
      const about = concerned(statement);
      if (about.length === 0) return [];
      const base = itemOf(statement, about, input);
      const suggestion = fall.why === 'cause-lost' && !isOwn ? happeningAnyway(statement, input) : undefined;
      const history = isOwn ? 'In your notes' : `In ${base.history}`;
      return [
        {
          ...base,
          text: `${history} ${base.evidence.text}; ${endInWords(fall, steps)}`,
          chain: steps.map(({ by }) => evidenceOf(by, project)),
          ...(steps.some(({ why }) => why === 'inferred') ? { isPossible: true } : {}),
          ...(suggestion ? { suggestion } : {}),
        },
      ];
    }),
  );
  return inOrder(items);
}

function namedOf({ kind, shortName }: Thing): Named {
  return { kind, name: shortName };
}

function evidenceOf(statement: Statement, project: Project): Evidence {
  const place = locate(statement.origin);
  const source = statement.citations.map(({ id }) => titleOf(id, project)).join('; ');
  return {
    text: told(statement),
    date: dayOf(statement),
    when: statement.when,
    ...(source ? { source } : {}),
    uri: place.uri,
    get span() {
      return place.span;
    },
  };
}

function itemOf(statement: Statement, about: readonly Thing[], { timeline, project }: OutlookInput) {
  return {
    kind: statement.kind,
    headline: headlineOf(statement, timeline),
    date: dayOf(statement),
    when: statement.when,
    history: historyOf(statement, timeline, project),
    about: about.map(namedOf),
    evidence: evidenceOf(statement, project),
  };
}

/** What says nothing by itself: names that end as others begin, stays that end or are nowhere, denials, entries without a title. */
function isAside({ kind, subject, object, when }: Statement): boolean {
  if (kind === 'stay' && !object) return true;
  if (kind === 'unname' || kind === 'unstay' || kind === 'undo' || kind === 'visit') return true;
  return subject.kind === 'term' || (kind === 'happen' && subject.name === '') || !Number.isFinite(when.earliest);
}

/** Whether anything is other after it than before: nobody joins where he is a member still, or leaves what he is not in. */
function changesSomething(statement: Statement, { world }: Timeline): boolean {
  const { kind, subject, object, when } = statement;
  const isOffice = kind === 'take' || kind === 'leave';
  if (!object || (!isOffice && kind !== 'join' && kind !== 'part')) return true;
  const lane = (isOffice ? world.offices : world.groups).get(object) ?? [];
  const his = lane.filter(({ holder }) => holder === subject);
  if (kind === 'take' || kind === 'join')
    return !his.some(
      ({ start, from, to }) => start !== statement && from.latest <= when.earliest && to.earliest > when.latest,
    );
  // Whoever leaves because he dies, or as the next one comes, is told of there.
  const death = world.deaths.get(subject);
  const isReplaced = isOffice && lane.some(({ holder, start }) => holder !== subject && meets(start.when, when));
  return !isReplaced && !(death && meets(death.when, when)) && his.some(({ end }) => end === statement);
}

/** An end that falls with its beginning, or because its lane is another one anyway, is no news. */
function isFallenEnd({ kind, ends }: Statement, { why }: Fall, timeline: Timeline): boolean {
  if (ends && fallOf(ends, timeline)) return true;
  return (kind === 'leave' || kind === 'part') && why !== 'undone' && why !== 'cause-lost';
}

/** A place that takes two names on one day is told once. */
function withoutSecondNames(items: readonly ToCome[]): ToCome[] {
  const seen = new Set<string>();
  return items.filter(({ kind, about, date }) => {
    if (kind !== 'name') return true;
    const key = `${about[0]?.name} ${date}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** Whether the notes tell the same of the same days themselves. */
function retoldIn(timeline: Timeline): (statement: Statement) => boolean {
  const own = new Map<string, Statement[]>();
  const standing = timeline.kind === 'canon' ? [] : timeline.statements;
  for (const statement of standing) {
    if (timeline.world.fallen.has(statement)) continue;
    const key = keyOf(statement);
    addUnder(own, key, statement);
  }
  return (statement) => own.get(keyOf(statement))?.some(({ when }) => meets(when, statement.when)) ?? false;
}

function keyOf({ kind, subject, object, name }: Statement): string {
  return [kind, subject.kind, subject.name, object?.name ?? '', name ?? ''].join('\n');
}

function reasonsOf({ causes, within }: Statement, timeline: Timeline): (readonly string[])[] {
  const own = causes.map((reason) => reason.map(causeInWords));
  if (own.length > 0 || !within) return own;
  const home = timeline.world.happeningOf(within);
  return home ? home.causes.map((reason) => reason.map(causeInWords)) : [];
}

function inOrder<T extends { readonly when: Instant }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.when.earliest - b.when.earliest || a.when.latest - b.when.latest);
}
