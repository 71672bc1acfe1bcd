import { answersOf, challengeNamed, type Requirement, requirementsOf } from '../model/challenge/answers.js';
import { inFile, wordsAt } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import { allowFix, onDate, onDay, relatedAt, relatedTo, wordsOfSpan } from './evidence.js';
import { defineRule, type Report, type RuleContext } from './rule.js';
import { told } from './telling.js';

export const challengeUnmet = defineRule({
  id: 'challenge-unmet',
  severity: 'warning',
  summary:
    'A timeline that answers a challenge, and does not: a `must:` that nothing meets, a `never:` that something breaks, a point of divergence outside the window.',
  why: 'Whoever set the challenge asked for certain things; a reader will look for them first.',
  instead: 'Write the entry that is missing, change the one that breaks it, or do not call it an answer.',
  examples: {
    bad: [
      `challenge: A Trotskyist in the Kremlin
  pod: 1923..
  must: by 1930-01-01 someone in Left Opposition is General Secretary
  never: Trotsky is General Secretary

timeline: The wrong man
  from: Soviet Union, 1917–1941
  pod: 7 November 1926
  answers: A Trotskyist in the Kremlin
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[challenge-unmet]: “A Trotskyist in the Kremlin” says never: “Trotsky is General Secretary”. Here Leon Trotsky became General Secretary of the Central Committee on 7 November 1926

7 November 1926: Trotsky becomes General Secretary
`,
      `challenge: A Trotskyist in the Kremlin
  pod: 1923..
  must: by 1930-01-01 someone in Left Opposition is General Secretary

timeline: Too early, and too little
  from: Soviet Union, 1917–1941
  pod: 30 August 1918
  answers: A Trotskyist in the Kremlin
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[challenge-unmet]: “A Trotskyist in the Kremlin” wants the point of divergence from 1923 on. Yours is on 30 August 1918
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[challenge-unmet]: “A Trotskyist in the Kremlin” asks for this: “by 1930-01-01 someone in Left Opposition is General Secretary”. Nothing here brings it about

30 August 1918: A bad shot
  Lenin is not hit.
`,
    ],
    good: [
      `challenge: A Trotskyist in the Kremlin
  pod: 1923..
  must: by 1930-01-01 someone in Left Opposition is General Secretary
  never: Trotsky is General Secretary

timeline: The compromise
  from: Soviet Union, 1917–1941
  pod: December 1926
  answers: A Trotskyist in the Kremlin

December 1926: Smirnov becomes General Secretary
`,
    ],
  },
  looksAt: ['header'],
  *check(context): Iterable<Report> {
    const { slot, timeline, project } = context;
    for (const { where } of answersOf(slot, timeline)) {
      const challenge = challengeNamed(wordsOfSpan(context, where), project);
      if (!challenge) continue;
      for (const requirement of requirementsOf(challenge, timeline)) {
        const report = reportOf(requirement, challenge, context);
        if (report) yield { ...report, span: where };
      }
    }
  },
});

function reportOf(requirement: Requirement, challenge: Slot, context: RuleContext): Omit<Report, 'span'> | undefined {
  const { isMet, by } = requirement;
  if (isMet === 'yes' || (requirement.key === 'pod' && isMet === 'possibly' && !requirement.date)) return undefined;
  const line = relatedAt(inFile(challenge, requirement.where), 'the challenge asks for it here');
  const related = by ? [line, relatedTo(by, told(by))] : [line];
  if (isMet === 'unread') return { message: unread(requirement, challenge), severity: 'hint', related };
  return {
    message: unmet(requirement, challenge),
    ...(isMet === 'possibly' ? { possible: true } : {}),
    related,
    fixes: [allowFix(context, 'challenge-unmet')],
  };
}

function unmet({ key, text, isMet, by, date, window }: Requirement, challenge: Slot): string {
  const name = `“${titleOf(challenge)}”`;
  if (key === 'pod') {
    const may = isMet === 'possibly' ? 'may lie outside: it is' : 'is';
    return `${name} wants the point of divergence ${window ? onDate(window) : text}. Yours ${may} ${date ? onDate(date) : 'another one'}. Choose a later or an earlier change to begin with, or leave answers: out.`;
  }
  const line = by && `“${wordsAt(by.origin).trim()}” (${onDay(by.when)})`;
  if (key === 'never') {
    const is = isMet === 'possibly' ? 'Here that may be so' : 'Here';
    return `${name} says never: “${text}”. ${by ? `${is}${isMet === 'possibly' ? ':' : ''} ${told(by)}` : 'Here it is so'}. Change the entry that makes it so, or leave answers: out.`;
  }
  return isMet === 'possibly'
    ? `${name} asks for this: “${text}”. It is met only in some readings of the dates${line ? `, by ${line}` : ''}. Give the dates more exactly, or say in its words how it comes about.`
    : `${name} asks for this: “${text}”. Nothing here brings it about. Write the entry that does, or leave answers: out until there is one.`;
}

function unread({ key, text }: Requirement, challenge: Slot): string {
  return key === 'pod'
    ? `“${text}” in “${titleOf(challenge)}” is no date, so nobody can say whether your point of divergence fits. Write it like 1923.. or 1923..1930.`
    : `“${key}: ${text}” in “${titleOf(challenge)}” does not read as a fact with names known here, so nobody can say whether it is met. Write it like “by 1930 someone in the Left Opposition is General Secretary”.`;
}

function titleOf({ block }: Slot): string {
  const line = block.text.slice(0, block.text.search(/\r?\n|$/));
  return line.slice(line.indexOf(':') + 1).trim();
}
