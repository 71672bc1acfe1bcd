/** Words of a writer's inside a snippet of VS Code, where some signs would mean something. */
export function asSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
