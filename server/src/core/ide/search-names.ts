/** Finds what has a name, in all files, from a few of its letters. */

import { claimsOf, itemsOf } from '../model/claim.js';
import type { FileModel } from '../model/file-model.js';
import { fold } from '../model/names/words.js';
import { inFile } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import { contentOf } from '../syntax/content.js';
import { span } from '../text/span.js';
import { type Look, wordsIn } from './look.js';
import type { FoundName } from './structure.js';

/** More than this nobody reads. */
const MOST = 200;

export function searchNames(query: string, look: Look): readonly FoundName[] {
  const wanted = fold(query).replace(/\s+/g, '');
  const found = look.project.files.flatMap((file) =>
    file.slots.flatMap((slot) => {
      const scores = [slot.name, ...otherNames(slot)].map((name) => scoreOf(fold(name), wanted));
      const best = Math.min(...scores);
      return slot.block.kind === 'preamble' || slot.block.kind === 'heading' || best === Number.POSITIVE_INFINITY
        ? []
        : [{ slot, rank: best + (isOwn(file) ? 0 : 1000) }];
    }),
  );
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .flatMap(({ slot }) => foundAt(slot, look));
}

function foundAt(slot: Slot, { project }: Look): FoundName[] {
  const { name, head } = contentOf(slot.block);
  const where = name.end > name.start || !head ? name : head.date;
  if (where.end <= where.start) return [];
  const timeline = project.timelineOf(slot);
  return [
    {
      name: wordsIn(slot, where),
      kind: slot.block.kind,
      at: inFile(slot, span(where.start, where.end)),
      within: timeline && timeline.kind !== 'notes' ? timeline.name : '',
    },
  ];
}

function otherNames(slot: Slot): string[] {
  return claimsOf(slot.block).flatMap((claim) => {
    if (claim.key === 'also') return itemsOf(slot.block.text, claim.span).map((item) => wordsIn(slot, item));
    return claim.key === 'name' && claim.name ? [wordsIn(slot, claim.name)] : [];
  });
}

function isOwn({ origin }: FileModel): boolean {
  return origin === 'own';
}

/** The lower the likelier: the letters at the start of words and close together before those anywhere. */
function scoreOf(name: string, wanted: string): number {
  if (name === '') return Number.POSITIVE_INFINITY;
  const whole = name.indexOf(wanted);
  if (whole === 0) return 0;
  if (whole > 0) return /[\p{L}\d]/u.test(name.charAt(whole - 1)) ? 2 : 1;
  let score = 10;
  let at = -1;
  for (const letter of wanted) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return Number.POSITIVE_INFINITY;
    if (next !== at + 1 && /[\p{L}\d]/u.test(name.charAt(next - 1))) score += 5;
    at = next;
  }
  return score;
}
