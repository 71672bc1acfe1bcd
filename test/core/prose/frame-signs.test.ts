import assert from 'node:assert/strict';
import fc from 'fast-check';
import { announces, frames, framingTitle, hasSign, likenesses, onStage } from '#server/core/model/prose/frame-signs.js';

/** The same without what only looks around, ends of words too: texts are made of the rest. */
function withoutLooks({ source }: RegExp): RegExp {
  let kept = '';
  for (let at = 0; at < source.length; at++) {
    const isLook = /^\(\?(?:[=!]|<[=!])/.test(source.slice(at));
    if (!isLook) {
      kept += source[at];
      continue;
    }
    let depth = 0;
    for (; at < source.length; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '(') depth++;
      else if (source[at] === ')' && --depth === 0) break;
    }
  }
  return new RegExp(kept.replaceAll('\\b', ''));
}

describe('The signs of a frame', () => {
  for (const pattern of [...frames, announces, framingTitle, likenesses, onStage]) {
    it(`are in all that opens one: ${pattern.source.slice(0, 60)}…`, () => {
      fc.assert(
        fc.property(
          fc.stringMatching(withoutLooks(pattern)).filter((text) => pattern.test(text)),
          (text) => {
            assert.ok(hasSign(text), text);
          },
        ),
        { numRuns: 1_000 },
      );
    });
  }
});
