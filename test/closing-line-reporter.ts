import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with `N passed, N failed` (and `, N skipped`) on a line of its own, for people and machines that look there. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (failedOutsideTests(module)) count.failed += 1;
    }
    process.once('exit', (code) => {
      // A run that fails before its tests, in a global set-up say, reports no error here.
      const failed = count.failed === 0 && code !== 0 ? 1 : count.failed;
      const skipped = count.skipped + count.pending;
      console.log(`\n${count.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    });
  }
}

/** A file that could not be loaded, or whose hooks failed, has no failed test. */
function failedOutsideTests(module: TestModule): boolean {
  return module.state() === 'failed' && [...module.children.allTests('failed')].length === 0;
}
