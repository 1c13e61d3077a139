// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { listen } from '../../src/build/serve.mjs';
import { bare } from './bare.mjs';
import { compress, copyCompressed } from './compressed.mjs';

/**
 * Serves a built site as a host would, compressed, and under bare/ each of some pages with the same
 * words and nothing else.
 * @param {string} built the folder of the built site
 * @param {readonly string[]} pages paths, such as "read/"
 * @param {number} wanted port
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serveBesideBare(built, pages, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'one-to-one-measured-'));
  copyCompressed(built, folder);
  mkdirSync(join(folder, 'bare'));
  for (const page of pages) {
    const at = join(folder, 'bare', page);
    mkdirSync(at, { recursive: true });
    const html = readFileSync(join(built, page, 'index.html'), 'utf8');
    writeFileSync(join(at, 'index.html'), bare(html));
  }
  compress(join(folder, 'bare'));
  const server = createServer(sirv(folder, { etag: true, gzip: true, brotli: true }));
  return {
    origin: `http://127.0.0.1:${await listen(server, wanted)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
