import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both of two cores: by itself it leaves one idle there.
    maxWorkers: '100%',
    pool: 'forks',
    reporters: ['default', './test/closing-line.ts'],
  },
});
