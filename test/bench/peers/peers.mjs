/** The peers, each behind one function. */
import { parse } from '@markwhen/parser';
import AhoCorasick from 'ahocorasick';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Markwhen reads a date and a colon as the head of an event, so it takes the entries as they are. */
export function markwhen(text) {
  return parse(text);
}

export function ahoCorasick(names) {
  const automaton = new AhoCorasick(names);
  return (paragraphs) => {
    let count = 0;
    for (const text of paragraphs) count += automaton.search(text).length;
    return count;
  };
}

/** The document of the protocol library; answers what applies a one-letter insertion to it. */
export function textDocument(text) {
  const document = TextDocument.create('file:///notes.tl', 'timeline', 1, text);
  return (offset, letter) => {
    const position = document.positionAt(offset);
    const change = { range: { start: position, end: position }, text: letter };
    TextDocument.update(document, [change], document.version + 1);
    // The lines are counted when somebody asks where something is, which a server does for every change.
    return document.offsetAt(position);
  };
}
