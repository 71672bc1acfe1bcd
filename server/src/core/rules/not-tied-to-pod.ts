import { eventNamed } from '../model/causes.js';
import { itemsOf } from '../model/claim.js';
import type { Slot } from '../model/file-model.js';
import type { Fix } from '../model/finding.js';
import { inFile } from '../model/origin.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { meets } from '../model/world/lanes.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { readWholeDate } from '../time/index.js';
import { becauseEdit } from './because-fix.js';
import { following } from './causes-in-notes.js';
import { eventIn } from './events.js';
import { allowFix, onDate, relatedAt } from './evidence.js';
import { defineRule, type Report } from './rule.js';

export const notTiedToPod = defineRule({
  id: 'not-tied-to-pod',
  severity: 'information',
  summary: 'Changes that no chain of `because:` leads back to the point of divergence. Said once, on the header.',
  why: 'One point of divergence, and everything else follows: that is the craft. A change that follows from nothing is a second point of divergence that nobody has noticed.',
  instead: 'Say under each change what it follows from, or add it to `pod:` as a further point of divergence.',
  examples: {
    bad: [
      `timeline: Two wonders
  from: Soviet Union, 1917–1941
  pod: Dzerzhinsky survives
//     ^^^^^^^^^^^^^^^^^^^^ information[not-tied-to-pod]: One change does not lead back to your point of divergence: “A purge in the cold” (November 1926)

20 July 1926: Dzerzhinsky survives

November 1926: A purge in the cold
  - Stalin is executed
`,
    ],
    good: [
      `timeline: One wonder
  from: Soviet Union, 1917–1941
  pod: Dzerzhinsky survives

20 July 1926: Dzerzhinsky survives

October 1926: The letter
  because: Dzerzhinsky survives

November 1926: A purge in the cold
  because: The letter
  - Stalin is executed

1927: Weather
  It rains.
`,
      `timeline: A knife slips
  from: Soviet Union, 1917–1941
  pod: Assassination of Kirov

1 December 1934: Kirov survives
`,
      `timeline: Nobody says why
  from: Soviet Union, 1917–1941

20 July 1926: Dzerzhinsky survives
`,
    ],
  },
  looksAt: ['header'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    if (timeline.kind !== 'timeline' || slot.block.kind !== 'timeline') return;
    // Of the files of one timeline only one says where it parts, and only there the rest is worth working out.
    if (!context.content.properties.some(({ key }) => key === 'pod')) return;
    const pods = podsOf(timeline);
    const [pod] = pods;
    if (!pod || pod.slot !== slot || pods.some(({ isKnown }) => !isKnown)) return;
    const roots = new Set(pods.flatMap(({ events }) => events));
    const loose = changesOf(timeline, following(roots, timeline));
    if (loose.length === 0) return;
    const named = loose.map(
      ({ event, slot: there }) => `${nameOf(event, there)}${there.date ? ` (${bare(onDate(there.date))})` : ''}`,
    );
    const list = named.length > most ? [...named.slice(0, most), `${named.length - most} more`] : named;
    const words = list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : list.join('');
    yield {
      span: pod.span,
      message: `${loose.length === 1 ? 'One change does' : `${loose.length} changes do`} not lead back to your point of divergence: ${words}. Say with because: what ${loose.length === 1 ? 'it follows' : 'each follows'} from, or name ${loose.length === 1 ? 'it' : 'them'} in pod: as well.`,
      related: loose.map(({ event, slot: there }) =>
        relatedAt(
          inFile(there, contentOf(there.block).head?.date ?? { start: 0, end: 0 }),
          `${nameOf(event, there)} follows from nothing`,
        ),
      ),
      fixes: [...tieFix(timeline, roots, loose), allowFix(context, 'not-tied-to-pod')],
    };
  },
});

interface Pod {
  readonly slot: Slot;
  readonly span: Span;
  readonly isKnown: boolean;
  readonly events: readonly Thing[];
}

/** The points of divergence that the headers name; a date means every entry that may be of that day. */
function podsOf(timeline: Timeline): Pod[] {
  return timeline.headers.flatMap((slot) =>
    contentOf(slot.block)
      .properties.filter(({ key }) => key === 'pod')
      .flatMap(({ value }) => itemsOf(slot.block.text, value))
      .map((span): Pod => {
        const text = slot.block.text.slice(span.start, span.end);
        const event = eventNamed(timeline, text);
        if (event && timeline.eventSlots.has(event)) return { slot, span, isKnown: true, events: [event] };
        // An event of real history is where the two part: whatever these notes tell of that day.
        const expr = readWholeDate(text)?.expr;
        const date = event ? eventIn(timeline, event)?.date : expr?.kind === 'absolute' ? expr.value : undefined;
        if (!date) return { slot, span, isKnown: false, events: [] };
        const events = [...timeline.events].flatMap(([there, one]) =>
          there.date && meets(hullOf(there.date), hullOf(date)) ? [one] : [],
        );
        return { slot, span, isKnown: true, events: event ? [event, ...events] : events };
      }),
  );
}

interface Change {
  readonly event: Thing;
  readonly slot: Slot;
}

/** The entries that change something and are not tied, in the order they are written. */
function changesOf(timeline: Timeline, tied: ReadonlySet<Thing>): Change[] {
  const changing = new Set([...timeline.world.departures.keys()].flatMap(({ within }) => within ?? []));
  return [...timeline.events].flatMap(([slot, event]) =>
    changing.has(event) && !tied.has(event) ? [{ event, slot }] : [],
  );
}

/** Ties all of them to the one point of divergence, where it has a name. */
function tieFix(timeline: Timeline, roots: ReadonlySet<Thing>, loose: readonly Change[]): Fix[] {
  const [root] = [...roots];
  if (
    !root ||
    roots.size > 1 ||
    root.name === '' ||
    eventNamed(timeline, root.name) !== root ||
    /[;[\]]/.test(root.name)
  )
    return [];
  return [
    {
      title: `Write “because: ${root.name}” under ${loose.length === 1 ? 'it' : 'each of them'}`,
      edits: loose.map(({ slot }) => becauseEdit(slot, root.name)),
    },
  ];
}

function nameOf(event: Thing, slot: Slot): string {
  const { text } = slot.block;
  return event.name === '' ? `the entry of ${text.slice(0, text.search(/\r?\n|$/))}` : `“${shortened(event.name)}”`;
}

function shortened(title: string): string {
  return title.length > 50 ? `${title.slice(0, 47).trimEnd()}…` : title;
}

function bare(date: string): string {
  return date.replace(/^(?:on|in) /, '');
}

const most = 5;
