/** What is ruled out by the kinds of words in a sentence is what looking for it in the sentence would not have found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { knownWordsOf } from '#server/core/model/names/known-words.js';
import { wordsOf } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import { contextOf } from '#server/core/model/prose/context.js';
import { asidesIn, maskedSpans, notNarratedSpans } from '#server/core/model/prose/not-narrated.js';
import { isBehindDate } from '#server/core/model/prose/own-date.js';
import { roleOf } from '#server/core/model/prose/role.js';
import { staging } from '#server/core/model/prose/scene.js';
import { Sentence } from '#server/core/model/prose/sentence.js';
import { isPlainlyWritten, kindsAmong } from '#server/core/model/prose/vocabulary.js';
import type { Timeline } from '#server/core/model/timeline.js';
import { Stretches } from '#server/core/text/stretches.js';
import { readDates } from '#server/core/time/index.js';
import { shippedCanon } from '../../support/canon.js';

/** What the expressions find, each in one of its readings. */
const phrases =
  `years earlier|month before|a week ago|centuries previously|long ago|in his youth|in her lifetime|in their day|back in 1917
  back in those days|back in the old days|in the old days|in old days|back then|in those days|before his death|after her murder|since her execution
  after their arrest and death|before he died|while he was alive|when she was still alive|when he lived|all his life|throughout her life
  his dying day|posthumous|posthumously|used to|the day before|former|formerly|still call|still calls|still called|still known
  everyone still|used to be|what was|once|old name|ex-Kirov|now called|today's|future|later|soon to be|would become|will become|renamed
  rechristened|is called|are called|becomes|became|The old Kirov|the old  Élan|as OTL|like in our own history|as per iotl|OTL
  in our world|in real life|in reality|in actual history|historically|in the real world|*here*|in October|last May|since March|1917
  in 44 BC|AD 9|Three years later|a stamp|from the wall|in the memoirs|bronze|ghost of|perhaps|if|recalls|in his grave|rumour that|as though
  in a letter|on the screen|in another world|makes his last journey|on a gun-carriage|in a red coffin|from the grave`
    .split(/\||\n/)
    .map((phrase) => phrase.trim());

const words = 'Lenin Kirov signs signed the order a and, he . ’ é K İ _ - 9 Ленин \n ‘ " * ` [ ] @ / Дe'.split(' ');

const sentence = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...phrases), fc.constantFrom(...words)),
      fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '-', '’'),
      fc.constantFrom<(words: string) => string>(
        (it) => it,
        (it) => it,
        (it) => it.toUpperCase(),
        (it) => it.charAt(0).toUpperCase() + it.slice(1),
        // The sign of kelvins.
        (it) => it.replace('k', '\u212a'),
      ),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.map(([it, gap, written]) => written(it) + gap).join(''));

describe('The words of a sentence', () => {
  let timeline: Timeline;
  before(() => {
    const project = new Project(shippedCanon());
    project.setFile('file:///a.tl', 'timeline: Own\n  from: Soviet Union, 1917–1941\n');
    const [slot] = project.file('file:///a.tl')?.slots ?? [];
    timeline = (slot && project.timelineOf(slot)) as Timeline;
  });

  it('are the same that every text is cut into', () => {
    fc.assert(
      fc.property(sentence, fc.nat(5), (text, from) => {
        const plain = ({ start, end, folded }: { start: number; end: number; folded: string }) => [start, end, folded];
        assert.deepEqual(
          knownWordsOf(text, Math.min(from, text.length), text.length).map(plain),
          wordsOf(text, Math.min(from, text.length)).map(plain),
        );
      }),
    );
  });

  it('rule out only what the sentence does not say of its time and its world', () => {
    const date = readDates('3 May 1927', 0)[0]?.expr;
    assert.ok(date?.kind === 'absolute');
    const input = { timeline, date: date.value };
    let found = 0;
    const check = (text: string) => {
      const span = { start: 0, end: text.length };
      const all = knownWordsOf(text, 0, text.length);
      const kinds = isPlainlyWritten(text, 0, text.length) ? kindsAmong(all) : ~0;
      const closely = contextOf({ ...input, text }, span, all, ~0);
      const quickly = contextOf({ ...input, text }, span, all, kinds);
      assert.ok(quickly.world === closely.world, text);
      for (const key of ['date', 'ownDate', 'namesLoosely'] as const)
        assert.deepEqual(quickly[key], closely[key], JSON.stringify(text));
      if (closely.ownDate || closely.namesLoosely || !closely.date || closely.world !== timeline.world) found++;
    };
    for (const phrase of phrases) check(phrase);
    fc.assert(fc.property(sentence, check), { numRuns: 3_000 });
    assert.ok(found > 1_000);
  });

  it('rule out only scenes that there are not', () => {
    class Asked extends Sentence {
      override hasKind(kind: number): boolean {
        return kind === staging ? super.hasKind(kind) : true;
      }
    }
    const check = (text: string) => {
      const all = wordsOf(text);
      const parts = {
        text,
        span: { start: 0, end: text.length },
        words: all,
        notNarrated: new Stretches(notNarratedSpans(text, 0, text.length)),
        nameAt: (at: number) => (/^(?:lenin|kirov)$/.test(all[at]?.folded ?? '') ? ('person' as const) : undefined),
      };
      for (let at = 0; at < all.length; at++) {
        if (!parts.nameAt(at)) continue;
        assert.equal(roleOf(new Sentence(parts), at, at), roleOf(new Asked(parts), at, at), text);
      }
    };
    for (const path of [
      'test/fixtures/prose/sentences.tsv',
      'test/core/prose/held-out.tsv',
      'test/core/prose/documents.tsv',
    ])
      for (const line of readFileSync(path, 'utf8').split('\n')) check(line.split('\t').at(-1) ?? '');
    fc.assert(fc.property(sentence, check), { numRuns: 2_000 });
  });
});

describe('What is not told by the narrator', () => {
  it('is nowhere where no mark is', () => {
    fc.assert(
      fc.property(sentence, fc.nat(5), (text, cut) => {
        const from = Math.min(cut, text.length);
        const to = Math.max(from, text.length - cut);
        assert.deepEqual(asidesIn(text, from, to), {
          masked: new Stretches(maskedSpans(text, from, to)),
          notNarrated: new Stretches(notNarratedSpans(text, from, to)),
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('A sentence behind the date of its entry', () => {
  it('is told from others as by an expression', () => {
    const head = fc.array(fc.constantFrom('1', 'May ', ':', '–', '-', ' ', '*', '\t', '\n', 'a', '\r'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(head, (parts) => {
        const text = parts.join('');
        const start = text.length;
        assert.equal(
          isBehindDate(`${text}Lenin`, { start, end: start + 5 }),
          /^[^\n]*\d[^\n]*[:–—-][* \t]*$/.test(text),
          JSON.stringify(text),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
