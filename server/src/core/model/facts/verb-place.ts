/** Where the verb of a clause is to be looked for: behind its subject, and what may be put in between. */
import { isKnown, mayBe } from '../names/name-use.js';
import { verbsAt } from '../verbs/match.js';
import type { Phrases, Row } from './phrases.js';

/** A verb stands right behind its subject, or behind something in brackets or an apposition. */
export function verbBehind(phrases: Phrases, at: number, isApposition: boolean): number | undefined {
  const gap = phrases.gap(at);
  if (gap.trim() === '' || (isApposition && gap.trim() === ',')) return behindCompany(phrases, at);
  const closing = /^\s*\(/.test(gap) ? ')' : /^\s*,\s*$/.test(gap) && appositions.has(phrases.folded(at)) ? ',' : '';
  if (closing === '') return undefined;
  const close = phrases.text.indexOf(closing, phrases.start(at));
  const next = phrases.words.findIndex((word) => word.start > close);
  if (close < 0 || close >= phrases.to || next < 0 || next > at + 8) return undefined;
  return phrases.gap(next).trim() === closing ? next : undefined;
}

/** "Trotsky and his followers are expelled": they are not named, and not checked. */
function behindCompany(phrases: Phrases, at: number): number {
  const [first, second] = [phrases.folded(at), phrases.folded(at + 1)];
  if ((first !== 'and' && first !== 'with') || !/^(?:his|her|their)$/.test(second)) return at;
  for (let next = at + 3; next <= at + 4; next++) {
    if (!phrases.adjoins(next) || !phrases.isLower(next - 1)) return at;
    if (verbsAt(phrases.words, next).length > 0) return next;
  }
  return at;
}

/** "Stalin, the General Secretary, …": an office behind a person says more of him. */
export function withoutAppositions(row: Row): Row {
  const [first] = row.uses;
  if (row.uses.length < 2 || !first || !isKnown(first) || !mayBe(first, ['figure'])) return row;
  const uses = row.uses.filter((use) => !isKnown(use) || mayBe(use, ['figure', 'group', 'place']));
  return uses.length === row.uses.length ? row : { uses, next: row.next };
}

const appositions: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'now',
  'aged',
  'then',
  'still',
]);
