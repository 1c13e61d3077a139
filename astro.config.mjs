// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { buildEmbeds } from './src/build/embeds.mjs';
import { buildOffline } from './src/build/offline.mjs';
import { writePolicies } from './src/build/policy.mjs';
import { buildShares } from './src/build/share/shares.mjs';
import { lightenPages } from './src/build/stills.mjs';
import { trimStyles } from './src/build/styles.mjs';
import { zipSite } from './src/build/zip.mjs';

// What must be known before the first paint, or is smaller than a request, stands in the page itself.
const inPage = [
  './src/layouts/line.js',
  './src/layouts/lost.js',
  './src/layouts/theme.js',
  './src/embed/theme.js',
  './src/offline/start.js',
];
const inPageHashes = inPage.map((path) => {
  const script = readFileSync(new URL(path, import.meta.url), 'utf8').trim();
  return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
});

// What nearly every figure needs comes in a few files, not in thirty: fewer requests, and they
// compress better. A group takes along what its modules need, unless a group before it has it.
const codeSplitting = {
  groups: [
    {
      name: 'page',
      test: /src.(i18n|state.(storage|stage)|figure.(keep|sooner|failure).ts)|vite.preload-helper/,
      priority: 4,
    },
    { name: 'state', test: /src.state.(query|fields)/, priority: 4 },
    { name: 'svelte', test: /node_modules.(svelte|esm-env|clsx)/, priority: 3 },
    // The classroom's own figures have a form and a table, and no frame.
    { name: 'form', test: /src.figure.(Check|Choice|DataTable|Shape|control)\./, priority: 3 },
    { name: 'figure', test: /src.figure/, minShareCount: 5, priority: 2 },
    { name: 'model', test: /src.model/, minShareCount: 6, priority: 1 },
  ],
};

/** @type {import('astro').AstroIntegration} */
const afterwards = {
  name: 'afterwards',
  hooks: {
    // In this order: the embeds join the pages, their pictures are drawn with what is left of the
    // styles, and the last two count and pack all that is there.
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const base = (process.env.BASE ?? '/').replace(/\/?$/, '/');
      lightenPages(folder);
      await buildEmbeds(folder);
      trimStyles(folder);
      await buildShares(folder);
      writePolicies(folder, base);
      await buildOffline(folder);
      zipSite(folder, base);
    },
  },
};

export default defineConfig({
  site: process.env.SITE ?? 'https://one-to-one.example',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT ?? './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    svelte(),
    sitemap({ filter: (page) => !/\/(pay|present)\/$|\/v1\//.test(page) }),
    afterwards,
  ],
  markdown: { syntaxHighlight: false },
  // In the page, known to its policy by their hashes: a first paint waits for no second request.
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self' blob:",
        "worker-src 'self'",
        "frame-src 'self'",
      ],
      styleDirective: { resources: ["'self'"] },
      scriptDirective: { resources: ["'self'"], hashes: inPageHashes },
    },
  },
  vite: {
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    define: { 'import.meta.env.PSEUDO': JSON.stringify(process.env.PSEUDO ?? '') },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
