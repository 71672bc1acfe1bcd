import { noteAskedAll } from '../model/asking.js';
import { claimsOf } from '../model/claim.js';
import type { Fact } from '../model/fact.js';
import { foldedName } from '../model/names/words.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Tenure } from '../model/world/world.js';
import { overlap } from '../model/world/world.js';
import { contentOf } from '../syntax/content.js';
import type { Instant } from '../time/index.js';
import {
  allowFix,
  onDate,
  onDay,
  quoted,
  relatedTo,
  shortName,
  sourceOf,
  whoseHistory,
  wordsOfSpan,
} from './evidence.js';
import { oncePerThing } from './once.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { usesOfFact } from './uses-of-fact.js';

export const notAMember = defineRule({
  id: 'not-a-member',
  severity: 'warning',
  summary: 'Somebody leaves or is expelled from a group without being in it that day.',
  why: 'Who had long broken with a party cannot be put out of it, and who never joined cannot leave.',
  instead:
    'Have the person join first, or name another group. Where nothing is known of a membership, nothing is said.',
  examples: {
    bad: [
      `timeline: The league
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1890

figure: Pavel Orlov
  born: 1891

March 1924: A new league
  - The Red League is founded
  - Vera Quill joins the Red League

May 1925: A quarrel
  - Pavel Orlov is expelled from the Red League
//  ^^^^^^^^^^^ warning[not-a-member]: Pavel Orlov never joined the Red League in your timeline
`,
      `timeline: Twice
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Vera Quill
  born: 1890

group: Red League
  exists: 1921..

figure: Pavel Orlov
  born: 1891
  member of: Red League 1921..1924

May 1925: A quarrel
  - Pavel Orlov leaves the Red League
//  ^^^^^^^^^^^ warning[not-a-member]: Pavel Orlov was no longer in the Red League in May 1925
`,
    ],
    good: [
      `timeline: Members
  from: Soviet Union, 1917–1941
  pod: 1920

figure: Pavel Orlov
  born: 1891

March 1924: A new league
  - The Red League is founded
  - Pavel Orlov joins the Red League

May 1925: A quarrel
  - Pavel Orlov leaves the Red League
  - Pavel Orlov is expelled from the Communist Party
`,
    ],
  },
  looksAt: ['leavings'],
  *check(context): Iterable<Report> {
    for (const use of context.uses) {
      if (!use.fact || use.part !== 'subject' || !isLeaving(use.fact)) continue;
      const figure = thingOf(use);
      if (figure?.kind !== 'figure' || !use.when) continue;
      for (const group of groupsLeft(use.fact, context)) {
        const report = checkMember(use, figure, group, use.when, context);
        if (report) yield report;
      }
    }
  },
});

/** Whether somebody leaves what he would have to be in. */
export function isLeaving({ negated, verb }: Fact): boolean {
  return !negated && leaving.has(verb.effect);
}

const leaving: ReadonlySet<string> = new Set(['leave', 'leave-group', 'leave-office']);

/** "leaves the Red League", "is expelled from the Red League", "the Red League expels …". */
function groupsLeft(fact: Fact, { uses }: RuleContext): Thing[] {
  return usesOfFact(fact, uses).flatMap((other) => {
    const thing = other.part === 'object' ? thingOf(other) : undefined;
    return thing?.kind === 'group' ? [thing] : [];
  });
}

function checkMember(use: Use, figure: Thing, group: Thing, when: Instant, context: RuleContext): Report | undefined {
  const { timeline, project } = context;
  const all = use.world.groups.get(group) ?? [];
  const own = all.filter((tenure) => tenure.holder === figure);
  if (own.some((tenure) => overlap(tenure, when) !== 'no')) return undefined;
  if (belongsOtherwise(figure, group, when, use, timeline)) return undefined;
  const last = own.filter((tenure) => tenure.to.latest < when.earliest).at(-1);
  const next = own.find((tenure) => tenure.from.earliest > when.latest);
  const known = last ?? next;
  // Of a group of real history not every member is known.
  if (!known && !(all.length > 0 && isToldInFull(group, use, timeline))) return undefined;
  const name = shortName(figure);
  const where = `the ${group.name.replace(/^the /i, '')}`;
  const date = use.date ? onDate(use.date) : '';
  const statement = last?.end ?? known?.start;
  const message = last
    ? `${name} was no longer in ${where} ${date}: ${said(last, name)}${last.end ? sourceOf(last.end, project) : ''}.`
    : next
      ? `${name} was not yet in ${where} ${date}: ${name} joins ${onDay(next.from)}${sourceOf(next.start, project)}.`
      : `${name} never joined ${where} in ${timeline.kind === 'canon' ? 'these notes' : 'your timeline'}, and so cannot leave it ${date}.`;
  return {
    span: use.span,
    ...(known || !areNamedTogether(figure, group, context) ? {} : { possible: true }),
    about: figure,
    reason: statement ?? group.name,
    message: `${message} Have ${name} join first, or name another group.`,
    related: statement ? [relatedTo(statement, `${whoseHistory(statement, project)}: ${quoted(statement)}`)] : [],
    fixes: [allowFix(context, 'not-a-member', wordsOfSpan(context, use.span))],
  };
}

function said({ end, to }: Tenure, name: string): string {
  if (end?.kind === 'death') return `${name} died ${onDay(end.when)}`;
  if (end?.kind === 'end') return `it was dissolved ${onDay(end.when)}`;
  return `${name} left ${onDay(to)}`;
}

/** In a part of it, or in an office of it, that day. */
function belongsOtherwise(figure: Thing, group: Thing, when: Instant, { world }: Use, timeline: Timeline): boolean {
  if (world.officesOf(figure, when).some(({ tenure }) => isPartOf(tenure.of, group, timeline, 4))) return true;
  return world.groupsOf(figure, when).some(({ tenure }) => isPartOf(tenure.of, group, timeline, 4));
}

function isPartOf(part: Thing, whole: Thing, timeline: Timeline, depth: number): boolean {
  if (part === whole) return true;
  if (depth === 0) return false;
  return timeline.declarationsOf(part).some(({ slot }) =>
    claimsOf(slot.block).some((claim) => {
      if (claim.key !== 'of' && claim.key !== 'part of') return false;
      const value = slot.block.text.slice(claim.span.start, claim.span.end);
      if (foldedName(value) === foldedName(whole.name)) return true;
      return timeline.names
        .named(value)
        .flat()
        .some(({ thing }) => thing !== part && isPartOf(thing, whole, timeline, depth - 1));
    }),
  );
}

/**
 * In a title or a bullet of another entry: "Quill leads the Red League" tells of a membership as well. Prose is not
 * asked, for what stands in another entry's prose decides nothing here.
 */
function areNamedTogether(figure: Thing, group: Thing, { slot, timeline }: RuleContext): boolean {
  noteAskedAll();
  const people = namesOf(figure, timeline);
  return linesNaming(timeline, group).some(
    (other) => other.slot !== slot && people.some((name) => other.line.includes(name)),
  );
}

/** The titles and bullets that have a name of a thing, folded, between blanks. */
const linesNaming = oncePerThing((timeline: Timeline, thing: Thing): readonly { slot: Slot; line: string }[] => {
  const names = namesOf(thing, timeline);
  const found: { slot: Slot; line: string }[] = [];
  for (const slot of timeline.slots) {
    if (slot.block.kind !== 'entry') continue;
    const { name, bullets } = contentOf(slot.block);
    for (const { start, end } of [name, ...bullets.map(({ value }) => value)]) {
      const line = ` ${foldedName(slot.block.text.slice(start, end))} `;
      if (names.some((one) => line.includes(one))) found.push({ slot, line });
    }
  }
  return found;
});

/** Folded, between blanks. */
function namesOf(thing: Thing, timeline: Timeline): string[] {
  return timeline.chain.flatMap((one) =>
    one.names.entries.filter((entry) => entry.thing === thing).map(({ name }) => ` ${foldedName(name)} `),
  );
}

/** A group of which all members are known: one of the writer's own, or of a history of the writer's own that tells it from its start. */
function isToldInFull(group: Thing, { world }: Use, timeline: Timeline): boolean {
  const histories = timeline.chain.filter((one) => one.kind === 'canon' && one.find('group', group.name) === group);
  if (histories.length === 0) return true;
  if (histories.some((one) => one.isShipped)) return false;
  const founded = world.existence.get(group)?.[0]?.start?.when;
  return (
    founded !== undefined &&
    timeline.coverage.some((span) => span.earliest <= founded.earliest && founded.latest <= span.latest)
  );
}
