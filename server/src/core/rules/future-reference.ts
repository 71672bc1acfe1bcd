import { WordScanner } from '../model/names/word-scanner.js';
import { isCapitalised } from '../model/names/words.js';
import { isLookingBackAt } from '../model/prose/looking-back-at.js';
import { asidesIn } from '../model/prose/not-narrated.js';
import { sentencesOf } from '../model/prose/sentences.js';
import { factLinesOf } from '../model/reading.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { type Span, span } from '../text/span.js';
import type { DateValue } from '../time/index.js';
import { allowFix, onDate, onDay, relatedTo, sourceOf, wordsOfSpan } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { historyOf } from './telling.js';

export const futureReference = defineRule({
  id: 'future-reference',
  severity: 'information',
  summary: 'Prose that speaks of an event as past or present which has not happened yet.',
  why: 'A writer knows what is to come; the people in the scene do not. Only events called by their full title, or by a name that `also:` lists, are looked for, and only where nothing in the sentence points ahead.',
  instead:
    'Name something that has happened by then, move the sentence, or say that it looks ahead: “what would later be called …”.',
  examples: {
    bad: [
      `1933: A speech
  Nobody has dared to speak like this since the assassination of Kirov.
//                                              ^^^^^^^^^^^^^^^^^^^^^^ information[future-reference]: “assassination of Kirov” was on 1 December 1934
`,
      `timeline: The long night
  from: Soviet Union, 1917–1941
  pod: 1926

March 1926: Before it
  The veterans of the Peace of Tula keep silent.
//                    ^^^^^^^^^^^^^ information[future-reference]: “Peace of Tula” was on 4 May 1929

4 May 1929: A treaty is signed
  also: Peace of Tula
`,
    ],
    good: [
      `1933: A speech
  An old woman foretells the assassination of Kirov. Five years before the Trial of the Sixteen nobody is afraid.
  Had it not been for OTL's Trial of the Sixteen this would be forgotten. The coming assassination of Kirov changes all that.
  “After the Trial of the Sixteen,” he will write, “nobody slept.”
`,
      `timeline: The camps
  from: Soviet Union, 1917–1941
  pod: 1926

March 1926: A tent or two
  Since the camps are full, there is no room. After the coup of Pilsudski nothing is sure.

1927: The camps
`,
      `1935: Grief
  Nobody has dared to speak since the assassination of Kirov.
`,
    ],
  },
  looksAt: ['titles'],
  *check(context): Iterable<Report> {
    const { slot, timeline } = context;
    if (slot.block.kind !== 'entry' || !slot.date) return;
    for (const { where, date } of proseIn(context)) {
      const { text } = slot.block;
      const quotations = asidesIn(text, where.start, where.end).notNarrated;
      for (const sentence of sentencesOf(text, where.start, where.end)) {
        for (const { found, event } of namedIn(text, sentence, date, timeline)) {
          if (event.origin.slot === slot) continue;
          if (quotations.cover(found)) continue;
          if (!isLookingBack(text, sentence, found)) continue;
          yield reportOf(found, event, date, context);
        }
      }
    }
  },
});

/** The prose of an entry with the date it is told at: its title where that is no fact, and its paragraphs. */
function proseIn({ slot, content, timeline }: RuleContext): { where: Span; date: DateValue }[] {
  const date = slot.date as DateValue;
  const isFact = factLinesOf(slot.block, timeline.names).some(({ source, fact }) => source === 'title' && fact);
  const title = isFact ? [] : [{ where: content.name, date }];
  return [
    ...title,
    ...contentOf(slot.block).paragraphs.map(({ span: where, inner }) => ({ where, date: slot.inner[inner] ?? date })),
  ];
}

/** The titles of what is still to come in a sentence, capitals as they are declared; only the first word may have lost its. */
function* namedIn(
  text: string,
  sentence: Span,
  date: DateValue,
  timeline: Timeline,
): Iterable<{ found: Span; event: Statement }> {
  const day = hullOf(date).latest;
  const word = new WordScanner(text, sentence.start, sentence.end);
  while (word.next()) {
    const { start, id } = word;
    if (id === 0) continue;
    for (const titles of timeline.eventTitles) {
      const title = titles.ahead(word, text, sentence.end, day, (one) => isWritten(one.written, text, start));
      const event = title && timeline.world.happeningOf(title.event);
      // What is a name as well is looked at as one.
      if (!title || !event || timeline.names.named(title.written).length > 0) continue;
      yield { found: span(start, endOf(title.written, text, start)), event };
    }
  }
}

function isWritten(title: string, text: string, start: number): boolean {
  const wanted = new WordScanner(title, 0, title.length);
  const word = new WordScanner(text, start, text.length);
  for (let at = 0; wanted.next() && word.next(); at++)
    if (at > 0 && isCapitalised(title, wanted.start) !== isCapitalised(text, word.start)) return false;
  return true;
}

/** Where the words of a title that starts here end. */
function endOf(title: string, text: string, start: number): number {
  const wanted = new WordScanner(title, 0, title.length);
  const word = new WordScanner(text, start, text.length);
  while (wanted.next()) word.next();
  return word.end;
}

/**
 * Whether the sentence has it behind itself: no word in it looks ahead, doubts, or speaks of another history or day, and
 * the name either has its capitals or stands behind a word that looks back.
 */
function isLookingBack(text: string, sentence: Span, found: Span): boolean {
  const before = text.slice(sentence.start, found.start);
  const around = `${before} … ${text.slice(found.end, sentence.end)}`;
  if (/\d/.test(around) || ahead.test(around)) return false;
  return isCapitalised(text, found.start) ? before.trim() !== '' : isLookingBackAt(before);
}

const ahead =
  /\b(?:will|would|shall|should|could|might|may|must|can|going to|about to|to come|to be|coming|next|future|later|soon|yet|never|eve|before|until|till|unless|if|whether|had (?:it|he|she|they|there)|had not|years? (?:before|ahead|early)|prelude|seeds?|road to|towards?|plans?|planned|planning|prepar\w+|plot\w*|propos\w+|intend\w*|threat\w*|promis\w*|hop(?:e|es|ed|ing)|fear\w*|expect\w*|await\w*|dream\w*|imagin\w*|predict\w*|prophe\w+|foretell\w*|foretold|foresee\w*|foresaw|foreshadow\w*|forebod\w*|warn\w*|OTL|IOTL|our (?:history|world|timeline)|real history|historically|known as|call(?:s|ed)?|remembered as|historians?|novel|book|film|play|painting)\b/i;

function reportOf(found: Span, event: Statement, date: DateValue, context: RuleContext): Report {
  const { timeline, project } = context;
  const written = wordsOfSpan(context, found);
  const history = historyOf(event, timeline, project);
  return {
    span: found,
    about: event.subject,
    reason: event,
    message: `“${written}” was ${onDay(event.when)}${history === 'your timeline' ? ' in these notes' : ''}${sourceOf(event, project)}, and this is ${onDate(date)}: nobody there can know of it yet. Name something that had happened by then, or say that the sentence looks ahead.`,
    related: [relatedTo(event, `“${event.subject.name}”`)],
    fixes: [allowFix(context, 'future-reference')],
  };
}
