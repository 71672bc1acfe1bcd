/** From a name to where it is declared, to everywhere it stands, and to another name. Offsets are those of the files. */
import type { Location } from '../model/thing.js';
import type { Span, TextEdit } from '../text/span.js';
import { declarations, definitions } from './definition.js';
import { pathEdits, type Renames } from './file-rename.js';
import { findReferences } from './find-references.js';
import { highlights } from './highlights.js';
import { linkedSpans } from './linked-editing.js';
import { linksIn } from './links.js';
import type { Look } from './look.js';
import { type Reference, referenceAt } from './references.js';
import { prepareRename, rename } from './rename.js';

/** A place to go to. */
export interface Destination {
  /** The name that leads there, in the file that was asked about. */
  readonly from: Span;
  readonly uri: string;
  /** The whole of what is declared or told there, and the words in it that name it. */
  readonly whole: Span;
  readonly name: Span;
}

export interface Highlight {
  readonly span: Span;
  /** `name`: it is declared, or given this name, here. */
  readonly kind: 'name' | 'use';
}

/** Something in a text that can be followed: an address, or a place of a file. */
export interface Link {
  readonly span: Span;
  readonly target: { readonly url: string } | Location;
  /** What it leads to, as plain text. */
  readonly tooltip?: string;
}

/** Why something cannot be done, in a writer's words. */
export interface Refusal {
  readonly refused: string;
}

export interface RenamePlace {
  readonly span: Span;
  /** The name that is going to be changed, which may be longer than the words under the cursor. */
  readonly name: string;
}

/** `where` sorts the edits for a preview. */
export interface RenameEdit {
  readonly uri: string;
  readonly edit: TextEdit;
  readonly where: 'declaration' | 'reference' | 'fact' | 'prose';
}

export interface Navigation {
  /** Where what is named here is declared, under this very name if it has several; all it may mean if it is not plain. */
  definitions(uri: string, offset: number): readonly Destination[];
  /** Every block that declares it. */
  declarations(uri: string, offset: number): readonly Destination[];
  /** Everywhere in all files that it is named, the writer's own first. */
  references(uri: string, offset: number, options: { readonly withNames: boolean }): readonly Location[];
  /** The same in this file alone. */
  highlights(uri: string, offset: number): readonly Highlight[];
  links(uri: string): readonly Link[];
  /** Undefined where nothing is named. */
  prepareRename(uri: string, offset: number): RenamePlace | Refusal | undefined;
  rename(uri: string, offset: number, name: string): readonly RenameEdit[] | Refusal | undefined;
  /** What has to be written where when files, or folders, get other names; in the files as they are called before. */
  renameFiles(renames: Renames): readonly { readonly uri: string; readonly edit: TextEdit }[];
  /** Words of this file that are one name and may be typed at once; [] if there is but one. */
  linkedSpans(uri: string, offset: number): readonly Span[];
}

export function navigationOf(look: Look): Navigation {
  const at = (uri: string, offset: number): Reference | undefined => {
    const spot = look.spotAt(uri, offset);
    return spot && referenceAt(spot.slot, spot.offset, look);
  };
  const withReference =
    <R>(answer: (reference: Reference) => R, otherwise: R) =>
    (uri: string, offset: number): R => {
      const reference = at(uri, offset);
      return reference ? answer(reference) : otherwise;
    };
  return {
    definitions: (uri, offset) => definitions(look.spotAt(uri, offset), look),
    declarations: withReference((reference) => declarations(reference, look), []),
    references: (uri, offset, options) => {
      const reference = at(uri, offset);
      return reference ? findReferences(reference, look, options) : [];
    },
    highlights: withReference((reference) => highlights(reference, look), []),
    links: (uri) => linksIn(uri, look),
    prepareRename: withReference((reference) => prepareRename(reference, look), undefined),
    rename: (uri, offset, name) => {
      const reference = at(uri, offset);
      return reference && rename(reference, name, look);
    },
    renameFiles: (renames) => pathEdits(renames, look.project),
    linkedSpans: withReference((reference) => linkedSpans(reference, look), []),
  };
}
