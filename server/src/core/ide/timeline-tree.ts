/** Timelines as a tree: what each branches from, down to real history, and what branches from it. */

import { claimsOf } from '../model/claim.js';
import { Timeline } from '../model/timeline.js';
import { span } from '../text/span.js';
import { extentOf, nameSpanOf } from './definition.js';
import { fileNameOf } from './file-name.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { referenceAt } from './references.js';
import type { Card } from './structure.js';

/** The timeline that is named under the cursor, else the one that the line belongs to. */
export function timelineAt(spot: Spot | undefined, look: Look): Card | undefined {
  const timeline = named(spot, look);
  return timeline && cardOf(timeline);
}

export function parentsOf(spot: Spot | undefined, look: Look): readonly Card[] {
  return named(spot, look)?.parents.flatMap((parent) => cardOf(parent) ?? []) ?? [];
}

export function branchesOf(spot: Spot | undefined, look: Look): readonly Card[] {
  const timeline = named(spot, look);
  if (!timeline) return [];
  return look.project.timelines.filter(({ parents }) => parents.includes(timeline)).flatMap((one) => cardOf(one) ?? []);
}

function named(spot: Spot | undefined, look: Look): Timeline | undefined {
  if (!spot) return undefined;
  const meant = referenceAt(spot.slot, spot.offset, look)?.meant[0];
  return meant instanceof Timeline ? meant : look.project.timelineOf(spot.slot);
}

/** Notes without a header are called after their file. */
function cardOf(timeline: Timeline): Card | undefined {
  const [header] = timeline.headers;
  const slot = header ?? timeline.slots[0];
  if (!slot) return undefined;
  const pod = header && claimsOf(header.block).find(({ key }) => key === 'pod');
  return {
    name: header ? timeline.name : fileNameOf(slot.file.uri),
    detail:
      timeline.kind === 'canon'
        ? 'real history'
        : header && pod
          ? `parts at: ${wordsIn(header, pod.span)}`
          : header
            ? 'a timeline'
            : 'notes without a header',
    uri: slot.file.uri,
    whole: header ? extentOf(header) : span(0, 0),
    nameSpan: header ? nameSpanOf(header) : span(0, 0),
  };
}
