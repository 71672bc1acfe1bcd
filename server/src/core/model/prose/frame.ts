/**
 * Whether what stands before a sentence opens a frame in which whatever it tells need not happen: "He dreams. Sverdlov comes
 * in", "The film begins. Lenin gets off the train". A frame holds for a few sentences of its paragraph, and for one behind a
 * colon or a semicolon; a title holds for all of its entry. It ends where the dreamer wakes, or the story turns to what
 * goes on meanwhile. What one sentence says of itself is `scene.ts`.
 */
import { announces, frames, framingTitle, hasSign, leaves, likenesses, onStage, theatres } from './frame-signs.js';
import { isLaidOut } from './left-behind.js';
import { tellsOfOldDays } from './old-days.js';
import { leadOf, nearBefore, type Place, sentencesBefore, small } from './place.js';
import { verbForm } from './verb-lexicon.js';
import { wordSet } from './word-classes.js';

export function isFramed(place: Place): boolean {
  return mayBeFramed(place) ? isInFrame(place) : isLaidOut(place);
}

/** Whether a word of a frame stands near. Most names have none there, and the expressions for all frames are slow to make ready. */
function mayBeFramed(place: Place): boolean {
  const near = `${titleOf(place)} ${nearBefore(place)} ${small(leadOf(place))}`;
  return hasSign(near) || (place.year !== undefined && years.test(near));
}

const years = /1\d{3}/;

function isInFrame(place: Place): boolean {
  const pieces = leadOf(place).split(breaks);
  const lead = small(pieces.pop() ?? '');
  // "Outside, Dzerzhinsky shouts", "When he wakes, Lenin sits by the bed".
  if (leaves.test(lead)) return false;
  for (let index = pieces.length - 2; index >= 0; index -= 2) {
    const piece = small(pieces[index] ?? '');
    if (leaves.test(piece)) return false;
    if (opens(place, piece) || (pieces[index + 1] === ':' && announces.test(piece))) return true;
  }
  for (const before of sentencesBefore(place)) {
    if (leaves.test(before)) return false;
    if (opens(place, before)) return true;
  }
  if (isLaidOut(place)) return true;
  const title = titleOf(place);
  return framingTitle.test(title) || (onStage.test(lead) && theatres.test(`${title} ${nearBefore(place)}`));
}

function opens(place: Place, piece: string): boolean {
  if (frames.some((frame) => frame.test(piece))) return true;
  // "The statue is unveiled. Lenin points to the sea"; but who speaks at its foot is no statue.
  if (likenesses.test(piece) && isPose(place.behind)) return true;
  return place.year !== undefined && tellsOfOldDays(piece, place.year);
}

function isPose(verb: string): boolean {
  return poses.has(verbForm(verb)?.base ?? '');
}

function titleOf({ text, title }: Place): string {
  return title && title.end - title.start <= longestTitle ? small(text.slice(title.start, title.end)) : '';
}

/** A title that is longer is no title. */
const longestTitle = 120;

/** Between clauses of their own; kept, for a colon says more than a semicolon. A time of day has none. */
const breaks = /([;:])(?=\s)/;

/** How one is shown, cast in bronze or woven. */
const poses = wordSet(
  'point hold wear look gaze stare stretch stride step raise lift lean ride sit smile frown squint tower wave carry clutch beckon bend shade bow',
);
