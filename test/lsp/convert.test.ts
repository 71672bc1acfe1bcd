// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of snippets.
import assert from 'node:assert/strict';
import { createAnalysis } from '#server/core/ide/analysis.js';
import type { Finding, Fix } from '#server/core/model/finding.js';
import { featuresOf } from '#server/lsp/client-features.js';
import { Converter, withoutPlaceholders } from '#server/lsp/convert.js';
import type { Host } from '#server/lsp/host.js';
import { Workspace } from '#server/lsp/workspace.js';
import { canon } from '../support/random-edits/pieces.js';
import { PUSH } from './editor.js';

const SNIPPET = '  allow: acts-after-death because ${1:he is only believed dead}\n';
const PLAIN = '  allow: acts-after-death because he is only believed dead\n';
const INSERTED = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };

describe('a fix on its way to the editor', () => {
  it('is a snippet where the editor can take one', () => {
    const { edit, isPreferred } = action(PUSH, [fix('a', { snippet: true })]);
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri: 'untitled:a', version: 7 },
          edits: [{ range: INSERTED, snippet: { kind: 'snippet', value: SNIPPET } }],
        },
      ],
    });
    assert.equal(isPreferred, true);
  });

  it('is plain text where it cannot', () => {
    const { edit } = action({ workspace: { workspaceEdit: { documentChanges: true } } }, [fix('a', { snippet: true })]);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.edits, [{ range: INSERTED, newText: PLAIN }]);
    assert.deepEqual(action({}, [fix('a', { snippet: true })]).edit, {
      changes: { 'untitled:a': [{ range: INSERTED, newText: PLAIN }] },
    });
  });

  it('leaves dollars alone where it is no snippet', () => {
    const { edit } = action({}, [fix('a', {}, 'costs $1')]);
    assert.deepEqual(edit, { changes: { 'untitled:a': [{ range: INSERTED, newText: 'costs $1' }] } });
  });

  it('names no version of a file that is not open, and is preferred only when it is the only one', () => {
    const { edit, isPreferred } = action(PUSH, [fix('b', {}), fix('a', {})]);
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: 'untitled:b', version: null });
    assert.equal(isPreferred, undefined);
  });
});

describe('a finding that repeats another', () => {
  const KEY = 'untitled:a';
  const NOTES = `April 1860: The sowing
  It is a dry spring.

May 1860: The fair
  - Anna Reed visits the fair

June 1860: The harvest
  It rains
  and rains.

July 1860: Another fair
  - Anna Reed visits the fair
`;
  const told = (workspace: Workspace, converter: Converter) =>
    workspace.analysis.findings(KEY).map((one) => converter.diagnostic(KEY, one));

  for (const [name, capabilities] of [
    ['shown beside it', PUSH],
    ['told by its line alone', {}],
  ] as const)
    it(`says where that stands now, ${name}, and is the same as long as it is equal`, () => {
      const workspace = workspaceOf([canon]);
      workspace.open(KEY, 1, NOTES);
      const converter = new Converter(workspace, featuresOf(capabilities), () => undefined);
      const [, before] = told(workspace, converter);
      assert.match(String(before?.message), /^As in line 5: /);
      // The first goes one line down; the other stays where it is.
      replace(workspace, 'rains\n  and', 'rains and');
      replace(workspace, 'a dry', 'a\n  dry');
      const [, after] = told(workspace, converter);
      assert.deepEqual(after?.range, before?.range);
      assert.match(String(after?.message), /^As in line 6: /);
      replace(workspace, 'It rains', 'It pours');
      assert.equal(told(workspace, converter)[1], after);
    });

  const replace = ({ analysis }: Workspace, words: string, others: string) => {
    const start = analysis.text(KEY)?.indexOf(words) ?? 0;
    analysis.editFile(KEY, [{ span: { start, end: start + words.length }, text: others }]);
  };
});

describe('a snippet as plain text', () => {
  const cases: readonly [string, string][] = [
    ['no placeholder', 'no placeholder'],
    ['because ${1:a reason}$0', 'because a reason'],
    ['${1|he,she|} dies', 'he dies'],
    ['$1, ${2}', ', '],
    ['costs \\$5 \\} \\\\', 'costs $5 } \\'],
  ];
  for (const [snippet, plain] of cases) {
    it(snippet, () => assert.equal(withoutPlaceholders(snippet), plain));
  }
});

function action(capabilities: typeof PUSH, fixes: readonly Fix[]) {
  const workspace = workspaceOf([]);
  workspace.open('untitled:a', 7, 'May 1927: The camps\n  - Dzerzhinsky reorganises them\n');
  workspace.analysis.setFile('untitled:b', 'timeline: B\nx');
  const finding: Finding = {
    rule: 'acts-after-death',
    severity: 'error',
    span: { start: 24, end: 35 },
    message: '',
    related: [],
    fixes,
  };
  return new Converter(workspace, featuresOf(capabilities), () => undefined).codeAction(
    'untitled:a',
    finding,
    fixes[0] as Fix,
  );
}

function workspaceOf(canon: Parameters<typeof createAnalysis>[0]): Workspace {
  const host: Host = {
    version: '0',
    readCanon: async () => [],
    find: async () => [],
    read: async () => ({ kind: 'missing' }),
    loadTagger: () => Promise.reject(new Error('not here')),
    pageOf: () => undefined,
    keyOf: (uri) => uri,
    covers: () => false,
    isForeign: () => false,
  };
  return new Workspace(createAnalysis(canon), host, () => {});
}

function fix(name: 'a' | 'b', more: { snippet?: true }, text = SNIPPET): Fix {
  const at = name === 'a' ? 20 : 12;
  return { title: 'Do', edits: [{ uri: `untitled:${name}`, edit: { span: { start: at, end: at }, text } }], ...more };
}
