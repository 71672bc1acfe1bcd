/** A challenge and how it is answered, on the challenge itself and where a timeline answers it. */
import { answersOf, challengeNamed, type Requirement, requirementsOf, takersOf } from '../model/challenge/answers.js';
import { wordsAt } from '../model/origin.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { propertiesOf } from '../syntax/keywords.js';
import { type Span, touches } from '../text/span.js';
import { describeDate, describeInstant } from '../time/index.js';
import type { Markdown } from './api.js';
import { escaped, paragraphs } from './markdown.js';

export interface ChallengeHover {
  readonly span: Span;
  readonly markdown: Markdown;
}

/** The card of the challenge that stands at an offset of a block, or is named there. */
export function challengeHover(slot: Slot, offset: number, project: Project): ChallengeHover | undefined {
  return slot.block.kind === 'challenge' ? declared(slot, offset, project) : answered(slot, offset, project);
}

function declared(challenge: Slot, offset: number, project: Project): ChallengeHover | undefined {
  const content = contentOf(challenge.block);
  const property = content.properties.find(({ keySpan }) => touches(keySpan, offset));
  const isTitle = touches(content.name, offset);
  if (!isTitle && (!property || !lines.has(property.key))) return undefined;
  const takers = takersOf(challenge, project);
  const cards = takers.map(({ timeline }) => {
    const all = requirementsOf(challenge, timeline);
    const shown = property && !isTitle ? all.filter(({ where }) => touches(property.value, where.start)) : all;
    return paragraphs([`**${escaped(timeline.name)}**`, shown.map(inWords).join('\n')]);
  });
  const answers = cards.length > 0 ? cards : ['No timeline here answers it yet.'];
  if (isTitle) return { span: content.name, markdown: paragraphs([...cardOf(challenge), ...answers]) };
  if (!property) return undefined;
  const help = propertiesOf('challenge').find(({ key }) => key === property.key)?.help;
  return { span: property.keySpan, markdown: paragraphs([`**${property.key}:** ${help ?? ''}`, ...answers]) };
}

function answered(slot: Slot, offset: number, project: Project): ChallengeHover | undefined {
  const timeline: Timeline | undefined = project.timelineOf(slot);
  const taken = timeline && answersOf(slot, timeline).find(({ where }) => touches(where, offset));
  if (!timeline || !taken) return undefined;
  const challenge = challengeNamed(slot.block.text.slice(taken.where.start, taken.where.end), project);
  if (!challenge) return undefined;
  const answers = requirementsOf(challenge, timeline).map(inWords).join('\n');
  return { span: taken.where, markdown: paragraphs([...cardOf(challenge), answers]) };
}

function cardOf(challenge: Slot): Markdown[] {
  const { name, properties } = contentOf(challenge.block);
  const words = ({ start, end }: Span) => escaped(challenge.block.text.slice(start, end));
  const notes = properties.filter(({ key }) => key === 'note').map(({ value }) => words(value));
  return [`**${words(name)}** — a challenge`, ...notes];
}

/** "- ✓ must: … — “Smirnov becomes General Secretary” (December 1926)". */
function inWords({ key, text, isMet, by, date }: Requirement): Markdown {
  const line = by && `“${wordsAt(by.origin).trim()}” (${describeInstant(by.when).replace(/^some day in /, '')})`;
  const evidence = key === 'pod' ? date && describeDate(date) : line;
  const says = verdicts[isMet][key];
  return `- ${signs[isMet]} ${key}: ${escaped(text)} — ${says}${evidence ? `: ${escaped(evidence)}` : ''}`;
}

const lines: ReadonlySet<string> = new Set(['pod', 'must', 'never']);

const signs: Readonly<Record<Requirement['isMet'], string>> = { yes: '✓', no: '✗', possibly: '?', unread: '?' };

const verdicts: Readonly<Record<Requirement['isMet'], Readonly<Record<Requirement['key'], string>>>> = {
  yes: { pod: 'inside', must: 'met', never: 'kept' },
  no: { pod: 'outside', must: 'not met by anything here', never: 'broken' },
  possibly: {
    pod: 'perhaps inside',
    must: 'met in some readings of the dates',
    never: 'broken in some readings of the dates',
  },
  unread: { pod: 'no date', must: 'not understood', never: 'not understood' },
};
