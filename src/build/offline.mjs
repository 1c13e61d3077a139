// @ts-check
// What the site needs to work without a network: the list of its files by hash, and two scripts with
// addresses of their own, the service worker and the one that brings it into a page.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** For search engines and other sites, or the site itself once more: no page asks for these. */
const elsewhere =
  /\.(?:xml|txt|map|zip)$|^_policy\.|(?:^|\/)v1\/(?:oembed|image)\/|^(?:sw\.js|offline\.json)$/;

/**
 * @param {string} folder of the built site
 * @param {string} entry a file of src/offline
 * @param {string} name of the script
 * @param {'es' | 'iife'} format
 * @param {string} [version]
 */
async function bundle(folder, entry, name, format, version = '') {
  await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { VERSION: JSON.stringify(version) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: `src/offline/${entry}`,
        preserveEntrySignatures: false,
        output: { format, entryFileNames: name, codeSplitting: false },
      },
    },
  });
}

/**
 * The files that a reader without a network needs: the lightest part first, embeds last.
 * @param {string} folder of the built site
 */
function filesOf(folder) {
  const rank = (/** @type {string} */ path) =>
    path.startsWith('v1/') ? 2 : path.endsWith('.html') ? 1 : 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !elsewhere.test(path))
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }))
    .sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}

/** @param {string} folder of the built site, where offline.json, offline.js and sw.js are written */
export async function buildOffline(folder) {
  await bundle(folder, 'visit.ts', 'offline.js', 'es');
  const found = filesOf(folder);
  const files = found.map(({ path, content }) => ({
    path: path.replace(/(^|\/)index\.html$/, '$1'),
    hash: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }));
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const sent = found.map(({ path, content }) =>
    path.endsWith('.woff2') ? content.length : gzipSync(content).length,
  );
  const sum = (/** @type {number[]} */ sizes) => sizes.reduce((all, one) => all + one, 0);
  const list = { version, bytes: sum(files.map(({ bytes }) => bytes)), sent: sum(sent), files };
  writeFileSync(join(folder, 'offline.json'), JSON.stringify(list));
  await bundle(folder, 'worker.ts', 'sw.js', 'iife', version);
}
