/** The diagnostics of each file as they are right now, and an id that changes only when they do. */
import type { Diagnostic } from 'vscode-languageserver/node';
import { type Converter, SOURCE } from './convert.js';
import { heard } from './current.js';
import { DiagnosticSeverity } from './protocol.js';
import { settingsDiagnostic } from './settings-fixes.js';
import type { Withheld } from './withheld.js';
import type { Workspace } from './workspace.js';

export interface FileDiagnostics {
  /** The same as before as long as the items are equal. */
  readonly id: string;
  readonly items: Diagnostic[];
}

/** What was answered last, and of what. */
interface Last {
  readonly revision: number;
  readonly withheld: string;
  /** What the findings were known by; undefined where there is more to tell than those. */
  readonly findings: string | undefined;
  readonly diagnostics: FileDiagnostics;
}

/** The code of the diagnostic at the top of a file nobody could read. */
const UNREADABLE = 'unreadable-file';

/** So long others may have to wait for their answers. */
const SLICE_MS = 15;

export class Diagnostics {
  readonly #workspace: Workspace;
  readonly #converter: Converter;
  readonly #withheld: Withheld;
  readonly #onError: (error: unknown) => void;
  readonly #last = new Map<string, Last>();
  /** An id of a server that ran before must not pass for one of ours. */
  readonly #epoch = Date.now().toString(36);
  #lastId = 0;

  constructor(workspace: Workspace, converter: Converter, withheld: Withheld, onError: (error: unknown) => void) {
    this.#workspace = workspace;
    this.#converter = converter;
    this.#withheld = withheld;
    this.#onError = onError;
  }

  /**
   * Works out what `current` will say, a little at a time, so that others get their answers meanwhile. Answers false if it
   * was given up because `isWanted` no longer.
   */
  async prepare(key: string, isWanted: () => boolean): Promise<boolean> {
    const { analysis } = this.#workspace;
    if (!this.#workspace.isOurs(key)) return true;
    try {
      for (;;) {
        const end = Date.now() + SLICE_MS;
        if (analysis.prepare(key, () => Date.now() >= end)) return true;
        await heard();
        if (!isWanted()) return false;
      }
    } catch (error) {
      this.#onError(error);
      return true;
    }
  }

  /** Cheap when nothing has changed; empty for a file that is gone. */
  current(key: string): FileDiagnostics {
    const { revision } = this.#workspace;
    const withheld = this.#withheld.stampOf(key);
    const last = this.#last.get(key);
    if (last?.revision === revision && last.withheld === withheld) return last.diagnostics;
    const findings = this.#stampOf(key);
    const isUntouched = findings !== undefined && last?.findings === findings && last.withheld === withheld;
    const items = isUntouched ? last.diagnostics.items : this.#compute(key);
    const isOld = last !== undefined && (isUntouched || areEqual(last.diagnostics.items, items));
    const diagnostics = isOld ? last.diagnostics : { id: `${this.#epoch}-${++this.#lastId}`, items };
    this.#last.set(key, { revision, withheld, findings, diagnostics });
    return diagnostics;
  }

  /** Most letters that are typed change no finding, and no place of one. */
  #stampOf(key: string): string | undefined {
    const { analysis, settings } = this.#workspace;
    if (!this.#workspace.isOurs(key) || this.#workspace.problemOf(key) !== undefined || settings.problems().has(key))
      return undefined;
    try {
      return analysis.findingsStamp(key);
    } catch {
      return undefined;
    }
  }

  /** The files that were asked about once and are no more; each is told once. */
  takeGone(): readonly string[] {
    const present = new Set(this.#workspace.keys());
    const gone = [...this.#last.keys()].filter((key) => !present.has(key));
    for (const key of gone) this.#last.delete(key);
    return gone;
  }

  /** One file that cannot be checked must not cost the others their findings. */
  #compute(key: string): Diagnostic[] {
    const settings = this.#workspace.settings.problems().get(key);
    if (settings) return settings.map(settingsDiagnostic);
    const problem = this.#workspace.problemOf(key);
    const top = problem === undefined ? [] : [unreadable(problem)];
    if (!this.#workspace.isOurs(key)) return top;
    try {
      const { analysis } = this.#workspace;
      const findings = analysis.findings(key).map((it) => this.#converter.diagnostic(key, it));
      return [
        ...top,
        ...findings.filter(({ range, code }) => !this.#withheld.holds(key, range.start.line, String(code))),
      ];
    } catch (error) {
      this.#onError(error);
      return top;
    }
  }
}

/** Most are the very same objects, and the others are few. */
function areEqual(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, at) => one === b[at] || JSON.stringify(one) === JSON.stringify(b[at]));
}

function unreadable(message: string): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: UNREADABLE,
    message,
  };
}
