import { describe, expect, it } from 'vitest'
import { schoolById } from '../../src/schools/schools.ts'
import { type HoursWanted, setSendingHours } from '../../src/schools/setting-hours.ts'
import { useStage } from '../messages/stage.ts'

const stage = useStage()
const set = async (...wanted: HoursWanted[]) => {
  const { id } = await stage().school()
  for (const one of wanted)
    await stage().db.write(async (tx) => setSendingHours(tx, await schoolById(tx, id), one))
  const { sendFrom, sendTo, schoolDays } = await schoolById(stage().db.read, id)
  return { sendFrom, sendTo, schoolDays }
}
const eightToSeven = { from: '08:00', to: '19:00' }

describe('the hours of a school', () => {
  it.each<[string, HoursWanted[], object]>([
    ['from and to', [{ from: '07:30', to: '20:15' }], { sendFrom: '07:30', sendTo: '20:15' }],
    ['a time without its nought', [{ from: '8:00', to: '9:30' }], { sendFrom: '08:00', sendTo: '09:30' }],
    [
      'one alone, the other as it stands',
      [eightToSeven, { to: '18:00' }],
      { sendFrom: '08:00', sendTo: '18:00' },
    ],
    ['any time', [eightToSeven, { anyTime: true }], { sendFrom: null, sendTo: null }],
    ['an hour', [{ from: '08:30', to: '09:30' }], { sendFrom: '08:30', sendTo: '09:30' }],
    ['days alone', [eightToSeven, { days: 'mon-thu' }], { sendFrom: '08:00', schoolDays: [1, 2, 3, 4] }],
    ['days by number', [{ days: '5,1,3,1' }], { schoolDays: [1, 3, 5] }],
    ['days by name and in spans', [{ days: 'Sunday, tue-wed,SAT' }], { schoolDays: [2, 3, 6, 7] }],
    ['a span of numbers', [{ days: '1-7' }], { schoolDays: [1, 2, 3, 4, 5, 6, 7] }],
  ])('can be set: %s', async (_, wanted, hours) => {
    expect(await set(...wanted)).toMatchObject(hours)
  })

  it.each<[string, HoursWanted, { pointer: string; detail: unknown }[]]>([
    [
      'the end before the beginning',
      { from: '19:00', to: '08:00' },
      [{ pointer: '/to', detail: '08:00 has to be at least an hour later in the day than 19:00.' }],
    ],
    [
      'less than an hour between',
      { from: '08:00', to: '08:59' },
      [{ pointer: '/to', detail: '08:59 has to be at least an hour later in the day than 08:00.' }],
    ],
    [
      'midnight at the end',
      { from: '08:00', to: '24:00' },
      [{ pointer: '/to', detail: expect.stringContaining('up to 23:59') }],
    ],
    ['one of two', { from: '08:00' }, [{ pointer: '/to', detail: 'Give both: from and to.' }]],
    ['the other of two', { to: '08:00' }, [{ pointer: '/from', detail: 'Give both: from and to.' }]],
    [
      'both at any time and from and to',
      { ...eightToSeven, anyTime: true },
      [{ pointer: '/from', detail: expect.stringContaining('not both') }],
    ],
    ['no days', { days: '' }, [{ pointer: '/days', detail: expect.stringContaining('mon-fri') }]],
    [
      'a span that goes backwards',
      { days: 'fri-mon' },
      [{ pointer: '/days', detail: expect.stringContaining('“fri-mon”') }],
    ],
    ['an eighth day', { days: '1-8' }, [{ pointer: '/days', detail: expect.anything() }]],
    ['a day that is none', { days: 'mon,fun' }, [{ pointer: '/days', detail: expect.anything() }]],
    [
      'everything at once',
      { from: 'eight', to: '25:00', days: 'all' },
      [
        { pointer: '/from', detail: '“eight” is not a time of day: write it as 08:00, up to 23:59.' },
        { pointer: '/to', detail: expect.anything() },
        { pointer: '/days', detail: expect.anything() },
      ],
    ],
  ])('cannot be %s', async (_, wanted, faults) => {
    await expect(set(wanted)).rejects.toMatchObject({ kind: 'invalid', faults })
  })
})
