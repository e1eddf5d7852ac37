import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with one line that says how many tests ran; a run of none has failed. */
export default class CountReporter implements Reporter {
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') this.counts.skipped++;
    else if (test.outcome() === 'unexpected') this.counts.failed++;
    else this.counts.passed++;
  }

  async onEnd(): Promise<{ status: 'failed' } | undefined> {
    const { passed, failed, skipped } = this.counts;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
    return passed + failed > 0 ? undefined : { status: 'failed' };
  }

  printsToStdio(): boolean {
    return false;
  }
}
