/** Verbs that take back what real history has. */
import { active, be, passive, phrase } from './inflect.js';
import { arrests, deaths, illnesses } from './perils.js';
import { people, type Verb } from './verb.js';

const averted = ['averted', 'prevented', 'butterflied away', 'called off', 'cancelled', 'canceled', 'avoided'];
const live = active('live');
const get = active('get', 'gets', 'got');
const escaping = ['escape', 'avoid', 'evade', 'dodge'].flatMap((word) => active(word));
const savedHelp = 'The death that real history has for him at this date does not happen.';

export const undoingVerbs: readonly Verb[] = [
  {
    id: 'survives',
    about: 'undoing real history',
    forms: [
      ...active('survive'),
      ...phrase([...active('escape'), ...active('cheat')], 'death'),
      ...phrase([...live, ...active('pull')], 'through'),
      ...phrase(live, 'to see', 'to tell', 'to fight'),
      ...be('cured', 'healed', 'only wounded', 'merely wounded', 'only injured'),
    ],
    subject: people,
    takesAnything: true,
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'recovers',
    under: 'survives',
    about: 'undoing real history',
    forms: [
      ...active('recover'),
      ...phrase(active('recover'), 'from'),
      ...phrase(get, 'well', 'better'),
      ...phrase(
        active('make', 'makes', 'made'),
        ...['a', 'a full', 'a complete', 'a quick', 'a swift', 'a slow'].map((words) => `${words} recovery`),
      ),
      ...phrase(active('regain'), 'his health', 'her health'),
    ],
    nouns: ['recovery of', 'survival of'],
    subject: people,
    takesAnything: true,
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'overcomes',
    under: 'survives',
    about: 'undoing real history',
    forms: [
      ...active('overcome', 'overcomes', 'overcame', 'overcome'),
      ...active('beat', 'beats', 'beat', 'beaten'),
      ...active('weather'),
      ...active('defeat'),
      ...phrase([...active('shake', 'shakes', 'shook', 'shaken'), ...active('fight', 'fights', 'fought')], 'off'),
      ...phrase(get, 'over'),
      ...phrase(active('come', 'comes', 'came', 'come'), 'through'),
    ],
    subject: people,
    peril: { of: illnesses, isNeeded: true },
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'escapes execution',
    under: 'survives',
    about: 'undoing real history',
    forms: escaping,
    subject: people,
    peril: { of: new Set([...deaths, ...illnesses]), isNeeded: true },
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'is spared',
    under: 'survives',
    about: 'undoing real history',
    forms: ['spared', 'saved', 'rescued', 'reprieved'].flatMap(passive),
    actives: ['spare', 'save', 'rescue', 'reprieve'].flatMap((word) => active(word)),
    subject: people,
    peril: { of: deaths, isNeeded: false },
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'lives',
    under: 'survives',
    about: 'undoing real history',
    forms: [...live, ...phrase(live, 'on'), ...be('alive')],
    subject: people,
    alone: true,
    effect: 'undo-death',
    help: savedHelp,
  },
  {
    id: 'escapes arrest',
    about: 'undoing real history',
    forms: escaping,
    subject: people,
    peril: { of: arrests, isNeeded: true },
    effect: 'undo-stay',
    help: 'The arrest that real history has for him at this date does not happen.',
  },
  {
    id: 'never happens',
    about: 'undoing real history',
    forms: [
      ...[
        ['happens', 'happen', 'happened'],
        ['takes place', 'take place', 'took place'],
        ['comes', 'come', 'came'],
        ['comes to pass', 'come to pass', 'came to pass'],
      ].flatMap(([third, base, past]) => [`never ${third}`, `never ${past}`, `does not ${base}`, `did not ${base}`]),
      ...phrase(active('fail'), 'to happen', 'to take place', 'to materialise', 'to materialize'),
      ...averted.flatMap(passive),
    ],
    headlines: averted,
    nouns: ['there is no', 'there was no'],
    actives: [...active('cancel'), ...phrase(active('call'), 'off'), ...active('avert'), ...active('prevent')],
    subject: ['event'],
    effect: 'undo',
    help: 'An event of real history does not happen, and what followed only from it does not either.',
  },
];
