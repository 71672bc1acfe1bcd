/** What a writer may choose for a file: how loud each rule is, how far a change reaches, how dates are written. */
import type { DateStyle } from '../syntax/format/dates.js';
import type { Severity } from './finding.js';

/**
 * How far a change of history reaches. `strict`: births, marriages and chance events long after it are doubted too.
 * `soft`: what has lost its causes falls. `off`: real history stands except where the notes touch it.
 */
export type Butterfly = (typeof BUTTERFLIES)[number];
export const BUTTERFLIES = ['strict', 'soft', 'off'] as const;

/** How loudly a rule says what is certain; `off`: not at all. */
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];
export const RULE_SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

/** Of one file; nothing in it changes once it is made. */
export interface Settings {
  /** By the id of the rule; a rule that is not named has its own severity. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  /** Of a timeline that spans several files the setting of the one with its first header counts. */
  readonly butterfly: Butterfly;
  readonly dates: DateStyle;
}

export const defaultSettings: Settings = { rules: new Map(), butterfly: 'soft', dates: 'keep' };
