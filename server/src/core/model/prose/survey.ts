/**
 * A quick look at a stretch of prose: which names it has, and whether anything could be wrong with any of them. Most
 * sentences name only people who are alive; they are not read any further. It may take a sentence for worth reading that
 * is not, never the other way round: the rules find the same with it as without.
 */
import { isBlankBetween } from '../../text/blank.js';
import type { Span } from '../../text/span.js';
import { type DateValue, mayStartDate, readDates } from '../../time/index.js';
import { noteNamed } from '../asking.js';
import { marks } from '../marks.js';
import type { EventTitles } from '../names/event-titles.js';
import { lexicon, unknownWord, wordFlags } from '../names/lexicon.js';
import type { MarkedWords } from '../names/marked-words.js';
import { type NameIndex, NamesHere } from '../names/name-index.js';
import { isNearName } from '../names/near-miss.js';
import type { Settling } from '../names/settling.js';
import { gapFlags, WordScanner } from '../names/word-scanner.js';
import { isCapitalised } from '../names/words.js';
import { leadTo, mayTellAges } from '../sums/ages.js';
import { mayTellCounts } from '../sums/counts.js';
import { numberWords } from '../sums/numbers.js';
import type { Timeline } from '../timeline.js';
import { mayLookBackAt } from './looking-back-at.js';
import { leadIns } from './own-date.js';
import { elsewhereWords, tellsRealHistory } from './real-history.js';

for (const word of numberWords) lexicon.flag(word, wordFlags.number);
for (const word of 'aged age birthday turns turned reaches anniversary'.split(' ')) lexicon.flag(word, wordFlags.sums);
for (const word of 'day days week weeks month months year years decade decades century centuries'.split(' '))
  lexicon.flag(word, wordFlags.unit);
for (const word of elsewhereWords) lexicon.flag(word, wordFlags.elsewhere);
for (const word of leadIns) lexicon.flag(word, wordFlags.leadsIn);

/** What a quick look at one block has found. Offsets are those of the block. */
export class Found {
  /** Where something may be wrong with a name. */
  readonly doubts: Span[] = [];
  /** Whether an age or a count may be told. */
  hasSums = false;
  /** Whether it has the title of something that is still to come. */
  looksAhead = false;

  /** Whether there is nothing to be read more closely. */
  get isNothing(): boolean {
    return this.doubts.length === 0 && !this.hasSums && !this.looksAhead;
  }
}

export class Survey {
  readonly #index: NameIndex;
  readonly #settling: Settling;
  readonly #titles: readonly EventTitles[];
  readonly #marked: MarkedWords;
  /** Where ages and counts may be told in the stretch looked at. */
  readonly #sums: number[] = [];
  /** The names at the place looked at. */
  readonly #here = new NamesHere();
  /** Where the sentence may begin, as many as are counted: an abbreviation looks like the end of one. */
  readonly #starts: number[] = [];
  /** The word that stands there, by its number in the lexicon; -1 where it is not known. */
  readonly #firsts: number[] = [];
  /** The date of the stretch looked at. */
  #date: DateValue | undefined;
  #found = new Found();
  #base = 0;
  /** Where that stretch begins. */
  #from = 0;

  constructor(timeline: Timeline) {
    this.#index = timeline.names;
    this.#settling = timeline.settling;
    this.#titles = timeline.eventTitles;
    this.#marked = timeline.marked;
  }

  /**
   * Looks at `from … to` of a text in which the block begins at `base`, and which stands under `date`. `isWhole`: it is all of
   * a title or a paragraph, so that nothing of its first sentence stands before it.
   */
  look(
    text: string,
    from: number,
    to: number,
    date: DateValue | undefined,
    into: Found,
    base: number,
    isWhole: boolean,
  ): void {
    this.#date = date;
    this.#found = into;
    this.#base = base;
    this.#from = from;
    const marked = this.#marked;
    const starts = this.#starts;
    const firsts = this.#firsts;
    starts[0] = from;
    firsts[0] = -1;
    let startCount = 1;
    word.aimInRow(text, from, to);
    let flags = 0;
    let isElsewhen = false;
    let lastStart = from;
    let lastEnd = from;
    let firstName = -1;
    let office = -1;
    let officeEnd = -1;
    while (word.nextMarked(marked)) {
      const { start, id, gap, marks: why } = word;
      if (word.passed > 0) {
        lastStart = word.passedStart;
        lastEnd = word.passedEnd;
      }
      let isFirst = isWhole && start === from;
      if ((gap & gapFlags.endsSentence) !== 0) {
        if (lastEnd - lastStart >= 5 && endsSurely(text, lastEnd, start)) {
          startCount = 0;
          isElsewhen = false;
          isFirst = true;
        }
        // What is in brackets is passed over by whoever reads the sentence.
        const isMarked = (gap & gapFlags.markup) !== 0;
        firsts[startCount] = isMarked ? -1 : id;
        starts[startCount++] = isMarked ? lastEnd : start;
      } else if (start === from) firsts[0] = id;
      lastStart = start;
      lastEnd = word.end;
      const first = text.charCodeAt(start);
      if ((why & marks.flags) !== 0 || first <= 57) {
        const ofWord = lexicon.flagsOf(id) | (first <= 57 ? wordFlags.number : 0);
        if (mayBeSum(ofWord, text, from)) this.#sums.push(start);
        flags |= ofWord;
      }
      // With nothing before it, no sentence has it behind itself.
      if ((why & marks.title) !== 0 && !isFirst) this.#lookAhead(text, word, to);
      const end = (why & marks.name) === 0 ? 0 : this.#index.longestFrom(text, word, to, this.#here);
      if (end === 0) {
        if (word.end - start >= 5 && isCapitalised(text, start) && isNearName(this.#index, word.learn(), text, word)) {
          this.#doubt(start);
          firstName = firstName < 0 ? start : firstName;
        }
        continue;
      }
      if (end > word.end) this.#lookInside(text, word.end, end, to);
      word.end = end;
      lastEnd = end;
      firstName = firstName < 0 ? start : firstName;
      for (let index = 0; index < startCount && date && !isElsewhen; index++)
        isElsewhen = mayLeadWithDate(text, starts[index] as number, to, firsts[index] as number);
      startCount = 0;
      let mayBeOffice = false;
      let isDoubt = isElsewhen || text.charCodeAt(start - 1) === at;
      for (let index = 0; index < this.#here.count; index++) {
        const settled = this.#settling.of(this.#here.layerOf(index), this.#here.nodeOf(index));
        mayBeOffice ||= settled.mayBeOffice;
        if (date) noteNamed(settled);
        if (date && (settled.from > date.start.earliest || settled.to < date.end.latest)) isDoubt = true;
        // "Foreign Commissar Litvinov": whether he was that is asked too.
        if (office >= 0 && settled.mayBePerson && isBlankBetween(text, officeEnd, start)) this.#doubt(office);
      }
      if (isDoubt) this.#doubt(start);
      office = mayBeOffice ? start : -1;
      officeEnd = end;
    }
    if (this.#sums.length > 0) this.#lookAtSums(text, from, to);
    if ((flags & wordFlags.elsewhere) === 0 || firstName < 0 || !tellsRealHistory(text.slice(from, to))) return;
    // In the history it speaks of other people may be alive.
    this.#found.doubts.push({ start: from - base, end: to - base });
  }

  /** Of the words that may belong to an age or a count, those that do are worth reading around. */
  #lookAtSums(text: string, from: number, to: number): void {
    if (mayTellSums(text.slice(from, to))) {
      this.#found.hasSums = true;
      for (const start of this.#sums) this.#doubt(start);
    }
    this.#sums.length = 0;
  }

  #doubt(start: number): void {
    this.#found.doubts.push({ start: start - this.#base, end: start - this.#base + 1 });
  }

  /** "The Protector's mending", where "the Protector" is a name: a title may begin within one. */
  #lookInside(text: string, from: number, end: number, to: number): void {
    inside.aim(text, from, end);
    while (inside.next()) if ((this.#marked.marksOf(inside.id) & marks.title) !== 0) this.#lookAhead(text, inside, to);
  }

  /** Whether the title of something that is still to come begins with a word, and may be told of as past. */
  #lookAhead(text: string, begin: WordScanner, to: number): void {
    const day = this.#date?.end.latest;
    const found = this.#found;
    if (day === undefined || found.looksAhead) return;
    if (!isCapitalised(text, begin.start) && !mayLookBackAt(text, this.#from, begin.start)) return;
    for (const titles of this.#titles) found.looksAhead ||= titles.ahead(begin, text, to, day) !== undefined;
  }
}

function leadsIn(id: number): boolean {
  return id !== unknownWord && (lexicon.flagsOf(id) & wordFlags.leadsIn) !== 0;
}

/** One for all: what is looked at is a stretch of prose after another. */
const word = new WordScanner('', 0, 0);
const inside = new WordScanner('', 0, 0);

const at = 64;

/** Whether an age or a count may be told with the word that is looked at, of these flags. `from`: where the stretch begins. */
function mayBeSum(ofWord: number, text: string, from: number): boolean {
  if ((ofWord & wordFlags.sums) !== 0) return true;
  if ((ofWord & wordFlags.number) !== 0) {
    const lead = leadTo(text, word.start, from);
    if (lead >= 0 && mayTellAges(text.slice(lead, word.end))) return true;
  }
  if ((ofWord & wordFlags.unit) === 0) return false;
  behindUnit.lastIndex = word.end;
  return behindUnit.test(text);
}

/** What makes an age or a count of days or years. */
const behindUnit = /\s+(?:to\s+the\s+day\s+)?(?:after|before|since)\b|[\s‐‑-]old|\s+of\s+age/iy;

/** Whether a text can hold an age or a count at all. */
export function mayTellSums(text: string): boolean {
  return mayTellAges(text) || mayTellCounts(text);
}

/** Whether the sentence surely ends between two words of which the first is no abbreviation. */
function endsSurely(text: string, from: number, to: number): boolean {
  const mark = text.charAt(from);
  return (
    (mark === '.' || mark === '!' || mark === '?') && isCapitalised(text, to) && isBlankBetween(text, from + 1, to)
  );
}

/**
 * Whether a sentence may open with a date of its own: "In June 1922 …", "Three years later …". `first`: the number of its first
 * word, -1 if that is not known.
 */
function mayLeadWithDate(text: string, from: number, to: number, first: number): boolean {
  if (first >= 0 && !leadsIn(first) && !mayStartDate(text, from, to)) return false;
  inside.aim(text, from, to);
  for (let count = 0; count < 5 && inside.next(); count++) {
    // Code, links and citations are none of its words.
    if ((inside.gap & gapFlags.markup) !== 0) return true;
    if (
      mayStartDate(text, inside.start, to) &&
      readDates(text, inside.start, to).some(({ expr }) => expr.kind !== 'partial')
    )
      return true;
    if (!leadsIn(inside.id)) return false;
  }
  return false;
}
