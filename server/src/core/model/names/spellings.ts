/** The spellings under which a person is found although nobody lists them. */
import { ranks } from './ranks.js';
import { wordsOf } from './words.js';

/**
 * "Ivan Nikitich Smirnov" is also "I. N. Smirnov", "Ivan Smirnov", "I. Smirnov" and "Smirnov". A name of one word, or
 * one that ends in a number ("Nicholas II"), has no other spelling.
 */
export function derivedSpellings(fullName: string): string[] {
  const spellings: string[] = [];
  for (const form of spellingForms(fullName)) if (form !== fullName && !spellings.includes(form)) spellings.push(form);
  return spellings;
}

/**
 * "King Alaric II" is also "King Alaric" and "Alaric II". Not "Alaric": a given name alone may be anybody's, and would make a dead
 * king of every namesake.
 */
export function rulerSpellings(fullName: string): readonly string[] {
  const ruler = rulerIn(fullName);
  return ruler && ruler.rank !== '' ? [`${ruler.rank} ${ruler.given}`, `${ruler.given} ${ruler.number}`] : [];
}

/** "King", "Alaric" and "II"; the rank is empty where there is none. */
export function rulerIn(fullName: string): { rank: string; given: string; number: string } | undefined {
  const parts = fullName.split(/\s+/);
  const at = parts.findIndex((part) => /^[IVXL]+$/.test(part));
  let first = 0;
  while (ranks.has((parts[first] ?? '').toLowerCase())) first++;
  const number = parts[at];
  // "Ion I. C. Brătianu" has initials; "George II of Greece" is a king.
  if (number === undefined || at <= first || !/^(?:of|the)?$/.test(parts[at + 1] ?? '')) return undefined;
  return { rank: parts.slice(0, first).join(' '), given: parts.slice(first, at).join(' '), number };
}

/** The same spellings of every name in the same order, none left out: initials, given name, first initial, surname alone. */
export function spellingForms(fullName: string): readonly string[] {
  const parts = fullName.split(/\s+/);
  const surname = parts.at(-1);
  const given = parts[0];
  if (!surname || !given || parts.length < 2 || wordsOf(fullName).length < 2 || /^[IVX]+$|^\d/.test(surname)) return [];
  // "Hiero of Syracuse" is not "Syracuse".
  if (parts.some((part) => /^(?:of|the|from)$/.test(part))) return [];
  // "von Ungern-Sternberg" goes by the part behind the particle.
  const names = parts.slice(0, -1).filter((part) => !/^(von|van|de|da|di|del|der|den|la|le|bin|ibn|al)$/i.test(part));
  const initials = names.map((name) => `${name.charAt(0)}.`);
  return [`${initials.join(' ')} ${surname}`, `${given} ${surname}`, `${initials[0]} ${surname}`, surname];
}

/**
 * How a person is called in a sentence: the first other name that is a given name and the surname ("Joseph Stalin"), else
 * the full name without its patronymic.
 */
export function shortNameOf(fullName: string, otherNames: readonly string[]): string {
  const parts = fullName.split(' ');
  const surname = parts.at(-1) as string;
  const usual = otherNames.find(
    (name) =>
      /^\p{Script=Latin}{3,}[\p{Script=Latin} ’'-]* \S+$/u.test(name) &&
      name.endsWith(` ${surname}`) &&
      name.split(' ').length === 2,
  );
  if (usual) return usual;
  return parts.length >= 3 && /(?:vich|vna|ich|ichna)$/.test(parts[1] as string)
    ? [parts[0], ...parts.slice(2)].join(' ')
    : fullName;
}
