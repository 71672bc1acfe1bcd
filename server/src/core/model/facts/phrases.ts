/** The phrases that facts are made of: rows of names, and what stands between words. */

import { isOneBlank } from '../../text/blank.js';
import type { NameIndex } from '../names/name-index.js';
import { isKnown, mayBe, type NameUse, readName } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import type { NameEntry, ThingKind } from '../thing.js';
import { verbsAt } from '../verbs/match.js';

/** Names in a row, and the index of the word behind them. */
export interface Row {
  readonly uses: readonly NameUse[];
  readonly next: number;
}

export class Phrases {
  readonly text: string;
  readonly to: number;
  readonly words: readonly Word[];
  readonly names: NameIndex;
  /** By the word behind a name that ends with a bracket ("RKP(b)"): where that ends. */
  #ends: Map<number, number> | undefined;

  constructor(text: string, to: number, words: readonly Word[], names: NameIndex) {
    this.text = text;
    this.to = to;
    this.words = words;
    this.names = names;
  }

  folded(at: number): string {
    return this.words[at]?.folded ?? '';
  }

  start(at: number): number {
    return this.words[at]?.start ?? this.to;
  }

  /** What stands between word `at` and the one before it; behind the last word what ends the text. */
  gap(at: number): string {
    const before = this.#endBefore(at);
    return before === undefined ? '' : this.text.slice(before, this.start(at));
  }

  #endBefore(at: number): number | undefined {
    return this.#ends?.get(at) ?? this.words[at - 1]?.end;
  }

  /** Whether word `at` is there and follows the one before with only a blank between. */
  adjoins(at: number): boolean {
    return at < this.words.length && (this.#hasBlankBefore(at) || this.gap(at).trim() === '');
  }

  /** Whether just one blank does, as mostly. */
  #hasBlankBefore(at: number): boolean {
    const end = this.#endBefore(at);
    return end !== undefined && isOneBlank(this.text, end, this.start(at));
  }

  isLower(at: number): boolean {
    const letter = this.text.charAt(this.start(at));
    return letter === letter.toLowerCase();
  }

  /** "Rykov, Bukharin and Tomsky" before a verb. */
  subjects(at: number): Row | undefined {
    return this.#row(at, undefined);
  }

  /**
   * Names of one of these kinds behind a verb or a preposition. A last name that has a verb of its own belongs to the
   * next fact: "meets Kamenev and Zinoviev is arrested".
   */
  row(at: number, kinds: readonly ThingKind[]): Row | undefined {
    const row = this.#row(at, kinds);
    if (!row || row.uses.length < 2 || !this.adjoins(row.next) || verbsAt(this.words, row.next).length === 0)
      return row;
    const uses = row.uses.slice(0, -1);
    return { uses, next: this.#wordBehind(uses.at(-1) as NameUse) };
  }

  /** The word behind a comma or "and" that stands before word `at`; undefined if there is no such joint. */
  joiner(at: number): number | undefined {
    if (at >= this.words.length) return undefined;
    if (this.#hasBlankBefore(at)) return this.folded(at) === 'and' ? at + 1 : undefined;
    const gap = this.gap(at);
    if (/^\s*,\s*$/.test(gap)) return this.folded(at) === 'and' ? at + 1 : at;
    if (/^\s*&\s*$/.test(gap)) return at;
    return this.folded(at) === 'and' && gap.trim() === '' ? at + 1 : undefined;
  }

  #row(at: number, kinds: readonly ThingKind[] | undefined): Row | undefined {
    let uses: readonly NameUse[] = none;
    let next = at;
    for (;;) {
      const name = this.#name(next, kinds);
      if (!name) {
        const last = uses.at(-1);
        return last && { uses, next: this.#wordBehind(last) };
      }
      uses = added(uses, name.use);
      next = name.next;
      const joined = this.joiner(next);
      if (joined === undefined) return { uses, next };
      next = joined;
    }
  }

  #name(at: number, kinds: readonly ThingKind[] | undefined): { use: NameUse; next: number } | undefined {
    const name = readName(this.text, this.words, at, this.names);
    if (name) {
      const { end } = name.use.span;
      if (end > (this.words[name.next - 1]?.end ?? end)) {
        this.#ends ??= new Map();
        this.#ends.set(name.next, end);
      }
      return !kinds || mayBe(name.use, kinds) ? name : undefined;
    }
    return kinds?.includes('office') ? this.#lowerCaseOffice(at) : undefined;
  }

  /** "becomes premier", where the office is declared as "Premier". */
  #lowerCaseOffice(at: number): { use: NameUse; next: number } | undefined {
    const word = this.words[at];
    if (!word || word.end - word.start < 3) return undefined;
    const name = this.text.slice(word.start, word.end);
    const isOffice = (entry: NameEntry) => entry.thing.kind === 'office';
    const layers = this.names
      .named(name.charAt(0).toUpperCase() + name.slice(1))
      .map((layer) => layer.filter(isOffice))
      .filter((layer) => layer.length > 0);
    return layers.length > 0
      ? { use: { span: { start: word.start, end: word.end }, layers }, next: at + 1 }
      : undefined;
  }

  #wordBehind(name: NameUse): number {
    let at = this.words.length;
    while (at > 0 && this.start(at - 1) >= name.span.end) at--;
    return at;
  }
}

const none: readonly never[] = [];

/** Of just this length, for it is kept; and mostly there is one. */
export function added<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : list.concat([one]);
}

/** Whether some name of a row is known. */
export function someKnown(uses: readonly NameUse[]): boolean {
  return uses.some(isKnown);
}
