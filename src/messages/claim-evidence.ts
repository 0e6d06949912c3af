import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { asParameter, inList, prepared } from '../db/prepared.ts'
import { bulletins, carrierAccounts, lines, messages, numbers, schools } from '../db/schema.ts'
import { wordsOfNumbers } from '../numbers/consents.ts'
import { optOutsOfNumbers } from '../numbers/opt-outs.ts'
import { nothingSaid } from '../numbers/refusing.ts'
import { type Home, homesOf } from '../roster/no-contact.ts'
import { type SendingHours, sendingHoursOf } from '../schools/sending-hours.ts'
import type { Evidence } from './last-look.ts'
import type { Message } from './status.ts'
import { isWaiting } from './waiting.ts'

export interface WaitingText extends Evidence {
  message: Pick<
    Message,
    | 'id'
    | 'schoolId'
    | 'kind'
    | 'priority'
    | 'numberId'
    | 'lineId'
    | 'parents'
    | 'pupils'
    | 'body'
    | 'validUntil'
    | 'createdAt'
    | 'attempts'
    | 'retryAt'
  >
  from: string
  /** Its line, or the account, was stopped: this text is the one that tries again. */
  isTrial: boolean
}

/** Those of these texts that wait, with everything that the last look reads: some queries for all of them. */
export async function waitingTexts(tx: Reader, messageIds: string[]): Promise<WaitingText[]> {
  const rows = await waitingRows(tx, { ids: asParameter(messageIds) })
  if (rows.length === 0) return []
  const numberIds = rows.map(({ message }) => message.numberId)
  const optedOut = await optOutsOfNumbers(tx, numberIds)
  // Of the others nobody asks what their purpose is.
  const withPurpose = rows.filter(({ message }) => message.kind === 'bulletin' || message.kind === 'refresh')
  const words = await wordsOfNumbers(
    tx,
    withPurpose.map(({ message }) => message.numberId),
  )
  const standstill = await accountStop(tx)
  const schoolsOf = await schoolsOfTexts(tx, rows)
  return rows.map(({ message, number, bulletin, line }) => {
    const { hours, isDemonstration, homes } = schoolsOf.get(message.schoolId)!
    const stops = [standstill, line].filter((each) => each?.stoppedAt)
    return {
      message,
      number,
      bulletin,
      hours,
      isDemonstration,
      home: homes.get(message.numberId)!,
      optedOut: optedOut.get(message.numberId)?.saidTo ?? null,
      words: words.get(message.numberId) ?? nothingSaid,
      from: line.address,
      isTrial: stops.length > 0,
      stoppedUntil: latest(stops.map((stop) => stop!.tryAgainAt)),
    }
  })
}

const waitingRows = prepared('waiting_texts', (db) =>
  db
    .select({
      message: {
        id: messages.id,
        schoolId: messages.schoolId,
        kind: messages.kind,
        priority: messages.priority,
        numberId: messages.numberId,
        lineId: messages.lineId,
        parents: messages.parents,
        pupils: messages.pupils,
        body: messages.body,
        validUntil: messages.validUntil,
        createdAt: messages.createdAt,
        attempts: messages.attempts,
        retryAt: messages.retryAt,
      },
      number: {
        e164: numbers.e164,
        type: numbers.type,
        badAt: numbers.badAt,
        quarantinedAt: numbers.quarantinedAt,
      },
      line: { address: lines.address, stoppedAt: lines.stoppedAt, tryAgainAt: lines.tryAgainAt },
      bulletin: {
        purpose: bulletins.purpose,
        cancelledAt: bulletins.cancelledAt,
        pausedAt: bulletins.pausedAt,
        sendAt: bulletins.sendAt,
      },
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(lines, eq(lines.id, messages.lineId))
    .leftJoin(bulletins, eq(bulletins.id, messages.bulletinId))
    .where(and(inList(messages.id, 'ids'), isWaiting)),
)

const account = prepared('carrier_account', (db) => db.select().from(carrierAccounts))

async function accountStop(tx: Reader) {
  const [found] = await account(tx)
  return found ?? null
}

const schoolsById = prepared('schools_by_id', (db) =>
  db.select().from(schools).where(inList(schools.id, 'ids')),
)

interface SchoolOfTexts {
  hours: SendingHours
  isDemonstration: boolean
  homes: Map<string, Home>
}

async function schoolsOfTexts(
  tx: Reader,
  rows: { message: { schoolId: string; numberId: string } }[],
): Promise<Map<string, SchoolOfTexts>> {
  const ids = [...new Set(rows.map(({ message }) => message.schoolId))]
  const found = new Map<string, SchoolOfTexts>()
  for (const school of await schoolsById(tx, { ids: asParameter(ids) })) {
    const ofSchool = rows.filter(({ message }) => message.schoolId === school.id)
    found.set(school.id, {
      hours: await sendingHoursOf(tx, school),
      isDemonstration: school.demonstration,
      homes: await homesOf(
        tx,
        school.id,
        ofSchool.map(({ message }) => message.numberId),
      ),
    })
  }
  return found
}

const latest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((late, date) => (date && (!late || date > late) ? date : late), null)
