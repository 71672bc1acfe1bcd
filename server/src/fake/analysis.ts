/** Stands in for the core until it is there: "Dzerzhinsky" is an error, "Leningrad" a warning, `@` completes. */
import type { Analysis, CompletionItem } from '../core/ide/api.js';
import type { Finding } from '../core/model/finding.js';
import { LineIndex } from '../core/text/line-index.js';

export function createAnalysis(canon: readonly { uri: string; text: string }[]): Analysis {
  const files = new Map<string, string>();
  const textOf = (uri: string) => files.get(uri) ?? canon.find((it) => it.uri === uri)?.text ?? '';
  const index = (uri: string) => new LineIndex(textOf(uri));
  let tagged = false;
  return {
    setFile: (uri, text) => void files.set(uri, text),
    editFile(uri, edits) {
      for (const { span, text } of edits) {
        const old = textOf(uri);
        files.set(uri, old.slice(0, span.start) + text + old.slice(span.end));
      }
    },
    removeFile: (uri) => void files.delete(uri),
    hasFile: (uri) => files.has(uri),
    fileUris: () => [...files.keys()],
    text: (uri) => files.get(uri),
    positionAt: (uri, offset) => index(uri).positionAt(offset),
    offsetAt: (uri, position) => index(uri).offsetAt(position),
    findings: (uri) => find(uri, textOf(uri)),
    wantsTagger: (uri) => !tagged && textOf(uri).includes('Dzerzhinsky'),
    useTagger(tagger) {
      tagged = true;
      tagger.tag('Dzerzhinsky orders it.', ['Dzerzhinsky']);
    },
    hover(uri, offset) {
      const start = textOf(uri).indexOf('Dzerzhinsky');
      return start >= 0 && offset >= start && offset <= start + 11
        ? { span: { start, end: start + 11 }, markdown: '**Felix Dzerzhinsky**, 1877–1926' }
        : undefined;
    },
    complete: (_uri, offset) => ({ incomplete: false, items: [item(offset)] }),
    documentationOf: (id) => (id === 'felix' ? 'Chairman of the OGPU' : undefined),
  };
}

function item(offset: number): CompletionItem {
  const edit = { span: { start: offset, end: offset }, text: 'Felix Dzerzhinsky' };
  return {
    label: 'Felix Dzerzhinsky',
    kind: 'figure',
    detail: 'b. 1877',
    edit,
    filterText: 'Dzerzhinsky',
    sortText: '1',
    id: 'felix',
  };
}

function find(uri: string, text: string): Finding[] {
  return [...text.matchAll(/Dzerzhinsky/g)].map((match) => ({
    rule: 'acts-after-death',
    severity: 'error' as const,
    span: { start: match.index, end: match.index + 11 },
    message: 'Felix Dzerzhinsky died on 20 July 1926.',
    related: [{ uri, span: { start: 0, end: 1 }, message: 'so it says here' }],
    fixes: [
      {
        title: 'Write somebody else',
        edits: [{ uri, edit: { span: { start: match.index, end: match.index + 11 }, text: 'Menzhinsky' } }],
      },
    ],
  }));
}
