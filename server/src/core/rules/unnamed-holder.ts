/**
 * Of whom a line speaks that names an office and not its holder: "The Premier is assassinated". Whoever writes it believes that
 * somebody is dead; nobody is, until he is named.
 */

import { type Doubt, dateGiven, objectsOf, readFacts, subjectsOf } from '../model/fact.js';
import { isOffice } from '../model/facts/unnamed.js';
import type { Fix } from '../model/finding.js';
import type { NameUse } from '../model/names/name-use.js';
import { type FactLine, factLinesOf } from '../model/reading.js';
import { existenceOf, resolveName } from '../model/resolve.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import { isInferred, never, overlap } from '../model/world/world.js';
import { listed } from '../text/listed.js';
import { type Span, span } from '../text/span.js';
import type { DateValue, Instant } from '../time/index.js';
import { editAt, onDate, relatedTo, replaceFix, shortName, sourceOf, wordsOfSpan } from './evidence.js';
import type { Report, RuleContext } from './rule.js';
import { fromTo } from './telling.js';

/** A report for each office of the line. */
export function* unnamedHolders(
  line: FactLine,
  doubt: Doubt,
  entryDate: DateValue | undefined,
  context: RuleContext,
): Iterable<Report> {
  const date = (doubt.fact && dateGiven(doubt.fact, 'date')) ?? entryDate;
  if (!date) return;
  for (const use of doubt.subjects.filter(isOffice)) {
    const report = unnamedHolder({ line, doubt, use, date }, context);
    if (report) yield report;
  }
}

interface Unnamed {
  readonly line: FactLine;
  readonly doubt: Doubt;
  readonly use: NameUse;
  readonly date: DateValue;
}

function unnamedHolder(unnamed: Unnamed, context: RuleContext): Report | undefined {
  const { doubt, use, date } = unnamed;
  const { timeline, project, slot } = context;
  const when = hullOf(date);
  const resolved = resolveName(use.layers, ['office'], when, timeline.world);
  // What is not there then is no office of theirs: there was more than one emperor.
  if (!resolved || resolved.rivals.length > 0 || timeline.world.exists(resolved.entry.thing, when) === 'no')
    return undefined;
  const office = resolved.entry.thing;
  const holders = holdersAt(office, when, context);
  if (isToldBeside(unnamed, holders, context) || isReplaced(unnamed, office, when, context)) return undefined;
  if (mayHaveLeft.test(slot.block.text.slice(doubt.span.start, use.span.start))) return undefined;
  const whole = withArticle(use.span, slot.block.text, doubt.span.start);
  const words = wordsOfSpan(context, whole);
  const sure = holders.length === 1 && holders[0]?.isSure ? holders[0] : undefined;
  const name = sure && nameOf(sure.thing, whole, doubt, context);
  const reads = `“${words}” is an office and does not say who is meant, so nothing in your timeline follows from this line.`;
  if (!sure || name === undefined)
    return { span: whole, about: office, message: `${reads} ${whoHolds(holders, date)}` };
  const spell = fromTo(sure.from, sure.to);
  return {
    span: whole,
    about: office,
    message: `${reads} ${name} holds it then, ${spell}${sourceOf(sure.start, project)}. If that is who is meant, write “${name}”.`,
    related: [relatedTo(sure.start, `${name}: ${office.name}, ${spell}`)],
    fixes: fixesOf(unnamed, whole, name, context),
  };
}

function whoHolds(holders: readonly Holder[], date: DateValue): string {
  const names = holders.map(({ thing }) => shortName(thing));
  if (names.length === 0) return `Nobody is known to hold it ${onDate(date)}. Write the name of the person.`;
  const isSure = holders.every((holder) => holder.isSure);
  const hold = isSure
    ? `${listed(names, 'and')} ${names.length > 1 ? 'hold' : 'holds'} it ${onDate(date)}`
    : `It may be ${listed(names, 'or')} who holds it ${onDate(date)}`;
  return `${hold}. Write the name of whoever is meant.`;
}

interface Holder {
  readonly thing: Thing;
  readonly start: Statement;
  readonly from: Instant;
  /** Absent while no end is known, or none that is sure. */
  readonly to: Instant | undefined;
  readonly isSure: boolean;
}

/** Who holds an office before the entry changes anything: "The Premier is assassinated. Kirov becomes Premier." */
function holdersAt(office: Thing, when: Instant, { slot, timeline: { world } }: RuleContext): readonly Holder[] {
  const found = new Map<Thing, Holder>();
  for (const tenure of world.offices.get(office) ?? []) {
    const { holder, start, from, end } = tenure;
    const to = end && isOfEntry(end, slot, when) ? never : tenure.to;
    const answer = overlap({ from, to }, when);
    if (isOfEntry(start, slot, when) || answer === 'no' || found.get(holder)?.isSure) continue;
    const isSure = answer === 'yes' && !isInferred(tenure, when) && existenceOf(holder, when, world) === 'yes';
    const isOpen = isInferred(tenure, to) || !Number.isFinite(to.earliest);
    found.set(holder, { thing: holder, start, from, to: isOpen ? undefined : to, isSure });
  }
  return [...found.values()];
}

function isOfEntry({ origin, when }: Statement, slot: Slot, day: Instant): boolean {
  return origin.slot === slot && when.earliest <= day.latest && day.earliest <= when.latest;
}

/**
 * Whether another line of the entry says the same of somebody: then this one only sums it up. Under a title the like of
 * anybody will do: who is killed there is the one that the title speaks of.
 */
function isToldBeside({ line, doubt }: Unnamed, holders: readonly Holder[], { slot, timeline }: RuleContext): boolean {
  return factLinesOf(slot.block, timeline.names).some(({ fact, inner }) => {
    if (!fact || fact.negated || inner !== line.inner) return false;
    const isLike = fact.verb.effect === doubt.fact?.verb.effect;
    const isOfHolder = [...subjectsOf(fact), ...objectsOf(fact)].some(({ layers }) =>
      layers.some((layer) => layer.some(({ thing }) => holders.some((holder) => holder.thing === thing))),
    );
    return line.source === 'title' ? isLike || isOfHolder : isLike && isOfHolder;
  });
}

/** "The Premier resigns. Kirov becomes Premier": with the next one in his place, he has left it. */
function isReplaced({ doubt }: Unnamed, office: Thing, when: Instant, { slot, timeline }: RuleContext): boolean {
  return (
    doubt.fact?.verb.effect === 'leave-office' &&
    (timeline.world.offices.get(office) ?? []).some(({ start }) => isOfEntry(start, slot, when))
  );
}

/** "The Premier", where the name alone is "Premier". */
function withArticle(name: Span, text: string, from: number): Span {
  const article = /\bthe\s+$/i.exec(text.slice(from, name.start))?.[0] ?? '';
  return span(name.start - article.length, name.end);
}

/** The name that stands for him alone in the place of his office, and makes a fact of the line. */
function nameOf(holder: Thing, whole: Span, doubt: Doubt, { slot, timeline }: RuleContext) {
  const { text } = slot.block;
  return [shortName(holder), holder.name].find((name) => {
    const line = `${text.slice(doubt.span.start, whole.start)}${name}${text.slice(whole.end, doubt.span.end)}`;
    const first = readFacts(line, 0, line.length, timeline.names)[0];
    if (!first || first.kind === 'unread') return false;
    const at = whole.start - doubt.span.start;
    const named = (first.kind === 'fact' ? [...first.subjects, ...first.objects] : first.subjects).find(
      ({ span: { start } }) => start === at,
    );
    const meant = named && resolveName(named.layers, ['figure'], undefined, timeline.world);
    return meant?.entry.thing === holder && meant.rivals.length === 0;
  });
}

/**
 * In a line of its own under the title of an entry, which others may name in their `because:`. Where the title tells of several,
 * one name alone makes no fact there.
 */
function fixesOf({ line, doubt }: Unnamed, whole: Span, name: string, context: RuleContext): Fix[] {
  if (line.source === 'bullet' || line.inner >= 0) return [replaceFix(context, `Write “${name}”`, whole, name)];
  if (doubt.subjects.filter(isOffice).length > 1) return [];
  const { slot, content } = context;
  const { text } = slot.block;
  const fact = `${text.slice(doubt.span.start, whole.start)}${name}${text.slice(whole.end, doubt.span.end)}`;
  const behind = content.properties.at(-1)?.value.end ?? doubt.span.end;
  const at = behind + text.slice(behind).search(/\r?\n|$/);
  return [{ title: `Write “- ${fact}” under it`, edits: [editAt(slot, span(at, at), `\n  - ${fact}`)] }];
}

/** "The old Premier dies in his bed", "the Iron Chancellor dies": whether he still is one, only the writer knows. */
const mayHaveLeft = /\b(?:old|young|great|iron|poor|dear)\s+$/i;
