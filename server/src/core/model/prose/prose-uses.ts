/** The names that a stretch of prose uses, and what each sentence has them do. */
import { isBlankBetween } from '../../text/blank.js';
import { type Span, span } from '../../text/span.js';
import type { Stretches } from '../../text/stretches.js';
import { civilFromDay, type DateValue, type Instant } from '../../time/index.js';
import { knownWordsOf } from '../names/known-words.js';
import type { NameHit } from '../names/name-index.js';
import type { NameUse } from '../names/name-use.js';
import { isGuess, nearNames } from '../names/near-miss.js';
import { isCapitalised, spanOfWords, type Word } from '../names/words.js';
import { existenceOf, presenceOf } from '../resolve.js';
import type { ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { inRole, resolvedUse, thingOf, type Use, type UseRole } from '../uses.js';
import { hullOf } from '../when.js';
import { absenceOf, isNamedSo, yearsSinceDeath } from './bearers.js';
import { type Context, contextOf } from './context.js';
import { isFramed } from './frame.js';
import { isBeingRead } from './left-behind.js';
import type { Absence } from './mention.js';
import { isNamesake, isTownBefore } from './named-after.js';
import { isToldAsMemory, isToldInPresent } from './narration.js';
import { type Asides, asidesIn } from './not-narrated.js';
import { isBehindDate } from './own-date.js';
import type { Place } from './place.js';
import { roleOf } from './role.js';
import { type NameKind, Sentence } from './sentence.js';
import { sentenceFrom } from './sentences.js';
import {
  isOthersGivenName,
  isPatronymic,
  isStrangerNamedBefore,
  isStrangersRank,
  isTitleOfDeputy,
} from './strangers.js';
import { taggedRole } from './tagged-role.js';
import type { Tagger } from './tagger.js';
import { standsForTown } from './town-or-man.js';
import { isPlainlyWritten, kindsAmong } from './vocabulary.js';

export interface ProseInput {
  readonly text: string;
  readonly where: Span;
  /** The title of the entry, where it is not that itself. */
  readonly title?: Span | undefined;
  readonly timeline: Timeline;
  /** The date of the entry; absent where prose is not checked. */
  readonly date: DateValue | undefined;
  readonly tagger: Tagger | undefined;
}

/** With `doubts`, only the sentences that touch one of them are read. */
export function proseUses(input: ProseInput, doubts?: Stretches): { uses: Use[]; wantsTagger: boolean } {
  const { text, where } = input;
  const asides = asidesIn(text, where.start, where.end);
  const uses: Use[] = [];
  let wantsTagger = false;
  // Sentences behind the last doubt are not even cut.
  const end = doubts ? doubts.reachOfThoseBefore(where.end) : where.end;
  let sentence = sentenceFrom(text, where.start, where.end);
  while (sentence && sentence.start < end) {
    if (!doubts || doubts.meet(sentence)) {
      const reader = new SentenceReader(input, sentence, asides);
      for (const use of reader.read()) uses.push(use);
      wantsTagger ||= reader.wantsTagger;
    }
    sentence = sentence.end < end ? sentenceFrom(text, sentence.end, where.end) : undefined;
  }
  return { uses, wantsTagger };
}

class SentenceReader {
  readonly #input: ProseInput;
  readonly #span: Span;
  readonly #words: readonly Word[];
  /** Of all its words, those that are not prose too; all kinds where a word may hide in another. */
  readonly #kinds: number;
  readonly #notNarrated: Stretches;
  readonly #hits: readonly NameHit[];
  /** By the first word of each. */
  readonly #hitAt: (NameHit | undefined)[] = [];
  /** By word: what kind of name it belongs to. */
  readonly #names: (NameKind | undefined)[] = [];
  /** The last words of names that a town and a man bear, and that were taken for the town's. */
  #towns: Set<number> | undefined;
  #grammar: Sentence | undefined;
  #context: Context | undefined;
  wantsTagger = false;

  constructor(input: ProseInput, sentence: Span, { masked, notNarrated }: Asides) {
    this.#input = input;
    this.#span = sentence;
    this.#notNarrated = notNarrated;
    const { text, timeline } = input;
    const words = knownWordsOf(text, sentence.start, sentence.end);
    this.#kinds = isPlainlyWritten(text, sentence.start, sentence.end) ? kindsAmong(words) : ~0;
    this.#words = masked.isEmpty ? words : words.filter((word) => !masked.has(word.start));
    this.#hits = timeline.names.scan(text, this.#words);
    for (const hit of this.#hits) {
      this.#hitAt[hit.first] = hit;
      const kind = isPerson(hit) ? 'person' : 'body';
      for (let at = hit.first; at < hit.first + hit.count; at++) this.#names[at] = kind;
    }
  }

  read(): Use[] {
    const { text } = this.#input;
    const uses: Use[] = [];
    for (let index = 0; index < this.#hits.length; index++) {
      const hit = this.#hits[index] as NameHit;
      const next = this.#hits[index + 1];
      if (next && isOffice(hit) && this.#adjoins(hit, next) && isPerson(next)) {
        // "Deputy Premier Kamenev": who stands in for the holder of an office does not hold it.
        const title = isTitleOfDeputy(text, this.#words, hit.first)
          ? undefined
          : { span: this.#spanOf(hit), layers: hit.layers };
        this.#use(uses, next, hit.first, title);
        index++;
      } else this.#use(uses, hit, hit.first);
    }
    this.#nearMisses(uses);
    return uses;
  }

  #use(uses: Use[], hit: NameHit, first: number, title?: NameUse): void {
    const where = this.#spanOf(hit);
    const name: NameUse = title ? { span: where, layers: hit.layers, title } : { span: where, layers: hit.layers };
    const isAt = this.#input.text.charAt(where.start - 1) === '@';
    if (isAt || !this.#isSomebodyElse(hit)) uses.push(this.#decide(name, first, hit.first + hit.count - 1, isAt));
  }

  /** Resolves a name, and asks for its role where that can matter: where it names somebody or something not there. */
  #decide(name: NameUse, first: number, last: number, isAt: boolean, near?: { readonly isGuess: boolean }): Use {
    const { world, date, ownDate, namesLoosely } = this.#read();
    // "Denikin took Tsaritsyn in 1919": what it was called that day.
    const isNameThen = ownDate !== undefined && !ownDate.leads && isNamedSo(name, hullOf(ownDate.value), world);
    const plain = this.#given(first) ? 'given' : 'mention';
    const use = resolvedUse({
      name,
      role: isAt ? 'there' : plain,
      where: 'prose',
      wanted: this.#wanted(first, last, date),
      date: ownDate?.leads ? ownDate.value : date,
      timeline: this.#input.timeline,
      world,
      isNearMiss: near !== undefined,
      isGuess: near?.isGuess === true,
      namesLoosely: namesLoosely || isNameThen,
    });
    const thing = thingOf(use);
    if (isAt || !thing || !use.when || plain === 'given') return use;
    const absent = existenceOf(thing, use.when, world) !== 'yes';
    if (!absent && !name.title) return use;
    if (absent && thing.kind === 'figure' && !name.title && first === last && this.#isStranger(first)) return use;
    // With a date somewhere inside, the sentence may speak of that day or of this one: both have to be impossible.
    if (ownDate && existenceOf(thing, hullOf(ownDate.value), world) !== 'no') return use;
    const kind = thing.kind === 'figure' ? 'person' : 'body';
    const yearsGone = () => (isBeingRead(this.#place(last)) ? Infinity : yearsSinceDeath(thing, use.when, world));
    const role = this.#role(first, last, kind, absenceOf(thing, use.when, world), yearsGone);
    return role === plain ? use : inRole(use, role);
  }

  #role(first: number, last: number, kind: NameKind, absence: Absence, yearsGone: () => number): UseRole {
    const { text } = this.#input;
    // No writer's sentence is that long; it is something pasted, and reading it would take for ever.
    if (this.#words.length > 400) return 'mention';
    this.#grammar ??= new Sentence({
      text,
      span: this.#span,
      words: this.#words,
      notNarrated: this.#notNarrated,
      nameAt: (index) => this.#names[index],
      isDated: isBehindDate(text, this.#span),
      looksBack: () => this.#looksBack(),
    });
    const role = roleOf(this.#grammar, first, last, kind, absence, yearsGone);
    if (role === 'remembered' || this.#isFramed(last) || this.#isNamesake(first, last)) return 'mention';
    if (role === 'acts') return 'acts';
    const { tagger } = this.#input;
    if (!tagger) {
      this.wantsTagger = true;
      return 'mention';
    }
    const isName = (index: number) => this.#names[index] !== undefined;
    return taggedRole(tagger, text, this.#span, this.#words, isName, last) === 'acts' ? 'acts' : 'mention';
  }

  /** Whether the sentences before, or the title, have it dreamt, shown or supposed. One with a date of its own is told. */
  #isFramed(last: number): boolean {
    return !this.#context?.ownDate?.leads && isFramed(this.#place(last));
  }

  /** Whether the bare name is that of a ship, a works or a film that was named before. */
  #isNamesake(first: number, last: number): boolean {
    return first === last && isNamesake(this.#place(last));
  }

  #place(last: number): Place {
    const { text, where, title } = this.#input;
    const word = (index: number) => this.#words[index]?.folded ?? '';
    const name = this.#words[last] as Word;
    const around = { name, before: word(last - 1), behind: word(last + 1) };
    return { text, where, sentence: this.#span, title, year: this.#year(), ...around };
  }

  /** The first year of the entry's date. */
  #year(): number | undefined {
    const { date } = this.#input;
    const first = date === undefined ? -Infinity : hullOf(date).earliest;
    return Number.isFinite(first) ? civilFromDay(first).year : undefined;
  }

  /** Whether a plain past in this paragraph tells of an earlier time than the entry's. */
  #looksBack(): boolean {
    const { text, where } = this.#input;
    if (isToldInPresent(text, where, this.#span, this.#notNarrated)) return true;
    const year = this.#year();
    return year !== undefined && isToldAsMemory(text, where, this.#span, year);
  }

  /** What the words of the sentence say of its time and its world; read only once it names something. */
  #read(): Context {
    this.#context ??= contextOf(this.#input, this.#span, this.#words, this.#kinds);
    return this.#context;
  }

  /** Where a place is wanted ("in Kirov"), a place that bears the name comes before the man. */
  #wanted(first: number, last: number, date: DateValue | undefined): readonly ThingKind[] | undefined {
    // "in Kirov's place": whatever is his lies in no town.
    if (/^['’]/.test(this.#input.text.charAt((this.#words[last] as Word).end))) return undefined;
    // "the Kirov Ballet", "in Kirov Street": called after the man, and neither he nor the town.
    if (this.#isCapitalBehind(last)) return undefined;
    if (date && this.#standsForTown(first, last, hullOf(date))) {
      this.#towns ??= new Set();
      this.#towns.add(last);
      return places;
    }
    const before = this.#words[first - 1];
    if (!before || !placePrepositions.has(before.folded)) return undefined;
    // "ran into Frunze", "bumps into Kirov": nobody runs into a town like that.
    if (before.folded === 'into' && collides.has(this.#words[first - 2]?.folded ?? '')) return undefined;
    const hit = this.#hitAt[first];
    return hit && hasKind(hit, 'place') ? places : undefined;
  }

  /** Whether a word with a capital that is no name stands right behind the word. */
  #isCapitalBehind(last: number): boolean {
    const { text } = this.#input;
    const behind = this.#words[last + 1];
    return (
      behind !== undefined &&
      this.#names[last + 1] === undefined &&
      isCapitalised(text, behind.start) &&
      isBlankBetween(text, (this.#words[last] as Word).end, behind.start)
    );
  }

  /** Whether the name of a man is that of a place too on that day, and the sentence, or one before, means the place. */
  #standsForTown(first: number, last: number, when: Instant): boolean {
    const hit = this.#hitAt[first];
    if (!hit || !isPerson(hit) || !this.#isThere(hit, 'place', when)) return false;
    const isName = (at: number) => this.#names[at] !== undefined;
    if (standsForTown(this.#words, first, last, isName, (at) => this.#towns?.has(at) === true)) return true;
    // While he lives he may receive somebody who is visiting the town.
    return first === last && !this.#isThere(hit, 'figure', when) && isTownBefore(this.#place(last));
  }

  #isThere({ layers }: NameHit, kind: ThingKind, when: Instant): boolean {
    const { world } = this.#input.timeline;
    return layers.some((layer) =>
      layer.some((entry) => entry.thing.kind === kind && presenceOf(entry, when, world) === 'yes'),
    );
  }

  /** "is renamed Leningrad": a name being given. */
  #given(first: number): boolean {
    const before = this.#words[first - 1]?.folded ?? '';
    const more = this.#words[first - 2]?.folded ?? '';
    return (
      giving.has(before) ||
      (before === 'as' && /^(known|renamed)$/.test(more)) ||
      (before === 'to' && /^(renamed|name)$/.test(more))
    );
  }

  /** "Vasily Stalin" is not Stalin, and "Valery Chkalov" is no town. */
  #isSomebodyElse(hit: NameHit): boolean {
    if (hit.count > 1) return false;
    if (isPerson(hit)) return this.#hasOthersGivenName(hit.first);
    const mayBeOne =
      hasKind(hit, 'term') || (hasKind(hit, 'place') && surnames.test((this.#words[hit.first] as Word).folded));
    return mayBeOne && (this.#hasOthersGivenName(hit.first) || this.#hasStrangersRank(hit.first));
  }

  /** Whether the bare surname of a known person at this word is rather that of somebody else. */
  #isStranger(at: number): boolean {
    const { text, timeline } = this.#input;
    return this.#hasStrangersRank(at) || isStrangerNamedBefore(text, this.#words[at] as Word, timeline.names);
  }

  #hasOthersGivenName(at: number): boolean {
    const before = this.#words[at - 1];
    if (!before || this.#names[at - 1] !== undefined) return false;
    return isOthersGivenName(this.#input.text, before, this.#words[at] as Word, before.start === this.#span.start);
  }

  #hasStrangersRank(at: number): boolean {
    return isStrangersRank(this.#input.text, this.#words[at - 1], this.#words[at] as Word);
  }

  #nearMisses(uses: Use[]): void {
    const { text, timeline } = this.#input;
    for (let index = 0; index < this.#words.length; index++) {
      const word = this.#words[index] as Word;
      if (this.#names[index] !== undefined || word.end - word.start < 5 || !isCapitalised(text, word.start)) continue;
      if (index === 0 && (word.end - word.start < 6 || /(?:ing|ed|ly|tion|ment|ness|s)$/.test(word.folded))) continue;
      const written = text.slice(word.start, word.end);
      const near = nearNames(written, timeline.names);
      if (near.length === 0 || isPatronymic(word.folded)) continue;
      const isSurname = near.some(({ thing }) => thing.kind === 'figure');
      if (isSurname && this.#hasOthersGivenName(index)) continue;
      const isOther = isGuess(written, near);
      if (isSurname && isOther && this.#hasStrangersRank(index)) continue;
      const name: NameUse = { span: span(word.start, word.end), layers: [near] };
      const use = this.#decide(name, index, index, text.charAt(word.start - 1) === '@', { isGuess: isOther });
      if (use.rivals.length === 0) uses.push(use);
    }
  }

  #adjoins(hit: NameHit, next: NameHit): boolean {
    const last = this.#words[hit.first + hit.count - 1] as Word;
    return (
      next.first === hit.first + hit.count &&
      isBlankBetween(this.#input.text, last.end, (this.#words[next.first] as Word).start)
    );
  }

  #spanOf(hit: NameHit): Span {
    return spanOfWords(this.#input.text, this.#words, hit.first, hit.count);
  }
}

function isOffice(hit: NameHit): boolean {
  return hasKind(hit, 'office');
}

function isPerson(hit: NameHit): boolean {
  return hasKind(hit, 'figure');
}

function hasKind({ layers }: NameHit, kind: ThingKind): boolean {
  for (const layer of layers) for (const { thing } of layer) if (thing.kind === kind) return true;
  return false;
}

const places: readonly ThingKind[] = ['place', 'group', 'figure', 'office'];
const placePrepositions: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'into',
  'outside',
  'around',
  'through',
  'inside',
]);
const collides: ReadonlySet<string> = new Set(['run', 'runs', 'ran', 'running', 'bump', 'bumps', 'bumped']);
const giving: ReadonlySet<string> = new Set([
  'renamed',
  'rechristened',
  'called',
  'becomes',
  'became',
  'become',
  'dubbed',
  'named',
]);

/** Endings that a Russian surname has, and a town that is called after one. */
const surnames = /(?:ov|ev|in|y|ko)$/;
