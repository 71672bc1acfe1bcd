/** What is wrong with a `uchronia.json`, and its quick fixes. Its text is not synchronised: the fix goes along with the diagnostic. */
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver/node';
import { SETTINGS_FILE } from '../settings/combine.js';
import type { PlacedProblem } from '../settings/files.js';
import type { SettingsFix } from '../settings/read.js';
import { SEVERITIES, SOURCE } from './convert.js';
import { CodeActionKind } from './protocol.js';

const CODE = 'settings';

/** Where the editor has to be asked to ask for fixes: these files are in no language of ours. */
export const SETTINGS_SELECTOR = [{ pattern: `**/${SETTINGS_FILE}` }];

export function settingsDiagnostic({ start, end, severity, message, fix }: PlacedProblem): Diagnostic {
  return {
    range: { start, end },
    severity: SEVERITIES[severity],
    source: SOURCE,
    code: CODE,
    message,
    ...(fix && { data: fix }),
  };
}

/** The editor keeps the places of diagnostics up to date while somebody types, so it is asked where they are now. */
export function settingsFixes({ textDocument: { uri }, context: { diagnostics } }: CodeActionParams): CodeAction[] {
  return diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { source, code, range, data } = diagnostic;
    if (source !== SOURCE || code !== CODE || !isFix(data)) return [];
    const edit = { changes: { [uri]: [{ range, newText: data.text }] } };
    return [{ title: data.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: true, edit }];
  });
}

function isFix(data: unknown): data is SettingsFix {
  if (typeof data !== 'object' || data === null) return false;
  return 'title' in data && typeof data.title === 'string' && 'text' in data && typeof data.text === 'string';
}
