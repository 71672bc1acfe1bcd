/** Names that come back: "Stalingrad reverts to Tsaritsyn", "Leningrad becomes Petrograd again". */
import { type NameUse, readName } from '../names/name-use.js';
import { foldedName } from '../names/words.js';
import type { VerbMatch } from '../verbs/match.js';
import type { Verb } from '../verbs/verb.js';
import { skipFillers } from './objects.js';
import type { Parts } from './parts.js';
import type { Phrases } from './phrases.js';

/** The name behind the verb, if it is another one of the only subject's; to anybody else's a town may revert, and keep its name. */
export function readOwnName(phrases: Phrases, match: VerbMatch, doers: readonly NameUse[]): Parts | undefined {
  const [subject] = doers;
  const at = skipFillers(phrases, match.next);
  const name = phrases.adjoins(at) ? readName(phrases.text, phrases.words, at, phrases.names) : undefined;
  if (!subject || doers.length > 1 || !name || !isOther(phrases.text, subject, name.use, match.verb)) return undefined;
  const { tail } = match;
  if (!tail.every((word, index) => phrases.folded(name.next + index) === word)) return undefined;
  const behind = name.next + tail.length;
  const next = tail.length === 0 && phrases.folded(behind) === 'again' && phrases.adjoins(behind) ? behind + 1 : behind;
  return { match, subjects: doers, objects: [name.use], modifiers: [], next };
}

/** Whether both may name the same thing, and do so in other words. */
function isOther(text: string, subject: NameUse, name: NameUse, { subject: kinds }: Verb): boolean {
  const words = ({ span }: NameUse) => foldedName(text.slice(span.start, span.end));
  const things = subject.layers.flat().map(({ thing }) => thing);
  return (
    words(subject) !== words(name) &&
    name.layers.some((layer) => layer.some(({ thing }) => kinds.includes(thing.kind) && things.includes(thing)))
  );
}
