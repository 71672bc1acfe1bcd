/** Markdown for hovers. Words that come from a document are escaped, so that no text can become a link, an image or HTML. */
import type { Markdown } from './api.js';

/** The text as Markdown that shows exactly it. */
export function escaped(text: string): Markdown {
  return (
    text
      .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/^(\s*)([-=])/gm, '$1\\$2')
      .replace(/^(\s*\d+)\./gm, '$1\\.')
      .replace(/\s*\n\s*/g, ' ')
      // An address would become a link by itself.
      .replace(/(https?|ftp|www|mailto|command|vscode)([:.])/gi, '$1\u200b$2')
  );
}

/** Lines as one paragraph each. */
export function paragraphs(lines: readonly (Markdown | undefined)[]): Markdown {
  return lines.filter((line) => line !== undefined && line !== '').join('\n\n');
}
