// When a bulletin leaves: between the school's hours unless it is urgent, at the pace of its line.

import type { Reader } from '../db/database.ts'
import type { Fault } from '../errors.ts'
import { mayWait } from '../messages/last-look.ts'
import { type PacePolicy, partsPerSecond } from '../messages/pace.ts'
import type { Line, School } from '../schools/schools.ts'
import {
  afterSendingHours,
  atAnyHour,
  isNeverOpen,
  nextSendingTime,
  type SendingHours,
  sendingHoursOf,
} from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { inWords } from '../schools/words.ts'
import type { BulletinRequest } from './draft.ts'

export interface Timing {
  /** The hours that it keeps: the school's, or any when it is urgent. */
  hours: SendingHours
  /** When it is wanted: now, or at its time. */
  dueAt: Date
  /** When the first text may leave: then, or when the hours next begin. */
  startAt: Date
  /** When the last text will have left, counted in hours in which it may be sent; other texts are not counted. */
  finishAt: Date
  /** After which it is useless: as it says, or 4 hours (urgent) or 24, counted in hours in which it may be sent. */
  validUntil: Date
  faults: Fault[]
}

/** The hours that a bulletin of this purpose keeps. */
export const hoursFor = (
  db: Reader,
  school: School,
  purpose: BulletinRequest['purpose'],
): Promise<SendingHours> =>
  mayWait('bulletin', purpose) ? sendingHoursOf(db, school) : Promise.resolve(atAnyHour)

/** When a bulletin of so many parts would leave, and what is wrong with the times that it asks for. */
export function timingOf(
  request: BulletinRequest,
  hours: SendingHours,
  { line, parts, school }: { line: Line | null; parts: number; school: School },
  { now, ...policy }: PacePolicy & { now: Date },
): Timing {
  const dueAt = later(request.sendAt, now)
  const startAt = nextSendingTime(hours, dueAt)
  const pace = line && partsPerSecond(line, policy)
  return {
    hours,
    dueAt,
    startAt,
    finishAt: pace ? afterSendingHours(hours, startAt, parts / pace / 3_600) : startAt,
    validUntil:
      request.validUntil ?? usefulUntil(hours, dueAt, request.purpose === 'urgent' ? 'urgent' : 'other'),
    faults: [
      ...(request.sendAt && request.sendAt < now
        ? [{ pointer: '/sendAt', detail: 'The time to send is over already.' }]
        : []),
      ...(isNeverOpen(hours, dueAt)
        ? [
            {
              pointer: '',
              detail: 'The school’s days and closures leave no time in which this could be sent.',
            },
          ]
        : tooLate(request, startAt, school.timeZone, now)),
    ],
  }
}

const later = (sendAt: Date | undefined, now: Date): Date => (sendAt && sendAt > now ? sendAt : now)

function tooLate({ validUntil }: BulletinRequest, startAt: Date, timeZone: string, now: Date): Fault[] {
  if (!validUntil || validUntil > startAt) return []
  const detail = `The text would be useless before it is sent: it can leave at ${inWords(startAt, timeZone, now)} at the earliest.`
  return [{ pointer: '/validUntil', detail }]
}
