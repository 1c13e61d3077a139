import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';
import { sites } from './sites.ts';

/** The built site in a real browser: at the root, under a sub-path, and in the pseudo-language. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/site',
  fullyParallel: true,
  workers: 2,
  timeout: 240_000,
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line'], ['json', { outputFile: '../../test-results/site.json' }]],
  use: {
    baseURL: sites.root.url,
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  webServer: Object.values(sites).map(({ folder, base, port, url }) => ({
    command: `node src/build/serve.mjs --port ${port} --folder ${folder}`,
    cwd: '../..',
    env: { BASE: base },
    url,
    reuseExistingServer: false,
  })),
});
