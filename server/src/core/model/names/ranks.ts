/** Ranks and forms of address before a name: "Comrade", "Marshal of the Soviet Union", "Army Commander First Rank". */

/** A rank, or its chief word. */
export const ranks: ReadonlySet<string> = wordSet(
  `comrade comrades citizen general marshal colonel major captain lieutenant sergeant admiral commodore commander commissar field
  baron baroness count countess duke duchess prince princess king queen emperor empress tsar tsarina kaiser sultan shah khan
  president premier chancellor minister senator governor mayor ambassador consul chairman secretary director professor
  dr doctor mr mrs ms miss sir lord lady dame saint st pope cardinal archbishop bishop father brother sister mother abbot rabbi
  old young iron great poor dear uncle aunt grandfather
  komandarm komkor komdiv kombrig narkom flagman engineer`,
);

/** What stands before the chief word and belongs to it: "Army Commander", "Grand Duke", "People's Commissar". */
export const rankQualifiers: ReadonlySet<string> = wordSet(
  `army corps division divisional brigade regimental battalion fleet flag military grand deputy vice rear assistant acting
  foreign war people s chief first second party political`,
);

/** What follows the chief word. */
const tails: readonly (readonly string[])[] = [
  'of the soviet union',
  'of the army',
  'of the fleet',
  'of state security',
  'of internal affairs',
  'of aviation',
  'of artillery',
  ...['first', '1st', 'second', '2nd', 'third', '3rd'].flatMap((grade) =>
    ['rank', 'class', 'grade'].map((word) => `${grade} ${word}`),
  ),
].map((words) => words.split(' '));

/** The last words of such tails: "of the first rank", if they stand before a name, are no given name. */
export const rankEnds: ReadonlySet<string> = new Set(tails.map((tail) => tail.at(-1) ?? ''));

/** Where a rank of at least two words ends that begins at word `at`; `at` if none does. `wordAt` gives folded words, '' behind a break. */
export function behindRank(wordAt: (index: number) => string, at: number): number {
  let here = at;
  while (rankQualifiers.has(wordAt(here))) here++;
  if (!ranks.has(wordAt(here))) return at;
  while (ranks.has(wordAt(here))) here++;
  for (;;) {
    const tail = tails.find((words) => words.every((word, index) => wordAt(here + index) === word));
    if (tail === undefined) return here - at > 1 ? here : at;
    here += tail.length;
  }
}

/** The last word of what stands before the tails that end with word `last`: that of "Marshal" for "Union"; `last` where there is no tail. */
export function beforeRankTails(wordAt: (index: number) => string, last: number): number {
  let here = last;
  for (;;) {
    if (!rankEnds.has(wordAt(here))) return here;
    const tail = tails.find((words) => words.every((word, index) => wordAt(here - words.length + 1 + index) === word));
    if (tail === undefined) return here;
    here -= tail.length;
  }
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
