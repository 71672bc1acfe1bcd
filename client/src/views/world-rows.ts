/** The world at the cursor as rows: who lives, who holds what here and in real history, what is called what, what has fallen. */

import { byYear } from './by-year.js';
import type { Fallen, Office, Person, Place, Possible, ToCome, World } from './protocol.js';
import type { Row } from './tree.js';

export function worldRows(world: World): Row[] {
  const living = world.people.filter(({ isAlive }) => isAlive !== 'no');
  const gone = world.people.filter(({ isAlive }) => isAlive === 'no');
  return [
    section('People', 'person', living.map(personRow), count(living, `and ${world.others} more`)),
    section('Dead or unborn', 'circle-slash', gone.map(personRow)),
    section('Offices', 'organization', world.offices.map(officeRow), count(world.offices, 'here | in real history')),
    section('Groups', 'account', world.groups.map(placeRow)),
    section('Places', 'location', world.places.map(placeRow)),
    section('Fallen', 'trash', world.fallen.map(fallenRow)),
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
  const what = it.isAlive === 'no' ? (it.absent ?? 'not there') : [age, names(it.offices)].filter(Boolean).join(', ');
  const real = it.inRealHistory && `In real history: ${it.inRealHistory}`;
  return {
    label: it.name,
    description: what,
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
  const here = names(it.here) || 'nobody known';
  const real = names(it.inRealHistory) || 'nobody known';
  return {
    label: it.name,
    description: it.isOtherwise ? `${here} | ${real}` : here,
    icon: it.isOtherwise ? 'git-compare' : 'briefcase',
    tooltip: [
      it.name,
      `Here: ${it.here.map(({ name, since }) => (since ? `${name}, since ${since}` : name)).join('; ') || 'nobody known'}`,
      `In real history: ${real}`,
    ],
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

function toComeRow(it: ToCome): Row {
  const reasons = it.because.map((causes) => causes.join(' and ')).join(', or ');
  return {
    ...happening(it),
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

function fallenRow(it: Fallen): Row {
  return {
    ...happening(it),
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

/** The date stands behind, so it need not stand in the sentence too; nor whose history it is, which the tooltip tells. */
function happening(it: ToCome | Fallen): Row {
  const [sentence = ''] = it.text.replace(`In ${it.history} `, '').split('; here ');
  const date = it.date.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&');
  return {
    label: sentence.replace(new RegExp(` (?:takes place |was )?(?:on|in) ${date}`), ''),
    description: it.date,
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
