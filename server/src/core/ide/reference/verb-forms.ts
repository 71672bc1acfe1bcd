/** One form for each way to say a verb: that of the present. Nobody wants to read "is, are, was, were" a hundred times. */

/** Without plurals, past tenses, perfects and "gets"; those of which nothing else is left stay. */
export function presentForms(forms: readonly string[]): string[] {
  const present = forms.filter((form) => isPresent(form.split(' ')) && !repeats(form, forms));
  return [...new Set(present.length > 0 ? present : forms)];
}

function isPresent([first = '', second = '']: readonly string[]): boolean {
  if (first === 'never') return isPresent([second]);
  if (other.has(first)) return false;
  return first === 'is' || first === 'does' || /[^s]s$|sses$/.test(first);
}

/** "gets executed" beside "is executed"; "gets married" stands for itself. */
function repeats(form: string, forms: readonly string[]): boolean {
  return form.startsWith('gets ') && forms.includes(form.replace('gets', 'is'));
}

/** First words that look like a present in the third person and are none. */
const other: ReadonlySet<string> = new Set(['has', 'was']);
