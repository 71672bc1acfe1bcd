/** Why something of history never comes to pass in a timeline: the whole chain, and one sentence that tells it. */
import { wordsAt } from '../model/origin.js';
import type { Timeline } from '../model/timeline.js';
import type { Cause, Fall, Statement } from '../model/world/statement.js';
import { oncePerWorld } from './once.js';
import { dayOf, inSentence } from './telling.js';

/** One step down: why, and by what. */
export interface Step {
  readonly why: Fall['why'];
  readonly by: Statement;
  /** The cause that it has lost, where it lost one. */
  readonly cause?: Cause;
  /** Only of the last: what brought this down has fallen itself, and no line says why. */
  readonly end?: Fall;
}

/** From what brought a statement down to the line of the notes that began it. */
export function stepsOf(fallen: Statement, timeline: Timeline): Step[] {
  const steps: Step[] = [];
  const seen = new Set<Statement>([fallen]);
  let fall = fallOf(fallen, timeline);
  for (; fall?.by && !seen.has(fall.by); fall = fallOf(fall.by, timeline)) {
    steps.push({ why: fall.why, by: fall.by, ...(fall.cause ? { cause: fall.cause } : {}) });
    seen.add(fall.by);
  }
  const last = steps.pop();
  if (last) steps.push(fall ? { ...last, end: fall } : last);
  return steps;
}

/** Why a statement does not stand in a timeline, or in one it branches from; undefined where it stands, perhaps again. */
export function fallOf(statement: Statement, timeline: Timeline): Fall | undefined {
  const own = timeline.world.fallen.get(statement);
  if (own || standingIn(timeline).has(statement)) return own;
  for (const { world } of timeline.chain) {
    const fall = world.fallen.get(statement);
    if (fall) return fall;
  }
  return undefined;
}

const standingIn = oncePerWorld(({ world }): ReadonlySet<Statement> => new Set(world.standing));

/** "here it never comes to that: it followed from “A”, which followed from “B”, and “C” (1 May 1926) put an end to that". */
export function endInWords({ why, cause }: Fall, steps: readonly Step[]): string {
  const [first, ...before] = steps;
  if (!first) return cause ? `here it never comes to that: it needed ${causeInWords(cause)}` : 'here that is otherwise';
  const { by } = first;
  if (why === 'inferred' && by.kind === 'leave') {
    const ending = before.length > 0 ? `, for what ended that in real history never comes: ${lossInWords(before)}` : '';
    return `here ${by.subject.shortName} may hold that office still${ending}`;
  }
  if (steps.length > 1 || first.end) return `here it never comes to that: ${lossInWords(steps)}`;
  switch (why) {
    case 'undone':
      return `not here: ${lineAndDay(by)}`;
    case 'changed':
      return `here it is otherwise: ${lineAndDay(by)}`;
    case 'dead':
      return `here ${by.subject.shortName} is dead by then: ${lineAndDay(by)}`;
    case 'ended':
      return `here there is no such thing by then: ${lineAndDay(by)}`;
    default:
      return `here it never comes to that: ${lossInWords(steps)}`;
  }
}

/** The same behind a sentence; nothing where nobody knows what it was. */
export function lossBehind(steps: readonly Step[]): string {
  return steps.length > 0 ? `: ${lossInWords(steps)}` : '';
}

/**
 * "it followed from “A”, which needed Joseph Stalin as General Secretary, and “C” (1 May 1926) put an end to that". What has
 * fallen itself puts an end to nothing.
 */
function lossInWords(steps: readonly Step[]): string {
  const last = steps.at(-1) as Step;
  if (last.end) {
    const reason = last.end.cause ? `needed ${causeInWords(last.end.cause)}` : 'does not come either';
    return `${followed(links(steps))}, which ${reason}`;
  }
  const needed = needs(last);
  const line = lineAndDay(last.by);
  const before = steps.length > 1 ? followed(links(steps.slice(0, -1))) : '';
  const chain = [before, needed && `${before ? 'which' : 'it'} needed ${needed}`].filter((words) => words !== '');
  return chain.length > 0 ? `${chain.join(', ')}, and ${line} put an end to that` : `${line} put an end to it`;
}

/** “The coup” (1 May 1926), the death of Anna Reed (1150). */
function lineAndDay(statement: Statement): string {
  return `${asLine(statement)} (${dayOf(statement)})`;
}

/** A condition that no entry tells of: “Stalin is General Secretary”. */
function needs({ cause }: Step): string {
  if (!cause || cause.kind === 'event' || cause.kind === 'unknown' || (cause.kind === 'died' && !cause.isNot))
    return '';
  return causeInWords(cause);
}

/** What each step leans on. Whoever does not come into his office is what was needed, not one step more. */
function links(steps: readonly Step[]): Link[] {
  return steps.map((step) => {
    const needed = step.by.kind === 'take' ? needs(step) : '';
    return needed ? { how: 'needed', what: needed } : { how: 'followed from', what: asCause(step.by) };
  });
}

interface Link {
  readonly how: 'needed' | 'followed from';
  readonly what: string;
}

/** Of a long chain the beginning and the end: every step of it stands beside the sentence anyway. */
function followed(chain: readonly Link[]): string {
  const told = chain.length > 3 ? chain.slice(0, 2) : chain;
  const words = told.map(({ how, what }, at) => `${at === 0 ? 'it' : 'which'} ${how} ${what}`).join(', ');
  return told.length < chain.length ? `${words}, and so on back to ${chain.at(-1)?.what}` : words;
}

/** What follows from something names it: “The coup”, the death of Sergei Kirov, Joseph Stalin as General Secretary. */
function asCause(statement: Statement): string {
  const { kind, subject, object, origin } = statement;
  if (kind === 'death' || kind === 'birth') return `the ${kind} of ${subject.shortName}`;
  if ((kind === 'take' || kind === 'leave') && object) return `${subject.shortName} as ${object.shortName}`;
  return origin.part === 'property' ? ofDeclaration(statement) : `“${lineOf(statement)}”`;
}

/** The line that put an end to something: “The coup”. A property of a declaration is told, not quoted. */
function asLine(statement: Statement): string {
  return statement.origin.part === 'property' ? ofDeclaration(statement) : `“${lineOf(statement)}”`;
}

/** What a property of a declaration says, as what something comes of. */
function ofDeclaration({ kind, subject, object, name }: Statement): string {
  const what = inSentence(subject);
  const where = object && inSentence(object);
  switch (kind) {
    case 'death':
    case 'birth':
      return `the ${kind} of ${what}`;
    case 'end':
      return `the end of ${what}`;
    case 'found':
      return `the beginning of ${what}`;
    case 'name':
    case 'unname':
      return `the name ${name ?? ''} of ${what}`;
    case 'stay':
    case 'unstay':
    case 'visit':
      return `the stay of ${what}${where ? ` in ${where}` : ''}`;
    case 'join':
    case 'part':
      return `${what} in ${where}`;
    default:
      return `${what} as ${where}`;
  }
}

/** The words of the line that says it: a title, a fact. */
function lineOf(statement: Statement): string {
  if (statement.kind === 'happen' && statement.subject.name !== '') return statement.subject.name;
  return wordsAt(statement.origin).trim();
}

/** A cause as something else names it: “The attack on Trotsky”, Joseph Stalin as General Secretary. */
export function causeInWords(cause: Cause): string {
  if (cause.kind === 'event') return `“${cause.event.name}”`;
  if (cause.kind === 'unknown' || cause.isNot) return `“${cause.text}”`;
  const { kind, subject, object } = cause;
  if (kind === 'died') return `the death of ${subject.shortName}`;
  return kind === 'holds' && object ? `${subject.shortName} as ${object.shortName}` : `“${cause.text}”`;
}
