// When a school texts, and how fast a line does.

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
  const wanted = { from: given.from, to: given.to, anyTime: given['any-time'], days: given.days }
  if (Object.values(wanted).every((value) => value === undefined)) return hoursOf(school)
  return hoursOf(await db.write((tx) => setSendingHours(tx, school, wanted)))
}

const hoursOf = ({ name, sendFrom, sendTo, schoolDays, timeZone }: School): string =>
  sendFrom === null || sendTo === null
    ? `${name} texts at any time.`
    : `${name} texts between ${sendFrom} and ${sendTo} (${timeZone}) on ${daysInWords(schoolDays)}, but not on days when it is closed.\nUrgent texts, replies and acknowledgements leave at any hour.`

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
