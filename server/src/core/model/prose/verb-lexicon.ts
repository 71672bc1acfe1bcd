/** Verbs of narrative prose with their forms, and what each tells of its subject. */
import { pastOf, thirdPerson } from '../verbs/inflect.js';

export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface VerbForm {
  readonly base: string;
  readonly forms: ReadonlySet<Form>;
}

/** How a word may be a form of a verb of the lexicon; undefined if it is none. */
export function verbForm(word: string): VerbForm | undefined {
  table ??= build();
  return table.get(word);
}

const regular = `abandon abolish accept accompany accuse achieve acknowledge act add address adjourn admit adopt advance advise agree allow
 announce answer appeal applaud appoint approach approve argue arrange arrest arrive ask assemble assert assign assist assume assure attack attempt
 attend authorise authorize avoid ban bang bark bow bribe brief broadcast brush call campaign cancel capture carry celebrate challenge change
 charge chair cheer claim clap clash clean clear climb close collapse collect combine command commence comment commission complain complete
 concede conclude condemn conduct confer confess confirm confront congratulate conquer consent consider consolidate conspire consult contact continue
 control convene convert convince cooperate correct cough count cover create criticise criticize cross crush cry dance debate decide declare decline
 decree defect defend define defy delay delegate deliver demand denounce deny depart deploy depose deport describe destroy detain determine devise
 dictate dine direct disagree disappear discover discuss disguise dismiss disobey dispatch display dissolve distribute divide dominate doubt draft dress
 drop edit elect emerge emigrate empty encourage end endorse enforce engage enjoy enter escape escort establish evacuate examine exchange exclaim
 execute exile expand expel explain expose express extend face father favour favor fear file fill finish fire fix flatter follow force forge form
 found free gather glance govern grab grant greet growl grumble guarantee guard guide halt hammer hand head heal help hesitate host hurry identify
 ignore imagine implement imply impose improve include increase inform inherit initiate insist inspect install instruct insult intend intercept interrogate
 interrupt intervene interview introduce invade invent investigate invite issue join joke judge jump kick kidnap kill kiss knock lament land last
 laugh launch lecture liberate lift limit liquidate listen look love lower maintain manage march marry meddle mediate mention merge move murder
 murmur mutter name negotiate nod nominate note notice notify obey object observe obtain occupy offer open oppose order organise organize oust
 overhaul overrule own pace pack pardon pass pause perform permit persuade phone pick place plan play plead plot point pose postpone pour praise
 prefer prepare present preserve preside press pretend prevent proceed proclaim produce promise promote propose protect protest prove provide publish
 pull punish purge push question race raise rally reach react realise realize reappear receive recite recognise recognize recommend record recover
 recruit reduce refer reform refuse register reject rejoin relax release rely remark remember remind remove rename reorganise reorganize repair repeat
 replace reply report represent request rescue resign resist resolve respond rest restore restrict resume retire retreat return reveal review revoke
 reward rock roll ruin rule rush sack salute sanction save schedule scoff scold scream search secure seize select serve settle share shout shrug
 sigh sign signal slam smile smoke smuggle snap snarl sneer sort spare stare start stay step stop storm stroll struggle study submit succeed suffer
 suggest summon supervise support suppose suppress surprise surrender surround suspect suspend swap talk target telegraph telephone test thank
 threaten toast tour toy trace track trade train transfer transform translate travel treat trust try turn unite unveil urge use vacate veto visit
 volunteer vote vow wait walk walked want warn wash watch wave weigh welcome whisper wield withdraw witness work worry wound yell yield`;

const irregular = `arise arose arisen, be was been, beat beat beaten, become became become, begin began begun, bend bent bent, bet bet bet, bind bound bound,
 bite bit bitten, blow blew blown, break broke broken, bring brought brought, build built built, burst burst burst, buy bought bought, cast cast cast,
 catch caught caught, choose chose chosen, come came come, cut cut cut, deal dealt dealt, die died died, dig dug dug, do did done, draw drew drawn,
 dream dreamt dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found,
 flee fled fled, fly flew flown, forbid forbade forbidden, forget forgot forgotten, forgive forgave forgiven, get got got, give gave given, go went gone,
 grow grew grown, hang hung hung, hear heard heard, hide hid hidden, hit hit hit, hold held held, keep kept kept, kneel knelt knelt, know knew known,
 lay laid laid, lead led led, leap leapt leapt, learn learnt learnt, leave left left, let let let, lie lay lain, light lit lit, lose lost lost, make made made,
 mean meant meant, meet met met, pay paid paid, put put put, quit quit quit, read read read, ride rode ridden, ring rang rung, rise rose risen, run ran run,
 say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, shoot shot shot, show showed shown,
 shut shut shut, sing sang sung, sink sank sunk, sit sat sat, sleep slept slept, slip slipped slipped, speak spoke spoken, spend spent spent, split split split,
 spread spread spread, stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck, swear swore sworn, sweep swept swept, take took taken,
 teach taught taught, tear tore torn, tell told told, think thought thought, throw threw thrown, understand understood understood, wake woke woken,
 wear wore worn, win won won, withdraw withdrew withdrawn, write wrote written, nod nodded nodded, plan planned planned, stop stopped stopped,
 step stepped stepped, slam slammed slammed, grab grabbed grabbed, drop dropped dropped, plot plotted plotted, ban banned banned, chat chatted chatted,
 admit admitted admitted, permit permitted permitted, submit submitted submitted, refer referred referred, confer conferred conferred, expel expelled expelled,
 prefer preferred preferred, transfer transferred transferred, travel travelled travelled, signal signalled signalled, cancel cancelled cancelled, snap snapped snapped,
 shrug shrugged shrugged, tap tapped tapped, clap clapped clapped, beg begged begged, hug hugged hugged, equip equipped equipped, commit committed committed,
 rebel rebelled rebelled, wed wed wed, overthrow overthrew overthrown, undertake undertook undertaken, oversee oversaw overseen, preside presided presided,
 pass passed passed, bargain bargained bargained, insist insisted insisted, cling clung clung, fling flung flung, bear bore borne, swing swung swung`;

/** Verbs that other words are made of are only ever verbs in the third person: "reorganises", "electrifies". */
const endings = /(?:[a-z]{2,}(?:is|iz)es|[a-z]{3,}ifies)$/;

let table: Map<string, VerbForm> | undefined;

function build(): Map<string, VerbForm> {
  const forms = new Map<string, { base: string; forms: Set<Form> }>();
  const add = (word: string, base: string, form: Form) => {
    const known = forms.get(word);
    if (known) known.forms.add(form);
    else forms.set(word, { base, forms: new Set([form]) });
  };
  const addVerb = (base: string, past: string, participle: string) => {
    add(base, base, 'base');
    add(base === 'be' ? 'is' : base === 'do' ? 'does' : base === 'go' ? 'goes' : thirdPerson(base), base, 'third');
    add(past, base, 'past');
    add(participle, base, 'participle');
    add(`${base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base}ing`, base, 'gerund');
  };
  for (const entry of irregular.split(',')) {
    const [base, past, participle] = entry.trim().split(/\s+/) as [string, string, string];
    addVerb(base, past, participle);
  }
  for (const base of regular.trim().split(/\s+/)) if (!forms.has(base)) addVerb(base, pastOf(base), pastOf(base));
  return forms;
}

/** A finite verb by its ending alone. */
export function looksLikeThirdPerson(word: string): boolean {
  return (
    endings.test(word) &&
    !/(?:crises|rises|enterprises|franchises|exercises|premises|prizes|sizes|promises)$/.test(word)
  );
}
