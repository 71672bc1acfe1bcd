/**
 * The verbs of facts: one table, read by the fact parser, completion, hover and the generated reference.
 * What a verb needs is checked; only what it makes changes the world.
 */
import { active, passive, phrase } from './inflect.js';
import { institutionVerbs } from './institutions.js';
import { lifeVerbs } from './life.js';
import { officeVerbs } from './office.js';
import { undoingVerbs } from './undoing.js';
import { type DoubtfulVerb, people, type Verb } from './verb.js';
import { whereaboutsVerbs } from './whereabouts.js';

export type { Effect, Verb } from './verb.js';

/** In the order in which they are tried where two are as long. */
export const verbs: readonly Verb[] = [
  ...lifeVerbs,
  ...officeVerbs,
  ...whereaboutsVerbs,
  ...institutionVerbs,
  ...undoingVerbs,
];

/** Verbs with two readings: a fact only once the writer has chosen one. */
export const doubtfulVerbs: readonly DoubtfulVerb[] = [
  {
    forms: [...passive('shot'), 'shot'],
    subject: people,
    readings: [
      { forms: [...passive('executed'), 'executed'], means: 'he dies' },
      { forms: [...passive('wounded'), 'wounded'], means: 'he lives' },
    ],
  },
  {
    forms: ['stabbed', 'poisoned', 'struck'].flatMap((word) => [...passive(word), word]),
    subject: people,
    readings: [
      { forms: Array.from({ length: 3 }, () => [...passive('killed'), 'killed']).flat(), means: 'he dies' },
      { forms: Array.from({ length: 3 }, () => [...passive('wounded'), 'wounded']).flat(), means: 'he lives' },
    ],
  },
  {
    forms: active('fall', 'falls', 'fell', 'fallen'),
    subject: people,
    alone: true,
    readings: [
      {
        forms: ['is dismissed', 'are dismissed', 'was dismissed', 'has been dismissed', 'have been dismissed'],
        means: 'he loses his office',
      },
      { forms: active('die'), means: 'he dies' },
    ],
  },
  {
    forms: [...passive('purged'), 'purged'],
    subject: people,
    readings: [
      { forms: [...passive('dismissed'), 'dismissed'], means: 'he loses his office' },
      { forms: [...passive('executed'), 'executed'], means: 'he dies' },
    ],
  },
  {
    forms: [...passive('liquidated'), 'liquidated', ...passive('eliminated'), 'eliminated'],
    subject: people,
    readings: [
      { forms: repeated([...passive('executed'), 'executed']), means: 'he dies' },
      { forms: repeated([...passive('dismissed'), 'dismissed']), means: 'he loses his office' },
    ],
  },
  {
    forms: phrase(active('retire'), 'to'),
    subject: people,
    readings: [
      { forms: phrase(active('move'), 'to'), means: 'he lives there, and keeps what he holds' },
      {
        forms: phrase(active('resign'), 'and moves to').map(sameTense),
        means: 'he leaves his offices and lives there',
      },
    ],
  },
];

function repeated(forms: readonly string[]): string[] {
  return [...forms, ...forms];
}

/** "resigned and moves to" → "resigned and moved to". */
function sameTense(form: string): string {
  if (form.startsWith('resigns')) return form;
  return form.replace('moves', form.startsWith('resign ') ? 'move' : 'moved');
}
