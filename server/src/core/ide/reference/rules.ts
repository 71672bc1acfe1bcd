/** The list of rules, each with a link to its page. */
import { rules } from '../../rules/index.js';
import { paragraphs, table } from './markdown.js';

export function rulesChapter(): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => [`[${rule.id}](rules/${rule.id}.md)`, rule.severity, rule.summary]);
  return paragraphs('## Rules', text, table(['rule', 'severity', 'finds'], rows));
}

const text = `What is found, and how loudly it is said where it is certain. What is only possible, in some reading of your dates,
is information. The same slip about the same person is shown once in full; its repeats in a file are information
that points to it.`;
