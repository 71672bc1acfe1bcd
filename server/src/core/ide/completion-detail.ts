/** The line beside a name that is offered. */
import { overlap, type Tenure, type World } from '../model/world/world.js';
import { shortName } from '../rules/evidence.js';
import { describeInstant, type Instant } from '../time/index.js';
import type { Candidate } from './completion-candidates.js';
import { ageOn } from './describe.js';

/** "b. 1881, aged 45, General Secretary", or without an office the group joined last. */
export function detailOf(candidate: Candidate, when: Instant | undefined, world: World): string {
  const { kind, thing } = candidate;
  if (kind === 'figure') return detailOfFigure(candidate, when);
  if (when && world.exists(thing, when) === 'no') return 'does not exist that day';
  if (kind !== 'office' || !when) return kind;
  const holders = world.holdersOf(thing, when).map(({ tenure }) => shortName(tenure.holder));
  return holders.length === 0
    ? 'vacant, as far as is known'
    : holders.slice(0, 3).join(', ') + (holders.length > 3 ? ' …' : '');
}

function detailOfFigure(candidate: Candidate, when: Instant | undefined): string {
  const { birth, death, born } = candidate;
  const parts = born ? [born] : [];
  if (when && death && death.when.latest < when.earliest)
    parts.push(`died ${describeInstant(death.when).replace(/^some day in /, '')}`);
  else if (when && birth && birth.when.earliest > when.latest) parts.push('not born yet');
  else if (when) {
    if (birth) parts.push(`aged ${ageOn(birth, when)}`);
    const role = latestOf(candidate.offices, when) ?? latestOf(candidate.groups, when);
    if (role) parts.push(role.of.name);
  }
  return parts.join(', ');
}

/** Of several held on some day of `when` the one taken last says most. */
function latestOf(held: readonly Tenure[], when: Instant): Tenure | undefined {
  let last: Tenure | undefined;
  for (const one of held)
    if (overlap(one, when) !== 'no' && !(last && last.from.earliest >= one.from.earliest)) last = one;
  return last;
}
