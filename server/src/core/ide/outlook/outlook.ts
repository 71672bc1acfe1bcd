/** What is still to come for some notes at a date, and what has fallen. */
import type { Project } from '../../model/project.js';
import type { Thing } from '../../model/thing.js';
import { hullOf } from '../../model/when.js';
import { describeDate } from '../../time/index.js';
import { concernedBy, concernsOf, type UsesIn } from './concerns.js';
import { type FoundMoment, findMoment, nameOf } from './moment.js';
import { type Concerned, fallenBy, stillToCome } from './still-to-come.js';
import type { Moment, Outlook, Refusal } from './types.js';

export function outlookAt(moment: Moment, project: Project, usesIn: UsesIn): Outlook | Refusal {
  const found = findMoment(moment, project);
  return 'refused' in found ? found : outlookOf(found, concernsOf(found.timeline, usesIn), project);
}

/** The same for a moment that has been found, and the things it concerns. */
export function outlookOf(found: FoundMoment, concerns: ReadonlySet<Thing>, project: Project): Outlook {
  const { timeline, date, uri } = found;
  const when = hullOf(date);
  const concerned: Concerned = (statement) => concernedBy(statement, concerns, timeline);
  const input = { project, timeline, uri, when, concerned };
  return {
    timeline: nameOf(timeline),
    date: describeDate(date),
    when,
    stillToCome: stillToCome(input),
    fallen: fallenBy(input),
  };
}
