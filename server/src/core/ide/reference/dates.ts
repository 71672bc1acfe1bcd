/** Dates: every form beside the days it comes to, reckoned by the date library. */
import {
  type DateContext,
  type DateValue,
  describeDate,
  describeDay,
  explainBadDate,
  readWholeDate,
  resolveDate,
} from '../../time/index.js';
import { type DateForms, dateForms, wrongDates } from './date-forms.js';
import { code, paragraphs, table } from './markdown.js';

export function dates(): string {
  return paragraphs(
    '## Dates',
    intro,
    ...dateForms.map(chapter),
    '### Dates that are marked',
    marked,
    table(
      ['written', 'what is said'],
      wrongDates.map((text) => [code(text), complaint(text)]),
    ),
  );
}

function chapter(forms: DateForms): string {
  const given = forms.above ?? forms.from;
  const text = [forms.text, given && `\`${given}\`.`].filter((part) => part).join(' ');
  const rows = forms.forms.map((written) => meaning(written, forms));
  return paragraphs(`### ${forms.title}`, text, table(['written', 'is', 'from', 'to'], rows));
}

function meaning(written: string, { above, from }: DateForms): string[] {
  const context: DateContext = {
    above: above === undefined ? undefined : dateOf(above, {}),
    previous: from === undefined ? undefined : dateOf(from, {}),
    eventNamed: (title) => (from !== undefined && title === 'The coup' ? dateOf(from, {}) : undefined),
  };
  const value = dateOf(written, context);
  if (!value) throw new Error(`“${written}” is no date`);
  return [code(written), describeDate(value), edge(value.start.earliest), edge(value.end.latest)];
}

function dateOf(text: string, context: DateContext): DateValue | undefined {
  const reading = readWholeDate(text);
  return reading && resolveDate(reading.expr, context).value;
}

function edge(day: number): string {
  return Number.isFinite(day) ? describeDay(day) : '…';
}

function complaint(text: string): string {
  const reading = readWholeDate(text);
  const problem = reading ? reading.problems[0] : explainBadDate(text);
  if (!problem) throw new Error(`nothing is said of “${text}”`);
  return problem.message;
}

const intro = `A date is a time of which the first and the last day are known. “Late 1926” is some day between two; what is checked
against it holds for certain only if it holds on each of them, and is said to be *possible* otherwise. Hover a date
to see how it was read.`;

const marked = 'What cannot be, or could be read in two ways, is said at once, mostly with a quick fix.';
