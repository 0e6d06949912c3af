import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { bulletins, carrierAccounts, closures, lines, messages, schools } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { findMessage, listMessages } from '../../src/messages/listing.ts'
import { standstillOf, tryAgainNow } from '../../src/messages/standing-still.ts'
import type { NewMessage } from '../../src/messages/writing.ts'
import { mondayMorning, type StageSchool, useStage } from './stage.ts'

const stage = useStage()
const number = '+447700900702'
let school: StageSchool

beforeEach(async () => {
  stage().clock.set(mondayMorning)
  school = await stage().school()
  await stage().db.write(async (tx) => {
    await tx.delete(carrierAccounts)
    await tx.update(schools).set({ sendFrom: '08:00', sendTo: '19:00', schoolDays: [1, 2, 3, 4, 5] })
  })
})

const heldBecause = async (id: string, of = school) =>
  (await findMessage(stage().db.read, of.id, id, stage().now())).heldBecause

const at = (time: string) => new Date(`2026-11-${time}:00Z`)

const stopAccount = (tryAgainAt: Date | null) =>
  stage().db.write((tx) =>
    tx.insert(carrierAccounts).values({
      id: 'carrier',
      stoppedAt: stage().now(),
      stoppedBecause: 'The carrier does not accept our account details.',
      tryAgainAt,
    }),
  )

const stopLine = async (tryAgainAt: Date | null, of = school) => {
  const id = await of.lineId('number')
  await stage().db.write((tx) =>
    tx
      .update(lines)
      .set({
        stoppedAt: stage().now(),
        stoppedBecause: 'The carrier says that our sender cannot send texts.',
        tryAgainAt,
      })
      .where(eq(lines.id, id)),
  )
  return id
}

type Bulletin = Partial<typeof bulletins.$inferInsert>

/** A text of a bulletin, to nobody's number. */
async function ofBulletin(more: Bulletin = {}, text: Partial<NewMessage> = {}) {
  const bulletinId = newId()
  const lineId = await school.lineId('number')
  await stage().db.write((tx) =>
    tx.insert(bulletins).values({
      id: bulletinId,
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
      ...more,
    }),
  )
  return { bulletinId, id: await school.waiting(number, { kind: 'bulletin', bulletinId, ...text }) }
}

describe('a text that waits', () => {
  it('is held by nothing when it is only not its turn yet', async () => {
    expect(await heldBecause(await school.waiting(number))).toBeNull()
    expect(await heldBecause((await ofBulletin()).id)).toBeNull()
  })

  it('says that the carrier refuses our account, and when it is tried again', async () => {
    const id = await school.waiting(number)
    await stopAccount(at('23T10:35'))
    expect(await heldBecause(id)).toBe(
      'Texts are not leaving. The carrier does not accept our account details. Homeline tries again at 10:35.',
    )
    stage().clock.set('2026-11-22T10:00:00Z')
    expect(await heldBecause(id)).toContain('tries again at 10:35 on Mon 23 Nov.')
    stage().clock.set('2026-11-23T10:35:00Z')
    expect(await heldBecause(id)).toMatch(/account details\. The next text tries it again\.$/)
  })

  it('says which of its lines the carrier refuses, and holds nothing of another line or school', async () => {
    const other = await stage().school()
    const [mine, theirs] = [await school.waiting(number), await other.waiting(number)]
    const byName = await school.waiting(number, { lineId: await school.lineId('name') })
    await stopLine(at('23T10:35'))
    expect(await heldBecause(mine)).toBe(
      `Texts from the line ${school.number} are not leaving. The carrier says that our sender cannot send texts. Homeline tries again at 10:35.`,
    )
    expect(await heldBecause(byName)).toBeNull()
    expect(await heldBecause(theirs, other)).toBeNull()
  })

  it('says that its bulletin is paused, or when its time comes', async () => {
    expect(await heldBecause((await ofBulletin({ pausedAt: stage().now() })).id)).toBe(
      'The bulletin is paused.',
    )
    const { id } = await ofBulletin({ sendAt: at('24T08:00') })
    expect(await heldBecause(id)).toBe('Its time has not come: it leaves at 08:00 on Tue 24 Nov.')
    stage().clock.set('2026-11-24T08:00:00Z')
    expect(await heldBecause(id)).toBeNull()
  })

  it('tells the time of the school’s own clock', async () => {
    school = await stage().school([], 'America/New_York')
    const { id } = await ofBulletin({ sendAt: at('23T15:00') })
    expect(await heldBecause(id)).toBe('Its time has not come: it leaves at 10:00 on Mon 23 Nov.')
  })

  it.each<[string, () => Promise<string>]>([
    ['a single text', () => school.waiting(number)],
    ['a bulletin that can wait', async () => (await ofBulletin()).id],
    ['one for an event', async () => (await ofBulletin({ purpose: 'promotional' })).id],
  ])('outside the school’s hours says when it leaves: %s', async (_, make) => {
    stage().clock.set('2026-11-23T19:00:00Z')
    const id = await make()
    expect(await heldBecause(id)).toBe(
      'It is outside the hours in which the school sends texts: it leaves at 08:00 on Tue 24 Nov.',
    )
    stage().clock.set('2026-11-24T08:00:00Z')
    expect(await heldBecause(id)).toBeNull()
  })

  it.each<[string, () => Promise<string>]>([
    ['what is urgent', async () => (await ofBulletin({ purpose: 'urgent' })).id],
    ['a reply', () => school.waiting(number, { kind: 'reply' })],
    ['an acknowledgement', () => school.waiting(number, { kind: 'acknowledgement' })],
  ])('is not held by the hours: %s', async (_, make) => {
    stage().clock.set('2026-11-23T22:00:00Z')
    expect(await heldBecause(await make())).toBeNull()
  })

  it('says that its time falls into a closure, by when it really leaves', async () => {
    const { id } = await ofBulletin({ sendAt: at('24T10:00') })
    await stage().db.write((tx) =>
      tx.insert(closures).values({
        id: newId(),
        schoolId: school.id,
        name: 'Training',
        firstDay: '2026-11-24',
        lastDay: '2026-11-25',
        createdAt: stage().now(),
      }),
    )
    expect(await heldBecause(id)).toBe('Its time has not come: it leaves at 08:00 on Thu 26 Nov.')
    await stage().db.write((tx) =>
      tx.update(schools).set({ schoolDays: [] }).where(eq(schools.id, school.id)),
    )
    for (const one of [id, await school.waiting(number)])
      expect(await heldBecause(one)).toBe(
        'The school’s days and closures leave no time in which it could be sent.',
      )
  })

  it('says that the carrier asked to wait, until that is over', async () => {
    const id = await school.waiting(number)
    await stage().db.write((tx) =>
      tx
        .update(messages)
        .set({ retryAt: at('23T10:01'), errorReason: 'The carrier asked us to slow down.' })
        .where(eq(messages.id, id)),
    )
    expect(await heldBecause(id)).toBe('The carrier asked us to slow down.')
    stage().clock.set('2026-11-23T10:01:00Z')
    expect(await heldBecause(id)).toBeNull()
  })

  it('says the weightiest of several reasons', async () => {
    stage().clock.set('2026-11-23T20:00:00Z')
    const { id, bulletinId } = await ofBulletin({ pausedAt: stage().now(), sendAt: at('25T10:00') })
    const later = { retryAt: at('25T10:00'), errorReason: 'The carrier asked us to slow down.' }
    await stage().db.write((tx) => tx.update(messages).set(later).where(eq(messages.id, id)))
    const lineId = await stopLine(null)
    await stopAccount(null)
    const told = [await heldBecause(id)]
    await stage().db.write(async (tx) => {
      await tx.delete(carrierAccounts)
      await tx.update(schools).set({ sendFrom: '08:00', sendTo: '19:00', schoolDays: [1, 2, 3, 4, 5] })
    })
    told.push(await heldBecause(id))
    await stage().db.write((tx) => tx.update(lines).set({ stoppedAt: null }).where(eq(lines.id, lineId)))
    told.push(await heldBecause(id))
    for (const over of [{ pausedAt: null }, { sendAt: null }, { purpose: 'urgent' as const }]) {
      await stage().db.write((tx) => tx.update(bulletins).set(over).where(eq(bulletins.id, bulletinId)))
      told.push(await heldBecause(id))
    }
    expect(told).toEqual([
      'Texts are not leaving. The carrier does not accept our account details.',
      expect.stringContaining('our sender cannot send texts.'),
      'The bulletin is paused.',
      'Its time has not come: it leaves at 10:00 on Wed 25 Nov.',
      expect.stringContaining('outside the hours'),
      'The carrier asked us to slow down.',
    ])
  })

  it('is asked about only while it waits', async () => {
    const id = await school.waiting(number)
    await stopAccount(null)
    await stage().db.write((tx) =>
      tx.update(messages).set({ claimedAt: stage().now() }).where(eq(messages.id, id)),
    )
    expect(await heldBecause(id)).toBeNull()
  })

  it('is told of every text of a list', async () => {
    const { bulletinId } = await ofBulletin({ pausedAt: stage().now() })
    await school.waiting('+447700900703', { kind: 'bulletin', bulletinId })
    const wanted = { bulletinId, limit: 10 }
    const found = await listMessages(stage().db.read, school.id, wanted, stage().now())
    expect(found.map((one) => one.heldBecause)).toEqual([
      'The bulletin is paused.',
      'The bulletin is paused.',
    ])
  })
})

describe('what stands still', () => {
  const standstill = (of = school) => standstillOf(stage().db.read, of.id)

  it('is nothing, as a rule', async () => {
    expect(await standstill()).toEqual({ account: null, lines: [], undecided: 0 })
  })

  it('is the account for every school, and a line for its own alone', async () => {
    const other = await stage().school()
    const lineId = await stopLine(at('23T10:35'))
    await stopAccount(at('23T10:30'))
    const account = {
      because: 'The carrier does not accept our account details.',
      tryAgainAt: at('23T10:30'),
    }
    const line = {
      id: lineId,
      address: school.number,
      because: 'The carrier says that our sender cannot send texts.',
      tryAgainAt: at('23T10:35'),
    }
    expect(await standstill()).toEqual({ account, lines: [line], undecided: 0 })
    expect(await standstill(other)).toEqual({ account, lines: [], undecided: 0 })
  })

  const retry = (lineId: string, of = school) =>
    stage().db.write((tx) => tryAgainNow(tx, of.id, lineId, stage().now()))
  const tryAgainAt = async (lineId: string) =>
    (await stage().db.read.select().from(lines).where(eq(lines.id, lineId)))[0]!.tryAgainAt

  it('tries again at once when somebody says so, and stays stopped until the carrier takes a text', async () => {
    const lineId = await stopLine(at('23T10:35'))
    await retry(lineId)
    expect((await standstill()).lines).toMatchObject([{ id: lineId, tryAgainAt: stage().now() }])
    stage().clock.forward(1_000)
    await retry(lineId)
    expect(await tryAgainAt(lineId)).toEqual(new Date(mondayMorning))
  })

  it('is not started by it when it is not stopped, nor by another school', async () => {
    const lineId = await school.lineId('number')
    await retry(lineId)
    expect(await tryAgainAt(lineId)).toBeNull()
    await stopLine(at('23T10:35'))
    const other = await stage().school()
    await expect(retry(lineId, other)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await tryAgainAt(lineId)).toEqual(at('23T10:35'))
  })
})
