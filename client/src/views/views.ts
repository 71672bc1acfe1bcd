/** The views in the side bar and the line below: all of them follow the cursor. */
import { type Disposable, languages, type TextEditor, type TreeView, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Cursor } from './cursor.js';
import { outlineRows, timelineRows } from './overview-rows.js';
import type { At, EntryCard, Moment, Refusal, TimelineCard, World } from './protocol.js';
import { StatusBar } from './status-bar.js';
import { type Row, Rows } from './tree.js';
import { toComeRows, worldRows } from './world-rows.js';

interface View {
  readonly rows: Rows;
  readonly tree: TreeView<Row>;
}

export function showViews(client: BaseLanguageClient): Disposable {
  const stillToCome = view('uchronia.stillToCome');
  const world = view('uchronia.world');
  const timelines = view('uchronia.timelines');
  const outline = view('uchronia.outline');
  const statusBar = new StatusBar();

  const cursor = new Cursor(async (editor, token) => {
    const ask = <R>(method: string, params?: object) =>
      // A question that has been taken back, or that a server on its way out cannot answer, changes nothing.
      client.sendRequest<R>(method, params ?? {}, token).catch(() => undefined);
    const at = editor && client.isRunning() ? placeOf(client, editor) : undefined;
    statusBar.show(at && ((await ask<Moment>('uchronia/moment', at)) ?? undefined), editor?.document.uri);
    if (timelines.tree.visible && client.isRunning()) {
      const cards = await ask<TimelineCard[]>('uchronia/timelines');
      if (cards) timelines.rows.show(timelineRows(cards));
    }
    if (outline.tree.visible) {
      const cards = at ? await ask<EntryCard[]>('uchronia/entries', { textDocument: at.textDocument }) : [];
      if (cards) outline.rows.show(outlineRows(cards));
    }
    if (!world.tree.visible && !stillToCome.tree.visible) return;
    const answer = at ? await ask<World | Refusal | null>('uchronia/world', at) : null;
    if (answer !== undefined) showWorld(answer, world, stillToCome);
  }, isTimeline);

  const views = [stillToCome, world, timelines, outline];
  const subscriptions: Disposable[] = [
    ...views.map(({ tree }) => tree),
    ...views.map(({ tree }) => tree.onDidChangeVisibility(({ visible }) => visible && cursor.moved())),
    client.onDidChangeState(() => cursor.moved()),
    // Whatever changes what is found may have changed the world too: another file, the settings.
    languages.onDidChangeDiagnostics(() => cursor.moved()),
    cursor,
    statusBar,
  ];
  return {
    dispose: () => {
      for (const it of subscriptions) it.dispose();
    },
  };
}

function view(id: string): View {
  const rows = new Rows();
  return { rows, tree: window.createTreeView(id, { treeDataProvider: rows, showCollapseAll: true }) };
}

function showWorld(answer: World | Refusal | null, world: View, stillToCome: View): void {
  const isThere = answer !== null && !('refused' in answer);
  world.rows.show(isThere ? worldRows(answer) : []);
  stillToCome.rows.show(isThere ? toComeRows(answer) : []);
  for (const { tree } of [world, stillToCome]) {
    tree.description = isThere ? answer.date : '';
  }
  const nothing = isThere && answer.stillToCome.length + answer.fallen.length === 0;
  // With a message the invitation to begin is not shown. What is deleted from a view of VS Code's cannot be set again.
  stillToCome.tree.message = nothing
    ? 'Real history holds nothing more for the people of these notes.'
    : refusal(answer);
  world.tree.message = refusal(answer);
}

function refusal(answer: World | Refusal | null): string {
  return answer && 'refused' in answer ? answer.message : '';
}

function isTimeline({ document }: TextEditor): boolean {
  return document.languageId === 'timeline';
}

function placeOf(client: BaseLanguageClient, { document, selection }: TextEditor): At {
  return {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
}
