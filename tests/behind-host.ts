import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './browser.mjs';

/** Settings of a folder of tests of the built site behind another program, which is started once. */
export const behindHost = (name: string) =>
  defineConfig({
    testDir: '.',
    outputDir: `../../test-results/${name}`,
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
