/** The fix that lets somebody live: one entry on the day of his death, in date order. */
import type { Fix } from '../model/finding.js';
import type { Thing } from '../model/thing.js';
import type { Statement } from '../model/world/statement.js';
import { describeDay } from '../time/index.js';
import { spellingOf } from './evidence.js';
import type { RuleContext } from './rule.js';

/** None where the notes themselves say that he dies: that line is theirs to change. */
export function surviveFix(context: RuleContext, figure: Thing, death: Statement): Fix[] {
  const { slot, project, timeline } = context;
  const isOwn = project.timelineOf(death.origin.slot) === timeline;
  if (isOwn || !Number.isFinite(death.when.earliest)) return [];
  const name = spellingOf(figure, timeline);
  const text = `${describeDay(death.when.earliest)}: ${name} survives`;
  const later = slot.file.slots.find(
    (other) =>
      other.block.kind === 'entry' && other.date !== undefined && other.date.start.earliest > death.when.earliest,
  );
  const before = later ?? slot;
  const at = before.start;
  const edit = { span: { start: at, end: at }, text: `${text}\n\n` };
  return [{ title: `Let ${name} survive in your timeline`, edits: [{ uri: slot.file.uri, edit }] }];
}
