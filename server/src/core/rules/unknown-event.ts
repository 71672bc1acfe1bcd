import { eventNamed } from '../model/causes.js';
import { claimsOf, itemsOf } from '../model/claim.js';
import { conditionOf } from '../model/condition.js';
import { readFacts } from '../model/fact.js';
import { foldedName, wordsOf } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { readDates, readWholeDate } from '../time/index.js';
import { isDatedInCircle } from './dating-circles.js';
import { allowFix, replaceFix, wordsOfSpan } from './evidence.js';
import { ComparedTitle, nearTitles } from './near-titles.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const unknownEvent = defineRule({
  id: 'unknown-event',
  severity: 'warning',
  fixesAll: 'asked',
  summary: '`because:`, `pod:`, `answers:`, `from:` or a relative date that names nothing.',
  why: 'Nothing follows from what nobody can find: the cause is not there to fall, the branch has nothing to branch from, the date nothing to count from.',
  instead: 'Write the title as it stands over its entry; its beginning is enough where only one begins so.',
  examples: {
    bad: [
      `timeline: A slip
  from: Soviet Union, 1917–1941
  pod: 1926

November 1926: The Stalinite coup
  Nobody sleeps.

1927: A hungry winter
  because: The Stalinist coup
//         ^^^^^^^^^^^^^^^^^^ warning[unknown-event]: No entry is called “The Stalinist coup”. Did you mean “The Stalinite coup”
`,
      `timeline: Two pasts
  from: Soviet Onion, 1917–1941
//      ^^^^^^^^^^^^^^^^^^^^^^^ warning[unknown-event]: No history and no timeline is called “Soviet Onion, 1917–1941”. Did you mean “Soviet Union, 1917–1941”
  pod: 1926
`,
      `timeline: A point of divergence
  from: Soviet Union, 1917–1941
  pod: The empty chair
//     ^^^^^^^^^^^^^^^ warning[unknown-event]: “The empty chair” is neither a date nor the title of an entry
`,
      `timeline: Counting
  from: Soviet Union, 1917–1941
  pod: 1926

3 days after The Great Frost: The thaw
//           ^^^^^^^^^^^^^^^ warning[unknown-event]: No entry is called “The Great Frost”
`,
      `timeline: A condition
  from: Soviet Union, 1917–1941
  pod: 1926

1927: A hungry winter
  because: Stalin is tired
//         ^^^^^^^^^^^^^^^ hint[unknown-event]: Nobody can tell here when “Stalin is tired” is so
`,
    ],
    good: [
      `timeline: Causes
  from: Soviet Union, 1917–1941
  pod: The empty chair

March 1926: The empty chair
  Nobody sits in it.

1927: A hungry winter
  because: The empty chair; Stalin is General Secretary

3 days after The empty chair: A telegram
`,
    ],
  },
  looksAt: ['properties', 'dates'],
  *check(context): Iterable<Report> {
    const { kind } = context.slot.block;
    yield* causes(context);
    if (kind === 'timeline' || kind === 'canon') yield* header(context);
    if (kind === 'entry') yield* anchors(context);
  },
});

/** `because:` of entries, and "because …" behind a death or a tenure. */
function* causes(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  for (const claim of claimsOf(slot.block)) {
    for (const where of claim.because) {
      const words = wordsOfSpan(context, where);
      if (eventNamed(timeline, words) || conditionOf(timeline, words)) continue;
      yield isLikeCondition(words, timeline) ? reportCondition(where, context) : reportTitle(where, context);
    }
  }
}

/** It says something of somebody known, but nothing that anybody could tell from what the notes and their history say. */
function isLikeCondition(text: string, { names }: Timeline): boolean {
  if (readFacts(text, 0, text.length, names).length > 0) return true;
  const words = wordsOf(text);
  const known = names.longestAt(text, words, 0);
  return known !== undefined && states.test(words[known.count]?.folded ?? '');
}

const states = /^(?:is|are|was|were|has|have|had|holds|held|still|no|never|not|does|did)$/;

function reportCondition(where: Span, context: RuleContext): Report {
  const words = wordsOfSpan(context, where);
  return {
    span: where,
    reason: words,
    severity: 'hint',
    message: `Nobody can tell here when “${words}” is so, and so nothing ever falls because it is not. If an entry tells of it, write the title of that entry; conditions that are looked after are such as “Stalin is General Secretary”, “Lenin is alive”, “Trotsky is in the Communist Party”, “The Soviet Union exists”, or that they are not.`,
    fixes: [allowFix(context, 'unknown-event', words)],
  };
}

function* anchors(context: RuleContext): Iterable<Report> {
  for (const problem of context.slot.dateProblems) {
    if (problem.code !== 'unknown-anchor') continue;
    if (isDatedInCircle(context.slot, context.timeline)) continue;
    const where = { start: problem.start, end: problem.end };
    if (eventNamed(context.timeline, wordsOfSpan(context, where)))
      yield { span: where, severity: 'hint', message: problem.message };
    else yield reportTitle(where, context);
  }
}

function* header(context: RuleContext): Iterable<Report> {
  const { slot, timeline, project } = context;
  for (const claim of claimsOf(slot.block)) {
    if (claim.key !== 'from' && claim.key !== 'pod' && claim.key !== 'answers') continue;
    for (const where of itemsOf(slot.block.text, claim.span)) {
      const words = wordsOfSpan(context, where);
      // What branches from itself runs in a circle, and another rule says so.
      if (claim.key === 'from' && foldedName(words) === foldedName(timeline.name)) continue;
      if (claim.key === 'pod') {
        if (eventNamed(timeline, words)) continue;
        const kind = readWholeDate(words)?.expr.kind;
        if (kind === undefined) yield reportDivergence(where, context);
        else if (kind === 'partial') yield reportPart(where, context);
      } else {
        const names = claim.key === 'from' ? historiesIn(project, timeline) : challengesIn(project);
        if (!names.some((name) => foldedName(name) === foldedName(words)))
          yield reportName(where, claim.key, names, context);
      }
    }
  }
}

function reportTitle(where: Span, context: RuleContext): Report {
  const words = wordsOfSpan(context, where);
  const titles = titlesOf(context.timeline);
  const start = `${foldedName(words)} `;
  const mayBeCause = (title: EntryTitle) => isBefore(title, context);
  const beginning = titles.filter((title) => title.folded.startsWith(start) && mayBeCause(title));
  const near =
    beginning.length > 1 ? beginning.slice(0, 3).map(({ title }) => title) : nearTitles(words, titles, mayBeCause);
  return {
    span: where,
    reason: words,
    // "because: it was cold" gives a reason and means no entry.
    ...(near.length > 0 || /^["“'‘]?[\p{Lu}\d]/u.test(words) ? {} : { possible: true }),
    message:
      beginning.length > 1
        ? `Several entries begin with “${words}”: ${listed(near)}. Write more of the title that is meant.`
        : `No entry is called “${words}”. ${advice(near, 'Write the title of an entry as it stands there, or a condition such as “Stalin is General Secretary”.')}`,
    fixes: [...fixes(near, where, context), allowFix(context, 'unknown-event', words)],
  };
}

function reportDivergence(where: Span, context: RuleContext): Report {
  const words = wordsOfSpan(context, where);
  const near = nearTitles(words, titlesOf(context.timeline));
  const date = readDates(words, 0).find(({ expr }) => expr.kind === 'absolute');
  const choices = [...(date ? [words.slice(0, date.end)] : []), ...near];
  return {
    span: where,
    message: `“${words}” is neither a date nor the title of an entry, so this timeline has no such point of divergence. ${advice(choices, 'Write a date, or the title of an entry as it stands there.')}`,
    fixes: [...fixes(choices, where, context), allowFix(context, 'unknown-event', words)],
  };
}

/** "10 Thermidor", "20 July": nothing stands above a header that would have the rest. */
function reportPart(where: Span, context: RuleContext): Report {
  const words = wordsOfSpan(context, where);
  return {
    span: where,
    message: `“${words}” is a date without its year, so this timeline has no such point of divergence. Write the whole date, or the title of an entry as it stands there.`,
    fixes: [allowFix(context, 'unknown-event', words)],
  };
}

function reportName(where: Span, key: 'from' | 'answers', names: readonly string[], context: RuleContext): Report {
  const words = wordsOfSpan(context, where);
  const near = nearTitles(
    words,
    names.map((name) => new ComparedTitle(name)),
  );
  const what = key === 'from' ? 'No history and no timeline' : 'No challenge';
  const effect = key === 'from' ? 'so this one does not branch from it' : 'so nothing can be said of how it is met';
  const known =
    names.length === 0
      ? 'There is none to name.'
      : `There ${names.length > 1 ? 'are' : 'is'} ${listed(names.slice(0, 5))}.`;
  return {
    span: where,
    message: `${what} is called “${words}”${near.length > 0 ? '' : `, ${effect}`}. ${advice(near, known)}`,
    fixes: [...fixes(near, where, context), allowFix(context, 'unknown-event', words)],
  };
}

function advice(near: readonly string[], otherwise: string): string {
  return near.length > 0 ? `Did you mean ${near.map((title) => `“${title}”`).join(' or ')}?` : otherwise;
}

function listed(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}

function fixes(titles: readonly string[], where: Span, context: RuleContext) {
  return titles.map((title) => replaceFix(context, `Write “${title}”`, where, title));
}

/** The title of an entry, and where that stands. */
class EntryTitle extends ComparedTitle {
  readonly slot: Slot;

  constructor(title: string, slot: Slot) {
    super(title);
    this.slot = slot;
  }
}

/** Every title of this timeline and those it branches from. */
function titlesOf(timeline: Timeline): readonly EntryTitle[] {
  let titles = titlesKnown.get(timeline.edition);
  if (!titles) {
    titles = timeline.chain
      .flatMap((one) => [...one.eventSlots])
      .flatMap(([{ name }, slot]) => (name === '' ? [] : [new EntryTitle(name, slot)]));
    titlesKnown.set(timeline.edition, titles);
  }
  return titles;
}

/** For each state of a timeline: made when somebody first writes a title that there is not. */
const titlesKnown = new WeakMap<object, readonly EntryTitle[]>();

/** Whether it does not come later than a block: nothing else can be a cause of that. */
function isBefore({ slot: other }: EntryTitle, { slot }: RuleContext): boolean {
  if (other === slot) return false;
  const { date } = slot;
  return !date || !other.date || other.date.start.earliest <= date.end.latest;
}

/** What a timeline can branch from: every history and every timeline but itself. */
function historiesIn(project: Project, timeline: Timeline): string[] {
  return project.timelines.filter((one) => one.kind !== 'notes' && one !== timeline).map(({ name }) => name);
}

function challengesIn(project: Project): string[] {
  return project.timelines.flatMap(({ slots }) =>
    slots
      .filter(({ block }) => block.kind === 'challenge')
      .map(({ block }) => block.text.slice(contentOf(block).name.start, contentOf(block).name.end)),
  );
}
