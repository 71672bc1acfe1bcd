/** Go to definition and declaration, find references, highlight. */
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  ReferenceParams,
  TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import type { Destination } from '../../core/ide/api.js';
import type { Context } from '../context.js';
import { type Place, placeOf } from './place.js';

export function definition(context: Context, params: TextDocumentPositionParams): LocationLink[] | Location[] | null {
  const place = placeOf(context, params);
  return (
    place && toProtocol(context, place, context.workspace.analysis.navigation.definitions(place.key, place.offset))
  );
}

export function declaration(context: Context, params: TextDocumentPositionParams): LocationLink[] | Location[] | null {
  const place = placeOf(context, params);
  return (
    place && toProtocol(context, place, context.workspace.analysis.navigation.declarations(place.key, place.offset))
  );
}

/** All files have to have been read for this. */
export async function references(context: Context, params: ReferenceParams): Promise<Location[] | null> {
  await context.complete;
  const place = placeOf(context, params);
  if (!place) return null;
  const withNames = params.context.includeDeclaration;
  return context.workspace.analysis.navigation
    .references(place.key, place.offset, { withNames })
    .map(({ uri, span }) => context.converter.location(uri, span));
}

/** The protocol's `Write` is where a name is given, `Read` where it is used. */
export function documentHighlight(context: Context, params: TextDocumentPositionParams): DocumentHighlight[] | null {
  const place = placeOf(context, params);
  if (!place) return null;
  return context.workspace.analysis.navigation
    .highlights(place.key, place.offset)
    .map(({ span, kind }) => ({ range: context.converter.range(place.key, span), kind: kind === 'name' ? 3 : 2 }));
}

/** With links an editor underlines the whole name and shows the whole entry; the others get the place alone. */
function toProtocol(
  { converter }: Context,
  { key }: Place,
  destinations: readonly Destination[],
): LocationLink[] | Location[] {
  if (!converter.features.definitionLinks) return destinations.map(({ uri, name }) => converter.location(uri, name));
  return destinations.map(({ from, uri, whole, name }) => ({
    originSelectionRange: converter.range(key, from),
    targetUri: converter.uri(uri),
    targetRange: converter.range(uri, whole),
    targetSelectionRange: converter.range(uri, name),
  }));
}
