// Prints the last line of scripts/test: the sum over the reports that vitest left in a folder. When the whole has
// failed (the second argument, an exit status) although no test did, that counts as one failure.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Report {
  numPassedTests: number
  numFailedTests: number
}

const [folder = '.', status = '0'] = process.argv.slice(2)
const reports = readdirSync(folder).map(
  (name): Report => JSON.parse(readFileSync(join(folder, name), 'utf8')),
)
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const passed = sum(reports.map((report) => report.numPassedTests))
const failed = sum(reports.map((report) => report.numFailedTests))
console.log(`${passed} passed, ${Math.max(failed, status === '0' ? 0 : 1)} failed`)
