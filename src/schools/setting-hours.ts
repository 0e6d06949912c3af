import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { schools } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { leastMinutes, minutesBetween, noTime, readTimeOfDay, tooShort } from './day-times.ts'
import type { School } from './schools.ts'
import { readWork, type Work, type WorkWanted } from './setting-work.ts'
import { readDays } from './week-days.ts'

/** What somebody sets, as they write it; what is left out stays as it is. */
export interface HoursWanted {
  from?: string | undefined
  to?: string | undefined
  anyTime?: boolean | undefined
  /** `mon-fri`, `1,2,3,4,5`, `mon-thu,sat`. */
  days?: string | undefined
}

/**
 * Sets between which times and on which days of the week texts that can wait leave; between which times somebody is
 * there to answer, and in how many such hours.
 * @throws Refused `invalid` with every fault
 */
export async function setSendingHours(
  tx: Writer,
  school: School,
  wanted: HoursWanted & WorkWanted,
): Promise<School> {
  const faults = hoursFaults(school, wanted)
  if (faults.length > 0) throw invalid(faults)
  const set: Hours & Work = { ...readHours(school, wanted).set, ...readWork(school, wanted).set }
  const [changed] = await tx.update(schools).set(set).where(eq(schools.id, school.id)).returning()
  return changed!
}

/** What is wrong with hours as somebody writes them: every fault at once. */
export const hoursFaults = (school: School, wanted: HoursWanted & WorkWanted): Fault[] => [
  ...readHours(school, wanted).faults,
  ...readWork(school, wanted).faults,
]

type Hours = Pick<School, 'sendFrom' | 'sendTo' | 'schoolDays'>

function readHours(school: School, wanted: HoursWanted): { set: Hours; faults: Fault[] } {
  const days = wanted.days === undefined ? school.schoolDays : readDays(wanted.days)
  const times = readTimes(school, wanted)
  return {
    set: { sendFrom: times.from, sendTo: times.to, schoolDays: days ?? [] },
    faults: [
      ...times.faults,
      ...(days
        ? []
        : [{ pointer: '/days', detail: `“${wanted.days}”: write the days as mon-fri, or as 1,2,3,4,5.` }]),
    ],
  }
}

interface Times {
  from: string | null
  to: string | null
  faults: Fault[]
}

function readTimes({ sendFrom, sendTo }: School, { from, to, anyTime }: HoursWanted): Times {
  const none = { from: null, to: null }
  if (anyTime && (from !== undefined || to !== undefined))
    return { ...none, faults: [{ pointer: '/from', detail: 'At any time, or from and to: not both.' }] }
  if (anyTime) return { ...none, faults: [] }
  const read = { from: readTime('from', from, sendFrom), to: readTime('to', to, sendTo) }
  const faults = [...read.from.faults, ...read.to.faults]
  const times = { from: read.from.time, to: read.to.time }
  if ((times.from === null) !== (times.to === null) && faults.length === 0)
    return {
      ...times,
      faults: [{ pointer: times.from ? '/to' : '/from', detail: 'Give both: from and to.' }],
    }
  // In less a bulletin is sent over weeks.
  if (times.from !== null && times.to !== null && minutesBetween(times.from, times.to) < leastMinutes)
    faults.push(tooShort('/to', times.from, times.to))
  return { ...times, faults }
}

function readTime(name: string, written: string | undefined, otherwise: string | null) {
  if (written === undefined) return { time: otherwise, faults: [] }
  const time = readTimeOfDay(written)
  return { time, faults: time === null ? [noTime(`/${name}`, written)] : [] }
}
