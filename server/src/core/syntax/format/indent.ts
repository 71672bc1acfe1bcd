/**
 * How far each line of an entry or a declaration is indented. What the writer's indentation says stays: a line in column 0
 * that opens a block, or was meant to, stays there; a line inside an inner entry stays inside it; what hung below a bullet
 * hangs below it. The rest of the body begins two spaces in.
 */
import type { Block } from '../block.js';
import { contentOf } from '../content.js';
import { isProperty, propertiesOf } from '../keywords.js';
import { nearest } from '../nearest.js';
import { isRule, type Line } from './lines.js';

export const STEP = 2;

/** For each line the blanks it should begin with, or undefined where those it has are left alone. */
export function indentsOf(block: Block, lines: readonly Line[]): (number | undefined)[] {
  // Moving lines around a stretch of code that cannot move would tear apart what belongs together.
  if (lines.some((line) => line.fenced)) return lines.map(() => undefined);
  if (block.kind === 'heading' || block.kind === 'preamble') {
    return lines.map((line) => (line.what.shape === 'head' ? undefined : widthOf(block.text, line)));
  }
  return placeLines(block, lines, plansOf(block, lines));
}

/**
 * `flush`: in column 0 though it belongs to the body, as people paste. `hung`: indented below a bullet that is `flush`.
 * `deep`: indented as it should be, or at least meant to be. `kept`: stays as it is.
 */
type Plan = 'flush' | 'hung' | 'deep' | 'kept';

function plansOf(block: Block, lines: readonly Line[]): Plan[] {
  const meantToOpen = new Set(
    contentOf(block)
      .problems.filter((it) => it.code === 'unread-date' || it.code === 'unknown-keyword')
      .map((it) => it.span.start),
  );
  const body = lines.find((line) => !isAside(line));
  const isEntry = block.kind === 'entry';
  // Below a declaration, or below a body that is indented, a paragraph in column 0 is about what comes next.
  const leavesBody = !isEntry || (body !== undefined && isIndented(body));
  let isMeant = false;
  let hasLeft = false;
  let belowBullet = false;
  let afterBlank = false;
  return lines.map((line) => {
    const { shape } = line.what;
    if (shape === 'blank') afterBlank = true;
    if (isMeant || shape === 'blank' || shape === 'head') return 'kept';
    if (shape === 'comment') return isIndented(line) ? (belowBullet ? 'hung' : 'deep') : 'kept';
    const wasAfterBlank = afterBlank;
    afterBlank = false;
    if (isIndented(line)) {
      if (wasAfterBlank) hasLeft = false;
      return belowBullet ? 'hung' : 'deep';
    }
    if (shape === 'prose' && meantToOpen.has(line.at)) isMeant = true;
    if (isMeant || (shape === 'prose' && wouldBeProperty(block, line))) return 'kept';
    if (isRule(block.text, line)) hasLeft = true;
    if (wasAfterBlank && leavesBody && (shape === 'prose' || !isEntry)) hasLeft = true;
    belowBullet = shape === 'bullet' && !hasLeft;
    if (hasLeft) return 'kept';
    return 'flush';
  });
}

function placeLines(block: Block, lines: readonly Line[], plans: readonly Plan[]): (number | undefined)[] {
  const width = (line: Line) => widthOf(block.text, line);
  const first = lines.find((line, index) => plans[index] === 'deep' && !isAside(line));
  const base = first ? width(first) : STEP;
  let inner: { readonly old: number; readonly fresh: number } | undefined;
  return lines.map((line, index) => {
    const plan = plans[index] as Plan;
    const { shape } = line.what;
    if (plan === 'kept') {
      // Whatever it is, in column 0 it ends an inner entry.
      if (shape === 'prose' || shape === 'bullet') inner = undefined;
      return undefined;
    }
    let place = STEP;
    if (plan === 'deep') place += Math.max(0, width(line) - base);
    if (plan === 'hung') place += width(line);
    if (shape === 'unknown-property') return STEP;
    if (shape === 'property') return block.kind !== 'entry' || place === STEP + 1 ? STEP : place;
    if (isAside(line)) return place;
    const old = line.at - line.start;
    if (shape === 'inner') inner = { old, fresh: place };
    else if (inner && old > inner.old) return place > inner.fresh ? place : inner.fresh + STEP;
    else if (inner) {
      place = Math.min(place, inner.fresh);
      inner = undefined;
    }
    return place;
  });
}

/** Whether a line of prose in column 0 would become something else further in. */
function wouldBeProperty({ kind, text }: Block, { at, end }: Line): boolean {
  const key = /^([a-z][a-z ]*):/.exec(text.slice(at, Math.min(end, at + 40)))?.[1]?.trimEnd();
  if (key === undefined) return false;
  if (kind !== 'entry' || isProperty(kind, key)) return true;
  const keys = propertiesOf(kind).map((info) => info.key);
  return nearest(key, keys) !== undefined;
}

/** Says nothing about where the body stands. */
function isAside({ what: { shape } }: Line): boolean {
  return shape === 'blank' || shape === 'comment' || shape === 'head';
}

function isIndented({ start, at }: Line): boolean {
  return at > start;
}

/** How many columns the blanks at the start of a line take; a tab goes on to the next step. */
export function widthOf(text: string, { start, at }: { readonly start: number; readonly at: number }): number {
  let width = 0;
  for (let here = start; here < at; here++) width += text.charCodeAt(here) === 9 ? STEP - (width % STEP) : 1;
  return width;
}
