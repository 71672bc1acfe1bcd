/** The world at the cursor as rows: who lives, who holds what here and in real history, what is called what, what has fallen. */

import { byYear } from './by-year.js';
import type { Fallen, Office, Person, Place, Possible, ToCome, World } from './protocol.js';
import { shortDate } from './short-date.js';
import type { Row } from './tree.js';

const NOBODY = 'nobody known';

export function worldRows(world: World): Row[] {
  const living = world.people.filter(({ isAlive }) => isAlive !== 'no');
  const gone = world.people.filter(({ isAlive }) => isAlive === 'no');
  return [
    section('People', 'person', living.map(personRow), count(living, `and ${world.others} more`)),
    section('Dead or unborn', 'circle-slash', gone.map(personRow)),
    section('Offices', 'organization', world.offices.map(officeRow), count(world.offices, 'here | in real history')),
    section('Groups', 'account', world.groups.map(placeRow)),
    section('Places', 'location', world.places.map(placeRow)),
    section(
      'Fallen',
      'trash',
      world.fallen.map((one) => fallenRow(one)),
    ),
  ].filter(({ rows }) => rows?.length);
}

export function toComeRows({ stillToCome, fallen }: World): Row[] {
  return [
    section('Unless something stops it', 'clock', byYear(stillToCome, toComeRow), `${stillToCome.length}`),
    section('Fallen', 'trash', byYear(fallen, fallenRow), `${fallen.length}`),
  ].filter(({ rows }) => rows?.length);
}

function section(label: string, icon: string, rows: readonly Row[], description = `${rows.length}`): Row {
  return { label, icon, rows, description };
}

function count(list: readonly unknown[], remark: string): string {
  return `${list.length} · ${remark}`;
}

function personRow(it: Person): Row {
  const age = it.age ? ageOf(it.age) : '';
  const said = (offices: string) =>
    it.isAlive === 'no' ? (it.absent ?? 'not there') : [age, offices].filter(Boolean).join(', ');
  const what = said(names(it.offices));
  const real = it.inRealHistory && `In real history: ${it.inRealHistory}`;
  return {
    label: it.name,
    description: said(firstOf(it.offices)),
    icon: real ? 'git-compare' : 'person',
    isFaint: it.isAlive === 'no',
    tooltip: [
      `${it.name}: ${what || 'alive'}`,
      ...(it.groups.length > 0 ? [`Belongs to: ${names(it.groups)}`] : []),
      ...(it.staysIn.length > 0 ? [`Stays in ${names(it.staysIn)}`] : []),
      ...(real ? [real] : []),
    ],
    ...(real && { rows: [{ label: real, icon: 'history', isFaint: true }], isClosed: true }),
  };
}

function ageOf({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? `${most}` : `${least} or ${most}`;
}

function officeRow(it: Office): Row {
  const here = `Here: ${it.here.map(({ name, since }) => (since ? `${name}, since ${since}` : name)).join('; ') || NOBODY}`;
  const real = `In real history: ${names(it.inRealHistory) || NOBODY}`;
  const [now, then] = [firstOf(it.here) || NOBODY, firstOf(it.inRealHistory) || NOBODY];
  return {
    label: it.name,
    description: it.isOtherwise ? `${now} | ${then}` : now,
    icon: it.isOtherwise ? 'git-compare' : 'briefcase',
    tooltip: [it.name, here, real],
    // For a side bar in which there is no room behind the name of the office.
    ...(it.isOtherwise && {
      rows: [
        { label: here, icon: 'briefcase' },
        { label: real, icon: 'history', isFaint: true },
      ],
      isClosed: true,
    }),
  };
}

function placeRow(it: Place): Row {
  const called = it.called.filter(({ name }) => name !== it.name);
  const isRenamed = called.length > 0 && called.length === it.called.length;
  const real = it.inRealHistory && (names(it.inRealHistory) || 'not there');
  const what = it.exists === 'no' ? 'not there that day' : isRenamed ? `now ${names(called)}` : names(it.members);
  return {
    label: it.name,
    description: [what, real && `in real history: ${real}`].filter(Boolean).join(' · '),
    icon: real ? 'git-compare' : it.kind === 'place' ? 'location' : 'account',
    isFaint: it.exists === 'no',
    tooltip: [it.name, ...(what ? [what] : []), ...(real ? [`In real history: ${real}`] : [])],
  };
}

function toComeRow(it: ToCome, year?: number): Row {
  const reasons = it.because.map((causes) => causes.join(' and ')).join(', or ');
  return {
    ...happening(it, year),
    icon: iconOf(it.kind),
    tooltip: [
      `${it.text}, in ${it.history}.`,
      ...(reasons ? [`Because of: ${reasons}`] : []),
      ...(it.evidence.source ? [`Source: ${it.evidence.source}`] : []),
      ...byPencil(it),
    ],
    contextValue: it.suggestion ? 'toCome.suggestion' : 'toCome',
  };
}

function fallenRow(it: Fallen, year?: number): Row {
  return {
    ...happening(it, year),
    icon: 'close',
    isFaint: true,
    tooltip: [`${it.text}.`, ...byPencil(it)],
    rows: it.chain.map((link) => ({
      label: link.text,
      description: link.date,
      icon: 'arrow-small-right',
      location: link.location,
      tooltip: [link.text],
    })),
    isClosed: true,
    contextValue: it.suggestion ? 'fallen.suggestion' : 'fallen',
  };
}

function byPencil({ suggestion }: ToCome | Fallen): string[] {
  return suggestion ? [`${suggestion.title} (the pencil writes it)`] : [];
}

/** What does not fit into a narrow side bar is in the tooltip: the whole sentence, and whose history it is. */
function happening(it: ToCome | Fallen, year: number | undefined): Row {
  return {
    label: it.headline,
    description: shortDate(it.date, year),
    location: it.evidence.location,
    ...(it.suggestion && { suggestion: it.suggestion }),
  };
}

function iconOf(kind: string): string {
  const icons: Record<string, string> = {
    death: 'circle-slash',
    birth: 'sparkle',
    take: 'briefcase',
    leave: 'sign-out',
    join: 'account',
    part: 'sign-out',
    happen: 'calendar',
    name: 'tag',
  };
  return icons[kind] ?? 'calendar';
}

function names(list: readonly Possible[]): string {
  return [...new Set(list.map(({ name, isPossible }) => `${name}${isPossible ? ' (possibly)' : ''}`))].join(', ');
}

/** "General Secretary and 2 more": so much has room in a narrow side bar, and the tooltip has all. */
function firstOf(list: readonly Possible[]): string {
  const [first, ...others] = list.filter(({ name }, at) => list.findIndex((one) => one.name === name) === at);
  if (!first) return '';
  return others.length > 0 ? `${names([first])} and ${others.length} more` : names([first]);
}
