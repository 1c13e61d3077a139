// @ts-check
// Serves the built site as any static host would: plain files under the base, the 404 page for the
// rest. Prints the address; takes the next port when one is taken.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
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
 * @param {string} [host] this computer alone, unless said otherwise
 * @returns {Promise<number>} the port in use
 */
export function listen(server, port, onTaken, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const attempt = (/** @type {number} */ wanted) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code !== 'EADDRINUSE' || wanted > port + 50) return reject(error);
        onTaken?.(wanted);
        attempt(wanted + 1);
      });
      server.listen(wanted, host, () => {
        server.removeAllListeners('error');
        resolve(wanted);
      });
    };
    attempt(port);
  });
}

/**
 * Addresses at which other machines of the same network can reach this one.
 * @param {ReturnType<typeof networkInterfaces>} interfaces
 * @returns {string[]}
 */
export function roomAddresses(interfaces) {
  return Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter(({ family, internal, address }) => {
      // 169.254: an address that a machine gave itself because no network gave it one.
      return family === 'IPv4' && !internal && !address.startsWith('169.254.');
    })
    .map(({ address }) => address);
}

// Not import.meta.main, which the oldest Node.js that serves does not know.
if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      folder: { type: 'string', default: 'dist' },
      // Phones in the room may come too. Off unless asked for: the whole network could.
      classroom: { type: 'boolean', default: false },
    },
  });
  const base = (process.env.BASE ?? '/').replace(/\/?$/, '/');
  if (!existsSync(join(values.folder, '404.html'))) {
    console.error(`There is no built site in ${values.folder}. Run "npm run build" first.`);
    process.exit(1);
  }
  const server = createServer(site(values.folder, base));
  const port = await listen(
    server,
    Number(values.port),
    (taken) => console.log(`Port ${taken} is taken; trying the next one.`),
    values.classroom ? '0.0.0.0' : undefined,
  );
  console.log(`\nOne to One is at  http://localhost:${port}${base}`);
  if (values.classroom) {
    const found = roomAddresses(networkInterfaces());
    for (const address of found) console.log(`Phones open        http://${address}:${port}${base}`);
    console.log(
      found.length > 0
        ? 'Open the second address on this computer too: the codes on the wall then carry it.'
        : 'This computer is in no network that phones could share: open a hotspot, then start again.',
    );
  }
  console.log('Press Ctrl+C to stop.');
}
