import { thingOf } from '../model/uses.js';
import { replaceFix, shortName, wordsOfSpan } from './evidence.js';
import { defineRule, type Report } from './rule.js';

export const misspelledName = defineRule({
  id: 'misspelled-name',
  severity: 'hint',
  fixesAll: 'unasked',
  summary: 'A word in prose that is nearly a known name.',
  why: 'Russian, Chinese or Arabic names are written in many ways; one way in one text reads better, and can be searched for. Whoever is nearly named is checked all the same, but where another letter makes another surname: Volkov is not Voykov.',
  instead: 'Write the name as it is known, or declare the other spelling with `also:`.',
  examples: {
    bad: [
      `1926:
  Late at night Trosky and his friends gather at Smirnov's flat.
//              ^^^^^^ hint[misspelled-name]: Did you mean “Trotsky”
`,
      `1925:
  At last Dzherzhinsky comes home.
//        ^^^^^^^^^^^^ hint[misspelled-name]: Did you mean “Dzerzhinsky”
`,
      `1925:
  Nobody asks Zinovyev or Trotskii.
//            ^^^^^^^^ hint[misspelled-name]: Did you mean “Zinoviev”
//                        ^^^^^^^^ hint[misspelled-name]: Did you mean “Trotsky”
`,
    ],
    good: [
      `1926:
  Trotsky and his friends gather. The Trotskyites, the Stalinists and the Leninists all come, and a Romanian.
`,
    ],
  },
  looksAt: ['slips'],
  *check(context): Iterable<Report> {
    for (const use of context.uses) {
      const thing = thingOf(use);
      if (!use.isNearMiss || !use.entry || !thing || use.where !== 'prose' || use.role === 'there') continue;
      const { name } = use.entry;
      const who = name === thing.name ? '' : ` (${shortName(thing)})`;
      const words = wordsOfSpan(context, use.span);
      const fix = replaceFix(context, `Write “${name}”`, use.span, name);
      yield {
        span: use.span,
        about: thing,
        message: use.isGuess
          ? `Did you mean “${name}”${who}? If this is another name, declare it with a line “figure: ${words}”; until then nothing is checked of it.`
          : `Did you mean “${name}”${who}? It is taken for that name. If this spelling is meant, list it where the name is declared: “also: ${words}”.`,
        fixes: [use.isGuess ? { ...fix, isGuess: true } : fix],
      };
    }
  },
});
