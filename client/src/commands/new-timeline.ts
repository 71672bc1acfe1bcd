/** Asks which history a new timeline branches from and when, and writes its first lines. */
import { type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TimelineCard } from '../views/protocol.js';

const TITLE = 'New timeline';
const OF_MY_OWN = 'A history of my own';

export async function newTimeline(client: BaseLanguageClient): Promise<void> {
  const history = await askHistory(client);
  if (history === undefined) return;
  const name = await ask(2, 'What is it called?', 'The Smirnov Dictatorship');
  if (name === undefined) return;
  const question = history === '' ? 'When does it begin?' : 'When does it part from that history?';
  const date = await ask(3, question, '14 March 1926, or spring 1926, or 1926-03-14');
  if (date === undefined) return;
  const document = await workspace.openTextDocument({ language: 'timeline', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(firstLines(history, name.trim(), date.trim()));
}

async function askHistory(client: BaseLanguageClient): Promise<string | undefined> {
  const cards = await client.sendRequest<TimelineCard[]>('uchronia/timelines').catch(() => []);
  const items: (QuickPickItem & { name: string })[] = cards
    .filter(({ kind }) => kind !== 'notes')
    .map((card) => ({
      name: card.name,
      label: card.name,
      description: [card.kind === 'canon' ? 'real history' : 'a timeline of yours', card.days]
        .filter(Boolean)
        .join(' · '),
    }));
  const own = { name: '', label: OF_MY_OWN, description: 'nothing real, or real history that does not ship' };
  const chosen = await window.showQuickPick([...items, own], {
    title: `${TITLE} (1/3)`,
    placeHolder: 'Which history does it branch from?',
    matchOnDescription: true,
  });
  return chosen?.name;
}

function ask(step: number, prompt: string, placeHolder: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: `${TITLE} (${step}/3)`,
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? 'A few words, please.' : undefined),
  });
}

/** The title of the first entry is the point of divergence: written once, it stands in both places. */
function firstLines(history: string, name: string, date: string): SnippetString {
  const snippet = new SnippetString();
  snippet.appendText(history === '' ? `canon: ${name}\n` : `timeline: ${name}\n  from: ${history}\n  pod: `);
  if (history !== '') snippet.appendPlaceholder('What happens otherwise', 1).appendText('\n');
  snippet.appendText(`\n${date}: `);
  if (history === '') snippet.appendPlaceholder('What happens', 1);
  else snippet.appendTabstop(1);
  return snippet.appendText('\n  ').appendTabstop(0);
}
