import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../../src/conversations/conversations.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { links, numbers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { decideChange } from '../../src/refresh/change-making.ts'
import { listChanges } from '../../src/refresh/changes.ts'
import { useStage } from '../messages/stage.ts'
import { AskedHome, her, herNew, mother, policy, third } from './asked.ts'

const stage = useStage()
const minutes = (n: number) => stage().clock.forward(n * 60_000)
const newNumber = 'My new number is 07700 900102'

const decide = (home: AskedHome, decision: 'yes' | 'no', id: string) =>
  stage().db.write((tx) =>
    decideChange(tx, home.school.id, id, decision, home.school.lead.id, stage().now(), policy),
  )
const waiting = (home: AskedHome) => listChanges(stage().db.read, home.school.id, 'office', stage().now(), 10)

/** The change that the office is asked about, once the code has come back. */
async function forOffice(home: AskedHome) {
  await home.says(her, newNumber)
  await home.says(herNew, await home.code(herNew))
  const [change] = await waiting(home)
  return change
}

describe('a new number', () => {
  it('gets a code, and the old one is told so', async () => {
    const home = await AskedHome.of(stage())
    const conversation = await home.says(her, newNumber)
    expect(stateOf(conversation)).toBe('closed')
    expect(await home.code(herNew)).toMatch(/^\d{6}$/)
    expect(await home.automatic(her)).toHaveLength(1)
    expect(await home.holders(herNew)).toEqual([])
    const [change] = await home.changes()
    expect(change!.codeHash).not.toContain(await home.code(herNew))
  })

  it('takes the old one’s place when the code comes back from it', async () => {
    const home = await AskedHome.of(stage())
    const [before] = await home.onRecord(her)
    await home.says(her, newNumber)
    minutes(5)
    await home.says(herNew, await home.code(herNew))
    const parent = await home.school.parent('M1')
    expect(await home.onRecord(herNew)).toMatchObject([
      { parentId: parent, position: before!.position, label: before!.label, inMis: false, endedAt: null },
    ])
    expect(await home.onRecord(her)).toMatchObject([{ inMis: true, endedAt: stage().now() }])
    expect(await home.evidence(herNew)).toEqual(['proved by parent'])
    expect(await home.automatic(herNew)).toHaveLength(2)
    expect(await home.events()).toEqual([
      { type: 'number.changed', data: { parents: ['M1'], from: her, to: herNew } },
    ])
  })

  it('is not made by a code from the old number', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    await home.says(her, await home.code(herNew))
    expect(await home.holders(herNew)).toEqual([])
    expect(await home.automatic(her)).toHaveLength(2)
  })

  it('asks the office when it said meanwhile that the old number is not theirs', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    const old = { schoolId: home.school.id, numberId: await home.school.numberId(her) }
    await stage().db.write((tx) =>
      recordEvidence(tx, old, { kind: 'reported-wrong', by: 'office' }, stage().now()),
    )
    await home.says(herNew, await home.code(herNew))
    expect(await home.holders(herNew)).toEqual([])
    expect(await waiting(home)).toMatchObject([
      { needsOffice: 'Somebody said that the old number is not theirs.' },
    ])
  })

  it('is looked for in no text that comes weeks after a code that never came back', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    minutes(15 * 24 * 60)
    expect(stateOf(await home.says(her, 'My new number is 07700 900103'))).toBe('open')
    expect(await home.changes()).toHaveLength(1)
  })

  it('waits for no code from somebody else', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    expect(stateOf(await home.says(third, await home.code(herNew)))).toBe('open')
    expect(await home.holders(third).catch(() => [])).toEqual([])
  })

  it('comes to nothing when the code comes later than ten minutes', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    minutes(11)
    await home.says(herNew, await home.code(herNew))
    expect(await home.holders(herNew)).toEqual([])
    expect(await home.changes()).toMatchObject([{ endedBecause: expect.stringContaining('10 minutes') }])
    expect(await home.automatic(herNew)).toHaveLength(2)
  })

  it('comes to nothing after five wrong codes, and is told so; the right one is too late then', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    const [right, wrong] = [await home.code(herNew), await home.wrongCode(herNew)]
    for (let n = 1; n <= 4; n += 1) await home.says(herNew, wrong)
    expect(await home.changes()).toMatchObject([{ wrongCodes: 4, endedAt: null }])
    await home.says(herNew, wrong)
    expect(await home.changes()).toMatchObject([
      { wrongCodes: 5, endedBecause: 'A wrong code came 5 times.' },
    ])
    expect((await home.automatic(herNew)).at(-1)).toContain('five times')
    await home.says(herNew, right)
    expect(await home.holders(herNew)).toEqual([])
  })

  it('is made after four wrong codes and the right one', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    const wrong = await home.wrongCode(herNew)
    const right = await home.code(herNew)
    for (const code of [wrong, wrong, wrong, wrong, right]) await home.says(herNew, code)
    expect(await home.holders(herNew)).toHaveLength(1)
  })

  it('goes to a person when it cannot be texted', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    await stage().db.write((tx) =>
      tx.update(numbers).set({ badAt: stage().now() }).where(eq(numbers.schoolId, home.school.id)),
    )
    await stage().db.write((tx) => tx.update(numbers).set({ badAt: null }).where(eq(numbers.e164, her)))
    await home.ask(her)
    expect(stateOf(await home.says(her, newNumber))).toBe('open')
  })

  it('brings no more than three automatic texts a day to a number', async () => {
    const home = await AskedHome.of(stage())
    for (const n of [2, 3, 4]) await home.says(her, `New number 07700 90010${n}`)
    expect(await home.automatic(her)).toHaveLength(3)
    expect(stateOf(await home.says(her, 'New number 07700 900105'))).toBe('open')
    expect(await home.automatic(her)).toHaveLength(3)
    expect(await home.automatic('+447700900105')).toEqual([])
  })
})

describe('two changes at once', () => {
  it('from one number: the second ends the first', async () => {
    const home = await AskedHome.of(stage())
    await home.says(her, newNumber)
    const first = await home.code(herNew)
    await home.says(her, 'Sorry: 07700 900103')
    expect(await home.changes()).toMatchObject([
      { endedBecause: expect.stringContaining('took its place') },
      { endedAt: null },
    ])
    await home.says(herNew, first)
    expect(await home.holders(herNew)).toEqual([])
    await home.says(third, await home.code(third))
    expect(await home.holders(third)).toHaveLength(1)
  })

  it('received at the same moment leave one of them, and one number in use', async () => {
    const home = await AskedHome.of(stage())
    const { db, now } = stage()
    const texts = ['07700 900102', '07700 900103'].map((body) => ({
      carrierSid: newId(),
      from: her,
      to: home.school.number,
      body,
      parameters: {},
    }))
    const ids = await db.write((tx) => storeInbound(tx, texts, now()))
    await Promise.all(ids.map((id) => db.write((tx) => receive(tx, id, now(), policy, answerTo))))
    const open = (await home.changes()).filter(({ endedAt }) => endedAt === null)
    expect(open).toHaveLength(1)
    await home.send()
    for (const to of [herNew, third]) await home.says(to, await home.code(to))
    const held = [...(await home.holders(herNew)), ...(await home.holders(third))]
    expect(held).toHaveLength(1)
    expect(await home.holders(her)).toEqual([])
  })

  it('to one number from two: each is made by its own code', async () => {
    const father = { ...mother, parent_id: 'F1', mobile: '07700 900106' }
    const his = '+447700900106'
    const home = await AskedHome.of(stage(), { contacts: [mother, father] })
    await home.known(his, 50)
    await home.ask(his)
    await home.says(her, newNumber)
    const hers = await home.code(herNew)
    await home.says(his, newNumber)
    await home.says(herNew, hers)
    expect(await home.holders(herNew)).toEqual([await home.school.parent('M1')])
    await home.says(herNew, await home.code(herNew))
    expect(await waiting(home)).toMatchObject([{ needsOffice: expect.stringContaining('on record for') }])
  })
})

describe('the office is asked first', () => {
  it('when the old number was not known to be theirs for 90 days', async () => {
    const home = await AskedHome.of(stage(), { knownDays: 91 })
    const change = await forOffice(home)
    expect(change!.needsOffice).toBe('The old number was not known to be theirs in the last 90 days.')
    expect(await home.holders(herNew)).toEqual([])
    expect(await home.automatic(herNew)).toHaveLength(2)
  })

  it('when it never was, whatever its holder wrote since it was asked', async () => {
    const home = await AskedHome.of(stage(), { knownDays: null })
    await home.says(her, 'Who is this?')
    expect(await forOffice(home)).toMatchObject({ needsOffice: expect.stringContaining('90 days') })
  })

  it('when a parent shares the old number', async () => {
    const contacts = [mother, { ...mother, parent_id: 'F1' }]
    const home = await AskedHome.of(stage(), { contacts })
    expect(await forOffice(home)).toMatchObject({
      needsOffice: expect.stringContaining('share the old number'),
    })
  })

  it('when the new number belongs to another parent', async () => {
    const contacts = [mother, { pupil_id: 'P2', parent_id: 'M2', form: '7A', mobile: '07700 900102' }]
    const home = await AskedHome.of(stage(), { contacts })
    const change = await forOffice(home)
    expect(change!.needsOffice).toContain('they would share it')
    await decide(home, 'yes', change!.id)
    expect(await home.holders(herNew)).toHaveLength(2)
  })

  it('when somebody must have no contact with a pupil of the family', async () => {
    const father = { ...mother, parent_id: 'F1', mobile: '07700 900106' }
    const home = await AskedHome.of(stage(), { contacts: [mother, father] })
    const barred = eq(links.parentId, await home.school.parent('F1'))
    await stage().db.write((tx) => tx.update(links).set({ noContactSetBy: 'staff' }).where(barred))
    expect(await forOffice(home)).toMatchObject({ needsOffice: expect.stringContaining('no contact') })
  })

  it('and makes the change with a yes, once', async () => {
    const home = await AskedHome.of(stage(), { knownDays: 91 })
    const { id } = (await forOffice(home))!
    await decide(home, 'yes', id)
    await home.send()
    expect(await home.holders(herNew)).toEqual([await home.school.parent('M1')])
    expect(await home.holders(her)).toEqual([])
    expect(await home.automatic(herNew)).toHaveLength(3)
    expect(await home.changes()).toMatchObject([{ madeAt: stage().now(), decidedBy: home.school.lead.id }])
    await expect(decide(home, 'no', id)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('and leaves everything as it is with a no', async () => {
    const home = await AskedHome.of(stage(), { knownDays: 91 })
    const { id } = (await forOffice(home))!
    await decide(home, 'no', id)
    expect(await home.holders(her)).toHaveLength(1)
    expect(await home.changes()).toMatchObject([{ madeAt: null, endedBecause: 'The school office said no.' }])
    expect(await waiting(home)).toEqual([])
  })

  it('about no change of another school', async () => {
    const home = await AskedHome.of(stage(), { knownDays: 91 })
    const { id } = (await forOffice(home))!
    const other = await AskedHome.of(stage())
    await expect(decide(other, 'yes', id)).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('nobody is texted who must not be', () => {
  it('by a code to a number that somebody holds who must not be contacted', async () => {
    const father = { ...mother, parent_id: 'F1', mobile: '07700 900102' }
    const home = await AskedHome.of(stage(), { contacts: [mother, father] })
    const barred = eq(links.parentId, await home.school.parent('F1'))
    await stage().db.write((tx) => tx.update(links).set({ noContactSetBy: 'staff' }).where(barred))
    expect(stateOf(await home.says(her, newNumber))).toBe('open')
    expect(await home.automatic(herNew)).toEqual([])
    expect(await home.changes()).toEqual([])
  })
})
