// What a school has on record for deciding whose a text is: who works there and when, and its own words.

import type { Reader } from '../db/database.ts'
import type { Colleague } from '../routing/evidence.ts'
import { daysOffOf, schoolHours } from '../schools/calendar.ts'
import { type School, schoolById } from '../schools/schools.ts'
import type { WorkingHours } from '../schools/working-hours.ts'
import { type AtWork, staffAtWork } from '../staff/at-work.ts'
import { awayInWords } from '../staff/away.ts'
import type { Role } from '../staff/roles.ts'
import { type AnswerTimes, answerTimes } from './times.ts'
import { type Words, wordsOf } from './word-lists.ts'

export interface Desk {
  school: School
  hours: WorkingHours
  staff: ReadonlyMap<string, AtWork>
  words: Words
}

/** Desks that were read for some texts that come together, by school: each is read once for all of them. */
export type Desks = Map<string, Desk>

/** A school’s desk. Absences that are long over by `now` are left out. */
export async function deskOf(
  db: Reader,
  schoolId: string,
  now: Date,
  known: Desks = new Map(),
): Promise<Desk> {
  const kept = known.get(schoolId)
  if (kept) return kept
  const school = await schoolById(db, schoolId)
  const daysOff = await daysOffOf(db, school)
  const members = await staffAtWork(db, school, daysOff, now)
  const desk = {
    school,
    hours: schoolHours(school, daysOff),
    staff: new Map(members.map((member) => [member.id, member])),
    words: await wordsOf(db, schoolId),
  }
  known.set(schoolId, desk)
  return desk
}

/**
 * The staff as routing looks at them, as of `at`. Whether somebody is away is worked out when it is asked: who is there
 * in time for most texts may not be for what cannot wait.
 */
export function colleaguesAt(
  { school, hours, staff }: Desk,
  at: Date,
  isUrgent: () => boolean,
): ReadonlyMap<string, Colleague> {
  return new Map([...staff].map(([id, member]) => [id, asColleague(member)]))

  function asColleague(member: AtWork): Colleague {
    const { id, name, deputyId } = member
    return {
      id,
      name,
      deputyId,
      get away() {
        return awayInWords(member, hours, at, hoursFor(school, isUrgent()))
      },
    }
  }
}

/** Who has been in this role for longest; every school has a liaison lead, who has what nobody else has. */
export const holderOf = ({ staff }: Desk, role: Role): AtWork | undefined =>
  staff.values().find(({ roles }) => roles.includes(role))

export function liaisonLeadOf(desk: Desk): AtWork {
  const lead = holderOf(desk, 'liaison-lead')
  if (!lead) throw new Error(`school ${desk.school.id} has no liaison lead`)
  return lead
}

/** When a member of staff is to have answered what came at `from`. */
export function timesFor(desk: Desk, ownerId: string, from: Date, { isUrgent = false } = {}): AnswerTimes {
  const owner = desk.staff.get(ownerId)?.hours ?? desk.hours
  return answerTimes({ owner, school: desk.hours }, from, hoursFor(desk.school, isUrgent))
}

const hoursFor = ({ hoursToAnswer, hoursToAnswerUrgent }: School, isUrgent: boolean): number =>
  isUrgent ? hoursToAnswerUrgent : hoursToAnswer
