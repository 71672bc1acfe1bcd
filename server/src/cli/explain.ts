/** `uchronia explain`: what a rule finds, why, and what to do; without a rule the list of them. */
import { rules } from '../core/rules/index.js';
import type { Rule } from '../core/rules/rule.js';
import { editDistance } from '../core/syntax/nearest.js';
import { oneOf, readOptions } from './options.js';
import { wrap } from './render/cells.js';
import type { Terminal } from './terminal.js';
import { wrongUse } from './usage.js';

export function explain(args: readonly string[], terminal: Terminal): number {
  const options = optionsOf(args);
  if (typeof options === 'string') return wrongUse(options, terminal.err);
  const { format, id } = options;
  const inOrder = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (id === undefined) {
    terminal.out(format === 'json' ? json({ rules: inOrder.map(brief) }) : listed(inOrder));
    return 0;
  }
  const rule = rules.find((one) => one.id === id.toLowerCase());
  if (!rule) return wrongUse(`No rule is called '${id}'. ${nearestTo(id)}`, terminal.err);
  terminal.out(format === 'json' ? json({ rule: whole(rule) }) : told(rule, terminal.width));
  return 0;
}

interface Options {
  readonly format: 'text' | 'json';
  readonly id: string | undefined;
}

function optionsOf(args: readonly string[]): Options | string {
  return readOptions(args, { format: { type: 'string' } }, ({ values, positionals }) => {
    if (positionals.length > 1) return "'explain' explains one rule at a time.";
    return { format: oneOf('format', values.format, ['text', 'json']), id: positionals[0] };
  });
}

/** The three that are nearest, or share a word with it; of what is near none, where all of them are listed. */
function nearestTo(id: string): string {
  const words = id.toLowerCase().split(/[-_ ]+/);
  const near = rules
    .map((rule) => ({
      id: rule.id,
      distance:
        editDistance(id.toLowerCase(), rule.id) - 4 * rule.id.split('-').filter((it) => words.includes(it)).length,
    }))
    .filter(({ id: other, distance }) => distance <= Math.max(2, other.length - 6))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3);
  if (near.length === 0 || id.trim().length < 3) return "'uchronia explain' lists them all.";
  return `The nearest ${near.length === 1 ? 'is' : 'are'} ${near.map((one) => one.id).join(', ')}.`;
}

function listed(all: readonly Rule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return `${all.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}`).join('\n')}\n`;
}

function told(rule: Rule, width: number): string {
  const { id, severity, canBeAllowed, summary, why, instead, examples } = rule;
  const allowing = !canBeAllowed
    ? 'It cannot be allowed, nor switched off.'
    : `To keep a line as it is, say why in its block: “allow: ${id} because …”.`;
  const text = (words: string) => wrap(words, width).join('\n');
  return `${[
    `${id} (${severity})`,
    text(summary),
    text(why),
    text(`What to do: ${instead}`),
    text(allowing),
    ...examples.bad.map((example) => `Found:\n\n${indented(example)}`),
    ...examples.good.map((example) => `Not found:\n\n${indented(example)}`),
  ].join('\n\n')}\n`;
}

function indented(example: string): string {
  return example
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

function brief({ id, severity, summary, canBeAllowed }: Rule) {
  return { id, severity, summary, canBeAllowed };
}

function whole(rule: Rule) {
  const { why, instead, examples } = rule;
  return { ...brief(rule), why, instead, examples };
}

function json(content: object): string {
  return `${JSON.stringify({ version: 1, ...content }, undefined, 2)}\n`;
}
