/** For a verb that the table lacks: the verbs of the table that were probably meant, by spelling and by meaning. */
import { editDistance } from '../../syntax/nearest.js';
import { verbForm } from '../prose/verb-lexicon.js';
import { verbs } from './table.js';

/** Words to put in the place of `word`, the nearest first, in its tense; [] if nothing is near. */
export function nearVerbs(word: string): readonly string[] {
  const state = states[word];
  if (state) return [state];
  return [...new Set([...spelledLike(word), ...meaningLike(word)])].filter((near) => near !== word);
}

/** Slips of the pen: "resings". */
function spelledLike(word: string): string[] {
  if (word.length < 5 || verbForm(word)) return [];
  spellings ??= [...new Set(verbs.flatMap((verb) => [...verb.forms, ...(verb.actives ?? [])]))].filter((form) =>
    /^\w+$/.test(form),
  );
  const limit = word.length < 6 ? 1 : 2;
  const near = spellings
    .filter((form) => form.charAt(0) === word.charAt(0))
    .map((form) => ({ form, distance: editDistance(word, form, limit) }))
    .filter(({ distance }) => distance <= limit);
  return near.sort((a, b) => a.distance - b.distance).map(({ form }) => form);
}

let spellings: string[] | undefined;

/** What is so since something happened. */
const states: Readonly<Record<string, string>> = {
  'is dead': 'dies',
  'are dead': 'die',
  'was dead': 'died',
  'were dead': 'died',
  'lies dead': 'dies',
  'lie dead': 'die',
  'lay dead': 'died',
};

function meaningLike(word: string): string[] {
  const form = verbForm(word);
  const near = form && meanings()[form.base];
  if (!form || !near) return [];
  const tense = form.forms.has('third') ? 0 : form.forms.has('past') ? 1 : 2;
  return near.map((forms) => forms[tense] ?? forms[0]);
}

type Tenses = readonly [third: string, past: string, base: string];

let table: Record<string, Tenses[] | undefined> | undefined;

/** What people write, by the base of the verb, and what the table has instead. */
function meanings(): Record<string, Tenses[] | undefined> {
  if (table) return table;
  table = {};
  const add = (bases: string, tenses: Tenses) => {
    for (const base of bases.split(' ')) (table as Record<string, Tenses[]>)[base] = [...(table?.[base] ?? []), tenses];
  };
  add('assume take gain receive rise', ['becomes', 'became', 'become']);
  add('nominate promote install choose select designate swear', ['appoints', 'appointed', 'appoint']);
  add('abandon exit withdraw desert vacate', ['leaves', 'left', 'leave']);
  add('surrender relinquish vacate', ['resigns', 'resigned', 'resign']);
  add('fly sail drive ride hurry rush journey walk march tour travel', ['goes', 'went', 'go']);
  add('live stay rest hide', ['settles', 'settled', 'settle']);
  add('reach enter tour inspect', ['visits', 'visited', 'visit']);
  add('enter', ['joins', 'joined', 'join']);
  add('see receive greet consult welcome encounter interview confront', ['meets', 'met', 'meet']);
  add('shoot stab poison strangle slaughter liquidate hit beat', ['kills', 'killed', 'kill']);
  add('shoot stab hit beat', ['wounds', 'wounded', 'wound']);
  add('seize kidnap catch take hold', ['arrests', 'arrested', 'arrest']);
  add('liberate rescue release', ['frees', 'freed', 'free']);
  add('launch organise organize start build proclaim', ['founds', 'founded', 'found']);
  add('close suppress end liquidate smash crush', ['dissolves', 'dissolved', 'dissolve']);
  add('purge demote fire', ['dismisses', 'dismissed', 'dismiss']);
  add('purge exclude', ['expels', 'expelled', 'expel']);
  add('send transfer expel', ['exiles', 'exiled', 'exile']);
  add('storm assault bomb raid', ['attacks', 'attacked', 'attack']);
  add('command direct run govern rule chair control', ['leads', 'led', 'lead']);
  add('succumb expire collapse', ['dies', 'died', 'die']);
  return table;
}
