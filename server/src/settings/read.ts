/** Reads a `uchronia.json`: what can be read of it counts, and what cannot is said at its place. */

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { nearest } from '../core/syntax/nearest.js';
import { listed } from '../core/text/listed.js';
import type { Span } from '../core/text/span.js';
import { type Choice, type Group, shape } from './shape.js';

/** A choice by the keys that lead to it: `format dates`, `rules acts-after-death`. */
export type Choices = ReadonlyMap<string, string>;

export interface SettingsProblem {
  /** Counted in the text of the file. */
  readonly span: Span;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What was meant, to be written in the place of the span. */
  readonly fix?: SettingsFix;
}

export interface SettingsFix {
  readonly title: string;
  readonly text: string;
}

export interface SettingsReading {
  readonly choices: Choices;
  /** In the order of their places. */
  readonly problems: readonly SettingsProblem[];
}

/** Of a text with comments and commas behind the last item: people write both. An empty text sets nothing. */
export function readSettings(text: string): SettingsReading {
  const reader = new Reader(text);
  return reader.read();
}

/** The same of a value that an editor has parsed already. */
export function readValue(value: unknown): Choices {
  return readSettings(JSON.stringify(value) ?? '').choices;
}

class Reader {
  readonly #text: string;
  readonly #choices = new Map<string, string>();
  readonly #problems: SettingsProblem[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): SettingsReading {
    // The parser counts from 0 whatever stands there, and knows no byte-order mark.
    const text = this.#text.replace(/^\ufeff/, ' ');
    if (text.trim() === '') return { choices: this.#choices, problems: [] };
    const errors: ParseError[] = [];
    const tree = treeOf(text, errors);
    for (const error of errors.slice(0, 1)) this.#broken(error);
    if (tree === 'too deep')
      this.#sayAt({ start: 0, end: 1 }, 'This is nested deeper than any settings. Nothing in it counts.', 'error');
    else if (tree) this.#group(tree, shape, []);
    return { choices: this.#choices, problems: this.#problems.sort((a, b) => a.span.start - b.span.start) };
  }

  #group(node: Node, group: Group, path: readonly string[]): void {
    if (node.type !== 'object') {
      const what = path.length === 0 ? 'The settings' : `“${path.join('.')}”`;
      this.#say(
        node,
        `${what} should be in braces: { "${Object.keys(group.keys)[0]}": … }. What is here does not count.`,
      );
      return;
    }
    const seen = new Set<string>();
    for (const { children: [keyNode, value] = [] } of node.children ?? []) {
      if (!keyNode) continue;
      const key = String(keyNode.value);
      if (key === '$schema' && path.length === 0) continue;
      if (seen.has(key)) this.#say(keyNode, `“${key}” is set twice; the last one counts.`);
      seen.add(key);
      const known = Object.hasOwn(group.keys, key) ? group.keys[key] : undefined;
      if (!known) this.#unknown(keyNode, key, group, path);
      else if (value && known.kind === 'group') this.#group(value, known, [...path, key]);
      else if (value && known.kind === 'choice') this.#choice(value, known, [...path, key]);
    }
  }

  #choice(node: Node, choice: Choice, path: readonly string[]): void {
    const written = node.type === 'string' ? String(node.value) : undefined;
    if (written !== undefined && choice.values.includes(written)) {
      this.#choices.set(path.join(' '), written);
      return;
    }
    const name = path.at(-1) ?? '';
    const meant = written === undefined ? undefined : nearest(written.toLowerCase(), choice.values);
    const shown = this.#text.slice(node.offset, node.offset + Math.min(node.length, 40));
    const say =
      written === 'off' && path[0] === 'rules'
        ? `“${name}” cannot be switched off: it says what could not be read or relied on. It can be a hint.`
        : `“${name}” cannot be ${shown}: it is ${listed(choice.values, 'or')}.${meant ? ` Did you mean “${meant}”?` : ''}`;
    this.#say(node, `${say} Until then it stays as it would be without this line.`, meant);
  }

  #unknown(node: Node, key: string, group: Group, path: readonly string[]): void {
    const keys = Object.keys(group.keys);
    const meant = nearest(key, keys);
    const what = path[0] === 'rules' ? 'No rule is called' : 'There is nothing to set called';
    const known =
      path[0] === 'rules' ? 'Every finding shows the name of its rule.' : `Here it is ${listed(keys, 'or')}.`;
    this.#say(node, `${what} “${key}”. ${meant ? `Did you mean “${meant}”?` : known} This line does not count.`, meant);
  }

  #say(node: Node, message: string, meant?: string): void {
    const span = { start: node.offset, end: node.offset + node.length };
    const fix = meant === undefined ? {} : { fix: { title: `Write “${meant}”`, text: JSON.stringify(meant) } };
    this.#problems.push({ span, severity: 'warning', message, ...fix });
  }

  #sayAt(span: Span, message: string, severity: SettingsProblem['severity']): void {
    this.#problems.push({ span, severity, message });
  }

  #broken({ error, offset, length }: ParseError): void {
    const start = Math.min(offset, Math.max(0, this.#text.length - 1));
    const expected = sayings[printParseErrorCode(error)] ?? 'something here is out of place';
    this.#problems.push({
      span: { start, end: Math.min(Math.max(offset + length, start + 1), this.#text.length) },
      severity: 'error',
      message: `This cannot be read as settings: ${expected}. What can be read of the rest counts.`,
    });
  }
}

/** The parser calls itself for every bracket; some text of thousands of them is no settings, but must not stop the checker. */
function treeOf(text: string, errors: ParseError[]): Node | undefined | 'too deep' {
  try {
    return parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/** The parser's codes in plain words. */
const sayings: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word without quotation marks',
  InvalidNumberFormat: 'a number that is none',
  PropertyNameExpected: 'a name in quotation marks is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'there is more behind the closing brace',
  InvalidCommentToken: 'a comment that is none',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
};
