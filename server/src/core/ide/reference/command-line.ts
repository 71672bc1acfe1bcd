/** The command line, in its own words. */
import { paragraphs } from './markdown.js';

export function commandLine(usage: string): string {
  return paragraphs('## Command line', `\`\`\`text\n${usage.trimEnd()}\n\`\`\``);
}
