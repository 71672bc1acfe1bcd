/** Puts facts, dates and sources into a writer's words. */
import type { FileModel } from '../model/file-model.js';
import type { Fix, Related } from '../model/finding.js';
import { foldedName } from '../model/names/words.js';
import { inFile, locate, wordsAt } from '../model/origin.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Location, Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Origin, Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { asSnippet } from '../text/snippet.js';
import type { Span, TextEdit } from '../text/span.js';
import { type DateValue, describeDate, describeInstant, type Instant } from '../time/index.js';
import type { RuleContext } from './rule.js';

/** "Felix Dzerzhinsky" for "Felix Edmundovich Dzerzhinsky". */
export function shortName(thing: Thing): string {
  return thing.shortName;
}

/** The shortest spelling that means this thing and nothing else in a timeline. */
export function spellingOf(thing: Thing, timeline: Timeline): string {
  if (thing.kind !== 'figure') return thing.name;
  const surname = thing.name.split(' ').at(-1) ?? thing.name;
  for (const name of [surname, shortName(thing)]) if (bearerOf(name, timeline) === thing) return name;
  return thing.name;
}

/**
 * The only person whom a name means: of those who list it, or of all where nobody does. A town of the same name is no rival where
 * a person is meant. Thousands may share a name, and each of them is asked about.
 */
function bearerOf(name: string, { names }: Timeline): Thing | undefined {
  let listed: Thing | undefined;
  let derived: Thing | undefined;
  let isShared = false;
  for (const layer of names.named(name)) {
    for (const { thing, rank } of layer) {
      if (thing.kind !== 'figure') continue;
      if (rank !== 'derived') {
        if (listed && listed !== thing) return undefined;
        listed = thing;
      } else {
        isShared ||= derived !== undefined && derived !== thing;
        derived = thing;
      }
    }
  }
  return listed ?? (isShared ? undefined : derived);
}

/** "on 20 July 1926", "in February 1937", "between 13 February and 13 July 1937". */
export function onDay(instant: Instant): string {
  return withPreposition(describeInstant(instant).replace(/^some day in /, ''));
}

/** The date of an entry in a sentence: "in May 1927", "on 7–12 November 1926", "from 3 April 1922 on". */
export function onDate(date: DateValue): string {
  return withPreposition(describeDate(date));
}

function withPreposition(words: string): string {
  if (/^\d{1,2}(?:–\d{1,2})? (?!BC|AD)\p{Lu}/u.test(words)) return `on ${words}`;
  if (/^\d{3,4}(?: BC)? to \d/.test(words)) return `from ${words}`;
  return /^(?:between|before|after|some|about|around|from|until|at) /.test(words) ? words : `in ${words}`;
}

/** "In real history" or "In your timeline", by who states it. */
export function whoseHistory(statement: Statement, project: Project): string {
  return project.timelineOf(statement.origin.slot)?.kind === 'canon' ? 'In real history' : 'In your timeline';
}

/** " (source: …)" with the titles of what a statement cites; what is only general knowledge says so. */
export function sourceOf(statement: Statement, project: Project): string {
  const titles = statement.citations.map(({ id }) => titleOf(id, project));
  return titles.length === 0 ? '' : ` (source: ${titles.join('; ')})`;
}

/** The title of a source, or its id where nobody declares it. */
export function titleOf(id: string, project: Project): string {
  const slot = project.source(id);
  const title = slot && contentOf(slot.block).properties.find(({ key }) => key === 'title');
  return title && slot ? slot.block.text.slice(title.value.start, title.value.end) : id;
}

/** The line that states something, as a place to look at. */
export function relatedTo(statement: Statement, message: string): Related {
  return relatedAt(locate(statement.origin), message);
}

/** A place to look at beside the finding. */
export function relatedAt(place: Location, message: string): Related {
  return new RelatedAt(place, message);
}

class RelatedAt implements Related {
  readonly #place: Location;
  readonly message: string;

  constructor(place: Location, message: string) {
    this.#place = place;
    this.message = message;
  }

  get uri(): string {
    return this.#place.uri;
  }

  get span(): Span {
    return this.#place.span;
  }
}

/** One edit of a fix: what stands at a span of a block gives way to `text`, whose lines end as those of the file. */
export function editAt(slot: Slot, where: Span, text: string): Fix['edits'][number] {
  return edit(slot, inFile(slot, where), text);
}

/** The same for what a statement says, wherever in its block that stands by then. */
export function editOf(origin: Origin, text: string): Fix['edits'][number] {
  return edit(origin.slot, locate(origin), text);
}

function edit({ file }: Slot, place: Location, text: string): Fix['edits'][number] {
  return { uri: file.uri, edit: new EditAt(file, place, text) };
}

class EditAt implements TextEdit {
  readonly #file: FileModel;
  readonly #place: Location;
  readonly #text: string;

  constructor(file: FileModel, place: Location, text: string) {
    this.#file = file;
    this.#place = place;
    this.#text = text;
  }

  get span(): Span {
    return this.#place.span;
  }

  get text(): string {
    const text = this.#text;
    return text.includes('\n') ? text.replace(/\r?\n/g, this.#file.tree.lineBreak) : text;
  }
}

/** The words of a statement: a property with its key, `died: 1926-07-20 in Moscow`; a fact in quotation marks. */
export function quoted(statement: Statement): string {
  const words = wordsAt(statement.origin).trim();
  const { slot, part, index } = statement.origin;
  const key = part === 'property' ? contentOf(slot.block).properties[index]?.key : undefined;
  return key ? `${key}: ${words}` : `“${words}”`;
}

/** Whether the writer has an article right before a span. */
export function isBehindThe({ start }: Span, { slot }: RuleContext): boolean {
  return /\bthe\s+$/i.test(slot.block.text.slice(Math.max(0, start - 8), start));
}

/** The word that was written, as it stands. */
export function wordsOfSpan(context: RuleContext, where: Span): string {
  return context.slot.block.text.slice(where.start, where.end);
}

/** A fix that writes `text` in the place of `where`. */
export function replaceFix(context: RuleContext, title: string, where: Span, text: string): Fix {
  return { title, edits: [editAt(context.slot, where, text)] };
}

/** A fix that silences a rule in this block; the reason is left for the writer to give. */
export function allowFix(context: RuleContext, rule: string, name?: string): Fix {
  const { slot, content } = context;
  const after = content.properties.at(-1)?.value.end ?? -1;
  const headEnd = slot.block.text.search(/\r?\n|$/);
  const line = after < 0 ? headEnd : slot.block.text.slice(after).search(/\r?\n|$/) + after;
  // What would end the name in such a line cannot stand in it; the rule alone can.
  const of = name && !/;|\bbecause\b/.test(name) ? ` of ${asSnippet(name)}` : '';
  const text = `\n  allow: ${rule}${of} because \${1:give a reason}`;
  return {
    title: `Allow this here, with a reason`,
    snippet: true,
    edits: [editAt(slot, { start: line, end: line }, text)],
  };
}

/** Whether two names are the same but for capitals and diacritics. */
export function sameName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}
