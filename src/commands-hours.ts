// When a school texts and answers, and how fast a line sends.

import { allNeeded } from './command-options.ts'
import { type Command, schoolOf } from './command-school.ts'
import { partsPerSecond } from './messages/pace.ts'
import { setPace } from './schools/lines.ts'
import type { Line, School } from './schools/schools.ts'
import { setSendingHours } from './schools/setting-hours.ts'
import { daysInWords } from './schools/words.ts'

export async function setHoursByHand(command: Command): Promise<string> {
  const { db, given } = command
  const school = await schoolOf(command)
  const wanted = {
    ...{ from: given.from, to: given.to, anyTime: given['any-time'], days: given.days },
    ...{ workFrom: given['work-from'], workTo: given['work-to'] },
    hoursToAnswer: countOf(given['answer-in']),
    hoursToAnswerUrgent: countOf(given['answer-urgent-in']),
  }
  if (Object.values(wanted).every((value) => value === undefined)) return hoursOf(school)
  return hoursOf(await db.write((tx) => setSendingHours(tx, school, wanted)))
}

// What is no number is refused with everything else that is wrong.
const countOf = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : /^\d+$/.test(written.trim()) ? Number(written) : Number.NaN

const hoursOf = (school: School): string => [textsIn(school), answersIn(school)].join('\n')

const textsIn = ({ name, sendFrom, sendTo, schoolDays, timeZone }: School): string =>
  sendFrom === null || sendTo === null
    ? `${name} texts at any time.`
    : `${name} texts between ${sendFrom} and ${sendTo} (${timeZone}) on ${daysInWords(schoolDays)}, but not on days when it is closed.\nUrgent texts, replies and acknowledgements leave at any hour.`

const answersIn = ({ workFrom, workTo, schoolDays, hoursToAnswer, hoursToAnswerUrgent }: School): string =>
  `Somebody is there to answer between ${workFrom} and ${workTo} on ${daysInWords(schoolDays)}: in ${hoursInAll(hoursToAnswer)}, in ${hoursToAnswerUrgent} when it is urgent.`

const hoursInAll = (n: number) => `${n} working ${n === 1 ? 'hour' : 'hours'}`

export async function setPaceByHand(command: Command): Promise<string> {
  const { db, given } = command
  const wanted = allNeeded(given, 'school', 'line', 'parts-per-second')
  const school = await schoolOf(command)
  const set = paceOf(wanted['parts-per-second'])
  return paceInWords(await db.write((tx) => setPace(tx, school, wanted.line, set)))
}

const paceOf = (written: string): number | null =>
  written === 'default' ? null : /^\d+$/.test(written) ? Number(written) : Number.NaN

function paceInWords(line: Line): string {
  const pace = partsPerSecond(line, {})
  if (pace === null) return `Texts leave from ${line.address} as fast as they can.`
  const parts = `${pace} ${pace === 1 ? 'part' : 'parts'} a second`
  return line.partsPerSecond === null
    ? `Texts leave from ${line.address} as fast as the carrier passes them on: ${parts}, unless LINE_PARTS_PER_SECOND says otherwise.`
    : `Texts leave from ${line.address} at ${parts}.`
}
