/** The floor: a language server with the same library as ours that knows one answer. */
import { createConnection } from 'vscode-languageserver/node';

const connection = createConnection();
connection.onInitialize(() => ({ capabilities: { hoverProvider: true, textDocumentSync: 2 } }));
connection.onHover(() => ({ contents: { kind: 'markdown', value: '**One answer**' } }));
connection.listen();
