// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

// The theme must be known before the first paint, so this one script stands in the page itself.
const theme = readFileSync(new URL('./src/layouts/theme.js', import.meta.url), 'utf8').trim();
const themeHash = createHash('sha256').update(theme).digest('base64');

export default defineConfig({
  site: process.env.SITE ?? 'https://one-to-one.example',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT ?? './dist',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [svelte(), sitemap({ filter: (page) => !page.endsWith('/pay/') })],
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
      scriptDirective: { resources: ["'self'"], hashes: [`sha256-${themeHash}`] },
    },
  },
  vite: {
    define: { 'import.meta.env.PSEUDO': JSON.stringify(process.env.PSEUDO ?? '') },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
  },
});
