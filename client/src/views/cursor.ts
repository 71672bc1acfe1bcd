/** Follows the cursor: tells those who listen where it is once it has come to rest, and takes back what they asked before. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

/** Long enough to let somebody walk past an entry, short enough not to be waited for. */
const REST_MS = 200;

export type Listener = (editor: TextEditor | undefined, token: CancellationToken) => Promise<void>;

export class Cursor implements Disposable {
  readonly #listener: Listener;
  readonly #subscriptions: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new CancellationTokenSource();
  #last: TextEditor | undefined;

  /** `isOurs`: whether an editor shows a timeline. Another file, a log, a picture leave the last one in view. */
  constructor(listener: Listener, isOurs: (editor: TextEditor) => boolean) {
    this.#listener = listener;
    const come = (editor: TextEditor | undefined) => {
      if (editor && isOurs(editor)) this.#last = editor;
      this.moved();
    };
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(come),
      window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor) && come(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#last?.document) this.moved();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#last?.document) return;
        this.#last = undefined;
        this.moved();
      }),
    ];
    come(window.activeTextEditor);
  }

  /** Asks again, soon. */
  moved(): void {
    this.#asking.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#asking = new CancellationTokenSource();
      void this.#listener(this.#last, this.#asking.token);
    }, REST_MS);
  }

  dispose(): void {
    this.#asking.cancel();
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
