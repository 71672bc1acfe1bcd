/** A sentence as the grammar of roles looks at it: its narrated words, what stands between them, and its clauses. */
import type { Span } from '../../text/span.js';
import type { Stretches } from '../../text/stretches.js';
import { isCapitalised, type Word } from '../names/words.js';
import type { VerbForm } from './verb-lexicon.js';
import { kindsAmong, verbOf } from './vocabulary.js';
import {
  adverbs,
  articles,
  auxiliaries,
  coordinators,
  determiners,
  prepositions,
  pronouns,
  subordinators,
} from './word-classes.js';

/** What kind of thing a name names, as far as grammar cares. */
export type NameKind = 'person' | 'body';

/** What is known of a sentence before its grammar. Word indexes are those of `words`. */
export interface SentenceParts {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly Word[];
  /** Stretches that are not the narrator's: speech, link texts, titles in italics. */
  readonly notNarrated: Stretches;
  /** Whether a word belongs to a known name, and of what kind. */
  readonly nameAt: (word: number) => NameKind | undefined;
  /** Whether a plain past in its paragraph tells of an earlier time; asked only where it matters. */
  readonly looksBack?: () => boolean;
  /** Whether it stands right behind the date of its entry. */
  readonly isDated?: boolean;
}

/**
 * What stands between two words: nothing but blanks (or the hyphen, apostrophe or asterisk inside a word group), a comma,
 * a dash, brackets, a stop (`;`, `:`, `!`, `?`, `.`), or somebody else's words.
 */
export type Joint = '' | ',' | '–' | '(' | ')' | ';' | '"';

/** Indexes below are those of the narrated words, from 0 to `size - 1`; asking beyond them is allowed and finds nothing. */
export class Sentence {
  readonly size: number;
  readonly #text: string;
  readonly #span: Span;
  readonly #words: readonly Word[];
  readonly #joints: (Joint | undefined)[] = [];
  readonly #notNarrated: Stretches;
  readonly #names: readonly (NameKind | undefined)[];
  /** From the indexes of all words to those of the narrated ones; absent where all are. */
  readonly #narrated: readonly number[] | undefined;
  readonly #kinds: number;
  /** Whether a plain past in its paragraph tells of an earlier time than the entry's. */
  readonly looksBack: () => boolean;
  /** "May 1927: Dzerzhinsky reorganised the camps": the date of the entry is that of the deed. */
  readonly isDated: boolean;

  constructor(parts: SentenceParts) {
    const { text, span, words, notNarrated, nameAt } = parts;
    this.looksBack = parts.looksBack ?? (() => false);
    this.isDated = parts.isDated ?? false;
    this.#text = text;
    this.#span = span;
    this.#notNarrated = notNarrated;
    const names: (NameKind | undefined)[] = [];
    let kept = words;
    if (notNarrated.isEmpty) for (let index = 0; index < words.length; index++) names.push(nameAt(index));
    else {
      const narrated: Word[] = [];
      this.#narrated = words.map((word, index) => {
        if (notNarrated.has(word.start)) return -1;
        names.push(nameAt(index));
        return narrated.push(word) - 1;
      });
      kept = narrated;
    }
    this.#words = kept;
    this.#names = names;
    this.size = kept.length;
    this.#kinds = kindsAmong(kept);
  }

  /** The place of word `index` among the narrated ones; -1 if it is none of them. */
  narrated(index: number): number {
    return (this.#narrated ? this.#narrated[index] : index < this.size ? index : -1) ?? -1;
  }

  /** The word in lower case without diacritics; '' where there is none. */
  word(at: number): string {
    return this.#words[at]?.folded ?? '';
  }

  isName(at: number): boolean {
    return this.#names[at] !== undefined;
  }

  kindOfName(at: number): NameKind | undefined {
    return this.#names[at];
  }

  isCapital(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && isCapitalised(this.#text, word.start);
  }

  /** How the word may be a form of a verb; a name or a word with a capital inside the sentence is none. */
  verb(at: number): VerbForm | undefined {
    const word = this.#words[at];
    if (!word || this.isName(at) || (at > 0 && this.isCapital(at) && this.joint(at - 1) === '')) return undefined;
    return verbOf(word);
  }

  /** A form that needs no helping verb: "signs", "signed", "is", "has". */
  isFinite(at: number): boolean {
    if (auxiliaries.has(this.word(at))) return true;
    const verb = this.verb(at);
    return verb !== undefined && (verb.forms.has('third') || verb.forms.has('past')) && !this.#isNounHere(at);
  }

  /** "the talks", "of hopes": behind an article or a preposition stands a noun. */
  #isNounHere(at: number): boolean {
    if (at === 0 || this.joint(at - 1) !== '') return false;
    const before = this.word(at - 1);
    return articles.has(before) || prepositions.has(before) || (before === 's' && this.isDeterminer(at - 1));
  }

  /** Whether the word stands as a verb: finite, or a plain form behind a subject, a helping verb or "to". */
  isVerbHere(at: number): boolean {
    const verb = this.verb(at);
    if (!verb) return auxiliaries.has(this.word(at));
    if (verb.forms.has('third') || verb.forms.has('past')) return this.isFinite(at);
    if (verb.forms.has('gerund') || verb.forms.has('participle') || at === 0 || this.joint(at - 1) !== '') return true;
    let before = at - 1;
    while (before > 0 && adverbs.has(this.word(before))) before--;
    const word = this.word(before);
    return word === 'to' || auxiliaries.has(word) || pronouns.has(word) || this.isName(before) || /s$/.test(word);
  }

  /** The text behind word `at` up to the next word, or the end of the sentence; -1 asks for what leads in. */
  gap(at: number): string {
    return this.#text.slice(this.#words[at]?.end ?? this.#span.start, this.#words[at + 1]?.start ?? this.#span.end);
  }

  /** What parts word `at` from the next; before the first word and behind the last it is a stop. */
  joint(at: number): Joint {
    if (at < 0 || at >= this.size - 1) return this.#quotesBehind(at) ? '"' : ';';
    const known = this.#joints[at];
    if (known !== undefined) return known;
    const joint = this.#quotesBehind(at) ? '"' : jointIn(this.gap(at));
    this.#joints[at] = joint;
    return joint;
  }

  /** Whether somebody else's words lie between word `at` and the next. */
  #quotesBehind(at: number): boolean {
    if (this.#notNarrated.isEmpty) return false;
    const start = this.#words[at]?.end ?? this.#span.start;
    const end = this.#words[at + 1]?.start ?? this.#span.end;
    return this.#notNarrated.beginIn({ start, end });
  }

  startOf(at: number): number {
    return this.#words[at]?.start ?? this.#span.end;
  }

  endOf(at: number): number {
    return this.#words[at]?.end ?? this.#span.start;
  }

  textBefore(at: number): string {
    return this.#text.slice(this.#span.start, this.startOf(at));
  }

  /** The first word of the clause that word `at` stands in: behind a break, or at a conjunction. */
  clauseStart(at: number): number {
    let start = at;
    while (start > 0 && this.joint(start - 1) === '') {
      if (start < at && this.#opensClause(start)) return start;
      start--;
    }
    return start;
  }

  /** "and" between two nouns opens no clause: a verb has to stand before it. */
  #opensClause(at: number): boolean {
    const word = this.word(at);
    if (subordinators.has(word)) return true;
    if (!coordinators.has(word)) return false;
    for (let back = at - 1; back >= 0 && this.joint(back) === ''; back--) if (this.isFinite(back)) return true;
    return false;
  }

  /** The first place from `at` on that is no adverb. */
  skipAdverbs(at: number): number {
    let here = at;
    while (here < this.size && this.#isAdverb(here)) {
      if (here > at && this.joint(here - 1) !== '' && this.joint(here - 1) !== ',') break;
      here++;
    }
    return here;
  }

  #isAdverb(at: number): boolean {
    const word = this.word(at);
    if (adverbs.has(word)) return true;
    return word.length > 4 && word.endsWith('ly') && !this.isName(at) && this.verb(at) === undefined;
  }

  /** A word of grammar, which may have a capital at the start of a sentence without being a name. */
  isClosed(at: number): boolean {
    const word = this.word(at);
    return (
      prepositions.has(word) ||
      subordinators.has(word) ||
      coordinators.has(word) ||
      pronouns.has(word) ||
      this.#isAdverb(at) ||
      this.isDeterminer(at)
    );
  }

  /** "the", "a", "his", "Lenin's": what opens a noun group. */
  isDeterminer(at: number): boolean {
    return determiners.has(this.word(at)) || (this.word(at) === 's' && /^['’]/.test(this.gap(at - 1)));
  }

  /** Whether one of `words` stands from `from` up to but not at `to`. */
  hasAny(words: ReadonlySet<string>, from = 0, to = this.size): boolean {
    for (let at = Math.max(0, from); at < to && at < this.size; at++) if (words.has(this.word(at))) return true;
    return false;
  }

  /** Whether any of its words is of one of these kinds (see `kindOfWords`). */
  hasKind(kinds: number): boolean {
    return (this.#kinds & kinds) !== 0;
  }

  /** The nearest finite verb before `at` in its clause; -1 if there is none. */
  finiteBefore(at: number): number {
    const from = this.clauseStart(at);
    for (let back = at - 1; back >= from; back--) if (this.isFinite(back)) return back;
    return -1;
  }
}

function jointIn(gap: string): Joint {
  if (gap.length === 1) {
    const unit = gap.charCodeAt(0);
    if (unit === 32 || unit === 10) return '';
  }
  // "[Lenin](https://…) signs": the address is no bracket of the sentence.
  const shown = gap.includes('](') ? gap.replace(address, '') : gap;
  if (stops.test(shown)) return ';';
  if (shown.includes('(')) return '(';
  if (shown.includes(')')) return ')';
  if (dashes.test(shown)) return '–';
  return shown.includes(',') ? ',' : '';
}

const address = /\]\([^)]*\)/;

/** A full stop inside a sentence belongs to an abbreviation. */
const stops = /[;:!?…]|\.\.\.|["“”«»„]/;
const dashes = /[–—]|--|\s-\s/;
