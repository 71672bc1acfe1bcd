/** Reads every file of the workspace again, checks it, and says what there is to mend. */
import { commands, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { WorkDoneProgress } from 'vscode-languageclient';

interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

const SHOW = 'Show Problems';

export async function checkWorkspace(client: BaseLanguageClient): Promise<Counts | undefined> {
  const options = { location: ProgressLocation.Notification, title: 'Uchronia: checking', cancellable: true };
  const counts = await window.withProgress(options, async (progress, token) => {
    const workDoneToken = `uchronia-check-${Date.now()}`;
    let done = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (it) => {
      if (it.kind !== 'report') return;
      const percentage = it.percentage ?? done;
      progress.report({ increment: percentage - done, ...(it.message && { message: it.message }) });
      done = percentage;
    });
    try {
      return await client.sendRequest<Counts>('uchronia/check', { workDoneToken }, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
  if (counts) void tell(counts);
  return counts;
}

async function tell(counts: Counts): Promise<void> {
  const chosen = await window.showInformationMessage(inWords(counts), SHOW);
  if (chosen === SHOW) await commands.executeCommand('workbench.actions.view.problems');
}

function inWords({ files, errors, warnings, others }: Counts): string {
  if (files === 0) return 'There is no timeline in this workspace yet.';
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(others, 'remark')];
  const what = found.filter((one) => !one.startsWith('0 ')).join(', ');
  return `${counted(files, 'file')} checked: ${what || 'nothing to mend'}.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
