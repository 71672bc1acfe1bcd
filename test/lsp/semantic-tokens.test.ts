import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type {
  InitializeResult,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensOptions,
} from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, PUSH, quitServers } from './editor.js';

const TEXT = [
  'timeline: Of camps',
  '  from: Soviet Union, 1917–1941',
  '',
  'May 1927: The camps',
  '  🚂🚂 Józef rides with Dzerzhinsky to Moscow.',
  '  - Menzhinsky is Chairman of the OGPU',
  '',
].join('\r\n');

const COLOURS = [
  '4:24 Dzerzhinsky figure.dead',
  '4:39 Moscow place',
  '5:4 Menzhinsky figure',
  '5:18 Chairman of the OGPU office',
];

const CAPABILITIES = { ...PULL, workspace: { ...PULL.workspace, semanticTokens: { refreshSupport: true } } };

describe('names in colours, in an editor', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('counts as editors do: in UTF-16 units, whatever ends the lines', async () => {
    const { editor, decode } = await start();
    const uri = await editor.open('a.tl', TEXT);
    assert.deepEqual(decode(TEXT, await full(editor, uri)), COLOURS);
  });

  it('answers for what is to be seen', async () => {
    const { editor, decode } = await start();
    const uri = await editor.open('a.tl', TEXT);
    const range: Range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const tokens = await ask<SemanticTokens>(editor, 'range', uri, { range });
    assert.deepEqual(decode(TEXT, tokens), COLOURS.slice(2));
  });

  it('says after an edit only what is different', async () => {
    const { editor, decode } = await start();
    const uri = await editor.open('a.tl', TEXT);
    const before = await full(editor, uri);
    const at = { line: 4, character: 2 };
    await editor.change(uri, { range: { start: at, end: at }, text: 'Lenin is dead. ' });
    const typed = TEXT.replace('  🚂', '  Lenin is dead. 🚂');
    const delta = await ask<SemanticTokensDelta>(editor, 'full/delta', uri, { previousResultId: before.resultId });
    assert.deepEqual(decode(typed, { data: edited(before.data, delta) }), [
      '4:2 Lenin figure.dead',
      '4:39 Dzerzhinsky figure.dead',
      '4:54 Moscow place',
      ...COLOURS.slice(2),
    ]);
    assert.ok(delta.edits.every(({ data }) => (data?.length ?? 0) <= 10));
    const again = await ask<SemanticTokensDelta>(editor, 'full/delta', uri, { previousResultId: delta.resultId });
    assert.deepEqual(again.edits, []);
    const unknown = await ask<SemanticTokens>(editor, 'full/delta', uri, { previousResultId: 'of another server' });
    assert.deepEqual(unknown.data, (await full(editor, uri)).data);
  });

  it('never answers for a text that is no longer there', async () => {
    const { editor } = await start();
    const uri = await editor.open('a.tl', TEXT);
    await full(editor, uri);
    let asked: Promise<unknown> | undefined;
    await editor.together(() => {
      asked = full(editor, uri).then(
        () => 'answered',
        (error) => error.code,
      );
      void editor.change(uri, { text: 'May 1927: Lenin\n' });
    });
    assert.equal(await asked, -32801);
  });

  it('has the editor ask again when another file changes who is alive in this one', async () => {
    const { editor, decode } = await start();
    let refreshes = 0;
    editor.connection.onRequest('workspace/semanticTokens/refresh', () => {
      refreshes++;
      return null;
    });
    const uri = await editor.open('a.tl', TEXT);
    await full(editor, uri);
    const saved = 'timeline: Of camps\n\n20 July 1926: Dzerzhinsky survives\n';
    await editor.open('b.tl', saved);
    await editor.until(
      () => refreshes > 0,
      () => 'a request to ask again',
    );
    assert.deepEqual(decode(TEXT, await full(editor, uri))[0], '4:24 Dzerzhinsky figure');
  });

  it('colours nothing in files that are not ours, or not there', async () => {
    const { editor } = await start();
    const uri = await editor.open('point.tl', 'local record Point\n  x: number -- as Dzerzhinsky orders\nend\n');
    assert.deepEqual((await full(editor, uri)).data, []);
    assert.deepEqual((await full(editor, editor.uri('gone.tl'))).data, []);
  });

  it('uses no kind that package.json does not explain to VS Code', async () => {
    const { hello } = await Editor.start(folderOf({}), PUSH);
    const { legend } = optionsOf(hello);
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    // These two are VS Code's own.
    assert.deepEqual([...ids(contributes.semanticTokenTypes), 'event'], legend.tokenTypes);
    assert.deepEqual(['declaration', ...ids(contributes.semanticTokenModifiers)], legend.tokenModifiers);
    const [{ scopes }] = contributes.semanticTokenScopes;
    for (const kind of legend.tokenTypes) assert.ok(kind in scopes, `what ${kind} looks like in themes`);
  });
});

async function start() {
  const { editor, hello } = await Editor.start(folderOf({}), CAPABILITIES);
  const { legend } = optionsOf(hello);
  /** The words that each five integers stand on, their line and column, and what they are. */
  const decode = (text: string, { data }: SemanticTokens): string[] => {
    const lines = text.split(/\r?\n/);
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const words = lines[line]?.slice(character, character + length);
      const modifiers = legend.tokenModifiers.filter((_, index) => bits & (1 << index));
      found.push(`${line}:${character} ${words} ${[legend.tokenTypes[type], ...modifiers].join('.')}`);
    }
    return found;
  };
  return { editor, decode };
}

function optionsOf({ capabilities }: InitializeResult): SemanticTokensOptions {
  assert.ok(capabilities.semanticTokensProvider);
  return capabilities.semanticTokensProvider;
}

function full(editor: Editor, uri: string): Promise<SemanticTokens> {
  return ask(editor, 'full', uri);
}

function ask<R>(editor: Editor, what: 'full' | 'full/delta' | 'range', uri: string, more: object = {}): Promise<R> {
  return editor.connection.sendRequest(`textDocument/semanticTokens/${what}`, { textDocument: { uri }, ...more });
}

/** What an editor makes of a difference. */
function edited(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const fresh = [...data];
  for (const { start, deleteCount, data: added } of [...edits].reverse())
    fresh.splice(start, deleteCount, ...(added ?? []));
  return fresh;
}
