import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { priority } from '../messages/priority.ts'
import { type NewMessage, writeMessages } from '../messages/writing.ts'
import { healthOf } from '../numbers/health-of.ts'
import { schoolDay } from '../schools/hours.ts'
import { lineOf, type School } from '../schools/schools.ts'
import { sendingHoursOf } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { liaisonLead } from '../staff/staff.ts'
import type { Addressee } from './addressees.ts'
import { nextText } from './choosing.ts'
import { type OwnText, ownTexts } from './own-texts.ts'
import { keepQuestion, mayBeAsked } from './questions.ts'
import { isOn, type Series, seriesOf } from './series.ts'
import { daysBetween } from './turns.ts'
import { question, seriesText } from './words.ts'

/** What a number has had of the series: the keys of its texts, and when it had the latest. */
interface Had {
  keys: string[]
  texts: number
  lastAt: Date
}

interface Writing {
  school: School
  series: Series
  line: { id: string }
  ownerId: string
  /** Until when a text written now is of use. */
  validUntil: Date
  own: OwnText[]
  now: Date
}

/**
 * Writes what their turn brings to each of these numbers: a text of the series, or the question whether it is still
 * theirs. A number that has had its text for these days is left out, so writing twice, at once or again, is harmless.
 * Gives the ids of the messages.
 */
export async function writeTurns(
  tx: Writer,
  school: School,
  addressees: Addressee[],
  now: Date,
): Promise<{ id: string }[]> {
  await takeTurn(tx, 'schools', school.id)
  const writing = await beginWriting(tx, school, now)
  if (!writing || addressees.length === 0) return []
  const ids = addressees.map(({ number }) => number.id)
  const had = await whatTheyHad(tx, ids)
  const health = await healthOf(tx, school.id, ids, now)
  const due = addressees.filter(({ number }) => isDue(had.get(number.id), writing))
  const asked = due.filter(
    ({ number }) =>
      isQuestionsTurn(had.get(number.id), writing.series) &&
      mayBeAsked(number, now) &&
      isAged(health.get(number.id)?.state),
  )
  const told = due.filter((addressee) => !asked.includes(addressee))
  const texts = told.flatMap((addressee) => nextMessage(writing, addressee, had.get(addressee.number.id)))
  const written = await writeMessages(tx, texts, now)
  for (const addressee of asked) written.push(await ask(tx, writing, addressee))
  return written
}

/** Null when the series is off or the school has no number that answers could come to. */
async function beginWriting(tx: Reader, school: School, now: Date): Promise<Writing | null> {
  const series = await seriesOf(tx, school.id)
  const line = await lineOf(tx, school.id, 'number')
  if (!isOn(series) || !line) return null
  const { id: ownerId } = await liaisonLead(tx, school.id)
  const validUntil = usefulUntil(await sendingHoursOf(tx, school), now)
  return { school, series, line, ownerId, validUntil, own: await ownTexts(tx, school.id), now }
}

async function whatTheyHad(db: Reader, numberIds: string[]): Promise<Map<string, Had>> {
  const rows = await db
    .select({ numberId: messages.numberId, key: messages.reference, at: messages.createdAt })
    .from(messages)
    .where(and(inArray(messages.numberId, numberIds), eq(messages.kind, 'refresh')))
    .orderBy(asc(messages.id))
  const had = new Map<string, Had>()
  for (const { numberId, key, at } of rows) {
    const { keys, texts } = had.get(numberId) ?? { keys: [], texts: 0 }
    had.set(numberId, { keys: key ? [...keys, key] : keys, texts: texts + 1, lastAt: at })
  }
  return had
}

function isDue(had: Had | undefined, { school, series, now }: Writing): boolean {
  if (!had) return true
  const last = schoolDay(had.lastAt, school.timeZone)
  return daysBetween(last, schoolDay(now, school.timeZone)) >= series.everyDays
}

const isQuestionsTurn = (had: Had | undefined, { askEvery }: Series) =>
  ((had?.texts ?? 0) + 1) % askEvery === 0

const isAged = (state: string | undefined) => state === 'ageing' || state === 'stale' || state === 'unknown'

function nextMessage(writing: Writing, addressee: Addressee, had: Had | undefined): NewMessage[] {
  const day = schoolDay(writing.now, writing.school.timeZone)
  const next = nextText({ day, years: addressee.years, sent: had?.keys ?? [], own: writing.own })
  return next
    ? [{ ...message(writing, addressee, seriesText(writing.school.name, next.body)), reference: next.key }]
    : []
}

async function ask(tx: Writer, writing: Writing, addressee: Addressee): Promise<{ id: string }> {
  const { school, now } = writing
  const parentNames = addressee.parents.map(({ name }) => name)
  const text = message(writing, addressee, question(parentNames, school.name))
  const [asking] = await writeMessages(tx, [text], now)
  const { schoolId, numberId, parents } = text
  await keepQuestion(tx, { schoolId, numberId, parents, messageId: asking!.id }, now)
  return asking!
}

function message(writing: Writing, { number, parents }: Addressee, body: string): NewMessage {
  return {
    schoolId: writing.school.id,
    kind: 'refresh',
    priority: priority.refresh,
    numberId: number.id,
    lineId: writing.line.id,
    ownerId: writing.ownerId,
    parents: parents.map(({ id }) => id),
    pupils: [],
    body,
    validUntil: writing.validUntil,
  }
}
