/** The card of an entry: when it happens, what it follows from, what follows from it, what of real history falls with it. */
import type { Thing } from '../model/thing.js';
import { contentOf } from '../syntax/content.js';
import { describeDate } from '../time/index.js';
import type { Markdown } from './api.js';
import { causesOfHappening, consequencesOf } from './cause-and-effect.js';
import { nameSpanOf, slotOfEvent } from './definition.js';
import type { BlockHover } from './hover.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { escaped, paragraphs } from './markdown.js';
import { isThing, referenceAt } from './references.js';
import type { Card } from './structure.js';

/** So many of each are shown; the tree of causes has them all. */
const MOST = 4;

export function hoverEvent({ slot, offset }: Spot, look: Look): BlockHover | undefined {
  const reference = referenceAt(slot, offset, look);
  const [meant] = reference?.meant ?? [];
  if (!reference || !meant || !isThing(meant) || meant.kind !== 'event') return undefined;
  return { span: reference.span, markdown: describeEvent(meant, look) };
}

function describeEvent(event: Thing, look: Look): Markdown {
  const slot = slotOfEvent(event, look);
  if (!slot) return `**${escaped(event.name)}**`;
  const spot = { slot, offset: nameSpanOf(slot).start - slot.start };
  const effects = consequencesOf(spot, look);
  const isReal = look.project.timelineOf(slot)?.kind === 'canon';
  const when = slot.date ? `${escaped(describeDate(slot.date))}${isReal ? ', in real history' : ''}` : '';
  const notes = contentOf(slot.block).properties.filter(({ key }) => key === 'note');
  return paragraphs([
    [`**${escaped(event.name)}**`, when].filter((line) => line !== '').join('  \n'),
    list('Follows from', causesOfHappening(spot, look)),
    list(
      'What follows',
      effects.filter(({ isLost }) => !isLost),
    ),
    list(
      'What never happens because of it',
      effects.filter(({ isLost }) => isLost),
    ),
    ...notes.map(({ value }) => escaped(wordsIn(slot, value))),
  ]);
}

function list(title: string, cards: readonly Card[]): Markdown | undefined {
  if (cards.length === 0) return undefined;
  const lines = cards.slice(0, MOST).map(({ name, detail }) => {
    const when = detail.replace(', in real history, never comes to that here', '');
    return `- ${escaped(name)}${when ? ` (${escaped(when)})` : ''}`;
  });
  const more = cards.length > MOST ? [`- and ${cards.length - MOST} more`] : [];
  return `${title}:\n${[...lines, ...more].join('\n')}`;
}
