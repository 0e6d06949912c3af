import type { Fault } from '../errors.ts'
import { leastMinutes, minutesBetween, noTime, readTimeOfDay, tooShort } from './day-times.ts'
import type { School } from './schools.ts'

/** When somebody is there to answer, as it is written (`8:30`); what is left out stays as it is. */
export interface WorkWanted {
  workFrom?: string | undefined
  workTo?: string | undefined
  /** In how many working hours a text is answered, also when it is urgent: 1 to 40. */
  hoursToAnswer?: number | undefined
  hoursToAnswerUrgent?: number | undefined
}

export type Work = Pick<School, 'workFrom' | 'workTo' | 'hoursToAnswer' | 'hoursToAnswerUrgent'>

/** A week of working days of eight hours: what is later is no answer. */
const mostHours = 40

/** What the school's hours would be, and what is wrong with them: every fault at once. */
export function readWork(school: School, wanted: WorkWanted): { set: Work; faults: Fault[] } {
  const [workFrom, workTo] = (['workFrom', 'workTo'] as const).map((name) =>
    wanted[name] === undefined ? school[name] : readTimeOfDay(wanted[name]),
  ) as [string | null, string | null]
  const { hoursToAnswer = school.hoursToAnswer, hoursToAnswerUrgent = school.hoursToAnswerUrgent } = wanted
  return {
    set: { workFrom: workFrom ?? '', workTo: workTo ?? '', hoursToAnswer, hoursToAnswerUrgent },
    faults: [
      ...(workFrom === null ? [noTime('/workFrom', wanted.workFrom ?? '')] : []),
      ...(workTo === null ? [noTime('/workTo', wanted.workTo ?? '')] : []),
      ...(workFrom !== null && workTo !== null && minutesBetween(workFrom, workTo) < leastMinutes
        ? [tooShort('/workTo', workFrom, workTo)]
        : []),
      ...answerFaults({ hoursToAnswer, hoursToAnswerUrgent }),
    ],
  }
}

function answerFaults(hours: Pick<Work, 'hoursToAnswer' | 'hoursToAnswerUrgent'>): Fault[] {
  const faults = (['hoursToAnswer', 'hoursToAnswerUrgent'] as const)
    .filter((name) => !isPossible(hours[name]))
    .map((name) => ({
      pointer: `/${name}`,
      detail: `A time to answer is a whole number of working hours, 1 to ${mostHours}.`,
    }))
  if (faults.length > 0 || hours.hoursToAnswerUrgent <= hours.hoursToAnswer) return faults
  return [
    {
      pointer: '/hoursToAnswerUrgent',
      detail: `What is urgent cannot take ${hours.hoursToAnswerUrgent} hours where everything else takes ${hours.hoursToAnswer}.`,
    },
  ]
}

const isPossible = (hours: number) => Number.isInteger(hours) && 1 <= hours && hours <= mostHours
