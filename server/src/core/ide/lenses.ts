/** Lines above entries and headers: what follows from an entry, how far a timeline differs, what was found in pasted notes. */

import { requirementsOf, takersOf } from '../model/challenge/answers.js';
import type { Finding, Fix } from '../model/finding.js';
import { inFile, wordsAt } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Location } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { earliestDeparture } from '../rules/departures.js';
import { onDay } from '../rules/evidence.js';
import { undeclaredDivergence } from '../rules/undeclared-divergence.js';
import { listed } from '../text/listed.js';
import { consequencesOf, haveEffects } from './cause-and-effect.js';
import { nameSpanOf } from './definition.js';
import { differencesOf } from './differing.js';
import type { Lens, LensChoice, LensText, PastedText } from './hints.js';
import type { Look, Spot } from './look.js';

export function lensesIn(uri: string, choice: LensChoice, look: Look): readonly Lens[] {
  const file = look.project.file(uri);
  const first = file?.slots[0];
  if (!file || !first) return [];
  const causing = choice.consequences ? haveEffects(look) : new Set();
  const lenses = file.slots.flatMap((slot): Lens[] => {
    const span = nameSpanOf(slot);
    if (slot.block.kind === 'challenge' && choice.challenges) return [{ kind: 'challenges', span }];
    if (slot.block.kind === 'entry' && causing.has(slot)) return [{ kind: 'consequences', span }];
    return slot.block.kind === 'timeline' && choice.differences ? [{ kind: 'differences', span }] : [];
  });
  const timeline = look.project.timelineOf(first);
  const isPasted = choice.notes && timeline?.kind === 'notes' && timeline.parents.length > 0;
  return isPasted ? [{ kind: 'notes', span: { start: 0, end: 0 } }, ...lenses] : lenses;
}

export function lensText(
  kind: Lens['kind'],
  spot: Spot | undefined,
  look: Look,
  findings: (uri: string) => readonly Finding[],
): LensText | undefined {
  const timeline = spot && look.project.timelineOf(spot.slot);
  if (!timeline) return undefined;
  if (kind === 'consequences') return consequences(spot, look);
  if (kind === 'challenges') return challenge(spot.slot, look);
  return kind === 'differences' ? differences(timeline) : notes(timeline, spot.slot, findings(spot.slot.file.uri));
}

/** The fix that writes the header of notes that part from real history. */
export function parting(findings: readonly Finding[]): Fix | undefined {
  return findings.find(({ rule }) => rule === undeclaredDivergence.id)?.fixes[0];
}

function consequences(spot: Spot, look: Look): LensText {
  const cards = consequencesOf(spot, look);
  const lost = cards.filter(({ isLost }) => isLost).length;
  const here = cards.length - lost;
  const title = [
    here > 0 || lost === 0 ? `${here} ${here === 1 ? 'consequence' : 'consequences'}` : '',
    lost > 0
      ? `${lost} ${lost === 1 ? 'thing' : 'things'} of real history never ${lost === 1 ? 'happens' : 'happen'}`
      : '',
  ];
  return {
    title: title.filter((part) => part).join(', '),
    places: cards.map(({ uri, nameSpan }): Location => ({ uri, span: nameSpan })),
  };
}

/** "Met by A and B. Not yet by C." What is met in some readings of the dates is not met yet. */
function challenge(slot: Slot, { project }: Look): LensText {
  const takers = takersOf(slot, project).map((taken) => ({
    ...taken,
    isMet: requirementsOf(slot, taken.timeline).every(({ isMet }) => isMet === 'yes'),
  }));
  const named = (isMet: boolean) =>
    listed(
      takers.filter((taker) => taker.isMet === isMet).map(({ timeline }) => timeline.name),
      'and',
    );
  const [met, unmet] = [named(true), named(false)];
  const title = [met && `Met by ${met}.`, unmet && (met ? `Not yet by ${unmet}.` : `Not met yet by ${unmet}.`)];
  return {
    title: title.filter((part) => part).join(' ') || 'No timeline here answers it yet',
    places: takers.map(({ header, where }) => inFile(header, where)),
  };
}

function differences(timeline: Timeline): LensText {
  const places = differencesOf(timeline);
  const other = timeline.parents.find(({ kind }) => kind !== 'canon')?.name ?? 'our history';
  const count = places.length;
  if (count === 0) return { title: `Nothing differs from ${other} yet`, places };
  return { title: `Differs from ${other} in ${count} ${count === 1 ? 'way' : 'ways'}`, places };
}

/** "Checked against Soviet Union, 1917–1941. First departs on 21 January 1918: Lenin dies. Five things to look at." */
function notes(timeline: Timeline, slot: Slot, findings: readonly Finding[]): LensText {
  const wanting = findings.filter(isWanting);
  const first = earliestDeparture(timeline)?.[0];
  const title = [
    `Checked against ${listed(
      timeline.parents.map(({ name }) => name),
      'and',
    )}.`,
    first
      ? stopped(`First departs ${onDay(first.when)}: ${wordsAt(first.origin).trim()}`)
      : 'Nothing departs from it yet.',
    `${counted(wanting.length)} to look at.`,
  ].join(' ');
  return { title, places: wanting.map(({ span }) => ({ uri: slot.file.uri, span })) };
}

function stopped(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** "Five things to look at in what you have pasted: show them." Where there are only faint marks, they are counted. */
export function pasted(uri: string, findings: readonly Finding[]): PastedText | undefined {
  if (findings.length === 0) return undefined;
  const wanting = findings.filter(isWanting);
  const shown = wanting.length > 0 ? wanting : findings;
  const marks = `${shown.length} faint ${shown.length === 1 ? 'mark' : 'marks'}`;
  const what = wanting.length > 0 ? `${counted(shown.length)} to look at` : marks;
  const show = `how ${shown.length === 1 ? 'it' : 'them'}`;
  return {
    title: `${what} in what you have pasted: s${show}`,
    short: wanting.length > 0 ? `S${show}` : `Show ${marks}`,
    places: shown.map(({ span }) => ({ uri, span })),
  };
}

/** The header is offered in a line of its own. */
function isWanting({ rule, severity }: Finding): boolean {
  return severity !== 'hint' && rule !== undeclaredDivergence.id;
}

function counted(count: number): string {
  if (count === 0) return 'Nothing';
  return `${numbers[count] ?? count} ${count === 1 ? 'thing' : 'things'}`;
}

const numbers = 'None One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');
