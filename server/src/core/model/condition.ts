/** Conditions of a `because:`: what has to be so, or not to be so, when something follows from it. */
import { type Fact, readFact } from './fact.js';
import { wordsOf } from './names/words.js';
import { resolveName } from './resolve.js';
import type { Thing, ThingKind } from './thing.js';
import type { Timeline } from './timeline.js';
import type { Condition } from './world/statement.js';

/** "Stalin is General Secretary", "Lenin is not alive"; undefined where nobody could tell from the lanes whether it is so. */
export function conditionOf(timeline: Timeline, text: string): Condition | undefined {
  return factual(timeline, text) ?? stated(timeline, text);
}

type What = Omit<Condition, 'text' | 'isNot'>;

function conditionThat(isSo: boolean, what: What, text: string): Condition {
  return { text, ...what, ...(isSo ? {} : { isNot: true }) };
}

/** What is put with a verb of facts: "Lenin dies", "Stalin is no longer General Secretary", "The League is dissolved". */
function factual(timeline: Timeline, text: string): Condition | undefined {
  const fact = readFact(text, 0, text.length, timeline.names);
  if (!fact || (fact.negated && isOfOneTime(fact))) return undefined;
  const named = (use: Fact['subjects'][number] | undefined, kinds: readonly ThingKind[]) =>
    use && ofKind(resolveName(use.layers, kinds, undefined, timeline.world)?.entry.thing, kinds);
  const subject = named(fact.subjects[0], fact.verb.subject);
  if (!subject) return undefined;
  const office = named(fact.objects[0], ['office']);
  const verb = text.slice(fact.verbSpan.start, fact.verbSpan.end);
  switch (fact.verb.effect) {
    case 'death':
      // Who is not executed may have died of a fever.
      if (fact.negated && !plainDeath.test(verb)) return undefined;
      return conditionThat(!fact.negated, { kind: 'died', subject }, text);
    case 'hold-office':
    case 'keep-office':
      return office ? conditionThat(!fact.negated, { kind: 'holds', subject, object: office }, text) : undefined;
    case 'leave-office':
      return office && noLonger.test(verb)
        ? conditionThat(fact.negated, { kind: 'holds', subject, object: office }, text)
        : undefined;
    case 'dissolve':
      return conditionThat(fact.negated, { kind: 'exists', subject }, text);
    default:
      return undefined;
  }
}

/** "Lenin does not die in 1918" says nothing of another day; and of several people nobody knows which. */
function isOfOneTime({ modifiers, subjects }: Fact): boolean {
  return modifiers.length > 0 || subjects.length > 1;
}

/** What is no fact, since it says of no day that anything changes: "is alive", "is a member of", "exists". */
function stated(timeline: Timeline, text: string): Condition | undefined {
  const named = nameAt(timeline, text, 0, undefined);
  if (!named) return undefined;
  const subject = named.thing;
  const said = text.slice(named.end).replace(/n[’']t\b/gi, ' not');
  const isSo = !denial.test(said);
  const words = said.replace(denial, ' ').replace(filler, ' ').replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  if (subject.kind === 'figure') {
    const ofLife = /^(?:is|are|was|were) (?:alive|living|dead)$|^lives?$/i.test(words);
    if (ofLife) return conditionThat(/dead$/i.test(words) === isSo, { kind: 'died', subject }, text);
    const member =
      /^(?:(?:is|are|was|were) (?:an? member of|in|on|among)|(?:do |does |did )?belong(?:s|ed)? to) /i.exec(words);
    if (!member) return undefined;
    const group = nameAt(timeline, words, member[0].length, ['group', 'office']);
    return group?.end === words.length
      ? conditionThat(isSo, { kind: 'member', subject, object: group.thing }, text)
      : undefined;
  }
  if (subject.kind === 'event' || subject.kind === 'term') return undefined;
  return /^(?:do |does |did )?exist(?:s|ed)?$/i.test(words)
    ? conditionThat(isSo, { kind: 'exists', subject }, text)
    : undefined;
}

/** The thing whose name stands there, with or without its article, and where that name ends. */
function nameAt(timeline: Timeline, text: string, at: number, kinds: readonly ThingKind[] | undefined) {
  const words = wordsOf(text, at);
  const whole = timeline.names.longestAt(text, words, 0);
  if (!whole && words[0]?.folded === 'the') words.shift();
  const hit = whole ?? timeline.names.longestAt(text, words, 0);
  const last = hit && words[hit.count - 1];
  const thing = hit && ofKind(resolveName(hit.layers, kinds, undefined, timeline.world)?.entry.thing, kinds);
  return thing && last ? { thing, end: last.end } : undefined;
}

function ofKind(thing: Thing | undefined, kinds: readonly ThingKind[] | undefined): Thing | undefined {
  return thing && (!kinds || kinds.includes(thing.kind)) ? thing : undefined;
}

const plainDeath = /\b(?:die|dies|died|pass away|passes away|passed away)$/i;
const noLonger = /\bno longer$|\bceases? to be$|\bceased to be$/i;
const denial = /\b(?:not|never|no longer)\b/i;
const filler = /\b(?:still|also|already|yet|by then)\b/gi;
