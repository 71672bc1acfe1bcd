/** The pieces of Markdown that the chapters are put together from. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

export function example(document: string): string {
  return `\`\`\`timeline\n${document.trim()}\n\`\`\``;
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
