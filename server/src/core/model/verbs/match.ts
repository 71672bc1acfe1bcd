/** Finds the verbs of the table in a row of words. */
import type { Word } from '../names/words.js';
import { type Verb, verbs } from './table.js';

export interface VerbMatch {
  readonly verb: Verb;
  /** Index of the first word behind the verb. */
  readonly next: number;
  /** "does not die", "is never murdered". */
  readonly negated: boolean;
}

/** Every verb that starts at word `at`, the longest form first, the table's order among equals. */
export function verbsAt(words: readonly Word[], at: number): VerbMatch[] {
  const negation = negationAt(words, at);
  if (negation) {
    const { kept, next } = negation;
    return matches(finite(), (index) =>
      index < kept.length ? kept[index] : words[next + index - kept.length]?.folded,
    ).map(({ verb, length }) => ({ verb, next: next + Math.max(0, length - kept.length), negated: true }));
  }
  return matches(finite(), (index) => words[at + index]?.folded).map(({ verb, length }) => ({
    verb,
    next: at + length,
    negated: false,
  }));
}

/** Forms that stand before their subject: "Death of Kamenev". */
export function nounsAt(words: readonly Word[], at: number): VerbMatch[] {
  return matches(nouns(), (index) => words[at + index]?.folded).map(({ verb, length }) => ({
    verb,
    next: at + length,
    negated: false,
  }));
}

type Forms = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly verb: Verb }[]>;

function matches(forms: Forms, word: (index: number) => string | undefined): { verb: Verb; length: number }[] {
  const first = word(0);
  if (first === undefined) return [];
  const found: { verb: Verb; length: number }[] = [];
  for (const form of forms.get(first) ?? []) {
    if (form.words.every((part, index) => word(index) === part))
      found.push({ verb: form.verb, length: form.words.length });
  }
  return found;
}

/** What stays of the verb when the negation is taken out, and the word behind it. */
function negationAt(words: readonly Word[], at: number): { kept: string[]; next: number } | undefined {
  const first = words[at]?.folded ?? '';
  const second = words[at + 1]?.folded ?? '';
  if (first === 'never') return { kept: [], next: at + 1 };
  if (/^(does|did|do)$/.test(first) && second === 'not') return { kept: [], next: at + 2 };
  if (/^(doesn|didn|don)$/.test(first) && second === 't') return { kept: [], next: at + 2 };
  if (/^(is|was|are|were)$/.test(first) && (second === 'not' || second === 'never'))
    return { kept: [first], next: at + 2 };
  if (/^(isn|wasn|aren|weren)$/.test(first) && second === 't') return { kept: [first.slice(0, -1)], next: at + 2 };
  return undefined;
}

let finiteForms: Forms | undefined;
let nounForms: Forms | undefined;

function finite(): Forms {
  finiteForms ??= formsBy((verb) => verb.forms);
  return finiteForms;
}

function nouns(): Forms {
  nounForms ??= formsBy((verb) => verb.nouns ?? []);
  return nounForms;
}

function formsBy(select: (verb: Verb) => readonly string[]): Forms {
  const forms = new Map<string, { words: string[]; verb: Verb }[]>();
  for (const verb of verbs) {
    for (const form of select(verb)) {
      const words = form.toLowerCase().split(/[ -]/);
      const first = words[0] as string;
      const list = forms.get(first) ?? [];
      list.push({ words, verb });
      forms.set(first, list);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}
