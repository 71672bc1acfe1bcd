import type { Fix } from '../model/finding.js';
import { inFile } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { listed } from '../text/listed.js';
import { becauseEdit } from './because-fix.js';
import { following } from './causes-in-notes.js';
import { allowFix, onDate, relatedAt } from './evidence.js';
import { numberFirst } from './number-words.js';
import { podsOf, soleRoot } from './pods.js';
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
    const words = listed(list, 'and');
    yield {
      span: pod.span,
      message: `${loose.length === 1 ? 'One change does' : `${numberFirst(loose.length)} changes do`} not lead back to your point of divergence: ${words}. Say with because: what ${loose.length === 1 ? 'it follows' : 'each follows'} from, or name ${loose.length === 1 ? 'it' : 'them'} in pod: as well.`,
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

interface Change {
  readonly event: Thing;
  readonly slot: Slot;
}

/** The entries that change something and are not tied, in the order they are written. */
function changesOf(timeline: Timeline, tied: ReadonlySet<Thing>): Change[] {
  const changing = new Set([...timeline.world.departures.keys()].flatMap(({ within }) => within ?? []));
  if (changing.size === 0) return [];
  return [...timeline.events].flatMap(([slot, event]) =>
    changing.has(event) && !tied.has(event) ? [{ event, slot }] : [],
  );
}

/** Ties all of them to the one point of divergence, where it has a name. */
function tieFix(timeline: Timeline, roots: ReadonlySet<Thing>, loose: readonly Change[]): Fix[] {
  const root = soleRoot(timeline, roots);
  if (!root) return [];
  return [
    {
      title: `Write “because: ${root.name}” under ${loose.length === 1 ? 'it' : 'each of them'}`,
      get edits() {
        return loose.map(({ slot }) => becauseEdit(slot, root.name));
      },
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
