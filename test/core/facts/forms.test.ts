/** Every form of every verb reads as that verb; and a table to be read by people. */
import assert from 'node:assert/strict';
import type { ThingKind } from '#server/core/model/thing.js';
import { verbs } from '#server/core/model/verbs/table.js';
import type { Verb } from '#server/core/model/verbs/verb.js';
import { linesOf, reading } from './support.js';

const someone: Readonly<Record<ThingKind, string>> = {
  figure: 'Trotsky',
  group: 'Left Opposition',
  place: 'Moscow',
  office: 'General Secretary',
  event: 'Trial of the Sixteen',
  term: 'Trotskyite',
};

function nameOf(kinds: readonly ThingKind[] | undefined, other: string): string {
  const name = someone[kinds?.[0] ?? 'place'];
  return name === other ? (kinds?.[0] === 'figure' ? 'Stalin' : name === 'Moscow' ? 'Berlin' : 'Comintern') : name;
}

describe('The forms of the verb table', () => {
  for (const verb of verbs) {
    it(verb.id, () => {
      const subject = verb.ofItself ? 'Leningrad' : nameOf(verb.subject, '');
      const peril = verb.peril?.isNeeded ? `the ${[...verb.peril.of][0]}` : '';
      const object = verb.ofItself
        ? 'Petrograd'
        : verb.objectIs === 'text'
          ? 'Novograd'
          : verb.object
            ? nameOf(verb.object, subject)
            : peril;
      const agent = verb.subject[0] === 'figure' ? 'Stalin' : 'Trotsky';
      const lines: [string, string][] = [
        ...verb.forms.map((form): [string, string] => [
          form,
          `${subject} ${form.replace('…', verb.ofItself ? object : 'Sukhum')} ${object}`,
        ]),
        ...(verb.headlines ?? []).map((form): [string, string] => [
          form,
          `${subject} ${form} ${/ (?:to|in|from|at|as|of|into|with)$/.test(form) || verb.objectIs === 'needed' || verb.objectIs === 'text' ? object : ''}`,
        ]),
        ...(verb.deniedForms ?? []).map((form): [string, string] => [form, `${subject} ${form.replace(' ', ' not ')}`]),
        ...(verb.deniedNouns ?? []).map((form): [string, string] => [form, `The ${form} ${subject} fails`]),
        ...(verb.nouns ?? []).map((form): [string, string] => [form, `${capitalised(form)} ${subject}`]),
        ...(verb.actives ?? []).map((form): [string, string] => [form, activeLine(verb, form, agent, subject, object)]),
        ...(verb.passives ?? []).map((form): [string, string] => [form, `${object} ${form} ${subject}`]),
      ];
      const wrong = lines
        .filter(([, line]) => !readsAs(verb, line.trim()))
        .map(([form, line]) => `${form}: “${line.trim()}” is ${reading(line.trim())}`);
      assert.deepEqual(wrong, []);
    });
  }
});

function activeLine(verb: Verb, form: string, agent: string, subject: string, object: string): string {
  if (form.includes('…')) return `${agent} ${form.replace('…', subject)} ${object}`;
  return `${agent} ${form} ${subject} ${verb.objectIs === 'text' ? object : ''}`;
}

/** A shorter form may stand for the verb without its object: "is exiled Moscow" is nobody's English. */
function readsAs(verb: Verb, line: string): boolean {
  const id = (bullet: string) => linesOf(bullet)[0]?.fact?.verb;
  const found = id(line) ?? id(line.split(' ').slice(0, -1).join(' ')) ?? id(line.split(' ').slice(0, -2).join(' '));
  return found !== undefined && (found === verb || (found.under ?? found.id) === (verb.under ?? verb.id));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const table: Readonly<Record<string, readonly (readonly [bullet: string, reading: string])[]>> = {
  'several subjects, several facts': [
    ['Stalin, Rykov and Kirov are executed', 'is executed: Stalin, Rykov, Kirov'],
    ['Stalin is executed and Molotov flees to Mexico', 'is executed: Stalin + flees to: Molotov → Mexico'],
    ['Stalin is executed, Molotov flees to Mexico', 'is executed: Stalin + flees to: Molotov → Mexico'],
    ['Rykov is arrested and executed', 'is arrested in: Rykov + is executed: Rykov'],
    ['Stalin dies. Kirov becomes General Secretary.', 'dies: Stalin + becomes: Kirov → General Secretary'],
    ['Stalin meets Rykov and Kirov is arrested', 'meets: Stalin → Rykov + is arrested in: Kirov'],
    [
      'Stalin is killed, and Kirov succeeds him as General Secretary',
      'is killed: Stalin + replaces: Kirov [office General Secretary]',
    ],
    [
      'Moscow is renamed Stalingrad and Leningrad is renamed Leninsk',
      'is renamed: Moscow → Stalingrad + is renamed: Leningrad → Leninsk',
    ],
    ['Kirov is arrested and shot', 'is arrested in: Kirov + shot? executed or wounded'],
    ['Stalin resigns and is replaced by Smirnov', 'resigns: Stalin + replaces: Smirnov → Stalin'],
    ['Trotsky and his followers flee to Mexico', 'flees to: Trotsky → Mexico'],
    ['In 1928 Kirov is exiled to Sukhum', 'is exiled to: Kirov → Sukhum [date 1928]'],
    ['In Berlin, Chicherin meets Litvinov', 'meets: Chicherin → Litvinov [place Berlin]'],
  ],
  'a name comes back only where it was its own': [
    ['Leningrad reverts to Petrograd', 'reverts to: Leningrad → Petrograd'],
    ['Leningrad becomes Petrograd again', 'reverts to: Leningrad → Petrograd'],
    ['Leningrad became Petrograd once more in 1928', 'reverts to: Leningrad → Petrograd [date 1928]'],
    ['Leningrad reverts to the name of Petrograd', 'is renamed: Leningrad → Petrograd'],
    ['Leningrad reverts to Russia', 'unread: reverts'],
    ['Leningrad becomes Petrograd', 'unread: becomes'],
    ['Poland reverts to Germany again', 'unread: reverts'],
  ],
  'whoever does it may stand first': [
    ['Stalin exiles Trotsky to Sukhum', 'is exiled to: Trotsky → Sukhum [agent Stalin]'],
    ['The Party expels Trotsky', 'is expelled from: Trotsky [agent Party]'],
    ['Stalin dismisses Rykov', 'resigns: Rykov [agent Stalin]'],
    [
      'Trotsky founds the Fourth International in Mexico',
      'is founded: Fourth International [agent Trotsky] [place Mexico]',
    ],
    ['Rykov is replaced by Molotov as Premier', 'replaces: Molotov → Rykov [office Premier]'],
    ['Rykov replaced by Molotov', 'replaces: Molotov → Rykov'],
    ['Rykov stays Premier', 'remains: Rykov → Premier'],
    ['Poland is invaded by Germany', 'invades: Germany → Poland'],
    ['Stalin executed Kirov', 'kills: Stalin → Kirov'],
    ['Kirov executed in Moscow', 'is executed: Kirov [place Moscow]'],
  ],
  'what stands around it': [
    ['Trotsky is deported from Moscow to Sukhum', 'is exiled to: Trotsky → Sukhum [place Moscow]'],
    ['Kirov dies of typhus in Moscow on 3 May 1928', 'dies: Kirov [cause of typhus] [place Moscow] [date 3 May 1928]'],
    ['Rykov is executed for the murder of Kirov', 'is executed: Rykov [cause Kirov]'],
    ['Rykov resigns for health reasons', 'resigns: Rykov [manner for health reasons]'],
    ['Rykov resigns from all his posts', 'resigns: Rykov'],
    ['Rykov becomes premier', 'becomes: Rykov → premier'],
    ['Stalin, the General Secretary, is executed', 'is executed: Stalin'],
    ['Kirov quietly leaves Moscow', 'leaves: Kirov → Moscow'],
    ['Kirov is finally executed', 'is executed: Kirov'],
    ['Smirnov is General Secretary from 1926 to 1930', 'is: Smirnov → General Secretary [date 1926 to 1930]'],
    ['Smirnov becomes General Secretary until 1930', 'becomes: Smirnov → General Secretary [until 1930]'],
    ['Expulsion of Trotsky from the Party', 'is expelled from: Trotsky → Party'],
    ['Kirov becomes the new General Secretary', 'becomes: Kirov → General Secretary'],
  ],
  denied: [
    ['Kirov isn’t murdered', 'not is killed: Kirov'],
    ["Kirov doesn't die", 'not dies: Kirov'],
    ['Kirov has never been executed', 'not is executed: Kirov'],
    ['The Trial of the Sixteen does not take place', 'never happens: Trial of the Sixteen'],
    ['The Trial of the Sixteen is not averted', 'not never happens: Trial of the Sixteen'],
  ],
  'never the contrary of what it says': [
    ['Stalin is executed in effigy', 'prose'],
    ['Stalin is executed, or so the Germans hope', 'prose'],
    ['Stalin is executed, says Rykov', 'prose'],
    ['Stalin dies if Trotsky returns', 'prose'],
    ['Stalin is allegedly executed', 'prose'],
    ['Stalin or Molotov is executed', 'prose'],
    ['Nobody becomes General Secretary', 'prose'],
    ['Stalin is executed?', 'prose'],
    ['Stalin is executed (not yet decided)', 'prose'],
    ['~~Stalin is executed~~', 'prose'],
    ['Stalin is born again', 'prose'],
    ['Stalin falls from grace', 'unread: falls'],
    ["Stalin's brother is executed", 'prose'],
    ['Trotsky visits Stalin’s house', 'unread: visits'],
    ['Stalin executed orders', 'unread: executed'],
    ['Rykov is dismissed as a fool', 'prose'],
    ['Stalin falls ill', 'unread: falls'],
    ['Trotsky leaves Stalin in Moscow', 'unread: leaves'],
    ['Kirov is removed to a hospital', 'prose'],
    ['Stalin begins to suspect Trotsky', 'unread: begins'],
    ['Trotsky retires to Sukhum', 'retires to? moves to or resigns and moves to'],
    ['Stalin fails to become Premier', 'not becomes: Stalin → Premier'],
    ['Peasants flee to Moscow', 'prose'],
    ['Elections are held in Moscow', 'prose'],
    ['Stalin is sentenced to death', 'prose'],
    ['“Stalin is executed”', 'prose'],
  ],
};

describe('Facts', () => {
  for (const [what, rows] of Object.entries(table))
    for (const [bullet, expected] of rows) it(`${what}: ${bullet}`, () => assert.equal(reading(bullet), expected));
});
