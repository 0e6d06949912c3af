// Sends thousands of texts through the whole service while it, Redis and the carrier are killed, and counts what
// came of them: “npm run chaos -- --help” says what can be asked of it.

import { readOptions, usage } from './chaos/options.ts'
import { figuresOf, isGood, tableOf } from './chaos/report.ts'
import { runChaos } from './chaos/run.ts'
import { stopOnSignal } from './installation.ts'

const exitUsage = 64

const read = readOptions(process.argv.slice(2))
if ('faults' in read) {
  console.error([...read.faults, '', usage].join('\n'))
  process.exit(exitUsage)
}
if (read.help) {
  console.log(usage)
  process.exit(0)
}
const { options, json, keep } = read
console.error(`Sending ${options.messages} texts on ${options.database}, with seed ${options.seed}.`)
const outcome = await runChaos(options, { say: (line) => console.error(line), keep, opened: stopOnSignal })
if (json) console.log(JSON.stringify(figuresOf(outcome)))
// One object is all that there is on the standard output.
const show = json ? console.error : console.log
show(tableOf(outcome))
process.exitCode = isGood(outcome) ? 0 : 1
