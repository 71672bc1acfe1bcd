import type { Thing } from '../model/thing.js';
import { thingOf } from '../model/uses.js';
import { describeDay } from '../time/index.js';
import { allowFix, onDay, quoted, relatedTo, shortName, sourceOf } from './evidence.js';
import { isPresent } from './presence.js';
import { defineRule, type Report } from './rule.js';
import { doubtedFrom, firstDivergence } from './strict.js';

export const bornAfterPod = defineRule({
  id: 'born-after-pod',
  severity: 'hint',
  summary:
    'With `butterfly` set to `strict`: somebody of real history who was born more than nine months after the point of divergence.',
  why: 'In a world that has gone its own way for a year, would the same two people have the same child? Some writers and readers say no. Only who asks for it by the setting is told.',
  instead:
    'Facts, `in:` and `with:` are looked at, prose is not. Choose somebody who was born before, declare somebody of your own, or set `butterfly` to `soft`.',
  examples: {
    bad: [
      `//- uchronia.json
{ "butterfly": "strict" }
//- history.tl
canon: Soviet Union, 1917–1941

figure: Galina Okhlopkova
  born: 4 May 1920

//- notes.tl
timeline: No Lenin
  from: Soviet Union, 1917–1941
  pod: 30 August 1918

30 August 1918: Lenin dies

1938: A laboratory
  - Galina Okhlopkova visits Kharkov
//  ^^^^^^^^^^^^^^^^^ hint[born-after-pod]: Galina Okhlopkova was born on 4 May 1920 in real history, more than nine months after your point of divergence (30 August 1918)
`,
    ],
    good: [
      `timeline: No Lenin
  from: Soviet Union, 1917–1941
  pod: 30 August 1918

figure: Galina Okhlopkova
  born: 4 May 1920

30 August 1918: Lenin dies

1938: A laboratory
  - Galina Okhlopkova visits Kharkov
`,
    ],
  },
  looksAt: ['strict'],
  *check(context): Iterable<Report> {
    const { slot, timeline, project, uses } = context;
    const doubted = doubtedFrom(timeline);
    if (doubted === undefined || slot.block.kind !== 'entry') return;
    const told = new Set<Thing>();
    for (const use of uses) {
      const thing = use.where === 'prose' ? undefined : thingOf(use);
      if (thing?.kind !== 'figure' || !isPresent(use) || told.has(thing)) continue;
      const birth = timeline.world.births.get(thing);
      if (!birth || birth.when.earliest <= doubted) continue;
      if (project.timelineOf(birth.origin.slot)?.kind !== 'canon') continue;
      told.add(thing);
      const name = shortName(thing);
      yield {
        span: use.span,
        about: thing,
        reason: birth,
        message: `${name} was born ${onDay(birth.when)} in real history${sourceOf(birth, project)}, more than nine months after your point of divergence (${describeDay(firstDivergence(timeline))}): in a world that has gone its own way the same child might never have been born. Choose somebody born before that, or set butterfly to “soft”.`,
        related: [relatedTo(birth, `In real history: ${quoted(birth)}`)],
        fixes: [allowFix(context, 'born-after-pod', name)],
      };
    }
  },
});
