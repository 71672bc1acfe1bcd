// What a test asks of the window it runs in beyond VS Code's API; host/actions.mjs does it. A desktop VS Code cannot be asked: everything answers false there.

const { UCHRONIA_VSCODE_WINDOW: origin } = process.env;

/** Whether the window can be seen and touched: tests of what only a picture or a mouse can tell need it. */
export const windowIsReachable = origin !== undefined;

export async function resize(width: number, height: number): Promise<boolean> {
  return (await ask('resize', { width, height })) !== undefined;
}

/** Puts the mouse on a word of a visible line, counted from 1. */
export async function hoverMouse(line: number, word: string): Promise<boolean> {
  return (await ask('hover', { line, word })) !== undefined;
}

/** VS Code shows eleven lines of a hover and lets the reader pull it longer. */
export async function stretchHover(): Promise<boolean> {
  return (await ask('stretchHover', {})) !== undefined;
}

export async function moveMouseAway(): Promise<boolean> {
  return (await ask('hover', {})) !== undefined;
}

export async function typeKeys(text: string): Promise<boolean> {
  return (await ask('type', { text })) !== undefined;
}

/** A key as Playwright names it: `Escape`, `Control+Space`. */
export async function pressKey(key: string): Promise<boolean> {
  return (await ask('press', { key })) !== undefined;
}

export async function unfoldOnly(title: string): Promise<boolean> {
  return (await ask('unfoldOnly', { title })) !== undefined;
}

/** Pulls the edge of the side bar until it is `width` pixels wide. */
export async function widenSideBar(width: number): Promise<boolean> {
  return (await ask('widenSideBar', { width })) !== undefined;
}

/** Puts the mouse on the first row of a tree that shows the words, scrolling down to it if need be. */
export async function hoverRow(words: string): Promise<boolean> {
  return (await ask('hoverRow', { words })) !== undefined;
}

export async function clickInTree(words: string, action: string): Promise<boolean> {
  return (await ask('clickInTree', { words, action })) !== undefined;
}

/** The text shown in everything visible that matches the CSS selector. */
export async function readText(selector: string): Promise<string | false> {
  const answer = await ask('read', { selector });
  return answer !== undefined && 'text' in answer && String(answer.text);
}

/** How much visible matches the CSS selector. */
export async function countShown(selector: string): Promise<number | false> {
  const answer = await ask('read', { selector });
  return answer !== undefined && 'count' in answer && Number(answer.count);
}

/** Writes out/screenshots/<name>.png. */
export async function screenshot(name: string): Promise<boolean> {
  return (await ask('screenshot', { name })) !== undefined;
}

/** For tests that can write no file: the host does it. */
export async function tellResult(counts: { passed: number; failed: number }): Promise<void> {
  await ask('result', counts);
}

async function ask(action: string, body: object): Promise<object | undefined> {
  if (origin === undefined) return undefined;
  const response = await fetch(`${origin}/${action}`, { method: 'POST', body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw new Error(`${action}: no answer`);
  if (!response.ok) throw new Error(`${action}: ${'error' in answer ? answer.error : response.status}`);
  return answer;
}
