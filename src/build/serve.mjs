// @ts-check
// Serves the built site as any static host would: plain files under the base, the 404 page for the
// rest. Prints the address; takes the next port when one is taken.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * A request handler for a built site.
 * @param {string} folder the built site
 * @param {string} base where it lives, "/" or "/name/"
 * @returns {import('node:http').RequestListener}
 */
export function site(folder, base) {
  const files = sirv(folder, { etag: true, dev: false });
  const missing = readFileSync(join(folder, '404.html'));
  return (request, response) => {
    // Embeds run in frames without an origin; their scripts need this permission.
    response.setHeader('Access-Control-Allow-Origin', '*');
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(missing);
    };
    const url = request.url ?? '/';
    if (url === base.slice(0, -1)) {
      response.writeHead(302, { Location: base });
      response.end();
    } else if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response, notFound);
    } else notFound();
  };
}

/**
 * Listens on the wanted port or the next free one.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {(taken: number) => void} [onTaken]
 * @returns {Promise<number>} the port in use
 */
export function listen(server, port, onTaken) {
  return new Promise((resolve, reject) => {
    const attempt = (/** @type {number} */ wanted) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code !== 'EADDRINUSE' || wanted > port + 50) return reject(error);
        onTaken?.(wanted);
        attempt(wanted + 1);
      });
      server.listen(wanted, '127.0.0.1', () => {
        server.removeAllListeners('error');
        resolve(wanted);
      });
    };
    attempt(port);
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      folder: { type: 'string', default: 'dist' },
    },
  });
  const base = (process.env.BASE ?? '/').replace(/\/?$/, '/');
  if (!existsSync(join(values.folder, '404.html'))) {
    console.error(`There is no built site in ${values.folder}. Run "npm run build" first.`);
    process.exit(1);
  }
  const server = createServer(site(values.folder, base));
  const port = await listen(server, Number(values.port), (taken) =>
    console.log(`Port ${taken} is taken; trying the next one.`),
  );
  console.log(`\nOne to One is at  http://localhost:${port}${base}\nPress Ctrl+C to stop.`);
}
