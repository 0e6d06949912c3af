// What the holder of a number says to texts of a purpose, with its evidence. Nothing is deleted by a later word.

import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { asParameter, inList, placed, prepared } from '../db/prepared.ts'
import { consents, parentNumbers, staff } from '../db/schema.ts'
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
 * Records a yes or a no of those who hold the number now. The one that was said last counts, whichever was recorded
 * last; the same word of the same instant is on record once, and again only when the number was nobody's before.
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
  const parents = await holdersOf(tx, schoolId, numberId)
  const onRecord = await sameOnRecord(tx, schoolId, numberId, said)
  if (onRecord.some((same) => same.parents.length > 0 || parents.length === 0)) return
  await tx.insert(consents).values({ ...said, id: newId(), schoolId, numberId, parents, recordedAt: now })
}

async function holdersOf(tx: Reader, schoolId: string, numberId: string): Promise<string[]> {
  const held = and(
    eq(parentNumbers.schoolId, schoolId),
    eq(parentNumbers.numberId, numberId),
    isNull(parentNumbers.endedAt),
  )
  const rows = await tx.select({ id: parentNumbers.parentId }).from(parentNumbers).where(held)
  return rows.map(({ id }) => id)
}

async function sameOnRecord(tx: Reader, schoolId: string, numberId: string, word: NewConsent) {
  const same = and(
    eq(consents.schoolId, schoolId),
    eq(consents.numberId, numberId),
    eq(consents.purpose, word.purpose),
    eq(consents.isGiven, word.isGiven),
    eq(consents.words, word.words),
    eq(consents.source, word.source),
    eq(consents.at, word.at),
  )
  return tx.select({ parents: consents.parents }).from(consents).where(same)
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

/** What stands of each purpose. */
export type Words = Record<ConsentPurpose, Consent | null>

/**
 * The latest word on each purpose of these numbers, by their ids: one query for all. Who said nothing is left out, and
 * a yes of somebody who holds the number no longer is none of who holds it now.
 */
export const wordsOfNumbers = async (
  db: Reader,
  numberIds: readonly string[],
): Promise<Map<string, Words>> =>
  numberIds.length === 0 ? new Map() : standing(await ofNumbers(db, { numberIds: asParameter(numberIds) }))

/** The same of all the numbers of a school. */
export const wordsOfSchool = async (db: Reader, schoolId: string): Promise<Map<string, Words>> =>
  standing(await ofSchool(db, { schoolId }))

// A row for each that holds the number now, or one when nobody does.
const withHolders = (db: Reader) =>
  db
    .select({ consent: consents, holder: parentNumbers.parentId })
    .from(consents)
    .leftJoin(
      parentNumbers,
      and(
        eq(parentNumbers.schoolId, consents.schoolId),
        eq(parentNumbers.numberId, consents.numberId),
        isNull(parentNumbers.endedAt),
      ),
    )

const inOrder = [asc(consents.at), asc(consents.recordedAt), asc(consents.id)]

const ofNumbers = prepared('consents_of_numbers', (db) =>
  withHolders(db)
    .where(inList(consents.numberId, 'numberIds'))
    .orderBy(...inOrder),
)

const ofSchool = prepared('consents_of_school', (db) =>
  withHolders(db)
    .where(eq(consents.schoolId, placed('schoolId', consents.schoolId)))
    .orderBy(...inOrder),
)

interface Row {
  consent: Consent
  holder: string | null
}

function standing(inOrder: Row[]): Map<string, Words> {
  const latest = new Map<string, { words: Words; holders: Set<string> }>()
  for (const { consent, holder } of inOrder) {
    const known = latest.get(consent.numberId) ?? { words: nothing, holders: new Set() }
    if (holder) known.holders.add(holder)
    latest.set(consent.numberId, { ...known, words: { ...known.words, [consent.purpose]: consent } })
  }
  return new Map(
    [...latest].map(([numberId, { words, holders }]) => [
      numberId,
      { service: ifTheirs(words.service, holders), promotional: ifTheirs(words.promotional, holders) },
    ]),
  )
}

const nothing: Words = { service: null, promotional: null }

// A no stays with the number, whoever has it: a text too few does less harm than one too many.
function ifTheirs(word: Consent | null, holders: Set<string>): Consent | null {
  if (!word?.isGiven) return word
  const { parents } = word
  const isTheirs = parents.length === 0 ? holders.size === 0 : parents.some((id) => holders.has(id))
  return isTheirs ? word : null
}
