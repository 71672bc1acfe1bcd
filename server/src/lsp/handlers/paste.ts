/** Text from a forum as notes; the reader of forum posts is loaded when somebody wants it. */
export async function paste({ text }: { readonly text: string }): Promise<{ readonly text: string }> {
  const { timelineFrom } = await import('../../paste/paste.js');
  return { text: timelineFrom(text) };
}
