import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { audienceOf } from '../../src/bulletins/audience.ts'
import { parentNumbers } from '../../src/db/schema.ts'
import { findMessage } from '../../src/messages/listing.ts'
import { settleWhatIsOver } from '../../src/messages/over.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { type NewEvidence, recordEvidence } from '../../src/numbers/evidence.ts'
import { schoolLinks, schoolNumbers } from '../../src/roster/audience-roster.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from './stage.ts'

const stage = useStage()
const e164 = '+447700900101'
const mother = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }

async function say(school: StageSchool, evidence: NewEvidence) {
  stage().clock.forward(1_000)
  const of = { schoolId: school.id, numberId: await school.numberId(e164) }
  await stage().db.write((tx) => recordEvidence(tx, of, evidence, stage().now()))
}
const wrong = { kind: 'reported-wrong', by: 'parent' } as const
const confirmed = { kind: 'confirmed', by: 'office' } as const

/** A text to the mother waits, and then somebody says that the number is not hers. */
async function held(validUntil: Date | null = null) {
  const school = await stage().school([mother])
  const id = await school.waiting(e164, { parents: [await school.parent('M1')], validUntil })
  await say(school, wrong)
  const carrier = new HandCarrier()
  const send = () => sendMessage(stage().sending(carrier), id)
  return { school, id, carrier, send }
}

const heldBecause = async (school: StageSchool, id: string) =>
  (await findMessage(stage().db.read, school.id, id, stage().now())).heldBecause
const sentence =
  'Somebody said that this number is not theirs: nothing leaves for it until the office knows whose it is.'

describe('a text that waits for a number in quarantine', () => {
  it('is held and not settled, says why, and leaves as soon as the number is confirmed', async () => {
    const { school, id, carrier, send } = await held()
    expect((await send()).result).toBe('nothing to do')
    expect([carrier.given, await stage().status(id)]).toEqual([[], 'waiting'])
    expect(await heldBecause(school, id)).toBe(sentence)
    expect(await stage().mayLeave()).not.toContain(id)

    await say(school, confirmed)
    expect(await heldBecause(school, id)).toBeNull()
    expect(await stage().mayLeave()).toContain(id)
    expect((await send()).result).toBe('taken')
  })

  it('is looked at once an hour, and not every few seconds', async () => {
    const { id, send } = await held()
    expect(await stage().mayLeave()).toContain(id)
    await send()
    stage().clock.forward(3_599_999)
    expect(await stage().mayLeave()).not.toContain(id)
    stage().clock.forward(1)
    expect(await stage().mayLeave()).toContain(id)
    await send()
    expect(await stage().mayLeave()).not.toContain(id)
  })

  it('expires when its time is over, though nobody has decided', async () => {
    const { id, send } = await held(new Date(stage().now().getTime() + 60_000))
    await send()
    stage().clock.forward(61_000)
    await stage().db.write((tx) => settleWhatIsOver(tx, stage().now()))
    expect(await stage().status(id)).toBe('expired')
  })

  it('is given up when the number is no longer hers', async () => {
    const { school, id, send } = await held()
    await stage().db.write(async (tx) =>
      tx
        .update(parentNumbers)
        .set({ endedAt: stage().now() })
        .where(eq(parentNumbers.parentId, await school.parent('M1'))),
    )
    await send()
    expect(await stage().message(id)).toMatchObject({ outcome: 'suppressed' })
  })
})

describe('a number in quarantine', () => {
  it('is written no single text, and says why', async () => {
    const { school } = await held()
    const write = (to: { parent: string } | { number: string }) =>
      stage().db.write((tx) =>
        writeSingle(tx, school.school, { to, body: 'Please phone us.' }, stage().now(), { drama: true }),
      )
    await expect(write({ number: e164 })).rejects.toThrow('Somebody said that this number is not theirs')
    await expect(write({ parent: 'M1' })).rejects.toThrow('This parent has no number that can be texted.')
  })

  it('is left out of every audience: the parent is texted at the next number, if there is one', async () => {
    const other = { pupil_id: 'P2', parent_id: 'M2', mobile: '07700 900101', work_phone: '07700 900102' }
    const school = await stage().school([mother, other])
    await say(school, wrong)
    const roster = {
      links: await schoolLinks(stage().db.read, school.id),
      numbers: await schoolNumbers(stage().db.read, school.id, { drama: true }),
      refused: new Map(),
    }
    const { recipients, skipped } = audienceOf(roster, {
      pupils: new Set([await school.pupil('P1'), await school.pupil('P2')]),
      parents: new Set(),
    })
    expect(recipients.map(({ numberId }) => numberId)).toEqual([await school.numberId('+447700900102')])
    expect(skipped).toMatchObject({ noTextableNumber: 1 })
  })
})
