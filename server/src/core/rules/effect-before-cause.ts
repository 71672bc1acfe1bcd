import { type EntryLink, timesOf } from '../model/constraints/entries.js';
import { addUnder } from '../model/lists.js';
import { inFile } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import type { DateValue, Instant } from '../time/index.js';
import { type Reason, reasonsIn, runsInCircle } from './causes-in-notes.js';
import { eventIn } from './events.js';
import { allowFix, onDate, onDay, relatedAt, relatedTo } from './evidence.js';
import { oncePerWorld } from './once.js';
import { spanInBlock } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { told, toldWithSource } from './telling.js';
import { turnRoundFix } from './turn-round-fix.js';

export const effectBeforeCause = defineRule({
  id: 'effect-before-cause',
  severity: 'error',
  summary: 'A `because:` that names something which certainly comes later, by itself or through a chain of others.',
  why: 'Nothing follows from what has not happened yet: one of the two dates is wrong, or the line names the wrong entry, or it is the other way round.',
  instead: 'Change one of the dates, name what came before, or turn the two round.',
  examples: {
    bad: [
      `timeline: The staff game
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

October 1939: Lessons of the autumn
  because: The staff game at Minsk
//         ^^^^^^^^^^^^^^^^^^^^^^^ error[effect-before-cause]: “The staff game at Minsk” is in January 1941, and this is in October 1939

January 1941: The staff game at Minsk
`,
      `timeline: Mourning
  from: Soviet Union, 1917–1941
  pod: 1920

1922: The succession is open
  because: Lenin dies
//         ^^^^^^^^^^ error[effect-before-cause]: Vladimir Lenin died on 21 January 1924
`,
      `timeline: Bread
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

20 April 1935: The new price

April 1935: The queues
  because: The new price

10 April 1935: The riot
  because: The queues
//         ^^^^^^^^^^ error[effect-before-cause]: “The riot” is on 10 April 1935. It follows from “The queues”, which follows from “The new price”, and “The new price” is on 20 April 1935: these cannot all be right
`,
    ],
    good: [
      `timeline: The staff game
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1938–1941: Lessons of the autumn
  because: The staff game at Minsk

January 1941: The staff game at Minsk

# Elections

1936: Elections
1937: A new law
  because: Elections
1940: Elections
`,
    ],
  },
  looksAt: ['properties'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    if (!slot.date || slot.dateProblems.some(({ code }) => code === 'reversed')) return;
    const effect = hullOf(slot.date);
    for (const reason of reasonsIn(timeline, slot)) {
      const report = checkReason(reason, effect, context);
      if (report) yield report;
    }
    for (const chain of chainsEndingIn(timeline).get(slot) ?? []) yield reportChain(chain, context);
  },
});

/** Chains of several links that cannot be true together, by the block that says the last of them. */
const chainsEndingIn = oncePerWorld((timeline: Timeline): ReadonlyMap<Slot, (readonly EntryLink[])[]> => {
  const found = new Map<Slot, (readonly EntryLink[])[]>();
  for (const chain of timesOf(timeline).contradictions) {
    const slot = chain.at(-1)?.slot;
    if (slot) addUnder(found, slot, chain);
  }
  return found;
});

function reportChain(chain: readonly EntryLink[], context: RuleContext): Report {
  const { slot, timeline } = context;
  const [first, last] = [chain[0] as EntryLink, chain.at(-1) as EntryLink];
  const begin = eventIn(timeline, first.cause);
  const end = eventIn(timeline, last.effect);
  const all = [...chain].reverse().map((link, at) => linkInWords(link, at === 0));
  const links = all.length > 5 ? [...all.slice(0, 3), `and so on, ${all.length - 3} steps more`] : all;
  const [from, to] = [begin ? onDate(begin.date) : 'later', end ? onDate(end.date) : 'earlier'];
  return {
    span: spanOf(last, context),
    // An entry of a whole year may tell of more than one day of it.
    possible: chain.slice(1).some(({ cause }) => !isNarrow(eventIn(timeline, cause)?.date)),
    message: `${nameIn(last.effect)} is ${to}. ${capitalised(links.join(', '))}, and ${nameIn(first.cause)} is ${from}: these cannot all be right. Change one of the dates, or take one of these links out.`,
    related: chain.map((link) =>
      relatedAt(inFile(link.slot, spanOf(link, { ...context, slot: link.slot })), plainLink(link)),
    ),
    fixes: slot === last.slot ? [allowFix(context, 'effect-before-cause')] : [],
  };
}

/** "it follows from “B”", "which is dated by “A”". */
function linkInWords({ kind, cause }: EntryLink, isFirst: boolean): string {
  return `${isFirst ? 'it' : 'which'} ${kind === 'dated' ? 'is dated by' : 'follows from'} ${nameIn(cause)}`;
}

function plainLink(link: EntryLink): string {
  return `${nameIn(link.effect)} ${link.kind === 'dated' ? 'and' : 'follows from'} ${nameIn(link.cause)}${link.kind === 'dated' ? ' are dated by each other' : ''}`;
}

/** The words that say it: the item of a `because:` line, or a relative date. */
function spanOf({ kind, cause, slot }: EntryLink, { timeline }: RuleContext): Span {
  const owner = timeline.chain.find((one) => one.events.get(slot)) ?? timeline;
  const reason = reasonsIn(owner, slot).find((one) => one.cause.kind === 'event' && one.cause.event === cause);
  if (kind === 'because' && reason) return spanInBlock(reason);
  return contentOf(slot.block).head?.date ?? { start: 0, end: 0 };
}

function isNarrow(date: DateValue | undefined): boolean {
  return date !== undefined && date.end.latest - date.start.earliest <= 31;
}

function nameIn(event: Thing): string {
  return event.name === '' ? 'an entry without a title' : `“${event.name}”`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function checkReason(reason: Reason, effect: Instant, context: RuleContext): Report | undefined {
  const { slot, timeline, project } = context;
  const { cause } = reason;
  if (cause.kind === 'died' && !cause.isNot) {
    const death = timeline.world.deaths.get(cause.subject);
    return death && death.when.earliest > effect.latest
      ? reportOf(`${toldWithSource(death, project)}`, death)
      : undefined;
  }
  if (cause.kind !== 'event' || runsInCircle(reason, timeline)) return undefined;
  const event = eventIn(timeline, cause.event);
  if (!event || event.when.earliest <= effect.latest) return undefined;
  if (event.slot.dateProblems.some(({ code }) => code === 'reversed')) return undefined;
  return reportOf(`“${cause.event.name}” is ${onDate(event.date)}`, event.statement);

  function reportOf(words: string, statement: Statement | undefined): Report {
    return {
      span: spanInBlock(reason),
      message: `${words}, and this is ${slot.date ? onDate(slot.date) : onDay(effect)}: it cannot follow from what comes later. Change one of the dates, name a cause that came before, or turn the two round.`,
      related: statement ? [relatedTo(statement, told(statement))] : [],
      fixes: [...turnRoundFix(reason, context), allowFix(context, 'effect-before-cause')],
    };
  }
}
