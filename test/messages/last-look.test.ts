import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acceptBulletin } from '../../src/bulletins/accepting.ts'
import { cancel, pause, resume } from '../../src/bulletins/control.ts'
import { fanOut } from '../../src/bulletins/fan-out.ts'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { links, messages, numbers, parentNumbers } from '../../src/db/schema.ts'
import { writeSingle } from '../../src/messages/single.ts'
import { liftOptOut, optOut } from '../../src/numbers/opt-outs.ts'
import { HandCarrier, type StageSchool, sendMessage, useStage } from './stage.ts'

const stage = useStage()

const mother = { pupil_id: 'P1', parent_id: 'M1', mobile: '07700 900101' }
const motherNumber = '+447700900101'

interface Ready {
  school: StageSchool
  id: string
  bulletinId: string
  numberId: string
}

/** A bulletin to the mother, accepted and fanned out: its one text waits. */
async function ready(contacts: Record<string, string>[] = [mother], validUntil?: Date): Promise<Ready> {
  const school = await stage().school(contacts)
  const request = {
    mode: 'two-way' as const,
    purpose: 'service' as const,
    body: 'School closes at noon today.',
    audience: { everyone: true as const },
    validUntil,
  }
  const around = { school: school.school, author: null, now: stage().now(), drama: true }
  return stage().db.write(async (tx) => {
    const { bulletin, chunkIds } = await acceptBulletin(tx, request, around)
    const { messages: made } = await fanOut(tx, chunkIds[0]!, stage().now())
    const [number] = await tx
      .select({ id: numbers.id })
      .from(numbers)
      .where(and(eq(numbers.schoolId, school.id), eq(numbers.e164, motherNumber)))
    return { school, id: made[0]!.id, bulletinId: bulletin.id, numberId: number!.id }
  })
}

type Change = (ready: Ready) => Promise<unknown>

const changes: [string, Change, string, string][] = [
  [
    'the phone has opted out',
    ({ school, numberId }) =>
      stage().db.write((tx) => optOut(tx, school.id, numberId, { word: 'STOP' }, stage().now())),
    'suppressed',
    'The phone has opted out: its owner texted STOP.',
  ],
  [
    'the parent was barred from the pupil',
    async ({ school }) =>
      stage().db.write((tx) =>
        tx.update(links).set({ noContactSetBy: 'staff' }).where(eq(links.schoolId, school.id)),
      ),
    'suppressed',
    'Somebody who must not be contacted holds this number.',
  ],
  [
    'a father who is barred was found to share the phone',
    ({ school }) =>
      school.import([{ pupil_id: 'P1', parent_id: 'F1', no_contact: 'Y', home_phone: '07700 900101' }]),
    'suppressed',
    'Somebody who must not be contacted holds this number.',
  ],
  [
    'the number is another family’s now',
    ({ numberId }) =>
      stage().db.write((tx) =>
        tx.update(parentNumbers).set({ endedAt: stage().now() }).where(eq(parentNumbers.numberId, numberId)),
      ),
    'suppressed',
    'The number is no longer on record for this parent.',
  ],
  [
    'the number has turned out to be a landline',
    ({ numberId }) =>
      stage().db.write((tx) => tx.update(numbers).set({ type: 'landline' }).where(eq(numbers.id, numberId))),
    'suppressed',
    'The number cannot be texted.',
  ],
  [
    'the network said that the number takes no texts',
    ({ numberId }) =>
      stage().db.write((tx) =>
        tx
          .update(numbers)
          .set({ badAt: stage().now(), badBecause: 'The number is a landline.' })
          .where(eq(numbers.id, numberId)),
      ),
    'suppressed',
    'The number cannot be texted.',
  ],
  [
    'the bulletin was cancelled',
    ({ school, bulletinId }) => stage().db.write((tx) => cancel(tx, school.id, bulletinId, stage().now())),
    'cancelled',
    'The bulletin was cancelled.',
  ],
]

describe('the last look before a text leaves', () => {
  it('lets it go when nothing has changed', async () => {
    const { id } = await ready()
    const carrier = new HandCarrier()
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('taken')
  })

  it.each(changes)('stops it when %s', async (_, change, outcome, errorReason) => {
    const text = await ready()
    await change(text)
    const carrier = new HandCarrier()
    expect((await sendMessage(stage().sending(carrier), text.id)).result).toBe('nothing to do')
    expect(carrier.given).toEqual([])
    expect(await stage().message(text.id)).toMatchObject({
      outcome,
      errorReason,
      settledAt: stage().now(),
      claimedAt: null,
    })
  })

  it.each(changes)('stops a second try as well when %s', async (_, change, outcome) => {
    const text = await ready()
    const carrier = new HandCarrier({
      kind: 'later',
      error: carrierError(20429),
      waitSeconds: 1,
    })
    await sendMessage(stage().sending(carrier), text.id)
    await change(text)
    stage().clock.forward(10_000)
    await sendMessage(stage().sending(carrier), text.id)
    expect(carrier.given).toHaveLength(1)
    expect(await stage().status(text.id)).toBe(outcome)
  })

  it('stops a text whose time is over, to the millisecond', async () => {
    const validUntil = new Date(stage().now().getTime() + 60_000)
    const [early, late] = [await ready([mother], validUntil), await ready([mother], validUntil)]
    const carrier = new HandCarrier()
    stage().clock.forward(59_999)
    expect((await sendMessage(stage().sending(carrier), early.id)).result).toBe('taken')
    stage().clock.forward(1)
    await sendMessage(stage().sending(carrier), late.id)
    expect(await stage().message(late.id)).toMatchObject({
      outcome: 'expired',
      errorReason: 'Its time was over before it could leave.',
    })
  })

  it('stops a number that is reserved for drama on its way to a real carrier', async () => {
    const { id } = await ready()
    const carrier = new HandCarrier()
    await sendMessage({ ...stage().sending(carrier), drama: false }, id)
    expect(carrier.given).toEqual([])
    expect(await stage().status(id)).toBe('suppressed')
  })

  it('holds a text of a paused bulletin, and lets it go when it goes on', async () => {
    const { school, id, bulletinId } = await ready()
    const carrier = new HandCarrier()
    await stage().db.write((tx) => pause(tx, school.id, bulletinId, stage().now()))
    await sendMessage(stage().sending(carrier), id)
    expect([carrier.given, await stage().status(id)]).toEqual([[], 'waiting'])
    await stage().db.write((tx) => resume(tx, school.id, bulletinId))
    expect((await sendMessage(stage().sending(carrier), id)).result).toBe('taken')
  })

  it('lets it go to a phone that texted START after STOP', async () => {
    const { school, id, numberId } = await ready()
    await stage().db.write(async (tx) => {
      await optOut(tx, school.id, numberId, { word: 'STOP' }, stage().now())
      await liftOptOut(tx, numberId, stage().now())
    })
    expect((await sendMessage(stage().sending(new HandCarrier()), id)).result).toBe('taken')
  })

  it('sends to a shared phone while one of those for whom it is still holds the number', async () => {
    const father = { pupil_id: 'P1', parent_id: 'F1', mobile: '07700 900101' }
    const { school, id } = await ready([mother, father])
    const gone = await school.parent('M1')
    await stage().db.write((tx) =>
      tx.update(parentNumbers).set({ endedAt: stage().now() }).where(eq(parentNumbers.parentId, gone)),
    )
    expect((await sendMessage(stage().sending(new HandCarrier()), id)).result).toBe('taken')
  })

  it('sends about the child from whom nobody on the phone is barred', async () => {
    const two = [mother, { ...mother, pupil_id: 'P2' }]
    const { school, id } = await ready(two)
    await school.import([{ pupil_id: 'P1', parent_id: 'F1', no_contact: 'Y', mobile: '07700 900101' }])
    expect((await sendMessage(stage().sending(new HandCarrier()), id)).result).toBe('taken')
  })

  it('applies to a single text, and to one that is to a number alone', async () => {
    const school = await stage().school([mother])
    const write = (to: { parent: string } | { number: string }) =>
      stage().db.write((tx) =>
        writeSingle(tx, school.school, { to, body: 'Please phone us.' }, stage().now(), { drama: true }),
      )
    const ids = [await write({ parent: 'M1' }), await write({ number: '07700 900101' })]
    await school.import([{ ...mother, no_contact: 'Y' }])
    const carrier = new HandCarrier()
    for (const { id } of ids) {
      await sendMessage(stage().sending(carrier), id)
      expect(await stage().status(id)).toBe('suppressed')
    }
    expect(carrier.given).toEqual([])
  })

  it('leaves a text alone that is in the carrier’s hands', async () => {
    const text = await ready()
    const carrier = new HandCarrier()
    await sendMessage(stage().sending(carrier), text.id)
    for (const [, change] of changes) await change(text)
    await sendMessage(stage().sending(carrier), text.id)
    const { outcome } = await stage().message(text.id)
    expect([outcome, await stage().status(text.id)]).toEqual([null, 'accepted'])
    expect(await stage().db.read.$count(messages, eq(messages.schoolId, text.school.id))).toBe(1)
  })
})
