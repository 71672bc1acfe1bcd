/** Finds the verb of a subject: behind further subjects, appositions, relative clauses, brackets and adverbs. */
import type { Mention } from './mention.js';
import type { Sentence } from './sentence.js';
import { beforeTitles } from './titles-before.js';
import { speech } from './verb-classes.js';
import { looksLikeThirdPerson } from './verb-lexicon.js';
import { adverbs, joiners, prepositions, timeNouns, wordSet } from './word-classes.js';

export interface Predicate {
  /** The first word of it: a helping verb or the verb itself. */
  readonly at: number;
  /** Where the adverbs before it begin. */
  readonly from: number;
  /** Several subjects: the verb has no ending. */
  readonly isPlural: boolean;
}

export function predicateOf(mention: Mention): Predicate | undefined {
  return new PredicateFinder(mention).find();
}

/** The last word of the row of names that the mention begins or stands in: "Krasin and Chicherin", "A, B or C". */
export function rowEnd(sentence: Sentence, last: number): number {
  let end = last;
  for (;;) {
    const joint = sentence.joint(end);
    let next = end + 1;
    if (joint !== '' && joint !== ',') return end;
    const isJoined = joiners.has(sentence.word(next)) && sentence.joint(next) === '';
    if (isJoined) next++;
    if (!sentence.isName(next) || (joint === '' && !isJoined && sentence.kindOfName(next) === 'person')) return end;
    // "In Moscow, Dzerzhinsky": a comma alone makes a row only where "and" closes it.
    if (joint === ',' && !isJoined && !closesRow(sentence, next)) return end;
    end = next;
    while (sentence.isName(end + 1) && sentence.joint(end) === '') end++;
  }
}

function closesRow(sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.size; at++) {
    if (joiners.has(sentence.word(at))) return sentence.isName(at - 1);
    if (!sentence.isName(at) || (sentence.joint(at) !== '' && sentence.joint(at) !== ',')) return false;
  }
  return false;
}

class PredicateFinder {
  readonly #it: Sentence;
  readonly #mention: Mention;

  constructor(mention: Mention) {
    this.#mention = mention;
    this.#it = mention.sentence;
  }

  find(): Predicate | undefined {
    const { last, first } = this.#mention;
    let end = rowEnd(this.#it, last);
    let isPlural = end > last || this.#closesRow(first);
    if (this.#it.joint(end) === '(') end = this.#closing(end + 1);
    const joint = this.#it.joint(end);
    const next = end + 1;
    if (next >= this.#it.size) return undefined;
    if (joint === ')' && end === last) return undefined;
    if (joint === ',' || joint === '–') return this.#behindApposition(end, isPlural);
    if (joint !== '' && joint !== ')') return undefined;
    const word = this.#it.word(next);
    if (joiners.has(word)) {
      const beyond = this.#behindNounGroup(next + 1);
      if (beyond === undefined) return undefined;
      isPlural = true;
      return { at: beyond, from: beyond, isPlural };
    }
    return this.#at(word === 'who' ? next + 1 : this.#skipPhrase(next), isPlural);
  }

  /** "The Swedes, the Danes and finally Krasin sign": "and" before him, and no verb before that. */
  #closesRow(first: number): boolean {
    let at = beforeTitles(this.#it, first - 1);
    while (at > 0 && adverbs.has(this.#it.word(at))) at--;
    return at > 0 && this.#it.word(at) === 'and' && this.#it.finiteBefore(at) < 0;
  }

  #at(from: number, isPlural: boolean): Predicate | undefined {
    const at = this.#it.skipAdverbs(from);
    return at < this.#it.size ? { at, from, isPlural } : undefined;
  }

  /** "Dzerzhinsky, pale and tired, signs"; "Lenin, who is late, slams the door"; "Frunze, however, stays". */
  #behindApposition(end: number, isPlural: boolean): Predicate | undefined {
    const next = end + 1;
    const first = this.#it.skipAdverbs(next);
    if (first > next && this.#opensPredicate(first)) return { at: first, from: next, isPlural };
    // "The commissar, Frunze, laid a wreath", but "Dzerzhinsky, said Stalin, is dead": somebody else's verb.
    const isParticiple = this.#it.verb(next)?.forms.has('participle') ?? false;
    if (this.#opensPredicate(next) && !(isParticiple && this.#behindComma(next))) {
      const isApposition = this.#it.joint(this.#mention.first - 1) === ',';
      return isApposition && !speech.has(this.#it.verb(next)?.base ?? '') ? this.#at(next, isPlural) : undefined;
    }
    const behind = this.#behindComma(next);
    if (behind) return { ...behind, isPlural };
    return this.#it.word(next) === 'who' ? this.#at(next + 1, isPlural) : undefined;
  }

  /** The verb behind the comma or dash that ends what begins at `from`. */
  #behindComma(from: number): { at: number; from: number } | undefined {
    for (let at = from; at < this.#it.size; at++) {
      const joint = this.#it.joint(at);
      if (joint === '(') at = this.#closing(at + 1);
      else if (joint === ';' || joint === '"') return undefined;
      else if (joint === ',' || joint === '–') {
        const verb = this.#it.skipAdverbs(at + 1);
        if (this.#opensPredicate(verb)) return { at: verb, from: at + 1 };
      }
    }
    return undefined;
  }

  #opensPredicate(at: number): boolean {
    return this.#it.isFinite(at) || (!this.#it.isName(at) && looksLikeThirdPerson(this.#it.word(at)));
  }

  /** "Lenin and the party decide", "and a handful of others decide": the verb behind one short noun group. */
  #behindNounGroup(from: number): number | undefined {
    for (let at = from + 1; at <= from + 5 && at < this.#it.size; at++) {
      const word = this.#it.word(at);
      if (this.#it.joint(at - 1) !== '' || (prepositions.has(word) && word !== 'of')) return undefined;
      const verb = this.#it.verb(at);
      if (verb?.forms.has('base') || verb?.forms.has('past') || this.#it.isFinite(at)) return at;
    }
    return undefined;
  }

  /** "at once", "in turn", "for his part": adverbs of two words and three. */
  #skipPhrase(from: number): number {
    if (!prepositions.has(this.#it.word(from))) return from;
    if (adverbial.has(`${this.#it.word(from)} ${this.#it.word(from + 1)}`)) return from + 2;
    // "Lenin in Gorki receives", not "Lenin in October".
    if (places.has(this.#it.word(from)) && this.#it.isCapital(from + 1) && !timeNouns.has(this.#it.word(from + 1))) {
      let end = from + 1;
      while (this.#it.joint(end) === '' && this.#it.isCapital(end + 1)) end++;
      if (this.#it.joint(end) === '' && this.#it.isFinite(end + 1)) return end + 1;
    }
    return this.#it.word(from) === 'for' && this.#it.word(from + 2) === 'part' ? from + 3 : from;
  }

  /** The last word of the brackets that open before word `at`. */
  #closing(at: number): number {
    let end = at;
    while (end < this.#it.size - 1 && this.#it.joint(end) !== ')') end++;
    return end;
  }
}

const places = wordSet('in at from');
const adverbial: ReadonlySet<string> = new Set(
  'at once,at last,at first,at least,in turn,in person,in fact,in addition,in response,in return,in private,in public,for once,for now,of course,by now,by then,of all,as usual,on impulse'.split(
    ',',
  ),
);
