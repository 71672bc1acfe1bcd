// Serves the project's files as a host of extensions for the Web does: VS Code lets a web worker start another only from a script that has such an address.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The address of `root`. By this name, since only `localhost` may serve scripts without encryption. */
export async function serveFiles(root) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname));
    try {
      const type = TYPES[/\.\w+$/.exec(path)?.[0]] ?? 'text/plain; charset=utf-8';
      const text = await readFile(join(root, path));
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(text);
    } catch {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    }
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  server.unref();
  return `http://localhost:${server.address().port}`;
}
