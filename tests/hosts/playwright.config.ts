import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';

/** The built site behind the hosts whose recipes stand in hosting/. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/hosts',
  // A host that is here is started once for all tests of it.
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
