/**
 * Does this sentence have him act, here and now? A small grammar of the common shapes, asked only about people who are
 * dead or unborn, and about bodies that do not exist. It says `acts` only when sure: a false alarm costs more than a
 * missed slip. What it cannot tell is left to the part-of-speech tagger, if one is loaded.
 *
 * It asks four questions in turn. Is the name part of another name (`name-of-something.ts`)? Is the scene only imagined,
 * shown or told (`scene.ts`)? What does the word before the name make of it (`before-name.ts`)? And where it may be a
 * subject: what does its verb say (`predicate.ts`, `verdict.ts`)?
 */
import { speaksAsAuthor } from './author.js';
import { standingOf } from './before-name.js';
import type { Absence, Mention, Role, Standing } from './mention.js';
import { namesSomethingElse } from './name-of-something.js';
import { predicateOf } from './predicate.js';
import { isStaged } from './scene.js';
import type { NameKind, Sentence } from './sentence.js';
import { verdictOn } from './verdict.js';

/** The role of the mention that spans the words `first … last` of the sentence. */
export function roleOf(
  sentence: Sentence,
  first: number,
  last: number,
  kind: NameKind = 'person',
  absence: Absence = 'past',
  yearsGone?: () => number,
): Role {
  const mention: Mention = {
    sentence,
    first: sentence.narrated(first),
    last: sentence.narrated(last),
    kind,
    absence,
    yearsGone,
  };
  if (mention.first < 0 || mention.last < 0) return 'remembered';
  if (namesSomethingElse(mention) || isStaged(mention)) return 'remembered';
  const standing = standingOf(mention);
  return isRole(standing) ? standing : roleOfSubject(mention, standing);
}

function isRole(standing: Standing): standing is Role {
  return standing === 'acts' || standing === 'remembered' || standing === 'unsure';
}

function roleOfSubject(mention: Mention, standing: 'subject' | 'subject-now'): Role {
  const predicate = predicateOf(mention);
  if (predicate === undefined) return 'remembered';
  const verdict = verdictOn(mention, predicate);
  // "When Sverdlov ran the Secretariat" looks back, "when Lenin walks in" does not; nobody looks back at the unborn.
  if (standing === 'subject-now' && verdict.isPast && mention.absence === 'past') return 'remembered';
  return verdict.role === 'acts' && !verdict.isPast && speaksAsAuthor(mention, predicate) ? 'remembered' : verdict.role;
}
