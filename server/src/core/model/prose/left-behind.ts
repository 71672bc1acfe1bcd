/** What somebody dead has left, where the sentences before speak of it: his body, and what he has written. */
import { nameOf, nearBefore, type Place } from './place.js';

/** "Lenin lies under the palms. Lenin wears the khaki tunic": the body that was spoken of does. */
export function isLaidOut(place: Place): boolean {
  const near = nearBefore(place);
  return embalmed.test(near) || isBeside(near, nameOf(place), bodyOf, liesThere);
}

/** "Lenin's notebooks are printed. Lenin calls Hegel an idealist": his writings are spoken of. */
export function isBeingRead(place: Place): boolean {
  return isBeside(nearBefore(place), nameOf(place), writtenBy, writings);
}

/** Whether the name stands in a text right behind the one, or right before the other. */
function isBeside(text: string, name: string, before: RegExp, behind: RegExp): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (behind.test(text.slice(at + name.length)) || before.test(text.slice(0, at))) return true;
  return false;
}

const bodies = 'body|coffin|remains|corpse|mummy|ashes|urn|sarcophagus|bier';
const liesThere = new RegExp(
  `^(?: (?:lies|lay|rests|rested|sleeps|slept) (?:(?:there|in state|under|beneath|beside|between|among)\\b|(?:in|on) (?:the|a|an|his|her) (?:\\w+ )?(?:hall|mausoleum|coffin|ground|earth|vault|grave|tomb|crypt|wall|glass|bier|catafalque|gun-carriage)\\b)| (?:is|was) (?:laid|buried|embalmed|interred|cremated)\\b(?! in (?:work|papers|files|books|thought))|'s (?:${bodies})\\b)`,
);
const bodyOf = new RegExp(`\\b(?:${bodies}) of (?:comrade )?$`);
const embalmed = /\bembalm|\bmummy\b|\bsarcophagus\b/;

const works =
  'notebooks?|works?|letters|writings?|essays?|articles?|diar(?:y|ies)|memoirs?|manuscripts?|testament|theses|pamphlets?|books?|novels?|poems?|papers|correspondence|last words|speeches';
const writings = new RegExp(`^'s? (?:\\w+ ){0,2}(?:${works})\\b`);
const writtenBy = new RegExp(`\\b(?:${works}) (?:of|by) (?:\\w+ ){0,2}$`);
