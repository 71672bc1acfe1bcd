/** Events are called by whatever their entries say: "The Shakhty trial", "Lenin's return to Petrograd". */
import { span } from '../../text/span.js';
import type { NameUse } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { verbForm } from '../prose/verb-lexicon.js';
import { type VerbMatch, verbsAt } from '../verbs/match.js';
import type { Phrases } from './phrases.js';

/** Some words with a name among them, and behind them a verb of events. */
export function readEvent(phrases: Phrases, from: number): { use: NameUse; match: VerbMatch } | undefined {
  const start = phrases.folded(from) === 'the' || phrases.folded(from) === 'a' ? from + 1 : from;
  let isNamed = false;
  for (let at = start; at < Math.min(phrases.words.length, start + maxWords); at++) {
    if (at > start && !/^(?:\s+|[-’'‐.]\s?)$/.test(phrases.gap(at))) return undefined;
    if (at > start && (isNamed || start > from)) {
      // "The fire never happens" can only be about an event; "the fire ends" is any fire.
      const match = verbsAt(phrases.words, at).find(
        ({ verb }) => verb.subject[0] === 'event' && (isNamed || verb.effect === 'undo'),
      );
      if (match && !isSomethingElse(phrases, start, at)) {
        const last = phrases.words[at - 1] as Word;
        return { use: { span: span(phrases.start(start), last.end), layers: [] }, match };
      }
    }
    if (phrases.isLower(at)) {
      if (notInTitles.has(phrases.folded(at)) || (at > start && isVerb(phrases.folded(at)))) return undefined;
    } else if (at > 0 || (phrases.isLower(1) && phrases.words.length > 2)) isNamed = true;
  }
  return undefined;
}

/** The title behind "cancels" or "there is no", up to the end of the clause; it has to have a name in it. */
export function eventTitleAt(phrases: Phrases, from: number): { uses: readonly NameUse[]; next: number } | undefined {
  const start = phrases.folded(from) === 'the' ? from + 1 : from;
  if (!phrases.adjoins(from) || !phrases.adjoins(start) || /^(?:his|her|its|their|a|an)$/.test(phrases.folded(start)))
    return undefined;
  let isNamed = false;
  let at = start;
  for (; at < phrases.words.length && at < start + maxWords; at++) {
    if (at > start && !/^(?:\s+|[-’'‐.]\s?)$/.test(phrases.gap(at))) break;
    // "prevents Kirov from speaking"
    if (phrases.isLower(at) && (notInTitles.has(phrases.folded(at)) || phrases.folded(at) === 'from')) return undefined;
    isNamed ||= !phrases.isLower(at);
  }
  const last = phrases.words[at - 1] as Word;
  return isNamed ? { uses: [{ span: span(phrases.start(start), last.end), layers: [] }], next: at } : undefined;
}

/** Stalin is no event, and the Comintern is none. */
function isSomethingElse(phrases: Phrases, start: number, end: number): boolean {
  const hit = phrases.names.longestAt(phrases.text, phrases.words, start);
  return (
    hit?.count === end - start &&
    hit.layers.flat().every(({ thing }) => thing.kind !== 'term' && thing.kind !== 'event')
  );
}

function isVerb(word: string): boolean {
  const forms = verbForm(word)?.forms;
  return forms?.has('third') === true && !nouns.test(word);
}

const maxWords = 9;
/** Third persons that are as often nouns. */
const nouns = /^(?:attempts|talks|purges|trials|strikes|riots|elections|plans|reforms|attacks)$/;
const notInTitles: ReadonlySet<string> = new Set(
  'that if when while who which because he she they it is are was were has have had not never almost nearly would could should may might'.split(
    ' ',
  ),
);
