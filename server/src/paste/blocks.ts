/** What a post in a forum is made of, as far as notes have use for it. Texts are one line each. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `lead`: the words in bold that it begins with. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly isBold: boolean; readonly lead: string }
  | { readonly kind: 'item'; readonly text: string }
  /** What somebody else said; `author` as the forum names them. */
  | { readonly kind: 'quote'; readonly text: string; readonly author: string | undefined };
