// What tests may ask of the window they run in, over HTTP: the things that a person does and VS Code's API cannot, and pictures.
// Each action is a function of the page and the request's body; suite/support/window.ts is the other end.

import { createServer } from 'node:http';
import { join } from 'node:path';

/** Listens on a port; `setPage` tells it the page, once there is one. `onResult` hears the counts of tests that cannot write files. */
export async function startActions({ pictures, port, onResult }) {
  let page;
  const server = createServer(async (request, response) => {
    const answer = (status, body) => response.writeHead(status, HEADERS).end(JSON.stringify(body));
    try {
      if (request.url === '/result') return answer(200, onResult(await readJson(request)) ?? {});
      const action = actions[(request.url ?? '').slice(1)];
      if (!action || !page) return answer(404, { error: `no such action, or no page yet: ${request.url}` });
      const body = await readJson(request);
      answer(200, (await action(page, body, pictures)) ?? {});
    } catch (error) {
      answer(500, { error: error.message });
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    setPage: (opened) => {
      page = opened;
    },
    close: () => server.close(),
  };
}

// A page of another origin asks when the tests run in a worker.
const HEADERS = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };

/** In turns of the wheel. */
const LONGEST_LIST = 60;

const actions = {
  async resize(page, { width, height }) {
    await page.setViewportSize({ width, height });
  },

  /** Puts the mouse on a word of a line shown in the editor (lines from 1, as in its margin), or on empty ground if no word is given. */
  async hover(page, { line, word }) {
    if (word === undefined) return await moveToCorner(page);
    const point = await page.evaluate(pointOfWord, { line, word });
    if (!point) throw new Error(`"${word}" is not to be seen in line ${line}`);
    // Two steps: a mouse that appears on a word has not moved over it, and VS Code waits for movement.
    await page.mouse.move(point.x, point.y - 3);
    await page.mouse.move(point.x, point.y);
  },

  /** Pulls the lower edge of the hover down until all of it is shown, as a person does to read a long one to its end. */
  async stretchHover(page) {
    const hover = page.locator('.monaco-resizable-hover').filter({ visible: true }).first();
    const hidden = await hover.evaluate((element) => {
      const parts = [element, ...element.querySelectorAll('*')];
      return Math.max(...parts.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
    });
    // Borders and rounding always hide a little.
    if (hidden < 8) return;
    const { x, y, width, height } = await hover.boundingBox();
    const middle = x + width / 2;
    const edge = y + height - 1;
    await page.mouse.move(middle, edge - 20);
    await page.mouse.move(middle, edge);
    await page.mouse.down();
    await page.mouse.move(middle, edge + hidden / 2);
    await page.mouse.move(middle, edge + hidden);
    await page.mouse.up();
    // Off the edge again, which is lit up while the mouse is on it, but not off the hover.
    await page.mouse.move(middle, y + height / 2);
  },

  async type(page, { text }) {
    await page.keyboard.type(text, { delay: 20 });
  },

  async press(page, { key }) {
    await page.keyboard.press(key);
  },

  /** Unfolds one view of the side bar and folds the others, so that all of its rows have room. */
  async unfoldOnly(page, { title }) {
    const headers = page.locator('.sidebar .pane-header');
    // The one that is wanted first: VS Code does not fold the last.
    const names = await headers.evaluateAll((all) => all.map((one) => one.querySelector('.title')?.textContent ?? ''));
    const order = [names.indexOf(title), ...names.keys()].filter((at, place, all) => all.indexOf(at) === place);
    for (const at of order) {
      const header = headers.nth(at);
      const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
      if (isOpen !== (names[at] === title)) await header.click({ position: { x: 12, y: 8 } });
    }
  },

  /** Pulls the edge of the side bar until it is as wide as asked, in pixels. */
  async widenSideBar(page, { width }) {
    const { x, y, width: before, height } = await page.locator('.part.sidebar').boundingBox();
    const middle = y + height / 2;
    await page.mouse.move(x + before - 20, middle);
    await page.mouse.move(x + before, middle);
    await page.mouse.down();
    await page.mouse.move(x + (before + width) / 2, middle);
    await page.mouse.move(x + width, middle);
    await page.mouse.up();
  },

  async hoverRow(page, { words }) {
    await (await shownRow(page, words)).hover();
  },

  /** Clicks an action of the first row in a tree that shows the words. */
  async clickInTree(page, { words, action }) {
    const row = await shownRow(page, words);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  },

  /** The text of what is shown and matches, and how much that is, so that a test can wait for what a person would see. */
  async read(page, { selector }) {
    const all = await page.locator(selector).filter({ visible: true }).allInnerTexts();
    return { text: all.join('\n'), count: all.length };
  },

  async screenshot(page, { name }, pictures) {
    await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', caret: 'initial' });
  },
};

/** The row, turned to with the wheel if need be: VS Code makes only the rows that are in sight. */
async function shownRow(page, words) {
  const row = page.locator('.sidebar .monaco-list-row').filter({ visible: true, hasText: words }).first();
  if (await row.isVisible()) return row;
  const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  let isShown = false;
  for (let turns = 0; turns < LONGEST_LIST && !isShown; turns++) {
    isShown = await row.isVisible();
    // Once more after it has come up, out of the lowest line, which may be half a line.
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(100);
  }
  return row;
}

/** The lower right corner of the editor; on an edge of the window, or of the status bar, the mouse would light up the handle that resizes it. */
async function moveToCorner(page) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width - 60, height - 60);
}

/** Runs in the page. VS Code places each line and each line number absolutely, so a line is the one that is as high as its number. */
function pointOfWord({ line, word }) {
  const top = (element) => Math.round(element.getBoundingClientRect().top);
  const numbers = [...document.querySelectorAll('.editor-instance .margin-view-overlays .line-numbers')];
  const number = numbers.find((element) => element.textContent.trim() === String(line));
  const row =
    number &&
    [...document.querySelectorAll('.editor-instance .view-lines .view-line')].find(
      (element) => top(element) === top(number),
    );
  if (!row) return undefined;
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let offset = 0; offset < node.length; offset++) places.push({ node, offset });
  }
  const text = places.map(({ node, offset }) => node.data[offset].replace('\u00a0', ' ')).join('');
  const start = text.indexOf(word);
  if (start < 0) return undefined;
  const middle = places[start + Math.floor(word.length / 2)];
  const range = document.createRange();
  range.setStart(middle.node, middle.offset);
  range.setEnd(middle.node, middle.offset + 1);
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function readJson(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return text ? JSON.parse(text) : {};
}
