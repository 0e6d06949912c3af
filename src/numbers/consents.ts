// What the holder of a number says to texts of a purpose, with its evidence. Nothing is deleted by a later word.

import { and, asc, desc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { consents, staff } from '../db/schema.ts'
import { type Fault, invalid } from '../errors.ts'
import { newId } from '../ids.ts'

export type Consent = typeof consents.$inferSelect
export type ConsentPurpose = Consent['purpose']

export const consentPurposes = ['service', 'promotional'] as const satisfies ConsentPurpose[]
export const consentSources = ['text', 'paper', 'office', 'mis'] as const satisfies Consent['source'][]

/** A word as it is recorded: what was said, when, and where it came from. */
export type NewConsent = Pick<Consent, 'purpose' | 'isGiven' | 'words' | 'source' | 'staffId' | 'at'>

const longest = 500

/** What is wrong with a word that is to be recorded: every fault at once. */
export function consentFaults({ words, at }: Pick<NewConsent, 'words' | 'at'>, now: Date): Fault[] {
  return [
    ...(words.trim() === ''
      ? [{ pointer: '/words', detail: 'Write down what they said, or what they signed.' }]
      : []),
    ...(words.trim().length > longest
      ? [{ pointer: '/words', detail: `Say it in ${longest} characters.` }]
      : []),
    ...(at > now ? [{ pointer: '/at', detail: 'That time has not come yet: say when it was said.' }] : []),
  ]
}

/**
 * Records a yes or a no. The one that was said last counts, whichever was recorded last; the same word of the same
 * instant is on record once.
 * @throws Refused `invalid` with every fault
 */
export async function recordConsent(
  tx: Writer,
  { schoolId, numberId }: { schoolId: string; numberId: string },
  word: NewConsent,
  now: Date,
): Promise<void> {
  const faults = consentFaults(word, now)
  if (faults.length > 0) throw invalid(faults)
  const said = { ...word, words: word.words.trim() }
  if (await isOnRecord(tx, schoolId, numberId, said)) return
  await tx.insert(consents).values({ ...said, id: newId(), schoolId, numberId, recordedAt: now })
}

async function isOnRecord(tx: Reader, schoolId: string, numberId: string, word: NewConsent) {
  const same = and(
    eq(consents.schoolId, schoolId),
    eq(consents.numberId, numberId),
    eq(consents.purpose, word.purpose),
    eq(consents.isGiven, word.isGiven),
    eq(consents.words, word.words),
    eq(consents.source, word.source),
    eq(consents.at, word.at),
  )
  return (await tx.$count(consents, same)) > 0
}

export interface RecordedConsent extends Consent {
  /** Who wrote it down; null when the MIS, or nobody on the staff, did. */
  by: { title: string; firstName: string; lastName: string } | null
}

/** Everything that was said of a number, the latest first. */
export async function consentsOf(db: Reader, schoolId: string, numberId: string): Promise<RecordedConsent[]> {
  const rows = await db
    .select({
      consent: consents,
      by: { title: staff.title, firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(consents)
    .leftJoin(staff, eq(staff.id, consents.staffId))
    .where(and(eq(consents.schoolId, schoolId), eq(consents.numberId, numberId)))
    .orderBy(desc(consents.at), desc(consents.recordedAt), desc(consents.id))
  return rows.map(({ consent, by }) => ({ ...consent, by }))
}

/** What stands of each purpose, by number. */
export type Words = Record<ConsentPurpose, Consent | null>

/** The latest word on each purpose of these numbers, by their ids: one query for all. Who said nothing is left out. */
export const wordsOfNumbers = async (
  db: Reader,
  numberIds: readonly string[],
): Promise<Map<string, Words>> =>
  numberIds.length === 0 ? new Map() : latestOf(await ofNumbers(db, { numberIds: asParameter(numberIds) }))

/** The same of all the numbers of a school. */
export const wordsOfSchool = async (db: Reader, schoolId: string): Promise<Map<string, Words>> =>
  latestOf(await ofSchool(db, { schoolId }))

const inOrder = [asc(consents.at), asc(consents.recordedAt), asc(consents.id)]

const ofNumbers = prepared('consents_of_numbers', (db) =>
  db
    .select()
    .from(consents)
    .where(inList(consents.numberId, 'numberIds'))
    .orderBy(...inOrder),
)

const ofSchool = prepared('consents_of_school', (db) =>
  db
    .select()
    .from(consents)
    .where(eq(consents.schoolId, placed('schoolId', consents.schoolId)))
    .orderBy(...inOrder),
)

function latestOf(inOrder: Consent[]): Map<string, Words> {
  const words = new Map<string, Words>()
  for (const consent of inOrder) {
    const known = words.get(consent.numberId) ?? { service: null, promotional: null }
    words.set(consent.numberId, { ...known, [consent.purpose]: consent })
  }
  return words
}
