import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Names every skipped test, and ends with one line that any machine can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    const skipped: TestCase[] = []
    for (const module of modules) {
      const before = count.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'pending') count.failed++
        else count[state]++
        if (state === 'skipped') skipped.push(test)
      }
      // A file that does not even load has no tests that could fail.
      if (module.state() === 'failed' && count.failed === before) count.failed++
    }
    for (const test of skipped) console.log(`skipped: ${test.fullName}`)
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}
