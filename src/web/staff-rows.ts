import type { Span } from '../schools/days.ts'
import { schoolDay } from '../schools/hours.ts'
import type { School } from '../schools/schools.ts'
import type { WorkingHours } from '../schools/working-hours.ts'
import type { AtWork } from '../staff/at-work.ts'
import { awayInWords } from '../staff/away.ts'
import { type Staff, staffName } from '../staff/staff.ts'

/** A member of staff as the list shows them. */
export interface StaffRow {
  member: Staff
  /** Their own hours; null: the school's. */
  week: WorkingHours['week'] | null
  deputy: string | null
  /** Why a text that comes now would go to their deputy; null when it would not. */
  away: string | null
  /** Absences that are not over. */
  absences: Span[]
}

interface Known {
  everybody: Staff[]
  atWork: AtWork[]
  school: School
  /** The school's own. */
  hours: WorkingHours
  now: Date
}

/** Everybody by name, each as the list shows them. */
export function staffRows({ everybody, atWork, school, hours, now }: Known): StaffRow[] {
  const names = new Map(everybody.map((member) => [member.id, staffName(member)]))
  const times = new Map(atWork.map((person) => [person.id, person]))
  const today = schoolDay(now, school.timeZone)
  return byName(everybody).flatMap((member) => {
    const person = times.get(member.id)
    if (!person) return []
    return {
      member,
      week: person.hours.week === hours.week ? null : person.hours.week,
      deputy: names.get(person.deputyId ?? '') ?? null,
      away: awayInWords(person, hours, now, school.hoursToAnswer),
      absences: person.absences.filter(({ lastDay }) => lastDay >= today),
    }
  })
}

const byName = (people: Staff[]): Staff[] =>
  people.toSorted((a, b) =>
    `${a.lastName} ${a.firstName}`.localeCompare(`${b.lastName} ${b.firstName}`, 'en-GB'),
  )
