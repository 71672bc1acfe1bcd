/** A thing in a writer's words: who somebody is that day, who holds an office, what a place is called. */

import { addUnder } from '../model/lists.js';
import type { Project } from '../model/project.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import type { Tenure, World } from '../model/world/world.js';
import { onDate, shortName, titleOf } from '../rules/evidence.js';
import { stepsOf } from '../rules/falls.js';
import { contentOf } from '../syntax/content.js';
import { ageBetween, type DateValue, describeDate, describeInstant, type Instant } from '../time/index.js';
import type { Markdown } from './api.js';
import { escaped, paragraphs } from './markdown.js';
import { outlookInHover } from './outlook/in-hover.js';

export interface Scene {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly world: World;
  readonly date?: DateValue | undefined;
}

/** The card that hover shows of a thing. */
export function describeThing(thing: Thing, scene: Scene): Markdown {
  return paragraphs([cardOf(thing, scene), outlookInHover(thing, scene)]);
}

function cardOf(thing: Thing, scene: Scene): Markdown {
  switch (thing.kind) {
    case 'figure':
      return describeFigure(thing, scene);
    case 'office':
      return describeOffice(thing, scene);
    case 'term':
      return paragraphs([
        `**${escaped(thing.name)}** — a word`,
        existence(thing, scene, 'in use'),
        notes(thing, scene),
        sources(thing, scene),
      ]);
    case 'event':
      return paragraphs([`**${escaped(thing.name)}** — an event`, happening(thing, scene), notes(thing, scene)]);
    default:
      return describeBody(thing, scene);
  }
}

function describeFigure(thing: Thing, scene: Scene): Markdown {
  const { world, date } = scene;
  const when = date && hullOf(date);
  const birth = world.births.get(thing);
  const death = world.deaths.get(thing);
  const title = `**${escaped(thing.name)}**${lifeSpan(birth, death)}`;
  const lines: (Markdown | undefined)[] = [];
  if (date && when) {
    const day = escaped(onDate(date));
    const isDead = death && death.when.latest < when.earliest;
    const isUnborn = birth && birth.when.earliest > when.latest;
    const status = isDead
      ? `Not alive ${day}: died ${onThe(death)}${death.note ? `, ${escaped(death.note)}` : ''}`
      : isUnborn
        ? `Not born yet ${day}`
        : `${birth ? `${ageOn(birth, when)} years old` : 'Alive, as far as is known,'} ${day}`;
    const offices = held(world.officesOf(thing, when));
    const groups = held(world.groupsOf(thing, when));
    const stays = held(world.staysOf(thing, when), ({ of }) => calledThen(of, world, when));
    lines.push(
      broken([
        title,
        status,
        offices && `Offices that day: ${offices}`,
        groups && `Member of: ${groups}`,
        stays && `Staying in: ${stays}`,
      ]),
    );
  } else {
    const offices = [...world.offices.values()].flat().filter((tenure) => tenure.holder === thing);
    lines.push(
      title,
      offices.length > 0
        ? offices.map((tenure) => `- ${escaped(tenure.of.name)}, ${term(tenure)}`).join('\n')
        : undefined,
    );
  }
  // What a reader needs first stands first: the editor shows a dozen lines before it scrolls.
  lines.push(inOurHistory(thing, scene), sources(thing, scene), notes(thing, scene));
  return paragraphs(lines);
}

/** Lines of one paragraph, each on its own. */
function broken(lines: readonly (Markdown | undefined)[]): Markdown {
  return lines.filter((line) => line).join('  \n');
}

/** The canons that a timeline branches from in the end, however many branches lie between. */
function realHistories(timeline: Timeline): Timeline[] {
  return timeline.chain.filter(({ kind }) => kind === 'canon');
}

/** What real history has where the timeline differs: a death that fell, another death. */
function inOurHistory(thing: Thing, { timeline, world }: Scene): Markdown | undefined {
  const real = realHistories(timeline)
    .map((real) => real.world.deaths.get(thing))
    .find((death) => death !== undefined);
  if (!real || world.deaths.get(thing) === real) return undefined;
  const fall = world.fallen.get(real);
  if (!fall) return undefined;
  const note = real.note ? `, ${escaped(real.note)}` : '';
  const because =
    fall.why === 'undone'
      ? 'not in your timeline'
      : fall.why === 'changed'
        ? 'your timeline has it otherwise'
        : neverCame(real, timeline);
  return `*In real history: died ${onThe(real)}${note}; ${because}.*`;
}

/** The chain that brought something down: what it followed from, and what put an end to that. */
function neverCame(fallen: Statement, timeline: Timeline): Markdown {
  const steps = stepsOf(fallen, timeline);
  const first = steps[0]?.by;
  const last = steps.at(-1);
  const via = first && (steps.length > 1 || last?.end) ? ` it followed from “${escaped(headline(first))}”` : '';
  const root = last && !last.end ? last.by : undefined;
  const end = root ? `${via ? ', and' : ''} “${escaped(headline(root))}” (${plain(root.when)}) put an end to that` : '';
  return `here it never comes to that${via || end ? ':' : ''}${via}${end}`;
}

function describeOffice(thing: Thing, scene: Scene): Markdown {
  const { world, date, timeline } = scene;
  const when = date && hullOf(date);
  const lines: (Markdown | undefined)[] = [`**${escaped(thing.name)}** — an office`, existence(thing, scene, 'exists')];
  if (date && when) {
    const here = held(world.holdersOf(thing, when), (tenure) => shortName(tenure.holder));
    lines.push(`Held ${escaped(onDate(date))} by: ${here ?? 'nobody, as far as is known'}`);
    const real = realHistories(timeline)
      .map((parent) => held(parent.world.holdersOf(thing, when), (tenure) => shortName(tenure.holder)))
      .find((one) => one);
    if (real && real !== here) lines.push(`*In real history: ${real}*`);
    const tenures = world.offices.get(thing) ?? [];
    const before = tenures.filter((tenure) => tenure.to.latest < when.earliest).at(-1);
    const after = tenures.find((tenure) => tenure.from.earliest > when.latest);
    const around = [
      before && `before: ${escaped(shortName(before.holder))}`,
      after && `after: ${escaped(shortName(after.holder))}`,
    ].filter((part) => part);
    if (around.length > 0) lines.push(around.join(' · '));
  } else {
    const tenures = world.offices.get(thing) ?? [];
    if (tenures.length > 0)
      lines.push(
        tenures
          .slice(0, 12)
          .map((tenure) => `- ${escaped(shortName(tenure.holder))}, ${term(tenure)}`)
          .join('\n'),
      );
  }
  lines.push(sources(thing, scene), notes(thing, scene));
  return paragraphs(lines);
}

function describeBody(thing: Thing, scene: Scene): Markdown {
  const { world, date } = scene;
  const when = date && hullOf(date);
  const now = when ? world.namesOf(thing, when).map(({ name }) => name) : [];
  const lines: (Markdown | undefined)[] = [
    `**${escaped(thing.name)}** — a ${thing.kind}`,
    existence(thing, scene, 'exists'),
  ];
  if (now.length > 0 && date) lines.push(`Called ${escaped(now.join(' or '))} ${escaped(onDate(date))}`);
  lines.push(namesInTurn(thing, world));
  lines.push(sources(thing, scene), notes(thing, scene));
  return paragraphs(lines);
}

/** The names a thing bore, in turn; those of one time on one line. */
function namesInTurn(thing: Thing, world: World): Markdown | undefined {
  const lines = new Map<string, string[]>();
  for (const { name, start, end } of world.names.get(thing) ?? []) {
    const time = [start ? `from ${plain(start.when)}` : '', end ? `to ${plain(end.when)}` : ''].join(' ').trim();
    if (name) addUnder(lines, time, escaped(name));
  }
  if (lines.size < 2) return undefined;
  return [...lines].map(([time, names]) => `- ${names.join(', ')}: ${time}`).join('\n');
}

function happening(thing: Thing, { timeline }: Scene): Markdown | undefined {
  const slot = timeline.chain.map((one) => one.eventSlots.get(thing)).find((one) => one);
  return slot?.date && escaped(describeDate(slot.date));
}

function existence(thing: Thing, { world }: Scene, verb: string): Markdown | undefined {
  const periods = world.existence.get(thing);
  if (!periods?.length) return world.neverBegun.has(thing) ? 'never begins in your timeline' : undefined;
  const spans = periods.map((period) => {
    const from = period.start ? `from ${plain(period.start.when)}` : '';
    const to = period.end ? ` to ${plain(period.end.when)}` : '';
    return `${from}${to}`.trim();
  });
  return `${verb} ${spans.join('; ')}`;
}

function held(
  tenures: readonly { tenure: Tenure; answer: string }[],
  name: (tenure: Tenure) => string = (tenure) => tenure.of.name,
): Markdown | undefined {
  if (tenures.length === 0) return undefined;
  const names = tenures.map(
    ({ tenure, answer }) => `${escaped(name(tenure))}${answer === 'possibly' ? ' (possibly)' : ''}`,
  );
  return [...new Set(names)].slice(0, 8).join(', ') + (names.length > 8 ? ' …' : '');
}

/** What a place was called that day; its usual name where nothing is said of that day, or several names are. */
function calledThen(place: Thing, world: World, when: Instant): string {
  const names = world.namesOf(place, when).filter(({ answer }) => answer === 'yes');
  return names[0]?.name ?? place.name;
}

function lifeSpan(birth: Statement | undefined, death: Statement | undefined): Markdown {
  if (birth && death) return ` (${plain(birth.when)} – ${plain(death.when)})`;
  if (birth) return ` (born ${plain(birth.when)})`;
  return death ? ` (died ${plain(death.when)})` : '';
}

function onThe(death: Statement): Markdown {
  const words = plain(death.when);
  return /^\d{1,2} (?!BC)/.test(words) ? `on ${words}` : /^between/.test(words) ? words : `in ${words}`;
}

function term(tenure: Tenure): Markdown {
  return `from ${plain(tenure.from)}${Number.isFinite(tenure.to.earliest) ? ` to ${plain(tenure.to)}` : ' on'}`;
}

function plain(instant: Instant): Markdown {
  return escaped(describeInstant(instant).replace(/^some day in /, ''));
}

/** "45", "45 or 46", "45 to 47". */
export function ageOn(birth: Statement, when: Instant): string {
  const { least, most } = ageBetween(birth.when, when);
  const from = Math.max(0, least);
  if (from === most) return String(most);
  return `${from} ${Number.isFinite(most) && most - from > 1 ? 'to' : 'or'} ${most}`;
}

function headline(statement: Statement): string {
  const { slot } = statement.origin;
  const { name } = contentOf(slot.block);
  return slot.block.text.slice(name.start, name.end) || statement.subject.name;
}

function notes(thing: Thing, { timeline, project }: Scene): Markdown | undefined {
  const all = timeline.declarationsOf(thing).flatMap(({ slot }) =>
    contentOf(slot.block)
      .properties.filter(({ key }) => key === 'note')
      .map(({ value, citations }) => {
        const note = escaped(slot.block.text.slice(value.start, value.end));
        // Beside the note: whoever makes a claim in one vouches for nothing else on the card.
        const by = titlesOf(citations, project).join('; ');
        return by ? `${note} (source: ${by})` : note;
      }),
  );
  return all.length > 0 ? all.join('\n\n') : undefined;
}

/** What the facts rest on; the sources of notes stand beside them. */
function sources(thing: Thing, { timeline, project }: Scene): Markdown | undefined {
  const citations = timeline
    .declarationsOf(thing)
    .flatMap(({ slot }) => contentOf(slot.block).properties.filter(({ key }) => key !== 'note'))
    .flatMap((property) => property.citations);
  const titles = titlesOf(citations, project).slice(0, 3);
  return titles.length > 0 ? `Source: ${titles.join('; ')}` : undefined;
}

function titlesOf(citations: readonly { readonly id: string }[], project: Project): Markdown[] {
  return [...new Set(citations.map(({ id }) => id))].map((id) => escaped(titleOf(id, project)));
}
