/**
 * The findings of one file, made of what the rules report of its blocks and kept up to date block by block. Where a
 * finding stands, and which of several that say the same is the first, is looked up whenever somebody reads it, so that it
 * stays right while text and blocks before it change.
 */
import type { Slot } from '../model/file-model.js';
import type { Finding, Related, Severity } from '../model/finding.js';
import type { Settings } from '../model/settings.js';
import { shift } from '../text/span.js';
import type { RuleReport } from './check.js';
import type { Report, Rule } from './rule.js';

export class FileFindings {
  readonly #settings: Settings;
  readonly #bySlot = new Map<Slot, readonly Said[]>();
  /** In the order of the text. */
  readonly #sorted: Said[] = [];
  readonly #findings: Finding[] = [];
  readonly #repeats = new Repeats();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sorted by place. The list is changed when blocks are checked anew. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Takes what the rules say of a block now for what they said of it before. Returns whether there is, or was, anything. */
  put(slot: Slot, reports: readonly RuleReport[]): boolean {
    const old = this.#bySlot.get(slot) ?? none;
    if (old.length === 0 && reports.length === 0) return false;
    for (const one of old) this.#repeats.remove(one);
    const said = reports.map((one, order) => this.#said(slot, one, order));
    if (said.length > 0) this.#bySlot.set(slot, said);
    else this.#bySlot.delete(slot);
    for (const one of said) this.#repeats.add(one);
    const sorted = [...said].sort(
      (a, b) => a.report.span.start - b.report.span.start || a.report.span.end - b.report.span.end,
    );
    const at = this.#placeOf(slot);
    this.#sorted.splice(at, old.length, ...sorted);
    this.#findings.splice(at, old.length, ...sorted.map(({ finding }) => finding));
    return true;
  }

  /** Forgets blocks that are no longer there. */
  keep(isThere: (slot: Slot) => boolean): void {
    const gone = [...this.#bySlot.keys()].filter((slot) => !isThere(slot));
    if (gone.length === 0) return;
    for (const slot of gone) {
      for (const one of this.#bySlot.get(slot) ?? none) this.#repeats.remove(one);
      this.#bySlot.delete(slot);
    }
    const rest = this.#sorted.filter(({ slot }) => this.#bySlot.has(slot));
    this.#sorted.length = 0;
    this.#findings.length = 0;
    for (const one of rest) {
      this.#sorted.push(one);
      this.#findings.push(one.finding);
    }
  }

  /** Whether there is anything to say of a block. */
  has(slot: Slot): boolean {
    return this.#bySlot.has(slot);
  }

  /** Where what is said of a block stands among the rest, or would. */
  #placeOf({ index }: Slot): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] as Said).slot.index < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #said(slot: Slot, { rule, report }: RuleReport, order: number): Said {
    const severity = configured(rule, severityOf(rule, report), this.#settings);
    const canRepeat = isLoud(severity) && report.reason !== undefined;
    const said: Said = {
      slot,
      rule,
      report,
      order,
      canRepeat,
      finding: findingOf(slot, rule, report, severity, first),
    };
    const repeats = this.#repeats;
    return said;

    function first(): Said | undefined {
      const found = canRepeat ? repeats.firstOf(said) : said;
      return found === said ? undefined : found;
    }
  }
}

const none: readonly Said[] = [];

/** One report of one block, in the order in which the rules speak there. */
interface Said {
  readonly slot: Slot;
  readonly rule: Rule;
  readonly report: Report;
  readonly order: number;
  /** Whether it is said in full only once. */
  readonly canRepeat: boolean;
  readonly finding: Finding;
}

/** `first`: what said the same before it, if anything did. */
function findingOf(slot: Slot, rule: Rule, report: Report, severity: Severity, first: () => Said | undefined): Finding {
  return {
    rule: rule.id,
    get severity() {
      return first() ? 'information' : severity;
    },
    get span() {
      return shift(report.span, slot.start);
    },
    get message() {
      const before = first();
      if (!before) return report.message;
      return `As in line ${slot.file.tree.positionAt(placeOf(before)).line + 1}: ${report.message}`;
    },
    get related() {
      const before = first();
      const own = report.related ?? [];
      return before ? [saidFirst(before), ...own] : own;
    },
    fixes: report.fixes ?? [],
    get repeats() {
      return first() ? severity : undefined;
    },
  };
}

function saidFirst(before: Said): Related {
  const start = placeOf(before);
  return { uri: before.slot.file.uri, span: { start, end: start }, message: 'said first here' };
}

function placeOf({ slot, report }: Said): number {
  return slot.start + report.span.start;
}

/** Who says the same of the same thing for the same reason, in the order of the text. */
class Repeats {
  readonly #known = new Map<Rule, Map<unknown, Map<unknown, Said[]>>>();

  firstOf(said: Said): Said | undefined {
    return this.#listOf(said)?.[0];
  }

  add(said: Said): void {
    if (!said.canRepeat) return;
    const ofRule = this.#known.get(said.rule) ?? new Map<unknown, Map<unknown, Said[]>>();
    this.#known.set(said.rule, ofRule);
    const ofThing = ofRule.get(said.report.about) ?? new Map<unknown, Said[]>();
    ofRule.set(said.report.about, ofThing);
    const list = ofThing.get(said.report.reason);
    if (!list) ofThing.set(said.report.reason, [said]);
    else list.splice(behind(list, said), 0, said);
  }

  remove(said: Said): void {
    const list = said.canRepeat ? this.#listOf(said) : undefined;
    const at = list?.indexOf(said) ?? -1;
    if (at >= 0) list?.splice(at, 1);
    if (list?.length === 0) this.#known.get(said.rule)?.get(said.report.about)?.delete(said.report.reason);
  }

  #listOf({ rule, report }: Said): Said[] | undefined {
    return this.#known.get(rule)?.get(report.about)?.get(report.reason);
  }
}

/** Where it stands in a list in the order of the text. */
function behind(list: readonly Said[], { slot, order }: Said): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = list[middle] as Said;
    if (one.slot.index < slot.index || (one.slot === slot && one.order < order)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function severityOf(rule: Rule, report: Report): Severity {
  if (report.severity) return report.severity;
  return report.possible && isLoud(rule.severity) ? 'information' : rule.severity;
}

/**
 * What a rule says in its own voice takes the severity that is set for it; what it says more quietly, because it is only
 * possible or the rule has its doubts, never gets louder by that.
 */
function configured({ id, severity: usual }: Rule, severity: Severity, { rules }: Settings): Severity {
  const set = rules.get(id);
  if (set === undefined || set === 'off') return severity;
  return severity === usual || loudness.indexOf(set) < loudness.indexOf(severity) ? set : severity;
}

const loudness: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function isLoud(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
