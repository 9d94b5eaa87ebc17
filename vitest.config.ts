import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Both of two cores: by itself it leaves one idle there.
    maxWorkers: '100%',
    pool: 'forks',
    // A worker loads the readers, the stack and the SDK once and not for each file: a third of the time.
    isolate: false,
    reporters: ['default', './test/closing-line.ts'],
  },
});
