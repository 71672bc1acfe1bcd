/** The line below: the date of the entry that the cursor is in, how far from the point of divergence, and what is found in the file. */
import { DiagnosticSeverity, type Disposable, languages, StatusBarAlignment, type Uri, window } from 'vscode';
import type { Moment } from './protocol.js';

/** Left of what other extensions show, right of the branch and the problems of the whole workspace. */
const PRIORITY = 50;

export class StatusBar implements Disposable {
  readonly #moment = window.createStatusBarItem('uchronia.moment', StatusBarAlignment.Left, PRIORITY);
  readonly #findings = window.createStatusBarItem('uchronia.findings', StatusBarAlignment.Left, PRIORITY - 1);
  readonly #subscription: Disposable;
  #uri: Uri | undefined;
  #held = 0;

  constructor() {
    this.#moment.name = 'Uchronia: date at the cursor';
    this.#moment.command = 'uchronia.world.focus';
    this.#findings.name = 'Uchronia: findings in this file';
    this.#subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === this.#uri?.toString())) this.#count();
    });
  }

  /** Nothing where no timeline is open. */
  show(moment: Moment | undefined, uri: Uri | undefined): void {
    this.#uri = uri;
    this.#held = moment?.held ?? 0;
    this.#count();
    if (!moment) {
      this.#moment.hide();
      return;
    }
    const { date, distance, timeline } = moment;
    this.#moment.text = `$(history) ${plain(date)}${distance ? ` · ${distance}` : ''}`;
    this.#moment.tooltip = `${timeline}: ${date}${distance ? `, ${distance}` : ''}`;
    this.#moment.show();
  }

  #count(): void {
    if (!this.#uri) {
      this.#findings.hide();
      return;
    }
    const found = languages.getDiagnostics(this.#uri).filter(({ source }) => source === 'uchronia');
    const grave = found.filter(({ severity }) => severity <= DiagnosticSeverity.Warning).length;
    const others = found.length - grave;
    if (this.#held > 0) {
      this.#findings.text = `$(eye-closed) ${counted(found.length + this.#held)}`;
      this.#findings.tooltip = `${this.#held} of them in what you have pasted, not shown yet: click to show`;
      this.#findings.command = { title: 'Show', command: 'uchronia.showPasted', arguments: [this.#uri.toString()] };
    } else {
      this.#findings.text = found.length === 0 ? '$(pass) no findings' : `$(search) ${counted(found.length)}`;
      this.#findings.tooltip = `In this file: ${grave} to mend, ${others} to look at`;
      this.#findings.command = 'workbench.actions.view.problems';
    }
    this.#findings.show();
  }

  dispose(): void {
    for (const it of [this.#moment, this.#findings, this.#subscription]) it.dispose();
  }
}

/** `$(…)` would be drawn as an icon. */
function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

function counted(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`;
}
