import { describe, expect, it } from 'vitest'
import { addClosure, listClosures, removeClosure } from '../../src/schools/closures.ts'
import type { School } from '../../src/schools/schools.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()
const halfTerm = { name: 'Half-term', firstDay: '2027-02-15', lastDay: '2027-02-19' }
const add = (school: School, closure: Partial<typeof halfTerm> = {}) =>
  stage().db.write((tx) => addClosure(tx, school, { ...halfTerm, ...closure }, stage().now()))
const remove = (school: School, name: string, firstDay?: string) =>
  stage().db.write((tx) => removeClosure(tx, school, { name, firstDay }))
const list = async (school: School) =>
  (await listClosures(stage().db.read, school)).map(({ name, firstDay }) => `${firstDay} ${name}`)

describe('a closure', () => {
  it('is put on record, listed by its first day, and taken off again; each school has its own', async () => {
    const [{ school }, other] = [await stage().school(), await stage().school()]
    await add(school)
    await add(school, { name: 'Training day', firstDay: '2027-01-04', lastDay: '2027-01-04' })
    expect(await list(school)).toEqual(['2027-01-04 Training day', '2027-02-15 Half-term'])
    expect(await list(other.school)).toEqual([])
    await expect(remove(other.school, 'Half-term')).rejects.toMatchObject({ kind: 'not-found' })
    await remove(school, 'Half-term')
    expect(await list(school)).toEqual(['2027-01-04 Training day'])
  })

  it('that shares its name with another is told apart by its first day', async () => {
    const { school } = await stage().school()
    await add(school)
    await add(school, { firstDay: '2027-05-31', lastDay: '2027-06-04' })
    await expect(remove(school, 'Half-term')).rejects.toMatchObject({ kind: 'conflict' })
    await remove(school, 'Half-term', '2027-02-15')
    expect(await list(school)).toEqual(['2027-05-31 Half-term'])
  })

  it('is on record once', async () => {
    const { school } = await stage().school()
    await add(school)
    await expect(add(school)).rejects.toMatchObject({
      kind: 'conflict',
      message: 'Half-term from 15 February 2027 is on record already.',
    })
  })

  it.each<[string, Partial<typeof halfTerm>, { pointer: string; detail?: unknown }[]]>([
    [
      'ends before it begins',
      { lastDay: '2027-02-12' },
      [
        {
          pointer: '/lastDay',
          detail: 'The last day, 12 February 2027, is before the first, 15 February 2027.',
        },
      ],
    ],
    [
      'has a wrong year',
      { lastDay: '2028-02-19' },
      [{ pointer: '/lastDay', detail: expect.stringContaining('are 370 days') }],
    ],
    ['is longer than 120 days', { firstDay: '2027-05-01', lastDay: '2027-08-29' }, [{ pointer: '/lastDay' }]],
    [
      'has a day that is none',
      { firstDay: '2027-02-30' },
      [{ pointer: '/firstDay', detail: expect.stringContaining('“2027-02-30”') }],
    ],
    [
      'is wrong in every way',
      { name: ' ', firstDay: '15/02/2027', lastDay: '2027-02-19T10:00' },
      [{ pointer: '/name' }, { pointer: '/firstDay' }, { pointer: '/lastDay' }],
    ],
  ])('that %s is refused', async (_, closure, faults) => {
    const { school } = await stage().school()
    await expect(add(school, closure)).rejects.toMatchObject({ kind: 'invalid', faults })
  })

  it('can last a whole summer', async () => {
    const { school } = await stage().school()
    await expect(add(school, { firstDay: '2027-05-01', lastDay: '2027-08-28' })).resolves.toBeDefined()
  })
})
