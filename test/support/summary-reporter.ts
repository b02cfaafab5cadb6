import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** A test run as test/check.ts reads it: what failed is said by a line each. */
export interface Summary {
  passed: number;
  failures: string[];
  skipped: string[];
}

const sayFailure = (what: string, errors: readonly { message: string }[]): string =>
  [what, ...errors.map(({ message }) => message.split('\n', 1)[0])].join(': ');

/** Writes what became of a test run to the file that CARGOLINT_TEST_SUMMARY names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(
    testModules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    _reason: 'passed' | 'interrupted' | 'failed',
  ): void {
    const file = process.env.CARGOLINT_TEST_SUMMARY;
    if (!file) return;
    const summary: Summary = {
      passed: 0,
      failures: unhandledErrors.map((error) => sayFailure('outside of a test', [error])),
      skipped: [],
    };
    for (const module of testModules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        const { state, errors } = test.result();
        if (state === 'passed') summary.passed += 1;
        else if (state === 'skipped') summary.skipped.push(name);
        else {
          failedHere += 1;
          summary.failures.push(sayFailure(name, errors ?? []));
        }
      }
      // A module that fails to load, or whose hooks fail, has no failed test of its own.
      if (failedHere === 0 && module.state() === 'failed') {
        summary.failures.push(sayFailure(module.relativeModuleId, module.errors()));
      }
    }
    writeFileSync(file, JSON.stringify(summary));
  }
}
