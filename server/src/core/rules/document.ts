/** The documentation page of a rule, made of the rule itself: what it says is what is tested. */
import type { Rule } from './rule.js';

/** The page as Markdown. */
export function ruleMarkdown(rule: Rule): string {
  return `${[
    `# ${rule.id}`,
    `*${severityWords[rule.severity]}${!rule.canBeAllowed ? '; it cannot be allowed' : ''}.*`,
    rule.summary,
    `## Why\n\n${rule.why}`,
    `## What to do\n\n${rule.instead}`,
    !rule.canBeAllowed ? '' : `To keep a line as it is, say why in its block: \`allow: ${rule.id} because …\`.`,
    `## Found\n\n${rule.examples.bad.map(fenced).join('\n\n')}`,
    `## Not found\n\n${rule.examples.good.map(fenced).join('\n\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** One line for each rule, with links to their pages beside it. */
export function rulesIndexMarkdown(rules: readonly Rule[]): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => `| [${rule.id}](rules/${rule.id}.md) | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`);
  return `# The rules

What each finds, and how loudly it says so when it is certain. What is only possible is information. How to
write what they check is in [the reference](reference.md); how to disagree, in [its chapter on allowing](reference.md#allowing).

| rule | severity | finds |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** Carets stay as they are: they show where the finding is, and what it says. */
function fenced(example: string): string {
  return `\`\`\`timeline\n${example.trimEnd()}\n\`\`\``;
}

const severityWords: Readonly<Record<Rule['severity'], string>> = {
  error: 'An error where it is certain, information where it is only possible',
  warning: 'A warning where it is certain, information where it is only possible',
  information: 'Information',
  hint: 'A hint',
};
