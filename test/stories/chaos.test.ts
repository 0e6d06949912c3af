import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { figuresOf, isGood, tableOf } from '../../scripts/chaos/report.ts'
import { runChaos } from '../../scripts/chaos/run.ts'
import { dialect } from '../../src/db/dialect.ts'

beforeAll(() => {
  execFileSync(join(import.meta.dirname, '../../scripts/build'), ['--if-stale'], { stdio: 'ignore' })
})

// The short run of “npm run chaos”.
describe('500 texts through a storm', () => {
  it('are neither lost nor doubled nor told wrongly, and none stays uncertain', async () => {
    const options = { messages: 500, seed: 1, database: dialect, kills: 3, without: [] }
    const outcome = await runChaos(options, { say: () => {}, keep: false })

    const { kills, ...figures } = figuresOf(outcome)
    expect(isGood(outcome), tableOf(outcome)).toBe(true)
    expect(figures).toMatchObject({ messages: 500, lost: 0, doubled: 0, wrong: 0, uncertain: 0 })
    expect(kills.process).toBeGreaterThanOrEqual(3)
    expect(Math.min(kills.redis, kills.emptied, kills.simulator)).toBeGreaterThanOrEqual(1)
    // It fell into the middle of the sending.
    expect(outcome.damage.blows.every(({ taken }) => taken > 0 && taken < outcome.carried)).toBe(true)
  }, 240_000)
})
