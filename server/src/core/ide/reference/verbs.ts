/** Facts: how they are put together, and every verb of the table with all its forms. */

import { doubtfulVerbs, verbs } from '../../model/verbs/table.js';
import type { Verb } from '../../model/verbs/verb.js';
import { listed } from '../../text/listed.js';
import { factTexts } from './fact-texts.js';
import { code, example, paragraphs, table } from './markdown.js';
import { verbExamples } from './verb-examples.js';
import { presentForms } from './verb-forms.js';

export function facts(): string {
  const topics = [...new Set(verbs.map(({ about }) => about))];
  return paragraphs(
    '## Facts',
    factTexts.intro,
    example(factTexts.document),
    factTexts.modifiers,
    table(['behind the verb', 'says'], factTexts.modifierRows),
    factTexts.caution,
    ...topics.map((topic) =>
      paragraphs(`### About ${topic}`, ...verbs.filter(({ about }) => about === topic).map(verbEntry)),
    ),
    '### Verbs with two readings',
    factTexts.doubtful,
    table(['written', 'may mean'], doubtfulVerbs.map(doubtfulRow)),
  );
}

function verbEntry(verb: Verb): string {
  const written = verbExamples[verb.id];
  const [date, fact] = typeof written === 'string' ? [undefined, written] : (written ?? []);
  const own = presentForms(verb.forms);
  const lines = [
    `**${verb.id}** (${takes(verb)}). ${verb.help}`,
    fact && `- for example ${code(fact)}${date ? `, in an entry of ${date}` : ''}`,
    list('forms', own),
    // What is only "is executed" without its "is" goes without saying.
    list(
      'headlines',
      (verb.headlines ?? []).filter((form) => !own.includes(`is ${form}`)),
    ),
    list('before the name', verb.nouns ?? []),
    list('the doer first', presentForms(verb.actives ?? [])),
    list('the other way round', presentForms(verb.passives ?? [])),
    list('with one of', [...(verb.peril?.of ?? [])]),
    list('only denied', [...presentForms(verb.deniedForms ?? []), ...(verb.deniedNouns ?? [])]),
  ];
  return lines.filter((line) => line).join('\n');
}

function list(what: string, forms: readonly string[]): string {
  return forms.length > 0 ? `- ${what}: ${forms.join(', ')}` : '';
}

/** "a person … an office or a group". */
function takes({ subject, object, objectIs, takesAnything }: Verb): string {
  const who = kinds(subject);
  if (objectIs === 'text') return `${who} … a name`;
  if (!object) return takesAnything ? `${who} … anything` : who;
  const what = kinds(object);
  return objectIs === 'needed' ? `${who} … ${what}` : `${who} … perhaps ${what}`;
}

function kinds(of: readonly string[]): string {
  return listed(
    of.map((kind) => kindNames[kind] ?? kind),
    'or',
  );
}

const kindNames: Readonly<Record<string, string>> = {
  figure: 'a person',
  office: 'an office',
  group: 'a group',
  place: 'a place',
  event: 'an event',
};

function doubtfulRow({ forms, readings }: (typeof doubtfulVerbs)[number]): string[] {
  const meant = readings.map((reading) => `${code(presentForms(reading.forms)[0] ?? '')} (${reading.means})`);
  return [presentForms(forms).map(code).join(', '), meant.join(' or ')];
}
