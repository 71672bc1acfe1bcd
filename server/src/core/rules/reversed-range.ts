import { contentOf } from '../syntax/content.js';
import { describeInstant } from '../time/index.js';
import { reportDates } from './dates.js';
import { allowFix, onDay, relatedTo, shortName } from './evidence.js';
import { writtenIn } from './own-statements.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const reversedRange = defineRule({
  id: 'reversed-range',
  severity: 'error',
  summary: 'A range that ends before it starts; a death before the birth.',
  why: 'One of the two dates is wrong, and whatever rests on them cannot be checked.',
  instead: 'Swap the two ends, or mend the one that is wrong.',
  examples: {
    bad: [
      `8 November 1918 – 13 March 1918: Trotsky at the Foreign Commissariat
// <------------------------------- error[reversed-range]: The range ends before it starts
`,
      `figure: Ivan Petrov
  born: 3 May 1890
  died: 1 March 1889
//      ^^^^^^^^^^^^ error[reversed-range]: Ivan Petrov dies on 1 March 1889, before being born on 3 May 1890
`,
    ],
    good: [
      `13 March 1918 – 8 November 1918: Trotsky at the War Commissariat
`,
    ],
  },
  looksAt: ['dates', 'turns'],
  check(context): Iterable<Report> {
    const { slot, timeline } = context;
    const mayBe = slot.block.kind === 'figure' && writtenIn(slot, timeline).some(({ kind }) => kind === 'death');
    const dates = reportDates(context, ['reversed']);
    return mayBe ? [...dates, ...deathsBeforeBirth(context)] : dates;
  },
});

function* deathsBeforeBirth(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  if (slot.block.kind !== 'figure') return;
  const own = writtenIn(slot, timeline);
  const death = own.find((statement) => statement.kind === 'death');
  const birth =
    own.find((statement) => statement.kind === 'birth') ?? (death && timeline.world.births.get(death.subject));
  if (!birth || !death || death.when.latest >= birth.when.earliest) return;
  const { index } = death.origin;
  const start = death.origin.span.start + (contentOf(slot.block).properties[index]?.value.start ?? 0);
  yield {
    span: { start, end: start + (death.origin.span.end - death.origin.span.start) },
    about: death.subject,
    message: `${shortName(death.subject)} dies ${onDay(death.when)}, before being born ${onDay(birth.when)}. Mend the date that is wrong.`,
    fixes: [allowFix(context, 'reversed-range', shortName(death.subject))],
    related: [relatedTo(birth, `born ${describeInstant(birth.when)}`)],
  };
}
