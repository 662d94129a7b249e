import type { SerializedError } from 'vitest'
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/**
 * Closes a run with one line that machines can read: `N passed, N failed`, and `, N skipped` where any were.
 * A module that does not load and an error outside every test count as one failure each.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[], reason: TestRunEndReason): void {
    let passed = 0
    let skipped = 0
    let failed = errors.length
    for (const module of modules) {
      let failedHere = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failedHere += 1
        else skipped += 1
      }
      if (failedHere === 0 && !module.ok()) failedHere = 1
      failed += failedHere
    }
    if (reason !== 'passed' && failed === 0) failed = 1
    process.once('exit', () => console.log(closingLine(passed, failed, skipped)))
  }
}

export function closingLine(passed: number, failed: number, skipped: number): string {
  const counts = `${passed} passed, ${failed} failed`
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`
}
