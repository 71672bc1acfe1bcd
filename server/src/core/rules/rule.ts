/** What a rule is: one file with its documentation, its examples, which are its tests, and its code. */

import type { Fix, Related, Severity } from '../model/finding.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
import type { BlockContent } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import type { Allowance } from './allowance.js';

export interface RuleDefinition {
  /** What people see, allow and configure; fixed for ever. */
  readonly id: string;
  /** Of a certain finding; what is only possible is information. */
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** Why a writer wants to know. */
  readonly why: string;
  /** What to do instead. */
  readonly instead: string;
  /** Documents. A bad one marks every finding with carets; a good one has none. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
  /**
   * Whether the first fix of each finding may be applied to all in a file at once: `asked` when a writer asks for it,
   * `unasked` also by an editor that mends on saving, where the rule is certain.
   */
  readonly fixesAll?: 'asked' | 'unasked';
  /** Whether `allow:` may silence it; true unless said. */
  readonly canBeAllowed?: false;
  /** Blocks that have none of these are not shown to it; absent: it looks at every block. */
  readonly looksAt?: readonly Feature[];
  readonly check: (context: RuleContext) => Iterable<Report>;
}

/** A rule with nothing left out. All are made alike: they are gone through for every block, and so that is quick. */
export interface Rule extends Omit<RuleDefinition, 'fixesAll' | 'canBeAllowed' | 'looksAt'> {
  readonly fixesAll: RuleDefinition['fixesAll'];
  readonly canBeAllowed: boolean;
  readonly looksAt: RuleDefinition['looksAt'];
}

/**
 * What a block may have that a rule looks at.
 * `declaration` (of what is declared more than once, or may be), `header` (of a timeline or a canon), `first` (of its file): what
 * it is. `strict`: an entry of a timeline in which chance is held to come otherwise. `properties`: but for a declaration that says
 * no more than other names, a birth and a death without reasons; among them `values`: those of a declaration.
 * `facts`: a title or a bullet that was read as a fact, or nearly; among them `doubts`, which are none, and `leavings`: somebody
 * leaves. What a block states, `changes`: of a kind that may contradict real history; among them `turns`: a birth or a death, a
 * beginning or an end; `ages`: a death, an office taken, an entry with any such turn, or a child; `denials`: that something does
 * not come; `takes`: somebody takes an office; and beside them `whereabouts`: where somebody is. Of names in facts and properties, and in prose where something may be wrong, `names`: what
 * may not be there that day, or not be called so; among them `persons`: somebody known who is there, or acts; and beside them
 * `bodies`: an office, or a group or a place that may not be there; `offices`: a title, or what stands where an office is wanted;
 * `terms`: a word that came up one day; `rivals`: a name that may mean several; `slips`: one that is nearly some name; `unknown`:
 * a name that nobody bears of what is said to be there. `sums`: ages or counts. `titles`: prose has the title of something that
 * is still to come. `backwards`: an entry that may lie before the one above it. `retold`: its title is that of something that has
 * not taken place here. `dates`: something wrong with a date. `problems`: something wrong with its lines. `relative`: a date that
 * counts from another entry.
 */
export type Feature =
  | 'strict'
  | 'declaration'
  | 'values'
  | 'header'
  | 'first'
  | 'properties'
  | 'facts'
  | 'doubts'
  | 'leavings'
  | 'changes'
  | 'turns'
  | 'ages'
  | 'denials'
  | 'takes'
  | 'whereabouts'
  | 'names'
  | 'persons'
  | 'bodies'
  | 'offices'
  | 'terms'
  | 'rivals'
  | 'slips'
  | 'unknown'
  | 'sums'
  | 'titles'
  | 'backwards'
  | 'retold'
  | 'dates'
  | 'problems'
  | 'relative'
  | 'citations';

/** One block, and everything known about it. */
export interface RuleContext {
  readonly slot: Slot;
  readonly content: BlockContent;
  readonly timeline: Timeline;
  readonly project: Project;
  /** Those in facts and properties, and those in prose with which something may be wrong; all, where the block has sums. */
  readonly uses: readonly Use[];
  readonly allowances: Allowances;
}

/** What the writer allows in this block; the last rule asks which of it was of use. */
export interface Allowances {
  readonly all: readonly Allowance[];
  /** The names of all rules, and of those that cannot be allowed. */
  readonly ids: readonly string[];
  readonly fixed: readonly string[];
}

/** Something a rule found. Offsets are those of the block. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** It holds in some reading of the dates only. */
  readonly possible?: boolean;
  /** Another severity than the rule's own. */
  readonly severity?: Severity;
  /** Whom or what it is about: one finding a name and line. */
  readonly about?: Thing;
  /** The statement it rests on: the same about the same thing is shown once at full severity. */
  readonly reason?: Statement | string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export function defineRule(rule: RuleDefinition): Rule {
  const { id, severity, summary, why, instead, examples, fixesAll, canBeAllowed = true, looksAt, check } = rule;
  return { id, severity, summary, why, instead, examples, fixesAll, canBeAllowed, looksAt, check };
}
