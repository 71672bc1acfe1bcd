/** Runs the rules over one block. */
import type { LookedOver } from '../model/look-over.js';
import type { Project } from '../model/project.js';
import { defaultSettings, type Settings } from '../model/settings.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { nothing, type SlotUses } from '../model/uses.js';
import { contentOf } from '../syntax/content.js';
import { LineIndex } from '../text/line-index.js';
import { type Allowance, allowancesOf, isOf } from './allowance.js';
import { rulesFor } from './features.js';
import { rules } from './index.js';
import type { Allowances, Report, Rule, RuleContext } from './rule.js';

/** A report with the rule it comes from. */
export interface RuleReport {
  readonly rule: Rule;
  readonly report: Report;
}

/**
 * Everything the rules have to say about one block. A rule that throws says so once and hides no other. One that is
 * switched off is tried all the same, or what is allowed in its name would seem to be of no use. `asked`: the rules that
 * may find something there.
 */
export function checkSlot(
  slot: Slot,
  timeline: Timeline,
  project: Project,
  found: SlotUses,
  settings = defaultSettings,
  asked: readonly Rule[] = rulesFor(slot, timeline, found),
): readonly RuleReport[] {
  if (asked.length === 0) return none;
  const allowances = new AllowedHere(slot);
  const { uses } = found;
  const context: RuleContext = { slot, content: contentOf(slot.block), timeline, project, uses, allowances };
  const reports: RuleReport[] = [];
  for (const rule of asked) {
    try {
      const told = rule.check(context);
      // Mostly there is nothing, and to go over that takes as much as to find it.
      if (Array.isArray(told) && told.length === 0) continue;
      for (const report of told) {
        if (rule.canBeAllowed && (isAllowed(rule, report, context) || isOff(rule, settings))) continue;
        reports.push({ rule, report });
      }
    } catch (error) {
      reports.push({ rule, report: brokenRule(rule, context, error) });
    }
  }
  return reports.length > 1 ? onePerNameAndLine(reports, slot.block.text) : reports;
}

const none: readonly RuleReport[] = [];

/** Whether it is plain to see that no rule has anything to say about a block that was looked over. */
export function hasNothingToSay(slot: Slot, timeline: Timeline, found: LookedOver): boolean {
  return found.isNothing && rulesFor(slot, timeline, nothing).length === 0;
}

const ids = rules.map(({ id }) => id);
const fixed = rules.filter(({ canBeAllowed }) => !canBeAllowed).map(({ id }) => id);

function isOff({ id }: Rule, { rules }: Settings): boolean {
  return rules.get(id) === 'off';
}

/** Read when some rule has found something: mostly none has. */
class AllowedHere implements Allowances {
  readonly #slot: Slot;
  #all: readonly Allowance[] | undefined;

  constructor(slot: Slot) {
    this.#slot = slot;
  }

  get all(): readonly Allowance[] {
    this.#all ??= allowancesOf(this.#slot);
    return this.#all;
  }

  get ids(): readonly string[] {
    return ids;
  }

  get fixed(): readonly string[] {
    return fixed;
  }
}

/** One finding a name and line: the rule that comes first in the list speaks. */
function onePerNameAndLine(reports: readonly RuleReport[], text: string): RuleReport[] {
  const lines = new LineIndex(text);
  const taken = new Map<number, Set<unknown>>();
  return reports.filter(({ report }) => {
    if (report.about === undefined) return true;
    const { line } = lines.positionAt(report.span.start);
    const names = taken.get(line) ?? new Set();
    taken.set(line, names);
    if (names.has(report.about)) return false;
    names.add(report.about);
    return true;
  });
}

/** Marks every allowance that speaks of it, so that none of them seems to be of no use. */
function isAllowed(rule: Rule, report: Report, { slot, timeline, allowances }: RuleContext): boolean {
  const written = slot.block.text.slice(report.span.start, report.span.end);
  const fitting = allowances.all.filter((one) => one.rule === rule.id && isOf(one, written, report.about, timeline));
  for (const one of fitting) one.used = true;
  return fitting.length > 0;
}

function brokenRule(rule: Rule, { slot }: RuleContext, error: unknown): Report {
  const reason = error instanceof Error ? error.message : String(error);
  const end = Math.max(1, slot.block.text.search(/\r?\n|$/));
  return {
    span: { start: 0, end },
    severity: 'information',
    message: `The rule “${rule.id}” failed here and has been left out (${reason}). This is a fault of the checker, not of your notes.`,
    reason: `broken ${reason}`,
  };
}
