import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Message } from 'vscode-languageserver/node';
import { bytesOf } from '#server/lsp/message-bytes.js';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('“Kirov” – and so on…', 'Киров', '"diagnostics":[]', '"items":[]', '😀', '\\u201c', '\ud800'),
);
const item = fc.record({
  message: words,
  range: fc.record({ line: fc.nat(), character: fc.nat() }),
  data: fc.option(fc.record({ fixes: fc.array(words, { maxLength: 2 }) }), { nil: undefined }),
});
const items = fc.array(item, { maxLength: 4 });
const jsonrpc = '2.0';

const message: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    jsonrpc: fc.constant(jsonrpc),
    method: fc.constantFrom('textDocument/publishDiagnostics', 'window/logMessage'),
    params: fc.record({ uri: words, diagnostics: items, version: fc.option(fc.nat(), { nil: undefined }) }),
  }),
  fc.record({
    jsonrpc: fc.constant(jsonrpc),
    id: fc.nat(),
    result: fc.oneof(
      fc.record({ kind: fc.constantFrom('full', 'unchanged'), resultId: words, items }),
      fc.record({
        relatedDocuments: fc.dictionary(words, fc.record({ kind: fc.constant('full'), items })),
        kind: fc.constant('full'),
        items,
      }),
      fc.record({ kind: fc.constant('unchanged'), resultId: words }),
      fc.record({ isIncomplete: fc.boolean(), items }),
      items,
      fc.constant(null),
    ),
  }),
);

describe('The bytes of a message', () => {
  it('are what anybody would write, the first time and the next', () => {
    fc.assert(
      fc.property(message, (it) => {
        for (let time = 0; time < 2; time++)
          assert.deepEqual(JSON.parse(bytesOf(it as Message).toString()), JSON.parse(JSON.stringify(it)));
      }),
    );
  });

  it('are ASCII where only our own words have other marks', () => {
    const said = { message: '“Kirov” – and so on…' };
    const told = {
      jsonrpc,
      method: 'textDocument/publishDiagnostics',
      params: { uri: 'file:///a.tl', diagnostics: [said, said, { message: 'Киров' }] },
    };
    const text = bytesOf(told).toString();
    assert.match(text, /\\u201cKirov\\u201d \\u2013 and so on\\u2026/);
    assert.match(text, /Киров/);
  });
});
