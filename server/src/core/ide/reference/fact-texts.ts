/** What is said of facts beside the table of verbs. */
export const factTexts = {
  intro: `A bullet that reads as *names, verb, names, and when or where* is a fact, and so is a title. Facts are what is
relied on: who is named in one is *there*, so has to be alive, in existence, in use; and what the verb brings about
is so from that day on. Any tense will do, singular or plural, and \`not\`, \`never\` or \`does not\` deny it.
Several facts may stand in one line.`,
  document: `
timeline: A hard autumn
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup
  - Stalin is executed
  - Rykov, Bukharin and Tomsky are expelled from the Communist Party
  - Trotsky is appointed General Secretary and Zinoviev goes to Berlin
  - Kamenev does not resign
//  ^^^^^^^^^^^^^^^^^^^^^^^ hint[nothing-to-undo]: This changes nothing
  - The band plays on.

1927: A voice
  General Secretary Stalin speaks.
//                  ^^^^^^ error[acts-after-death]: Joseph Stalin died on 7 November 1926
`,
  modifiers: 'Behind it may stand:',
  modifierRows: [
    ['`in Moscow`, `at Gorki`', 'where'],
    ['`as Premier`', 'in which office'],
    ['`by Nikolayev`', 'who does it'],
    ['`with Zinoviev`', 'who is there too'],
    ['`on 20 July 1926`, `from 1926`, `(20 July 1926)`', 'when, if not on the date of the entry'],
    ['`until 1930`', 'when it ends again'],
    ['`of typhus`, `for treason`', 'why; only behind an end of a life or an expulsion'],
  ],
  caution: `What is not surely a fact is prose: a rumour, a wish, a question, speech, *would have been*. Nothing is ever read as
the contrary of what it says.

The verbs follow, each with its forms in the present; the past (\`was executed\`), the perfect (\`has been
executed\`) and the plural are read as well, and headlines that leave the *is* out (\`Stalin executed\`) where that
makes sense. Where \`…\` stands, a place is named.`,
  doubtful: `These could mean either, so they mean nothing until you choose. The light bulb puts in what you mean. What begins
like a fact, with a verb that is not in the list, is [marked](rules/unread-fact.md) too, and read as *he acts*.`,
} as const;
