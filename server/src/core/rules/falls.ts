/** Why something of history never comes to pass in a timeline: the whole chain, and one sentence that tells it. */
import { wordsAt } from '../model/origin.js';
import type { Timeline } from '../model/timeline.js';
import type { Cause, Fall, Statement } from '../model/world/statement.js';
import type { World } from '../model/world/world.js';
import { contentOf } from '../syntax/content.js';
import { dayOf } from './telling.js';

/** One step down: why, and by what. */
export interface Step {
  readonly why: Fall['why'];
  readonly by: Statement;
  /** The cause that it has lost, where it lost one. */
  readonly cause?: Cause;
}

/** From what brought a statement down to the line of the notes that began it. */
export function stepsOf(fallen: Statement, timeline: Timeline): Step[] {
  const steps: Step[] = [];
  const seen = new Set<Statement>([fallen]);
  for (let fall = fallOf(fallen, timeline); fall?.by && !seen.has(fall.by); fall = fallOf(fall.by, timeline)) {
    steps.push({ why: fall.why, by: fall.by, ...(fall.cause ? { cause: fall.cause } : {}) });
    seen.add(fall.by);
  }
  return steps;
}

/** Why a statement does not stand in a timeline, or in one it branches from; undefined where it stands, perhaps again. */
export function fallOf(statement: Statement, timeline: Timeline): Fall | undefined {
  const own = timeline.world.fallen.get(statement);
  if (own || standingIn(timeline.world).has(statement)) return own;
  for (const { world } of timeline.chain) {
    const fall = world.fallen.get(statement);
    if (fall) return fall;
  }
  return undefined;
}

function standingIn(world: World): ReadonlySet<Statement> {
  const found = standing.get(world) ?? new Set(world.standing);
  standing.set(world, found);
  return found;
}

/** A world is made anew whenever what its files say has changed. */
const standing = new WeakMap<World, ReadonlySet<Statement>>();

/** "here it never comes to that: it followed from “A”, which followed from “B”, and “C” (1 May 1926) put an end to that". */
export function endInWords(why: Fall['why'], steps: readonly Step[]): string {
  const [first] = steps;
  if (!first) return 'here that is otherwise';
  if (steps.length > 1) return `here it never comes to that: ${lossInWords(steps)}`;
  const line = lineAndDay(first.by);
  switch (why) {
    case 'undone':
      return `not here: ${line}`;
    case 'changed':
      return `here it is otherwise: ${line}`;
    case 'dead':
      return `here ${first.by.subject.shortName} is dead by then: ${line}`;
    case 'ended':
      return `here there is no such thing by then: ${line}`;
    default:
      return `here it never comes to that: ${lossInWords(steps)}`;
  }
}

/** The same behind a sentence; nothing where nobody knows what it was. */
export function lossBehind(steps: readonly Step[]): string {
  return steps.length > 0 ? `: ${lossInWords(steps)}` : '';
}

/** "it followed from “A”, which needed Joseph Stalin as General Secretary, and “C” (1 May 1926) put an end to that". */
function lossInWords(steps: readonly Step[]): string {
  const last = steps.at(-1) as Step;
  const needed = needs(last);
  const line = lineAndDay(last.by);
  if (steps.length > 1)
    return `${followed(steps.slice(0, -1))}${needed && `, which needed ${needed}`}, and ${line} put an end to that`;
  return needed ? `it needed ${needed}, and ${line} put an end to that` : `${line} put an end to it`;
}

function lineAndDay(statement: Statement): string {
  return `“${lineOf(statement)}” (${dayOf(statement)})`;
}

/** A condition that no entry tells of: “Stalin is General Secretary”. */
function needs({ cause }: Step): string {
  return cause?.kind === 'holds' ? causeInWords(cause) : '';
}

/** Of a long chain the beginning and the end: every step of it stands beside the sentence anyway. */
function followed(steps: readonly Step[]): string {
  const causes = steps.map(({ by }) => asCause(by));
  const told = causes.length > 3 ? causes.slice(0, 2) : causes;
  const words = told.map((cause, at) => `${at === 0 ? 'it' : 'which'} followed from ${cause}`).join(', ');
  return told.length < causes.length ? `${words}, and so on back to ${causes.at(-1)}` : words;
}

/** What follows from something names it: “The coup”, the death of Sergei Kirov, Joseph Stalin as General Secretary. */
function asCause(statement: Statement): string {
  const { kind, subject, object } = statement;
  if (kind === 'death' || kind === 'birth') return `the ${kind} of ${subject.shortName}`;
  if ((kind === 'take' || kind === 'leave') && object) return `${subject.shortName} as ${object.shortName}`;
  return `“${lineOf(statement)}”`;
}

/** The words of the line that says it: a title, a fact, `died: 20 July 1926`. */
function lineOf(statement: Statement): string {
  if (statement.kind === 'happen' && statement.subject.name !== '') return statement.subject.name;
  const { slot, part, index } = statement.origin;
  const key = part === 'property' ? `${contentOf(slot.block).properties[index]?.key}: ` : '';
  return `${key}${wordsAt(statement.origin).trim()}`;
}

/** A cause as something else names it: “The attack on Trotsky”, Joseph Stalin as General Secretary. */
export function causeInWords(cause: Cause): string {
  switch (cause.kind) {
    case 'event':
      return `“${cause.event.name}”`;
    case 'holds':
      return `${cause.figure.shortName} as ${cause.office.shortName}`;
    case 'died':
      return `the death of ${cause.figure.shortName}`;
    case 'unknown':
      return `“${cause.text}”`;
  }
}
