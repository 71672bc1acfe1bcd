/** A tree view over plain data: what is shown is worked out elsewhere, and all of it at once. */
import {
  EventEmitter,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { Suggestion } from './protocol.js';

export interface Row {
  readonly label: string;
  /** Shown faintly behind the label. */
  readonly description?: string;
  /** Plain text, one paragraph each. */
  readonly tooltip?: readonly string[];
  /** The name of one of VS Code's icons. */
  readonly icon?: string;
  readonly isFaint?: boolean;
  readonly rows?: readonly Row[];
  readonly isClosed?: boolean;
  /** Where a click leads. */
  readonly location?: Location;
  readonly suggestion?: Suggestion;
  /** Which actions package.json offers at the row. */
  readonly contextValue?: string;
}

export class Rows implements TreeDataProvider<Row> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #rows: readonly Row[] = [];

  show(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#changed.fire(undefined);
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? (row.rows ?? []) : this.#rows)];
  }

  getTreeItem(row: Row): TreeItem {
    const item = new TreeItem(row.label, collapsible(row));
    if (row.description) item.description = row.description;
    if (row.tooltip) item.tooltip = tooltipOf(row.tooltip);
    if (row.icon) item.iconPath = new ThemeIcon(row.icon, row.isFaint ? FAINT : undefined);
    if (row.contextValue) item.contextValue = row.contextValue;
    if (row.location) {
      const { start, end } = row.location.range;
      const selection = new Range(start.line, start.character, end.line, end.character);
      item.command = {
        title: 'Open',
        command: 'vscode.open',
        arguments: [Uri.parse(row.location.uri), { selection }],
      };
    }
    return item;
  }
}

const FAINT = new ThemeColor('disabledForeground');

function collapsible({ rows, isClosed }: Row): TreeItemCollapsibleState {
  if (!rows || rows.length === 0) return TreeItemCollapsibleState.None;
  return isClosed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

/** Words of a document are appended as text: VS Code escapes them. */
function tooltipOf(paragraphs: readonly string[]): MarkdownString {
  const markdown = new MarkdownString();
  paragraphs.forEach((paragraph, at) => {
    if (at > 0) markdown.appendMarkdown('\n\n');
    markdown.appendText(paragraph);
  });
  return markdown;
}
