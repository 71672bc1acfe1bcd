/** Cards of the words of the language: verbs, keywords, properties, rules that are allowed; and of sources and timelines. */

import { factLinesOf } from '../model/reading.js';
import { Timeline } from '../model/timeline.js';
import { allowancesOf } from '../rules/allowance.js';
import { rules } from '../rules/index.js';
import { contentOf } from '../syntax/content.js';
import { isDeclarationKind, propertiesOf } from '../syntax/keywords.js';
import { span, touches } from '../text/span.js';
import type { BlockHover } from './hover.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { escaped, paragraphs } from './markdown.js';
import { blockTexts } from './reference/block-texts.js';
import { isBlock, referenceAt } from './references.js';

export function hoverVerb({ slot, offset }: Spot, { project }: Look): BlockHover | undefined {
  const timeline = project.timelineOf(slot);
  if (!timeline) return undefined;
  for (const { fact, doubt } of factLinesOf(slot.block, timeline.names)) {
    if (fact && touches(fact.verbSpan, offset))
      return {
        span: fact.verbSpan,
        markdown: `**${fact.verb.id}** — ${fact.verb.help}${fact.negated ? ' Here it is denied.' : ''}`,
      };
    if (doubt && touches(doubt.verbSpan, offset) && doubt.readings.length > 0) {
      const means = doubt.readings.map(({ text, means: it }) => `- ${text}: ${it}`).join('\n');
      return { span: doubt.verbSpan, markdown: `**${escaped(wordsIn(slot, doubt.verbSpan))}** may mean:\n${means}` };
    }
  }
  return undefined;
}

export function hoverKeyword({ slot, offset }: Spot): BlockHover | undefined {
  const { kind, text } = slot.block;
  if (!isDeclarationKind(kind)) return undefined;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const where = span(start, start + kind.length);
  if (!touches(where, offset)) return undefined;
  const keys = propertiesOf(kind).map(({ key }) => `\`${key}:\``);
  return {
    span: where,
    markdown: paragraphs([`**${kind}:** ${blockTexts[kind].text}`, `Below it may stand ${keys.join(', ')}.`]),
  };
}

export function hoverProperty({ slot, offset }: Spot): BlockHover | undefined {
  const property = contentOf(slot.block).properties.find(({ keySpan }) => touches(keySpan, offset));
  const info = property && propertiesOf(slot.block.kind).find(({ key }) => key === property.key);
  return property && info && { span: property.keySpan, markdown: `**${info.key}:** ${info.help}` };
}

export function hoverRule({ slot, offset }: Spot): BlockHover | undefined {
  const found = allowancesOf(slot).find(({ ruleSpan }) => touches(ruleSpan, offset));
  const rule = found && rules.find(({ id }) => id === found.rule);
  return (
    rule && { span: found.ruleSpan, markdown: paragraphs([`**${rule.id}** — ${rule.summary}`, rule.why, rule.instead]) }
  );
}

/** What is cited, and what is branched from. */
export function hoverNamed({ slot, offset }: Spot, look: Look): BlockHover | undefined {
  const reference = referenceAt(slot, offset, look);
  const [meant] = reference?.meant ?? [];
  if (!reference || !(meant instanceof Timeline || (meant && isBlock(meant)))) return undefined;
  const block = meant instanceof Timeline ? meant.headers[0] : meant;
  const kind =
    meant instanceof Timeline ? (meant.kind === 'canon' ? 'real history' : 'a timeline') : `a ${meant.block.kind}`;
  const title = `**${escaped(meant.name)}** — ${kind}`;
  const lines = block
    ? contentOf(block.block)
        .properties.filter(({ key }) => shown.has(key))
        .map(({ key, value }) => `${key}: ${escaped(wordsIn(block, value))}`)
    : [];
  return { span: reference.span, markdown: [title, ...lines].join('  \n') };
}

const shown: ReadonlySet<string> = new Set(['title', 'author', 'date', 'url', 'covers', 'from', 'pod', 'note']);
