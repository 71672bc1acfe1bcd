import type { Project } from '../model/project.js';
import type { Timeline } from '../model/timeline.js';
import { citationsIn } from '../syntax/citations.js';
import { nameOf } from '../syntax/content.js';
import { nearest } from '../syntax/nearest.js';
import type { Span } from '../text/span.js';
import { declareFix } from './declare-fix.js';
import { allowFix, replaceFix } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const unknownSource = defineRule({
  id: 'unknown-source',
  severity: 'warning',
  fixesAll: 'asked',
  summary: 'A citation that names no source.',
  why: 'Whoever wants to know how a thing is known follows the citation, and this one leads nowhere; mostly it is a slip of the pen.',
  instead: 'Write the name as the source is declared, or declare it: `source: fitzpatrick`.',
  examples: {
    bad: [
      `timeline: Sources
  from: Soviet Union, 1917–1941

source: fitzpatrick
  title: Everyday Stalinism

figure: Pavel Orlov
  born: 3 May 1900 [@fitzpatrik]
//                   ^^^^^^^^^^ warning[unknown-source]: No source is called “fitzpatrik”. Did you mean “fitzpatrick”
`,
      `timeline: No such book
  from: Soviet Union, 1917–1941

1926: A hungry spring
  The queues begin before dawn [@memoirs-of-nobody].
//                               ^^^^^^^^^^^^^^^^^ warning[unknown-source]: No source is called “memoirs-of-nobody”
`,
    ],
    good: [
      `timeline: Sources
  from: Soviet Union, 1917–1941

source: fitzpatrick
  title: Everyday Stalinism

1926: A hungry spring
  The queues begin before dawn [@fitzpatrick, p. 40].
`,
      `1926: A thread
  As [@wolfpaw] said, nobody would have noticed.
`,
    ],
  },
  looksAt: ['citations'],
  *check(context): Iterable<Report> {
    const { slot, content, timeline, project } = context;
    // Notes without a header cite people, if they list no sources.
    const citesPeople = timeline.kind === 'notes' && !listsSources(timeline);
    for (const { whole, name } of citationsIn(slot.block)) {
      if (citesPeople && !isInProperty(whole.start, content)) continue;
      const words = (where: Span) => slot.block.text.slice(where.start, where.end);
      if (!project.source(words(whole)) && !project.source(words(name))) yield reportOf(words(name), name, context);
    }
  },
});

function isInProperty(at: number, { properties }: RuleContext['content']): boolean {
  return properties.some(({ keySpan, value, citations }) => {
    return at > keySpan.start && at < Math.max(value.end, ...citations.map((citation) => citation.span.end));
  });
}

function listsSources({ slots }: Timeline): boolean {
  return slots.some(({ block }) => block.kind === 'source');
}

function reportOf(name: string, at: Span, context: RuleContext): Report {
  const meant = nearestSource(name, context.project);
  return {
    span: at,
    reason: name,
    message: `No source is called “${name}”. ${
      meant === undefined
        ? `Declare it with a line “source: ${name}”, or cite one that is declared.`
        : `Did you mean “${meant}”? If not, declare it with a line “source: ${name}”.`
    }`,
    fixes: [
      ...(meant === undefined ? [] : [replaceFix(context, `Write “${meant}”`, at, meant)]),
      declareFix(context, `Declare the source “${name}”`, `source: ${name}`),
      allowFix(context, 'unknown-source', name),
    ],
  };
}

function nearestSource(name: string, project: Project): string | undefined {
  const ids = sourcesOf(project);
  return ids.find((id) => id.toLowerCase() === name.toLowerCase()) ?? nearest(name, ids);
}

function sourcesOf({ timelines }: Project): readonly string[] {
  let ids = known.get(timelines);
  if (!ids) {
    ids = timelines.flatMap(({ slots }) =>
      slots.filter(({ block }) => block.kind === 'source').map(({ block }) => nameOf(block)),
    );
    known.set(timelines, ids);
  }
  return ids;
}

/** For each state of the files, which have another list of timelines then: thousands of citations may lead nowhere. */
const known = new WeakMap<readonly Timeline[], readonly string[]>();
