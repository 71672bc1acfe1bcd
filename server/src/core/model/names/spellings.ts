/** The spellings under which a person is found although nobody lists them. */
import { wordsOf } from './words.js';

/**
 * "Ivan Nikitich Smirnov" is also "I. N. Smirnov", "Ivan Smirnov", "I. Smirnov" and "Smirnov". A name of one word, or
 * one that ends in a number ("Nicholas II"), has no other spelling.
 */
export function derivedSpellings(fullName: string): string[] {
  const words = wordsOf(fullName).map((word) => fullName.slice(word.start, word.end));
  const parts = fullName.split(/\s+/);
  const surname = parts.at(-1);
  const given = parts[0];
  if (words.length < 2 || !surname || !given || parts.length < 2 || /^[IVX]+$|^\d/.test(surname)) return [];
  // "von Ungern-Sternberg" goes by the part behind the particle.
  const names = parts.slice(0, -1).filter((part) => !/^(von|van|de|da|di|del|der|den|la|le|bin|ibn|al)$/i.test(part));
  const initials = names.map((name) => `${name.charAt(0)}.`);
  return [
    ...new Set([`${initials.join(' ')} ${surname}`, `${given} ${surname}`, `${initials[0]} ${surname}`, surname]),
  ].filter((spelling) => spelling !== fullName);
}
