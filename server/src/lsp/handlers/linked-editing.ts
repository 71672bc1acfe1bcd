import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { placeOf } from './place.js';

export function linkedEditing(context: Context, params: LinkedEditingRangeParams): LinkedEditingRanges | null {
  const place = placeOf(context, params);
  if (!place) return null;
  const spans = context.workspace.analysis.navigation.linkedSpans(place.key, place.offset);
  // Any words make a title: the editor's own idea of a word must not end the editing.
  return spans.length === 0
    ? null
    : { ranges: spans.map((span) => context.converter.range(place.key, span)), wordPattern: '[^;\\r\\n]*' };
}
