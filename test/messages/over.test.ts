import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { bulletins, schools } from '../../src/db/schema.ts'
import { settleWhatIsOver } from '../../src/messages/over.ts'
import { priority } from '../../src/messages/priority.ts'
import { stopAccount } from '../../src/messages/standstill.ts'
import { HandCarrier, sendMessage, useStage } from './stage.ts'

const stage = useStage()
afterEach(() => stage().clearAway())

const to = '+447700900187'
const sweep = () => stage().db.write((tx) => settleWhatIsOver(tx, stage().now()))
const inAnHour = () => new Date(stage().now().getTime() + 3_600_000)

describe('a text that waits and will never leave', () => {
  it.each<[string, (at: { bulletinId: string; schoolId: string }) => Promise<unknown>]>([
    ['nothing', async () => {}],
    [
      'a pause',
      ({ bulletinId }) =>
        stage().db.write((tx) =>
          tx.update(bulletins).set({ pausedAt: stage().now() }).where(eq(bulletins.id, bulletinId)),
        ),
    ],
    [
      'the night',
      ({ schoolId }) =>
        stage().db.write((tx) =>
          tx.update(schools).set({ sendFrom: '06:00', sendTo: '07:00' }).where(eq(schools.id, schoolId)),
        ),
    ],
    [
      'the carrier',
      () => stage().db.write((tx) => stopAccount(tx, { by: 'hand-over', because: 'No.' }, stage().now())),
    ],
  ])('is settled though %s holds it: its bulletin was cancelled, or its time is over', async (_, hold) => {
    const school = await stage().school()
    const cancelled = await school.bulletin()
    const expired = await school.bulletin({ validUntil: inAnHour() })
    const ids = [
      await school.ofBulletin(cancelled, to),
      await school.ofBulletin(expired, to, { validUntil: inAnHour() }),
      await school.waiting(to, { validUntil: inAnHour() }),
    ]
    for (const bulletinId of [cancelled, expired]) await hold({ bulletinId, schoolId: school.id })
    expect(await sweep()).toBe(0)
    await stage().db.write((tx) =>
      tx.update(bulletins).set({ cancelledAt: stage().now() }).where(eq(bulletins.id, cancelled)),
    )
    stage().clock.forward(3_599_999)
    expect(await sweep()).toBe(1)
    stage().clock.forward(1)
    expect(await sweep()).toBe(2)
    const ends = await Promise.all(ids.map((id) => stage().message(id)))
    expect(ends.map(({ outcome, errorReason }) => [outcome, errorReason])).toEqual([
      ['cancelled', 'The bulletin was cancelled.'],
      ['expired', 'Its time was over before it could leave.'],
      ['expired', 'Its time was over before it could leave.'],
    ])
    expect(ends.map(({ settledAt }) => settledAt)).toEqual([
      new Date(stage().now().getTime() - 1),
      stage().now(),
      stage().now(),
    ])
    expect(await sweep()).toBe(0)
  })

  it('is no text that is in hand or with the carrier, nor one that may still leave', async () => {
    const school = await stage().school([
      { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101, 07700 900102' },
    ])
    const bulletinId = await school.bulletin({ validUntil: inAnHour() })
    const about = {
      parents: [await school.parent('M1')],
      pupils: [await school.pupil('P1')],
      validUntil: inAnHour(),
    }
    const [uncertain, accepted, good] = [
      await school.ofBulletin(bulletinId, '+447700900101', about),
      await school.ofBulletin(bulletinId, '+447700900102', about),
      await school.waiting(to, { kind: 'reply', priority: priority.reply }),
    ]
    const carrier = new HandCarrier({ kind: 'unknown', why: 'The carrier did not answer.' })
    for (const id of [uncertain, accepted]) await sendMessage(stage().sending(carrier), id)
    const late = await school.ofBulletin(bulletinId, '+447700900103', about)
    stage().clock.forward(3_600_000)
    expect(await sweep()).toBe(1)
    expect(await stage().status(late)).toBe('expired')
    expect(await Promise.all([uncertain, accepted, good].map((id) => stage().status(id)))).toEqual([
      'uncertain',
      'accepted',
      'waiting',
    ])
  })

  it('is settled once, though two processes look at once', async () => {
    const school = await stage().school()
    const bulletinId = await school.bulletin({ cancelledAt: stage().now() })
    for (const phone of ['+447700900101', '+447700900102']) await school.ofBulletin(bulletinId, phone)
    const found = await Promise.all([sweep(), sweep()])
    expect(found.reduce((sum, n) => sum + n, 0)).toBe(2)
  })
})
