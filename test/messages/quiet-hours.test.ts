import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { bulletins, closures, schools } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { priority } from '../../src/messages/priority.ts'
import { HandCarrier, mondayMorning, type StageSchool, sendMessage, useStage } from './stage.ts'

// The school's hours at the moment of sending: what was right when it was written may not leave now.

const stage = useStage()
afterEach(async () => {
  await stage().clearAway()
  stage().clock.set(mondayMorning)
})

const phone = '+447700900101'

async function schoolWithHours(sendFrom: string, sendTo: string, schoolDays = [1, 2, 3, 4, 5]) {
  const school = await stage().school([{ pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }])
  await stage().db.write((tx) =>
    tx.update(schools).set({ sendFrom, sendTo, schoolDays }).where(eq(schools.id, school.id)),
  )
  return school
}

type Purpose = 'urgent' | 'service' | 'promotional'

async function ofBulletin(school: StageSchool, purpose: Purpose) {
  if (purpose === 'promotional') await school.says(phone, purpose, true)
  const bulletinId = await school.bulletin({ purpose })
  const about = { parents: [await school.parent('M1')], pupils: [await school.pupil('P1')] }
  const id = await school.ofBulletin(bulletinId, phone, about)
  return { id, bulletinId }
}

const kinds: [string, (school: StageSchool) => Promise<string>, 'waits' | 'goes'][] = [
  ['a service bulletin', async (school) => (await ofBulletin(school, 'service')).id, 'waits'],
  ['a promotional bulletin', async (school) => (await ofBulletin(school, 'promotional')).id, 'waits'],
  ['a single text', (school) => school.waiting(phone), 'waits'],
  ['an urgent bulletin', async (school) => (await ofBulletin(school, 'urgent')).id, 'goes'],
  ['a reply', (school) => school.waiting(phone, { kind: 'reply', priority: priority.reply }), 'goes'],
  [
    'an acknowledgement',
    (school) => school.waiting(phone, { kind: 'acknowledgement', priority: priority.reply }),
    'goes',
  ],
]

/** Whether it leaves at that instant, should the queue bring it then. */
async function leaves(id: string, at: string): Promise<boolean> {
  stage().clock.set(at)
  const sent = await sendMessage(stage().sending(new HandCarrier()), id)
  expect(await stage().status(id)).toBe(sent.result === 'taken' ? 'accepted' : 'waiting')
  return sent.result === 'taken'
}

describe('outside the hours of the school', () => {
  it.each(kinds.map(([kind, make, expected]) => ({ kind, make, expected })))(
    '$kind $expected',
    async ({ make, expected }) => {
      const school = await schoolWithHours('08:00', '19:00')
      expect(await leaves(await make(school), '2026-11-23T19:00:00.000Z')).toBe(expected === 'goes')
    },
  )

  it.each(kinds)('%s leaves within them', async (_, make) => {
    const school = await schoolWithHours('08:00', '19:00')
    expect(await leaves(await make(school), '2026-11-23T18:59:59.999Z')).toBe(true)
  })

  it.each([
    ['before they begin', '2026-11-24T07:59:59.999Z', '2026-11-24T08:00:00.000Z'],
    ['on a Saturday', '2026-11-28T12:00:00.000Z', '2026-11-30T08:00:00.000Z'],
    ['on a day of a closure', '2026-12-22T12:00:00.000Z', '2027-01-04T08:00:00.000Z'],
  ])('%s a text waits until they do', async (_, early, open) => {
    const school = await schoolWithHours('08:00', '19:00')
    await stage().db.write((tx) =>
      tx.insert(closures).values({
        id: newId(),
        schoolId: school.id,
        name: 'Christmas',
        firstDay: '2026-12-21',
        lastDay: '2027-01-01',
        createdAt: stage().now(),
      }),
    )
    const id = await school.waiting(phone)
    expect(await leaves(id, early)).toBe(false)
    expect(await stage().mayLeave()).not.toContain(id)
    stage().clock.set(open)
    expect(await stage().mayLeave()).toContain(id)
    expect(await leaves(id, open)).toBe(true)
  })

  it('are the hours of the school’s own wall', async () => {
    const school = await stage().school([], 'America/New_York')
    await stage().db.write((tx) =>
      tx.update(schools).set({ sendFrom: '08:00', sendTo: '19:00' }).where(eq(schools.id, school.id)),
    )
    const id = await school.waiting(phone)
    expect(await leaves(id, '2026-11-23T12:59:59.999Z')).toBe(false)
    expect(await leaves(id, '2026-11-23T13:00:00.000Z')).toBe(true)
  })

  it('what may never leave is settled and does not wait for the morning', async () => {
    const school = await schoolWithHours('08:00', '19:00')
    const { id, bulletinId } = await ofBulletin(school, 'service')
    await stage().db.write((tx) =>
      tx.update(bulletins).set({ cancelledAt: stage().now() }).where(eq(bulletins.id, bulletinId)),
    )
    stage().clock.set('2026-11-23T23:00:00.000Z')
    await sendMessage(stage().sending(new HandCarrier()), id)
    expect(await stage().status(id)).toBe('cancelled')
  })

  it('a text that was put off by the carrier in the evening waits for the morning', async () => {
    const school = await schoolWithHours('08:00', '19:00')
    const id = await school.waiting(phone)
    stage().clock.set('2026-11-23T18:59:59.000Z')
    const error = { code: 20429, class: 'transient' as const, reason: 'Slow down.', stops: null }
    await sendMessage(stage().sending(new HandCarrier({ kind: 'later', error, waitSeconds: 5 })), id)
    expect(await leaves(id, '2026-11-23T19:01:00.000Z')).toBe(false)
    expect(await leaves(id, '2026-11-24T08:00:00.000Z')).toBe(true)
  })
})

// In the United Kingdom clocks go back on 25 October 2026 at 02:00 (01:00 UTC), and forward on 28 March 2027 at
// 01:00 (01:00 UTC): 01:30 comes twice on the one night, and never on the other.
describe('on a night when the clocks change', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7]

  it.each([
    [
      '01:30 comes twice: hours that begin then begin at the second',
      '01:30',
      '05:00',
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'a day’s hours are as on the wall: 08:00 is an hour later by the sun',
      '08:00',
      '19:00',
      '2026-10-25T08:00:00.000Z',
    ],
    [
      '01:30 never comes: hours that begin then begin when it is leapt over',
      '01:30',
      '05:00',
      '2027-03-28T01:00:00.000Z',
    ],
    ['08:00 is an hour earlier by the sun', '08:00', '19:00', '2027-03-28T07:00:00.000Z'],
  ])('%s', async (_, from, to, opens) => {
    const school = await schoolWithHours(from, to, everyDay)
    const id = await school.waiting(phone)
    expect(await leaves(id, new Date(Date.parse(opens) - 1).toISOString())).toBe(false)
    expect(await leaves(id, opens)).toBe(true)
  })

  it.each([
    ['01:30 comes twice: hours that end then end at the first', '01:30', '2026-10-25T00:30:00.000Z'],
    ['01:30 never comes: hours that end then end when it is leapt over', '01:30', '2027-03-28T01:00:00.000Z'],
  ])('%s', async (_, to, closes) => {
    const school = await schoolWithHours('00:10', to, everyDay)
    const id = await school.waiting(phone)
    expect(await leaves(id, closes)).toBe(false)
    expect(await leaves(id, new Date(Date.parse(closes) - 1).toISOString())).toBe(true)
  })
})
