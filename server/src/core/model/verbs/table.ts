/**
 * The verbs of facts: one table, read by the fact parser, completion, hover and the generated reference.
 * What a verb needs is checked; only what it makes changes the world.
 */
import type { ThingKind } from '../thing.js';
import { active, be, passive, phrase } from './inflect.js';

/** What a fact changes. Each effect is carried out in `world/effects.ts`. */
export type Effect =
  | 'none'
  | 'birth'
  | 'birth-of-object'
  | 'death'
  | 'death-of-object'
  | 'take-office'
  | 'appoint-object'
  | 'hold-office'
  | 'leave-office'
  | 'leave'
  | 'replace'
  | 'join'
  | 'leave-group'
  | 'visit'
  | 'stay'
  | 'end-stay'
  | 'found'
  | 'dissolve'
  | 'rename'
  | 'undo-death'
  | 'undo';

export type VerbTopic =
  | 'a life'
  | 'an office'
  | 'a group'
  | 'being somewhere'
  | 'institutions and places'
  | 'wars and events'
  | 'undoing real history';

export interface Verb {
  /** The headword, shown to writers: "becomes". */
  readonly id: string;
  readonly about: VerbTopic;
  readonly forms: readonly string[];
  /** Forms that stand before their subject: "death of". */
  readonly nouns?: readonly string[];
  readonly subject: readonly ThingKind[];
  /** The kinds its object may be of, likeliest first; absent: it takes none. */
  readonly object?: readonly ThingKind[];
  /** `needed`: without an object it is not this verb. `text`: the object is a name being given. */
  readonly objectIs?: 'needed' | 'optional' | 'text';
  readonly effect: Effect;
  readonly help: string;
}

const people: readonly ThingKind[] = ['figure'];
const bodies: readonly ThingKind[] = ['group', 'place', 'office'];
const anyone: readonly ThingKind[] = ['figure', 'group', 'place', 'office'];

export const verbs: readonly Verb[] = [
  // ——— a life
  {
    id: 'is born',
    about: 'a life',
    forms: be('born'),
    nouns: ['birth of'],
    subject: people,
    effect: 'birth',
    help: 'Somebody comes into the world.',
  },
  {
    id: 'gives birth to',
    about: 'a life',
    forms: [...phrase(active('give', 'gives', 'gave', 'given'), 'birth to'), ...active('father', 'fathers')],
    subject: people,
    object: people,
    objectIs: 'needed',
    effect: 'birth-of-object',
    help: 'A parent has a child, who is declared by it.',
  },
  {
    id: 'dies',
    about: 'a life',
    forms: [
      ...active('die'),
      ...phrase(active('pass', 'passes'), 'away'),
      ...active('drown'),
      ...phrase(active('commit', 'commits', 'committed'), 'suicide'),
      ...['himself', 'herself'].flatMap((self) => [
        `shoots ${self}`,
        `shot ${self}`,
        `hangs ${self}`,
        `hanged ${self}`,
        `kills ${self}`,
        `killed ${self}`,
      ]),
      ...phrase(active('fall', 'falls', 'fell', 'fallen'), 'in battle', 'in action'),
    ],
    nouns: ['death of', 'suicide of'],
    subject: people,
    effect: 'death',
    help: 'A life ends; offices, memberships and journeys end with it.',
  },
  {
    id: 'is killed',
    about: 'a life',
    forms: [
      ...passive('killed'),
      ...passive('murdered'),
      ...passive('assassinated'),
      ...passive('poisoned'),
      ...passive('lynched'),
      ...be('shot dead', 'stabbed to death'),
      'killed',
      'murdered',
      'assassinated',
    ],
    nouns: ['murder of', 'assassination of', 'killing of'],
    subject: people,
    effect: 'death',
    help: 'A life is ended by somebody: `by Name` says by whom.',
  },
  {
    id: 'is executed',
    about: 'a life',
    forms: [
      ...passive('executed'),
      ...passive('hanged'),
      ...passive('beheaded'),
      ...passive('guillotined'),
      ...phrase(active('face', 'faces'), 'the firing squad'),
      'executed',
      'hanged',
      'beheaded',
    ],
    nouns: ['execution of'],
    subject: people,
    effect: 'death',
    help: 'A life is ended by the state.',
  },
  {
    id: 'kills',
    about: 'a life',
    forms: [
      ...active('kill'),
      ...active('murder'),
      ...active('assassinate'),
      ...active('execute'),
      ...active('hang', 'hangs', 'hanged'),
      ...active('behead'),
    ],
    subject: anyone,
    object: people,
    objectIs: 'needed',
    effect: 'death-of-object',
    help: 'Somebody ends the life of somebody else.',
  },
  {
    id: 'is wounded',
    about: 'a life',
    forms: [...passive('wounded'), ...passive('injured')],
    subject: people,
    effect: 'none',
    help: 'Somebody is hurt and lives.',
  },
  {
    id: 'marries',
    about: 'a life',
    forms: [...active('marry'), ...active('wed', 'weds', 'wed')],
    nouns: ['marriage of', 'wedding of'],
    subject: people,
    object: people,
    objectIs: 'optional',
    effect: 'none',
    help: 'Two people marry; both have to be alive.',
  },
  {
    id: 'divorces',
    about: 'a life',
    forms: active('divorce'),
    subject: people,
    object: people,
    objectIs: 'optional',
    effect: 'none',
    help: 'A marriage ends.',
  },
  {
    id: 'adopts',
    about: 'a life',
    forms: active('adopt'),
    subject: people,
    object: people,
    objectIs: 'needed',
    effect: 'none',
    help: 'Somebody takes a child for his own.',
  },
  {
    id: 'disappears',
    about: 'a life',
    forms: [...active('disappear'), ...active('vanish'), ...be('believed dead', 'presumed dead', 'missing')],
    subject: people,
    effect: 'none',
    help: 'Nobody knows where he is; he is not dead for that.',
  },
  // ——— an office
  {
    id: 'becomes',
    about: 'an office',
    forms: [
      ...active('become', 'becomes', 'became', 'become'),
      ...['appointed', 'elected', 'named', 'made', 'proclaimed', 'confirmed', 'chosen', 're-elected'].flatMap(passive),
      ...phrase(passive('appointed'), 'as', 'to the post of', 'to the office of'),
      ...phrase(passive('elected'), 'as'),
      ...phrase(passive('sworn in'), 'as'),
      ...phrase(passive('installed'), 'as'),
      ...passive('crowned'),
      ...phrase(active('take', 'takes', 'took', 'taken'), 'over as', 'office as'),
      'appointed',
      'elected',
      'named',
    ],
    subject: people,
    object: ['office'],
    objectIs: 'needed',
    effect: 'take-office',
    help: 'Somebody takes an office; whoever held its only seat has left it.',
  },
  {
    id: 'acts as',
    about: 'an office',
    forms: [...phrase(active('act'), 'as'), 'becomes acting', 'became acting', 'is appointed acting', 'is acting'],
    subject: people,
    object: ['office'],
    objectIs: 'needed',
    effect: 'take-office',
    help: 'Somebody fills an office for the time being.',
  },
  {
    id: 'appoints',
    about: 'an office',
    forms: [...active('appoint'), ...active('name'), ...active('make', 'makes', 'made')],
    subject: anyone,
    object: people,
    objectIs: 'needed',
    effect: 'appoint-object',
    help: 'Somebody gives an office to somebody else: `appoints Rakovsky Foreign Commissar`.',
  },
  {
    id: 'is',
    about: 'an office',
    forms: ['is', 'are', 'was', 'were', 'serves as', 'served as'],
    subject: people,
    object: ['office'],
    objectIs: 'needed',
    effect: 'hold-office',
    help: 'Somebody holds an office over the range of the date.',
  },
  {
    id: 'remains',
    about: 'an office',
    forms: [...active('remain'), ...phrase(active('stay'), 'on as'), ...phrase(active('continue'), 'as')],
    subject: people,
    object: ['office'],
    objectIs: 'needed',
    effect: 'none',
    help: 'Somebody goes on in an office he holds.',
  },
  {
    id: 'replaces',
    about: 'an office',
    forms: [...active('replace'), ...active('succeed'), ...active('supplant')],
    subject: people,
    object: people,
    objectIs: 'needed',
    effect: 'replace',
    help: 'Somebody takes an office from somebody: `replaces Rykov as Premier`.',
  },
  {
    id: 'resigns',
    about: 'an office',
    forms: [
      ...active('resign'),
      ...phrase(active('step', 'steps', 'stepped'), 'down'),
      ...active('retire'),
      ...active('abdicate'),
      ...['dismissed', 'ousted', 'deposed', 'removed', 'sacked', 'relieved'].flatMap(passive),
      'dismissed',
      'ousted',
      'deposed',
      'removed',
    ],
    nouns: ['resignation of', 'abdication of', 'dismissal of', 'removal of', 'fall of'],
    subject: people,
    object: ['office'],
    objectIs: 'optional',
    effect: 'leave-office',
    help: 'Somebody leaves an office; without one named, all he holds that day.',
  },
  // ——— a group
  {
    id: 'joins',
    about: 'a group',
    forms: [
      ...active('join'),
      ...active('rejoin'),
      ...phrase(active('defect'), 'to'),
      ...phrase(passive('readmitted'), 'to'),
      ...phrase(passive('admitted'), 'to'),
    ],
    subject: people,
    object: ['group'],
    objectIs: 'needed',
    effect: 'join',
    help: 'Somebody becomes a member of a group.',
  },
  {
    id: 'leaves',
    about: 'a group',
    forms: [
      ...active('leave', 'leaves', 'left'),
      ...active('quit', 'quits', 'quit'),
      ...phrase(active('break', 'breaks', 'broke', 'broken'), 'with'),
    ],
    subject: people,
    object: ['group', 'office', 'place'],
    objectIs: 'optional',
    effect: 'leave',
    help: 'Somebody leaves a group, an office or a place.',
  },
  {
    id: 'is expelled from',
    about: 'a group',
    forms: [
      ...phrase(passive('expelled'), 'from'),
      'expelled from',
      ...passive('expelled'),
      ...phrase(passive('excluded'), 'from'),
    ],
    nouns: ['expulsion of'],
    subject: people,
    object: ['group'],
    objectIs: 'optional',
    effect: 'leave-group',
    help: 'A group puts a member out.',
  },
  {
    id: 'leads',
    about: 'a group',
    forms: [...active('lead', 'leads', 'led'), ...active('head')],
    subject: people,
    object: ['group'],
    objectIs: 'needed',
    effect: 'none',
    help: 'Somebody is at the head of a group.',
  },
  // ——— being somewhere
  {
    id: 'is in',
    about: 'being somewhere',
    forms: be('in', 'at'),
    subject: people,
    object: ['place'],
    objectIs: 'needed',
    effect: 'visit',
    help: 'Somebody is in a place on that day.',
  },
  {
    id: 'visits',
    about: 'being somewhere',
    forms: [
      ...active('visit'),
      ...phrase(active('go', 'goes', 'went', 'gone'), 'to'),
      ...phrase(active('arrive'), 'in', 'at'),
      ...phrase(active('travel', 'travels', 'travelled'), 'to'),
      ...phrase(active('travel', 'travels', 'traveled'), 'to'),
    ],
    subject: people,
    object: ['place', 'figure'],
    objectIs: 'needed',
    effect: 'visit',
    help: 'Somebody is in a place on that day.',
  },
  {
    id: 'meets',
    about: 'being somewhere',
    forms: [...active('meet', 'meets', 'met'), ...phrase(active('meet', 'meets', 'met'), 'with')],
    subject: people,
    object: people,
    objectIs: 'optional',
    effect: 'visit',
    help: 'Two people are in one place on that day.',
  },
  {
    id: 'attends',
    about: 'being somewhere',
    forms: active('attend'),
    subject: people,
    object: ['event', 'group'],
    objectIs: 'optional',
    effect: 'visit',
    help: 'Somebody is there when something happens.',
  },
  {
    id: 'moves to',
    about: 'being somewhere',
    forms: [
      ...phrase(active('move'), 'to'),
      ...phrase(active('flee', 'flees', 'fled'), 'to'),
      ...phrase(active('escape'), 'to'),
      ...phrase(active('return'), 'to', 'from'),
      ...phrase(active('leave', 'leaves', 'left'), 'for'),
      ...phrase(active('emigrate'), 'to'),
      ...phrase(active('flee', 'flees', 'fled'), 'from'),
    ],
    nouns: ['return of', 'flight of'],
    subject: people,
    object: ['place'],
    objectIs: 'needed',
    effect: 'stay',
    help: 'Somebody is in a place from that day until he goes elsewhere.',
  },
  {
    id: 'is exiled to',
    about: 'being somewhere',
    forms: [
      ...['exiled', 'deported', 'banished', 'sent'].flatMap((word) => phrase(passive(word), 'to')),
      'exiled to',
      'deported to',
      ...passive('exiled'),
      ...passive('deported'),
      ...passive('banished'),
    ],
    nouns: ['exile of', 'deportation of'],
    subject: people,
    object: ['place'],
    objectIs: 'optional',
    effect: 'stay',
    help: 'Somebody has to live in a place until something changes it.',
  },
  {
    id: 'is imprisoned in',
    about: 'being somewhere',
    forms: [
      ...['imprisoned', 'jailed', 'held', 'interned'].flatMap((word) => phrase(passive(word), 'in', 'at')),
      ...passive('imprisoned'),
      ...passive('jailed'),
    ],
    subject: people,
    object: ['place'],
    objectIs: 'optional',
    effect: 'stay',
    help: 'Somebody is in prison until he is released.',
  },
  {
    id: 'is arrested',
    about: 'being somewhere',
    forms: [...passive('arrested'), ...passive('captured'), ...passive('detained'), 'arrested'],
    nouns: ['arrest of'],
    subject: people,
    effect: 'stay',
    help: 'Somebody is taken; `in Place` says where.',
  },
  {
    id: 'is released',
    about: 'being somewhere',
    forms: [
      ...['released', 'amnestied', 'pardoned', 'freed', 'rehabilitated'].flatMap(passive),
      'released',
      'amnestied',
      'pardoned',
    ],
    nouns: ['release of'],
    subject: people,
    effect: 'end-stay',
    help: 'A prison or an exile ends.',
  },
  // ——— institutions and places
  {
    id: 'is founded',
    about: 'institutions and places',
    forms: [
      ...['founded', 'formed', 'established', 'proclaimed', 'created', 'set up'].flatMap(passive),
      'founded',
      'formed',
      'established',
      'proclaimed',
    ],
    nouns: ['foundation of', 'founding of', 'formation of', 'creation of'],
    subject: bodies,
    effect: 'found',
    help: 'An institution or a place begins; one nobody knows is declared by it.',
  },
  {
    id: 'is dissolved',
    about: 'institutions and places',
    forms: [
      ...['dissolved', 'abolished', 'banned', 'disbanded', 'outlawed'].flatMap(passive),
      ...active('collapse'),
      'dissolved',
      'abolished',
      'disbanded',
    ],
    nouns: ['dissolution of', 'abolition of', 'collapse of'],
    subject: bodies,
    effect: 'dissolve',
    help: 'An institution or a place ends; its offices end with it.',
  },
  {
    id: 'is renamed',
    about: 'institutions and places',
    forms: [
      ...passive('renamed'),
      ...passive('rechristened'),
      'renamed',
      ...phrase(active('become', 'becomes', 'became', 'become'), 'known as'),
    ],
    subject: bodies,
    objectIs: 'text',
    effect: 'rename',
    help: 'A place or an institution bears another name from that day on.',
  },
  {
    id: 'is reorganised into',
    about: 'institutions and places',
    forms: [
      ...phrase(passive('reorganised'), 'into', 'as'),
      ...phrase(passive('reorganized'), 'into', 'as'),
      ...phrase(passive('transformed'), 'into'),
    ],
    subject: bodies,
    object: bodies,
    objectIs: 'text',
    effect: 'rename',
    help: 'An institution goes on under another name.',
  },
  {
    id: 'merges with',
    about: 'institutions and places',
    forms: [
      ...phrase(active('merge'), 'with'),
      ...phrase(active('split', 'splits', 'split'), 'into', 'from'),
      ...phrase(active('secede'), 'from'),
      ...phrase(passive('annexed'), 'by'),
      ...phrase(active('fall', 'falls', 'fell', 'fallen'), 'to'),
    ],
    subject: bodies,
    object: anyone,
    objectIs: 'optional',
    effect: 'none',
    help: 'Two institutions or places join, or part.',
  },
  // ——— wars and events
  {
    id: 'begins',
    about: 'wars and events',
    forms: [
      ...phrase(active('break', 'breaks', 'broke', 'broken'), 'out'),
      ...active('begin', 'begins', 'began', 'begun'),
      ...active('happen'),
      ...phrase(active('take', 'takes', 'took', 'taken'), 'place'),
    ],
    subject: ['event'],
    effect: 'none',
    help: 'An event begins, or happens.',
  },
  {
    id: 'ends',
    about: 'wars and events',
    forms: active('end'),
    subject: ['event', 'group'],
    effect: 'none',
    help: 'An event ends.',
  },
  {
    id: 'invades',
    about: 'wars and events',
    forms: [
      ...active('invade'),
      ...active('attack'),
      ...active('conquer'),
      ...phrase(active('declare'), 'war on'),
      ...phrase(active('make', 'makes', 'made'), 'peace with'),
    ],
    subject: anyone,
    object: ['place', 'group'],
    objectIs: 'needed',
    effect: 'none',
    help: 'One state or army goes to war with another, or ends it.',
  },
  {
    id: 'wins',
    about: 'wars and events',
    forms: [...active('win', 'wins', 'won'), ...active('lose', 'loses', 'lost')],
    subject: anyone,
    object: ['event'],
    objectIs: 'optional',
    effect: 'none',
    help: 'Who wins, who loses.',
  },
  // ——— undoing real history
  {
    id: 'survives',
    about: 'undoing real history',
    forms: [...active('survive'), ...active('recover'), ...phrase(active('escape'), 'death')],
    subject: people,
    effect: 'undo-death',
    help: 'The death that real history has for him at this date does not happen.',
  },
  {
    id: 'never happens',
    about: 'undoing real history',
    forms: [
      'never happens',
      'never happened',
      'does not happen',
      'did not happen',
      'does not take place',
      'never takes place',
      ...passive('averted'),
      ...passive('prevented'),
      ...passive('butterflied away'),
      ...passive('called off'),
    ],
    subject: ['event'],
    effect: 'undo',
    help: 'An event of real history does not happen, and what followed only from it does not either.',
  },
];
