/** What a subject's verb says of it: that it acts, or that it is only spoken of. */
import { isBodily, isIdiom, isPosture } from './idioms.js';
import { hasMoment, isLookedBackAt } from './looks-back.js';
import type { Mention, Role } from './mention.js';
import type { Predicate } from './predicate.js';
import type { Sentence } from './sentence.js';
import {
  buries,
  doctrine,
  handled,
  outlasts,
  propounds,
  saysNothing,
  states,
  undergone,
  undergoneAs,
} from './verb-classes.js';
import { looksLikeThirdPerson, type VerbForm } from './verb-lexicon.js';
import {
  articles,
  auxiliaries,
  determiners,
  negations,
  persons,
  placesOfPeople,
  prepositions,
  promisingAuxiliaries,
  unrealAuxiliaries,
  wordSet,
} from './word-classes.js';

export interface Verdict {
  readonly role: Role;
  /** The verb stands in the past tense. */
  readonly isPast: boolean;
}

/** `behindSubject`: in an inversion ("Does Lenin know") the word behind the subject, where the rest of the verb stands. */
export function verdictOn(mention: Mention, predicate: Predicate, behindSubject = predicate.at + 1): Verdict {
  return new Judge(mention, predicate, behindSubject).judge();
}

class Judge {
  readonly #it: Sentence;
  readonly #mention: Mention;
  readonly #predicate: Predicate;
  readonly #behind: number;

  constructor(mention: Mention, predicate: Predicate, behind: number) {
    this.#behind = behind;
    this.#it = mention.sentence;
    this.#mention = mention;
    this.#predicate = predicate;
  }

  judge(): Verdict {
    const { at, from } = this.#predicate;
    const word = this.#it.word(at);
    const isPast = /^(?:was|were|did)$/.test(word) || (!auxiliaries.has(word) && this.#isPastForm(at));
    return { role: this.#isDenied(at, from, isPast) ? 'remembered' : this.#role(at, word), isPast };
  }

  #role(at: number, word: string): Role {
    if (unrealAuxiliaries.has(word)) return 'remembered';
    const next = this.#it.skipAdverbs(this.#behind);
    if (promisingAuxiliaries.has(word)) return this.#infinitive(next);
    if (word === 'do' || word === 'does' || word === 'did')
      return word !== 'did' && this.#isWholeDeed(next) ? 'acts' : this.#infinitive(next);
    if (word === 'has' || word === 'have') return this.#perfect(next);
    if (word === 'is' || word === 'are' || word === 'was' || word === 'were') return this.#state(next, word);
    if (word === 'to') return this.#headline(at);
    return this.#lexical(at);
  }

  /** "does the same", "does in a fortnight": here "do" is all the verb there is. */
  #isWholeDeed(next: number): boolean {
    return doings.has(this.#it.word(next)) || (prepositions.has(this.#it.word(next)) && !this.#it.verb(next));
  }

  /** "does not attend", "never saw", "is no longer"; but "never once looks" is told of the living. */
  #isDenied(at: number, from: number, isPast: boolean): boolean {
    const word = this.#it.word(at);
    const next = this.#it.word(at + 1);
    if (negations.has(word) || word === 'no' || negations.has(next)) return true;
    // "is no longer", "has no time"; but "says no", "wastes no time".
    if (next === 'no' && auxiliaries.has(word)) return true;
    if (next === 't' && /['’]/.test(this.#it.gap(at))) return true;
    if (this.#isOver(at)) return true;
    if (this.#it.hasAny(never, from, at)) return isPast && this.#mention.absence === 'past';
    return auxiliaries.has(word) && this.#it.hasAny(never, at + 1, this.#it.skipAdverbs(at + 1));
  }

  /** "speaks no more", "gives no more speeches", "signs nothing any more", "no decrees now"; not "no more than ten". */
  #isOver(at: number): boolean {
    const isNone = none.has(this.#it.word(at + 1));
    for (let here = at + 1; here < this.#it.size && this.#it.joint(here - 1) === ''; here++) {
      const word = this.#it.word(here);
      if (word === 'anymore' || (isNone && word === 'now' && this.#endsAt(here))) return true;
      if (word !== 'more' || this.#it.word(here + 1) === 'than') continue;
      const before = this.#it.word(here - 1);
      if ((before === 'no' && here - at <= 2) || (before === 'any' && this.#endsAt(here))) return true;
    }
    return false;
  }

  #isPastForm(at: number): boolean {
    const verb = this.#it.verb(at);
    return verb ? verb.forms.has('past') && !verb.forms.has('third') : false;
  }

  /** "Frunze to inspect Black Sea Fleet": a headline has no other verb. */
  #headline(at: number): Role {
    const { first } = this.#mention;
    if (this.#it.clauseStart(first) !== first) return 'remembered';
    for (let other = at + 1; other < this.#it.size; other++) if (this.#it.isFinite(other)) return 'remembered';
    return this.#infinitive(at + 1);
  }

  #infinitive(at: number): Role {
    const verb = this.#it.verb(at);
    if (this.#it.word(at) === 'be') return this.#state(this.#it.skipAdverbs(at + 1), 'be');
    if (!verb?.forms.has('base')) return 'remembered';
    return this.#deed(at, verb, 'present');
  }

  #perfect(at: number): Role {
    const word = this.#it.word(at);
    if (word === 'to') return this.#infinitive(at + 1);
    if (word === 'been') return this.#state(this.#it.skipAdverbs(at + 1), 'been');
    const verb = this.#it.verb(at);
    if (this.#it.hasAny(possessions, at, at + 4) || this.#hasItDone(at)) return 'acts';
    if (!verb?.forms.has('participle') || word === 'had') return 'remembered';
    // "Lenin has left us", "Lenin has gone": the dead do.
    if (departures.has(verb.base) && (this.#endsAt(at) || this.#it.word(at + 1) === 'us')) return 'remembered';
    return this.#deed(at, verb, 'present');
  }

  /** "has the commander called in"; not "has a street named after him". */
  #hasItDone(at: number): boolean {
    if (!this.#it.isDeterminer(at) && !this.#it.isName(at)) return false;
    for (let here = at + 1; here < at + 9 && this.#it.joint(here - 1) === ''; here++) {
      const verb = this.#it.verb(here);
      if (verb?.forms.has('participle') && !this.#it.isDeterminer(here - 1)) return !honours.has(verb.base);
    }
    return false;
  }

  /** Behind a form of "be": what he is doing, what is done to him, where and how he is. */
  #state(at: number, be: string): Role {
    const word = this.#it.word(at);
    const verb = this.#it.verb(at);
    const isPresent = be === 'is' || be === 'are' || be === 'be';
    if (verb?.forms.has('gerund')) {
      if (verb.base === 'go' && this.#it.word(at + 1) === 'to') return this.#infinitive(at + 2);
      if (word === 'being') return this.#isHandled(this.#it.skipAdverbs(at + 1)) ? 'acts' : 'remembered';
      return saysNothing.has(verb.base) && !isPosture(verb.base) ? 'remembered' : 'acts';
    }
    if (verb?.forms.has('participle') && word !== 'born') return this.#undergoes(at, verb);
    if (word === 'about' || word === 'to')
      return isPresent ? this.#infinitive(word === 'to' ? at + 1 : at + 2) : 'remembered';
    if (states.has(word)) return be === 'been' ? 'remembered' : 'acts';
    const back = this.#it.hasAny(backAgain, this.#predicate.at + 1, at);
    if (word === 'in' || word === 'at' || word === 'on' || word === 'among' || word === 'under')
      return this.#place(at, isPresent || back);
    return this.#office(at, be);
  }

  /** "is being interrogated", "is being difficult"; but the dead are being forgotten, quoted and praised. */
  #isHandled(at: number): boolean {
    const verb = this.#it.verb(at);
    return !verb?.forms.has('participle') || undergone.has(verb.base) || handled.has(verb.base);
  }

  /** "Kirov is in Leningrad", "is on the train"; not "is in our hearts". */
  #place(preposition: number, isToldNow: boolean): Role {
    if (!isToldNow) return 'remembered';
    const next = preposition + 1;
    if (this.#it.isName(next) || (this.#it.isCapital(next) && !determiners.has(this.#it.word(next)))) return 'acts';
    return this.#it.hasAny(placesOfPeople, next, next + 3) ? 'acts' : 'remembered';
  }

  /** "is chairman of the board", "was by then a teacher"; a bare "was chairman" may look back. */
  #office(from: number, be: string): Role {
    let at = from;
    if (this.#it.word(at) === 'by' && /^(?:then|now)$/.test(this.#it.word(at + 1))) at += 2;
    const isMarked =
      at > from ||
      this.#it.hasAny(thenStill, this.#predicate.at + 1, at) ||
      this.#it.hasAny(thenStill, 0, this.#mention.first);
    const isPresent = be === 'is' || be === 'are';
    if (!isPresent && !isMarked && this.#mention.absence === 'past') return 'remembered';
    if (be === 'been') return 'remembered';
    for (let here = at; here < at + 4 && here < this.#it.size; here++) {
      const word = this.#it.word(here);
      if (offices.has(word)) return 'acts';
      if (here > at && this.#it.joint(here - 1) !== '') break;
      if (prepositions.has(word)) break;
    }
    return 'remembered';
  }

  #undergoes(at: number, verb: VerbForm): Role {
    const next = this.#it.word(at + 1);
    if (next === 'to' && this.#it.word(at + 2) === 'be') return 'remembered';
    if (undergoneAs.has(verb.base)) {
      const isOffice =
        (this.#it.hasAny(offices, at + 1, at + 4) && next !== 'after' && next !== 'for') || next === 'as';
      return isOffice && !this.#it.hasAny(sainthood, at + 1) ? 'acts' : 'remembered';
    }
    // "was called a traitor" is talk.
    if (verb.base === 'call' && !/^(?:to|in|back|away|before|up|out|upon)$/.test(next)) return 'remembered';
    if (next === 'by' && this.#it.hasAny(historians, at + 2, at + 6)) return 'remembered';
    // Bodies and papers are carried off like people.
    if (verb.base === 'evacuate' && this.#mention.absence === 'past') return 'remembered';
    return undergone.has(verb.base) ? 'acts' : 'remembered';
  }

  #lexical(at: number): Role {
    const word = this.#it.word(at);
    const verb = this.#it.verb(at);
    if (!verb) {
      if (this.#it.isName(at) || this.#it.isCapital(at) || !/^[a-z]/.test(word)) return 'remembered';
      if (looksLikeThirdPerson(word) || this.#takesObject(at)) return 'acts';
      if (word.endsWith('ed') && this.#mention.absence === 'past' && !hasMoment(this.#mention, at)) return 'remembered';
      return prepositions.has(word) || this.#it.joint(at - 1) !== '' ? 'remembered' : 'unsure';
    }
    const isInflected = verb.forms.has('third') || verb.forms.has('past');
    if (!isInflected && !(verb.forms.has('base') && this.#predicate.isPlural)) return 'remembered';
    // "Lenin embalmed by Zbarsky", "Kirov laid in the wall": no verb but a participle.
    const next = this.#it.word(at + 1);
    const isLaid = buries.has(verb.base) && prepositions.has(next);
    if (verb.forms.has('participle') && (next === 'by' || isLaid)) return 'remembered';
    if (this.#isNoun(at, verb)) return 'remembered';
    return this.#deed(at, verb, this.#isPastForm(at) ? 'past' : 'present');
  }

  /** "Onoda proofreads our pages": whatever word that is, behind one name and before an article it is a verb. */
  #takesObject(at: number): boolean {
    const isThird = /[^s]s$/.test(this.#it.word(at)) && !this.#predicate.isPlural;
    return isThird && this.#it.joint(at) === '' && articles.has(this.#it.word(at + 1));
  }

  /** "Dzerzhinsky orders were obeyed", "Lenin works gather dust": the noun of a second verb. */
  #isNoun(at: number, verb: VerbForm): boolean {
    if (!verb.forms.has('third') || verb.forms.has('past') || this.#it.joint(at) !== '') return false;
    const next = this.#it.word(at + 1);
    if (auxiliaries.has(next)) return true;
    const second = this.#it.verb(at + 1);
    return (
      second?.forms.has('base') === true &&
      !second.forms.has('past') &&
      !particles.has(next) &&
      (prepositions.has(this.#it.word(at + 2)) ||
        this.#it.isDeterminer(at + 2) ||
        this.#it.verb(at + 2) === undefined) &&
      nounLike.has(verb.base)
    );
  }

  #deed(at: number, verb: VerbForm, tense: 'present' | 'past'): Role {
    const { base } = verb;
    const isPast = tense === 'past';
    const looksBack = isPast && this.#mention.absence === 'past';
    if (saysNothing.has(base) && !isBodily(this.#it, at, base)) return 'remembered';
    if (isIdiom(this.#it, at, base)) return 'remembered';
    if (outlasts.has(base) && this.#isLegacy(at)) return 'remembered';
    if (this.#mention.absence === 'past') {
      if (doctrine.has(base)) return 'remembered';
      if (propounds.has(base) && this.#isDoctrine(at, base, tense)) return 'remembered';
    }
    if (looksBack && isLookedBackAt(this.#mention, this.#predicate, at, base)) return 'remembered';
    return 'acts';
  }

  /** "Lenin still speaks to the young", "Lenin divides the party even now". */
  #isLegacy(at: number): boolean {
    if (this.#it.hasAny(still, this.#predicate.from, at)) return true;
    for (let here = at + 1; here < this.#it.size; here++)
      if (this.#it.word(here) === 'even' && this.#it.word(here + 1) === 'now') return true;
    return false;
  }

  /** "Lenin says in *State and Revolution*", "argues that …"; but "writes in today's Pravda", "writes to Stalin". */
  #isDoctrine(at: number, base: string, tense: 'present' | 'past'): boolean {
    if (this.#it.hasAny(freshly, at + 1)) return false;
    const next = this.#it.word(at + 1);
    if (base === 'write')
      return !(
        next === 'to' ||
        next === 'him' ||
        next === 'her' ||
        next === 'them' ||
        this.#it.isName(at + 1) ||
        this.#it.hasAny(pieces, at + 1, at + 5)
      );
    if (next === 'in' && this.#it.joint(at + 1) === '"') return true;
    return base !== 'say' && tense === 'present' && (next === 'that' || next === 'how' || next === 'why');
  }

  #endsAt(at: number): boolean {
    return at >= this.#it.size - 1 || this.#it.joint(at) !== '';
  }
}

const still = wordSet('still');
const never = wordSet('never hardly scarcely barely no');
const none = wordSet('no nothing nobody');
const doings = wordSet('the so this that it nothing what his everything likewise');
const possessions = wordSet(
  'ideas idea plan plans doubts intention patience visitors guests fever cold headache lunch dinner supper breakfast',
);
const honours = wordSet('name dedicate devote erect unveil attribute leave forget lose give build set make write');
const departures = wordSet('leave go die pass');
const backAgain = wordSet('back still again already now');
const thenStill = wordSet('still then already now again');
const historians = wordSet('historians posterity history contemporaries biographers legend critics everyone');
const sainthood = wordSet('martyr saint scapegoat symbol legend hero');
const particles = wordSet('down up out off over in on');
const freshly = wordSet('today tonight now yesterday morning evening week tomorrow afternoon');
const pieces = wordSet(
  'letter letters note telegram reply order report article speech pamphlet line lines message memorandum cheque check',
);

/** What one can be for a while, and is not called after death. */
const offices = new Set([
  ...persons,
  ...wordSet(
    `member head teacher student prisoner candidate editor guest guard clerk soldier agent acting people war premier master
     deputy first chairman full war-commissar lord chief committee president`,
  ),
]);
/** Verbs whose third person is as often a plural noun. */
const nounLike = wordSet(
  'order work review visit letter play call plan hope fear guard troop supporter march vote answer attack deal demand fight help lead look move name offer plot promise question reply report request rule speech strike talk thought threat trial walk wish',
);
