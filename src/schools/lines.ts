import { and, eq } from 'drizzle-orm'
import { type Database, isDuplicate, type Writer } from '../db/database.ts'
import { lines } from '../db/schema.ts'
import { invalid, notFound, Refused } from '../errors.ts'
import { newId } from '../ids.ts'
import { readNumber } from '../phone.ts'
import type { Line, School } from './schools.ts'

// Names that networks in the UK block because anyone could be behind them.
const blockedNames = new Set([
  'alert',
  'alerts',
  'info',
  'verify',
  'text',
  'sms',
  'notice',
  'update',
  'school',
])

/**
 * Gives a school a line: a number (any usual spelling), or a name of 3 to 11 letters, digits and spaces with at
 * least one letter (the rule of the networks).
 * @throws Refused `invalid` when it is neither, `conflict` when it is taken
 */
export async function addLine(
  db: Database,
  school: School,
  line: { kind: Line['kind']; address: string },
  now: Date,
): Promise<Line> {
  const address = line.kind === 'number' ? numberAddress(line.address, school) : nameAddress(line.address)
  try {
    return await db.write((tx) => insertLine(tx, school.id, { kind: line.kind, address }, now))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new Refused('conflict', `The line ${address} is taken already.`)
  }
}

export async function insertLine(
  tx: Writer,
  schoolId: string,
  line: { kind: Line['kind']; address: string },
  now: Date,
): Promise<Line> {
  const [row] = await tx
    .insert(lines)
    .values({ id: newId(), schoolId, ...line, createdAt: now })
    .returning()
  return row!
}

/**
 * Sets how many parts leave from a line in a second: 0 lifts the pace, null leaves it to what the carrier passes on
 * from such a sender.
 * @throws Refused `invalid` when it is no such number, `not-found` when the school has no such line
 */
export async function setPace(
  tx: Writer,
  school: School,
  address: string,
  partsPerSecond: number | null,
): Promise<Line> {
  if (
    partsPerSecond !== null &&
    !(Number.isInteger(partsPerSecond) && 0 <= partsPerSecond && partsPerSecond <= 1_000)
  )
    throw invalid([
      { pointer: '/partsPerSecond', detail: 'A pace is a whole number of parts a second, 0 to 1000.' },
    ])
  const known = readNumber(address, school.country, { drama: true }).e164 ?? address
  const [line] = await tx
    .update(lines)
    .set({ partsPerSecond })
    .where(and(eq(lines.schoolId, school.id), eq(lines.address, known)))
    .returning()
  if (!line) throw notFound('line')
  return line
}

// Drama numbers are let through here: the simulator is reached by nothing else, and a real carrier refuses them.
function numberAddress(input: string, school: School): string {
  const { e164, valid, problem } = readNumber(input, school.country, { drama: true })
  if (e164 && valid) return e164
  throw invalid([{ pointer: '/address', detail: problem?.sentence ?? `“${input}” is not a phone number.` }])
}

function nameAddress(name: string): string {
  if (!/^(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}$/.test(name))
    throw invalid([
      {
        pointer: '/address',
        detail: `“${name}”: a name is 3 to 11 letters, digits or spaces, with a letter in it.`,
      },
    ])
  if (blockedNames.has(name.toLowerCase()))
    throw invalid([
      {
        pointer: '/address',
        detail: `“${name}” is blocked by the networks: choose a name that is the school’s own.`,
      },
    ])
  return name
}
