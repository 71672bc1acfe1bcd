/** Verbs of narrative prose with their forms, and what each tells of its subject. */
import { pastOf, thirdPerson } from '../verbs/inflect.js';

export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface VerbForm {
  readonly base: string;
  readonly forms: ReadonlySet<Form>;
}

/** How a word may be a form of a verb of the lexicon; undefined if it is none. */
export function verbForm(word: string): VerbForm | undefined {
  const first = word.charAt(0);
  const table = tables.get(first) ?? formsFrom(first);
  tables.set(first, table);
  return table.get(word);
}

/** By the letter they begin with: a few sentences want a few hundred of the eight thousand forms. */
const tables = new Map<string, ReadonlyMap<string, VerbForm>>();

const regular = `abandon abduct abolish absorb abstain accelerate accept accompany accuse achieve acknowledge acquire act adapt add address adjourn adjust
 administer adopt advance advertise advise agree aim alarm alert alienate align allege allow alter ambush amend amnesty amuse annex
 annihilate announce annoy answer anticipate apologise apologize appeal appear appease applaud apply appoint approach approve approximate
 arbitrate argue arm arouse arrange arrest arrive ascend ask assassinate assault assemble assert assign assimilate assist assume assure
 attack attain attempt attend attract auction author authorise authorize avenge avoid await awaken award back bail balance bang banish
 bargain bark barricade batter beckon befriend believe belong besiege betray billet bivouac blame bless blink block bluff blunder board
 boast bolster bolt bomb bombard boo borrow bother bow boycott brag brand breakfast bribe brief broadcast brush bully bump burn bury bypass
 cable calculate call camp campaign capture carry cease celebrate censor censure centralise certify chair challenge change chant
 characterise characterize charge chase cheer chide chuckle circulate cite civilise claim clash classify clean clear click climb close
 coach coerce coin collaborate collapse collect collectivise collectivize combine comfort command commence commend comment commission
 communicate commute compare compete compile complain complete compose compromise conceal concede conceive concentrate conclude concoct
 condemn condone conduct confess confirm confront congratulate conquer consent consider consolidate conspire constitute construct consult
 contact contemplate contend contest continue contract contradict contribute contrive convene converge convert convict convince cooperate
 coordinate cope copy corner correct correspond cough count counter court cover crash crawl create credit cripple criticise criticize croak
 cross crouch crown crush cry cultivate curse damage damn dance dare dash date debate decamp decide decimate decipher declare decline
 decode decorate decree dedicate deem defeat defect defend define defy delay delegate delight deliver demand demobilise demolish
 demonstrate demote denounce deny depart depend depict deplore deploy deport depose deprive derive descend describe desert deserve design
 designate desire despatch despise destroy detail detain detect deteriorate determine detrain devastate develop devise devote devour
 dictate die differ digest diminish dine direct disagree disappear disapprove disarm disband discard discharge disclose discontinue
 discover discredit discriminate discuss disembark disguise disinherit dislike dismantle dismiss dismount disobey disown dispatch dispense
 displace display displease dispose dispute disregard disrupt dissent dissolve distance distinguish distract distribute distrust disturb
 ditch divert divide divorce dodge dole dominate donate double doubt draft drain dress drift drill drown dry duck dump earn ease echo edit
 educate elaborate elect electrify elevate eliminate elude embark embarrass embody embrace emerge emigrate emphasise emphasize employ empty
 enable enact encircle enclose encounter encourage end endanger endorse endure enforce engage enjoy enlarge enlist enrage enrich enroll
 ensure enter entertain enthrone enthuse entrain entrust envisage equal erase erect err escape escort establish estimate evacuate evade
 evaluate evict evolve exaggerate examine exceed exchange exclaim exclude excuse execute exempt exert exhaust exhibit exile exist exit
 expand experience experiment expire explain explode exploit explore export expose express expropriate extend extinguish extract eye
 fabricate face fade fail faint falsify farm fashion fast father favor favour fear feature feign ferry fetch fidget figure file fill film
 finalise finance finish fire fish fix flank flash flatten flatter flaunt flinch flirt float flood flourish focus follow fool force
 foreshadow forge form formulate fortify forward foster found frame free frown frustrate fuel fulfill fume function fund furnish gain
 gallop gamble garrison gasp gatecrash gather gaze generate gesture giggle glance glare glower gossip govern grade grant grasp greet
 grimace groan growl grumble guarantee guard guess guide halt hammer hand handcuff harass harbor harbour harden hasten hate haul haunt head
 heal hear heckle hedge help herald hesitate hijack hint hire hiss hoist hope host hover humiliate hunt hurl hurry identify ignore
 illustrate imagine impede implement imply impose imprison improve incite incline include incorporate increase indicate induce indulge
 industrialise industrialize infiltrate inflict inform infuriate inhabit inherit initiate inject injure innovate inquire insert insinuate
 insist inspect inspire install institute instruct insult insure integrate intend intensify intercept interest interfere interpret
 interrogate interrupt intervene interview introduce invade invent invest investigate invite invoke involve irritate isolate issue itch
 jail jeer jerk join joke jostle judge juggle jump justify kick kill kiss knock lack lament land lash last laugh launch leak lean lease
 lecture lessen levy liaise liberate lick lift limit limp line linger link liquidate list listen live lobby locate lock lodge loiter look
 loom loosen loot love lower lunch lurk magnify mail maintain manage maneuver manhandle manipulate manoeuvre march mark marry marshal
 master match matter measure meddle mediate meditate memorise menace mend mention merge mimic mind mingle misjudge miss moan mobilise
 mobilize mock moderate modernise modernize modify monitor motion motor mount mourn move murder murmur muse muster mutilate mutiny mutter
 name nationalise nationalize neglect negotiate neutralise nominate normalise note notice notify nudge nurse nurture obey object oblige
 obliterate observe obstruct obtain occupy offend offer open operate oppose oppress opt orchestrate ordain order organise organize
 originate oust outflank outlaw outline outlive outmanoeuvre outvote overhaul overlook overpower overrule overturn owe own pace pacify pack
 paint pant parachute parade paralyse pardon park parley participate partition pass pause peer penetrate perch perfect perform perish
 persecute persevere persist personify persuade petition phone photograph pick pile pioneer pity placate place plant plaster play plead
 please pledge plough plunder plunge pocket point poison poke polish poll ponder pool portray pose posit possess post postpone postulate
 pounce pound pour practice practise praise preach precede precipitate predict predominate prepare prescribe present preserve preside press
 presume pretend prevail prevent prioritise privatise prize probe proceed process proclaim procure produce profess profit prolong promise
 promote prompt propagate prophesy propose proscribe prosecute protect protest prove provide provoke prowl publish pull pump punch punish
 purchase purge pursue push puzzle quell question quiz quote race radio rage rail raise rally rank ransack rant rate ratify ration rattle
 rave reach react reaffirm realise realize reappear reappoint rearm reason reassemble reassert reassess reassign reassure rebuff rebuke
 recall recapture recede receive recite reckon reclaim recognise recognize recoil recommence recommend reconcile reconsider reconstruct
 record recoup recover recreate recruit rectify redeem redirect redistribute redouble redraft redress reduce reform refrain refuel refuse
 refute regain regard register regroup regulate rehabilitate rehearse reign reinforce reinstate reiterate reject rejoice rejoin relate
 relax release relent relieve relinquish relish relocate rely remain remark remember remind reminisce remodel remove rename render renew
 renounce reopen reorganise reorganize repair repay repeal repeat repent rephrase replace replenish reply report represent reprieve
 reprimand reproach repudiate repulse request requisition rescue resemble resent reserve resettle reshape reshuffle reside resign resist
 resolve resort resound respond rest restart restore restrain restrict restructure resume resurface retain retaliate retire retort retrace
 retract retreat retrieve return reunify reunite reveal revel revere reverse revert review revise revisit revive revoke revolt reward riot
 risk roam roar rock roll rot rouse ruin rule rumble rush sabotage sack sacrifice sail salute sample sanction satisfy saunter save savor
 savour scare scatter scent schedule scheme scoff scold score scorn scowl scramble scrape scratch scrawl scream scribble script scrutinise
 scuffle seal search secede second secure seem seethe seize select sense sentence separate serve settle sever shadow shape share sharpen
 shave shelter shelve shepherd shield shift shiver shock shorten shout shove show shuffle side sidestep sidle sift sigh sight sign signify
 silence skate sketch ski skim skirmish slacken slander slash slaughter slice slink slow slump smash smell smile smoke smooth smother
 smoulder smuggle snarl snatch sneak sneer sneeze sniff snipe snore snort soak soar soften solicit solve soothe sort sound spare spark
 spearhead specify speculate spill splash sponsor sprawl spray spurn spy squander squash squeeze squint stage stagger stammer stamp stare
 start startle starve state station stay steady steer stockpile stoop storm stow strangle stray strengthen stress stretch stroke stroll
 struggle study stumble stutter style subdue subject subpoena subscribe subside subsidise substitute subvert succeed sue suffer suggest
 sulk summon sunbathe supersede supervise supplement supply support suppose suppress surge surmise surpass surprise surrender surround
 survey survive suspect suspend sustain swagger swallow sway sweat sweeten swindle switch swoop symbolise symbolize sympathise tackle tail
 talk tangle tape target task taste taunt tax tease telegraph telephone tempt tend terminate terrify terrorise test testify thank thaw
 theorise theorize thrash threaten thrive throttle thumb thump thunder thwart tidy tie tighten tilt tiptoe tire toast toil tolerate topple
 torch torment torpedo torture toss touch toughen tour tow toy trace track trade trail train trample transform translate transport treat
 trek tremble trespass trick trickle trigger triumph trouble trounce trudge trust try tuck tumble turn tutor twist type unbolt unbutton
 uncover underestimate underline undermine underwrite unfold unfurl unify unite unleash unload unlock unmask unpack unroll unseat unsettle
 unveil upbraid uproot urge use usher usurp utter vacate validate vanish vanquish vault venture verify veto vilify vindicate violate visit
 visualise voice volunteer vomit vote vow wait waive walk waltz wander want ward warm warn warp wash waste watch water wave waver weaken
 weigh welcome wheel wheeze whine whip whirl whisk whisper whistle whitewash widen wield wince wink wipe wire wish witness wobble woo work
 worry worsen worship wound wreck wrench wrest wrestle yawn yearn yell yield zigzag`;

/** Regular but for the last consonant, which they double: "stopped", "planning". */
const doubling = `acquit admit ban bar beg cancel chat clap commit compel confer control defer deter dip drag drop drum dub enrol equip excel expel fan flog fulfil
 grab grin grip hug hum jam jot kidnap knot label level mop nag nod occur omit outwit pat patrol pen permit pin plan plot prefer prod prop
 propel quarrel quip rap rebel refer regret repel rid rival rob rub scan scrap ship shop shrug signal sip skip slam slap slip snap snub sob
 spar spot squat stab stem step stir stop strip stun submit sum swap tap tip top total transfer transmit trap travel trim trot tug wrap`;

const irregular = `arise arose arisen, be was been, bear bore borne, beat beat beaten, become became become, begin began begun, bend bent bent, bet bet bet,
 bind bound bound, bite bit bitten, blow blew blown, break broke broken, bring brought brought, build built built, burst burst burst,
 buy bought bought, cast cast cast, catch caught caught, choose chose chosen, cling clung clung, come came come, creep crept crept,
 cut cut cut, deal dealt dealt, dig dug dug, do did done, draw drew drawn, dream dreamt dreamt, drink drank drunk, drive drove driven,
 dwell dwelt dwelt, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled,
 fling flung flung, fly flew flown, forbid forbade forbidden, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven,
 forsake forsook forsaken, get got got, give gave given, go went gone, grind ground ground, grow grew grown, hang hung hung,
 hide hid hidden, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, kneel knelt knelt, know knew known, lay laid laid,
 lead led led, leap leapt leapt, learn learnt learnt, leave left left, let let let, lie lay lain, light lit lit, lose lost lost,
 make made made, mean meant meant, meet met met, mislead misled misled, mistake mistook mistaken,
 misunderstand misunderstood misunderstood, outbid outbid outbid, overcome overcame overcome, overhear overheard overheard,
 override overrode overridden, overrun overran overrun, oversee oversaw overseen, overthrow overthrew overthrown, pay paid paid,
 put put put, quit quit quit, read read read, rebuild rebuilt rebuilt, redraw redrew redrawn, retake retook retaken,
 rethink rethought rethought, rewrite rewrote rewritten, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said,
 see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, shoot shot shot,
 shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk, sit sat sat, sleep slept slept, slide slid slid, speak spoke spoken,
 spend spent spent, spin spun spun, spit spat spat, split split split, spread spread spread, spring sprang sprung, stand stood stood,
 steal stole stolen, stick stuck stuck, sting stung stung, stink stank stunk, stride strode stridden, strike struck struck,
 string strung strung, strive strove striven, swear swore sworn, sweep swept swept, swell swelled swollen, swim swam swum,
 swing swung swung, take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown,
 thrust thrust thrust, undercut undercut undercut, undergo underwent undergone, understand understood understood,
 undertake undertook undertaken, undo undid undone, uphold upheld upheld, upset upset upset, wake woke woken, wear wore worn,
 weave wove woven, wed wed wed, weep wept wept, win won won, wind wound wound, withdraw withdrew withdrawn, withhold withheld withheld,
 withstand withstood withstood, wring wrung wrung, write wrote written`;

/** Verbs that other words are made of are only ever verbs in the third person: "reorganises", "electrifies". */
const endings = /(?:[a-z]{2,}(?:is|iz)es|[a-z]{3,}ifies)$/;

let bases: { readonly regular: readonly string[]; readonly doubling: readonly string[] } | undefined;

/** Every form that begins with one letter; but for those of "be" and "go" their base begins with it, too. */
function formsFrom(first: string): Map<string, VerbForm> {
  bases ??= { regular: regular.split(/\s+/), doubling: doubling.split(/\s+/) };
  const forms = new Map<string, { base: string; forms: Set<Form> }>();
  const add = (word: string, base: string, form: Form) => {
    if (!word.startsWith(first)) return;
    const known = forms.get(word);
    if (!known) forms.set(word, { base, forms: new Set([form]) });
    else {
      // "Kirov lay", "Kirov found": behind a singular subject it is the past of another verb, not the plain form.
      if (form === 'past' && known.base !== base && !known.forms.has('past')) known.base = base;
      known.forms.add(form);
    }
  };
  const addVerb = (base: string, past: string, participle: string, stem: string) => {
    add(base, base, 'base');
    add(base === 'be' ? 'is' : thirdPerson(base), base, 'third');
    add(past, base, 'past');
    add(participle, base, 'participle');
    add(`${stem}ing`, base, 'gerund');
  };
  for (const entry of irregular.split(',')) {
    const [base, past, participle] = entry.trim().split(/\s+/) as [string, string, string];
    addVerb(base, past, participle, doublesInGerund.has(base) ? base + base.charAt(base.length - 1) : stemOf(base));
  }
  for (const base of bases.doubling) {
    if (!base.startsWith(first)) continue;
    const stem = base + base.charAt(base.length - 1);
    addVerb(base, `${stem}ed`, `${stem}ed`, stem);
  }
  for (const base of bases.regular) {
    if (base.startsWith(first)) addVerb(base, pastOf(base), pastOf(base), stemOf(base));
  }
  return forms;
}

/** What "-ing" is put behind. */
function stemOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}y`;
  return base.endsWith('e') && !base.endsWith('ee') && base !== 'be' ? base.slice(0, -1) : base;
}

const doublesInGerund: ReadonlySet<string> = new Set(
  'begin bet cut dig forget get hit let put quit run set shut sit slit spin spit split stop swim undercut upset win'.split(
    ' ',
  ),
);

/** A finite verb by its ending alone. */
export function looksLikeThirdPerson(word: string): boolean {
  return (
    endings.test(word) &&
    !/(?:crises|rises|enterprises|franchises|exercises|premises|prizes|sizes|promises)$/.test(word)
  );
}
