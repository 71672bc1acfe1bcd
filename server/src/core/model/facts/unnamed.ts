/**
 * Facts that need somebody and have only an office: "The Premier is assassinated". They are read as if its holder stood
 * there; who that is, and whether there is one, the world has to say.
 */
import type { Fact } from '../fact.js';
import { isKnown, isOnly, mayBe, type NameUse } from '../names/name-use.js';
import type { NameEntry } from '../thing.js';
import type { Effect } from '../verbs/verb.js';
import { someKnown } from './phrases.js';

/** The subjects with somebody in the place of every office; undefined where none is one, or not surely. */
export function withHolders(text: string, subjects: readonly NameUse[]): readonly NameUse[] | undefined {
  if (!subjects.some(isOffice) || subjects.some((use, index) => isApposition(text, use, subjects[index + 1])))
    return undefined;
  return subjects.map((use) => (isOffice(use) ? { span: use.span, layers: somebody } : use));
}

/** Whether a name can stand for nothing but an office. */
export function isOffice(use: NameUse): boolean {
  return isKnown(use) && isOnly(use.layers, 'office');
}

/** "The Premier, Rykov, …": he is named. */
function isApposition(text: string, use: NameUse, next: NameUse | undefined): boolean {
  return next !== undefined && isOffice(use) && !isOffice(next) && text.startsWith(',', use.span.end);
}

/**
 * Whether a fact makes anything of its subjects that lasts. "The Premier visits London" makes nothing, "the Premier returns to
 * Moscow" is his day's work, and that he remains in office is so as it is.
 */
export function changesSomebody({ verb, negated, objects }: Fact): boolean {
  if (negated || !(lasting.has(verb.effect) || againstHisWill.has(verb.id))) return false;
  // "The Premier is named John Smith", "The President leaves the room".
  if (verb.effect === 'take-office') return someKnown(objects);
  return verb.effect !== 'leave' || objects.some((use) => isKnown(use) && mayBe(use, ['office', 'group']));
}

const lasting: ReadonlySet<Effect> = new Set<Effect>([
  'death',
  'take-office',
  'leave-office',
  'leave',
  'replace',
  'join',
  'leave-group',
]);

/** Of all that has to do with being somewhere. */
const againstHisWill: ReadonlySet<string> = new Set([
  'flees to',
  'escapes to',
  'is exiled to',
  'is imprisoned in',
  'is arrested in',
  'is released',
]);

const figure: NameEntry = { thing: { kind: 'figure', name: '', shortName: '' }, name: '', rank: 'full' };
const somebody: NameUse['layers'] = [[figure]];
