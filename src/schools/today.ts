// What a school's calendar comes to at this moment.

import type { DaysOff } from './calendar.ts'
import { firstWindow } from './day-windows.ts'
import { schoolDay } from './hours.ts'
import type { School } from './schools.ts'
import { afterWorkingHours, type WorkingHours, worksNever } from './working-hours.ts'

export interface Today {
  /** The school's own date. */
  day: string
  /** The working time that it is, or the next; null when none of the next 400 days has any. */
  work: { opens: Date; closes: Date } | null
  /** The days off to which today belongs. */
  off: DaysOff | null
  /** The next that begin after today. */
  nextOff: DaysOff | null
  /** By when a text that comes now is answered, and an urgent one; null where nobody is ever there. */
  answerBy: { usual: Date; urgent: Date } | null
}

/** Whether somebody is there, when the school is next closed, and by when a text that comes now is answered. */
export function todayAt(school: School, hours: WorkingHours, daysOff: readonly DaysOff[], now: Date): Today {
  const day = schoolDay(now, school.timeZone)
  const window = worksNever(hours, now) ? null : firstWindow(hours, now.getTime())
  return {
    day,
    work: window && { opens: new Date(window.opens), closes: new Date(window.closes) },
    off: daysOff.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay) ?? null,
    nextOff: daysOff.find(({ firstDay }) => firstDay > day) ?? null,
    answerBy: window && {
      usual: afterWorkingHours(hours, now, school.hoursToAnswer),
      urgent: afterWorkingHours(hours, now, school.hoursToAnswerUrgent),
    },
  }
}
