/** Scenes in which nothing need have happened: pictures and plays, dreams and rumours, conditions and comparisons. */
import type { Mention } from './mention.js';
import type { Sentence } from './sentence.js';
import { reports } from './verb-classes.js';
import { kindOfWords } from './vocabulary.js';
import { determiners, prepositions, pronouns, wordSet } from './word-classes.js';

export function isStaged(mention: Mention): boolean {
  const { sentence, first, last } = mention;
  return (
    sentence.hasKind(staging) ||
    (sentence.hasKind(supposing) && isSupposed(sentence, first)) ||
    (sentence.hasKind(showing) && isSeenIn(sentence, first)) ||
    (sentence.hasKind(carving) && isCarved(sentence, first)) ||
    (sentence.hasKind(bearing) && isShownBehind(sentence, last)) ||
    (sentence.hasKind(burying) && (isInGrave(sentence, last) || isFromGrave(sentence, first))) ||
    (sentence.hasKind(travelling) && isLastJourney(sentence, last)) ||
    (sentence.hasKind(worldly) && isInOtherWorld(sentence, first)) ||
    isToldByOthers(sentence, last)
  );
}

/** "If Lenin falls ill …", "Suppose Dzerzhinsky lives": whatever follows is supposed; "asks if Lenin" too. */
function isSupposed(sentence: Sentence, first: number): boolean {
  for (let at = 0; at < first; at++) {
    const word = sentence.word(at);
    if (suppositions.has(word) && !isSummons(sentence, at, first)) return true;
    // "Rumours that Lenin is alive", "rumour has it"; "asked about the rumour, Radek shrugs".
    if (rumours.has(word) && rumoured.has(sentence.word(at + 1))) return true;
    // "as if Lenin himself had walked in", "as though".
    if (word === 'as' && sentence.word(at + 1) === 'though') return true;
  }
  return false;
}

/** "recalls Zinoviev from exile": that he is sent for, not thought of. */
function isSummons(sentence: Sentence, at: number, first: number): boolean {
  return at === first - 1 && sentence.verb(at)?.base === 'recall' && summonsTo.has(sentence.word(first + 1));
}

/** "In the second act", "from the wall behind the desk", "on the screen": where somebody is seen who is not there. */
function isSeenIn(sentence: Sentence, first: number): boolean {
  for (let at = 0; at < first; at++) {
    const isDocument = documents.has(sentence.word(at));
    if (!isDocument && !shown.has(sentence.word(at))) continue;
    for (let back = at - 1; back >= 0 && back >= at - 5; back--) {
      if (sentence.joint(back) !== '' || sentence.isFinite(back)) break;
      // "In a telegram Lenin orders" is news, "in the second confession Kamenev names" is read out.
      if (isDocument && indefinite.has(sentence.word(back))) break;
      if (seenFrom.has(sentence.word(back))) return true;
      if (prepositions.has(sentence.word(back))) break;
    }
  }
  return false;
}

/** "A bronze Kirov", "from his granite armoured car": what stands there is made of it. */
function isCarved(sentence: Sentence, first: number): boolean {
  return sentence.hasAny(materials, sentence.clauseStart(first), first);
}

/** "Lenin looks down from every wall", "on a stamp". */
function isShownBehind(sentence: Sentence, last: number): boolean {
  for (let at = last + 2; at < sentence.size; at++) {
    const places = placesOf(sentence.word(at));
    if (places && sentence.hasAny(places, Math.max(last + 1, at - 4), at)) return true;
  }
  return false;
}

/** How one stands in what shows one: on a stamp, from a wall, in a textbook. */
function placesOf(word: string): ReadonlySet<string> | undefined {
  if (surfaces.has(word)) return onto;
  if (walls.has(word)) return fromOnly;
  return tellings.has(word) ? inside : undefined;
}

/** "Lenin is spinning in his mausoleum", "travels to Moscow, in a red coffin", "passes through Moscow on a gun-carriage". */
function isInGrave(sentence: Sentence, last: number): boolean {
  let isBehindComma = false;
  for (let at = last + 1; at < sentence.size; at++) {
    const joint = sentence.joint(at - 1);
    if (joint !== '' && joint !== ',') return false;
    isBehindComma ||= joint === ',';
    // "Lenin signs, and Frunze lies in his coffin": somebody else does.
    if (isBehindComma && sentence.isFinite(at)) return false;
    if (!isGrave(sentence, at)) continue;
    for (let back = at - 1; back > last && back >= at - 4; back--) {
      const word = sentence.word(back);
      // A wreath is laid on the bier, a body on a bier.
      if (insideOf.has(word) || (word === 'on' && indefinite.has(sentence.word(back + 1)))) return true;
      if (prepositions.has(word)) break;
    }
  }
  return false;
}

/** "From the grave Kirov accuses", "On a gun-carriage Lenin passes through Moscow". */
function isFromGrave(sentence: Sentence, first: number): boolean {
  for (let at = sentence.clauseStart(first); at < first; at++) {
    if (!isGrave(sentence, at) || walls.has(sentence.word(at))) continue;
    for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
      const word = sentence.word(back);
      if (outOf.has(word) || (word === 'on' && isHearse(sentence, at))) return true;
      if (prepositions.has(word)) break;
    }
  }
  return false;
}

function isGrave(sentence: Sentence, at: number): boolean {
  return graves.has(sentence.word(at)) || isHearse(sentence, at);
}

function isHearse(sentence: Sentence, at: number): boolean {
  return hearses.has(sentence.word(at)) || (sentence.word(at) === 'carriage' && sentence.word(at - 1) === 'gun');
}

/** "makes his last journey to Moscow". */
function isLastJourney(sentence: Sentence, last: number): boolean {
  for (let at = last + 2; at < sentence.size; at++)
    if (journeys.has(sentence.word(at)) && lastOnes.has(sentence.word(at - 1)) && sentence.isDeterminer(at - 2))
      return true;
  return false;
}

/** "In another world Sverdlov runs the party." */
function isInOtherWorld(sentence: Sentence, first: number): boolean {
  for (let at = 1; at < first; at++)
    if (worlds.has(sentence.word(at)) && otherOnes.has(sentence.word(at - 1)))
      return sentence.word(at - 2) === 'in' || sentence.word(at - 3) === 'in';
  return false;
}

/** ", wrote the poets", ", people said", ", he says": others tell it. */
function isToldByOthers(sentence: Sentence, last: number): boolean {
  for (let at = last; at < sentence.size - 2; at++) {
    const joint = sentence.joint(at);
    if (joint === ';' || joint === '"') return false;
    if (joint !== ',' && joint !== '–') continue;
    const next = sentence.word(at + 1);
    const isTeller = (word: number) =>
      determiners.has(sentence.word(word)) || sentence.isName(word) || sentence.isCapital(word);
    if (isReporting(sentence, at + 1) && isTeller(at + 2)) return true;
    if ((pronouns.has(next) || next === 'some' || next === 'many') && next !== 'who' && isReporting(sentence, at + 2))
      return sentence.joint(at + 2) !== '' || at + 3 >= sentence.size;
    if (next === 'it' && sentence.isFinite(at + 2) && isReporting(sentence, at + 3)) return true;
  }
  return false;
}

function isReporting(sentence: Sentence, at: number): boolean {
  const verb = sentence.verb(at);
  return verb !== undefined && reports.has(verb.base) && !verb.forms.has('gerund');
}

/** Likenesses and stories, wherever the sentence has them. */
const representations = wordSet(
  `image images caption ghost ghosts spectre specter apparition nightmare nightmares legend legends myth myths portrait portraits statue
   statues bust busts photograph photographs photo photos snapshot poster posters painting paintings film films movie movies newsreel
   newsreels gramophone phonograph projector novel novels actor actors actress effigy effigies mural murals caricature caricatures cartoon cartoons seance
   seances biopic hologram waxwork waxworks fresco mosaic medallion lookalike impostor
   impersonator understudy reenactment flashback flashbacks daydream hallucination`,
);

/** What may not be so. */
const doubts = wordSet(
  `rumoured rumored allegedly supposedly reportedly purportedly apocryphal hearsay perhaps maybe possibly
   probably presumably hypothetically theoretically ostensibly hypothetical`,
);

/** Whatever they govern is thought, not told. */
const suppositions = wordSet(
  `if unless suppose supposing supposed imagine imagines imagined imagining pretend pretends pretended wish wishes wished dreamt dreamed dream dreams
   dreaming hallucinates hallucinated envisions envisioned pictures pictured remember remembers remembered remembering recall recalls
   recalled recalling reminisce reminisces reminisced assuming provided lest whether fancied fancies wonders wondered`,
);

const rumours = wordSet('rumour rumours rumor rumors gossip whispers tale tales story joke claim claims');
const rumoured = wordSet('that has have of spread spreads says say goes about is');
const indefinite = wordSet('a an another new this today');
const documents = wordSet(
  'confession testimony deposition letter letters note notes minutes report statement telegram interview draft preface speech speeches will manuscript decree theses thesis brochure foreword',
);
const surfaces = wordSet(
  'stamp stamps banknote banknotes coin coins medal medals matchbox matchboxes screen screens banner banners placard placards canvas canvases plate plates postcard postcards',
);
const onto = wordSet('on from');
const tellings = wordSet(
  'textbook textbooks histories memoirs memoir novel novels film films poem poems opera biography biographies encyclopedia footnote footnotes preface foreword appendix',
);
const inside = wordSet('in');
const walls = wordSet('wall walls pedestal plinth frame frames mantelpiece picture pictures page pages shelf');
const fromOnly = wordSet('from');
const summonsTo = wordSet('from to home');
const seenFrom = wordSet('in from on at within through inside by over');
const shown = wordSet(
  `act scene wall walls frame frames page pages book books chapter pamphlet article articles essay works writings testament memoir
   memoirs diary diaries story stories tale tales song songs poem poems version vision visions memory memories mirror pedestal plinth
   coffin bier screen screens play opera footage picture pictures recording recordings caption headline mind imagination canvas plate plates
   tapestry cutting cuttings textbook textbooks encyclopedia biography biographies letters correspondence notebooks record records
   trance sleep fever delirium reel print engraving relief banner banners placard placards billboard backdrop matchbox medal coin coins stamp stamps banknote banknotes icon icons`,
);
const materials = wordSet(
  'granite bronze marble plaster stone wooden wax cardboard painted papier concrete gilded porcelain clay embroidered carved iron-cast brass plastic sculpted',
);
const graves = wordSet('wall grave tomb mausoleum coffin urn crypt vault sarcophagus cemetery casket earth soil');
const hearses = wordSet('hearse catafalque bier');
const insideOf = wordSet('in from inside within under beneath');
const outOf = wordSet('from beyond');
const journeys = wordSet('journey trip voyage ride road march resting rest');
const lastOnes = wordSet('last final');
const worlds = wordSet('world life universe timeline history reality');
const otherOnes = wordSet('another other different parallel better happier alternate alternative');

/** A word of these is enough. */
export const staging = kindOfWords(representations, doubts);
// Without one of these nothing of what wants them has to be looked for.
const supposing = kindOfWords(suppositions, rumours, wordSet('though'));
const showing = kindOfWords(documents, shown);
const carving = kindOfWords(materials);
const bearing = kindOfWords(surfaces, walls, tellings);
const burying = kindOfWords(graves, hearses, wordSet('carriage'));
const travelling = kindOfWords(journeys);
const worldly = kindOfWords(worlds);
