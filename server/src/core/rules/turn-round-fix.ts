/** The fix that makes the cause of what was named as the effect. */
import { eventNamed } from '../model/causes.js';
import type { Fix } from '../model/finding.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { becauseEdit } from './because-fix.js';
import type { Reason } from './causes-in-notes.js';
import { eventIn } from './events.js';
import { editAt } from './evidence.js';
import { spanInBlock } from './own-statements.js';
import type { RuleContext } from './rule.js';

/** Only where both are entries of these notes, and the title of this one means it alone. */
export function turnRoundFix(reason: Reason, { slot, timeline }: RuleContext): Fix[] {
  const own = timeline.events.get(slot);
  const { cause } = reason;
  if (cause.kind !== 'event' || !own || own.name === '' || eventNamed(timeline, own.name) !== own) return [];
  if (/[;[\]]/.test(own.name)) return [];
  const other = eventIn(timeline, cause.event);
  if (!other || other.timeline !== timeline) return [];
  return [
    {
      title: `Turn it round: “${cause.event.name}” because of “${own.name}”`,
      // Looked up when asked for: prose that is typed in the other entry's head does not have this one checked again.
      get edits() {
        return [editAt(slot, withoutReason(reason), ''), becauseEdit(other.slot, own.name)];
      },
    },
  ];
}

/** The item with the `;` that parts it from its neighbour; the only one of a line with that line. */
export function withoutReason({ slot, origin }: Reason): Span {
  const span = spanInBlock({ origin });
  const { text } = slot.block;
  const line = contentOf(slot.block).properties[origin.index];
  if (!line) return span;
  const before = /;\s*$/.exec(text.slice(line.value.start, span.start));
  if (before) return { start: line.value.start + before.index, end: span.end };
  const after = /^\s*;\s*/.exec(text.slice(span.end, line.value.end));
  if (after) return { start: span.start, end: span.end + after[0].length };
  const start = text.lastIndexOf('\n', line.keySpan.start) + 1;
  const breakAt = text.indexOf('\n', line.value.end);
  return { start, end: breakAt < 0 ? text.length : breakAt + 1 };
}
