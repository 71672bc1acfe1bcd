/** One fix for all findings of a kind in a file. */
import type { Finding, Fix, Severity } from '../model/finding.js';
import { rules } from '../rules/index.js';
import { placeIn } from '../text/sorted.js';
import type { Span } from '../text/span.js';

/** How many findings a fix takes care of, and the fix. */
export interface FixForAll {
  readonly count: number;
  readonly fix: Fix;
}

/**
 * What one rule offers first for each of its findings in a file, put together; undefined where that is fewer than two, or
 * where its fixes are no matter of course. Of two that touch the same words the first counts.
 */
export function fixAllOf(rule: string, uri: string, findings: readonly Finding[]): FixForAll | undefined {
  if (!rules.some(({ id, fixesAll }) => id === rule && fixesAll)) return undefined;
  const found = together(
    findings.filter((finding) => finding.rule === rule),
    uri,
  );
  if (found.count < 2) return undefined;
  return {
    count: found.count,
    fix: { title: `Do this for all ${found.count} findings of “${rule}” in this file`, edits: found.edits },
  };
}

/** What can be mended without asking: one right answer, found with certainty. */
export function safeFixes(uri: string, findings: readonly Finding[]): FixForAll | undefined {
  const safe = new Map(rules.flatMap(({ id, fixesAll, severity }) => (fixesAll === 'unasked' ? [[id, severity]] : [])));
  const found = together(
    findings.filter((finding) => loudnessOf(finding) === safe.get(finding.rule)),
    uri,
  );
  if (found.count === 0) return undefined;
  return {
    count: found.count,
    fix: { title: 'Mend all names in this file that have one right spelling', edits: found.edits },
  };
}

/** That of the first of its kind: a repeat is said more quietly, but is as certain. */
function loudnessOf({ severity, repeats }: Finding): Severity {
  return repeats ?? severity;
}

function together(findings: readonly Finding[], uri: string): { count: number; edits: Fix['edits'] } {
  const edits: Fix['edits'][number][] = [];
  /** The spans of all edits so far, in their order. */
  const taken: Span[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const [fix] = fixes;
    if (!fix || fix.snippet || fix.isGuess || fix.edits.some((edit) => edit.uri !== uri)) continue;
    const spans = fix.edits.map(({ edit }) => edit.span);
    if (spans.some((one) => meetsAny(one, taken))) continue;
    for (const one of spans)
      taken.splice(
        placeIn(taken, ({ start }) => start < one.start),
        0,
        one,
      );
    edits.push(...fix.edits);
    count++;
  }
  return { count, edits };
}

/** Whether it touches any of what does not touch each other. Two insertions at one place would come in no certain order. */
function meetsAny({ start, end }: Span, inOrder: readonly Span[]): boolean {
  const at = placeIn(inOrder, (one) => one.start < start);
  const [before, behind] = [inOrder[at - 1], inOrder[at]];
  if (before && before.end > start) return true;
  return behind !== undefined && (behind.start === start || behind.start < end);
}
