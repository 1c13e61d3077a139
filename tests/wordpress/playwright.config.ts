import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';

/** A WordPress that run.mjs started, and the built site beside it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/wordpress',
  // One browser, and one PHP that has other things to do.
  workers: 1,
  timeout: 120_000,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
});
