/**
 * A quick look at a stretch of prose: which names it has, and whether anything could be wrong with any of them. Most
 * sentences name only people who are alive; they are not read any further. It may take a sentence for worth reading that
 * is not, never the other way round: the rules find the same with it as without.
 */
import type { Span } from '../../text/span.js';
import { type DateValue, type Day, mayStartDate, readDates } from '../../time/index.js';
import { noteNamed } from '../asking.js';
import { type EventTitles, isAfter } from '../names/event-titles.js';
import { lexicon, wordFlags } from '../names/lexicon.js';
import type { NameIndex } from '../names/name-index.js';
import { isNearName } from '../names/near-miss.js';
import type { Settling } from '../names/settling.js';
import { gapFlags, WordScanner } from '../names/word-scanner.js';
import { isCapitalised } from '../names/words.js';
import { mayTellAges } from '../sums/ages.js';
import { mayTellCounts } from '../sums/counts.js';
import { numberWords } from '../sums/numbers.js';
import { beginsName, beginsTitle, type Timeline } from '../timeline.js';
import { leadIns } from './own-date.js';
import { tellsRealHistory } from './real-history.js';

for (const word of numberWords) lexicon.flag(word, wordFlags.number);
for (const word of ['is', 'was', 'at']) lexicon.flag(word, wordFlags.leadsToNumber);
for (const word of 'aged age birthday turns turned reaches anniversary day days week weeks month months year years decade decades century centuries'.split(
  ' ',
))
  lexicon.flag(word, wordFlags.sums);
for (const word of 'otl iotl history timeline world life reality historically here'.split(' '))
  lexicon.flag(word, wordFlags.elsewhere);

/** What a quick look at one block has found so far. Offsets are those of the block. */
export class Survey {
  /** Where something may be wrong with a name. */
  readonly doubts: Span[] = [];
  /** Whether an age or a count may be told. */
  hasSums = false;
  /** Whether it has the title of something that is still to come. */
  looksAhead = false;
  readonly #index: NameIndex;
  readonly #settling: Settling;
  readonly #titles: readonly EventTitles[];
  readonly #beginnings: Uint8Array;
  /** Where ages and counts may be told in the stretch looked at. */
  readonly #sums: number[] = [];
  /** Layer and node of every name at the place looked at. */
  readonly #here: number[] = [];

  constructor(timeline: Timeline) {
    this.#index = timeline.names;
    this.#settling = timeline.settling;
    this.#titles = timeline.eventTitles;
    this.#beginnings = timeline.beginnings;
  }

  /** Forgets the block before. */
  begin(): void {
    this.doubts.length = 0;
    this.hasSums = false;
    this.looksAhead = false;
  }

  /** Looks at `where` of a text, which stands under `date`. */
  look(text: string, where: Span, date: DateValue | undefined): void {
    const word = new WordScanner(text, where.start, where.end);
    let flags = 0;
    let sinceLead = far;
    // Where the sentence may begin: an abbreviation looks like the end of one.
    const starts = [where.start];
    let isElsewhen = false;
    let lastStart = where.start;
    let lastEnd = where.start;
    let firstName = -1;
    let office = -1;
    let officeEnd = -1;
    while (word.nextOfNote()) {
      const { start, id, gap } = word;
      if (word.passed > 0) {
        lastStart = word.passedStart;
        lastEnd = word.passedEnd;
        sinceLead += word.passed;
      }
      if ((gap & gapFlags.endsSentence) !== 0) {
        if (lastEnd - lastStart >= 5 && endsSurely(text, lastEnd, start)) {
          starts.length = 0;
          isElsewhen = false;
        }
        starts.push(start);
      }
      lastStart = start;
      lastEnd = word.end;
      if ((gap & gapFlags.leadsToNumber) !== 0) sinceLead = 0;
      else sinceLead++;
      const first = text.charCodeAt(start);
      const ofWord =
        id === 0 ? (first <= 57 ? wordFlags.number : 0) : lexicon.flagsOf(id) | (first <= 57 ? wordFlags.number : 0);
      if (ofWord !== 0) {
        const isSum = (ofWord & wordFlags.sums) !== 0 || ((ofWord & wordFlags.number) !== 0 && sinceLead <= near);
        if (isSum) this.#sums.push(start);
        if ((ofWord & wordFlags.leadsToNumber) !== 0) sinceLead = 0;
        flags |= ofWord;
      }
      const begins = id === 0 ? 0 : (this.#beginnings[id] ?? 0);
      if ((begins & beginsTitle) !== 0 && date && !this.looksAhead)
        this.looksAhead = this.#isTitleAhead(text, word, where.end, date.end.latest);
      const end = (begins & beginsName) === 0 ? 0 : this.#index.longestFrom(text, word, where.end, this.#here);
      if (end === 0) {
        if (word.end - start >= 5 && isCapitalised(text, start) && isNearName(this.#index, word.learn(), text, word)) {
          this.#doubt(start);
          firstName = firstName < 0 ? start : firstName;
        }
        continue;
      }
      if (end > word.end && date && !this.looksAhead) this.#lookInside(text, word.end, end, where.end, date.end.latest);
      word.end = end;
      lastEnd = end;
      firstName = firstName < 0 ? start : firstName;
      if (date) for (const from of starts) isElsewhen ||= mayLeadWithDate(text, from, where.end);
      starts.length = 0;
      let mayBeOffice = false;
      let isDoubt = isElsewhen || text.charCodeAt(start - 1) === at;
      for (let index = 0; index < this.#here.length; index += 2) {
        const settled = this.#settling.of(this.#here[index] as number, this.#here[index + 1] as number);
        mayBeOffice ||= settled.mayBeOffice;
        if (date) for (const thing of settled.things) noteNamed(thing);
        if (date && (settled.from > date.start.earliest || settled.to < date.end.latest)) isDoubt = true;
        // "Foreign Commissar Litvinov": whether he was that is asked too.
        if (office >= 0 && settled.mayBePerson && isBlankBetween(text, officeEnd, start)) this.#doubt(office);
      }
      if (isDoubt) this.#doubt(start);
      office = mayBeOffice ? start : -1;
      officeEnd = end;
    }
    if (this.#sums.length > 0) this.#lookAtSums(text, where);
    if ((flags & wordFlags.elsewhere) === 0 || firstName < 0 || !tellsRealHistory(text.slice(where.start, where.end)))
      return;
    // In the history it speaks of other people may be alive.
    this.doubts.push(where);
  }

  /** Of the words that may belong to an age or a count, those that do are worth reading around. */
  #lookAtSums(text: string, where: Span): void {
    if (mayTellSums(text.slice(where.start, where.end))) {
      this.hasSums = true;
      for (const start of this.#sums) this.#doubt(start);
    }
    this.#sums.length = 0;
  }

  #doubt(start: number): void {
    this.doubts.push({ start, end: start + 1 });
  }

  /** "The Protector's mending", where "the Protector" is a name: a title may begin within one. */
  #lookInside(text: string, from: number, end: number, to: number, day: Day): void {
    const word = new WordScanner(text, from, to);
    while (!this.looksAhead && word.next() && word.start < end)
      if (word.id !== 0) this.looksAhead = this.#isTitleAhead(text, word, to, day);
  }

  #isTitleAhead(text: string, word: WordScanner, to: number, day: Day): boolean {
    for (const titles of this.#titles)
      if (titles.at(word, text, to, (title) => isAfter(title, day)) !== undefined) return true;
    return false;
  }
}

/** Ages stand within a few words behind what leads to them: "is a mere fifty". */
const near = 3;
const far = 1000;
const at = 64;

/** Whether a text can hold an age or a count at all. */
export function mayTellSums(text: string): boolean {
  return mayTellAges(text) || mayTellCounts(text);
}

/** Whether the sentence surely ends between two words of which the first is no abbreviation. */
function endsSurely(text: string, from: number, to: number): boolean {
  return isCapitalised(text, to) && /^[.!?]\s+$/.test(text.slice(from, to));
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  return /^\s+$/.test(text.slice(from, to));
}

/** Whether a sentence may open with a date of its own: "In June 1922 …", "Three years later …". */
function mayLeadWithDate(text: string, from: number, to: number): boolean {
  const word = new WordScanner(text, from, to);
  for (let count = 0; count < 5 && word.next(); count++) {
    // Code, links and citations are none of its words.
    if ((word.gap & gapFlags.markup) !== 0) return true;
    if (
      mayStartDate(text, word.start, to) &&
      readDates(text, word.start, to).some(({ expr }) => expr.kind !== 'partial')
    )
      return true;
    if (!leadIns.has(text.slice(word.start, word.end).toLowerCase())) return false;
  }
  return false;
}
