import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Span } from '../text/span.js';
import { declareFix } from './declare-fix.js';
import { allowFix, replaceFix, shortName, wordsOfSpan } from './evidence.js';
import { namedInProperties } from './named-in-properties.js';
import { nearOffice } from './near-offices.js';
import { alsoFix, rulerCalled } from './near-rulers.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { inSentence } from './telling.js';

export const unknownName = defineRule({
  id: 'unknown-name',
  severity: 'warning',
  summary:
    'A fact about, or an `@mention` of, somebody whom nobody declares; an office that nobody declares, near one that is known; a property that names what nobody declares.',
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
      `timeline: A title
  from: Soviet Union, 1917–1941

1 May 1927: Petya becomes General Secretary
//          ^^^^^ warning[unknown-name]: Nobody called “Petya” is known
`,
      `timeline: An office
  from: Soviet Union, 1917–1941

1927: A change
  - Rakovsky becomes Foreign Minister
//                   ^^^^^^^^^^^^^^^^ hint[unknown-name]: No office is called “Foreign Minister”; People's Commissar for Foreign Affairs is one. If that is what you mean, write “Foreign Commissar”; if not, declare it with a line “office: Foreign Minister”.
`,
      `timeline: In declarations
  from: Soviet Union, 1917–1941

figure: Ambrose Quillfeather
  lived in: Lenningrad 1924..
//          ^^^^^^^^^^ warning[unknown-name]: No place called “Lenningrad” is known; Leningrad is
  held: Keeper of the Seal 1921..1924
//      ^^^^^^^^^^^^^^^^^^ hint[unknown-name]: Nothing follows from this “held:”. No office called “Keeper of the Seal” is known
  lived in: Politburo 1925..
//          ^^^^^^^^^ hint[unknown-name]: Nothing follows from this “lived in:”. “Politburo” is a group, and a place is what belongs here
`,
      `timeline: A king
  from: Soviet Union, 1917–1941

figure: King Alaric II
  born: 1880

1927: A decree
  - Alaric is exiled
//  ^^^^^^ warning[unknown-name]: Nobody is called just “Alaric”; King Alaric II is known. If that is who you mean, write “King Alaric II”, or list the short name
`,
      `timeline: More declarations
  from: Soviet Union, 1917–1941

figure: Ambrose Quillfeather
  parents: Trosky; Mary Quillfeather
//         ^^^^^^ warning[unknown-name]: Nobody called “Trosky” is known; Leon Trotsky is
//                 ^^^^^^^^^^^^^^^^^ hint[unknown-name]: Nothing follows from this “parents:”. Nobody called “Mary Quillfeather” is known

office: Keeper of the Seal
  of: Guild of Scribes
//    ^^^^^^^^^^^^^^^^ hint[unknown-name]: Nothing follows from this “of:”. No group or place called “Guild of Scribes” is known
  replaces: Politburo
//          ^^^^^^^^^ hint[unknown-name]: Nothing follows from this “replaces:”. “Politburo” is a group, and an office is what belongs here

place: Seal House
  in: Lenningrad
//    ^^^^^^^^^^ warning[unknown-name]: No place called “Lenningrad” is known; Leningrad is

1927: A meeting
  in: Sevastapol
//    ^^^^^^^^^^ warning[unknown-name]: No place called “Sevastapol” is known; Sevastopol is
  with: Jan Inkwell, two guards
//      ^^^^^^^^^^^ hint[unknown-name]: Nothing follows from this “with:”. Nobody called “Jan Inkwell” is known
`,
    ],
    good: [
      `timeline: Kings
  from: Soviet Union, 1917–1941

figure: King Alaric II
  born: 1880

1927: Decrees
  - King Alaric is exiled
  - Alaric II returns to Moscow
`,
      `timeline: All known
  from: Soviet Union, 1917–1941

figure: Ambrose Quillfeather
  parents: Comrade Trotsky; Natalia Sedova [@letters]

figure: Ambrosia Quillfeather
  parents: a cobbler; unknown

source: letters

office: Keeper of the Seal
  of: the Communist Party
  replaces: nothing

place: Seal House
  in: a wood by the river

1927: A meeting
  in: the cellar of the Kremlin
  with: Ambrose Quillfeather, Comrade Stalin, the Politburo, two guards, Footguards, Nobody, British Embassy
`,
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
  looksAt: ['unknown', 'properties'],
  *check(context): Iterable<Report> {
    yield* namedInProperties(context);
    for (const use of context.uses) {
      if (isNewOffice(use)) {
        yield* office(use, context);
        continue;
      }
      if (use.role !== 'there' || !isAboutSomebody(use, context)) continue;
      const words = wordsOfSpan(context, use.span);
      const meant = use.isNearMiss ? thingOf(use) : undefined;
      const written = use.isNearMiss ? use.entry?.name : undefined;
      if (!use.isNearMiss && use.layers.length > 0) continue;
      const ruler = meant ? undefined : rulerCalled(words, use.when, context.timeline);
      if (ruler) {
        yield called(ruler, words, use.span, context);
        continue;
      }
      yield {
        span: use.span,
        reason: words,
        ...(meant ? { about: meant } : {}),
        message: meant
          ? `Nobody called “${words}” is known; ${shortName(meant)} is. If that is who you mean, write “${written}”; if not, declare ${words} with a line “figure: ${words}”.`
          : `Nobody called “${words}” is known: neither the real history that comes with Uchronia nor your timeline has the name, so nothing can be checked here. Add a line “figure: ${words}” to declare the name, or write it as it is known.`,
        fixes: [
          ...(written ? [replaceFix(context, `Write “${written}”`, use.span, written)] : []),
          declareFix(context, `Declare ${words}`, `figure: ${words}`),
          allowFix(context, 'unknown-name', words),
        ],
      };
    }
  },
});

/** "Alaric", where a King Alaric II is declared. */
function called(ruler: Thing, words: string, span: Span, context: RuleContext): Report {
  const name = shortName(ruler);
  return {
    span,
    reason: words,
    message: `Nobody is called just “${words}”; ${name} is known. If that is who you mean, write “${name}”, or list the short name under “figure: ${ruler.name}” with a line “also: ${words}”; if not, declare ${words} with a line “figure: ${words}”.`,
    fixes: [
      replaceFix(context, `Write “${name}”`, span, name),
      ...alsoFix(ruler, words, context.timeline),
      declareFix(context, `Declare ${words}`, `figure: ${words}`),
      allowFix(context, 'unknown-name', words),
    ],
  };
}

function isNewOffice({ role, layers, fact, part }: Use): boolean {
  if (role !== 'there' || layers.length > 0 || !fact) return false;
  return part === 'object'
    ? fact.verb.effect === 'take-office'
    : fact.verb.effect === 'appoint-object' && part === 'modifier';
}

/** An office that nobody declares may well be a new one; a word is said only where there is one much like it. */
function* office(use: Use, context: RuleContext): Iterable<Report> {
  const words = wordsOfSpan(context, use.span);
  const near = nearOffice(words, use.when, context.timeline);
  if (!near) return;
  yield {
    span: use.span,
    severity: 'hint',
    about: near.thing,
    message: `No office is called “${words}”; ${inSentence(near.thing)} is one. If that is what you mean, write “${near.name}”; if not, declare it with a line “office: ${words}”.`,
    fixes: [
      replaceFix(context, `Write “${near.name}”`, use.span, near.name),
      declareFix(context, `Declare ${words}`, `office: ${words}`),
      allowFix(context, 'unknown-name', words),
    ],
  };
}

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
