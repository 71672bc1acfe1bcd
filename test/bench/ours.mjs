/** How each thing of ours that is measured is called. */
import { load } from '#server/cli/load.js';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { marks } from '#server/core/model/marks.js';
import { MarkedWords } from '#server/core/model/names/marked-words.js';
import { NameIndex, NamesHere } from '#server/core/model/names/name-index.js';
import { WordScanner } from '#server/core/model/names/word-scanner.js';
import { defaultSettings } from '#server/core/model/settings.js';
import { contentOf } from '#server/core/syntax/content.js';
import { Tree } from '#server/core/syntax/tree.js';
import { readCanon } from '#server/files/home.js';
import { createTagger } from '#server/tagger.js';

/** A full parse, kept: blocks, lines, dates. Of plain blocks they are in the tree itself. */
export function parse(text) {
  const tree = Tree.parse(text);
  for (const block of tree.blocks) contentOf(block);
  return tree;
}

/** Reads everything from disk and checks it, as the command line does. */
export async function coldCheck(paths) {
  const { analysis } = await load(paths, { of: () => defaultSettings }, () => {});
  return allFindings(analysis);
}

/** An analysis of a generated workspace, checked once. */
export async function analysisOf({ files }) {
  const analysis = createAnalysis(await readCanon());
  for (const { uri, text } of files) analysis.setFile(uri, text);
  allFindings(analysis);
  return analysis;
}

/** How many findings there are in all files. */
export function allFindings(analysis) {
  const uris = analysis.fileUris();
  analysis.prepareAll();
  if (uris.some((uri) => analysis.wantsTagger(uri))) analysis.useTagger(createTagger());
  return uris.reduce((sum, uri) => sum + analysis.findings(uri).length, 0);
}

export function nameIndexOf(names) {
  const index = new NameIndex();
  for (const name of names) {
    index.add({ name, rank: 'full', thing: { kind: 'figure', name, shortName: name } });
  }
  return index;
}

/** Paragraphs as they stand in a file, one behind the other, each from where to where. */
export function inOneText(paragraphs) {
  const stretches = [];
  let start = 0;
  for (const { length } of paragraphs) {
    stretches.push([start, start + length]);
    start += length + 1;
  }
  return { text: paragraphs.join('\n'), stretches };
}

/** Counts the names in paragraphs of one text, with the marks that a timeline puts on the words they begin with. */
export function nameCounter(index) {
  const marked = new MarkedWords();
  for (const layer of index.layers)
    marked.markBeginnings(
      layer.trie,
      marks.name,
      (node) => layer.hasEntries(node),
      (node) => layer.mayFitSmall(node),
    );
  const word = new WordScanner('', 0, 0);
  const here = new NamesHere();
  // A function made anew for each call would be compiled anew after each collection.
  return ({ text, stretches }) => {
    let count = 0;
    for (const [from, to] of stretches) {
      word.aimInRow(text, from, to);
      while (word.nextMarked(marked)) {
        const end = (word.marks & marks.name) === 0 ? 0 : index.longestFrom(text, word, to, here);
        if (end === 0) continue;
        count++;
        word.end = end;
      }
    }
    return count;
  };
}
