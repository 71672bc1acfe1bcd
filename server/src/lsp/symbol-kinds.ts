/** Which of an editor's icons stands for what. There are none for history; these look least like programming. */

import type { OutlineItem } from '../core/ide/api.js';
import { SymbolKind } from './protocol.js';

export const SYMBOL_KINDS: Record<OutlineItem['kind'], SymbolKind> = {
  preamble: SymbolKind.String,
  heading: SymbolKind.String,
  entry: SymbolKind.Event,
  timeline: SymbolKind.Package,
  canon: SymbolKind.Package,
  challenge: SymbolKind.Enum,
  figure: SymbolKind.Class,
  office: SymbolKind.Interface,
  group: SymbolKind.Module,
  place: SymbolKind.Object,
  term: SymbolKind.Key,
  source: SymbolKind.File,
};
