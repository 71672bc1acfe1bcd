/** Spells out the surface forms of a verb, so that the verb table can name each verb once. */

/** `rise rises rose risen`; what is left out is regular. */
export function active(base: string, third = thirdPerson(base), past = pastOf(base), participle = past): string[] {
  return [...new Set([third, base, past, `has ${participle}`, `have ${participle}`])];
}

/** `executed` → "is executed", "were executed", "has been executed", "gets executed". */
export function passive(participle: string): string[] {
  return [...be(participle), `gets ${participle}`, `got ${participle}`];
}

/** A form of "be" before every one of `rests`: `be('in')` → "is in", "was in", "are in", "were in". */
export function be(...rests: string[]): string[] {
  return rests.flatMap((rest) =>
    ['is', 'are', 'was', 'were', 'has been', 'have been'].map((form) => `${form} ${rest}`),
  );
}

/** The same verb with more words behind it: `phrase(active('move'), 'to')`. */
export function phrase(forms: readonly string[], ...rests: string[]): string[] {
  return rests.flatMap((rest) => forms.map((form) => `${form} ${rest}`));
}

export function thirdPerson(base: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

export function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}
