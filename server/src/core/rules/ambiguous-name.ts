import { claimsOf } from '../model/claim.js';
import { namedBy } from '../model/names/name-use.js';
import { rulerIn } from '../model/names/spellings.js';
import { resolveName } from '../model/resolve.js';
import type { NameEntry, Thing, ThingKind } from '../model/thing.js';
import { hullOf } from '../model/when.js';
import { listed } from '../text/listed.js';
import type { Span } from '../text/span.js';
import type { DateValue, Instant } from '../time/index.js';
import { allowFix, onDate, replaceFix, spellingOf, wordsOfSpan } from './evidence.js';
import { kindsNamed } from './named-in-properties.js';
import { defineRule, type Report, type RuleContext } from './rule.js';

export const ambiguousName = defineRule({
  id: 'ambiguous-name',
  severity: 'warning',
  summary: 'A name in a fact that several people, places or offices share then.',
  why: 'Nothing can be made of a fact as long as nobody knows whom it is about.',
  instead: 'Write the full name, or another that only one of them bears; the quick fixes offer both.',
  examples: {
    bad: [
      `timeline: Two sisters
  from: Soviet Union, 1917–1941

figure: Vera Quill
  born: 1890

figure: Anna Quill
  born: 1893

March 1926: A telegram
  - Quill becomes General Secretary
//  ^^^^^ warning[ambiguous-name]: “Quill” may be Vera Quill or Anna Quill
`,
      `timeline: A list
  from: Soviet Union, 1917–1941

figure: Vera Quill
  born: 1890

figure: Anna Quill
  born: 1893

office: Keeper of the Seals
  held by: Quill 1920..1926
//         ^^^^^ warning[ambiguous-name]: “Quill” may be Vera Quill or Anna Quill
`,
    ],
    good: [
      `timeline: One of them is dead
  from: Soviet Union, 1917–1941

figure: Vera Quill
  born: 1890
  died: 1919

figure: Anna Quill
  born: 1893

March 1926: A telegram
  - Quill becomes General Secretary
  In the village everybody knows a Quill.
`,
      `timeline: The second and his heir
  from: Soviet Union, 1917–1941

office: King of Gothia

figure: King Alaric II
  born: 1850
  held: King of Gothia 1880..1930

figure: King Alaric III
  born: 1890
  held: King of Gothia 1930..

1925: A state visit
  - King Alaric visits Moscow
`,
    ],
  },
  looksAt: ['rivals', 'properties'],
  *check(context): Iterable<Report> {
    for (const use of context.uses) {
      if (use.where === 'prose' || use.role === 'given' || use.isNearMiss || !use.wanted) continue;
      const entries = [...(use.entry ? [use.entry] : []), ...use.rivals];
      yield* reportOf(use.span, entries, use.wanted, use.date, context);
    }
    yield* claims(context);
  },
});

/** Holders, members and towns in the properties of a declaration. */
function* claims(context: RuleContext): Iterable<Report> {
  const { slot, timeline } = context;
  for (const claim of claimsOf(slot.block)) {
    const wanted = kindsNamed[claim.key];
    if (!wanted || !claim.name || !claim.date) continue;
    const date = claim.date.expr.kind === 'absolute' ? claim.date.expr.value : undefined;
    const { layers } = namedBy(wordsOfSpan(context, claim.name), timeline.names);
    const resolution = resolveName(layers, wanted, date && hullOf(date), timeline.world);
    if (resolution) yield* reportOf(claim.name, [resolution.entry, ...resolution.rivals], wanted, date, context);
  }
}

function* reportOf(
  where: Span,
  entries: readonly NameEntry[],
  wanted: readonly ThingKind[],
  date: DateValue | undefined,
  context: RuleContext,
): Iterable<Report> {
  const things = [...new Set(entries.filter(({ thing }) => wanted.includes(thing.kind)).map(({ thing }) => thing))];
  if (things.length < 2 || (date && isOneReigning(things, hullOf(date), context))) return;
  const written = wordsOfSpan(context, where);
  const choices = things.slice(0, 4).map((thing) => ({ thing, name: tellingName(thing, written, context) }));
  const names = choices.map(({ thing, name }) => name ?? thing.name);
  yield {
    span: where,
    reason: written,
    message: `“${written}” may be ${listed(names, 'or')}: ${things.length > 2 ? 'all of them' : 'both'} go by that name${date ? ` ${onDate(date)}` : ''}. Write which of them it is; until then this is left out of the checks.`,
    fixes: [
      ...choices.flatMap(({ name }) => (name ? [replaceFix(context, `Write “${name}”`, where, name)] : [])),
      allowFix(context, 'ambiguous-name', written),
    ],
  };
}

/** "King Alaric", of the second and of his heir, the third: whoever wears the crown that day is meant, and no reader doubts it. */
function isOneReigning(things: readonly Thing[], when: Instant, { timeline: { world } }: RuleContext): boolean {
  if (!things.every(({ name }) => rulerIn(name))) return false;
  return things.filter((thing) => world.officesOf(thing, when).length > 0).length === 1;
}

/** A name that means only this one here. */
function tellingName(thing: Thing, written: string, { timeline }: RuleContext): string | undefined {
  return [spellingOf(thing, timeline), thing.shortName, thing.name].find((name) => {
    if (name.toLowerCase() === written.toLowerCase()) return false;
    const entries = timeline.names.named(name).flat();
    return entries.length > 0 && entries.every((entry) => entry.thing === thing || entry.thing.kind !== thing.kind);
  });
}
