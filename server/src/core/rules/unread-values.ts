/** Values of properties that are no dates and no names, and cannot be read: `seats: many` would be one seat without a word. */
import { claimsOf } from '../model/claim.js';
import { nearest } from '../syntax/nearest.js';
import { replaceFix, wordsOfSpan } from './evidence.js';
import { numberOf } from './number-words.js';
import type { Report, RuleContext } from './rule.js';

export function* unreadValues(context: RuleContext): Iterable<Report> {
  const { block } = context.slot;
  if (block.kind !== 'office' && block.kind !== 'figure') return;
  for (const { key, span } of claimsOf(block)) {
    const words = wordsOfSpan(context, span).trim();
    if (words === '') continue;
    if (key === 'seats' && block.kind === 'office' && !(Number.parseInt(words, 10) > 0)) {
      const number = numberOf(words);
      // That is what it comes to without it.
      if (number === 1) continue;
      yield {
        span,
        severity: 'warning',
        message: `“seats: ${words}” cannot be read, so one at a time may hold this office. Write how many in digits, such as “seats: ${number ?? 2}”.`,
        fixes: number ? [replaceFix(context, `Write “${number}”`, span, String(number))] : [],
      };
    }
    if (key === 'sex' && block.kind === 'figure' && !understood.test(words)) {
      const meant = nearest(words.toLowerCase(), ['male', 'female']);
      yield {
        span,
        severity: 'hint',
        message: `Nothing follows from “sex: ${words}”. Write “male” or “female”, or leave the line out.`,
        fixes: meant ? [replaceFix(context, `Write “${meant}”`, span, meant)] : [],
      };
    }
  }
}

/** What is asked for, and what a writer may well want to have said all the same. */
const understood =
  /^(?:m|f|male|female|man|woman|boy|girl|unknown|other|neither|none|both|n\/a|herm\S*|inter\S*|non\S*|trans\S*|[?–—-]+)$/i;
