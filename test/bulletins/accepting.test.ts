import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { bulletinStatus, findBulletin, progressOf } from '../../src/bulletins/bulletins.ts'
import { cancel, pause, resume } from '../../src/bulletins/control.ts'
import type { BulletinRequest } from '../../src/bulletins/draft.ts'
import { dueChunks, fanOut } from '../../src/bulletins/fan-out.ts'
import {
  bulletinChunks,
  bulletins,
  groups,
  lines,
  links,
  messages,
  numbers,
  parentNumbers,
  parents,
  pupils,
} from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { type Status, statuses } from '../../src/messages/status.ts'
import { setLead } from '../../src/roster/groups.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { findStaff, type Staff } from '../../src/staff/staff.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const family = (n: number, more: Record<string, string> = {}) => ({
  pupil_id: `P${n}`,
  pupil_first_name: `Ella${n}`,
  parent_id: `M${n}`,
  mobile: `07700 9001${String(n).padStart(2, '0')}`,
  ...more,
})
const families = (most: number) => Array.from({ length: most }, (_, n) => family(n + 1))

const accept = (school: StageSchool, request: Partial<BulletinRequest> = {}, author: Staff | null = null) =>
  stage().db.write((tx) =>
    acceptBulletin(
      tx,
      {
        mode: 'two-way',
        purpose: 'service',
        body: 'School closes at noon today.',
        audience: { everyone: true },
        ...request,
      },
      { school: school.school, author, now: stage().now(), drama: true },
    ),
  )
const fan = (chunkId: string) => stage().db.write((tx) => fanOut(tx, chunkId, stage().now()))
const refreshed = (school: StageSchool, id: string) => findBulletin(stage().db.read, school.id, id)
const progress = async (school: StageSchool, id: string) =>
  (await progressOf(stage().db.read, [await refreshed(school, id)])).get(id)!
const countOf = (school: StageSchool) => stage().db.read.$count(messages, eq(messages.schoolId, school.id))

const addTeacher = (school: StageSchool, misId: string) =>
  stage().db.write((tx) =>
    putStaff(
      tx,
      school.school,
      misId,
      {
        title: 'Mr',
        firstName: misId,
        lastName: misId,
        email: `${misId}@example.org`,
        roles: ['teacher'],
      },
      stage().now(),
    ),
  )

describe('an accepted bulletin', () => {
  it('has its total fixed, though the roster changes before it is fanned out', async () => {
    const school = await stage().school(families(3))
    const { bulletin, chunkIds } = await accept(school)
    expect(bulletin).toMatchObject({ recipients: 3, parts: 1, ownerId: school.lead.id })
    await school.import([family(4), family(5)])
    await stage().db.write((tx) =>
      tx.update(pupils).set({ endedAt: stage().now() }).where(eq(pupils.schoolId, school.id)),
    )
    expect((await progress(school, bulletin.id)).total).toBe(3)
    await Promise.all(chunkIds.map(fan))
    expect(await countOf(school)).toBe(3)
    expect(await progress(school, bulletin.id)).toMatchObject({ total: 3, waiting: 3 })
  })

  it('makes each text once, though it is fanned out twice, or twice at once', async () => {
    const school = await stage().school(families(3))
    const { chunkIds } = await accept(school)
    const made = await Promise.all([fan(chunkIds[0]!), fan(chunkIds[0]!), fan(chunkIds[0]!)])
    made.push(await fan(chunkIds[0]!))
    expect(made.flatMap((one) => one.messages)).toHaveLength(3)
    expect(await countOf(school)).toBe(3)
  })

  it('leaves out a number that has this bulletin already', async () => {
    const school = await stage().school(families(2))
    const { bulletin, chunkIds } = await accept(school)
    await school.waiting('+447700900101', { bulletinId: bulletin.id })
    expect((await fan(chunkIds[0]!)).messages).toHaveLength(1)
  })

  it('makes texts that say everything the sending needs', async () => {
    const school = await stage().school([family(1)])
    const validUntil = new Date(stage().now().getTime() + 3_600_000)
    const { chunkIds } = await accept(school, { purpose: 'urgent', mode: 'one-way', validUntil })
    const { messages: made, priority } = await fan(chunkIds[0]!)
    expect(priority).toBe(1)
    expect(await stage().message(made[0]!.id)).toMatchObject({
      kind: 'bulletin',
      priority: 1,
      lineId: await school.lineId('name'),
      numberId: await school.numberId('+447700900101'),
      parents: [await school.parent('M1')],
      pupils: [await school.pupil('P1')],
      body: 'School closes at noon today.',
      parts: 1,
      validUntil,
    })
  })

  it('goes out in chunks of five hundred, each number once', async () => {
    const school = await stage().school()
    await manyFamilies(school, 1_001)
    const { bulletin, chunkIds } = await accept(school)
    expect(chunkIds).toHaveLength(3)
    const sizes: number[] = []
    for (const id of chunkIds) sizes.push((await fan(id)).messages.length)
    expect(sizes).toEqual([500, 500, 1])
    const rows = await stage()
      .db.read.select({ numberId: messages.numberId })
      .from(messages)
      .where(eq(messages.bulletinId, bulletin.id))
    expect(new Set(rows.map(({ numberId }) => numberId)).size).toBe(1_001)
  })

  it('keeps nobody’s particulars in its chunks once its texts are made', async () => {
    const school = await stage().school(families(2))
    const { chunkIds } = await accept(school)
    await fan(chunkIds[0]!)
    const [chunk] = await stage()
      .db.read.select()
      .from(bulletinChunks)
      .where(eq(bulletinChunks.id, chunkIds[0]!))
    expect(chunk).toMatchObject({ recipients: [], fannedOutAt: stage().now() })
  })

  it('that is for later waits for its time', async () => {
    const school = await stage().school([family(1)])
    const sendAt = new Date(stage().now().getTime() + 3_600_000)
    const { bulletin, chunkIds } = await accept(school, { sendAt })
    const due = async () => (await dueChunks(stage().db.read, stage().now())).length
    const before = await due()
    expect(chunkIds).toEqual([])
    expect(bulletinStatus(bulletin, await progress(school, bulletin.id), stage().now())).toBe('scheduled')
    stage().clock.forward(3_600_000)
    expect(await due()).toBe(before + 1)
    expect(bulletinStatus(bulletin, await progress(school, bulletin.id), stage().now())).toBe('running')
  })
})

describe('a bulletin that cannot be', () => {
  it('is told every fault at once, and leaves nothing behind', async () => {
    const school = await stage().school(families(1))
    await stage().db.write((tx) =>
      tx.delete(lines).where(and(eq(lines.schoolId, school.id), eq(lines.kind, 'name'))),
    )
    const past = new Date(stage().now().getTime() - 1_000)
    const wrong = accept(school, {
      mode: 'one-way',
      body: '  ',
      audience: { groups: ['99Z'], pupils: ['P1', 'nobody'], parents: ['no parent'] },
      owner: 'nobody',
      sendAt: past,
      validUntil: past,
    })
    await expect(wrong).rejects.toMatchObject({
      kind: 'invalid',
      faults: [
        { pointer: '/body' },
        { pointer: '/audience/groups/0', detail: 'This school has no group “99Z”.' },
        { pointer: '/audience/pupils/1', detail: 'This school has no current pupil “nobody”.' },
        { pointer: '/audience/parents/0', detail: 'This school has no current parent “no parent”.' },
        { pointer: '/mode' },
        { pointer: '/owner' },
        { pointer: '/sendAt' },
        { pointer: '/validUntil' },
      ],
    })
    const ofSchool = eq(bulletins.schoolId, school.id)
    expect(await stage().db.read.$count(bulletins, ofSchool)).toBe(0)
    expect(await stage().db.read.$count(bulletinChunks, eq(bulletinChunks.schoolId, school.id))).toBe(0)
  })

  it.each<[string, Record<string, string>[], string]>([
    ['nobody is there', [], 'This audience has nobody in it.'],
    [
      'nobody can be texted, with why',
      [family(1, { mobile: '020 7946 0001' }), family(2, { mobile: '' })],
      'Nobody in this audience can be texted: 2 without a number that can be texted.',
    ],
    [
      'nobody may be texted, with why',
      [family(1, { no_contact: 'Y' })],
      'Nobody in this audience can be texted: 1 who must not be contacted.',
    ],
  ])('is told that %s', async (_, contacts, detail) => {
    const school = await stage().school(contacts)
    await expect(accept(school)).rejects.toMatchObject({ faults: [{ pointer: '/audience', detail }] })
  })

  it('is not for another school’s people', async () => {
    const [ours, theirs] = [await stage().school(families(1)), await stage().school(families(2))]
    const foreign = { pupils: [await theirs.pupil('P2')], parents: [await theirs.parent('M2')] }
    await expect(accept(ours, { audience: foreign })).rejects.toMatchObject({
      faults: [{ pointer: '/audience/pupils/0' }, { pointer: '/audience/parents/0' }],
    })
    await expect(accept(ours, { audience: { everyone: true }, owner: theirs.lead.id })).rejects.toMatchObject(
      { faults: [{ pointer: '/owner' }] },
    )
  })
})

describe('a one-way text that names a pupil', () => {
  it('is refused until that is confirmed, and nothing is written', async () => {
    const school = await stage().school([family(1)])
    const naming = { mode: 'one-way', body: 'Well done Ella!' } as const
    const wanted = {
      kind: 'needs-confirmation',
      faults: [
        { pointer: '/confirm', detail: expect.stringContaining('“personal-information” into confirm') },
      ],
      more: { warnings: [{ kind: 'personal-information', words: ['Ella'] }] },
    }
    await stage().db.write((tx) =>
      tx.update(pupils).set({ firstName: 'Ella' }).where(eq(pupils.schoolId, school.id)),
    )
    await expect(accept(school, naming)).rejects.toMatchObject(wanted)
    await expect(accept(school, { ...naming, confirm: ['something else'] })).rejects.toMatchObject(wanted)
    expect(await stage().db.read.$count(bulletins, eq(bulletins.schoolId, school.id))).toBe(0)
    const { bulletin } = await accept(school, { ...naming, confirm: ['personal-information'] })
    expect(bulletin).toMatchObject({ confirmed: ['personal-information'], recipients: 1 })
  })

  it('has its faults first: what is to be confirmed is asked of a text that can be sent', async () => {
    const school = await stage().school([family(1)])
    await expect(
      accept(school, { mode: 'one-way', body: 'Well done Ella1!', owner: 'nobody' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('is nobody’s concern when it is two-way', async () => {
    const school = await stage().school([family(1)])
    await expect(accept(school, { body: 'Well done Ella1!' })).resolves.toBeDefined()
  })
})

describe('the replies to a bulletin belong to', () => {
  const setUp = async () => {
    const school = await stage().school([
      family(1, { form: '7A', year: '7' }),
      family(2, { form: '7B', year: '7' }),
    ])
    const [tutor, author, other] = [
      await addTeacher(school, 'T1'),
      await addTeacher(school, 'T2'),
      await addTeacher(school, 'T3'),
    ]
    await stage().db.write((tx) => setLead(tx, school.id, '7A', tutor.id))
    return { school, tutor, author, other }
  }

  it.each<[string, Partial<BulletinRequest>, 'tutor' | 'author' | 'other' | 'lead', boolean]>([
    ['whom it names', { owner: 'T3', audience: { groups: ['7A'] } }, 'other', true],
    ['the lead of its only group', { audience: { groups: ['7A'] } }, 'tutor', true],
    ['its author, when its only group has no lead', { audience: { groups: ['7B'] } }, 'author', true],
    ['its author, when it has two groups', { audience: { groups: ['7A', '7B'] } }, 'author', true],
    ['its author, when it is for everyone', {}, 'author', true],
    ['the liaison lead, when a machine sends it to everyone', {}, 'lead', false],
    ['the lead, when the one group is named twice', { audience: { groups: ['7A', '7A'] } }, 'tutor', true],
  ])('%s', async (_, request, owner, withAuthor) => {
    const { school, tutor, author, other } = await setUp()
    const { bulletin } = await accept(school, request, withAuthor ? author : null)
    expect(bulletin.ownerId).toBe({ tutor, author, other, lead: school.lead }[owner].id)
    expect(await findStaff(stage().db.read, school.id, bulletin.ownerId)).not.toBeNull()
  })
})

describe('groups', () => {
  it('that share a code have to be told apart', async () => {
    const school = await stage().school([family(1, { form: 'R', year: 'R' })])
    await expect(accept(school, { audience: { groups: ['R'] } })).rejects.toMatchObject({
      faults: [{ detail: expect.stringMatching(/write “(form|year):R” or “(form|year):R”/) }],
    })
    await expect(accept(school, { audience: { groups: ['form:R'] } })).resolves.toBeDefined()
    const [form] = await stage()
      .db.read.select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.schoolId, school.id), eq(groups.kind, 'form')))
    await expect(accept(school, { audience: { groups: [form!.id] } })).resolves.toBeDefined()
  })

  it('mean the parents with responsibility of their current pupils', async () => {
    const school = await stage().school([
      family(1, { form: '7A' }),
      family(2, { form: '7A' }),
      family(3, { form: '7B' }),
      family(1, { parent_id: 'G1', mobile: '07700 900150', parental_responsibility: 'N' }),
    ])
    await stage().db.write((tx) =>
      tx
        .update(pupils)
        .set({ endedAt: stage().now() })
        .where(and(eq(pupils.schoolId, school.id), eq(pupils.misId, 'P2'))),
    )
    const { bulletin } = await accept(school, { audience: { groups: ['7A'] } })
    expect(bulletin.recipients).toBe(1)
  })
})

describe('a bulletin under way', () => {
  it('has a progress that adds up to its total in every phase', async () => {
    const school = await stage().school(families(10))
    const { bulletin, chunkIds } = await accept(school)
    const sumUp = async () => {
      const { total, lastTakenAt: _, ...states } = await progress(school, bulletin.id)
      expect(Object.keys(states).sort()).toEqual([...statuses].sort())
      expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(total)
      return states
    }
    expect(await sumUp()).toMatchObject({ waiting: 10 })
    const { messages: made } = await fan(chunkIds[0]!)
    expect(await sumUp()).toMatchObject({ waiting: 10 })
    const at = stage().now()
    const lives: Record<Status, object> = {
      waiting: {},
      sending: { claimedAt: at },
      uncertain: { claimedAt: at, uncertainAt: at },
      accepted: { claimedAt: at, acceptedAt: at },
      sent: { claimedAt: at, acceptedAt: at, sentAt: at },
      delivered: { outcome: 'delivered', settledAt: at },
      failed: { outcome: 'failed', settledAt: at },
      cancelled: { outcome: 'cancelled', settledAt: at },
      expired: { outcome: 'expired', settledAt: at },
      suppressed: { outcome: 'suppressed', settledAt: at },
    }
    for (const [n, life] of Object.values(lives).entries())
      if (Object.keys(life).length > 0)
        await stage().db.write((tx) => tx.update(messages).set(life).where(eq(messages.id, made[n]!.id)))
    expect(await sumUp()).toEqual(Object.fromEntries(statuses.map((status) => [status, 1])))
  })

  it('is finished when every text has its end, or a day later when reports stay away', async () => {
    const school = await stage().school(families(2))
    const { bulletin, chunkIds } = await accept(school)
    const status = async () =>
      bulletinStatus(await refreshed(school, bulletin.id), await progress(school, bulletin.id), stage().now())
    expect(await status()).toBe('running')
    const [first, second] = (await fan(chunkIds[0]!)).messages
    const set = (id: string, life: object) =>
      stage().db.write((tx) => tx.update(messages).set(life).where(eq(messages.id, id)))
    const at = stage().now()
    await set(first!.id, { outcome: 'delivered', settledAt: at })
    await set(second!.id, { claimedAt: at, uncertainAt: at })
    stage().clock.forward(25 * 3_600_000)
    expect(await status()).toBe('running')
    await set(second!.id, { acceptedAt: stage().now(), uncertainAt: null })
    expect(await status()).toBe('running')
    stage().clock.forward(25 * 3_600_000)
    expect(await status()).toBe('finished')
    await set(second!.id, { outcome: 'failed', settledAt: at })
    expect(await status()).toBe('finished')
  })

  it('that is cancelled before its texts were made counts them all as cancelled, and makes none', async () => {
    const school = await stage().school(families(2))
    const { bulletin, chunkIds } = await accept(school)
    await stage().db.write((tx) => cancel(tx, school.id, bulletin.id, stage().now()))
    expect(await fan(chunkIds[0]!)).toMatchObject({ messages: [] })
    expect(await progress(school, bulletin.id)).toMatchObject({ total: 2, cancelled: 2, waiting: 0 })
    expect((await dueChunks(stage().db.read, stage().now())).map(({ id }) => id)).not.toContain(chunkIds[0])
  })

  it('that is cancelled stops what has not been handed over, and leaves the rest', async () => {
    const school = await stage().school(families(3))
    const { bulletin, chunkIds } = await accept(school)
    const [sending, accepted] = (await fan(chunkIds[0]!)).messages
    const at = stage().now()
    await stage().db.write(async (tx) => {
      await tx.update(messages).set({ claimedAt: at }).where(eq(messages.id, sending!.id))
      await tx.update(messages).set({ claimedAt: at, acceptedAt: at }).where(eq(messages.id, accepted!.id))
    })
    const first = await stage().db.write((tx) => cancel(tx, school.id, bulletin.id, stage().now()))
    expect(await progress(school, bulletin.id)).toMatchObject({ cancelled: 1, sending: 1, accepted: 1 })
    stage().clock.forward(1_000)
    const again = await stage().db.write((tx) => cancel(tx, school.id, bulletin.id, stage().now()))
    expect(again).toEqual(first)
    expect(bulletinStatus(again, await progress(school, bulletin.id), stage().now())).toBe('cancelled')
  })

  it('can be held and let go on, but not once it is cancelled; another school cannot touch it', async () => {
    const [school, other] = [await stage().school(families(1)), await stage().school()]
    const { bulletin, chunkIds } = await accept(school)
    const isDue = async () =>
      (await dueChunks(stage().db.read, stage().now())).some(({ id }) => id === chunkIds[0])
    await stage().db.write((tx) => pause(tx, school.id, bulletin.id, stage().now()))
    expect(await isDue()).toBe(false)
    const paused = await refreshed(school, bulletin.id)
    expect(bulletinStatus(paused, await progress(school, bulletin.id), stage().now())).toBe('paused')
    await stage().db.write((tx) => resume(tx, school.id, bulletin.id))
    expect(await isDue()).toBe(true)
    for (const verb of [pause, cancel])
      await expect(
        stage().db.write((tx) => verb(tx, other.id, bulletin.id, stage().now())),
      ).rejects.toMatchObject({ kind: 'not-found' })
    await stage().db.write((tx) => cancel(tx, school.id, bulletin.id, stage().now()))
    await expect(stage().db.write((tx) => resume(tx, school.id, bulletin.id))).rejects.toMatchObject({
      kind: 'conflict',
    })
  })
})

/** Families written as rows: a file of so many would only take longer. */
async function manyFamilies(school: StageSchool, most: number) {
  const createdAt = stage().now()
  const all = Array.from({ length: most }, (_, n) => ({
    n,
    pupilId: newId(),
    parentId: newId(),
    numberId: newId(),
  }))
  const schoolId = school.id
  await stage().db.write(async (tx) => {
    for (let from = 0; from < all.length; from += 250) {
      const some = all.slice(from, from + 250)
      await tx.insert(pupils).values(
        some.map(({ pupilId: id, n }) => ({
          id,
          schoolId,
          misId: `P${n}`,
          firstName: '',
          lastName: '',
          createdAt,
        })),
      )
      await tx.insert(parents).values(
        some.map(({ parentId: id, n }) => ({
          id,
          schoolId,
          misId: `M${n}`,
          title: '',
          firstName: '',
          lastName: '',
          createdAt,
        })),
      )
      await tx.insert(numbers).values(
        some.map(({ numberId: id, n }) => ({
          id,
          schoolId,
          e164: `+4477${String(10_000_000 + n)}`,
          type: 'mobile',
          createdAt,
        })),
      )
      await tx
        .insert(links)
        .values(
          some.map(({ pupilId, parentId }) => ({ schoolId, pupilId, parentId, relationship: 'Mother' })),
        )
      await tx.insert(parentNumbers).values(
        some.map(({ parentId, numberId }) => ({
          schoolId,
          parentId,
          numberId,
          label: 'mobile' as const,
          position: 0,
        })),
      )
    }
  })
}
