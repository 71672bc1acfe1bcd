import { claimsOf } from '../model/claim.js';
import { explainBadDate, readDates } from '../time/index.js';
import { reportDates } from './dates.js';
import { replaceFix, wordsOfSpan } from './evidence.js';
import { kindsNamed } from './named-in-properties.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const incompleteDate = defineRule({
  id: 'incomplete-date',
  severity: 'hint',
  summary:
    'A date with a part missing that nothing above has, one that was read as prose, or one with two readings; what is held or joined without any.',
  why: 'What has no date cannot be checked, and what is read otherwise than it was meant is checked wrongly.',
  instead: 'Give the year, or put the entry below a heading or an entry that has it.',
  examples: {
    bad: [
      `20 Jully 1926: A slip of the pen
// <------------- hint[incomplete-date]: This begins like a date and is read as prose: “Jully” is no month
`,
      `May 3, 1926 and after. It rains all month.
// <----------- hint[incomplete-date]: “May 3, 1926” is read as prose, for neither a colon nor a spaced dash stands behind it
`,
      `July 20: Somebody collapses after a speech
// <------- hint[incomplete-date]: Nothing above says which year this is
`,
      `timeline: For how long
  from: Soviet Union, 1917–1941

figure: Ambrose Quillfeather
  member of: Communist Party
//           ^^^^^^^^^^^^^^^ hint[incomplete-date]: Nothing follows from this “member of:” until it says for how long. Write the time behind the name: “Communist Party 1920–1927”, or “Communist Party since 1920” where it does not end
`,
    ],
    good: [
      `## 1926
July 20: Somebody collapses after a speech
`,
      `Tuesday, 20 July 1926: A speech
Friday: A funeral
`,
    ],
  },
  looksAt: ['dates', 'problems', 'properties'],
  *check(context): Iterable<Report> {
    yield* reportDates(context, ['incomplete', 'two-readings']);
    yield* undated(context);
    for (const problem of context.content.problems) {
      if (problem.code !== 'unread-date') continue;
      if (readDates(problem.word, 0)[0]?.end === problem.word.length) {
        const behind = context.slot.block.text.slice(problem.span.end);
        const message = closed.test(behind)
          ? `“${problem.word}” is read as prose, for the stars before it are closed neither behind the colon nor at the end of the title. Write “**${problem.word}:** …” or “${problem.word}: …”.`
          : `“${problem.word}” is read as prose, for neither a colon nor a spaced dash stands behind it. ${howToBegin}`;
        yield { span: problem.span, message };
        continue;
      }
      const meant = explainBadDate(problem.word);
      const span = { start: problem.span.start + meant.start, end: problem.span.start + meant.end };
      yield {
        span: problem.span,
        message: `This begins like a date and is read as prose: ${lowerFirst(meant.message)} ${howToBegin}`,
        fixes: (meant.replacements ?? []).map(({ title, text }) => replaceFix(context, title, span, text)),
      };
    }
  },
});

/** `member of: Communist Party`: from when on? It states nothing, and nobody would notice. */
function* undated(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  for (const { key, name, date, problems } of claimsOf(slot.block)) {
    const wanted = kindsNamed[key];
    if (!wanted || !name || date || problems.length > 0) continue;
    const words = wordsOfSpan(context, name);
    // Of a name that nobody bears there is something else to say.
    if (!timeline.names.named(words).some((layer) => layer.some(({ thing }) => wanted.includes(thing.kind)))) continue;
    yield {
      span: name,
      message: `Nothing follows from this “${key}:” until it says for how long. Write the time behind the name: “${words} 1920–1927”, or “${words} since 1920” where it does not end.`,
    };
  }
}

/** What would have made it the head of an entry. */
const closed = /^\s*(?::|[-–—]+\s)/;
const howToBegin = 'An entry starts with a date and a colon or a spaced dash: “20 July 1926: …”.';

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/(?<![.?!])$/, '.');
}
