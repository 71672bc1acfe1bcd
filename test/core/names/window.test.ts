import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Window } from '#server/core/model/names/window.js';

const size = 1 << 15;

/** Whether a stretch is shown that comes behind another. */
function shows(window: Window, text: string, from: number, to: number): boolean {
  window.show(text, from, from);
  return window.show(text, from, to);
}

describe('A window on a text', () => {
  const pieces = fc.constantFrom('a', 'Kirov ', '.\n', '\0', 'é', '”', '😀', 'Киров', '\ud800', ' '.repeat(300));
  const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('shows letters of ASCII as they are, and that there are others', () => {
    const window = new Window();
    let shown = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (it, one, other) => {
        const [from = 0, to = 0] = [one, other].map((at) => at % (it.length + 1)).sort((a, b) => a - b);
        if (!shows(window, it, from, to)) return;
        shown++;
        for (let at = from; at < to; at++) {
          const unit = it.charCodeAt(at);
          assert.equal(window.bytes[at - window.start], unit < 128 ? unit : 255);
        }
        if (to === it.length) assert.equal(window.view.getInt32(to - window.start), 0);
      }),
      { numRuns: 2000 },
    );
    assert.ok(shown > 200, `only ${shown}`);
  });

  it('goes on through a text that is longer than it is', () => {
    const window = new Window();
    const long = 'Kirov waits. '.repeat(10_000);
    for (let from = 0; from < long.length; from += 100) {
      const to = Math.min(long.length, from + 90);
      assert.equal(window.show(long, from, to), from > 0);
      if (from === 0) continue;
      for (let at = from; at < to; at++) assert.equal(window.bytes[at - window.start], long.charCodeAt(at));
    }
  });

  it('shows nothing of stretches that lie far apart, which would be all that is read of it', () => {
    const window = new Window();
    const long = 'Kirov waits. '.repeat(10_000);
    for (let from = 120_000; from > 0; from -= 100) assert.ok(!window.show(long, from, from + 50));
    for (let from = 0; from < 120_000; from += 5_000) assert.ok(!window.show(long, from, from + 50));
    assert.ok(window.show(long, 115_100, 115_200));
    assert.ok(!window.show('Kirov waits. '.repeat(9_000), 115_200, 115_300));
  });

  it('shows nothing of what is longer than it, and of what has few letters of ASCII', () => {
    const window = new Window();
    assert.ok(shows(window, 'a'.repeat(size), 0, size));
    assert.ok(!shows(window, 'a'.repeat(size + 1), 0, size + 1));
    assert.ok(!shows(window, 'Киров ждёт. '.repeat(4000), 0, 100));
    assert.ok(!shows(window, 'a'.repeat(300) + 'Киров ждёт. '.repeat(4000), 0, 100));
    assert.ok(shows(window, 'Kirov waits. '.repeat(40), 0, 100));
  });

  it('shows one letter among many that is not of ASCII, wherever it stands', () => {
    const window = new Window();
    for (const at of [0, 300, size - 5, size - 1]) {
      const text = `${'a'.repeat(at)}–${'a'.repeat(size - at - 1)}`;
      assert.ok(shows(window, text, 0, size));
      assert.deepEqual(
        [...window.bytes.subarray(size - 4, size)],
        [...text.slice(-4)].map((letter) => (letter === '–' ? 255 : 97)),
      );
      assert.equal(window.bytes[at], 255);
    }
  });
});
