import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { attempts } from '../../src/db/schema.ts'
import { reconcile } from '../../src/messages/reconciling.ts'
import { sender } from '../../src/messages/sending.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool
const to = '+447700900160'

beforeAll(async () => {
  school = await stage().school()
})

const later = { kind: 'later', error: carrierError(20429), waitSeconds: 1 } as const
const noAnswer = { kind: 'unknown', why: 'The carrier did not answer.' } as const

/** What was tried with a text, the first first. */
async function story(id: string) {
  const rows = await stage()
    .db.read.select()
    .from(attempts)
    .where(eq(attempts.messageId, id))
    .orderBy(asc(attempts.ordinal))
  return rows.map(({ ordinal, result, errorCode, claimedBy }) => ({ ordinal, result, errorCode, claimedBy }))
}
const results = async (id: string) => (await story(id)).map(({ result }) => result)

describe('every taking in hand of a text', () => {
  it('is on record before the carrier is called, without an end, so that a crash in the call leaves its trace', async () => {
    const id = await school.waiting(to)
    const carrier = new HandCarrier()
    let seen: unknown
    carrier.meanwhile = async () => {
      seen = await stage().db.read.select().from(attempts).where(eq(attempts.messageId, id))
    }
    await sendMessage(stage().sending(carrier, 'worker-3'), id)
    expect(seen).toEqual([
      {
        messageId: id,
        ordinal: 1,
        claimedAt: stage().now(),
        claimedBy: 'worker-3',
        endedAt: null,
        result: null,
        errorCode: null,
      },
    ])
  })

  it('is told with what came of it: kept, not answered and shown never to have been, and at last taken', async () => {
    const id = await school.waiting(to)
    const carrier = new HandCarrier(later, noAnswer)
    await sendMessage(stage().sending(carrier, 'worker-1'), id)
    stage().clock.forward(2_000)
    await sendMessage(stage().sending(carrier, 'worker-2'), id)
    expect((await story(id)).at(-1)).toMatchObject({ ordinal: 2, result: 'unknown' })
    stage().clock.forward(20_000)
    await reconcile(stage().sending(carrier), id)
    await sendMessage(stage().sending(carrier, 'worker-1'), id)
    expect(await story(id)).toEqual([
      { ordinal: 1, result: 'later', errorCode: 20429, claimedBy: 'worker-1' },
      { ordinal: 2, result: 'never was', errorCode: null, claimedBy: 'worker-2' },
      { ordinal: 3, result: 'taken', errorCode: null, claimedBy: 'worker-1' },
    ])
    expect(await stage().message(id)).toMatchObject({ attempts: 3 })
  })

  it('is told when the carrier’s records had it after all, and when the carrier refused', async () => {
    const found = await school.waiting(to)
    const carrier = new HandCarrier(noAnswer)
    await sendMessage(stage().sending(carrier), found)
    const { body } = await stage().message(found)
    carrier.records = [{ sid: 'SM-found', to, from: school.number, body, createdAt: stage().now() }]
    await reconcile(stage().sending(carrier), found)
    expect(await results(found)).toEqual(['found'])

    const refused = await school.waiting(to)
    await sendMessage(
      stage().sending(new HandCarrier({ kind: 'refused', error: carrierError(21612) })),
      refused,
    )
    expect(await story(refused)).toMatchObject([{ result: 'refused', errorCode: 21612 }])
  })

  it('ends when the call ends, however long that took', async () => {
    const id = await school.waiting(to)
    const carrier = new HandCarrier()
    carrier.meanwhile = () => stage().clock.forward(7_000)
    const claimedAt = stage().now()
    await sendMessage(stage().sending(carrier), id)
    const [row] = await stage().db.read.select().from(attempts).where(eq(attempts.messageId, id))
    expect(row).toMatchObject({ claimedAt, endedAt: new Date(claimedAt.getTime() + 7_000) })
  })

  it('keeps its own end, though a later one of the same text ends in the same moment as another text’s', async () => {
    const [slow, quick] = [await school.waiting(to), await school.waiting(to)]
    const release = Promise.withResolvers<void>()
    const carrier = new HandCarrier()
    const answers = [later]
    carrier.meanwhile = ({ messageId }) =>
      messageId === slow || answers.length === 0 ? release.promise : undefined
    const send = carrier.send.bind(carrier)
    carrier.send = async (text) => {
      const given = await send(text)
      return text.messageId === quick ? (answers.shift() ?? given) : given
    }
    const worker = sender(stage().sending(carrier))
    const slowly = worker.send(slow)
    await worker.send(quick)
    stage().clock.forward(2_000)
    const again = worker.send(quick)
    await expect.poll(() => carrier.given.length).toBe(3)
    release.resolve()
    await Promise.all([slowly, again])
    expect(await results(slow)).toEqual(['taken'])
    expect(await results(quick)).toEqual(['later', 'taken'])
  })
})
