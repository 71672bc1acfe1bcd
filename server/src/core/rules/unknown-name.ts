import { thingOf, type Use } from '../model/uses.js';
import { declareFix } from './declare-fix.js';
import { allowFix, replaceFix, shortName } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const unknownName = defineRule({
  id: 'unknown-name',
  severity: 'warning',
  summary: 'A fact about, or an `@mention` of, somebody whom nobody declares.',
  why: 'Nothing can be checked of a name that is not known, and often it is a slip of the pen.',
  instead: 'Take the nearest known name, or declare the person: his full name in a fact is enough.',
  examples: {
    bad: [
      `timeline: Who
  from: Soviet Union, 1917–1941

1927: A stranger
  - Quillfeather becomes General Secretary
//  ^^^^^^^^^^^^ warning[unknown-name]: Nobody called “Quillfeather” is known
`,
      `timeline: Slips
  from: Soviet Union, 1917–1941

1927: A slip
  - Trosky is arrested in Moscow
//  ^^^^^^ warning[unknown-name]: Nobody called “Trosky” is known; Leon Trotsky is
`,
    ],
    good: [
      `timeline: Declared
  from: Soviet Union, 1917–1941

figure: Quillfeather

1927: No stranger any more
  - Quillfeather becomes General Secretary
`,
      `timeline: In full
  from: Soviet Union, 1917–1941

1927: His full name is enough
  - Ambrose Quillfeather becomes General Secretary
`,
      `1927:
  Quillfeather waits in the hall. A word with @wolfpaw settles it.
`,
    ],
  },
  looksAt: ['uses'],
  *check(context): Iterable<Report> {
    for (const use of context.uses) {
      if (use.role !== 'there' || !isAboutSomebody(use, context)) continue;
      const words = context.slot.block.text.slice(use.span.start, use.span.end);
      const meant = use.isNearMiss ? thingOf(use) : undefined;
      const written = use.isNearMiss ? use.entry?.name : undefined;
      if (!use.isNearMiss && use.layers.length > 0) continue;
      yield {
        span: use.span,
        reason: words,
        ...(meant ? { about: meant } : {}),
        message: meant
          ? `Nobody called “${words}” is known; ${shortName(meant)} is. If that is who you mean, write “${written}”; if not, declare ${words} with a line “figure: ${words}”.`
          : `Nobody called “${words}” is known, in real history or in your timeline, so nothing can be checked here. Add a line “figure: ${words}” to declare the name, or write it as it is known.`,
        fixes: [
          ...(written ? [replaceFix(context, `Write “${written}”`, use.span, written)] : []),
          declareFix(context, `Declare ${words}`, `figure: ${words}`),
          allowFix(context, 'unknown-name', words),
        ],
      };
    }
  },
});

/** Only a person is missed, and only where the words leave no doubt that it is one. */
function isAboutSomebody(use: Use, { timeline }: RuleContext): boolean {
  if (use.where === 'prose') return timeline.kind !== 'notes' || use.isNearMiss === true;
  const wanted = use.fact && use.part === 'subject' ? use.fact.verb.subject : (use.wanted ?? []);
  if (use.isNearMiss) return wanted.includes('figure');
  const certain =
    use.fact?.objects.some((object) => object.layers.length > 0) === true ||
    use.fact?.verb.about === 'a life' ||
    personal.has(use.fact?.verb.id ?? '');
  return wanted.length === 1 && wanted[0] === 'figure' && certain && use.part === 'subject';
}

/** What befalls only people; where they are taken to need not be known. */
const personal: ReadonlySet<string> = new Set(['is exiled to', 'is imprisoned in', 'is arrested in']);
