/** Sentences that speak of real history on purpose, amid a timeline of one's own. */

export function tellsRealHistory(text: string): boolean {
  return realHistory.test(text);
}

const realHistory =
  /\b(?:I?OTL|in our (?:own )?(?:history|timeline|world)|in real (?:life|history)|in reality|in actual history|historically|in the real world)\b|\*here\*/i;
