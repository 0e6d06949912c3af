import { describe, expect, it } from 'vitest'
import { addLine, setPace } from '../../src/schools/lines.ts'
import { lineByNumber, lineOf } from '../../src/schools/schools.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()

describe('a line', () => {
  it('is a number in any usual spelling, or a name', async () => {
    const { school } = await stage().school()
    const add = (kind: 'number' | 'name', address: string) =>
      addLine(stage().db, school, { kind, address }, stage().now())
    expect(await add('number', '020 7946 0123')).toMatchObject({
      address: '+442079460123',
      schoolId: school.id,
    })
    expect(await add('name', 'St Marys')).toMatchObject({ address: 'St Marys', kind: 'name' })
  })

  it.each([
    ['number', '12', /^“12” has too few digits/],
    ['number', 'reception', /^“reception” is not a phone number/],
    ['number', '0455 123 4567', /^“0455 123 4567” is doubtful/],
    ['name', 'ab', '3 to 11 letters'],
    ['name', 'a name too long', '3 to 11 letters'],
    ['name', '12345', 'with a letter in it'],
    ['name', 'St Mary’s', '3 to 11 letters'],
    ['name', 'School', 'blocked by the networks'],
  ] as const)('cannot be the %s “%s”, and the reason is said', async (kind, address, why) => {
    const { school } = await stage().school()
    await expect(addLine(stage().db, school, { kind, address }, stage().now())).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/address', detail: expect.stringMatching(why) }],
    })
  })

  it('that is a number is one school’s alone, for a text that comes in is known by it', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    await expect(
      addLine(stage().db, two.school, { kind: 'number', address: one.number }, stage().now()),
    ).rejects.toMatchObject({ kind: 'conflict', message: `The line ${one.number} is taken already.` })
    expect(await lineByNumber(stage().db.read, one.number)).toMatchObject({ schoolId: one.id })
  })

  it('that is a name may be another school’s as well, but is nobody’s by number', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    expect((await lineOf(stage().db.read, one.id, 'name'))?.address).toBe('Hillside')
    expect((await lineOf(stage().db.read, two.id, 'name'))?.address).toBe('Hillside')
    expect(await lineByNumber(stage().db.read, 'Hillside')).toBeNull()
  })

  it('that came first is the one that is used', async () => {
    const school = await stage().school()
    await addLine(stage().db, school.school, { kind: 'number', address: '+442079460999' }, stage().now())
    expect((await lineOf(stage().db.read, school.id, 'number'))?.address).toBe(school.number)
  })
})

describe('the pace of a line', () => {
  it('is set in parts a second, lifted, and left to the carrier again', async () => {
    const { school, number } = await stage().school()
    const set = (address: string, pace: number | null) =>
      stage().db.write((tx) => setPace(tx, school, address, pace))
    expect((await lineOf(stage().db.read, school.id, 'number'))?.partsPerSecond).toBeNull()
    for (const pace of [25, 0, null]) {
      expect(await set(number.replace('+44', '0'), pace)).toMatchObject({ partsPerSecond: pace })
      expect((await lineOf(stage().db.read, school.id, 'number'))?.partsPerSecond).toBe(pace)
    }
    expect(await set('Hillside', 3)).toMatchObject({ kind: 'name', partsPerSecond: 3 })
  })

  it.each([-1, 0.5, 1_001, Number.NaN])('cannot be %d', async (pace) => {
    const { school, number } = await stage().school()
    await expect(stage().db.write((tx) => setPace(tx, school, number, pace))).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ pointer: '/partsPerSecond' }],
    })
  })

  it('is nobody else’s to set', async () => {
    const [one, two] = [await stage().school(), await stage().school()]
    await expect(stage().db.write((tx) => setPace(tx, one.school, two.number, 5))).rejects.toMatchObject({
      kind: 'not-found',
      message: 'This school has no such line.',
    })
    await stage().db.write((tx) => setPace(tx, one.school, 'Hillside', 5))
    expect((await lineOf(stage().db.read, two.id, 'name'))?.partsPerSecond).toBeNull()
  })
})
