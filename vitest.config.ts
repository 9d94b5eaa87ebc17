import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

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
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/closing-line.ts'],
  },
});
