import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { bulletinStatus, findBulletin, progressOf } from '../../src/bulletins/bulletins.ts'
import { cancel, pause, resume } from '../../src/bulletins/control.ts'
import type { BulletinRequest } from '../../src/bulletins/draft.ts'
import { bulletinsToFallBack, fallBack } from '../../src/bulletins/falling-back.ts'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { bulletinChunks, links, messages, numbers, parentNumbers, pupils } from '../../src/db/schema.ts'
import { failedTexts } from '../../src/messages/failed.ts'
import { listMessages } from '../../src/messages/listing.ts'
import { statusOf } from '../../src/messages/status.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { optOut } from '../../src/numbers/opt-outs.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from '../messages/stage.ts'

const stage = useStage()
const drama = { drama: true }

const phone = (n: number) => `+44770090010${n}`
const written = (n: number) => `07700 90010${n}`

// A mother with three phones, a father with two.
const mother = {
  pupil_id: 'P1',
  parent_id: 'M1',
  priority: '1',
  mobile: written(1),
  home_phone: written(2),
  work_phone: written(3),
}
const father = {
  pupil_id: 'P1',
  parent_id: 'F1',
  priority: '2',
  mobile: written(4),
  home_phone: written(5),
}
const home = [mother, father]
const alone = [{ ...mother, home_phone: '', work_phone: '' }]

/** A bulletin whose texts are made. */
async function send(school: StageSchool, request: Partial<BulletinRequest> = {}): Promise<string> {
  const wanted = {
    mode: 'two-way' as const,
    purpose: 'service' as const,
    body: 'School closes at noon today.',
    audience: { everyone: true as const },
    confirm: ['no-way-to-opt-out'],
    ...request,
  }
  const around = { school: school.school, author: null, now: stage().now(), drama: true }
  return stage().db.write(async (tx) => {
    const { bulletin, chunkIds } = await acceptBulletin(tx, wanted, around)
    for (const chunkId of chunkIds) await fanOut(tx, chunkId, stage().now())
    return bulletin.id
  })
}

/** Ends what is open of a bulletin's texts to these phones. */
async function end(school: StageSchool, phones: number[], fate: Partial<typeof messages.$inferInsert>) {
  for (const n of phones) {
    const numberId = await school.numberId(phone(n))
    await stage().db.write((tx) =>
      tx
        .update(messages)
        .set({ settledAt: stage().now(), errorReason: 'It failed.', ...fate })
        .where(and(eq(messages.numberId, numberId), isNull(messages.settledAt))),
    )
  }
}

const unreachable = { outcome: 'failed', errorCode: 30003 } as const
const fail = (school: StageSchool, ...phones: number[]) => end(school, phones, unreachable)

const one = (bulletinId: string) => stage().db.write((tx) => fallBack(tx, bulletinId, stage().now(), drama))

async function sweep(): Promise<void> {
  for (const id of await bulletinsToFallBack(stage().db.read, stage().now())) await one(id)
}

/** The last digit of each number that the bulletin has gone to; `1>2` went to 2 in the place of 1. */
async function went(bulletinId: string): Promise<string> {
  const rows = await stage()
    .db.read.select({ id: messages.id, e164: numbers.e164, fallbackFor: messages.fallbackFor })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .where(eq(messages.bulletinId, bulletinId))
  const digit = (id: string | null) => rows.find((row) => row.id === id)?.e164.at(-1)
  const ways = rows.map(({ id, fallbackFor }) => (fallbackFor ? `${digit(fallbackFor)}>` : '') + digit(id))
  return ways.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)).join(' ')
}

const textTo = async (school: StageSchool, n: number) => {
  const numberId = await school.numberId(phone(n))
  const [row] = await stage().db.read.select().from(messages).where(eq(messages.numberId, numberId))
  return row!
}

const progress = async (school: StageSchool, id: string) => {
  const bulletin = await findBulletin(stage().db.read, school.id, id)
  const counted = (await progressOf(stage().db.read, [bulletin])).get(id)!
  return { ...counted, status: bulletinStatus(bulletin, counted, stage().now()) }
}

describe('a text whose number failed', () => {
  it('goes on past a text that a quarantine holds: nobody has that one', async () => {
    const school = await stage().school([
      { ...mother, work_phone: '' },
      { ...father, home_phone: '' },
    ])
    const id = await send(school)
    const number = { schoolId: school.id, numberId: await school.numberId(phone(1)) }
    const wrong = { kind: 'reported-wrong', by: 'parent' } as const
    await stage().db.write((tx) => recordEvidence(tx, number, wrong, stage().now()))
    await fail(school, 4)
    await sweep()
    expect(await went(id)).toBe('1 4 4>2')
  })

  it('goes on from number to number and from parent to parent, one at a time, until they are used up', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    expect(await went(id)).toBe('1 4 1>2')
    await sweep()
    expect(await went(id)).toBe('1 4 1>2')
    await fail(school, 2)
    await sweep()
    await fail(school, 3)
    await sweep()
    expect(await went(id)).toBe('1 4 1>2 2>3')
    await fail(school, 4)
    await sweep()
    await fail(school, 5)
    await sweep()
    expect(await went(id)).toBe('1 4 1>2 2>3 4>5')
    expect(await bulletinsToFallBack(stage().db.read, stage().now())).not.toContain(id)
  })

  it('is the same text in a new message, for whom it goes to, and replies belong to the same owner', async () => {
    const school = await stage().school(home)
    const id = await send(school, { purpose: 'urgent' })
    await fail(school, 1)
    await sweep()
    const [first, later] = [await textTo(school, 1), await textTo(school, 2)]
    const same = ({
      kind,
      priority,
      bulletinId,
      lineId,
      ownerId,
      body,
      parts,
      validUntil,
    }: typeof first) => ({
      ...{ kind, priority, bulletinId, lineId, ownerId, body, parts, validUntil },
    })
    expect(same(later)).toEqual(same(first))
    expect(later).toMatchObject({
      fallbackFor: first.id,
      parents: [await school.parent('M1')],
      pupils: [await school.pupil('P1')],
    })
    expect(first.fellBackAt).toEqual(stage().now())
    expect(statusOf(first)).toBe('failed')
    expect(await stage().mayLeave()).toContain(later.id)
    await sendMessage(stage().sending(new HandCarrier()), later.id)
    expect(await stage().status(later.id)).toBe('accepted')
    expect(await went(id)).toBe('1 4 1>2')
  })

  it('goes to the next parent of one who was meant by name', async () => {
    const school = await stage().school([{ ...mother, home_phone: '', work_phone: '' }, father])
    const id = await send(school, { audience: { parents: ['M1'] } })
    await fail(school, 1)
    await sweep()
    expect(await went(id)).toBe('1 1>4')
    expect((await textTo(school, 4)).parents).toEqual([await school.parent('F1')])
  })

  it('is looked at once by two who look at the same moment', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1, 4)
    const made = await Promise.all([one(id), one(id), one(id)])
    expect(made.toSorted()).toEqual([0, 0, 2])
    expect(await went(id)).toBe('1 4 1>2 4>5')
  })

  it('goes to no number that has this bulletin already', async () => {
    const school = await stage().school([mother, { ...father, mobile: written(2), home_phone: '' }])
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    expect(await went(id)).toBe('1 2')
    await fail(school, 2)
    await sweep()
    expect(await went(id)).toBe('1 2 2>3')
  })

  it('goes to nobody who must not be contacted, and to no phone that they share', async () => {
    const school = await stage().school([
      mother,
      { ...father, mobile: written(2), no_contact: 'Y' },
      { ...father, pupil_id: 'P2', mobile: written(2), no_contact: '' },
    ])
    const id = await send(school, { audience: { pupils: ['P1'] } })
    await fail(school, 1)
    await sweep()
    expect(await went(id)).toBe('1 1>3')
    await fail(school, 3)
    await sweep()
    expect(await went(id)).toBe('1 1>3')
  })

  it('is held back at the last look when its new number has been barred since', async () => {
    const school = await stage().school(home)
    const bulletinId = await send(school)
    await fail(school, 1)
    await sweep()
    const { id } = await textTo(school, 2)
    await stage().db.write((tx) =>
      tx.update(links).set({ noContactSetBy: 'staff' }).where(eq(links.schoolId, school.id)),
    )
    await sendMessage(stage().sending(new HandCarrier()), id)
    expect(await stage().status(id)).toBe('suppressed')
    await sweep()
    expect(await went(bulletinId)).toBe('1 4 1>2')
  })

  it('stays where it is when the pupil has left', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await stage().db.write((tx) =>
      tx.update(pupils).set({ endedAt: stage().now() }).where(eq(pupils.schoolId, school.id)),
    )
    await sweep()
    expect(await went(id)).toBe('1 4')
  })

  it('goes on when its number went bad, or passed to nobody, before it left; not when it was opted out', async () => {
    const school = await stage().school([
      mother,
      {
        ...mother,
        pupil_id: 'P2',
        parent_id: 'M2',
        mobile: written(4),
        home_phone: written(5),
        work_phone: '',
      },
      {
        ...mother,
        pupil_id: 'P3',
        parent_id: 'M3',
        mobile: written(6),
        home_phone: written(7),
        work_phone: '',
      },
    ])
    const id = await send(school)
    const { now } = stage()
    const [bad, gone, out] = await Promise.all([1, 4, 6].map((n) => textTo(school, n)))
    await stage().db.write(async (tx) => {
      await tx.update(numbers).set({ badAt: now() }).where(eq(numbers.id, bad!.numberId))
      await tx.update(parentNumbers).set({ endedAt: now() }).where(eq(parentNumbers.numberId, gone!.numberId))
      await optOut(tx, school.id, out!.numberId, { word: 'STOP' }, now())
    })
    for (const text of [bad, gone, out]) {
      await sendMessage(stage().sending(new HandCarrier()), text!.id)
      expect(await stage().status(text!.id)).toBe('suppressed')
    }
    await sweep()
    expect(await went(id)).toBe('1 4 6 1>2 4>5')
  })

  it.each([
    ['promotional', { purpose: 'promotional' as const }, unreachable],
    ['failed for its words', {}, { outcome: 'failed' as const, errorCode: 30007 }],
    ['failed with a code that nobody knows', {}, { outcome: 'failed' as const, errorCode: 39999 }],
    ['expired', {}, { outcome: 'expired' as const }],
    ['cancelled', {}, { outcome: 'cancelled' as const }],
    ['delivered', {}, { outcome: 'delivered' as const }],
  ])('goes nowhere when it is %s', async (_, request, fate) => {
    const school = await stage().school(home)
    for (const n of [1, 2, 3, 4, 5]) await school.says(phone(n), 'promotional', true)
    const id = await send(school, request)
    await end(school, [1], fate)
    await sweep()
    expect(await went(id)).toBe('1 4')
    expect(await bulletinsToFallBack(stage().db.read, stage().now())).not.toContain(id)
  })
})

describe('the time and the holding of a bulletin', () => {
  it('end its going on: what fails after its time goes nowhere', async () => {
    const school = await stage().school(home)
    const until = new Date(stage().now().getTime() + 3_600_000)
    const id = await send(school, { validUntil: until })
    await fail(school, 1)
    stage().clock.forward(3_600_000)
    await sweep()
    expect(await went(id)).toBe('1 4')
    expect((await textTo(school, 1)).fellBackAt).not.toBeNull()
  })

  it('stop it for good when it is cancelled, before and after it went on', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    await fail(school, 4)
    await stage().db.write((tx) => cancel(tx, school.id, id, stage().now()))
    await sweep()
    expect(await went(id)).toBe('1 4 1>2')
    expect(statusOf(await textTo(school, 2))).toBe('cancelled')
  })

  it('hold it while it is paused', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    await stage().db.write((tx) => pause(tx, school.id, id, stage().now()))
    await fail(school, 4)
    await sweep()
    expect(await went(id)).toBe('1 4 1>2')
    expect(await stage().mayLeave()).not.toContain((await textTo(school, 2)).id)
    await stage().db.write((tx) => resume(tx, school.id, id))
    await sweep()
    expect(await went(id)).toBe('1 4 1>2 4>5')
    expect(await stage().mayLeave()).toContain((await textTo(school, 2)).id)
  })

  it('let it wait until all texts are made: nobody is texted out of turn', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    const chunk = eq(bulletinChunks.bulletinId, id)
    const made = (fannedOutAt: Date | null) =>
      stage().db.write((tx) => tx.update(bulletinChunks).set({ fannedOutAt }).where(chunk))
    await made(null)
    await sweep()
    expect(await went(id)).toBe('1 4')
    await made(stage().now())
    await sweep()
    expect(await went(id)).toBe('1 4 1>2')
  })
})

describe('what is told of a bulletin', () => {
  it('counts its recipients alone, whatever went on, and is finished by them', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await end(school, [4], { outcome: 'delivered', errorReason: null })
    await fail(school, 1)
    const before = await progress(school, id)
    expect(before).toMatchObject({ total: 2, failed: 1, delivered: 1, waiting: 0, status: 'finished' })
    await sweep()
    expect(await progress(school, id)).toEqual(before)
    await fail(school, 2)
    await sweep()
    expect(await progress(school, id)).toEqual(before)
  })

  it('lists the whole chain under the text that failed first, page by page', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    await fail(school, 2)
    await sweep()
    const page = (after?: string) =>
      listMessages(stage().db.read, school.id, { bulletinId: id, limit: 1, after }, stage().now())
    const [one] = await page()
    const [other] = await page(one!.message.id)
    expect(await page(other!.message.id)).toEqual([])
    const chains = [one!, other!].map(({ e164, fallbacks }) => [
      e164,
      fallbacks.map((later) => [later.e164, statusOf(later.message)]),
    ])
    expect(Object.fromEntries(chains)).toEqual({
      [phone(1)]: [
        [phone(2), 'failed'],
        [phone(3), 'waiting'],
      ],
      [phone(4)]: [],
    })
  })

  it('says of a text that failed where it went on to', async () => {
    const school = await stage().school(home)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    await fail(school, 2)
    await sweep()
    await end(school, [3], { outcome: 'delivered', errorReason: null })
    expect(await failedTexts(stage().db.read, school.id, id, 10)).toMatchObject([
      {
        e164: phone(1),
        wentOnTo: [
          { e164: phone(2), status: 'failed' },
          { e164: phone(3), status: 'delivered' },
        ],
      },
    ])
  })

  it('says of a text with nowhere to go only that it failed', async () => {
    const school = await stage().school(alone)
    const id = await send(school)
    await fail(school, 1)
    await sweep()
    expect(await failedTexts(stage().db.read, school.id, id, 10)).toMatchObject([
      { e164: phone(1), wentOnTo: [] },
    ])
  })
})
