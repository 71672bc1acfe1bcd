/**
 * How somebody dies, or gets out of an office or a group, as far as the words of a line say. A challenge that names a
 * manner is met by that one: a stroke is no murder, and whoever dies has not been expelled.
 */
import type { Answer } from '../../time/index.js';
import { wordsAt } from '../origin.js';
import { meets } from '../world/lanes.js';
import type { Statement } from '../world/statement.js';

type Manner = 'executed' | 'killed' | 'by his own hand' | 'otherwise' | 'left' | 'put out' | 'died' | 'ended';

/** The manners that may be meant: more than one where the words leave it open. */
type Manners = ReadonlySet<Manner>;

/** How a life ends, by the words of a pattern. */
export function deathsMeant(words: string): Manners {
  const meant = deathIn(words);
  // Who is executed is killed as well; who is murdered is not executed.
  return /\bkill|\bslain\b|\bslays?\b|\bslew\b/i.test(words) && meant.has('killed') ? violent : meant;
}

/** How a life ended, by the statement of it: its own words, or what its property says behind the date. */
export function mannerOfDeath({ origin, note, causes }: Statement): Manners {
  const words = origin.part === 'property' ? (note ?? '') : wordsAt(origin);
  const found = deathIn(words);
  const isTried = causes.flat().some(({ text }) => /\btrial\b|\bsentence\b|\bverdict\b/i.test(text));
  return found === violent && isTried ? execution : found;
}

function deathIn(words: string): Manners {
  if (/\bsuicide\b|\b(?:him|her)self\b|\bthemselves\b|\bown (?:hand|life|lives)\b/i.test(words)) return suicide;
  if (executed.test(words)) return execution;
  if (killed.test(words)) return killing;
  if (/\bshot\b|\bstabbed\b|\bpoisoned\b/i.test(words)) return violent;
  return otherwise.test(words) ? illness : anyDeath;
}

/** How a time in an office or a group ends, by the words of a pattern. */
export function endsMeant(words: string): Manners {
  if (putOut.test(words)) return expulsion;
  if (/\bresign|\bstep|\bst(?:and|ands|ood) down\b|\bretire|\babdicat/i.test(words)) return departure;
  return anyEnd;
}

/** How a time in an office or a group ended. `death`: of whoever was in it. */
export function mannerOfEnd(end: Statement, death: Statement | undefined): Manners {
  if (end.kind === 'death') return dying;
  if (end.kind === 'end') return ending;
  const words = end.origin.part === 'property' ? (end.note ?? '') : wordsAt(end.origin);
  if (putOut.test(words)) return expulsion;
  if (departing.test(words)) return departure;
  // A property says only when it ended; on the day of a death it ended by that.
  return end.origin.part === 'property' && death && meets(death.when, end.when) ? dying : removal;
}

/** Whether what has happened is what is asked for: `possibly` where the words of either leave it open. */
export function isAsMeant(happened: Manners, meant: Manners): Answer {
  const all = [...happened];
  if (all.every((one) => meant.has(one))) return 'yes';
  // "Leaves" does not say how; nobody would say it of the dead, yet he is no longer there.
  if (meant === anyEnd && happened === dying) return 'possibly';
  return all.some((one) => meant.has(one)) ? 'possibly' : 'no';
}

const executed =
  /\bexecut|\bhang(?:s|ed|ing)?\b|\bbehead|\bguillotin|\bcrucif|\bgarrott|\bput to death\b|\bfiring squad\b|\bscaffold\b|\bgallows\b|\bat the stake\b/i;
const killed =
  /\bkill|\bmurder|\bassassin|\blynch|\bslain\b|\bslays?\b|\bslew\b|\bgunned\b|\bstruck down\b|\bto death\b|\bblown up\b|\bshot dead\b|\bshot by\b|\bshot in the street\b/i;
const otherwise =
  /\bin (?:his|her|their) (?:sleep|bed)\b|\bdrown|\bcrash|\baccident\b|\bheart\b|\bstroke\b|\bsuccumb|\bof (?:a |an |the )?(?:\w+ )?(?:illness|fever|typhus|typhoid|tuberculosis|pneumonia|influenza|cancer|cholera|plague|old age|age|disease|haemorrhage|hemorrhage|infection)\b/i;
const putOut =
  /\bexpel|\bexpuls|\bexclu|\bthrown out\b|\bkicked out\b|\bdismiss|\boust|\bdepos|\bremov|\bsack|\bfired\b|\boverthr|\btoppl|\bvoted out\b|\brelieved\b/i;
const departing =
  /\bresign|\bstep|\bstands? down\b|\bstood down\b|\bretire|\babdicat|\bquits?\b|\bleaves?\b|\bwalk|\bbreaks?\b|\bbroke\b/i;

const execution: Manners = new Set<Manner>(['executed']);
const killing: Manners = new Set<Manner>(['killed']);
const violent: Manners = new Set<Manner>(['executed', 'killed']);
const suicide: Manners = new Set<Manner>(['by his own hand']);
const illness: Manners = new Set<Manner>(['otherwise']);
const anyDeath: Manners = new Set<Manner>(['executed', 'killed', 'by his own hand', 'otherwise']);
const expulsion: Manners = new Set<Manner>(['put out']);
const departure: Manners = new Set<Manner>(['left']);
const removal: Manners = new Set<Manner>(['left', 'put out']);
const dying: Manners = new Set<Manner>(['died']);
const ending: Manners = new Set<Manner>(['ended']);
const anyEnd: Manners = new Set<Manner>(['left', 'put out', 'ended']);
