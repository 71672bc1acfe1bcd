/**
 * Ships, works, clubs, films and towns that bear a man's name: once a paragraph has shown what it calls so, the bare name
 * behind it is that. "The icebreaker Krasin breaks through. Krasin saves Nobile's men."
 */
import type { Place } from './place.js';
import { verbForm } from './verb-lexicon.js';
import { auxiliaries, prepositions, titles, wordSet } from './word-classes.js';

/** What has a man's name; in works of art, men of that name do what they like. */
type Namesake = 'art' | 'thing';

/** As what the title, or the text before in the paragraph, has shown the name. */
export function isNamesake(place: Place): boolean {
  if (titles.has(place.before)) return false;
  const shown = shownBefore(place, namesakeAt);
  return shown === 'art' || (shown === 'thing' && !isDoneByMen(place.behind));
}

/** Whether the name stands for a town before: "The train stops at Kirov." */
export function isTownBefore(place: Place): boolean {
  return !titles.has(place.before) && !isDoneByMen(place.behind) && shownBefore(place, townAt) !== undefined;
}

function isDoneByMen(verb: string): boolean {
  return doneByMen.has(verbForm(verb)?.base ?? '');
}

/** Only so far back, in UTF-16 units. */
const reach = 600;

function shownBefore<Shown>(
  { text, where, title, name }: Place,
  shownAt: (before: string, behind: string) => Shown | undefined,
): Shown | undefined {
  const bare = text.slice(name.start, name.end);
  const told = text.slice(Math.max(where.start, name.start - reach), name.start);
  for (const words of title ? [told, text.slice(title.start, Math.min(title.end, title.start + reach))] : [told]) {
    for (let at = words.indexOf(bare); at >= 0; at = words.indexOf(bare, at + 1)) {
      const behind = words.slice(at + bare.length, at + bare.length + 40);
      if (/^\p{L}/u.test(behind)) continue;
      const shown = shownAt(words.slice(Math.max(0, at - 60), at), behind);
      if (shown !== undefined) return shown;
    }
  }
  return undefined;
}

function namesakeAt(before: string, behind: string): Namesake | undefined {
  if (art.test(before) || (/["“«‘']$/.test(before) && isShown.test(behind))) return 'art';
  if (explained.test(behind) || vessels.test(before) || clubs.test(before)) return 'thing';
  if (capitalBodies.test(behind)) return 'thing';
  return /\bthe $/i.test(before) && (bodies.test(behind) || isSubjectOf(behind)) ? 'thing' : undefined;
}

/** "The Krasin breaks through", "aboard the Krasin."; not "the Kirov affair", "the Lenin of the textbooks". */
function isSubjectOf(behind: string): boolean {
  if (/^[.,;:!?)]/.test(behind)) return true;
  const next = /^ ([a-z]+)/.exec(behind)?.[1] ?? '';
  const forms = verbForm(next)?.forms;
  return (
    auxiliaries.has(next) ||
    (next !== 'of' && prepositions.has(next)) ||
    forms?.has('third') === true ||
    forms?.has('past') === true
  );
}

/** "stops at Kirov"; not "waits in Kirov's office", "leaves Kirov alone". */
function townAt(before: string, behind: string): true | undefined {
  return towards.test(before) && !/^(?:['’]| alone\b)/.test(behind) ? true : undefined;
}

const ships =
  'ice-?breaker|cruiser|battleship|battlecruiser|destroyer|dreadnought|minelayer|submarine|gunboat|steamer|steamship|ship|freighter|tanker|trawler|liner|yacht|boat|flagship|airship|dirigible|aeroplane|airplane|plane|glider|locomotive|tank|tractor|train';
const works =
  'works|plant|factory|shipyard|yard|mill|mine|regiment|brigade|division|battalion|detachment|column|corps|squadron|kolkhoz|sovkhoz|collective|commune|stadium|academy|university|school|club|team|eleven|orchestra|choir|institute|sailors|strikers|workers';
const vessels = new RegExp(
  `\\b(?:${ships}|aboard(?: the)?|on board(?: the)?|factory|plant|works|zavod|kolkhoz|club|team|horse|racehorse|dog|cat)\\s["“«‘'*_]?$|\\b(?:${ships})s (?:\\p{Lu}[\\p{L}-]*,? (?:and )?(?:the )?)+["“«‘'*_]?$`,
  'iu',
);
/** "Kirov, the cruiser, shells Hanko". */
const explained = new RegExp(`^, (?:the|an?) (?:[\\p{L}-]+ )?(?:${ships}|${works}),`, 'iu');
const clubs = /\b(?:Dynamo|Dinamo|Spartak|Torpedo|Lokomotiv|Zenit|Krylya|Burevestnik|Iskra|FC)\s$/;
const bodies = new RegExp(`^["”»’'*_]?\\s(?:[\\p{L}-]+ )?(?:${works})\\b`, 'iu');
/** "Kirov Stadium opens in June." */
const capitalBodies =
  /^ (?:Works|Plant|Factory|Shipyard|Mill|Mine|Stadium|Academy|University|Club|Kolkhoz|Institute)\b/;
const art = /\b(?:film|movie|novel|opera|play|ballet|drama|biopic|poem|musical|operetta|picture)\s["“«‘'*_]?$/i;
/** `"Chapayev" opens in Leningrad`. */
const isShown =
  /^["”»’'] (?:opens?|opened|runs?|ran|premieres|premiered|begins|plays|sells|(?:is|was) (?:shown|staged|screened|banned|released|praised|filmed|published))\b/;
const towards =
  /\b(?:in|near|(?:stops?|stopped|halts?|halted|arrives?|arrived|changes|changed|calls|called) at|reach(?:es|ed)?|leaves?|left|visits?|visited|approach(?:es|ed)?|(?:town|city|station|port) of|(?:trains?|plane|road|line|flight|goes|went|travels?|travelled|moves?|moved|sent|evacuated|transferred|retreats?) (?:\w+ ){0,2}to)\s$/i;

/** No ship, works or town does these. */
const doneByMen = wordSet(
  `say ask answer reply shout whisper murmur mutter declare announce insist explain promise tell speak talk sign write read dictate
   smile laugh grin nod shrug sit drink eat smoke sleep cough marry kiss telephone phone think know believe want love hate remember
   forget suspect arrest order appoint summon dismiss resign preside propose abstain interrupt walk climb kneel wear sigh applaud`,
);
