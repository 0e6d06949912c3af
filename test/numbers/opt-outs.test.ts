import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { optOuts } from '../../src/db/schema.ts'
import { findNumber, knownNumber } from '../../src/numbers/numbers.ts'
import { liftOptOut, optedOutNumbers, optOut } from '../../src/numbers/opt-outs.ts'
import { mayBeTexted } from '../../src/numbers/textable.ts'
import { type StageSchool, useStage } from '../messages/stage.ts'

const stage = useStage()

const known = (school: StageSchool, e164: string, type = 'mobile') =>
  stage().db.write((tx) => knownNumber(tx, school.id, { e164, type }, stage().now()))
const say = (school: StageSchool, numberId: string, word: 'STOP' | 'START') =>
  stage().db.write((tx) =>
    word === 'STOP'
      ? optOut(tx, school.id, numberId, { word }, stage().now())
      : liftOptOut(tx, numberId, stage().now()),
  )

describe('a phone that wants nothing', () => {
  it('is on record once, however often it says so, and every time that it was lifted is kept', async () => {
    const school = await stage().school()
    const { id } = await known(school, '+447700900201')
    for (const word of ['STOP', 'STOP', 'START', 'START', 'STOP'] as const) {
      await say(school, id, word)
      stage().clock.forward(1_000)
    }
    const rows = await stage().db.read.select().from(optOuts).where(eq(optOuts.numberId, id))
    expect(rows.map(({ liftedAt }) => liftedAt !== null).sort()).toEqual([false, true])
    expect(await optedOutNumbers(stage().db.read, school.id)).toEqual(new Set([id]))
  })

  it('is so for one school alone: another school’s line is another sender', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    const ours = await known(one, '+447700900202')
    const theirs = await known(two, '+447700900202')
    await say(one, ours.id, 'STOP')
    expect(ours.id).not.toBe(theirs.id)
    expect(await optedOutNumbers(stage().db.read, two.id)).toEqual(new Set())
  })

  it('is not brought back by a START that came before its STOP', async () => {
    const school = await stage().school()
    const { id } = await known(school, '+447700900203')
    const before = stage().now()
    stage().clock.forward(1_000)
    await say(school, id, 'STOP')
    await stage().db.write((tx) => liftOptOut(tx, id, before))
    expect(await optedOutNumbers(stage().db.read, school.id)).toEqual(new Set([id]))
  })
})

describe('a number', () => {
  it('has one row in a school, though ten ask for it at once', async () => {
    const school = await stage().school()
    const rows = await Promise.all(Array.from({ length: 10 }, () => known(school, '+447700900204')))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
    expect(await findNumber(stage().db.read, school.id, '+447700900204')).toEqual(rows[0])
  })

  it.each([
    ['+447400123456', 'mobile', true, true],
    ['+447700900205', 'mobile', true, false],
    ['+12012345678', 'mobile or landline', true, true],
    ['+12015550123', 'mobile or landline', true, false],
    ['+442079460001', 'landline', false, false],
    ['+441632960001', 'landline', false, false],
    ['60600', 'unknown', false, false],
    ['+447000123456', 'personal', false, false],
    ['+445600123456', 'voip', false, false],
  ])('%s, %s, may be texted: on the simulator %s, by a real carrier %s', (e164, type, simulator, real) => {
    expect(mayBeTexted({ e164, type, badAt: null, quarantinedAt: null }, { drama: true })).toBe(simulator)
    expect(mayBeTexted({ e164, type, badAt: null, quarantinedAt: null }, { drama: false })).toBe(real)
  })

  it('that the network said takes no texts is not texted, whatever its type', () => {
    const bad = { e164: '+447400123456', type: 'mobile', badAt: new Date(), quarantinedAt: null }
    expect(mayBeTexted(bad, { drama: false })).toBe(false)
  })

  it('of which somebody said that it is not theirs is not texted, whatever its type', () => {
    const strangers = { e164: '+447400123456', type: 'mobile', badAt: null, quarantinedAt: new Date() }
    expect(mayBeTexted(strangers, { drama: false })).toBe(false)
  })
})
