/** What a denial takes back of what the parents tell. */
import { isSameInstant } from '../../time/index.js';
import type { Thing } from '../thing.js';
import { meets } from './lanes.js';
import type { Statement } from './statement.js';

type Told = ReadonlyMap<Thing, readonly Statement[]>;

/** "survives", "does not become", "is not founded": what has the kind that it denies, and its day. */
export function deniedBy(own: Statement, told: Told): Statement[] {
  const known = told.get(own.subject) ?? [];
  const denied = known.filter(
    (old) =>
      old.kind === own.undoes &&
      (!own.object || own.object === old.object) &&
      // An event is named by its title: whichever day is given for its not happening, it is that one.
      (old.kind === 'happen' || meets(old.when, own.when)),
  );
  const names = denied.length > 0 ? denied.filter(({ kind }) => kind === 'name') : renamingDeniedBy(own, known);
  return [...new Set([...renamingsOf(names, told), ...denied, ...names])];
}

/** "The NKVD is not founded", "the OGPU is not dissolved": where that body only changed its name that day. */
function renamingDeniedBy(own: Statement, known: readonly Statement[]): Statement[] {
  if (own.name === undefined || (own.undoes !== 'found' && own.undoes !== 'end')) return [];
  const word = own.undoes === 'found' ? 'name' : 'unname';
  const said = known.filter(
    (old) => old.kind === word && meets(old.when, own.when) && bare(old.name) === bare(own.name),
  );
  return known.filter((old) => old.kind === 'name' && said.some(({ when }) => meets(old.when, when)));
}

function bare(name = ''): string {
  return name.toLowerCase().replace(/^the /, '');
}

/** The entries of that very day which the names come of: they tell of nothing else. */
function renamingsOf(names: readonly Statement[], told: Told): Statement[] {
  return names.flatMap(({ causes, when }) =>
    causes.flat().flatMap((cause) => {
      if (cause.kind !== 'event') return [];
      return (told.get(cause.event) ?? []).filter((one) => one.kind === 'happen' && isSameInstant(one.when, when));
    }),
  );
}
