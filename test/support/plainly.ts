/** Findings as plain values. Those of an analysis look up what somebody reads of them, and have nothing else to compare. */
import type { Finding, Fix, Related } from '#server/core/model/finding.js';

export function plainly(findings: readonly Finding[]): Finding[] {
  return findings.map(({ rule, severity, span, message, repeats, related, fixes }) => ({
    rule,
    severity,
    span,
    message,
    repeats,
    related: related.map(plainRelated),
    fixes: fixes.map(plainFix),
  }));
}

export function plainRelated({ uri, span, message }: Related): Related {
  return { uri, span, message };
}

function plainFix({ title, snippet, edits }: Fix): Fix {
  return {
    title,
    ...(snippet && { snippet }),
    edits: edits.map(({ uri, edit: { span, text } }) => ({ uri, edit: { span, text } })),
  };
}
