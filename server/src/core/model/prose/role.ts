/**
 * Does this sentence have him act, here and now? A small grammar of the common shapes, asked only about people who are
 * dead or unborn. It says `acts` only when sure: a false alarm costs more than a missed slip. What it cannot tell is
 * left to the part-of-speech tagger, if one is loaded.
 */
import type { Span } from '../../text/span.js';
import { isCapitalised, type Word } from '../names/words.js';
import { looksLikeThirdPerson, meetsObject, saysNothing, speech, type VerbForm, verbForm } from './verb-lexicon.js';

export type Role = 'acts' | 'remembered' | 'unsure';

export interface SentenceView {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly Word[];
  /** Stretches in quotation marks. */
  readonly quoted: readonly Span[];
  /** Whether a word belongs to some known name. */
  readonly isName: (word: number) => boolean;
}

/** The role of the mention that spans the words `first … last` of the sentence. "The" before a body means nothing. */
export function roleOf(sentence: SentenceView, first: number, last: number, kind: 'person' | 'body' = 'person'): Role {
  return new RoleReader(sentence, first, last, kind).read();
}

class RoleReader {
  readonly #it: SentenceView;
  readonly #first: number;
  readonly #last: number;

  readonly #kind: 'person' | 'body';

  constructor(sentence: SentenceView, first: number, last: number, kind: 'person' | 'body') {
    this.#kind = kind;
    this.#it = sentence;
    this.#first = first;
    this.#last = last;
  }

  read(): Role {
    const mention = this.#it.words[this.#first] as Word;
    if (this.#it.quoted.some((quote) => quote.start <= mention.start && mention.start < quote.end)) return 'remembered';
    if (this.#it.words.some((word) => unreal.has(word.folded))) return 'remembered';
    if (this.#isNamedAfter()) return 'remembered';
    const before = this.#before();
    if (before !== undefined) return before;
    return this.#asSubject();
  }

  /** "Dzerzhinsky's death", "Dzerzhinsky Square", "Lenin-era", "anti-Stalin". */
  #isNamedAfter(): boolean {
    const after = this.#behind(this.#last);
    if (/^['’]/.test(after) || /^[-‐‑/]\p{L}/u.test(after)) return true;
    const start = (this.#it.words[this.#first] as Word).start;
    if (/[\p{L}]$|[\p{L}\d][-‐‑/]$/u.test(this.#it.text.slice(this.#it.span.start, start))) return true;
    const next = this.#it.words[this.#last + 1];
    return next !== undefined && /^ +\p{Lu}/u.test(after) && !this.#isVerb(this.#last + 1);
  }

  /** What stands before the name may settle it: a preposition, a verb he is the object of, "the late". */
  #before(): Role | undefined {
    let at = this.#first - 1;
    // "with Rykov and Dzerzhinsky": the first of the row tells for all.
    while (at >= 1 && this.#isJoint(at) && this.#it.isName(at - 1)) {
      at--;
      while (at >= 0 && this.#it.isName(at)) at--;
    }
    if (at >= 0 && this.#kind === 'body' && this.#folded(at) === 'the') at--;
    while (at >= 0 && titles.has(this.#folded(at)) && !this.#breaksAfter(at)) at--;
    if (at < 0 || this.#breaksAfter(at)) return undefined;
    const word = this.#folded(at);
    if (gone.has(word)) return 'remembered';
    if (word === 'the' || word === 'old' || word === 'young' || word === 'poor')
      return at > 0 && gone.has(this.#folded(at - 1))
        ? 'remembered'
        : word === 'the'
          ? 'remembered'
          : this.#beforeAdjective(at);
    if (determiners.has(word)) return 'remembered';
    if (word === 'by') return this.#isAgent(at) ? 'acts' : 'remembered';
    if (word === 'with' || word === 'to') {
      const verb = this.#verbAt(at - 1);
      if (verb && companions.has(verb.base) && isFinite(verb)) return 'acts';
      return 'remembered';
    }
    if (prepositions.has(word)) return 'remembered';
    if (subordinators.has(word)) return this.#isPresent() ? undefined : 'remembered';
    return this.#afterVerb(at);
  }

  #beforeAdjective(at: number): Role | undefined {
    const word = at > 0 ? this.#folded(at - 1) : '';
    if (prepositions.has(word) || determiners.has(word)) return 'remembered';
    return undefined;
  }

  /** "Stalin meets Dzerzhinsky" and "said Dzerzhinsky". */
  #afterVerb(at: number): Role | undefined {
    const verb = this.#verbAt(at);
    if (!verb) return undefined;
    const next = this.#verbAt(this.#last + 1);
    // "Yesterday's orders Dzerzhinsky signed": he has a verb of his own.
    if (next && isFinite(next) && !verb.forms.has('third')) return undefined;
    const leadsIn =
      at === 0 ||
      /[,"”’'»!?—–-]\s*$/.test(this.#it.text.slice(this.#it.span.start, (this.#it.words[at] as Word).start));
    if (speech.has(verb.base) && leadsIn && isFinite(verb))
      return /^(so|as)$/.test(this.#folded(at - 1)) ? 'remembered' : 'acts';
    if (!meetsObject.has(verb.base) || !isFinite(verb) || at === 0) return 'remembered';
    return this.#isTold(at) ? 'acts' : 'remembered';
  }

  /** "is signed by Dzerzhinsky", not "a book by Lenin". */
  #isAgent(by: number): boolean {
    const verb = this.#verbAt(by - 1);
    if (!verb?.forms.has('participle') || saysNothing.has(verb.base)) return false;
    const be = this.#folded(by - 2);
    return (be === 'is' || be === 'are' || be === 'being') && verb.base !== 'write' && verb.base !== 'found';
  }

  /** Whether the verb at `at` is told as happening: not negated, no "had", "would" or "to" before it. */
  #isTold(at: number): boolean {
    for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
      const word = this.#folded(back);
      if (notTold.has(word) || negations.has(word)) return false;
      if (this.#it.isName(back)) break;
    }
    return true;
  }

  #asSubject(): Role {
    const at = this.#skipToVerb(this.#last + 1);
    if (at === undefined) return 'remembered';
    const word = this.#folded(at);
    if (word === 'had' || word === 'would' || word === 'could' || word === 'might' || word === 'should' || word === 'd')
      return 'remembered';
    if (negations.has(word) || negations.has(this.#folded(at + 1)) || this.#folded(at + 1) === 't') return 'remembered';
    if (word === 'will' || word === 'must' || word === 'can' || word === 'shall')
      return this.#verbAt(at + 1)?.forms.has('base') ? this.#verdict(at + 1) : 'remembered';
    if (word === 'has' || word === 'have') return this.#perfect(at);
    if (word === 'is' || word === 'are' || word === 'was' || word === 'were') return this.#afterBe(at);
    if (word === 'to') return this.#verbAt(at + 1)?.forms.has('base') ? 'acts' : 'remembered';
    const verb = this.#verbAt(at);
    if (!verb)
      return looksLikeThirdPerson(word) ? 'acts' : isLower(this.#it.text, this.#it.words[at]) ? 'unsure' : 'remembered';
    if (!isFinite(verb) && !(verb.forms.has('base') && this.#isRow())) return 'remembered';
    // "Lenin works gather dust", "Dzerzhinsky orders were obeyed": a second finite verb makes the first a noun.
    if (this.#isNounBeforeVerb(at)) return 'remembered';
    return this.#verdict(at);
  }

  #verdict(at: number): Role {
    const verb = this.#verbAt(at);
    return verb && saysNothing.has(verb.base) ? 'remembered' : 'acts';
  }

  #perfect(at: number): Role {
    const verb = this.#verbAt(this.#skipAdverbs(at + 1));
    if (this.#folded(at + 1) === 'been') return 'remembered';
    return verb?.forms.has('participle') && !saysNothing.has(verb.base) ? 'acts' : 'remembered';
  }

  #afterBe(at: number): Role {
    const next = this.#skipAdverbs(at + 1);
    const verb = this.#verbAt(next);
    const present = this.#folded(at) === 'is' || this.#folded(at) === 'are';
    if (verb?.forms.has('gerund')) return saysNothing.has(verb.base) ? 'remembered' : 'acts';
    if (verb?.forms.has('participle') && undergone.has(verb.base)) return 'acts';
    const word = this.#folded(next);
    if ((word === 'in' || word === 'at' || word === 'back') && present)
      return this.#it.isName(next + 1) || word !== 'in' ? 'acts' : 'remembered';
    return present && (states.has(word) || (word === 'the' && this.#it.isName(next + 1))) ? 'acts' : 'remembered';
  }

  /** The first word that can be his verb: behind appositions, relative clauses, further names and adverbs. */
  #skipToVerb(from: number): number | undefined {
    let at = from;
    // "Dzerzhinsky, pale and tired, signs": the apposition ends at the next comma.
    for (let guard = 0; guard < 4; guard++) {
      if (at >= this.#it.words.length) return undefined;
      const gap = this.#behind(at - 1);
      if (/^\s*\(/.test(gap)) {
        const close = this.#it.text.indexOf(')', (this.#it.words[at] as Word).start);
        at = this.#wordFrom(close);
      } else if (/^\s*[,—–]/.test(gap) && !this.#isJoint(at) && !this.#it.isName(at)) {
        if (/^who|whom|whose$/.test(this.#folded(at)) && this.#folded(at) === 'who')
          return this.#verbAt(at + 1) || auxiliaries.has(this.#folded(at + 1)) ? at + 1 : undefined;
        const close = this.#nextComma(at);
        if (close === undefined) return undefined;
        at = close;
        if (
          this.#verbAt(at) === undefined &&
          !auxiliaries.has(this.#folded(at)) &&
          !looksLikeThirdPerson(this.#folded(at))
        )
          return undefined;
      } else if (this.#isJoint(at) || this.#it.isName(at)) {
        // A row of subjects; "Lenin and the party decide" too.
        let next = this.#isJoint(at) ? at + 1 : at;
        if (!this.#it.isName(next)) {
          // "X stands up and Lenin falls and …": not a row of names.
          return undefined;
        }
        while (this.#it.isName(next)) next++;
        at = next;
      } else break;
    }
    at = this.#skipAdverbs(at);
    if (this.#folded(at) === 'who') at++;
    return at < this.#it.words.length && !/[.;:!?]/.test(this.#gapTo(from, at)) ? at : undefined;
  }

  #isNounBeforeVerb(at: number): boolean {
    const verb = this.#verbAt(at) as VerbForm;
    if (!verb.forms.has('third') && !verb.forms.has('base')) return false;
    if (/[,;:—–]/.test(this.#behind(at))) return false;
    const next = this.#folded(at + 1);
    if (auxiliaries.has(next)) return true;
    const second = this.#verbAt(at + 1);
    return (
      second !== undefined &&
      !second.forms.has('gerund') &&
      (second.forms.has('base') || second.forms.has('third')) &&
      !second.forms.has('participle') &&
      !this.#it.isName(at + 1)
    );
  }

  #skipAdverbs(from: number): number {
    let at = from;
    while (
      at < this.#it.words.length &&
      (adverbs.has(this.#folded(at)) || (/ly$/.test(this.#folded(at)) && !this.#verbAt(at)))
    )
      at++;
    return at;
  }

  #nextComma(from: number): number | undefined {
    for (let at = from; at < this.#it.words.length; at++) {
      if (/^\s*[,—–]/.test(this.#behind(at))) return at + 1 < this.#it.words.length ? at + 1 : undefined;
      if (/[.;:!?]/.test(this.#behind(at))) return undefined;
    }
    return undefined;
  }

  #isPresent(): boolean {
    const at = this.#skipToVerb(this.#last + 1);
    const verb = at === undefined ? undefined : this.#verbAt(at);
    return verb?.forms.has('third') === true || (at !== undefined && /^(is|are)$/.test(this.#folded(at)));
  }

  #isRow(): boolean {
    return this.#isJoint(this.#last + 1) || this.#isJoint(this.#first - 1);
  }

  #isJoint(at: number): boolean {
    const word = this.#it.words[at];
    if (!word) return false;
    if (word.folded === 'and' || word.folded === 'or') return true;
    return false;
  }

  #isVerb(at: number): boolean {
    const verb = this.#verbAt(at);
    return verb !== undefined && !isCapitalised(this.#it.text, (this.#it.words[at] as Word).start);
  }

  #verbAt(at: number): VerbForm | undefined {
    const word = this.#it.words[at];
    return word && !this.#it.isName(at) ? verbForm(word.folded) : undefined;
  }

  #folded(at: number): string {
    return this.#it.words[at]?.folded ?? '';
  }

  /** The text between word `at` and the next one, or the end of the sentence. */
  #behind(at: number): string {
    const from = at < 0 ? this.#it.span.start : (this.#it.words[at] as Word).end;
    return this.#it.text.slice(from, this.#it.words[at + 1]?.end ?? this.#it.span.end);
  }

  #gapTo(from: number, at: number): string {
    const start = this.#it.words[from - 1]?.end ?? this.#it.span.start;
    return this.#it.text.slice(start, this.#it.words[at]?.start ?? this.#it.span.end).replace(/\([^)]*\)/g, '');
  }

  #breaksAfter(at: number): boolean {
    const from = (this.#it.words[at] as Word).end;
    return /[,;:()—–"“”!?]/.test(this.#it.text.slice(from, this.#it.words[at + 1]?.start ?? from));
  }

  #wordFrom(offset: number): number {
    if (offset < 0) return this.#it.words.length;
    const index = this.#it.words.findIndex((word) => word.start >= offset);
    return index < 0 ? this.#it.words.length : index;
  }
}

function isFinite(verb: VerbForm): boolean {
  return verb.forms.has('third') || verb.forms.has('past');
}

function isLower(text: string, word: Word | undefined): boolean {
  return word !== undefined && !isCapitalised(text, word.start) && /\p{L}/u.test(text.charAt(word.start));
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const titles = words(
  'comrade general marshal colonel admiral captain baron count prince president premier chairman commissar professor dr mr citizen chief iron',
);
/** Words that put somebody among the dead, or make him one of a kind. */
const gone = words(
  'late dead deceased former ex murdered executed assassinated fallen martyred dying younger elder embalmed mummified bronze marble',
);
const determiners = words(
  'a an another no this that these those every any some our their his her my your its new second next modern would-be',
);
const prepositions = words(
  `of with without under after before since about against for from to in on at as like unlike than over between among beside behind beneath besides despite during
   except into near off onto out outside per plus regarding round through throughout toward towards until till unto upon via versus within concerning following is was be being called named`,
);
const subordinators = words(
  'when while because although though once that which if unless whether where whereas since as until till',
);
const negations = words(
  'not never neither nor hardly scarcely barely didn doesn don isn wasn aren weren hasn haven hadn won wouldn couldn can’t cannot',
);
const notTold = words('had would could should might may must to if have having never not');
const auxiliaries = words('is are was were has have had do does did will would could should might may must can shall');
const adverbs = words(
  `now then also still soon again once himself herself themselves too alone always often sometimes seldom just only even first finally meanwhile today tonight tomorrow yesterday
   already at last later thereupon instead indeed perhaps however therefore both all each simply merely there here abruptly out up`,
);
const companions = words(
  'meet talk speak dine argue negotiate confer chat quarrel walk sit drink play dance travel agree write report appeal complain turn nod bow wave',
);
/** What is done to somebody who is there. */
const undergone = words(
  `appoint elect name arrest see send make dismiss expel invite release bring take summon promote demote call transfer seat sack remove install swear re-elect nominate confirm
   receive welcome meet greet interrogate tell ask inform warn wound injure exile deport imprison jail question reinstate crown give hand order`,
);
const states = words(
  'here there present back ready furious angry silent absent ill tired busy late afraid away late sure certain alone pleased delighted worried convinced still',
);
/** Words of a sentence in which nothing need have happened. */
const unreal = words(
  `ghost ghosts spirit spectre specter shade dream dreams dreamed dreamt nightmare nightmares imagine imagines imagined suppose supposing legend myth myths rumour rumours rumor rumors
   portrait portraits statue statues bust busts photograph photographs poster posters painting film films novel novels actor actors anniversary memorial mausoleum funeral grave tomb
   if wish wishes wished`,
);
