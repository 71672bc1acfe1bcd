/** What can be followed from a file: the addresses of sources, citations, the files that it branches from or names. */
import type { FileModel } from '../model/file-model.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { type Span, shift, span } from '../text/span.js';
import { extentOf } from './definition.js';
import { type Look, wordsIn } from './look.js';
import type { Link } from './navigation.js';
import { isBlock, referencesIn } from './references.js';

export function linksIn(uri: string, look: Look): readonly Link[] {
  const file = look.project.file(uri);
  return file?.slots.flatMap((slot) => [...addresses(slot), ...named(slot, look), ...files(slot, look)]) ?? [];
}

function* addresses(slot: Slot): Iterable<Link> {
  for (const { key, value } of contentOf(slot.block).properties) {
    const url = wordsIn(slot, value);
    if (key === 'url' && isAddress(url)) yield { span: shift(value, slot.start), target: { url } };
  }
}

/** Only what a browser opens, and nothing that runs. */
function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text);
}

/** Citations lead to where the source can be read, else to where it is declared; timelines and challenges to their files. */
function* named(slot: Slot, look: Look): Iterable<Link> {
  for (const { role, span: where, meant } of referencesIn(slot, look)) {
    const [one] = meant;
    const block = one instanceof Timeline ? one.headers[0] : one && isBlock(one) ? one : undefined;
    if (role !== 'reference' || !block) continue;
    const url = propertyOf(block, 'url');
    const title = propertyOf(block, 'title') ?? block.name;
    yield {
      span: shift(where, slot.start),
      target: url !== undefined && isAddress(url) ? { url } : { uri: block.file.uri, span: extentOf(block) },
      tooltip: title,
    };
  }
}

function propertyOf(slot: Slot, key: string): string | undefined {
  const found = contentOf(slot.block).properties.find((property) => property.key === key);
  return found && wordsIn(slot, found.value);
}

function* files(slot: Slot, { project }: Look): Iterable<Link> {
  for (const { span: where, target } of filesNamedIn(slot, project))
    yield { span: shift(where, slot.start), target: { uri: target.uri, span: span(0, 0) } };
}

/** "See part-two.tl": the files of the workspace that a block names by their paths from its own. */
export function* filesNamedIn(
  { block: { text }, file }: Slot,
  project: Project,
): Iterable<{ span: Span; target: FileModel }> {
  if (!text.includes('.tl')) return;
  for (const match of text.matchAll(
    /(?<![\p{L}\d/.-])(?:[\p{L}\d_.-]+\/)*[\p{L}\d_.-]*[\p{L}\d_-]\.tl(?![\p{L}\d])/gu,
  )) {
    const target = project.file(pathFrom(file, match[0]));
    if (target && target !== file) yield { span: span(match.index, match.index + match[0].length), target };
  }
}

/** The name of another file as this one's would be written; `..` and `.` are steps. */
function pathFrom({ uri }: FileModel, path: string): string {
  const parts = uri.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(encodeURIComponent(step));
  }
  return parts.join('/');
}
