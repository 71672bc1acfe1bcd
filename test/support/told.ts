/** Everything that is known of a history, as plain values that can be compared: things by their kinds and names. */
import type { Project } from '#server/core/model/project.js';
import type { Slot } from '#server/core/model/slot.js';
import type { NameEntry, Thing } from '#server/core/model/thing.js';
import type { Timeline } from '#server/core/model/timeline.js';
import type { Cause, Fall, Statement } from '#server/core/model/world/statement.js';
import type { Period, Tenure } from '#server/core/model/world/world.js';

const lanes = ['births', 'deaths', 'offices', 'groups', 'stays', 'existence', 'names'] as const;

/** The world of a timeline, or another one for it: every lane in its order, and what holds. */
export function worldOf({ chain, world: own }: Timeline, world = own) {
  const figures = chain.flatMap(({ things }) => [...things.values()]).filter(({ kind }) => kind === 'figure');
  const events = chain.flatMap((one) => [...one.events.values()]);
  return {
    lanes: Object.fromEntries(
      lanes.map((lane) => [lane, [...world[lane]].map(([thing, value]) => [told(thing), stretches(value)])]),
    ),
    standing: world.standing.map(statement),
    fallen: [...world.fallen].map(([one, fall]) => [statement(one), fallOf(fall)]),
    undone: [...world.undone].map(([thing, one]) => [told(thing), statement(one)]),
    neverBegun: [...world.neverBegun].map(([thing, one]) => [told(thing), statement(one)]),
    pairs: (['refused', 'departures', 'revived'] as const).map((map) =>
      [...world[map]].map(([one, other]) => [statement(one), statement(other)]),
    ),
    idle: [...world.idle.keys()].map(statement),
    heldBy: figures.map((figure) => [
      told(figure),
      world.heldBy(figure, 'offices').map(tenure),
      world.heldBy(figure, 'groups').map(tenure),
    ]),
    happened: events.map((event) => {
      const happened = world.happeningOf(event);
      return [told(event), happened && statement(happened)];
    }),
  };
}

export function namesOf({ names, titles, eventTitles, chain }: Timeline) {
  return {
    entries: names.entries.map(nameEntry),
    named: names.entries.map(({ name }) => names.named(name).map((layer) => layer.map(nameEntry))),
    titles: [...titles.all()].map(([title, event]) => [title, told(event), titles.named(title).map(told)]).sort(),
    inProse: eventTitles.map((titles) =>
      Array.from({ length: titles.trie.size }, (_, index) => {
        const title = titles.titleAt(index + 1);
        return title && [title.written, told(title.event)];
      }),
    ),
    chain: chain.map(({ name }) => name),
  };
}

export function declaredIn(timeline: Timeline) {
  const { kind, name, parents, coverage, declarations, statements, headers, officeFacts, things } = timeline;
  return {
    kind,
    name,
    parents: parents.map((parent) => parent.name),
    coverage,
    statements: statements.map(statement),
    headers: headers.map(place),
    declarations: declarations.map(({ thing, slot }) => [told(thing), place(slot)]),
    found: [...things]
      .map(([key, thing]) => [key, told(thing), timeline.find(thing.kind, thing.name) === thing])
      .sort(),
    declaredAt: [...things.values()]
      .map((thing) => [told(thing), timeline.declarationsOf(thing).map(({ slot }) => place(slot))])
      .sort(),
    seats: [...officeFacts.seats].map(([office, seats]) => [told(office), seats]),
    successors: [...officeFacts.successors].map(([older, newer]) => [told(older), told(newer)]),
    bodies: [...officeFacts.bodies].map(([body, offices]) => [told(body), offices.map(told)]),
  };
}

/** Every block of the files that ship, with all that is known of it. */
export function blocksOf(project: Project) {
  return project.files
    .filter(({ uri }) => project.isShipped(uri))
    .flatMap(({ slots }) =>
      slots.map((slot) => ({
        at: place(slot),
        start: slot.start,
        text: slot.block.text,
        date: slot.date,
        inner: slot.inner,
        problems: slot.dateProblems,
        timeline: slot.timeline?.name,
        event: slot.event && told(slot.event),
        stated: slot.stated.map(statement),
        isSource:
          slot.block.kind === 'source' && project.source(/^source:\s*(.*)/.exec(slot.block.text)?.[1] ?? '') === slot,
      })),
    );
}

function told(thing: Thing): string {
  const at = thing.kind === 'event' && 'slot' in thing ? ` at ${place(thing.slot as Slot)}` : '';
  return `${thing.kind} ${thing.name} (${thing.shortName})${at}`;
}

function place({ file, index }: Slot): string {
  return `${file.uri} ${index}`;
}

function stretches(value: Statement | readonly (Tenure | Period)[]) {
  if (!Array.isArray(value)) return statement(value as Statement);
  return value.map((one: Tenure | Period) => ('holder' in one ? tenure(one) : period(one)));
}

function tenure({ holder, of, start, from, to, end, inferredFrom }: Tenure) {
  return {
    holder: told(holder),
    of: told(of),
    start: statement(start),
    from,
    to,
    end: end && statement(end),
    inferredFrom,
  };
}

function period({ start, end, from, to, name }: Period) {
  return { start: start && statement(start), end: end && statement(end), from, to, name };
}

function nameEntry({ thing, name, rank, from, to }: NameEntry) {
  return { thing: told(thing), name, rank, from, to };
}

function statement(one: Statement): object {
  const { kind, subject, object, name, undoes, when, causes, within, ends, replaces, note, citations, origin, says } =
    one;
  return {
    kind,
    subject: told(subject),
    object: object && told(object),
    name,
    undoes,
    when,
    causes: causes.map((reason) => reason.map(cause)),
    within: within && told(within),
    ends: ends && statement(ends),
    replaces,
    note,
    citations,
    origin: { at: place(origin.slot), part: origin.part, index: origin.index, span: origin.span },
    says: says?.map(statement),
  };
}

function cause(one: Cause) {
  if (one.kind === 'unknown') return [one.kind, one.text];
  if (one.kind === 'event') return [one.kind, one.text, told(one.event)];
  return [one.kind, one.isNot, one.text, told(one.subject), one.object && told(one.object)];
}

function fallOf({ why, by, cause: lost }: Fall) {
  return { why, by: by && statement(by), cause: lost && cause(lost) };
}
