import { defineConfig } from 'vitest/config';

/** Unit tests: everything that needs no browser. The browser's own are in tests/site. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: { include: ['src/model/**'] },
  },
});
