/** The closed classes of English words that the grammar of roles is built from. */

export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const auxiliaries = wordSet(
  'is are was were has have had does do did will would could should might may must can shall ought',
);
/** What is said with these is not told as happening. "will", "must" and "can" are. */
export const unrealAuxiliaries = wordSet('had would could should might may ought d');
export const promisingAuxiliaries = wordSet('will must can shall ll');

export const coordinators = wordSet('and but or so yet nor');
export const subordinators = wordSet(
  'when whenever while whilst because although though once that which if unless whether where whereas whereupon since as until till before after than who whom whose how why what lest',
);

export const determiners = wordSet(
  `a an the another no this that these those every any some our his her my your its their new second third next modern would-be
   many several few most other such each`,
);

/** Determiners that are nothing else: "that" is a conjunction too, "her" an object. */
export const articles = wordSet('a an the our my your their its his every');

export const prepositions = wordSet(
  `of with without under after before since about against for from to in on at by as like unlike than over between among amid
   amidst beside beyond behind beneath besides despite during except into near off onto out outside inside past per plus regarding
   round around through throughout toward towards until till unto upon up down along across above below opposite via versus within
   concerning following alongside aboard`,
);

/** They may stand before a subject, or between it and its verb, and change nothing. */
export const adverbs = wordSet(
  `now then also still soon again once himself herself themselves itself too alone always often sometimes seldom just only even
   first finally meanwhile today tonight tomorrow yesterday already at last later thereupon instead indeed however therefore both
   all each here there abruptly out up never rather quite very almost afterwards afterward somehow nonetheless nevertheless
   moreover furthermore besides otherwise thus hence elsewhere nowadays henceforth next twice forever ever long else away back
   course person re`,
);

/** What may stand before a subject and its titles. */
export const leadingAdverbs = wordSet(
  'only even now then also meanwhile still soon later finally today tonight yesterday both just again here there suddenly instead',
);

export const joiners = wordSet('and or nor');
export const questionWords = wordSet('what how where why which when who whom');

export const negations = wordSet(
  `not neither nor hardly scarcely barely didn doesn don isn wasn aren weren hasn haven hadn won wouldn couldn shouldn mustn can’t
   cannot nowhere`,
);

/** Adverbs that, with the past tense, look back: "Lenin always said", "Dzerzhinsky once lived here". */
export const lookingBack = wordSet(
  'once always often usually seldom sometimes never formerly originally first ever long',
);

/** They put somebody among the dead, or make one of a kind of him. */
export const gone = wordSet(
  `late dead deceased former ex murdered slain executed assassinated fallen martyred dying younger elder embalmed mummified departed
   erstwhile unborn real historical fictional old-time buried`,
);

/** Ranks, forms of address and adjectives that belong to a name and tell nothing. */
export const titles = wordSet(
  `comrade general marshal colonel admiral captain baron count countess prince princess king queen emperor tsar president premier
   chairman chairwoman commissar professor dr mr mrs citizen chief iron minister secretary chancellor senator governor mayor
   ambassador director leader boss commander deputy field foreign war party people prime vice commandant inspector editor
   duke duchess lieutenant major lord sir komandarm komkor komdiv kombrig narkom flagman
   young old poor ageing aging ailing tired furious angry wily cautious ambitious exhausted`,
);

/** Somebody introduced as one of these is a person: "the chairman, Dzerzhinsky, opens the session". */
export const persons = wordSet(
  `chairman chairwoman commissar minister secretary president premier chancellor general marshal admiral colonel captain commander
   commandant leader boss chief head director ambassador envoy governor mayor editor delegate deputy speaker man woman figure visitor
   guest one person stranger passenger caller witness host poet writer king queen tsar emperor prince exile doctor officer
   prosecutor defendant winner candidate inspector wife husband brother sister father mother son daughter friend rival enemy ally`,
);

export const timeNouns = wordSet(
  `years months weeks days nights hours minutes decades centuries year month week day night morning evening afternoon noon midnight spring summer autumn fall winter hour minute moment time decade
   century season weekend monday tuesday wednesday thursday friday saturday sunday january february march april may june july
   august september october november december today yesterday tonight tomorrow dawn dusk christmas easter`,
);

export const pronouns = wordSet(
  'he she it they we i you him her them us me who everyone everybody nobody somebody someone people',
);
export const subjectPronouns = wordSet('he she it they we i you nobody everybody everyone somebody someone');

/** Where people are: "on the train", "in charge". */
export const placesOfPeople = wordSet(
  `train platform chair room office building town city hospital prison jail hiding exile charge command bed balcony door table desk
   telephone phone line way road front hall corridor car ship boat board holiday leave trouble tears love danger power opposition
   attendance uniform session conference meeting talks kitchen garden house window`,
);
