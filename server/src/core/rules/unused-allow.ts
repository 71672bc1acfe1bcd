import { nearest } from '../syntax/nearest.js';
import type { Span } from '../text/span.js';
import type { Allowance } from './allowance.js';
import { editAt, replaceFix } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const unusedAllow = defineRule({
  id: 'unused-allow',
  severity: 'warning',
  canBeAllowed: false,
  summary: 'An `allow:` that silences nothing, or gives no reason.',
  why: 'What is allowed once too often hides the next slip, and without a reason nobody remembers in half a year why it was allowed.',
  instead: 'Remove it, or give the reason: `allow: acts-after-death of Dzerzhinsky because he is only believed dead`.',
  examples: {
    bad: [
      `timeline: Nothing to allow
  from: Soviet Union, 1917–1941
  pod: 1926

May 1925: A meeting
  allow: acts-after-death of Dzerzhinsky because the news travels slowly
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unused-allow]: There is nothing here to allow
  - Dzerzhinsky meets Trotsky
`,
      `timeline: No reason
  from: Soviet Union, 1917–1941
  pod: 1926

May 1927: A meeting
  allow: acts-after-death of Dzerzhinsky
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unused-allow]: No reason is given for allowing this
  - Dzerzhinsky meets Trotsky
`,
      `timeline: No such rule
  from: Soviet Union, 1917–1941
  pod: 1926

May 1927: A meeting
  allow: act-after-death because it is a seance
//       ^^^^^^^^^^^^^^^ warning[unused-allow]: No rule is called “act-after-death”. Did you mean “acts-after-death”
  - Dzerzhinsky meets Trotsky
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`,
    ],
    good: [
      `timeline: Allowed
  from: Soviet Union, 1917–1941
  pod: 1926

May 1927: A meeting
  allow: acts-after-death of Dzerzhinsky because he is only believed dead
  - Dzerzhinsky meets Trotsky
`,
    ],
  },
  looksAt: ['properties'],
  *check(context): Iterable<Report> {
    for (const allowance of context.allowances.all) {
      const report = checkOne(allowance, context);
      if (report) yield report;
    }
  },
});

function checkOne(allowance: Allowance, context: RuleContext): Report | undefined {
  const { rule, span, ruleSpan } = allowance;
  const { ids, fixed } = context.allowances;
  const remove = removeFix(span, context);
  if (!ids.includes(rule)) {
    const meant = nearest(rule, ids);
    return {
      span: ruleSpan,
      message: `No rule is called “${rule}”. ${meant ? `Did you mean “${meant}”?` : 'Every finding shows the name of its rule behind its words.'}`,
      fixes: meant ? [replaceFix(context, `Write “${meant}”`, ruleSpan, meant)] : [remove],
    };
  }
  if (fixed.includes(rule))
    return { span, message: `“${rule}” cannot be allowed: mend what it finds instead.`, fixes: [remove] };
  if (!allowance.used) {
    const of = allowance.name === undefined ? '' : ` about ${allowance.name}`;
    return {
      span,
      message: `There is nothing here to allow: “${rule}” finds nothing${of}. Remove it; an allow: works only in the entry or declaration it stands in.`,
      fixes: [remove],
    };
  }
  if (allowance.reason !== '' && allowance.reason !== 'give a reason') return undefined;
  const hasBecause = /\bbecause\b/.test(context.slot.block.text.slice(span.start, span.end));
  return {
    span,
    message: `No reason is given for allowing this. Say why, behind “because”: in half a year you will want to know.`,
    fixes: hasBecause
      ? []
      : [
          {
            title: 'Give a reason',
            snippet: true,
            edits: [editAt(context.slot, { start: span.end, end: span.end }, ` because \${1:give a reason}`)],
          },
        ],
  };
}

/** Takes one away; the whole line where it stands alone in it. */
function removeFix(where: Span, context: RuleContext) {
  const { text } = context.slot.block;
  const lineStart = text.lastIndexOf('\n', where.start - 1) + 1;
  const stop = text.indexOf('\n', where.end);
  const lineEnd = stop < 0 ? text.length : stop + 1;
  const before = text.slice(lineStart, where.start);
  const behind = text.slice(where.end, lineEnd);
  if (/^\s*allow:\s*$/.test(before) && behind.trim() === '')
    return replaceFix(context, 'Remove it', { start: lineStart, end: lineEnd }, '');
  const next = /^\s*;\s*/.exec(behind)?.[0].length ?? 0;
  const last = next === 0 ? (/\s*;\s*$/.exec(before)?.[0].length ?? 0) : 0;
  return replaceFix(context, 'Remove it', { start: where.start - last, end: where.end + next }, '');
}
