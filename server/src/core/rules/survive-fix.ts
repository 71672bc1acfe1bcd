/** The fix that lets somebody live: one entry on the day of his death, in date order, tied to the point of divergence. */
import type { Fix } from '../model/finding.js';
import { wordsAt } from '../model/origin.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { becauseEdit } from './because-fix.js';
import { editAt, editOf, spellingOf } from './evidence.js';
import { entryEdit } from './new-entry.js';
import { oncePerThing } from './once.js';
import { writtenOf } from './own-statements.js';
import { podsOf, tieOf } from './pods.js';
import type { RuleContext } from './rule.js';

/**
 * None where the notes themselves kill him: that line is theirs to change. Where they only repeat real history ("20 July
 * 1926: Dzerzhinsky dies"), the fix turns that very line round.
 */
export function surviveFix(context: RuleContext, figure: Thing, death: Statement): Fix[] {
  const { slot, project, timeline } = context;
  const isOwn = project.timelineOf(death.origin.slot) === timeline;
  if (isOwn || !Number.isFinite(death.when.earliest)) return [];
  const name = spellingOf(figure, timeline);
  const repeated = deathsOf(timeline, figure).find(
    ({ when }) => when.earliest <= death.when.latest && death.when.earliest <= when.latest,
  );
  if (repeated) return turnRound(timeline, repeated, name);
  // Before the point of divergence it would contradict real history.
  if (death.when.latest < timeline.divergence) return [];
  // Where that line belongs is looked up when somebody asks for the fix: all the dates of the file decide it.
  return [
    {
      title: `Let ${name} survive in your timeline`,
      get edits() {
        const title = `${name} survives`;
        const { cause, edits } = tieOf(timeline, death.when, title);
        return [entryEdit(timeline, slot, death.when, title, cause), ...edits];
      },
    },
  ];
}

/** As the notes tell them, few among the thousands of lines that they may have of somebody. */
const deathsOf = oncePerThing((timeline: Timeline, figure: Thing): readonly Statement[] =>
  writtenOf(figure, timeline).filter(({ kind, subject }) => kind === 'death' && subject === figure),
);

/** "Dzerzhinsky dies" becomes "Dzerzhinsky survives", if the line says nothing else; what was no change before now is one. */
function turnRound(timeline: Timeline, death: Statement, name: string): Fix[] {
  const words = wordsAt(death.origin);
  if (death.origin.part === 'property' || /[,;&]|\band\b/.test(words)) return [];
  const survives = `${name} survives`;
  return [
    {
      title: `Let ${name} survive: change “${words}” in your timeline`,
      get edits() {
        return [editOf(death.origin, survives), ...tyingEdits(timeline, death, survives)];
      },
    },
  ];
}

/** What ties the entry of a death to the point of divergence, once its line says `survives`. */
function tyingEdits(timeline: Timeline, death: Statement, survives: string): Fix['edits'] {
  const { slot, part } = death.origin;
  const event = timeline.events.get(slot);
  const title = part === 'head' ? (event?.name.replace(wordsAt(death.origin), survives) ?? '') : (event?.name ?? '');
  const named = podsOf(timeline).filter(({ events, when }) => event && !when && events.includes(event));
  if (named.length > 0) return named.map((pod) => editAt(pod.slot, pod.span, title));
  if (contentOf(slot.block).properties.some(({ key }) => key === 'because')) return [];
  const { cause, edits } = tieOf(timeline, death.when, title);
  if (cause !== undefined) return [becauseEdit(slot, cause)];
  return title === '' || /[;[\]]/.test(title) ? [] : edits;
}
