/** What a verb of the lexicon tells of those who stand before and behind it. Listed by their base forms. */
import { wordSet } from './word-classes.js';

/** Verbs that speak of the dead as well as of the living: "Lenin lies in the Mausoleum", "Lenin inspires them". */
export const saysNothing = wordSet(
  `lie rest remain live mean belong matter stand loom haunt inspire symbolise symbolize represent seem appear survive endure deserve
   stay die perish fall fail vanish rank feature figure embody personify hover fade recede echo resemble deserve differ exist
   signify burn outlive sound own count hang sleep sell spin`,
);

/** The general present of books: "Lenin teaches that …", "Plekhanov distinguishes sharply between the two". */
export const doctrine = wordSet(
  'teach predict foresee prophesy distinguish define conceive posit postulate theorise theorize interpret characterise characterize foreshadow anticipate',
);

/** With "still" or "even now" they tell of what somebody left behind: "Lenin still speaks to the young". */
export const outlasts = wordSet(
  'speak divide unite rule govern command move draw hold dominate fascinate attract shape',
);

/** As much a deed as a doctrine: the latter before "that" or "how", or where a book is named. */
export const propounds = wordSet(
  'argue assert maintain describe stress emphasise emphasize reason contend write say explain note observe claim insist warn show remark',
);

/** Deeds by which the dead are remembered: in the past tense, with "the" or "his" behind them, they look back. */
export const originates = wordSet(
  'found create invent coin build establish pioneer lay write introduce compose author design',
);

/** Verbs whose object is there in person: "Stalin meets Dzerzhinsky". */
export const meetsObject = wordSet(
  `meet greet summon appoint arrest visit interview embrace telephone phone ring invite dismiss interrupt escort accompany sack
   promote interrogate seat welcome receive join assist consult nominate elect confront question tell ask
   instruct persuade convince introduce warn exile imprison jail release free capture kidnap telegraph cable interrogate
   hug kiss slap threaten hit grab seize drag push rescue outvote overrule reassure congratulate brief advise beg urge handcuff detain poison divorce marry wake corner heckle bribe hire appoint reappoint demote expel`,
);

/** Who is given or told something is there: "hands the report to Dzerzhinsky". */
export const addresses = wordSet(
  'hand pass whisper speak talk report mutter say shout nod submit complain introduce explain deliver beckon',
);

/** Who is run into is there. */
export const bumpsInto = wordSet('run bump crash walk stumble blunder');

/** What one does with somebody who is there: "shakes hands with Krasin". */
export const companions = wordSet(
  'meet talk speak dine negotiate confer chat quarrel walk sit drink play dance travel shake lunch breakfast bargain consult flirt whisper joke arrive return sup',
);

/** In the past tense they tell what a dead man was like: "Dzerzhinsky hated waste", "Lenin studied law". */
export const portrays = wordSet(
  'believe think want hope love hate like know see prefer consider regard despise trust fear understand mistrust distrust admire need study serve grow hail rule govern reign mean intend care enjoy favour favor doubt expect',
);

/** Whoever is found or heard doing something is there: "finds Dzerzhinsky standing in the doorway". */
export const perceives = wordSet('find see hear watch catch spot notice leave keep discover observe');

/** Whoever is ordered, let or wanted to do something is there. */
export const causes = wordSet('leave order want let make help force allow beg urge get expect persuade cause');

/** With "to" behind them they lead to a deed: "goes to Gorki to consult Lenin". */
export const leadsTo = wordSet(
  'go come travel fly rush hurry want try plan decide agree need arrange run drive ride return demand offer manage begin ask refuse',
);

/** Verbs of saying and thinking, which stand before their subject after what is said. */
export const speech = wordSet(
  `say ask answer reply shout cry whisper murmur mutter declare announce add insist snap bark growl continue begin laugh sigh warn
   remark object protest explain command order exclaim retort scoff yell grumble groan snarl concede observe note boast joke admit agree
   demand suggest call roar gasp stammer hiss think muse promise`,
);

/** Verbs by which others tell of him: ", wrote the poets", ", people said". */
export const reports = wordSet(
  'say write think claim report believe tell whisper swear sing joke allege insist argue declare announce shout cry hope fear lie boast mutter maintain suppose imagine explain',
);

/** What hangs on one of these is told as a fact: "TASS announces that Lenin has left". */
export const tellsFact = wordSet(
  'announce report hear learn know see find notice discover confirm reveal telegraph cable wire notify inform realise realize understand ensure mean show watch gather',
);

/** What is done to somebody who is there. */
export const undergone = wordSet(
  `appoint elect arrest see send dismiss expel invite release summon promote demote transfer sack install swear nominate confirm
   receive welcome meet greet interrogate tell ask inform warn wound injure exile deport imprison jail question reinstate crown give hand order
   cheer applaud heckle boo visit interview spot sight escort lead usher seat summon wake interrupt appoint reappoint recall admit
   allow permit force handcuff detain acquit try pardon amnesty shout hire oust depose overthrow refuse grant
   photograph film search disarm besiege surround cut persuade convince offer kidnap capture reprimand censure
   coopt assign despatch dispatch post smuggle evacuate rush call`,
);

/** With these the sense decides: "is named chairman", not "is named after"; "is removed as chairman", not "from the wall". */
/** What is done to the dead, and looks like a deed of theirs where "is" is left out. */
export const buries = wordSet('lay bury inter entomb embalm place put');

export const undergoneAs = wordSet('name make remove take bring proclaim return');

/** They stand before their subject in scenes: "On the tribune stood Rykov", "In walks Lenin", "Enter Lenin". */
export const entrances = wordSet(
  'climb stagger limp lean speak stand sit come walk step stride wait march sail ride kneel crouch run enter exit emerge rise',
);

/** One does them at one moment: "when Lenin walked into the hall". */
export const arrivals = wordSet('walk enter arrive burst step stride knock interrupt rise storm stroll ride march');

/** What is being done only to somebody who is there. */
export const handled = wordSet(
  'watch follow treat shadow hunt chase feed dress shave train blackmail paint drive fly carry take bring wheel lead escort push drag',
);

/** In the past tense, and with somebody dead behind them, they tell how he died. */
export const kills = wordSet('poison murder kill assassinate shoot stab strangle execute drown hang');

/** What one is for a while. A man of whom this is said is there. */
export const states = wordSet(
  `here there back ready furious angry silent absent ill sick well healthy tired busy late afraid away sure certain alone pleased
   delighted worried convinced awake asleep drunk sober hungry thirsty cold pale calm nervous anxious impatient reluctant unimpressed
   unmoved unwilling willing determined eager amused annoyed horrified shocked surprised stunned relieved adamant present free
   unable able bored restless unhappy happy sceptical skeptical suspicious exhausted alive keen fit abroad home upset`,
);

/** What one can watch somebody do at one moment: in the plain past it is a scene rather than a memory. */
export const scenic = wordSet(
  `arrive return enter leave walk climb ride drive fly rush hurry run step stride stagger limp stumble march gallop land board sail
   sit stand rise lean kneel nod shrug smile grin laugh sigh frown wink wave bow blink pale blush shiver tremble yawn cough pause
   shout cry whisper murmur mutter growl snap stammer sob interrupt answer reply speak open close slam shut knock ring telephone
   take put lay throw drop pick grab seize hand pass draw pull push tear fold light pour strike stop wait turn look glance stare
   attend visit tour inspect receive greet meet welcome preside vote second propose abstain toast lecture dictate sign cable
   telegraph wire address adjourn convene summon stay cast try order shoot fire storm escape flee`,
);
