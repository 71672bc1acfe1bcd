/**
 * The reference for writers, made of the tables that the checker itself reads: what it says is what is so. What stands
 * between the tables is written in the files of `reference/`, one for each chapter.
 */
import { allowing } from './reference/allowing.js';
import { blocks } from './reference/blocks.js';
import { causes } from './reference/causes.js';
import { commandLine } from './reference/command-line.js';
import { dates } from './reference/dates.js';
import { lines } from './reference/lines.js';
import { names } from './reference/names.js';
import { prose } from './reference/prose.js';
import { rulesChapter } from './reference/rules.js';
import { settingsChapter } from './reference/settings.js';
import { sources } from './reference/sources.js';
import { facts } from './reference/verbs.js';

/** The page as Markdown. `usage`: what the command line says of itself. */
export function referenceMarkdown(usage: string): string {
  const chapters = [
    lines(),
    dates(),
    blocks(),
    facts(),
    causes(),
    names(),
    prose(),
    allowing(),
    sources(),
    rulesChapter(),
    settingsChapter(),
    commandLine(usage),
  ];
  const titles = chapters.map((chapter) => /^## (.+)/.exec(chapter)?.[1] ?? '');
  const contents = titles.map((title) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`);
  return `${[`# Reference\n\n${opening}`, contents.join(' · '), ...chapters].join('\n\n')}\n`;
}

const opening = `Everything that can be written in a \`.tl\` file. Nobody needs to read this from end to end: begin with
[the tour](tour.md), and come back to look things up.

In the examples the line below an underlined word shows where the underline is, and how its message begins. Such lines
start with \`//\`, which makes them comments.`;
