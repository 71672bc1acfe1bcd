/** The forms in which prose gives somebody an age, and what looks like them and is none. */
import { CARDINAL, NUMBER_STARTS, ORDINAL } from './numbers.js';

export interface Form {
  readonly at: AgeMoment;
  readonly pattern: () => RegExp;
  readonly isBare?: true;
  /** Only where nobody else is named in the sentence. */
  readonly alone?: true;
}

/**
 * `beside`: stands with the name, whatever the sentence tells ("Smirnov, 56,"). `told`: part of what is told, of which
 * the time may be another ("at the age of six"). `death`: when he dies. `birthday`: on the day it is reached.
 */
export type AgeMoment = 'beside' | 'told' | 'death' | 'birthday';

const hedge =
  '(?:(?<hedge>nearly|almost|about|around|roughly|some|perhaps|over|past|more than|under|not yet|not quite|barely|well over|well past)\\s+)?';
const filler = '(?:(?:now|then|only|just|already|still|himself|herself|a mere)\\s+)*';
const number = `${filler}${hedge}(?<number>${CARDINAL})(?![\\p{L}\\d]|[.,:]\\d|[‐‑–-])`;
const stop = '(?=\\s*[,;.!?)–—]|\\s*$)';
/** "The age of", "the ripe old age of". */
const ageOf = '(?:the\\s+(?:[a-z]+\\s+){0,2}age\\s+of|age)';
const yearOld = '[‐‑-]years?[‐‑-]old';
const spelledHyphen = `${filler}${hedge}(?<number>${CARDINAL})${yearOld}`;
/** A few words that belong to a verb: "becomes General Secretary", "dies in Moscow, of a stroke,". */
const words = (from: number, to: number) =>
  `(?:[\\s,]+(?!and\\b|with\\b|leaving\\b|beside\\b|his\\b|her\\b|their\\b|who\\b|whose\\b|son\\b|daughter\\b|people\\b|men\\b|women\\b|play\\b|film\\b|novel\\b|opera\\b|story\\b|act\\b|scene\\b|dream\\b|legend\\b)[\\p{L}’'-]+){${from},${to}}?`;
const dies =
  '(?:dies|died|dead|passes away|passed away|drowns|drowned|perishes|perished|(?:(?:is|was)\\s+)?(?:killed|shot dead|executed|murdered|assassinated|hanged|beheaded))';

/** Read right behind a name, the first that fits. */
export const behind: readonly Form[] = [
  {
    at: 'beside',
    isBare: true,
    pattern: form(
      `^[*_]*,\\s+${number}(?!\\s*,\\s*(?:and\\s+|or\\s+)?(?:\\d+|${CARDINAL})\\b)(?!\\s+(?:and|or)\\s+(?:\\d+|${CARDINAL})\\b)${stop}`,
    ),
  },
  { at: 'beside', isBare: true, pattern: form(`^[*_]*\\s+\\(${number}\\)`) },
  { at: 'beside', pattern: form(`^[*_]*,?\\s*[,(]?\\s*(?:aged|age)\\s+${number}(?!\\s+(?:to|or)\\b)`) },
  { at: 'beside', pattern: form(`^[*_]*,?\\s*[,(]\\s*${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'beside', pattern: form(`^[*_]*,\\s+(?:an?|the|this|now an?)\\s+${spelledHyphen}`) },
  { at: 'beside', pattern: form(`^[*_]*\\s+is\\s+${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'beside', pattern: form(`^[*_]*\\s+is\\s+an?\\s+${spelledHyphen}`) },
  {
    at: 'beside',
    isBare: true,
    pattern: form(`^[*_]*\\s+is\\s+${number}(?=\\s*[,;.!?)–—]|\\s*$|\\s+(?:and|but|now|today|when)\\b)`),
  },
  { at: 'told', pattern: form(`^[*_]*\\s+was\\s+${number}\\s+years?\\s+(?:old|of\\s+age)`) },
  { at: 'told', isBare: true, pattern: form(`^[*_]*\\s+was\\s+${number}${stop}`) },
  {
    at: 'birthday',
    pattern: form(
      `^[*_]*\\s+(?:turns|turned|reaches|is turning)\\s+(?:the\\s+age\\s+of\\s+)?${number}(?=\\s*[,;.!?)–—]|\\s*$|\\s+(?:in|on|and|but|today|that|this)\\b)`,
    ),
  },
  { at: 'death', pattern: form(`^[*_]*,?\\s+${dies}${words(0, 5)}[\\s,]+(?:aged|at\\s+${ageOf})\\s+${number}`) },
  { at: 'death', pattern: form(`^[*_]*,?\\s+${dies}${words(0, 5)}[\\s,]+at\\s+${number}${stop}`), isBare: true },
  { at: 'told', pattern: form(`^[*_]*,?\\s+at\\s+${ageOf}\\s+${number}`) },
  { at: 'told', isBare: true, pattern: form(`^[*_]*,\\s+at\\s+${number}(?=,)`) },
  { at: 'told', alone: true, pattern: form(`^[*_]*${words(1, 6)}[\\s,]+at\\s+${ageOf}\\s+${number}`) },
  {
    at: 'birthday',
    pattern: form(
      `^['’]s?\\s+(?<number>${ORDINAL})\\s+birthday(?=\\s+(?:is|was)\\s+(?:celebrated|kept|marked|observed|honou?red)|\\s+(?:falls|passes|comes)\\b)`,
    ),
  },
];

/** Read right before a name. */
export const before: readonly Form[] = [
  { at: 'beside', pattern: form(`(?<![\\p{L}\\d‐‑-])${spelledHyphen}\\s+$`) },
  { at: 'beside', pattern: form(`^[*_]*aged\\s+${number},?\\s+$`) },
  { at: 'told', pattern: form(`^(?:and\\s+|but\\s+)?at\\s+${ageOf}\\s+${number},?\\s+$`) },
  { at: 'told', isBare: true, pattern: form(`^at\\s+${number},\\s+$`) },
];
/** "On Stalin's fiftieth birthday". */
export const onBirthday = form(`^['’]s?\\s+(?<number>${ORDINAL})\\s+birthday`);
export const his = form(
  `(?:\\bon|\\b(?:celebrates?|celebrated|marks?|marked|keeps|kept|observes?|observed))\\s+(?:his|her)\\s+(?<number>${ORDINAL})\\s+birthday(?![\\p{L}’'])`,
);

/** The words of `filler` and of `hedge`, one by one. */
const leadingIn =
  'now|then|only|just|already|still|himself|herself|a|mere|nearly|almost|about|around|roughly|some|perhaps|over|past|more|than|under|not|yet|quite|barely|well';

/** Anything that one of the forms may match, in small letters; a look at it is cheap, and so is making it ready. */
export const hints = new RegExp(
  `[,(]\\s+?(?:[^\\s\\d,;.]+\\s+){0,2}(?:${NUMBER_STARTS})|\\((?:\\d)|\\b(?:aged?|birthday|turn(?:s|ed)|reaches)\\b|years?[\\s‐‑-]old|years\\s+of\\s+age|\\b(?:is|was|at)\\s+(?:(?:${leadingIn})\\s+){0,2}(?:${NUMBER_STARTS})`,
);
/** Before a name: the age behind it is somebody else's, or no age. */
export const misleading =
  /\b(?:mrs|madame|mme|miss|frau|lady|of|for|against|versus|than|an?|another|one|some|no|any|every|his|her|their|this|that|two|both|younger|elder|second|other)\.?\s+(?:the\s+)?$|\b(?:son|daughter|wife|widow|brother|sister|mother|father)\s+to\s+$/i;
/** Before a name: the bare number behind it is no age. */
export const misleadingNumber =
  /\b(?:in|at|near|outside|from|see|article|articles|chapter|room|house|flat|page|psalm|verse|section|paragraph|volume|street|prospekt|ulitsa|line|cruiser|ship|battleship|steamer|destroyer|tank|factory|works|mine|comrades)\.?\s+$/i;
/** Behind a name: "14, Tverskaya Street". */
export const address =
  /^\s*,\s*\d+,\s+(?:\p{Lu}\p{L}+\s+){1,2}(?:[Ss]treet|St|[Rr]oad|Rd|[Aa]venue|[Ss]quare|[Ll]ane|[Pp]rospekt|[Uu]litsa|[Ee]mbankment|Row)\b/u;
export const ballot = /\b(?:votes?|ballots?|polls?|polled|goals?|seats|percent|per\s+cent|majority|scores)\b|%/i;
/** Who somebody is, between his age and his name: "six-year-old son Pavel". */
export const calling =
  /(?<=old\s)(?:(?:son|daughter|brother|sister|nephew|niece|cousin|heir|king|queen|prince|princess|tsar|emperor|sultan|boy|girl|engineer|poet|general|marshal|colonel|captain|chairman|comrade|veteran|lawyer|writer|secretary|minister|commissar|duke|earl|count)\s+){1,2}$/iu;

/** Words with a capital that may begin a sentence before a name; others there are given names. */
export const openers: ReadonlySet<string> = new Set(
  `a an and as at after all also before but by comrade comrades despite did does even finally for from has here how if in is it later like meanwhile
   nevertheless next no nobody not now on once only or perhaps poor so soon still that the then there today tomorrow under until was what when where
   whether which while who why with without yesterday yet young old`.split(/\s+/),
);

/** Made when it is first asked for: most notes tell no ages, and each takes a while to read. */
function form(pattern: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(pattern, 'diu'));
}
