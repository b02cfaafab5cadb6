import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Writes the counts of a test run to the file that CARGOLINT_TEST_SUMMARY names; test/check.ts reads them. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    testModules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    _reason: 'passed' | 'interrupted' | 'failed',
  ): void {
    const file = process.env.CARGOLINT_TEST_SUMMARY;
    if (!file) return;
    let passed = 0;
    let failed = unhandledErrors.length;
    const skippedNames: string[] = [];
    for (const module of testModules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failedHere += 1;
        else skippedNames.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
      // A module that fails to load, or whose hooks fail, has no failed test of its own.
      if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
      failed += failedHere;
    }
    writeFileSync(file, JSON.stringify({ passed, failed, skipped: skippedNames.length, skippedNames }));
  }
}
