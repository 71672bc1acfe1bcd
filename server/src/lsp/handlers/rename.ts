/** Rename, with a preview in which edits are sorted by what they are in. */
import type {
  ChangeAnnotation,
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { RenameEdit } from '../../core/ide/api.js';
import type { Context } from '../context.js';
import { LSPErrorCodes, ResponseError } from '../protocol.js';
import { placeOf } from './place.js';

export function prepareRename(context: Context, params: TextDocumentPositionParams): PrepareRenameResult | null {
  const place = placeOf(context, params);
  const found = place && context.workspace.analysis.navigation.prepareRename(place.key, place.offset);
  if (!place || !found) return null;
  if ('refused' in found) throw refusal(found.refused);
  return { range: context.converter.range(place.key, found.span), placeholder: found.name };
}

/** All files have to have been read for this. */
export async function rename(context: Context, params: RenameParams): Promise<WorkspaceEdit | null> {
  await context.complete;
  const place = placeOf(context, params);
  const edits = place && context.workspace.analysis.navigation.rename(place.key, place.offset, params.newName);
  if (!edits) return null;
  if ('refused' in edits) throw refusal(edits.refused);
  return context.converter.workspaceEdit(edits, annotationOf);
}

/** Editors show the message of this error, and only of this one, to the person who asked. */
function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function annotationOf({ where }: RenameEdit): ChangeAnnotation {
  return { label: LABELS[where] };
}

const LABELS: Record<RenameEdit['where'], string> = {
  declaration: 'Where it is declared',
  reference: 'Properties and titles that name it',
  fact: 'Facts',
  prose: 'Prose',
};
