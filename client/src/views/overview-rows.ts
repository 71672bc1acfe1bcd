/** All timelines as a tree of what branches from what, and the entries of one in order of time. */
import { byYear } from './by-year.js';
import type { EntryCard, TimelineCard } from './protocol.js';
import { shortDate } from './short-date.js';
import type { Row } from './tree.js';

export function timelineRows(cards: readonly TimelineCard[]): Row[] {
  const rowOf = (card: TimelineCard, above: ReadonlySet<number>): Row => {
    const at = cards.indexOf(card);
    // Two timelines that each name the other are a finding, not a tree without end.
    const inside = above.has(at) ? [] : cards.filter(({ parents }) => parents.includes(at));
    const kind = { canon: 'real history', timeline: 'timeline', notes: 'notes without a header' }[card.kind];
    return {
      label: card.name,
      description: card.days ?? '',
      icon: card.kind === 'canon' ? 'globe' : card.kind === 'timeline' ? 'git-branch' : 'note',
      tooltip: [card.name, `${kind}, ${counted(card.entries)}${card.days ? `, ${card.days}` : ''}`],
      location: card.location,
      rows: inside.map((one) => rowOf(one, new Set([...above, at]))),
    };
  };
  const roots = cards.filter(({ parents }, at) => parents.length === 0 || parents.every((one) => one === at));
  const rows = roots.map((one) => rowOf(one, new Set()));
  // Real history that nothing branches from comes last: it is always there.
  return [...rows.filter(({ rows: inside }) => inside?.length), ...rows.filter(({ rows: inside }) => !inside?.length)];
}

export function outlineRows(cards: readonly EntryCard[]): Row[] {
  const row = ({ title, date, location }: EntryCard, year?: number): Row => ({
    label: title,
    description: title === date ? '' : shortDate(date, year),
    icon: 'calendar',
    tooltip: [`${date}: ${title}`],
    location,
  });
  return byYear(cards, row);
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}
