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
  // A page that was changed on its way counts as one from far away, which may not talk to this machine.
  '--disable-features=LocalNetworkAccessChecks',
];
const CONSOLE_LINES_KEPT = 40;
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;
const REPORT_MARK = 'uchronia-report:';

/** `{ page, browser, exitCode, consoleTail }`; `kind` is `node`, `worker` or `folders`, `folder` may be a file that lists several, `exitCode` is a promise of what the tests ended with. The paths of the extension and the tests are URIs. */
export async function openWorkbench({
  executablePath,
  server,
  extensionDevelopmentPath,
  extensionTestsPath,
  folder,
  kind,
  size,
}) {
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    // Signals are handled in one place, browser-host.mjs.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });
  const page = await browser.newPage({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
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
  const address = new URL(server.origin);
  address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  if (kind === 'worker') {
    await page.route((url) => url.href === address.href, developing(extensionDevelopmentPath, extensionTestsPath));
  } else {
    const payload = [
      ['extensionDevelopmentPath', extensionDevelopmentPath],
      ['extensionTestsPath', extensionTestsPath],
      ['skipWelcome', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  await page.goto(address.href);
  return { page, browser, exitCode, consoleTail: () => tail.join('\n') };
}

/** An extension from the web cannot be named in the address, only in the configuration that the server writes into its page. */
function developing(extensionDevelopmentPath, extensionTestsPath) {
  const extension = {
    extensions: [uriComponents(extensionDevelopmentPath)],
    extensionTestsPath: uriComponents(extensionTestsPath),
  };
  const withExtension = (settings) => {
    const options = JSON.parse(settings.replaceAll('&quot;', '"'));
    const developmentOptions = { ...options.developmentOptions, ...extension };
    return JSON.stringify({ ...options, developmentOptions }).replaceAll('"', '&quot;');
  };
  return async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'];
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        'content-security-policy': policy.replace(/(connect|img)-src/g, '$& http://localhost:*'),
      },
      body: (await response.text()).replace(CONFIGURATION, (_, before, settings) => before + withExtension(settings)),
    });
  };
}

/** As VS Code writes URIs in JSON. */
function uriComponents(address) {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}
