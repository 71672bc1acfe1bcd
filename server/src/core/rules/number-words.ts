/** Small numbers as a sentence has them. */
export function numberInWords(number: number): string {
  return words[number] ?? String(number);
}

/** The same at the beginning of a sentence. */
export function numberFirst(number: number): string {
  return numberInWords(number).replace(/^./, (letter) => letter.toUpperCase());
}

/** The number that a word means, if it is a small one. */
export function numberOf(word: string): number | undefined {
  const number = words.indexOf(word.toLowerCase());
  return number > 0 ? number : undefined;
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
