/** Finds timelines by their names. */
import { foldedName } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import type { Timeline } from '../model/timeline.js';

/** The timeline or the real history of that name, the writer's own first. */
export function historyNamed(name: string, { timelines }: Project): Timeline | undefined {
  const wanted = foldedName(name);
  return timelines.findLast((one) => one.kind !== 'notes' && foldedName(one.name) === wanted);
}
