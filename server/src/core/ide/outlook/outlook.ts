/** What is still to come for some notes at a date, and what has fallen. */
import type { Project } from '../../model/project.js';
import { hullOf } from '../../model/when.js';
import { describeDate } from '../../time/index.js';
import { concernedBy, concernsOf, type UsesIn } from './concerns.js';
import { findMoment, nameOf } from './moment.js';
import { fallenBy, stillToCome } from './still-to-come.js';
import type { Moment, Outlook, Refusal } from './types.js';

export function outlookAt(moment: Moment, project: Project, usesIn: UsesIn): Outlook | Refusal {
  const found = findMoment(moment, project);
  if ('refused' in found) return found;
  const { timeline, date, uri } = found;
  const concerns = concernsOf(timeline, usesIn);
  const when = hullOf(date);
  const input = {
    project,
    timeline,
    uri,
    when,
    concerned: (statement: Parameters<typeof concernedBy>[0]) => concernedBy(statement, concerns, timeline),
  };
  return {
    timeline: nameOf(timeline),
    date: describeDate(date),
    when,
    stillToCome: stillToCome(input),
    fallen: fallenBy(input),
  };
}
