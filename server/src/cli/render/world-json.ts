/** A day for programs. The shape is a promise: see `uchronia --help`. */
import type { Evidence, Fallen, ToCome, WorldAt } from '../../core/ide/api.js';
import { civilFromDay, type Instant } from '../../core/time/index.js';

export type PlaceOf = (evidence: Evidence) => { readonly file: string; readonly line: number; readonly column: number };

export function renderWorldJson(world: WorldAt, placeOf: PlaceOf): string {
  const { timeline, date, when, people, offices, places, groups, stillToCome, fallen } = world;
  const evidence = (one: Evidence) => ({
    text: one.text,
    ...daysOf(one.when),
    ...(one.source ? { source: one.source } : {}),
    ...placeOf(one),
  });
  const item = (one: ToCome | Fallen) => ({
    kind: one.kind,
    text: one.text,
    date: one.date,
    ...daysOf(one.when),
    history: one.history,
    about: one.about,
    ...(one.isPossible ? { isPossible: true } : {}),
    evidence: evidence(one.evidence),
    ...(one.suggestion ? { suggestion: one.suggestion.title } : {}),
  });
  const json = {
    version: 1,
    timeline,
    date,
    ...daysOf(when),
    people,
    offices,
    places,
    groups,
    stillToCome: stillToCome.map((one) => ({ ...item(one), because: one.because })),
    fallen: fallen.map((one) => ({ ...item(one), chain: one.chain.map(evidence) })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

/** As ISO days; null where a date is open. */
function daysOf({ earliest, latest }: Instant): { readonly from: string | null; readonly to: string | null } {
  return { from: isoDay(earliest), to: isoDay(latest) };
}

function isoDay(day: number): string | null {
  if (!Number.isFinite(day)) return null;
  const { year, month, day: ofMonth } = civilFromDay(day);
  const sign = year < 0 ? '-' : '';
  return `${sign}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(ofMonth, 2)}`;
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
