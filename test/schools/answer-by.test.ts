import { beforeAll, describe, expect, it } from 'vitest'
import { daysOffOf } from '../../src/schools/calendar.ts'
import { addClosure } from '../../src/schools/closures.ts'
import type { School } from '../../src/schools/schools.ts'
import { addTerm } from '../../src/schools/terms.ts'
import { afterWorkingHours, type WorkingHours } from '../../src/schools/working-hours.ts'
import { addAbsence } from '../../src/staff/absences.ts'
import { staffAtWork } from '../../src/staff/at-work.ts'
import { putStaff } from '../../src/staff/changes.ts'
import { setOwnHours } from '../../src/staff/own-hours.ts'
import { useStage } from '../messages/stage.ts'
import { atNight, byPerson, closures, elsewhere, people, terms } from './answer-by-table.ts'

interface Row {
  from: string
  hours: number
  until: string
  utc: string | undefined
}

const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [from, hours, until, utc] = line.split('|').map((part) => part.trim())
      return { from: from!, hours: Number(hours), until: until!, utc }
    })

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Mon 2026-09-07 08:30` on the clock of that zone; the weekday has to be right. */
function instant(written: string, timeZone: string): Date {
  const [weekday, date, time] = written.split(' ')
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  expect(dayNames[wall.dayOfWeek - 1]).toBe(weekday)
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds)
}

function wall(at: Date, timeZone: string): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  const [date, time] = shown.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T')
  return `${dayNames[shown.dayOfWeek - 1]} ${date} ${time}`
}

function expectRow(hours: WorkingHours, row: Row) {
  const until = afterWorkingHours(hours, instant(row.from, hours.timeZone), row.hours)
  expect(wall(until, hours.timeZone)).toBe(row.until)
  if (row.utc) expect(until).toEqual(new Date(row.utc))
}

const stage = useStage()
const hoursOf = new Map<string, WorkingHours>()

beforeAll(async () => {
  stage().clock.set('2026-09-01T08:00:00Z')
  const { school } = await stage().school()
  await putOnRecord(school)
  const everybody = await staffAtWork(
    stage().db.read,
    school,
    await daysOffOf(stage().db.read, school),
    stage().now(),
  )
  for (const { name, hours } of everybody) hoursOf.set(name, hours)
})

const putOnRecord = (school: School) =>
  stage().db.write(async (tx) => {
    const now = stage().now()
    for (const term of terms) await addTerm(tx, school, term, now)
    for (const closure of closures) await addClosure(tx, school, closure, now)
    for (const [name, { week, absences }] of Object.entries(people)) {
      const details = { title: 'Mx', firstName: 'Pat', lastName: name, email: `${name}@example.org` }
      await putStaff(tx, school, name, { ...details, roles: ['teacher'] }, now)
      await setOwnHours(tx, school, name, week)
      for (const absence of absences) await addAbsence(tx, school, name, absence, now)
    }
  })

for (const [name, tables] of Object.entries(byPerson))
  for (const [what, table] of Object.entries(tables))
    describe(`who works ${name}: ${what}`, () => {
      it.each(rowsOf(table))('$from and $hours hours: $until', (row) => {
        expectRow(hoursOf.get(`Mx ${name}`)!, row)
      })
    })

describe('elsewhere', () => {
  const times = { from: '08:30', to: '16:30' }
  const week = { 1: times, 2: times, 3: times, 4: times, 5: times }
  for (const [timeZone, table] of Object.entries(elsewhere))
    it.each(rowsOf(table))(`in ${timeZone}, $from and $hours hours: $until`, (row) => {
      expectRow({ timeZone, week, daysOff: [] }, row)
    })

  for (const [timeZone, table] of Object.entries(atNight))
    it.each(rowsOf(table))(`through the night in ${timeZone}, $from and $hours hours: $until`, (row) => {
      expectRow({ timeZone, week: { 7: { from: '00:00', to: '08:00' } }, daysOff: [] }, row)
    })
})

describe('the table', () => {
  it('has every row in the two years, and at least 120', () => {
    const tables = [...Object.values(byPerson).flatMap(Object.values), ...Object.values(elsewhere)]
    const rows = tables.flatMap((table) => rowsOf(table))
    expect(rows.length).toBeGreaterThanOrEqual(120)
    for (const { from } of rows)
      expect(from.slice(4) >= '2026-09-01' && from.slice(4) < '2028-09-01').toBe(true)
    expect(new Set(rows.map(({ from, hours, until }) => `${from} ${hours} ${until}`)).size).toBeGreaterThan(
      120,
    )
  })
})
