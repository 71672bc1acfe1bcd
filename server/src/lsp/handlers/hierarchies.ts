/** The editor's trees of calls and of types: here of causes and their effects, and of timelines and their branches. */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  TextDocumentPositionParams,
  TypeHierarchyItem,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver/node';
import type { Card } from '../../core/ide/api.js';
import type { Context } from '../context.js';
import { SymbolKind } from '../protocol.js';
import { placeOf } from './place.js';

export function prepareCauses(context: Context, params: TextDocumentPositionParams): CallHierarchyItem[] | null {
  const place = placeOf(context, params);
  const card = place && context.workspace.analysis.structure.happening(place.key, place.offset);
  return card ? [itemOf(card, SymbolKind.Event, context)] : null;
}

/** Who "calls" an entry is what it follows from. */
export async function causes(
  context: Context,
  { item }: CallHierarchyIncomingCallsParams,
): Promise<CallHierarchyIncomingCall[]> {
  await context.complete;
  const { key, offset } = startOf(item, context);
  return context.workspace.analysis.structure.causes(key, offset).map((card) => {
    const from = itemOf(card, SymbolKind.Event, context);
    return { from, fromRanges: [from.selectionRange] };
  });
}

export async function consequences(
  context: Context,
  { item }: CallHierarchyOutgoingCallsParams,
): Promise<CallHierarchyOutgoingCall[]> {
  await context.complete;
  const { key, offset } = startOf(item, context);
  const cards = context.workspace.analysis.structure.consequences(key, offset);
  return cards.map((card) => ({ to: itemOf(card, SymbolKind.Event, context), fromRanges: [item.selectionRange] }));
}

export function prepareTimelines(context: Context, params: TextDocumentPositionParams): TypeHierarchyItem[] | null {
  const place = placeOf(context, params);
  const card = place && context.workspace.analysis.structure.timeline(place.key, place.offset);
  return card ? [itemOf(card, SymbolKind.Package, context)] : null;
}

export async function parents(context: Context, params: TypeHierarchySupertypesParams): Promise<TypeHierarchyItem[]> {
  await context.complete;
  const { key, offset } = startOf(params.item, context);
  const cards = context.workspace.analysis.structure.parents(key, offset);
  return cards.map((card) => itemOf(card, SymbolKind.Package, context));
}

export async function branches(context: Context, params: TypeHierarchySubtypesParams): Promise<TypeHierarchyItem[]> {
  await context.complete;
  const { key, offset } = startOf(params.item, context);
  const cards = context.workspace.analysis.structure.branches(key, offset);
  return cards.map((card) => itemOf(card, SymbolKind.Package, context));
}

function itemOf(
  { name, detail, uri, whole, nameSpan }: Card,
  kind: SymbolKind,
  { converter }: Context,
): CallHierarchyItem {
  return {
    name,
    detail,
    kind,
    uri: converter.uri(uri),
    range: converter.range(uri, whole),
    selectionRange: converter.range(uri, nameSpan),
  };
}

/** An item is found again by where it stands. */
function startOf({ uri, selectionRange }: CallHierarchyItem, { workspace }: Context): { key: string; offset: number } {
  const key = workspace.keyOf(uri);
  return { key, offset: workspace.analysis.offsetAt(key, selectionRange.start) };
}
