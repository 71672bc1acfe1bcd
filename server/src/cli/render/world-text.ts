/** A day for people: what the notes are about, at length; the rest of the world counted. */
import type { Fallen, HolderAt, OfficeAt, PersonAt, PlaceAt, Possible, ToCome, WorldAt } from '../../core/ide/api.js';
import { wrap } from './cells.js';
import type { TextStyle } from './text.js';

export function renderWorldText(world: WorldAt, style: TextStyle): string {
  const paint = (text: string) => (style.color ? `\u001b[1m${text}\u001b[0m` : text);
  const section = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', paint(title), ...items.flatMap((item) => hanging(item, style.width))];
  const people = world.people.filter(({ isOfTheNotes }) => isOfTheNotes);
  const others = world.people.length - people.length;
  const offices = world.offices.filter(({ isOfTheNotes, isOtherwise }) => isOfTheNotes || isOtherwise);
  const lines = [
    ...wrap(`${world.timeline.name}: ${world.date}`, style.width).map(paint),
    ...section('People', [
      ...people.map(person),
      ...(others > 0 ? [`(${others} more of real history alive that day; --format json lists them)`] : []),
    ]),
    ...section('Offices', offices.map(office)),
    ...section('Groups', world.groups.map(body)),
    ...section('Places', world.places.map(body)),
    ...section('Still to come, unless something stops it', world.stillToCome.map(toCome)),
    ...section('Fallen', world.fallen.map(fallen)),
  ];
  return `${lines.join('\n')}\n`;
}

function person(it: PersonAt): string {
  const real = it.inRealHistory ? ` [in real history: ${it.inRealHistory}]` : '';
  if (it.isAlive === 'no') return `${it.name}: ${it.absent ?? 'not there'}${real}`;
  const age = it.age ? `, ${ageInWords(it.age)}` : '';
  const absent = it.absent ? ` (${it.absent})` : '';
  const parts = [names(it.offices), it.staysIn.length > 0 ? `in ${names(it.staysIn)}` : ''].filter(
    (part) => part !== '',
  );
  return `${it.name}${age}${absent}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}${real}`;
}

function office(it: OfficeAt): string {
  const here = it.here.length > 0 ? it.here.map(holder).join(', ') : 'nobody, as far as is known';
  const real = it.inRealHistory.length > 0 ? it.inRealHistory.map(({ name }) => name).join(', ') : 'nobody';
  return `${it.name}: ${here}${it.isOtherwise ? ` [in real history: ${real}]` : ''}`;
}

function holder({ name, since, isPossible }: HolderAt): string {
  const known = [since ? `since ${since}` : '', isPossible ? 'possibly' : ''].filter((part) => part !== '');
  return `${name}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}

function body(it: PlaceAt): string {
  const real = it.inRealHistory ? ` [in real history: ${names(it.inRealHistory)}]` : '';
  const members = it.members.length > 0 ? `: ${names(it.members)}` : '';
  if (it.exists === 'no') return `${it.name}: not there that day${real}`;
  const called = it.called.filter(({ name }) => name !== it.name);
  const isRenamed = called.length > 0 && called.length === it.called.length;
  return `${it.name}${isRenamed ? `, now called ${names(called)}` : ''}${members}${real}`;
}

function toCome({ text, because, isPossible }: ToCome): string {
  const reasons = because.map((causes) => causes.join(' and ')).join(', or ');
  return `${text}${reasons ? `, because of ${reasons}` : ''}${isPossible ? ' (possibly past already)' : ''}`;
}

function fallen({ text, isPossible }: Fallen): string {
  return `${text}${isPossible ? ' (possibly)' : ''}`;
}

function names(list: readonly Possible[]): string {
  return [...new Set(list.map(({ name, isPossible }) => `${name}${isPossible ? ' (possibly)' : ''}`))].join(', ');
}

/** An item with its further lines set in. */
function hanging(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}

/** "48", "48 or 49", "42 to 52". */
function ageInWords({ least, most }: { readonly least: number; readonly most: number }): string {
  if (least === most) return String(most);
  return most - least === 1 ? `${least} or ${most}` : `${least} to ${most}`;
}
