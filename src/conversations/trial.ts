import { and, eq, sql } from 'drizzle-orm'
import type { Database, Reader } from '../db/database.ts'
import { lines } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { longestBody } from '../messages/body.ts'
import { readNumber } from '../phone.ts'
import type { Rule } from '../routing/decision.ts'
import { isFromMachine } from '../routing/machines.ts'
import { askWhichChild } from '../routing/which-child.ts'
import { lineOf, type School } from '../schools/schools.ts'
import { mainRole, type Role } from '../staff/roles.ts'
import { mayBeTold } from './acknowledgement.ts'
import { deskOf } from './desk.ts'
import { pupilsAtHome } from './family.ts'
import { arrive } from './receiving.ts'
import { routeText } from './routing.ts'
import type { TakeAnswer } from './taking.ts'

export interface TrialText {
  /** In any usual spelling. */
  from: string
  body: string
  /** The line that it would come to; the school’s first one when nothing is said. */
  to?: string | undefined
}

/** Where a text would go, and why. */
export interface Trial {
  owner: { id: string; name: string; role: Role }
  rule: Rule
  because: string[]
  /** What the parent would be asked, in words. */
  wouldAsk: string | null
  /** Whether it has words that may be a concern about a child. */
  safeguarding: boolean
  /** Whether it has words that cannot wait. */
  urgent: boolean
}

/**
 * Goes the way of a text that comes in, and undoes it: nothing is stored, nobody is told, nothing is said. It shows
 * nothing of conversations that only the safeguarding lead may read.
 * @throws Refused `invalid` for the number, the line or the words, every fault at once
 */
export async function tryRoute(
  db: Database,
  school: School,
  text: TrialText,
  now: Date,
  policy: { drama: boolean },
  takeAnswer: TakeAnswer,
): Promise<Trial> {
  const faults = await trialFaults(db.read, school, text)
  if (faults.length > 0) throw invalid(faults)
  const read = await readTrial(db.read, school, text)
  const [from, to] = [read.from!, read.to!]
  return undone(db, async (tx) => {
    const desk = await deskOf(tx, school.id, now)
    const arrived = (await arrive(tx, school, { from, to, body: text.body, receivedAt: now }))!
    const around = { ...policy, withRestricted: false }
    const { route } = await routeText(tx, desk, arrived, now, around, takeAnswer)
    const { rule, because, owner, ask, concern, marks } = route
    const isSpokenTo =
      !isFromMachine({ from, body: text.body }) && (await mayBeTold(tx, arrived.number, arrived.home, policy))
    const pupils = ask ? await pupilsAtHome(tx, arrived.home) : []
    return {
      owner: { ...owner, role: mainRole(desk.staff.get(owner.id)!.roles) },
      rule,
      because,
      wouldAsk: ask && isSpokenTo ? askWhichChild(pupils) : null,
      safeguarding: concern !== null,
      urgent: marks.includes('urgent'),
    }
  })
}

/** What is wrong with a text that is to be tried. */
export async function trialFaults(db: Reader, school: School, text: TrialText): Promise<Fault[]> {
  const { from, to } = await readTrial(db, school, text)
  return [
    ...(from ? [] : [{ pointer: '/from', detail: noNumber(text.from) }]),
    ...(to ? [] : [{ pointer: '/to', detail: 'The school has no such line that takes texts.' }]),
    ...(text.body.length > longestBody
      ? [
          {
            pointer: '/body',
            detail: `A text has at most ${longestBody.toLocaleString('en-GB')} characters.`,
          },
        ]
      : []),
  ]
}

const noNumber = (typed: string): string =>
  typed.trim() === '' ? 'Say which number it comes from.' : `“${typed}” is not a phone number.`

async function readTrial(db: Reader, school: School, { from, to }: TrialText) {
  const line = to === undefined ? await lineOf(db, school.id, 'number') : await ownLine(db, school, to)
  return { from: readNumber(from, school.country, { drama: true }).e164, to: line?.address ?? null }
}

async function ownLine(db: Reader, school: School, to: string) {
  const { e164 } = readNumber(to, school.country, { drama: true })
  const [line] = await db
    .select()
    .from(lines)
    .where(and(eq(lines.schoolId, school.id), sql`${lines.kind} = 'number'`, eq(lines.address, e164 ?? to)))
  return line ?? null
}

/** Carries what was found out of a transaction that leaves nothing behind. */
class Undone<Found> extends Error {
  readonly found: Found

  constructor(found: Found) {
    super('undone')
    this.found = found
  }
}

async function undone<Found>(
  db: Database,
  work: (tx: Parameters<Parameters<Database['write']>[0]>[0]) => Promise<Found>,
): Promise<Found> {
  try {
    return await db.write(async (tx): Promise<Found> => {
      throw new Undone(await work(tx))
    })
  } catch (error) {
    if (error instanceof Undone) return error.found
    throw error
  }
}
