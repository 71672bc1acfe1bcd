/**
 * What editors are told of the names in their open files: five integers a name, each place relative to the one before.
 * The last answer about each file is remembered, so that the next can say only what is different in it.
 */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver/node';
import { type SemanticToken, tokenKinds, tokenModifiers } from '../core/ide/api.js';
import type { Span } from '../core/text/span.js';
import type { Outlet } from './rounds.js';
import type { Workspace } from './workspace.js';

/** How many integers there are to a token. */
const SIZE = 5;

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly data: number[];
}

export class TokenAnswers {
  readonly #workspace: Workspace;
  readonly #refresh: () => void;
  readonly #last = new Map<string, Answer>();
  #lastId = 0;

  constructor(workspace: Workspace, refresh: () => void) {
    this.#workspace = workspace;
    this.#refresh = refresh;
  }

  full(key: string): SemanticTokens {
    const data = this.#encode(key);
    const id = this.#remember(key, data);
    return id === undefined ? { data } : { resultId: id, data };
  }

  /** What is to be changed in the answer of that id, or everything if it is not the last one. */
  since(key: string, previousId: string): SemanticTokens | SemanticTokensDelta {
    const last = this.#last.get(key);
    if (last?.id !== previousId) return this.full(key);
    const data = this.#encode(key);
    const edits = difference(last.data, data);
    const id = this.#remember(key, data);
    return id === undefined ? { data } : { resultId: id, edits };
  }

  within(key: string, span: Span): SemanticTokens {
    return { data: this.#encode(key, span) };
  }

  /** An outlet of the rounds that also has the editor ask again where another file has changed who is alive in this one. */
  after(outlet: Outlet): Outlet {
    return {
      file: (key, diagnostics) => outlet.file(key, diagnostics),
      gone: (key) => outlet.gone(key),
      roundEnded: () => {
        outlet.roundEnded();
        this.#roundEnded();
      },
    };
  }

  #roundEnded(): void {
    let isStale = false;
    for (const [key, { version, data }] of this.#last) {
      const now = this.#workspace.versionOf(key);
      if (now === undefined) this.#last.delete(key);
      // Of a text that it has changed itself the editor asks unasked.
      if (now !== version || isSame(data, this.#encode(key))) continue;
      this.#last.delete(key);
      isStale = true;
    }
    if (isStale) this.#refresh();
  }

  #remember(key: string, data: number[]): string | undefined {
    const version = this.#workspace.versionOf(key);
    if (version === undefined) return undefined;
    const id = String(++this.#lastId);
    this.#last.set(key, { id, version, data });
    return id;
  }

  #encode(key: string, within?: Span): number[] {
    if (!this.#workspace.isOurs(key)) return [];
    const { analysis } = this.#workspace;
    const data: number[] = [];
    let line = 0;
    let character = 0;
    for (const token of analysis.semanticTokens(key, within)) {
      const at = analysis.positionAt(key, token.span.start);
      const column = at.line === line ? at.character - character : at.character;
      data.push(at.line - line, column, token.span.end - token.span.start, typeOf(token), modifiersOf(token));
      ({ line, character } = at);
    }
    return data;
  }
}

function typeOf({ kind }: SemanticToken): number {
  return tokenKinds.indexOf(kind);
}

/** One bit for each. */
function modifiersOf({ modifiers }: SemanticToken): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
}

/** The one stretch of whole tokens in which two answers differ: places are relative, so an edit moves only the next name. */
function difference(old: readonly number[], fresh: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && isSameToken(old, start, fresh, start)) start += SIZE;
  let back = 0;
  while (back < shorter - start && isSameToken(old, old.length - back - SIZE, fresh, fresh.length - back - SIZE))
    back += SIZE;
  const deleteCount = old.length - back - start;
  const data = fresh.slice(start, fresh.length - back);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function isSameToken(a: readonly number[], at: number, b: readonly number[], bt: number): boolean {
  for (let index = 0; index < SIZE; index++) if (a[at + index] !== b[bt + index]) return false;
  return true;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
