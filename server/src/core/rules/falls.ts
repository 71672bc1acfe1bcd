/** Why something of real history does not come to pass in a timeline, told from the nearest reason to the last. */
import { wordsAt } from '../model/origin.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { describeInstant } from '../time/index.js';

/** What brought a statement down, what brought that down, and so on to the line of the notes that began it. */
export function chainOf(fallen: Statement, timeline: Timeline): Statement[] {
  const chain: Statement[] = [];
  const fallIn = (one: Statement) => timeline.chain.map(({ world }) => world.fallen.get(one)).find((fall) => fall);
  for (let by = fallIn(fallen)?.by; by && !chain.includes(by); by = fallIn(by)?.by) chain.push(by);
  return chain;
}

/** ": it followed from “A”, and “Kirov survives” (1 December 1934) put an end to that". */
export function endOfIt(chain: readonly Statement[]): string {
  const end = chain.at(-1);
  if (!end) return '';
  const day = describeInstant(end.when).replace(/^some day in /, '');
  const last = `“${headline(end)}” (${day})`;
  const via = chain.length > 1 ? chain[0] : undefined;
  return via ? `: it followed from ${asCause(via)}, and ${last} put an end to that` : `: ${last} put an end to it`;
}

/** What follows from something names it: “The coup”, the death of Sergei Kirov, Joseph Stalin as General Secretary. */
function asCause(statement: Statement): string {
  const { kind, subject, object } = statement;
  if (kind === 'death' || kind === 'birth') return `the ${kind} of ${subject.shortName}`;
  if ((kind === 'take' || kind === 'leave') && object) return `${subject.shortName} as ${object.shortName}`;
  return `“${headline(statement)}”`;
}

function headline(statement: Statement): string {
  return statement.subject.kind === 'event' && statement.kind === 'happen'
    ? statement.subject.name
    : wordsAt(statement.origin).trim();
}
