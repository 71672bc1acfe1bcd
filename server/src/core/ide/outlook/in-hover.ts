/** What is still to come for one person, office, group or place, as the last lines of its card. */
import type { Thing } from '../../model/thing.js';
import { hullOf } from '../../model/when.js';
import type { Markdown } from '../api.js';
import type { Scene } from '../describe.js';
import { escaped } from '../markdown.js';
import { stillToCome } from './still-to-come.js';
import type { ToCome } from './types.js';

/** Undefined where nothing is, or where it would only be what the reader looks at: real history itself. */
export function outlookInHover(thing: Thing, { project, timeline, world, date }: Scene): Markdown | undefined {
  if (!date || timeline.kind === 'canon' || world !== timeline.world) return undefined;
  const items = stillToCome({
    project,
    timeline,
    when: hullOf(date),
    only: thing,
    concerned: ({ subject, object }) =>
      subject === thing || (object === thing && thing.kind === 'office') ? [thing] : [],
  });
  const [first, ...others] = shown(items).map(inWords);
  if (first === undefined) return undefined;
  const left = items.length - others.length - 1;
  const more = left > 0 ? `\n- and ${left} more` : '';
  return `Still to come, unless something stops it:\n- ${[first, ...others].join('\n- ')}${more}`;
}

/** The next ones; and how it ends, which a writer must not overlook. */
function shown(items: readonly ToCome[]): ToCome[] {
  const next = items.slice(0, most);
  const end = items.find(({ kind }) => kind === 'death' || kind === 'end');
  return end && !next.includes(end) ? [...next.slice(0, most - 1), end] : next;
}

function inWords({ text, because, isPossible }: ToCome): Markdown {
  const reasons = because.map((causes) => causes.join(' and ')).join(', or ');
  return escaped(`${text}${reasons ? ` (because of ${reasons})` : ''}${isPossible ? ' (possibly past already)' : ''}`);
}

const most = 3;
