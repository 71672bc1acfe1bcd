/** Words as a sentence lists them: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], link: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}
