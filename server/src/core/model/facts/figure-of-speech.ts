/** Whether what reads as a fact is a figure of speech, or over by the evening: a fact would change the timeline for good. */
import type { Modifier } from '../fact.js';
import type { VerbMatch } from '../verbs/match.js';
import type { Effect } from '../verbs/verb.js';
import { type Figures, figuresOf } from './figures.js';
import type { Parts } from './parts.js';
import type { Phrases } from './phrases.js';

/** `modifiers`: those from `parts.next` up to word `next`. Most facts end with their verb or object, and are not looked at. */
export function isFigureOfSpeech(
  phrases: Phrases,
  parts: Parts,
  modifiers: readonly Modifier[],
  next: number,
): boolean {
  const { match } = parts;
  const { effect } = match.verb;
  if (effect === 'leave-office' && isOfNoOffice(phrases, parts, modifiers)) return true;
  if (parts.next >= phrases.words.length || !phrases.adjoins(parts.next)) return false;
  const own = figuresOf(effect);
  if (!own) return false;
  if (isParticle(phrases, parts.next, effect) || isOfAnother(phrases, parts)) return true;
  const lists = [figuresOf('lasting') as Figures, own, ...listsOfWords(phrases, match)];
  const isFigure = (at: number) => isFigureAt(phrases, at, lists) || isFromElsewhere(phrases, at, parts);
  let at = parts.next;
  for (const { span, kind, word } of modifiers) {
    while (phrases.start(at) < span.start) at++;
    // Whoever is "banned from" a place goes on elsewhere.
    if (word === 'from' && isBan(phrases, match)) return true;
    if ((kind === 'manner' || kind === 'cause') && isFigure(at)) return true;
  }
  return next < phrases.words.length && phrases.adjoins(next) && isFigure(next);
}

/** The lists that go with a word of the verb: "drowns", "is detained". */
function listsOfWords({ words }: Phrases, { first, next }: VerbMatch): Figures[] {
  return words.slice(first, next).flatMap(({ folded }) => {
    const list = stems[folded];
    return list === undefined ? [] : [figuresOf(list) as Figures];
  });
}

/** Whether a preposition stands at a word, and behind its articles and adjectives what makes a figure of it. */
function isFigureAt(phrases: Phrases, at: number, lists: readonly Figures[]): boolean {
  const preposition = phrases.folded(at);
  if (!lists.some((list) => list.has(preposition))) return false;
  const head = headBehind(phrases, at);
  if (head === undefined) return false;
  const word = phrases.folded(head);
  // "In memory of Lenin", "in the name of the people" are in earnest.
  if (phrases.folded(head + 1) === 'of' && /^(?:name|memory|spirit)$/.test(word)) return false;
  // "Dies to see it": the verb comes first, and the noun last.
  const first = preposition === 'to' ? phrases.folded(at + 1) : word;
  return lists.some((list) => list.get(preposition)?.has(word) === true || list.get(preposition)?.has(first) === true);
}

/** The noun of a phrase: the last of its words before another preposition, all of them in small letters. */
function headBehind(phrases: Phrases, at: number): number | undefined {
  let head = at + 1;
  if (!phrases.adjoins(head) || !phrases.isLower(head)) return undefined;
  while (
    head < at + 6 &&
    head + 1 < phrases.words.length &&
    /^(?:\s+|[-‐])$/.test(phrases.gap(head + 1)) &&
    phrases.isLower(head + 1) &&
    !ends.has(phrases.folded(head + 1))
  )
    head++;
  return /^['’]/.test(phrases.gap(head + 1)) ? undefined : head;
}

/** "Dies out", "is dismissed out of hand", "leaves the Politburo behind": more of the verb, and another one. */
function isParticle(phrases: Phrases, at: number, effect: Effect): boolean {
  const word = phrases.folded(at);
  if (word === 'alone' || word === 'behind') return effect === 'leave' && !phrases.adjoins(at + 1);
  if (word === 'early' || word === 'late') return effect === 'leave' || effect === 'birth';
  if (word === 'himself' || word === 'herself') return effect === 'leave-office';
  if (word === 'off') return effect === 'death' && phrases.isLower(at + 1);
  if (word === 'at' || word === 'upon') return !phrases.adjoins(at + 1);
  // "Escapes down a drainpipe" is one all the same.
  return particles.has(word) && effect !== 'stay' && effect !== 'end-stay';
}

/** Verbs that are others before one preposition: "is restored to health", "is formed of villages", "joins them in thanking him". */
function isOfAnother(phrases: Phrases, { match, objects, next }: Parts): boolean {
  const word = phrases.folded(next);
  const last = phrases.folded(match.next - 1);
  switch (match.verb.effect) {
    case 'found':
      return word === 'of' || (word === 'to' && last === 'restored');
    case 'dissolve':
      return word === 'for' && last === 'exist';
    case 'join':
      return word === 'in' && phrases.isLower(next + 1) && phrases.folded(next + 1).endsWith('ing');
    case 'leave':
      return word === 'to' && objects.length > 0 && phrases.adjoins(next + 1) && !phrases.isLower(next + 1);
    default:
      return false;
  }
}

/** "Is no longer at ease", "is relieved by the news": without an office, nothing is left. */
function isOfNoOffice(phrases: Phrases, { match, objects, next }: Parts, modifiers: readonly Modifier[]): boolean {
  if (match.shape !== 'finite' || objects.length > 0 || next > match.next) return false;
  const last = phrases.folded(match.next - 1);
  if (last !== 'longer' && last !== 'be' && last !== 'relieved') return false;
  if (modifiers.some(({ kind }) => kind === 'office')) return false;
  return !(phrases.folded(next) === 'in' && powers.has(phrases.folded(next + 1)));
}

/** Whether somebody is put out of what is no body, or freed of what is no prison: "removed from the list", "freed from doubt". */
function isFromElsewhere(phrases: Phrases, at: number, { match, objects }: Parts): boolean {
  const word = phrases.folded(at);
  const { effect } = match.verb;
  const isOut = effect === 'leave-office' || effect === 'leave-group' || effect === 'leave';
  if (objects.length > 0 || !(isOut || effect === 'end-stay' || effect === 'stay')) return false;
  if (word !== 'from' && !(word === 'of' && isOut && phrases.folded(at - 1) === 'out')) return false;
  const head = headBehind(phrases, at);
  if (head === undefined) return false;
  const noun = phrases.folded(head);
  return (isOut ? surroundings : cares).has(noun);
}

function isBan({ words }: Phrases, { first, next, verb }: VerbMatch): boolean {
  return verb.effect === 'dissolve' && words.slice(first, next).some(({ folded }) => folded.startsWith('ban'));
}

const stems: Readonly<Record<string, string | undefined>> = {
  drown: 'drown',
  drowns: 'drown',
  drowned: 'drown',
  himself: 'himself',
  herself: 'himself',
  life: 'life',
  hang: 'hang',
  hangs: 'hang',
  hanged: 'hang',
  retire: 'retire',
  retires: 'retire',
  retired: 'retire',
  retirement: 'retire',
  down: 'down',
  struck: 'struck',
  power: 'power',
  detain: 'detain',
  detains: 'detain',
  detained: 'detain',
  escape: 'escape',
  escapes: 'escape',
  escaped: 'escape',
};
const ends: ReadonlySet<string> = new Set(
  'of in on at by with from for to into over under about after before behind as and but who which that when while because'.split(
    ' ',
  ),
);
const particles: ReadonlySet<string> = new Set(
  'up down out inside softly politically socially morally metaphorically figuratively'.split(' '),
);
const powers: ReadonlySet<string> = new Set(['office', 'power', 'charge', 'command', 'government']);
/** What nobody belongs to, and is put out of all the same. */
const surroundings: ReadonlySet<string> = new Set(
  `hall room building house table chamber gallery corridor kitchen restaurant bar tavern theatre cinema train carriage car tram bus boat lift
   meeting session dinner lunch party ball concert premises grounds garden stage platform rostrum podium ladder saddle chair bed bath queue crowd
   photograph photographs photo photos picture pictures painting paintings film portrait textbook textbooks encyclopaedia book books archive archives
   list lists agenda minutes record records register report text draft speech story stories history memory mind thoughts conversation discussion
   public view sight scene equation wall walls sky`.split(/\s+/),
);
/** What holds nobody by the arm. */
const cares: ReadonlySet<string> = new Set(
  `doubt doubts worry worries care cares fear fears debt debts pain illusion illusions prejudice prejudices boredom suspicion suspicions guilt blame
   obligation obligations duty duties promise promises oath vow contract responsibility responsibilities burden burdens drudgery work task tasks
   routine habit habits spell embrace temptation temptations conversation criticism censure reality memory memories past thoughts meeting dinner`.split(
    /\s+/,
  ),
);
