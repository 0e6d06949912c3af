// When somebody works, when they are away, and who answers for them then.

import { systemClock } from './clock.ts'
import { allNeeded, needed } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import { spanAsTyped } from './schools/days.ts'
import type { School } from './schools/schools.ts'
import { readDays, weekDayNames } from './schools/week-days.ts'
import { type Absence, addAbsence, removeAbsence, upcomingAbsences } from './staff/absences.ts'
import { setDeputy } from './staff/deputies.ts'
import { daysOf, ownHoursOf, setOwnHours, type Week } from './staff/own-hours.ts'
import { memberOf, type Staff, staffByIds, staffName } from './staff/staff.ts'

export async function setStaffHoursByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { school, member } = await whom(command)
  const { week } = given
  if (week === undefined) return hoursInWords(member, await ownHoursOf(db.read, school, member.id))
  const wanted = week.trim() === 'school' ? null : readWeek(week)
  return hoursInWords(member, await db.write((tx) => setOwnHours(tx, school, member.id, wanted)))
}

/** `mon-wed 08:30-12:00, thu 9:00-15:00`. @throws in words */
function readWeek(written: string): Week {
  const parts = written.split(/(?<=:\d\d)\s*,/).map((part) => part.trim())
  const days = parts.flatMap((part) => {
    const [, names = '', from = '', to = ''] = /^(.+?)\s+([\d:]+)\s*-\s*([\d:]+)$/.exec(part) ?? []
    const named = readDays(names)
    if (!named)
      throw new Error(`“${part}”: write the week as “mon-wed 08:30-12:00, thu 09:00-15:00”, or as school.`)
    return named.map((day) => [day, { from, to }] as const)
  })
  const twice = days.find(([day], at) => days.findIndex(([other]) => other === day) !== at)
  if (twice) throw new Error(`The week has ${weekDayNames[twice[0] - 1]} twice.`)
  return Object.fromEntries(days)
}

function hoursInWords(member: Staff, week: Week | null): string {
  if (!week) return `${staffName(member)} works the school’s own hours.`
  const days = daysOf(week).map(([day, { from, to }]) => `${weekDayNames[day - 1]} ${from}-${to}`)
  return `${staffName(member)} works ${days.join(', ')}.`
}

export async function setAwayByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { school, member } = await whom(command)
  const now = systemClock.now()
  const known = await upcomingAbsences(db.read, school, member.id, now)
  if (given.remove) {
    const wanted = known.find(({ firstDay }) => firstDay === needed(given, 'first'))
    if (!wanted) throw new Error(`${staffName(member)} has no absence from ${given.first} on.`)
    const removed = await db.write((tx) => removeAbsence(tx, school, member.id, wanted.id))
    return `Taken off the record: ${awayInWords(member, [removed])}`
  }
  if (given.first === undefined && given.last === undefined) return awayInWords(member, known)
  const first = needed(given, 'first')
  const wanted = { firstDay: first, lastDay: given.last?.trim() ?? first }
  return awayInWords(member, [await db.write((tx) => addAbsence(tx, school, member.id, wanted, now))])
}

const awayInWords = (member: Staff, found: readonly Absence[]): string =>
  found.length === 0
    ? `No absences of ${staffName(member)} are on record from today on.`
    : `${staffName(member)} is away: ${found.map(spanAsTyped).join(', ')}.`

export async function setDeputyByHand(command: Command): Promise<string> {
  const { db, given } = command
  const { school, member } = await whom(command)
  if (given.off && given.deputy !== undefined) throw new Error('A deputy, or --off: not both.')
  const isSetting = given.off || given.deputy !== undefined
  const wanted = given.off ? null : (given.deputy?.trim() ?? null)
  const { deputyId } = isSetting
    ? await db.write((tx) => setDeputy(tx, school, member.id, wanted, 'command-line'))
    : member
  const deputy = deputyId && (await staffByIds(db.read, school.id, [deputyId])).get(deputyId)
  return deputy
    ? `${staffName(deputy)} answers for ${staffName(member)} while they are away, or late.`
    : `${staffName(member)} has no deputy.`
}

async function whom(command: Command): Promise<{ school: School; member: Staff }> {
  const { staff } = allNeeded(command.given, 'school', 'staff')
  const school = await schoolOf(command)
  return { school, member: await memberOf(command.db.read, school, staff) }
}
