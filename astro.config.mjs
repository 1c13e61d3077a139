// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { buildEmbeds } from './src/build/embeds.mjs';
import { writePolicies } from './src/build/policy.mjs';
import { lightenPages } from './src/build/stills.mjs';

// The theme must be known before the first paint, so this one script stands in the page itself.
const themeHashes = ['./src/layouts/theme.js', './src/embed/theme.js'].map((path) => {
  const script = readFileSync(new URL(path, import.meta.url), 'utf8').trim();
  return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
});

/** @type {import('astro').AstroIntegration} */
const embeds = {
  name: 'embeds',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      lightenPages(fileURLToPath(dir));
      await buildEmbeds(fileURLToPath(dir));
      writePolicies(fileURLToPath(dir), (process.env.BASE ?? '/').replace(/\/?$/, '/'));
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
  integrations: [svelte(), sitemap({ filter: (page) => !/\/pay\/$|\/v1\//.test(page) }), embeds],
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
      scriptDirective: { resources: ["'self'"], hashes: themeHashes },
    },
  },
  vite: {
    define: { 'import.meta.env.PSEUDO': JSON.stringify(process.env.PSEUDO ?? '') },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
