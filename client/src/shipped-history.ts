/** Real history that ships with the extension is there to be read: what was typed into it would be lost with the next version. */
import { commands, type Disposable, type TextEditor, Uri, window } from 'vscode';

export function protectShippedHistory(extension: Uri): Disposable {
  const shipped = `${Uri.joinPath(extension, 'server', 'canon')}/`;
  const protect = (editor: TextEditor | undefined) => {
    if (editor?.document.uri.toString().startsWith(shipped))
      void commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  };
  protect(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(protect);
}
