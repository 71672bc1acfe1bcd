/** When files get other names: what names them by their paths, and the paths in them, have to be written anew. */
import type { Project } from '../model/project.js';
import { type Span, shift, type TextEdit } from '../text/span.js';
import { filesNamedIn } from './links.js';
import { wordsIn } from './look.js';

/** Files or folders, by the old name of each. */
export type Renames = ReadonlyMap<string, string>;

/** In the files as they are called before. */
export function pathEdits(
  renames: Renames,
  project: Project,
): readonly { readonly uri: string; readonly edit: TextEdit }[] {
  return project.ownFiles.flatMap((file) => {
    const from = renamed(file.uri, renames);
    return file.slots.flatMap((slot) =>
      [...filesNamedIn(slot, project)].flatMap(({ span, target }) => {
        const to = renamed(target.uri, renames);
        // As it was written before it is right still, whatever other ways there are to write it.
        if (from === file.uri && to === target.uri) return [];
        const path = pathBetween(from, to);
        return path === wordsIn(slot, span) ? [] : [editOf(file.uri, shift(span, slot.start), path)];
      }),
    );
  });
}

function editOf(uri: string, span: Span, text: string) {
  return { uri, edit: { span, text } };
}

/** With a folder everything in it is called otherwise. */
function renamed(uri: string, renames: Renames): string {
  for (const [old, fresh] of renames)
    if (uri === old || uri.startsWith(`${old}/`)) return fresh + uri.slice(old.length);
  return uri;
}

/** "../part-two.tl": the steps from the folder of one file to another. */
function pathBetween(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < Math.min(here.length, there.length - 1) && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common).map(decodeURIComponent)].join('/');
}
