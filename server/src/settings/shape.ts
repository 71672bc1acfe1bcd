/**
 * What can be set, told once: the reader of `uchronia.json`, its schema and the settings in the manifest of the extension
 * are all made of this.
 */
import { DATE_STYLES } from '../core/ide/formatting.js';
import type { Severity } from '../core/model/finding.js';
import { BUTTERFLIES, RULE_SEVERITIES } from '../core/model/settings.js';
import { rules } from '../core/rules/index.js';

/** One of a few words. */
export interface Choice {
  readonly kind: 'choice';
  readonly values: readonly string[];
  /** What each value means, in the same order. */
  readonly meanings: readonly string[];
  readonly usual: string;
  /** Markdown. */
  readonly text: string;
}

export interface Group {
  readonly kind: 'group';
  readonly text: string;
  readonly keys: Readonly<Record<string, Choice | Group>>;
}

const meanings: Readonly<Record<Severity | 'off', string>> = {
  error: 'An error where it is certain.',
  warning: 'A warning where it is certain.',
  information: 'Information: a faint mark.',
  hint: 'A hint: hardly a mark at all.',
  off: 'It is not looked for.',
};

export const shape: Group = {
  kind: 'group',
  text: 'How Uchronia checks the notes in this folder and below it.',
  keys: {
    rules: {
      kind: 'group',
      text: 'How loudly each rule says what is certain. What is only possible never gets louder than information; `off` silences a rule.',
      keys: Object.fromEntries(rules.map((rule) => [rule.id, ruleChoice(rule)])),
    },
    butterfly: {
      kind: 'choice',
      values: BUTTERFLIES,
      meanings: [
        'Births, marriages and chance events of real history long after your point of divergence are doubted too.',
        'What has lost its causes falls: with Stalin dead in 1926 there is no Trial of the Sixteen.',
        'Real history stands except where your notes touch it: nothing falls because its causes are gone.',
      ],
      usual: 'soft',
      text: 'How far a change of history reaches: how much of what came later in real history still comes in yours.',
    },
    format: {
      kind: 'group',
      text: 'How *Format Document* and `uchronia format` write.',
      keys: {
        dates: {
          kind: 'choice',
          values: DATE_STYLES,
          meanings: [
            'Every date stays as it was written.',
            '1926-07-20, 1926-07, 1926-11-07..1926-11-12',
            '20 July 1926, July 1926, 7–12 November 1926',
          ],
          usual: 'keep',
          text: 'What *Format Document* does to dates in front of entries and in properties. A date that says more than its days (a weekday, “c.”, another calendar) always stays as it was written, and so does prose.',
        },
      },
    },
  },
};

/** What cannot be allowed cannot be switched off either: it would hide what the checker could not read. */
function ruleChoice(rule: (typeof rules)[number]): Choice {
  const values = RULE_SEVERITIES.filter((value) => value !== 'off' || rule.canBeAllowed);
  return {
    kind: 'choice',
    values,
    meanings: values.map((value) => meanings[value]),
    usual: rule.severity,
    text: rule.summary,
  };
}
