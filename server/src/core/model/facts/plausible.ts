/** Whether a word that nobody knows is a name, or has its capital only because a line begins with it. */
import { isKnown, type NameUse } from '../names/name-use.js';
import type { VerbMatch } from '../verbs/match.js';

/**
 * Whether an unknown name can be one: at the start of a line any word has a capital ("Peasants flee to the cities",
 * "Order is restored").
 */
export function isPlausible(
  text: string,
  use: NameUse,
  { verb, number }: VerbMatch,
  all: readonly NameUse[],
  hasArticle: boolean,
): boolean {
  if (isKnown(use)) return true;
  const name = text.slice(use.span.start, use.span.end);
  if (/[\s-]/.test(name)) return true;
  const isPersonal = verb.subject.length === 1 && verb.subject[0] === 'figure';
  if (hasArticle) return !isPersonal;
  if (number === 'plural' && all.length === 1) return false;
  if (number !== 'singular' && name.endsWith('s')) return false;
  return isPersonal || !abstract.has(name.toLowerCase());
}

const abstract: ReadonlySet<string> = new Set(
  'peace order war censorship amnesty democracy communism socialism serfdom slavery rationing conscription discipline calm autonomy independence freedom emergency victory mobilisation mobilization'.split(
    ' ',
  ),
);
