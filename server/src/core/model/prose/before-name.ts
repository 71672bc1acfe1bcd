/**
 * What the word before a name makes of it: the object of a verb, the companion of somebody, one of a kind, a thing's
 * owner; or it leaves him free to be the subject of what follows.
 */
import type { Mention, Role } from './mention.js';
import { predicateOf, rowEnd } from './predicate.js';
import type { Sentence } from './sentence.js';
import {
  addresses,
  arrivals,
  bumpsInto,
  companions,
  doctrine,
  entrances,
  meetsObject,
  originates,
  propounds,
  saysNothing,
  speech,
  tellsFact,
} from './verb-classes.js';
import { verdictOn } from './verdict.js';
import {
  adverbs,
  auxiliaries,
  coordinators,
  gone,
  negations,
  persons,
  prepositions,
  promisingAuxiliaries,
  pronouns,
  subjectPronouns,
  subordinators,
  timeNouns,
  titles,
  wordSet,
} from './word-classes.js';

/** `subject`: ask the verb behind. `subject-now`: the same, but the past tense would look back. */
export type Standing = Role | 'subject' | 'subject-now';

export function standingOf(mention: Mention): Standing {
  return new Looker(mention).standing();
}

class Looker {
  readonly #it: Sentence;
  readonly #mention: Mention;

  constructor(mention: Mention) {
    this.#it = mention.sentence;
    this.#mention = mention;
  }

  standing(): Standing {
    const at = this.#behindTitles(this.#rowStart());
    if (at < 0 || this.#it.joint(at) !== '') return this.#opening(at);
    return this.#after(at);
  }

  /** Skips ranks, adjectives and adverbs leftwards from before word `start`. */
  #behindTitles(start: number): number {
    let at = start - 1;
    if (this.#mention.kind === 'body' && this.#it.word(at) === 'the') at--;
    while (at >= 0 && this.#it.joint(at) === '' && titles.has(this.#it.word(at)) && !this.#it.isName(at)) at--;
    const isTitled = at < start - 1;
    if (at >= 0 && isTitled && this.#it.word(at) === 'the' && this.#it.joint(at) === '') at--;
    while (at >= 0 && this.#it.joint(at) === '' && isLeading.has(this.#it.word(at))) at--;
    return at;
  }

  /** The first word of the row of names that the mention ends or stands in. */
  #rowStart(): number {
    let first = this.#mention.first;
    let isRow = rowEnd(this.#it, this.#mention.last) > this.#mention.last;
    for (;;) {
      let at = first - 1;
      while (at >= 0 && this.#it.joint(at) === '' && titles.has(this.#it.word(at)) && !this.#it.isName(at)) at--;
      const joint = this.#it.joint(at);
      const isJoined = joint === '' && joiners.has(this.#it.word(at));
      if (isJoined) at--;
      else if (!(isRow && joint === ',' && this.#it.kindOfName(at) === this.#mention.kind)) return first;
      if (at < 0 || !this.#isNominal(at) || (this.#it.joint(at) !== '' && this.#it.joint(at) !== ',')) return first;
      while (at > 0 && this.#isNominal(at - 1) && this.#it.joint(at - 1) === '') at--;
      first = at;
      isRow = true;
    }
  }

  /** A known name, or a capital word inside the sentence that is likely one. */
  #isNominal(at: number): boolean {
    return this.#it.isName(at) || (at > 0 && this.#it.isCapital(at));
  }

  /** The name opens its clause. "The office cat, Dzerzhinsky, stole": what it is explained by must be a person. */
  #opening(at: number): Standing {
    if (at < 0 || this.#it.joint(at) !== ',') return 'subject';
    const behind = this.#it.joint(this.#mention.last);
    const start = this.#it.clauseStart(at);
    if (behind === ',' && this.#it.isDeterminer(start) && !this.#it.isFinite(at)) {
      return this.#it.hasAny(persons, start, at + 1) || this.#it.hasAny(timeNouns, start, at + 1)
        ? 'subject'
        : 'remembered';
    }
    // "With the trains running, Lenin …": fine. "After Lenin, Stalin": what stood there has ended with the comma.
    return 'subject';
  }

  #after(at: number): Standing {
    const word = this.#it.word(at);
    if (gone.has(word)) return 'remembered';
    if (negations.has(word) || word === 'no') return 'remembered';
    if (subordinators.has(word)) {
      const standing = this.#afterSubordinator(at, word);
      if (standing !== undefined) return standing;
    }
    if (this.#it.isDeterminer(at)) return 'remembered';
    if (prepositions.has(word)) return this.#afterPreposition(at, word);
    if (coordinators.has(word)) return 'subject';
    if (this.#it.isFinite(at) || this.#it.verb(at) || auxiliaries.has(word)) return this.#afterVerb(at, word);
    return this.#afterNoun(at);
  }

  // Conjunctions

  #afterSubordinator(at: number, word: string): Standing | undefined {
    const predicate = predicateOf(this.#mention);
    if (!predicate || !this.#canBeVerb(predicate.at)) return undefined;
    switch (word) {
      case 'while':
      case 'whilst':
      case 'although':
      case 'though':
      case 'whereas':
      case 'whereupon':
        return 'subject';
      case 'as':
        return this.#afterAs(at, predicate.at);
      case 'when':
        return this.#isArrival(at, predicate.at) ? 'subject' : 'subject-now';
      case 'where':
      case 'which':
        return this.#it.joint(at - 1) === ',' ? 'subject-now' : word === 'where' ? 'subject-now' : 'remembered';
      case 'that':
        return this.#afterThat(at);
      case 'because':
      case 'since':
      case 'until':
      case 'till':
      case 'before':
      case 'after':
      case 'once':
      case 'whenever':
        return 'subject-now';
      default:
        return 'remembered';
    }
  }

  #canBeVerb(at: number): boolean {
    const word = this.#it.word(at);
    return this.#it.isFinite(at) || word.endsWith('s') || word.endsWith('ed') || auxiliaries.has(word);
  }

  /** "as the clock struck" is a time, "as Lenin wrote" an authority, "worked as Dzerzhinsky had worked" a comparison. */
  #afterAs(at: number, verbAt: number): Standing {
    const verb = this.#it.verb(verbAt);
    const base = verb?.base ?? '';
    if (speech.has(base) || propounds.has(base) || doctrine.has(base) || base === 'do' || base === 'put')
      return 'remembered';
    for (let back = 0; back < at; back++) if (verb && this.#it.verb(back)?.base === base) return 'remembered';
    return this.#it.word(at - 1) === 'just' || this.#it.word(at - 1) === 'exactly' ? 'subject-now' : 'subject';
  }

  /** "Everything stopped when Lenin walked in": one moment, behind what it interrupts. */
  #isArrival(at: number, verbAt: number): boolean {
    const verb = this.#it.verb(verbAt);
    return verb !== undefined && arrivals.has(verb.base) && this.#it.finiteBefore(at) >= 0;
  }

  /** "announces that Lenin has left" is told as a fact; "the index that Sverdlov kept" hangs on a noun. */
  #afterThat(at: number): Standing {
    let before = at - 1;
    if (adverbs.has(this.#it.word(before))) before--;
    if (news.has(this.#it.word(before))) return 'subject-now';
    for (let back = before; back >= 0 && back > before - 4 && this.#it.joint(back) === ''; back--) {
      const verb = this.#it.verb(back);
      if (!verb) continue;
      return tellsFact.has(verb.base) && this.#isTold(back) && !this.#it.isDeterminer(back - 1)
        ? 'subject-now'
        : 'remembered';
    }
    return 'remembered';
  }

  // Prepositions

  #afterPreposition(at: number, word: string): Standing {
    if (word === 'by') return this.#isAgent(at) ? 'acts' : 'remembered';
    if (word === 'with') return this.#isCompanion(at) || this.#isAbsolute(at) ? 'acts' : 'remembered';
    if (word === 'to') return this.#governedBy(at, addresses) ? 'acts' : 'remembered';
    if (word === 'into') return this.#governedBy(at, bumpsInto) ? 'acts' : 'remembered';
    if (word === 'of') return this.#isUnderCommand(at) ? 'acts' : 'remembered';
    // "a page from Lenin", "down Lenin", "back Lenin": only true prepositions were asked.
    return 'remembered';
  }

  /** "is signed by Dzerzhinsky", not "a book by Lenin", "was loved by". */
  #isAgent(by: number): boolean {
    const verb = this.#it.verb(by - 1);
    if (!verb?.forms.has('participle') || saysNothing.has(verb.base) || originates.has(verb.base)) return false;
    if (moved.has(verb.base)) return false;
    let be = by - 2;
    while (adverbs.has(this.#it.word(be)) || (/ly$/.test(this.#it.word(be)) && !this.#it.verb(be))) be--;
    const word = this.#it.word(be);
    return (
      word === 'is' ||
      word === 'are' ||
      word === 'being' ||
      (word === 'been' && /^(?:has|have)$/.test(this.#it.word(be - 1)))
    );
  }

  /** "Litvinov shakes hands with Krasin". */
  #isCompanion(at: number): boolean {
    return this.#governedBy(at, companions);
  }

  /** "With Frunze at the head of the army", "with Lenin looking on"; not "with Lenin dead". */
  #isAbsolute(at: number): boolean {
    const next = this.#mention.last + 1;
    if (this.#it.joint(this.#mention.last) !== '') return false;
    const verb = this.#it.verb(this.#it.skipAdverbs(next));
    if (verb?.forms.has('gerund')) return !saysNothing.has(verb.base);
    const opens = at === 0 || this.#it.joint(at - 1) === ',' || this.#it.joint(at - 1) === ';';
    return opens && absolutes.has(this.#it.word(next)) && !this.#it.hasAny(gonePlaces, next + 1, next + 4);
  }

  /** "met under the chairmanship of Sverdlov". */
  #isUnderCommand(of: number): boolean {
    if (!commands.has(this.#it.word(of - 1))) return false;
    const under = this.#it.word(of - 2) === 'the' || this.#it.isDeterminer(of - 2) ? of - 3 : of - 2;
    if (this.#it.word(under) !== 'under') return false;
    return this.#it.isFinite(under - 1) && this.#isTold(under - 1);
  }

  /** Whether the nearest verb before the preposition is one of `verbs`, finite, and told as happening. */
  #governedBy(at: number, verbs: ReadonlySet<string>): boolean {
    const start = this.#it.clauseStart(at);
    for (let back = at - 1; back >= start && back >= at - 7; back--) {
      if (this.#it.joint(back) !== '') return false;
      if (auxiliaries.has(this.#it.word(back))) return false;
      const verb = this.#it.verb(back);
      if (!verb || this.#it.isDeterminer(back - 1) || prepositions.has(this.#it.word(back - 1))) continue;
      // "shakes hands with": the noun of the verb before.
      if (back - 1 > start && this.#it.joint(back - 1) === '' && this.#it.verb(back - 1) && this.#isDone(back - 1))
        continue;
      if (!this.#isDone(back)) {
        if (this.#it.isFinite(back) && this.#it.finiteBefore(back) < 0) return false;
        continue;
      }
      return verbs.has(verb.base);
    }
    return false;
  }

  // Verbs

  #afterVerb(at: number, word: string): Standing {
    if (auxiliaries.has(word)) return this.#afterAuxiliary(at, word);
    const verb = this.#it.verb(at);
    if (!verb) return 'remembered';
    if (this.#hasOwnVerb()) return this.#complementOf(at);
    if (this.#isSpeechTag(at)) return 'acts';
    const start = this.#it.clauseStart(at);
    if (entrances.has(verb.base) && this.#isInverted(at, start)) return 'acts';
    if (!meetsObject.has(verb.base) || at <= start) return 'remembered';
    return this.#isDone(at) && !this.#it.isDeterminer(at - 1) && !this.#isRelative(at) ? 'acts' : 'remembered';
  }

  /** "He knew Lenin was ill", "the bells rang Lenin knew": a finite verb right behind the name is its own. */
  #hasOwnVerb(): boolean {
    const { last } = this.#mention;
    return this.#it.joint(last) === '' && this.#it.isFinite(this.#it.skipAdverbs(last + 1));
  }

  /** "I hear Dzerzhinsky is taking over"; "believes Kolchak escaped"; "When the telephone rang Lenin was playing". */
  #complementOf(at: number): Standing {
    const start = this.#it.clauseStart(at);
    if (start < at && timeClauses.has(this.#it.word(start))) return 'subject';
    const verb = this.#it.verb(at);
    return verb && tellsFact.has(verb.base) && this.#isTold(at) ? 'subject-now' : 'remembered';
  }

  /** `"No," said Dzerzhinsky`: the tag stands behind what is said. */
  #isSpeechTag(at: number): boolean {
    const verb = this.#it.verb(at);
    if (!verb || !speech.has(verb.base) || !this.#it.isFinite(at)) return false;
    const joint = this.#it.joint(at - 1);
    return joint === '"' || joint === ',' || joint === '–' || /[!?]\s*['’"”»]?\s*$/.test(this.#it.gap(at - 1));
  }

  /** "On the tribune stood Rykov", "In walks Lenin", "Enter Lenin". */
  #isInverted(at: number, start: number): boolean {
    if (this.#it.isFinite(at) && at > 0) {
      const first = this.#it.word(start);
      if (at === start) return this.#it.joint(at - 1) === ',';
      return prepositions.has(first) || stageWords.has(first) || first === 'and' || first === 'then';
    }
    return at === 0 || at === start;
  }

  /** "the men who met Lenin": told of earlier days. */
  #isRelative(at: number): boolean {
    let subject = at - 1;
    while (adverbs.has(this.#it.word(subject))) subject--;
    const word = this.#it.word(subject);
    const isPast = this.#it.verb(at)?.forms.has('past') ?? false;
    return isPast && (word === 'who' || word === 'that') && this.#it.joint(subject - 1) === '';
  }

  #afterAuxiliary(at: number, word: string): Standing {
    const { last } = this.#mention;
    if (word === 'is' || word === 'are' || word === 'was' || word === 'were') {
      const identified = this.#identified(at, word);
      if (identified !== undefined) return identified;
    }
    if (this.#isDeniedBefore(at)) return 'remembered';
    const isSo = this.#it.word(at - 1) === 'so';
    if (isSo && word !== 'had' && word !== 'would') return 'acts';
    if (word === 'did' && !this.#it.hasAny(focus, this.#it.clauseStart(at), at)) return 'remembered';
    const next = this.#it.skipAdverbs(last + 1);
    if (next >= this.#it.size || this.#it.joint(last) !== '') return 'remembered';
    // "What does Lenin say of the peasants?": the doctrine is asked for.
    const verb = this.#it.verb(next);
    if (verb && questions.has(this.#it.word(at - 1)) && (propounds.has(verb.base) || speech.has(verb.base)))
      return 'remembered';
    if (!promisingAuxiliaries.has(word) && !plainAuxiliaries.has(word)) return 'remembered';
    return verdictOn(this.#mention, { at, from: at, isPlural: false }, last + 1).role;
  }

  #isDeniedBefore(at: number): boolean {
    for (let back = at - 1; back >= 0 && back >= at - 4 && this.#it.joint(back) === ''; back--) {
      const word = this.#it.word(back);
      if (word === 'not' && this.#it.word(back + 1) === 'only') return false;
      if (negations.has(word) || word === 'never' || word === 'no' || word === 'little') return true;
    }
    return false;
  }

  /** "The second man through the door was Dzerzhinsky", "It is Zinoviev who breaks the silence". */
  #identified(at: number, be: string): Standing | undefined {
    const { last } = this.#mention;
    const start = this.#it.clauseStart(at);
    const isPast = be === 'was' || be === 'were';
    if (this.#it.word(at - 1) === 'it' && this.#it.joint(last) === '') {
      return this.#it.word(last + 1) === 'who' ? 'subject-now' : 'remembered';
    }
    if (at === start || questions.has(this.#it.word(at - 1))) return undefined;
    const head = this.#it.isDeterminer(this.#it.clauseStart(at)) ? start : this.#subjectStart(at);
    if (!this.#it.isDeterminer(head)) return 'remembered';
    const isSomebody = this.#it.hasAny(somebody, head, at);
    if (!isSomebody || this.#it.word(at - 1) === 'to' || this.#it.hasAny(looksBackAt, head, at)) return 'remembered';
    for (let here = head; here < at; here++)
      if (this.#it.verb(here)?.forms.has('past') && (isPast || relatives.has(this.#it.word(here - 1))))
        return 'remembered';
    return 'acts';
  }

  /** "The only one who objects is": the relative clause belongs to its noun. */
  #subjectStart(at: number): number {
    let start = this.#it.clauseStart(at);
    while (start > 0 && relatives.has(this.#it.word(start)) && this.#it.joint(start - 1) === '')
      start = this.#it.clauseStart(start - 1);
    return start;
  }

  // Nouns and what else may stand there

  /** "That autumn Martov founded", "At his bedside Ordzhonikidze dictated"; but "the state Lenin founded was". */
  #afterNoun(at: number): Standing {
    const start = this.#it.clauseStart(at);
    const first = this.#it.word(start);
    if (this.#it.word(at) === 'self' || /self$/.test(this.#it.word(at))) return 'remembered';
    if (pronouns.has(this.#it.word(at))) return 'remembered';
    for (let here = start; here <= at; here++) if (this.#it.isFinite(here) && here > start) return 'remembered';
    if (prepositions.has(first) && !subordinators.has(first)) return this.#isContact(start) ? 'remembered' : 'subject';
    if (timeNouns.has(this.#it.word(at)) || /^\d+$/.test(this.#it.word(at)))
      return first === 'the' && at === start + 1 ? 'subject-now' : 'subject';
    return adverbs.has(this.#it.word(at)) || /ly$/.test(this.#it.word(at)) ? 'subject' : 'remembered';
  }

  /** "In the house Lenin built nobody slept": a verb without an object, and then another subject. */
  #isContact(start: number): boolean {
    const { last } = this.#mention;
    const verb = this.#it.skipAdverbs(last + 1);
    if (!this.#it.isFinite(verb) || this.#it.joint(verb) !== '') return false;
    const next = verb + 1;
    return (
      start < this.#mention.first &&
      (subjectPronouns.has(this.#it.word(next)) || this.#it.isDeterminer(next) || this.#it.isName(next)) &&
      this.#hasFiniteSoon(next)
    );
  }

  /** Whether a finite verb follows the short noun group that begins at `at`. */
  #hasFiniteSoon(at: number): boolean {
    for (let here = at + 1; here <= at + 3 && this.#it.joint(here - 1) === ''; here++) {
      if (joiners.has(this.#it.word(here)) || prepositions.has(this.#it.word(here))) return false;
      if (this.#it.isFinite(here) && !this.#it.isDeterminer(here - 1)) return true;
    }
    return false;
  }

  // How a verb is told

  /** Finite, with a subject, and told as happening: "Yagoda arrests", "they will meet"; not "wants to meet". */
  #isDone(at: number): boolean {
    const verb = this.#it.verb(at);
    if (!verb || !this.#isTold(at)) return false;
    if (verb.forms.has('third') || verb.forms.has('past')) return at > 0;
    if (!verb.forms.has('base')) return false;
    let before = at - 1;
    while (adverbs.has(this.#it.word(before))) before--;
    const word = this.#it.word(before);
    return promisingAuxiliaries.has(word) || subjectPronouns.has(word) || this.#it.isName(before);
  }

  /** Not negated, and without "had", "would" or "to" before it. */
  #isTold(at: number): boolean {
    for (let back = at - 1; back >= 0 && back >= at - 3 && this.#it.joint(back) === ''; back--) {
      const word = this.#it.word(back);
      if (notTold.has(word) || negations.has(word)) return false;
      if (this.#it.isName(back)) break;
    }
    return true;
  }
}

const isLeading: ReadonlySet<string> = wordSet(
  'only even now then also meanwhile still soon later finally today tonight yesterday both just again here there suddenly instead',
);
const joiners = wordSet('and or nor');
const notTold = wordSet('had would could should might may to if have having never no once always d');
const news = wordSet('news report announcement fact telegram bulletin word confirmation sign');
const timeClauses = wordSet('when while as after before once until since whenever because although though');
const moved = wordSet('love inspire influence haunt own admire fear hate move trouble impress remember guide');
const absolutes = wordSet('at in behind beside on');
const gonePlaces = wordSet('grave tomb mausoleum coffin mind memory view wall power retirement question decline');
const commands = wordSet('chairmanship presidency command direction supervision eyes eye nose leadership');
const stageWords = wordSet('there here in out up down behind beside next then on');
const focus = wordSet('only so then not');
const questions = wordSet('what how where why which when who whom');
const plainAuxiliaries = wordSet('do does did has have is are was were');
const somebody = wordSet(
  'man woman one person figure visitor guest caller stranger passenger speaker driver officer voice rider chairman',
);
const looksBackAt = wordSet('to hero model idol author founder father portrait inspiration');
const relatives = wordSet('who that which');
