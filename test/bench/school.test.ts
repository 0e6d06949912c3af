import { expect, it } from 'vitest'
import { contactsFile, mobileOf } from '../../scripts/bench/school.ts'
import { readNumber } from '../../src/phone.ts'
import { readContactsFile } from '../../src/roster/contacts-file.ts'

it('gives every parent a mobile of their own that may be texted', () => {
  const numbers = Array.from({ length: 10_000 }, (_, at) => mobileOf(at))
  expect(new Set(numbers).size).toBe(10_000)
  for (const number of [numbers[0]!, numbers[999]!, numbers[9_999]!])
    expect(readNumber(number, 'GB', { drama: false })).toMatchObject({ e164: number, textable: true })
})

it('is a file that is taken without a problem, with a pupil and a parent a row', () => {
  const read = readContactsFile(Buffer.from(contactsFile(61)), { country: 'GB', drama: false })
  if (read.outcome !== 'read') throw new Error('the file was refused')
  expect(read.problems).toEqual([])
  expect(read.records.pupils.size).toBe(61)
  expect(read.records.parents.size).toBe(61)
})
