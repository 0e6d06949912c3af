import { afterEach, describe, expect, it } from 'vitest'
import type { SendResult } from '../../src/carrier/carrier.ts'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { runSend } from '../../src/jobs/send.ts'
import { createLog } from '../../src/log.ts'
import { type Sent, sender } from '../../src/messages/sending.ts'
import { HandCarrier, useStage } from '../messages/stage.ts'
import { contextOver } from '../support/context.ts'

const stage = useStage()
afterEach(() => stage().clearAway())

/** Hands a text over as the job does; gives what was logged, and what the feeder heard. */
async function run(answer: SendResult) {
  const school = await stage().school()
  const id = await school.waiting('+447700900190', { body: 'Ann has a splinter' })
  const logged: { level: number; msg: string }[] = []
  const carrier = new HandCarrier(answer)
  const log = createLog('debug', { write: (line) => void logged.push(JSON.parse(line)) })
  const context = contextOver(stage(), { carrier, log })
  const heard: Sent[] = []
  await runSend(
    context,
    { sender: sender(context), onSent: (sent) => void heard.push(sent) },
    { messageIds: [id] },
  )
  for (const line of logged) expect(JSON.stringify(line)).not.toMatch(/splinter|7700900190/)
  return { id, lineId: await school.lineId('number'), logged, heard }
}

const [fatal, error, warn] = [60, 50, 40]

describe('the log', () => {
  it('is told loudly that nothing leaves any more', async () => {
    const { logged } = await run({ kind: 'later', error: carrierError(20003), waitSeconds: null })
    expect(logged).toMatchObject([
      {
        level: fatal,
        code: 20003,
        msg: 'nothing leaves any more: The carrier does not accept our account details.',
      },
    ])
  })

  it('is told which line stands still and why', async () => {
    const { logged, lineId } = await run({ kind: 'later', error: carrierError(21606), waitSeconds: null })
    expect(logged).toMatchObject([
      {
        level: error,
        code: 21606,
        lineId,
        msg: 'a line stands still: The carrier says that our sender cannot send texts.',
      },
    ])
  })

  it('is told of a text without an answer, by its id', async () => {
    const { id, logged } = await run({ kind: 'unknown', why: 'The carrier answered 500.' })
    expect(logged).toMatchObject([{ level: warn, messageId: id }])
  })

  it.each<[string, SendResult]>([
    ['was taken', { kind: 'taken', sid: 'SM-1' }],
    ['was refused for a reason of its own', { kind: 'refused', error: carrierError(21614) }],
    ['is to be tried again', { kind: 'later', error: carrierError(20429), waitSeconds: 3 }],
  ])('need not know that a text %s', async (_, answer) => {
    expect((await run(answer)).logged).toEqual([])
  })
})

describe('the feeder', () => {
  it('hears what the carrier said, and how long it asked us to wait', async () => {
    const { heard } = await run({ kind: 'later', error: carrierError(20429), waitSeconds: 3 })
    expect(heard).toMatchObject([{ result: 'later', error: { code: 20429 }, waitSeconds: 3 }])
  })
})

describe('some texts together', () => {
  it('leave though one of them fails, and the failure is said at the end', async () => {
    const school = await stage().school()
    const ids = [await school.waiting('+447700900190'), await school.waiting('+447700900191')]
    const carrier = new HandCarrier()
    const context = contextOver(stage(), { carrier, log: createLog('silent') })
    const real = sender(context)
    const failing = {
      send: async (id: string) => {
        if (id === ids[0]) throw new Error('the database was away')
        return real.send(id)
      },
    }
    const run = runSend(context, { sender: failing, onSent: () => {} }, { messageIds: ids })
    await expect(run).rejects.toThrow('the database was away')
    expect(carrier.given.map(({ messageId }) => messageId)).toEqual([ids[1]])
  })
})
