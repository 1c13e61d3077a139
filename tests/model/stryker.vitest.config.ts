import { defineConfig } from 'vitest/config';

/** The tests that mutants of ledger, waterfall and clearing are run against: the fast ones. */
export default defineConfig({
  test: {
    include: ['ledger', 'bankruptcy', 'merchants', 'validation', 'numeric'].map(
      (folder) => `tests/model/${folder}/*.test.ts`,
    ),
    exclude: ['**/long-sequences.test.ts', '**/normal.test.ts', '**/random.test.ts'],
    setupFiles: ['tests/model/stryker.setup.ts'],
  },
});
