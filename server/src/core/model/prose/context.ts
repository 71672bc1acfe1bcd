/** What the words of a sentence say of its time and its world. */
import type { Span } from '../../text/span.js';
import type { DateValue } from '../../time/index.js';
import type { Word } from '../names/words.js';
import type { Timeline } from '../timeline.js';
import type { World } from '../world/world.js';
import { type OwnDate, ownDateOf } from './own-date.js';
import { elsewhereWords, tellsRealHistory } from './real-history.js';
import { kindOfWords } from './vocabulary.js';
import { wordSet } from './word-classes.js';

/** A text, and when and in which timeline it is told. */
interface Told {
  readonly text: string;
  readonly timeline: Timeline;
  /** Absent where prose is not checked. */
  readonly date: DateValue | undefined;
}

export interface Context {
  /** This timeline's, or its parent's where the sentence tells of real history. */
  readonly world: World;
  /** Absent where the sentence tells of real history on purpose, or of another time. */
  readonly date: DateValue | undefined;
  readonly ownDate: OwnDate | undefined;
  readonly namesLoosely: boolean;
}

/**
 * `kinds`: those of all words in the sentence, those that are no prose too; where a word may hide in another
 * (`isPlainlyWritten`), all kinds there are.
 */
export function contextOf(input: Told, sentence: Span, words: readonly Word[], kinds: number): Context {
  const { text, timeline, date } = input;
  const has = (kind: number) => (kinds & kind) !== 0;
  const shown = text.slice(sentence.start, sentence.end);
  // Small letters are asked for once: expressions that take capitals as well are slow to make ready.
  const small = has(elsewhere | elsewhen | renaming) ? shown.toLowerCase() : '';
  const isReal = has(elsewhere) && tellsRealHistory(small);
  const ownDate = date && ownDateOf(text, sentence, words, date, kinds);
  const isElsewhen =
    (has(elsewhere) && asInHistory.test(small)) || (has(elsewhen) && anotherTime.test(small) && !ownDate?.leads);
  return {
    world: isReal ? realWorldOf(timeline) : timeline.world,
    date: isElsewhen ? undefined : date,
    ownDate: isElsewhen ? undefined : ownDate,
    namesLoosely: (has(renaming) && looseNames.test(small)) || (has(old) && oldName.test(shown)),
  };
}

/** What "in our history" means, however many timelines stand between. */
function realWorldOf({ chain, world }: Timeline): World {
  return chain.find(({ kind }) => kind === 'canon')?.world ?? world;
}

// Each expression has, in each of its readings, one of the words listed before it.
const elsewhere = kindOfWords(elsewhereWords);
const asInHistory = /\b(?:as|like)(?: per| in)? (?:i?otl|in our (?:own )?(?:history|timeline)|in real history)\b/;
/** The sentence tells of an earlier time without a date. */
const elsewhen = kindOfWords(
  wordSet(`earlier before ago previously youth lifetime day time back days death execution murder arrest died alive lived life dying
    posthumous posthumously used`),
);
const anotherTime =
  /\b(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)) (?:earlier|before|ago|previously)\b|\blong ago\b|\bin (?:his|her|their) (?:youth|lifetime|day|time)\b|\bback in (?=\d|those|the (?:old )?days?\b|the \d)|\bin (?:the )?old days\b|\bback then\b|\bin those days\b|\b(?:before|until|since|after) (?:his|her|their) (?:death|execution|murder|arrest and death)\b|\bbefore (?:he|she) died\b|\b(?:while|when) (?:he|she) (?:was (?:still )?alive|lived)\b|\b(?:all|most of|throughout) (?:his|her) life\b|\b(?:his|her) dying day\b|\bposthumous(?:ly)?\b|\bused to\b|\bthe (?:year|day|month) before\b/;
const renaming = kindOfWords(
  wordSet(`former formerly call calls called known everyone used what once name ex today future later soon become renamed rechristened
    becomes became had grew born`),
);
const looseNames =
  /\b(?:former|formerly|still calls?|still called|still known|everyone still|used to be|what was|once|old name|ex-|now called|today's|future|later|soon to be|would become|will become|renamed|rechristened|is called|are called|becomes|became|grew up|born|had (?:[a-z]+ly |not |never |always |long )?(?:been|gone|come|begun|[a-z]+(?:ed|en|wn|ght)))\b/;

/** "the old Petrograd", but not "the old women". */
const old = kindOfWords(wordSet('old'));
const oldName = /\b[Tt]he old\s+\p{Lu}/u;
