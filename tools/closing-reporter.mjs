// Reporter of vitest that writes how the run ended to the file named in KECHUANG_TEST_REPORT.
import { writeFileSync } from 'node:fs'

const empty = () => ({ passed: 0, failed: 0, skipped: [], files: 0 })

export default class ClosingReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const ended = empty()
    ended.files = modules.length
    ended.failed += unhandledErrors.length
    for (const file of modules) {
      // A file or a hook that breaks outside any test counts once.
      ended.failed += file.errors().length
      for (const suite of file.children.allSuites()) ended.failed += suite.errors().length
      for (const test of file.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') ended.passed++
        else if (result.state === 'failed') ended.failed++
        else {
          const why = result.note ?? (result.state === 'pending' ? 'did not run' : undefined)
          ended.skipped.push(
            `${file.relativeModuleId} > ${test.fullName}${why === undefined ? '' : ` (${why})`}`,
          )
        }
      }
    }
    const file = process.env.KECHUANG_TEST_REPORT
    if (file !== undefined) writeFileSync(file, JSON.stringify(ended))
  }
}
