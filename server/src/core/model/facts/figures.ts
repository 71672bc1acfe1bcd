/**
 * The words that make a figure of speech of a fact, or a matter of an evening, by the kind of verb and the preposition before
 * them: "is captured on film", "joins the Politburo for dinner", "dies of boredom".
 */
import { illnesses, trifles } from '../verbs/perils.js';
import type { Effect } from '../verbs/verb.js';

/** By preposition, what makes it no fact. */
export type Figures = ReadonlyMap<string, ReadonlySet<string>>;

/** What a list is for: all that lasts, verbs of some effects, or a single verb by one of its words. */
export function figuresOf(kind: Effect | string): Figures | undefined {
  byKind ??= new Map(Object.entries(table).map(([key, rows]) => [key, figuresFrom(rows)]));
  return byKind.get(kinds[kind as Effect] ?? kind);
}

let byKind: ReadonlyMap<string, Figures> | undefined;

type Rows = readonly (readonly [prepositions: string, words: string])[];

function figuresFrom(rows: Rows): Figures {
  const found = new Map<string, Set<string>>();
  for (const [prepositions, words] of rows)
    for (const preposition of prepositions.split(' ')) {
      const known = found.get(preposition) ?? new Set();
      for (const word of words.split(/\s+/)) known.add(word);
      found.set(preposition, known);
    }
  return found;
}

/** Verbs of these effects go by one list; what is not here changes nothing that could be missed. */
const kinds: Readonly<Partial<Record<Effect, string>>> = {
  birth: 'birth',
  'birth-of-object': 'birth',
  death: 'death',
  'death-of-object': 'death',
  'take-office': 'office',
  'appoint-object': 'office',
  'hold-office': 'office',
  'keep-office': 'office',
  replace: 'office',
  'leave-office': 'out',
  'leave-group': 'out',
  leave: 'leave',
  join: 'join',
  visit: 'visit',
  stay: 'stay',
  'end-stay': 'free',
  found: 'found',
  dissolve: 'dissolve',
  rename: 'rename',
  'undo-death': 'saved',
};

const brief =
  'second seconds minute minutes moment moments hour hours morning afternoon evening night nights day days weekend while week';
const meals = 'breakfast lunch dinner supper tea coffee drinks cards';
const pastimes = 'drink smoke walk chat toast photo photograph picture game show film play fun laugh laughs';
const art = `film films tape video photograph photographs photo photos picture pictures painting paintings portrait portraits poster posters stamp
  stamps canvas oil oils bronze marble plaster caricature caricatures cartoon cartoons mural murals novel novels play plays poem poems
  verse song songs story stories scene chapter script footnote footnotes textbook textbooks encyclopaedia encyclopedia index paperback memoirs
  screen`;
const fancy =
  'jest joke fun name spirit thought thoughts mind imagination memory dream dreams hearts affections sentence';
const feelings = `boredom laughter laughing shame embarrassment curiosity envy suspense kindness enthusiasm zeal ambition joy ridicule irony
  praise wit charm beauty love passion habit routine work paperwork`;
const critics =
  'critics historians reviewers reviews reporters journalists newspapers papers press posterity headlines';
const gestures = 'wave laugh smile shrug nod contempt sneer look looks glance wink grin word words headache cold';
const household = 'wife husband mother mother-in-law landlady landlord ushers usher waiter waiters bouncer';
const obstacles = 'snow weather traffic cold storm business duty duties habit routine past fear fears thought idea';
const rooms =
  'kitchen couch sofa row corner attic bench sidelines margins shed garden armchair room bathroom cellar study bedroom bed table';

const table: Readonly<Record<string, Rows>> = {
  lasting: [
    ['for', `${meals} fun`],
    ['in on into from', `${art} ${fancy}`],
    ['at', 'chess cards draughts tennis billiards football rugby poker dominoes whist heart'],
  ],
  birth: [
    ['to', 'rule lose win lead command fight serve suffer'],
    ['for', 'stage throne greatness'],
    ['with', 'spoon'],
    ['under', 'star'],
  ],
  death: [
    ['of from with by', `${feelings} ${critics} statistics`],
    ['by', 'silence'],
    ['in', 'press papers newspapers reviews polls'],
    ['at', 'polls'],
    ['for', `${brief} drink smoke cigarette`],
    ['to', 'know hear see meet find'],
    ['of', 'bargain journalists reporters'],
  ],
  office: [
    ['for', pastimes],
    ['in', 'press newspapers article indictment affections all'],
    ['on', 'stage rostrum platform holiday'],
    ['at', 'table lectern microphone chessboard piano rehearsal'],
    ['by', 'mistake schoolchildren children'],
    ['of', 'hearts ceremonies'],
    ['with', 'laurels flowers'],
  ],
  out: [
    ['for', brief],
    ['by', `${critics} ${household} ${feelings} ${obstacles} grief news horse wave`],
    ['with', `${gestures} ${feelings}`],
    ['in', 'ambulance press newspapers papers'],
    ['on', 'stretcher stage'],
    ['off onto', `ladder platform stage pavement`],
  ],
  leave: [
    ['for', `${brief} ${pastimes} work school holidays`],
    [
      'in',
      `stitches dark doubt tears confusion suspense shock disarray ruins flames chaos tatters shambles uproar turmoil awe peace lurch limbo huff`,
    ],
    ['under', 'illusion illusions impression'],
    ['on', 'tenterhooks edge table'],
    ['with', 'choice nothing headache smile'],
    ['without', 'leader answer choice hope doubt guidance heir'],
    ['at', 'loss'],
    ['to', 'fate devices mercy'],
    ['by', 'door'],
  ],
  join: [
    ['for', `${brief} ${pastimes}`],
    ['at', `${meals} table theatre opera`],
    ['over after around', `${meals} table`],
    ['on', 'rostrum balcony platform stage holiday'],
    ['in', 'song applause prayer laughter mourning toast grief'],
    ['by', 'telephone radio'],
    ['as', 'guest visitor'],
    ['with', 'tray'],
    ['to', 'say greet ask'],
  ],
  visit: [],
  stay: [
    ['by', `${obstacles} ${feelings} ${household} view sight painting painter camera photographer sculptor fears`],
    ['in', 'tracks body lift development'],
    ['on', 'camera'],
    ['at', 'best ease'],
    ['with', 'look questions paperwork'],
    ['for', `${brief} posterity`],
    ['behind', 'desk'],
    ['to', `${rooms} footnotes`],
    ['as', 'parcel'],
  ],
  free: [
    ['for', `${brief} ${pastimes} manners rudeness being`],
    ['of', 'worry worries care cares doubt doubts illusions debt debts prejudice prejudices fear fears pain'],
    ['by', 'hair whisker truth employer wife'],
    ['on', 'technicality'],
    ['into', 'sleep daydreams drink books'],
    ['to', rooms],
    ['after', 'injury'],
  ],
  found: [
    ['on', 'sand lie lies hope hopes hill hills trust fear fears belief'],
    ['in', 'image fear lego'],
    ['for', 'fall'],
    ['to', 'fail'],
    ['as', 'force threat base'],
  ],
  dissolve: [
    ['in into with from', 'laughter giggles tears applause acid exhaustion'],
    ['in', 'polls'],
    ['under', 'snow'],
    ['for', 'summer winter holidays recess'],
    ['about', 'it'],
  ],
  rename: [['for', `${brief} ${pastimes}`]],
  saved: [
    ['of', 'optimism smoking illusions hatred prejudice prejudices habit drinking jealousy cold'],
    ['on', 'bread tea potatoes water charity rations'],
    ['by', 'bell boredom'],
    ['for', 'dessert later'],
    ['from', ['boredom obscurity', ...trifles].join(' ')],
    ['in', 'pride polls'],
  ],
  // ——— by a word of the verb
  drown: [['in under', 'paperwork work debt debts tears sorrow pity letters mail books memories luxury applause']],
  himself: [
    ['in', 'foot'],
    ['for', 'party cause others'],
  ],
  life: [['in', 'hand hands']],
  hang: [
    ['on', 'wall'],
    ['in', 'hall gallery study office museum'],
    ['above over around', 'desk bed fireplace mantelpiece'],
  ],
  retire: [
    ['at', 'nine ten eleven twelve dusk nightfall'],
    ['before after', meals],
    ['with', 'book'],
    ['into', 'himself herself shell'],
    ['behind', 'newspaper paper screen'],
    ['in', 'confusion'],
    ['without', 'word'],
  ],
  down: [
    ['into onto', 'cellar street crowd trench mine water tunnel road garden'],
    ['by at', 'river harbour door'],
  ],
  struck: [['by with', [...illnesses, 'cold', 'grief', 'gout', 'migraine', 'lumbago'].join(' ')]],
  power: [
    ['during', 'storm blackout'],
    ['in', 'arm arms leg legs side'],
  ],
  detain: [['at after in', 'work office lunch dinner school table meeting meetings']],
  escape: [['with', 'fine warning scratch scratches bruise bruises reprimand']],
};
