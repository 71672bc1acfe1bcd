/** What the `allow:` lines of a block silence: `acts-after-death of Dzerzhinsky because …`, several parted by `;`. */
import { itemsOf } from '../model/claim.js';
import { foldedName } from '../model/names/words.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { type Span, span } from '../text/span.js';

export interface Allowance {
  /** The whole of it, and where the rule is named. */
  readonly span: Span;
  readonly ruleSpan: Span;
  readonly rule: string;
  /** As written; absent: for every name. */
  readonly name?: string;
  /** As written, empty where none is given. */
  readonly reason: string;
  /** Whether some finding was silenced by it. */
  used: boolean;
}

export function allowancesOf(slot: Slot): readonly Allowance[] {
  const { properties } = contentOf(slot.block);
  if (properties.length === 0) return none;
  const { text } = slot.block;
  return properties
    .filter(({ key }) => key === 'allow')
    .flatMap(({ value }) => itemsOf(text, value))
    .flatMap((item) => {
      const match = /^([\w-]+)(?:\s+of\s+(.+?))?(?:\s+because(?:\s+(.*))?)?$/s.exec(text.slice(item.start, item.end));
      // Words behind the rule that are no name and no reason: only the rule is read.
      const rule = match?.[1] ?? /^[\w-]+/.exec(text.slice(item.start, item.end))?.[0] ?? '';
      return [
        {
          span: item,
          ruleSpan: span(item.start, item.start + (rule.length || item.end - item.start)),
          rule,
          ...(match?.[2] ? { name: match[2] } : {}),
          reason: (match?.[3] ?? '').trim(),
          used: false,
        },
      ];
    });
}

const none: readonly never[] = [];

/** Whether it speaks of what was found: by the words underlined, or by any name of whom the finding is about. */
export function isOf(allowance: Allowance, written: string, about: Thing | undefined, { names }: Timeline): boolean {
  if (allowance.name === undefined) return true;
  const name = foldedName(allowance.name);
  if (foldedName(written) === name) return true;
  if (!about) return false;
  return (
    foldedName(about.name) === name ||
    names.named(allowance.name).some((layer) => layer.some(({ thing }) => thing === about))
  );
}
