import type { SyntaxProblem } from '../syntax/content.js';
import { isDeclarationKind, propertiesOf } from '../syntax/keywords.js';
import { listed } from '../text/listed.js';
import { replaceFix } from './evidence.js';
import { namesInOne } from './names-in-one.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { unreadValues } from './unread-values.js';

export const syntax = defineRule({
  id: 'syntax',
  severity: 'error',
  canBeAllowed: false,
  summary: 'A block or a property that cannot be read.',
  why: 'A line that was meant for the checker and is not understood would otherwise be passed over in silence.',
  instead: 'Write the keyword as it is spelled; the message says which one is near.',
  examples: {
    bad: [
      `figure: Ivan Petrov
  bron: 1890
//^^^^ error[syntax]: Under “figure:” there can be no “bron:”. Did you mean “born:”?
`,
      `1926: A start
figrue: Ivan Petrov
// <------ error[syntax]: “figrue:” declares nothing. Did you mean “figure:”?
`,
      `figure: Anna Reed
  also: Annie, Reed the Red
//      ^^^^^^^^^^^^^^^^^^^ warning[syntax]: “Annie, Reed the Red” is read as one name
`,
      `office: Consul
  seats: two
//       ^^^ warning[syntax]: “seats: two” cannot be read, so one at a time may hold this office

figure: Anna Reed
  sex: femal
//     ^^^^^ hint[syntax]: Nothing follows from “sex: femal”
`,
      `figure:
// <------- error[syntax]: A name is missing behind “figure:”
`,
    ],
    good: [
      `figure: Ivan Petrov
  born: 1890

1926: A start
  because of the rain nobody came
`,
      `figure: John of Lancaster
  also: John, Duke of Bedford; Lancaster, John of

  sex: male

figure: The Oracle
  sex: n/a

office: Duumvir
  seats: 2

office: Dictator
  seats: one

place: Tula

place: Yasnaya Polyana
  also: Polyana, Tula
`,
      `Source: BBC
SMIRNOV: Comrades!
`,
    ],
  },
  looksAt: ['problems', 'values'],
  *check(context): Iterable<Report> {
    for (const problem of context.content.problems) {
      if (problem.code === 'unread-date') continue;
      yield reportOf(problem, context);
    }
    yield* namesInOne(context);
    yield* unreadValues(context);
  },
});

function reportOf(problem: SyntaxProblem, context: RuleContext): Report {
  const { word, nearest, span } = problem;
  const fixes = nearest ? [replaceFix(context, `Write “${nearest}”`, span, nearest)] : [];
  const meant = nearest ? ` Did you mean “${nearest}:”?` : '';
  const { kind } = context.slot.block;
  switch (problem.code) {
    case 'unknown-property': {
      const known = propertiesOf(kind).map(({ key }) => `${key}:`);
      const list = nearest ? '' : ` There can be ${listed(known, 'and')}`;
      return { span, fixes, message: `Under “${kind}:” there can be no “${word}:”.${meant}${list}` };
    }
    case 'unknown-keyword':
      return { span, fixes, message: `“${word}:” declares nothing.${meant}` };
    case 'nearly-property':
      return { span, fixes, severity: 'hint', message: `“${word}:” is read as prose.${meant}` };
    case 'no-name':
      return {
        span,
        fixes,
        message: `A name is missing behind “${word}:”. Write one, such as “${word}: ${isDeclarationKind(word) ? sampleNames[word] : 'Name'}”.`,
      };
    default:
      return { span, fixes, message: `This line cannot be read.${meant}` };
  }
}

const sampleNames = {
  timeline: 'The Smirnov Dictatorship',
  canon: 'The last years of the Republic',
  challenge: 'A Trotskyist in the Kremlin',
  figure: 'Ivan Smirnov',
  office: 'General Secretary',
  group: 'Left Opposition',
  place: 'Leningrad',
  term: 'Gulag',
  source: 'my-book',
} as const;
