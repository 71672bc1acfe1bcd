/**
 * Whether what stands before a sentence opens a frame in which whatever it tells need not happen: "He dreams. Sverdlov comes
 * in", "The film begins. Lenin gets off the train". A frame holds for a few sentences of its paragraph, and for one behind a
 * colon or a semicolon; a title holds for all of its entry. It ends where the dreamer wakes, or the story turns to what
 * goes on meanwhile. What one sentence says of itself is `scene.ts`.
 */
import type { Span } from '../../text/span.js';
import { tellsOfOldDays } from './old-days.js';
import { sentencesOf } from './sentences.js';

/** A place in a sentence, and what stands around it. */
export interface Place {
  readonly text: string;
  /** The paragraph, or the title. */
  readonly where: Span;
  readonly sentence: Span;
  readonly name: Span;
  /** The title of the entry; absent where the paragraph is the title, or has none. */
  readonly title: Span | undefined;
  /** The first year of the entry's date. */
  readonly year: number | undefined;
}

/** In which a frame is looked for, the nearest last. */
const nearbySentences = 3;
/** Only so far back, in UTF-16 units. */
const reach = 400;
/** A title that is longer is no title. */
const longestTitle = 120;

export function isFramed(place: Place): boolean {
  const { text, sentence, name } = place;
  const pieces = text.slice(sentence.start, name.start).slice(-reach).split(breaks);
  const lead = small(pieces.pop() ?? '');
  // "Outside, Dzerzhinsky shouts", "When he wakes, Lenin sits by the bed".
  if (leaves.test(lead)) return false;
  for (let index = pieces.length - 2; index >= 0; index -= 2) {
    const piece = small(pieces[index] ?? '');
    if (leaves.test(piece)) return false;
    if (opens(place, piece) || (pieces[index + 1] === ':' && announces.test(piece))) return true;
  }
  for (const { start, end } of sentencesBefore(place)) {
    const before = small(text.slice(start, end));
    if (leaves.test(before)) return false;
    if (opens(place, before)) return true;
  }
  if (isLaidOut(place)) return true;
  const titled = titleOf(place);
  return framingTitle.test(titled) || (isOnStage.test(lead) && theatres.test(`${titled} ${near(place)}`));
}

/** "Lenin lies under the palms. Lenin wears the khaki tunic": the body that was spoken of does. */
function isLaidOut({ text, where, sentence, name }: Place): boolean {
  const before = near({ text, where, sentence });
  const of = small(text.slice(name.start, name.end));
  if (embalmed.test(before)) return true;
  for (let at = before.indexOf(of); at >= 0; at = before.indexOf(of, at + 1)) {
    if (liesThere.test(before.slice(at + of.length)) || bodyOf.test(before.slice(0, at))) return true;
  }
  return false;
}

/** "Lenin's notebooks are printed. Lenin calls Hegel an idealist": his writings are spoken of. */
export function isBeingRead({ text, where, sentence, name }: Place): boolean {
  const before = near({ text, where, sentence });
  const of = small(text.slice(name.start, name.end));
  for (let at = before.indexOf(of); at >= 0; at = before.indexOf(of, at + 1))
    if (writings.test(before.slice(at + of.length)) || writtenBy.test(before.slice(0, at))) return true;
  return false;
}

/** The nearest first. */
function sentencesBefore({ text, where, sentence }: Place): Span[] {
  const from = Math.max(where.start, sentence.start - reach);
  return sentencesOf(text, from, sentence.start).slice(-nearbySentences).reverse();
}

function opens({ year }: Place, piece: string): boolean {
  return frames.some((frame) => frame.test(piece)) || (year !== undefined && tellsOfOldDays(piece, year));
}

/** The few sentences before, as one. */
function near({ text, where, sentence }: Pick<Place, 'text' | 'where' | 'sentence'>): string {
  return small(text.slice(Math.max(where.start, sentence.start - reach), sentence.start));
}

function titleOf({ text, title }: Place): string {
  return title && title.end - title.start <= longestTitle ? small(text.slice(title.start, title.end)) : '';
}

function small(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Between clauses of their own; kept, for a colon says more than a semicolon. A time of day has none. */
const breaks = /([;:])(?=\s)/;

const shows =
  '(?:films?|movies?|newsreels?|documentar(?:y|ies)|screenplay|play|opera|operetta|ballet|drama|comedy|tragedy|pageant|revue|novel|stor(?:y|ies)|tale|legend|fable|ballad|poem|epic|biopic)';
const pictures =
  '(?:photographs?|photos?|snapshots?|portraits?|paintings?|canvas|drawings?|engravings?|woodcuts?|murals?|frescoe?s?|caricatures?|cartoons?)';
const jokes = '(?:jokes?|anecdotes?|riddles?|fables?|fairy tales?|parables?)';
const article = "(?:an?|the|this|that|another|one|his|her|their|\\S+'s?)";
const fewWords = '(?:[^\\s,.]+ ){0,2}';

const frames: readonly RegExp[] = [
  // Dreams and visions; what one only hopes for is no scene: "dreams of a quiet life".
  /\b(?:dream(?:s|t|ed|ing)?\b(?! (?:of|about) (?:an?|his|her|their|the (?!old)|power|peace|glory|world|becoming|being|going)\b)|(?:night|day)mares?\b|daydreams?\b|hallucinat|delirious\b|(?:a|his|her) (?:trance|delirium)\b|(?:has|have|had|sees?|saw) (?:a|the) vision\b)/,
  // Memories: "recalls the ambassador" sends for him.
  /\bremember(?:s|ed|ing)?\b(?! to\b)|\b(?:recall|recollect)(?:s|ed|ing)? (?:how|when|what|that|those|the (?:\w+ )?(?:days?|nights?|evenings?|winters?|summers?|times?|years?|meetings?)|(?:\w+ )?1\d{3})\b|\breminisc|\bthinks? back\b|\bflashbacks?\b|\b(?:his|her|their|\S+'s) (?:memoirs?|reminiscences|recollections|memories)\b|\bin (?:his|her|their) memory\b/,
  // What is shown and told; that a comedy opened last night is news.
  new RegExp(
    `\\bin ${article} ${fewWords}${shows}\\b|\\b${shows} (?:\\w+ )?(?:begins?|began|open(?:s|ed)?(?= (?:with|on)\\b|$|[.,])|starts?|started|shows?|showed|tells?|told|is about|depicts?|portrays?)\\b|\\b(?:watch(?:es|ed|ing)?|sees?|saw|reads?|screens?|screened|stages?|staged|performs?|performed|rehearses?|rehearsed) (?:${article} )?${fewWords}${shows}\\b`,
  ),
  /\b(?:watch(?:es|ed|ing)?|screens?|screened|stages?|staged|performs?|performed|rehearses?|rehearsed) (?:the )?["“«*_][^"”»*_]+["”»*_]/,
  /\blights (?:go|went) (?:down|out)\b|\bcurtain (?:rises|rose|goes up|went up)\b|\bprojector\b|\bon (?:the )?screen\b|\bin the (?:first|second|third|fourth|fifth|next|last|final) act\b/,
  // Pictures: "a photograph", "in the portrait"; the one of somebody that is taken or burned shows nothing.
  new RegExp(
    `\\b(?:in|on) (?:[^\\s,.]+ ){0,3}${pictures}\\b|\\b(?:an?|another|one|two|three|old) (?:(?!has |have |had )[^\\s,.]+ ){0,2}${pictures}\\b(?! (?:is|was|are|were) (?:taken|burned|burnt|torn))|\\b${pictures} (?:\\w+ )?(?:shows?|showed|depicts?)\\b`,
  ),
  // Jokes that are told, and not made of something.
  new RegExp(
    `(?<!\\b(?:makes?|made|cracks?|cracked|as|like) )\\b(?:an?|the|this|another|new|old|favourite|latest) ${fewWords}${jokes}\\b|\\b${jokes} (?:goes|runs|is told)\\b`,
  ),
  // Hearsay, where it is of the dead.
  /\b(?:rumou?r|gossip|word|legend|story|tradition) (?:has|had) it\b|\b(?:rumou?rs?|tales?|stories|whispers) (?:that|says?|tells?|goes)\b|\bthe (?:story|tale) (?:goes|is told)\b|\bit is (?:said|whispered|rumou?red)\b|\b(?:says?|said|whispers?|whispered|believes?|believed|swears?|swore|insists?|claims?|claimed)\b.*\b(?:alive|not dead|never died|only sle(?:eps|eping)|(?:come|coming) back|risen)\b/,
  // What is only supposed.
  /\bhad (?:\S+ ){1,3}(?:lived|survived|recovered|not died|not been (?:shot|killed|murdered))\b|\bwere (?:\S+ ){1,4}alive\b|\bif (?:only )?(?:\S+ ){1,3}(?:had )?(?:lived|survived|not died)\b|^(?:and |but )?(?:suppose|supposing|imagine|assume|picture this|what if|let us (?:suppose|imagine|assume))\b|\bcounterfactual|\bhypothe(?:sis|tically)\b/,
  /\bin (?:another|some other|a (?:different|parallel|better|happier)|an? alternat(?:e|ive)) (?:world|life|universe|timeline|history|reality)\b/,
];

/** Right before a colon: "The banner reads", "Chapter fifteen", "Scenario A", "draws caricatures". */
const announces =
  /\b(?:recit|chant|sing|declaim|intone)(?:s|es|e|ed|ing)?$|\b(?:banner|placard|poster|slogan|inscription|caption|plaque|primer|textbook|reader|song|verse|poem|hymn|motto|leaflet|joke|legend|rhyme|card)s? (?:\w+ )?(?:reads?|says?|runs?|goes|said|ran)$|^\W*(?:the )?(?:chapter|act|scene|reel|canto|episode|panel|stanza|slide|exhibit|plate|figure|scenario|variant|hypothesis|version|plot|synopsis|stage direction)(?: [\w.]+)?$|\b(?:caricature|cartoon|drawing|sketch|tableau|vision|fantasy|rhyme|slogan|song|joke|plot|synopsis|libretto|script)s?$/;

/** The frame is left: the dreamer wakes, the film is over, the story goes back to where it was. */
const leaves = new RegExp(
  `^\\W*(?:(?:but|and|then) )?(?:now|meanwhile|outside|elsewhere|back (?:in|at|on)(?! (?:\\w+ )?1\\d{3})|today|tonight|in (?:reality|truth|fact)|in real life|(?:in the|the next|next|that|this) morning|the next day|at dawn|on waking|awake|afterwards?)\\b|\\b(?:wakes?|woke|awakes?|awoke|awakens?)\\b|\\bopen(?:s|ed) (?:his|her) eyes\\b|\\bcomes? to (?:himself|herself)\\b|\\b(?:${shows}|${pictures}|${jokes}|dream|nightmare|memory|vision|reel|flashback|performance|curtain) (?:\\w+ )?(?:ends?|ended|(?:is|was|are|were) (?:over|done|finished|at an end)|finishes|finished|fades?|faded|stops?|stopped|breaks off|falls|fell)\\b(?! (?:with|in|on)\\b)|\\blights (?:go|come|went|came) (?:up|on)\\b|\\b(?:was|is) (?:only|just) a (?:dream|joke|story)\\b`,
);

/** A title that is nothing but the name of a frame, with whose or of what: "Flashback", "Stalin's dream", "A dream of Lenin". */
const framingTitle =
  /^\W*(?:(?:in|at|from) )?(?:(?:an?|the|this|his|her|their|another|\S+'s?) )?(?:\w+ )?(?:flashbacks?|dreams?|nightmares?|daydreams?|memor(?:y|ies)|reminiscences?|recollections?|memoirs|jokes?|anecdotes?|legends?|myths?|rumou?rs?|what if|hypothesis|scenario|film|newsreel|play|novel|painting|portrait|photograph|caricatures?)(?:\W.*| (?:of|from|about|by|at|in|on|that) .*)?$/;

const writings =
  /^'s? (?:\w+ ){0,2}(?:notebooks?|works?|letters|writings?|essays?|articles?|diar(?:y|ies)|memoirs?|manuscripts?|testament|theses|pamphlets?|books?|novels?|poems?|papers|correspondence|last words|speeches)\b/;
const writtenBy =
  /\b(?:notebooks?|works?|letters|writings?|essays?|articles?|diar(?:y|ies)|memoirs?|manuscripts?|testament|theses|pamphlets?|books?|novels?|poems?|papers|correspondence|last words|speeches) (?:of|by) (?:\w+ ){0,2}$/;

/** Right behind the name of somebody dead. */
const liesThere =
  /^(?: (?:lies|lay|rests|rested|sleeps|slept) (?!low|about|awake|ill|sick|in (?:bed|hospital|wait|ambush)|on (?:the|a) (?:sofa|couch|bed|floor))| (?:is|was) (?:laid|buried|embalmed|interred|cremated)\b|'s (?:body|coffin|remains|corpse|mummy|ashes|urn|sarcophagus|bier)\b)/;
/** Right before it. */
const bodyOf = /\b(?:body|coffin|remains|corpse|mummy|ashes|urn|sarcophagus|bier) of (?:comrade )?$/;
const embalmed = /\bembalm|\bmummy\b|\bsarcophagus\b|\bmausoleum (?:is|was|stands) (?:closed|empty|shut|locked)\b/;

/** A stage is one of a theatre only where one is spoken of: others are stood on at congresses. */
const isOnStage = /\b(?:on|across|behind) (?:the )?stage\b/;
const theatres =
  /\b(?:theatres?|theaters?|opera|play|ballet|drama|comedy|tragedy|pageant|actors?|actress|curtain|audience|director|playwright|premiere)\b/;
