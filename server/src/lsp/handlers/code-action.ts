import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { CodeActionKind, CodeActionTriggerKind } from '../protocol.js';
import { settingsFixes } from '../settings-fixes.js';

/** What an editor may do unasked, when it saves. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.uchronia`;

export function codeAction(context: Context, params: CodeActionParams): CodeAction[] {
  const key = context.workspace.keyOf(params.textDocument.uri);
  const { only } = params.context;
  const asked = only === undefined ? [CodeActionKind.QuickFix, CodeActionKind.Refactor] : only;
  if (!context.workspace.isOurs(key)) return isWanted(CodeActionKind.QuickFix, asked) ? settingsFixes(params) : [];
  return [
    ...(isWanted(CodeActionKind.QuickFix, asked) ? quickFixes(context, key, params) : []),
    ...refactorings(context, key, params).filter(({ kind }) => isWanted(kind ?? '', asked)),
    ...(isWanted(FIX_ALL, asked) ? unaskedFixes(context, key) : []),
  ];
}

/** Nobody is offered a fix unasked for what has not been said yet. */
function quickFixes(
  { workspace: { analysis }, converter, withheld }: Context,
  key: string,
  { range, context: { triggerKind } }: CodeActionParams,
) {
  const start = analysis.offsetAt(key, range.start);
  const end = analysis.offsetAt(key, range.end);
  const isUnasked = triggerKind === CodeActionTriggerKind.Automatic;
  const here = analysis.findings(key).filter(({ span, rule }) => {
    if (span.start > end || span.end < start) return false;
    return !isUnasked || !withheld.holds(key, analysis.positionAt(key, span.start).line, rule);
  });
  const single = here.flatMap((finding) => finding.fixes.map((fix) => converter.codeAction(key, finding, fix)));
  const forAll = [...new Set(here.map(({ rule }) => rule))].flatMap((rule) => analysis.fixAll(key, rule) ?? []);
  return [...single, ...forAll.map((fix) => converter.actionForAll(CodeActionKind.QuickFix, fix))];
}

function refactorings({ workspace: { analysis }, converter }: Context, key: string, { range }: CodeActionParams) {
  return analysis.refactorings(key, analysis.offsetAt(key, range.start)).flatMap((fix): CodeAction[] => {
    const edit = fix.creates ? converter.editWithFile(key, fix, fix.creates) : converter.fixEdit(fix);
    return edit ? [{ title: fix.title, kind: KINDS[fix.kind], edit }] : [];
  });
}

const KINDS = {
  rewrite: CodeActionKind.RefactorRewrite,
  reorder: `${CodeActionKind.Refactor}.reorder`,
  extract: CodeActionKind.RefactorExtract,
  move: `${CodeActionKind.Refactor}.move`,
};

function unaskedFixes({ workspace: { analysis }, converter }: Context, key: string): CodeAction[] {
  const fix = analysis.fixAll(key);
  return fix ? [converter.actionForAll(FIX_ALL, fix)] : [];
}

/** Kinds are a hierarchy: who asks for the empty kind asks for all, and "source" for "source.fixAll". */
function isWanted(kind: string, asked: readonly string[]): boolean {
  return asked.some((one) => one === '' || one === kind || kind.startsWith(`${one}.`));
}
