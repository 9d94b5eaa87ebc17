import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line, `412 passed, 0 failed`, for whoever reads the log. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') counts[state] += 1;
      }
      // A file that does not even load has no tests to count.
      if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0)
        counts.failed += 1;
    }
    const failed = counts.failed + errors.length;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    // After the default reporter's own summary.
    process.on('exit', () => process.stdout.write(`\n${counts.passed} passed, ${failed} failed${skipped}\n`));
  }
}
