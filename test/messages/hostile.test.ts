import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { carrierAccounts, pupils, schools } from '../../src/db/schema.ts'
import { findMessage } from '../../src/messages/listing.ts'
import { reconcile } from '../../src/messages/reconciling.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from './stage.ts'

const stage = useStage()
const number = '+447700900101'
const mother = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }

async function bulletinTo(school: StageSchool): Promise<string> {
  const request = {
    mode: 'two-way' as const,
    purpose: 'service' as const,
    body: 'Hello.',
    audience: { everyone: true as const },
  }
  const around = { school: school.school, author: null, now: stage().now(), drama: true }
  return stage().db.write(async (tx) => {
    const { chunkIds } = await acceptBulletin(tx, request, around)
    return (await fanOut(tx, chunkIds[0]!, stage().now())).messages[0]!.id
  })
}

describe('clocks that differ', () => {
  it('do not hide a text that the carrier dates minutes before our claim', async () => {
    const school = await stage().school()
    const id = await school.waiting(number)
    const carrier = new HandCarrier({ kind: 'unknown', why: 'The carrier answered 500.' })
    await sendMessage(stage().sending(carrier), id)
    const { body, claimedAt } = await stage().message(id)
    const createdAt = new Date(claimedAt!.getTime() - 10 * 60_000)
    carrier.records = [{ sid: 'SM-early', to: number, from: school.number, body, createdAt }]
    stage().clock.forward(60_000)
    expect(await reconcile(stage().sending(carrier), id)).toBe('taken')
  })

  it('and a trial account’s own words before ours are no other text', async () => {
    const school = await stage().school()
    const id = await school.waiting(number)
    const carrier = new HandCarrier({ kind: 'unknown', why: 'The carrier answered 500.' })
    await sendMessage(stage().sending(carrier), id)
    const { body } = await stage().message(id)
    const trial = `Sent from your trial account - ${body}`
    carrier.records = [
      { sid: 'SM-trial', to: number, from: school.number, body: trial, createdAt: stage().now() },
    ]
    expect(await reconcile(stage().sending(carrier), id)).toBe('taken')
  })
})

describe('a worker that slept between its claim and its call', () => {
  it('gives the claim up instead of calling: somebody may have sent it meanwhile', async () => {
    const school = await stage().school()
    const id = await school.waiting(number)
    const carrier = new HandCarrier()
    const sending = stage().sending(carrier)
    let asked = 0
    const sleepy = {
      now: () => {
        asked += 1
        if (asked === 2) stage().clock.forward(65_000)
        return stage().now()
      },
    }
    expect(await sendMessage({ ...sending, clock: sleepy }, id)).toEqual({ result: 'given up' })
    expect(carrier.given).toEqual([])
    expect(await stage().status(id)).toBe('waiting')
    await sendMessage(sending, id)
    expect(carrier.given).toHaveLength(1)
  })
})

describe('a fault of our account', () => {
  it('leaves a text waiting, with the reason, and not failed', async () => {
    const school = await stage().school()
    const id = await school.waiting(number)
    const carrier = new HandCarrier({ kind: 'later', error: carrierError(20003), waitSeconds: null })
    await sendMessage(stage().sending(carrier), id)
    expect(await stage().status(id)).toBe('waiting')
    const { heldBecause } = await findMessage(stage().db.read, school.id, id, stage().now())
    expect(heldBecause).toContain('The carrier does not accept our account details.')
    await stage().db.write((tx) => tx.delete(carrierAccounts))
  })
})

describe('what was waiting', () => {
  it('does not reach a family that has left', async () => {
    const school = await stage().school([mother])
    const id = await bulletinTo(school)
    await stage().db.write((tx) =>
      tx.update(pupils).set({ endedAt: stage().now() }).where(eq(pupils.schoolId, school.id)),
    )
    const carrier = new HandCarrier()
    await sendMessage(stage().sending(carrier), id)
    expect(await stage().message(id)).toMatchObject({
      outcome: 'suppressed',
      errorReason: 'The pupil has left, or this parent is no longer linked.',
    })
    expect(carrier.given).toEqual([])
  })

  it('leaves the demonstration school through no real carrier, whatever number it goes to', async () => {
    const school = await stage().school([{ ...mother, mobile: '07911 123456' }])
    const id = await bulletinTo(school)
    await stage().db.write((tx) =>
      tx.update(schools).set({ demonstration: true }).where(eq(schools.id, school.id)),
    )
    const carrier = new HandCarrier()
    await sendMessage({ ...stage().sending(carrier), drama: false }, id)
    expect(await stage().message(id)).toMatchObject({
      outcome: 'suppressed',
      errorReason: 'The demonstration school sends nothing through a real carrier.',
    })
    expect(carrier.given).toEqual([])
  })
})
