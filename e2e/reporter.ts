import type { Reporter, Suite } from '@playwright/test/reporter';

/** Ends a run with one line that says how many tests ran, names those that needed a second try, and tells why some were skipped; a run of none has failed. */
export default class CountReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_: unknown, suite: Suite): void {
    this.suite = suite;
  }

  async onEnd(): Promise<{ status: 'failed' } | undefined> {
    const tests = this.suite?.allTests() ?? [];
    const count = (...outcomes: readonly string[]) => tests.filter((test) => outcomes.includes(test.outcome())).length;
    for (const test of tests) if (test.outcome() === 'flaky') console.log(`passed at the second try: ${test.titlePath().join(' › ')}`);
    for (const test of tests)
      for (const { type, description } of test.annotations)
        if (type === 'skip' && description !== undefined) console.log(`skipped: ${test.title}: ${description}`);
    const [passed, failed] = [count('expected', 'flaky'), count('unexpected')];
    console.log(`\n${passed} passed, ${failed} failed, ${count('skipped')} skipped`);
    return passed + failed > 0 ? undefined : { status: 'failed' };
  }

  printsToStdio(): boolean {
    return false;
  }
}
