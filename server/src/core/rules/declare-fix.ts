/** Declares something behind all else that a timeline says in a file, wherever that is when the fix is asked for. */
import type { Fix } from '../model/finding.js';
import { editAt } from './evidence.js';
import type { RuleContext } from './rule.js';

export function declareFix({ slot, timeline }: RuleContext, title: string, line: string): Fix {
  return {
    title,
    get edits() {
      const last = timeline.slots.findLast(({ file }) => file === slot.file) ?? slot;
      const { text } = last.block;
      const end = text.length;
      const gap = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
      const isLast = last.index === slot.file.slots.length - 1;
      return [editAt(last, { start: end, end }, `${gap}${line}\n${isLast ? '' : '\n'}`)];
    },
  };
}
