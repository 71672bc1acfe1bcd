/** Our own Markdown as plain text, for editors that show no other. */

/** Stress, links, entities and escapes become what they show. Only what `core/ide` writes is known here. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<![\\!])\[((?:\\.|[^[\]\\])*)\]\([^()\s]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*\*|[*`])/g, '')
    .replace(/\\([\\`*_{}[\]()#+!|~=.\-\d])/g, '$1')
    .replace(/\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
