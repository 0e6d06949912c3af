import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { schools } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import type { School } from './schools.ts'

/** What somebody sets, as they write it; what is left out stays as it is. */
export interface HoursWanted {
  from?: string | undefined
  to?: string | undefined
  anyTime?: boolean | undefined
  /** `mon-fri`, `1,2,3,4,5`, `mon-thu,sat`. */
  days?: string | undefined
}

/**
 * Sets between which times and on which days of the week texts that can wait leave.
 * @throws Refused `invalid` with every fault
 */
export async function setSendingHours(tx: Writer, school: School, wanted: HoursWanted): Promise<School> {
  const { set, faults } = readHours(school, wanted)
  if (faults.length > 0) throw invalid(faults)
  const [changed] = await tx.update(schools).set(set).where(eq(schools.id, school.id)).returning()
  return changed!
}

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

// In less a bulletin is sent over weeks, and what counts hours counts days.
const leastMinutes = 60
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

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
  if (times.from !== null && times.to !== null && minutes(times.to) - minutes(times.from) < leastMinutes)
    faults.push({
      pointer: '/to',
      detail: `${times.to} has to be at least an hour later in the day than ${times.from}.`,
    })
  return { ...times, faults }
}

function readTime(name: string, written: string | undefined, otherwise: string | null) {
  if (written === undefined) return { time: otherwise, faults: [] }
  const time = written.trim().padStart(5, '0')
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { time, faults: [] }
  return {
    time: null,
    faults: [
      { pointer: `/${name}`, detail: `“${written}” is no time of day: write it as 08:00, up to 23:59.` },
    ],
  }
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The days of the week that a list names, 1 is Monday, each once and in order; null when it is no such list. */
function readDays(written: string): number[] | null {
  const spans = written.split(',').map((part) => part.split('-').map(readDay))
  const days = spans.map(([first = null, last = first, ...more]) =>
    first === null || last === null || more.length > 0 || first > last
      ? null
      : Array.from({ length: last - first + 1 }, (_, n) => first + n),
  )
  if (days.includes(null)) return null
  return [...new Set(days.flatMap((span) => span ?? []))].toSorted()
}

function readDay(written: string): number | null {
  const word = written.trim().toLowerCase()
  if (/^[1-7]$/.test(word)) return Number(word)
  const at = names.findIndex((name) => name === word.slice(0, 3) && /^[a-z]{3,9}$/.test(word))
  return at === -1 ? null : at + 1
}
