import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { attempts, bulletins, messages } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { type Decision, decide, decisions, undecidedTexts } from '../../src/messages/deciding.ts'
import { findMessage } from '../../src/messages/listing.ts'
import { standstillOf } from '../../src/messages/standing-still.ts'
import type { NewMessage } from '../../src/messages/writing.ts'
import { type StageSchool, useStage } from './stage.ts'

const stage = useStage()
const number = '+447700900701'

type Instants = Partial<typeof messages.$inferInsert>
const change = (id: string, to: Instants) =>
  stage().db.write((tx) => tx.update(messages).set(to).where(eq(messages.id, id)))

/** A text that was handed over once without an answer, and of which the carrier's records know nothing certain. */
async function undecided(school: StageSchool, more: Partial<NewMessage> = {}, at = stage().now()) {
  const id = await school.waiting(number, more)
  await stage().db.write(async (tx) => {
    await tx
      .update(messages)
      .set({
        claimedAt: at,
        claimedBy: 'worker-1',
        attempts: 1,
        uncertainAt: at,
        undecidedAt: at,
        errorReason: 'The carrier did not answer.',
      })
      .where(eq(messages.id, id))
    await tx.insert(attempts).values({
      messageId: id,
      ordinal: 1,
      claimedAt: at,
      claimedBy: 'worker-1',
      endedAt: at,
      result: 'unknown',
    })
  })
  return id
}

const decideOn = (school: StageSchool, id: string, decision: Decision) =>
  stage().db.write((tx) => decide(tx, school.id, id, decision, stage().now()))

const waiting = ({ id }: StageSchool, limit = 10) => undecidedTexts(stage().db.read, id, limit, stage().now())

const conflict = (words: string) => ({ kind: 'conflict', message: expect.stringContaining(words) })
const nothingLeft = conflict('Nothing is left to decide')

describe('a text of which nobody knows whether it left', () => {
  it('is on the list of its school alone, with what was tried', async () => {
    const [ours, theirs] = [await stage().school(), await stage().school()]
    const id = await undecided(ours)
    await undecided(theirs)
    const [text, ...others] = await waiting(ours)
    expect(others).toEqual([])
    expect(text).toMatchObject({
      message: { id, undecidedAt: stage().now() },
      e164: number,
      whyNotAgain: null,
      attempts: [{ ordinal: 1, claimedAt: stage().now(), result: 'unknown' }],
    })
    expect((await standstillOf(stage().db.read, ours.id)).undecided).toBe(1)
  })

  it('comes the sooner the longer it waits, as many as are asked for', async () => {
    const school = await stage().school()
    const late = await undecided(school, {}, new Date('2026-11-23T09:30:00Z'))
    const early = await undecided(school, {}, new Date('2026-11-23T09:00:00Z'))
    expect((await waiting(school)).map(({ message }) => message.id)).toEqual([early, late])
    expect((await waiting(school, 1)).map(({ message }) => message.id)).toEqual([early])
    expect((await standstillOf(stage().db.read, school.id)).undecided).toBe(2)
  })

  it('waits to be sent once more when a person accepts that it may arrive twice', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    await change(id, { askAt: stage().now(), asked: 9 })
    await decideOn(school, id, 'send-again')
    expect(await stage().status(id)).toBe('waiting')
    expect(await stage().message(id)).toMatchObject({
      claimedAt: null,
      claimedBy: null,
      uncertainAt: null,
      undecidedAt: null,
      askAt: null,
      asked: 0,
      retryAt: null,
      errorReason: null,
      attempts: 1,
    })
    expect((await findMessage(stage().db.read, school.id, id, stage().now())).heldBecause).toBeNull()
    expect(await waiting(school)).toEqual([])
  })

  it('is settled as failed, and says that nobody knows, when it is not to be sent again', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    await decideOn(school, id, 'do-not-send')
    expect(await stage().message(id)).toMatchObject({
      outcome: 'failed',
      settledAt: stage().now(),
      errorCode: null,
      errorReason: 'Nobody knows whether it was sent; a member of staff decided not to send it again.',
    })
    expect(await waiting(school)).toEqual([])
  })
})

describe('deciding', () => {
  it('twice not to send it is harmless, and keeps the first instant', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    await decideOn(school, id, 'do-not-send')
    const { settledAt } = await stage().message(id)
    stage().clock.forward(60_000)
    await decideOn(school, id, 'do-not-send')
    expect((await stage().message(id)).settledAt).toEqual(settledAt)
    await expect(decideOn(school, id, 'send-again')).rejects.toMatchObject(nothingLeft)
    expect(await stage().status(id)).toBe('failed')
  })

  it('twice to send it again sends it once: the second finds nothing left to decide', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    await decideOn(school, id, 'send-again')
    for (const decision of decisions)
      await expect(decideOn(school, id, decision)).rejects.toMatchObject(nothingLeft)
    expect(await stage().status(id)).toBe('waiting')
  })

  it('two people at once is done once', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    const both = await Promise.allSettled(decisions.map((decision) => decideOn(school, id, decision)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject(nothingLeft)
  })

  it.each<[string, Instants, string]>([
    ['a report named it: the carrier has it', { acceptedAt: new Date() }, 'accepted'],
    ['a report said that it arrived', { settledAt: new Date(), outcome: 'delivered' }, 'delivered'],
    ['it is looked into still', { undecidedAt: null }, 'uncertain'],
    ['it was put back meanwhile', { claimedAt: null, uncertainAt: null, undecidedAt: null }, 'waiting'],
  ])('is refused when nothing is left to decide: %s', async (_, meanwhile, status) => {
    const school = await stage().school()
    const id = await undecided(school)
    // The report of one that is accepted or settled leaves the doubt where it was: it counts no more.
    await change(id, { ...meanwhile, ...(status === 'accepted' ? { uncertainAt: null } : {}) })
    for (const decision of decisions)
      await expect(decideOn(school, id, decision)).rejects.toMatchObject(nothingLeft)
    expect(await stage().status(id)).toBe(status)
    expect(await waiting(school)).toEqual([])
    expect((await standstillOf(stage().db.read, school.id)).undecided).toBe(0)
  })

  it('is refused when a report comes at the same moment: what it says stands', async () => {
    const school = await stage().school()
    const id = await undecided(school)
    const [written, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const report = stage().db.write(async (tx) => {
      await tx.update(messages).set({ acceptedAt: stage().now() }).where(eq(messages.id, id))
      written.resolve()
      await committed.promise
    })
    await written.promise
    const deciding = expect(decideOn(school, id, 'send-again')).rejects.toMatchObject(nothingLeft)
    // By now it has read what stood there before, where readers do not wait.
    for (let turns = 0; turns < 5; turns++) await stage().db.read.select().from(messages).limit(1)
    committed.resolve()
    await report
    await deciding
    expect(await stage().message(id)).toMatchObject({ claimedAt: stage().now(), acceptedAt: stage().now() })
  })

  it('is refused as needless, though its time is over, once it is known to have arrived', async () => {
    const school = await stage().school()
    const id = await undecided(school, { validUntil: stage().now() })
    await change(id, { settledAt: stage().now(), outcome: 'delivered' })
    await expect(decideOn(school, id, 'send-again')).rejects.toMatchObject(nothingLeft)
  })

  it('is refused about another school’s text, and about one that came in', async () => {
    const [ours, theirs] = [await stage().school(), await stage().school()]
    const id = await undecided(theirs)
    await expect(decideOn(ours, id, 'do-not-send')).rejects.toMatchObject({ kind: 'not-found' })
    await change(id, { direction: 'inbound' })
    await expect(decideOn(theirs, id, 'do-not-send')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(decideOn(ours, newId(), 'send-again')).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('cannot send again what is out of date, and says so before anybody tries', async () => {
    const school = await stage().school()
    const validUntil = new Date(stage().now().getTime() + 60_000)
    const id = await undecided(school, { validUntil })
    expect(await waiting(school)).toMatchObject([{ whyNotAgain: null }])
    stage().clock.forward(60_000)
    expect(await waiting(school)).toMatchObject([{ whyNotAgain: expect.stringContaining('time is over') }])
    await expect(decideOn(school, id, 'send-again')).rejects.toMatchObject(conflict('time is over'))
    await decideOn(school, id, 'do-not-send')
    expect(await stage().status(id)).toBe('failed')
  })

  it('cannot send again what belongs to a bulletin that was cancelled', async () => {
    const school = await stage().school()
    const bulletinId = await cancelledBulletin(school)
    const id = await undecided(school, { kind: 'bulletin', bulletinId })
    expect(await waiting(school)).toMatchObject([{ whyNotAgain: expect.stringContaining('cancelled') }])
    await expect(decideOn(school, id, 'send-again')).rejects.toMatchObject(conflict('cancelled'))
    await decideOn(school, id, 'do-not-send')
  })
})

async function cancelledBulletin(school: StageSchool): Promise<string> {
  const id = newId()
  const lineId = await school.lineId('number')
  await stage().db.write((tx) =>
    tx.insert(bulletins).values({
      id,
      schoolId: school.id,
      mode: 'two-way',
      purpose: 'service',
      body: 'School closes at noon today.',
      lineId,
      ownerId: school.lead.id,
      audience: {},
      recipients: 1,
      skipped: {},
      parts: 1,
      confirmed: [],
      createdAt: stage().now(),
      cancelledAt: stage().now(),
    }),
  )
  return id
}
