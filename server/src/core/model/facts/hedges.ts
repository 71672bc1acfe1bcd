/** Whether what stands behind a fact lets it be one: "in effigy", "if he returns" and "says Pravda" do not. */
import type { Doubt, Fact } from '../fact.js';
import type { Phrases } from './phrases.js';

/**
 * Whether word `next` can stand behind a whole fact. A noun right behind it shows that it was none: "Stalin executed
 * orders", "visits Lenin statues".
 */
export function followsWell(phrases: Phrases, next: number, read: Fact | Doubt): boolean {
  const gap = phrases.gap(next);
  // Most facts have nothing behind them, not even a stop.
  if (gap === '' && next >= phrases.words.length) return true;
  if (/[?"“”'’«»/]/.test(gap.replace(/^['’](?=s?\s)/, '’')) && next > 0 && !/^\s/.test(gap)) return false;
  if (next >= phrases.words.length) return !gap.includes('?');
  if (/^['’‐-]/.test(gap)) return false;
  if (/[,;:–—().!]|\s-+\s/.test(gap)) return true;
  const word = phrases.folded(next);
  if (read.kind === 'fact') {
    const { effect } = read.verb;
    // "is dismissed as a fool": it leads up to an office that cannot be read.
    const wanted =
      effect === 'leave-office' || effect === 'leave-group' || effect === 'take-office' || effect === 'leave';
    if (wanted && read.objects.length === 0 && /^(?:as|from|of|with|to)$/.test(word)) return false;
    if (read.verb.takesAnything === true && !/^(?:himself|herself|to)$/.test(word) && phrases.isLower(next))
      return read.objects.length === 0 || continuers.has(word);
  }
  return continuers.has(word) || (word.endsWith('ly') && phrases.isLower(next));
}

/** Whether the rest of the sentence says that it is not so, or not known to be. */
export function isUnreal(phrases: Phrases, next: number): boolean {
  if (!phrases.words.some(({ folded }) => telling.has(folded) || folded.startsWith('rum'))) return false;
  // Small letters are asked for once: expressions that take capitals as well are slow to make ready.
  const behind = phrases.text.slice(phrases.words[next - 1]?.end ?? phrases.to, phrases.to).toLowerCase();
  const sentence = /^[^.!?;]*/.exec(behind)?.[0] ?? '';
  const parsed = phrases.text.slice(phrases.start(0), phrases.words[next - 1]?.end ?? phrases.to).toLowerCase();
  return (
    hedged.test(parsed) ||
    pretences.test(parsed) ||
    (sentence.trim() !== '' && (hedges.test(sentence) || attributions.test(sentence) || pretences.test(sentence)))
  );
}

/** Whatever is unreal is so by one of these words, or a rumour. Most sentences have none, and making the expressions below ready takes long. */
const telling: ReadonlySet<string> = new Set(
  `allegedly reportedly supposedly apparently presumably probably possibly hopefully ideally if unless whether perhaps maybe so according said say
   were yet undecided decided tbd tbc says claim claims claimed report reports reported announces announced write writes wrote lie lies lied insists
   insisted boasts believes believed thinks thought fears feared hopes hoped again effigy paper theory name film novel play dream dreams painting
   opera book nightmare nightmares imagination fantasy fantasies`.split(/\s+/),
);
/** "Allegedly, Sverdlov survives": its capital makes a name of the first word. */
const hedged =
  /^(?:allegedly|reportedly|supposedly|apparently|presumably|probably|possibly|hopefully|ideally)(?!\p{L})/u;
const hedges =
  /(?<![\p{L}’'-])(?:if|unless|whether|allegedly|reportedly|supposedly|apparently|presumably|probably|possibly|perhaps|maybe|rumou?r\w*|or so|according to|it is said|some say|they (?:say|lie|claim)|were it not|not yet|undecided|not decided|tbd|tbc)(?![\p{L}])/u;
/** ", says Pravda". */
const attributions =
  /^\s*[,–—-]+\s*(?:say|says|said|claim|claims|claimed|report|reports|reported|announces|announced|write|writes|wrote|lies|lied|insists|insisted|boasts|believes|believed|thinks|thought|fears|feared|hopes|hoped)(?!\p{L})/u;
const pretences =
  /(?<!\p{L})(?:born again|in effigy|on paper|in theory|in name only|(?:in|of) (?:a|the|his|her|their|\p{L}+['’]s?) (?:film|novel|play|dreams?|painting|opera|book|nightmares?|imagination|fantas(?:y|ies)))(?!\p{L})/u;

/** Words that may follow a whole fact. */
const continuers: ReadonlySet<string> = new Set(
  `about above across after against along alongside amid among around as at because before behind below beneath beside between beyond by despite down during
   except for from in inside into like near of off on onto out outside over past per since through throughout to toward towards under until till unto up upon via
   while with within without and but yet so when where although though whereas who which that then once again there here only instead together alone abroad home`.split(
    /\s+/,
  ),
);
