/** What stands on a page of documentation that a test can hold it to: its examples, its comments, its quotes. */

export interface Fence {
  readonly kind: 'fence';
  readonly text: string;
}

/** `<!-- word: value -->`, which no reader of the page sees. */
export interface Note {
  readonly kind: 'note';
  readonly word: string;
  readonly value: string;
}

export interface Quote {
  readonly kind: 'quote';
  /** The paragraphs of it, without their `>`. */
  readonly paragraphs: readonly string[];
}

export type PagePart = Fence | Note | Quote;

/** The ```` ```timeline ```` fences, notes and quotes of a page, in order. */
export function partsOf(page: string): PagePart[] {
  return [...page.replaceAll('\r\n', '\n').matchAll(parts)].map(({ groups }): PagePart => {
    const { fence, word, value, quote } = groups as Record<'fence' | 'word' | 'value' | 'quote', string | undefined>;
    if (fence !== undefined) return { kind: 'fence', text: fence };
    if (word !== undefined && value !== undefined) return { kind: 'note', word, value };
    const lines = (quote ?? '').split('\n').map((line) => line.replace(/^> ?/, ''));
    return { kind: 'quote', paragraphs: lines.filter((line) => line !== '') };
  });
}

const parts =
  /^```timeline\n(?<fence>[\s\S]*?)^```$|^<!-- (?<word>hover|fix): (?<value>.+) -->$|^(?<quote>(?:>.*(?:\n|$))+)/gm;
