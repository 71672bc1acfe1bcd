/** The verbs of facts as they are offered: those fitting the subject, the commonest first; and their second halves behind "is". */
import type { ThingKind } from '../model/thing.js';
import { type Verb, verbs } from '../model/verbs/table.js';
import type { FixedWord } from './completion-wanted.js';

/** Whole verbs behind a name. `subject`: the kind of thing it names; absent where nobody knows. */
export function verbWords(subject: ThingKind | undefined): FixedWord[] {
  return fitting(subject).map(({ id, help }) => wordOf(id, help));
}

/** Behind a form of "be": "killed", "executed", "succeeded by". What begins with none of the letters typed is left out. */
export function participles(subject: ThingKind | undefined, typed: string): FixedWord[] {
  const words = new Map<string, FixedWord>();
  const add = (form: string, help: string) => {
    const rest = form.startsWith('is ') ? form.slice(3) : '';
    if (rest !== '' && rest.startsWith(typed) && !rest.includes('…') && !words.has(rest))
      words.set(rest, wordOf(rest, help));
  };
  for (const { id, help } of fitting(subject)) add(id, help);
  // So many more are worth a look only once a letter says which.
  if (typed !== '')
    for (const { forms, passives = [], help } of fitting(subject)) {
      for (const form of [...forms, ...passives]) add(form, help);
    }
  return [...words.values()];
}

function wordOf(label: string, detail: string): FixedWord {
  return { label, kind: 'verb', detail, insert: `${label} ` };
}

function fitting(subject: ThingKind | undefined): readonly Verb[] {
  return subject ? byUse.filter((verb) => verb.subject.includes(subject)) : byUse;
}

/** What most facts are about; the others follow in the order of the table. */
const common = [
  'becomes',
  'visits',
  'meets',
  'dies',
  'resigns',
  'is executed',
  'is killed',
  'is arrested in',
  'is exiled to',
  'replaces',
  'joins',
  'leaves',
  'goes to',
  'moves to',
  'returns to',
  'marries',
  'is',
  'is born',
  'is founded',
  'is dissolved',
  'is renamed',
];

const byUse: readonly Verb[] = [...verbs].sort((a, b) => placeOf(a) - placeOf(b));

function placeOf({ id }: Verb): number {
  const place = common.indexOf(id);
  return place < 0 ? common.length : place;
}
