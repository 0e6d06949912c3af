import { describe, expect, it } from 'vitest'
import { lookUps } from '../../src/jobs/look-up.ts'
import { runSweep } from '../../src/jobs/sweep.ts'
import { createLog } from '../../src/log.ts'
import { AskedCarrier, mobile, silence, useLookupStage } from '../numbers/lookup-stage.ts'
import { contextOver } from '../support/context.ts'

const { stage, school, lookups, lookedUp } = useLookupStage()

/** A context whose queue keeps what it is given, and the job that works it off. */
function worker(carrier: AskedCarrier) {
  const logged: string[] = []
  const queued: string[] = []
  const around = contextOver(stage(), {
    carrier,
    log: createLog('debug', { write: (line) => void logged.push(line) }),
  })
  const add = async (_name: string, jobs: { id: string }[]) => void queued.push(...jobs.map(({ id }) => id))
  const context = { ...around, queue: { ...around.queue, add } }
  const perform = lookUps(context)
  return {
    logged,
    sweep: () => runSweep(context, { sweep: 'lookups' }),
    async work() {
      for (const lookupId of queued.splice(0)) await perform({ lookupId })
    },
  }
}

describe('the sweep and its jobs', () => {
  it('look up what is due; sweeping twice at once makes nothing twice', async () => {
    const id = await school(['+447700900101', '+447700900102'])
    const carrier = new AskedCarrier()
    const { sweep, work } = worker(carrier)
    await Promise.all([sweep(), sweep()])
    await work()
    await sweep()
    await work()
    expect(carrier.asked).toHaveLength(2)
    expect(await lookedUp(id)).toHaveLength(2)
  })

  it('make again what Redis forgot', async () => {
    const id = await school(['+447700900101'])
    await worker(new AskedCarrier()).sweep()
    const another = worker(new AskedCarrier())
    await another.sweep()
    await another.work()
    expect(await lookedUp(id)).toHaveLength(1)
    expect(await lookups(id)).toHaveLength(1)
  })

  it('give the carrier the time that it asks for', async () => {
    const id = await school(['+447700900101', '+447700900102'])
    const carrier = new AskedCarrier()
    carrier.says = () => ({ kind: 'later', waitSeconds: 90 })
    const { sweep, work } = worker(carrier)
    const again = async () => {
      await sweep()
      await work()
      return carrier.asked.length
    }
    expect(await again()).toBe(1)
    carrier.says = () => mobile
    stage().clock.forward(89_999)
    expect(await again()).toBe(1)
    stage().clock.forward(1)
    expect(await again()).toBe(3)
    expect(await lookedUp(id)).toHaveLength(2)
  })

  it('tell the log of a lookup without an answer, by its id and not by its number', async () => {
    const id = await school(['+447700900101'])
    const carrier = new AskedCarrier()
    carrier.says = () => silence
    const { sweep, work, logged } = worker(carrier)
    await sweep()
    await work()
    const [lookup] = await lookups(id)
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level: 40, lookupId: lookup!.id, msg: 'a lookup brought no answer: nothing is known' },
    ])
    expect(logged.join()).not.toContain('7700900101')
  })
})
