/**
 * The findings of one file, made of what the rules report of its blocks and kept up to date block by block. Where a
 * finding stands, and which of several that say the same is the first, is looked up whenever somebody reads it, so that it
 * stays right while text and blocks before it change.
 */
import type { Finding, Fix, Related, Severity } from '../model/finding.js';
import type { Settings } from '../model/settings.js';
import type { Slot } from '../model/slot.js';
import { placeIn } from '../text/sorted.js';
import { type Span, shift } from '../text/span.js';
import type { RuleReport } from './check.js';
import type { Report, Rule } from './rule.js';

export class FileFindings {
  readonly #settings: Settings;
  readonly #bySlot = new Map<Slot, readonly Said[]>();
  /** In the order of the text. */
  readonly #sorted: Said[] = [];
  readonly #repeats = new Repeats();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sorted by place. The list is changed when blocks are checked anew. */
  get findings(): readonly Finding[] {
    return this.#sorted;
  }

  /** Takes what the rules say of a block now for what they said of it before. Returns whether there is, or was, anything. */
  put(slot: Slot, reports: readonly RuleReport[]): boolean {
    const old = this.#bySlot.get(slot) ?? none;
    if (old.length === 0 && reports.length === 0) return false;
    for (const one of old) this.#repeats.remove(one);
    const said = reports.map((one, order) => {
      const loudness = configured(one.rule, severityOf(one.rule, one.report), this.#settings);
      return new Said(slot, one, order, loudness, this.#repeats);
    });
    if (said.length > 0) this.#bySlot.set(slot, said);
    else this.#bySlot.delete(slot);
    for (const one of said) this.#repeats.add(one);
    said.sort((a, b) => a.report.span.start - b.report.span.start || a.report.span.end - b.report.span.end);
    const at = this.#placeOf(slot);
    // All blocks of a file are first checked in their order.
    if (at === this.#sorted.length) for (const one of said) this.#sorted.push(one);
    else this.#sorted.splice(at, old.length, ...said);
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
    for (const one of rest) this.#sorted.push(one);
  }

  /** Whether there is anything to say of a block. */
  has(slot: Slot): boolean {
    return this.#bySlot.has(slot);
  }

  /** Where what is said of a block stands among the rest, or would. */
  #placeOf({ index }: Slot): number {
    return placeIn(this.#sorted, ({ slot }) => slot.index < index);
  }
}

const none: readonly never[] = [];

/**
 * One report of one block as what is found there. Of all that somebody reads of it nothing is kept but where to look: there
 * may be thousands of them.
 */
class Said implements Finding {
  readonly slot: Slot;
  readonly by: Rule;
  readonly report: Report;
  /** Its place among those of its block, in the order in which the rules speak there. */
  readonly order: number;
  /** How loud it is where nothing has said the same before. */
  readonly loudness: Severity;
  readonly #repeats: Repeats;

  constructor(slot: Slot, { rule, report }: RuleReport, order: number, loudness: Severity, repeats: Repeats) {
    this.slot = slot;
    this.by = rule;
    this.report = report;
    this.order = order;
    this.loudness = loudness;
    this.#repeats = repeats;
  }

  /** Whether it is said in full only once. */
  get canRepeat(): boolean {
    return isLoud(this.loudness) && this.report.reason !== undefined;
  }

  /** Where it stands in its file. */
  get start(): number {
    return this.slot.start + this.report.span.start;
  }

  get rule(): string {
    return this.by.id;
  }

  get severity(): Severity {
    return this.first ? 'information' : this.loudness;
  }

  get span(): Span {
    return shift(this.report.span, this.slot.start);
  }

  get message(): string {
    const { message } = this.report;
    const before = this.first;
    return before ? `As in line ${this.slot.file.tree.positionAt(before.start).line + 1}: ${message}` : message;
  }

  get related(): readonly Related[] {
    const before = this.first;
    const own = this.report.related ?? none;
    return before ? [saidFirst(before), ...own] : own;
  }

  get fixes(): readonly Fix[] {
    return this.report.fixes ?? none;
  }

  get repeats(): Severity | undefined {
    return this.first ? this.loudness : undefined;
  }

  /** What said the same before it, if anything did. */
  get first(): Said | undefined {
    const found = this.canRepeat ? this.#repeats.firstOf(this) : this;
    return found === this ? undefined : found;
  }
}

function saidFirst({ slot, start }: Said): Related {
  return { uri: slot.file.uri, span: { start, end: start }, message: 'said first here' };
}

/** Who says the same of the same thing for the same reason, in the order of the text. */
class Repeats {
  readonly #known = new Map<Rule, Map<unknown, Map<unknown, Said[]>>>();

  firstOf(said: Said): Said | undefined {
    return this.#listOf(said)?.[0];
  }

  add(said: Said): void {
    if (!said.canRepeat) return;
    const ofRule = this.#known.get(said.by) ?? new Map<unknown, Map<unknown, Said[]>>();
    this.#known.set(said.by, ofRule);
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
    if (list?.length === 0) this.#known.get(said.by)?.get(said.report.about)?.delete(said.report.reason);
  }

  #listOf({ by, report }: Said): Said[] | undefined {
    return this.#known.get(by)?.get(report.about)?.get(report.reason);
  }
}

/** Where it stands in a list in the order of the text. */
function behind(list: readonly Said[], { slot, order }: Said): number {
  return placeIn(list, (one) => one.slot.index < slot.index || (one.slot === slot && one.order < order));
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
