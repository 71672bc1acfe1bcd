// Opens the VS Code that a server serves in a headless Chromium, with an extension under development and the tests to run in it.

import { format } from 'node:util';
import { chromium } from 'playwright-core';

const FLAGS = [
  // Chromium's own sandbox needs rights that containers lack; the page is our own server's.
  '--no-sandbox',
  '--disable-gpu',
  // Without these it looks up its maker's hosts at every start.
  ...[
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
];
const CONSOLE_LINES_KEPT = 40;
const REPORT_MARK = 'uchronia-report:';

/** `{ page, browser, exitCode, consoleTail }`; `exitCode` is a promise of what the tests ended with. */
export async function openWorkbench({
  executablePath,
  server,
  extensionDevelopmentPath,
  extensionTestsPath,
  folder,
  size,
}) {
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    // Signals are handled in one place, browser-host.mjs.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  const page = await browser.newPage({ viewport: size });
  const tail = [];
  const remember = (line) => {
    tail.push(line);
    if (tail.length > CONSOLE_LINES_KEPT) tail.shift();
  };
  // The tests' report comes in two ways, as all that VS Code logs: to the console, with colours for its developer tools, and as it was logged.
  // suite/index.ts marks it.
  const report = (_, args) => {
    const line = format(...args);
    if (line.startsWith(REPORT_MARK)) console.log(line.slice(REPORT_MARK.length));
  };
  page.on('console', (message) => {
    const text = message.text().replace(/^%c *(\w+) color: \S+ /, '');
    if (!text.startsWith(REPORT_MARK)) remember(`${message.type()}: ${text}`);
  });
  page.on('pageerror', (error) => remember(`page error: ${error.message}`));
  const exitCode = new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The browser page crashed.')));
    browser.on('disconnected', () => reject(new Error('The browser ended.')));
    // The two functions that VS Code's smoke-test driver looks for in the page.
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.exposeFunction('codeAutomationLog', report).catch(reject);
  });
  exitCode.catch(() => {}); // Also watched by the caller, later; until then a rejection must not count as unhandled.
  const remote = (path) => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
    ['extensionTestsPath', remote(extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  const address = new URL(server.origin);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify(payload));
  await page.goto(address.href);
  return { page, browser, exitCode, consoleTail: () => tail.join('\n') };
}
