/** A part-of-speech tagger from outside the core: the core knows what it wants of one, not where it comes from. */

export interface Tagger {
  /** One tagged word for each word of the sentence, in order; `names` are words to be read as proper nouns. */
  tag(sentence: string, names: readonly string[]): readonly TaggedWord[];
}

export interface TaggedWord {
  readonly text: string;
  /** UTF-16 offset in the sentence. */
  readonly start: number;
  readonly tags: ReadonlySet<string>;
}
