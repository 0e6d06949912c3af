import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Carrier, LookUpAsks, LookUpResult } from '../carrier/carrier.ts'
import { carrierError } from '../carrier/carrier-error.ts'
import type { Clock } from '../clock.ts'
import type { Database, Writer } from '../db/database.ts'
import { lookups, numbers, schools } from '../db/schema.ts'
import { recordEvidence } from './evidence.ts'
import { isUnbegun } from './lookups.ts'

export interface LookingUp {
  db: Database
  carrier: Carrier
  clock: Clock
}

export type LookedUp =
  | { result: 'answered' | 'unanswered' | 'nothing to do' }
  | { result: 'later'; waitSeconds: number | null }

/**
 * Makes a lookup that was decided on: claims it and commits, asks the carrier outside any transaction, records the
 * answer as evidence. However often it is called, the carrier is asked once; no answer is no evidence.
 */
export async function makeLookup({ db, carrier, clock }: LookingUp, lookupId: string): Promise<LookedUp> {
  const lookup = await db.write((tx) => claim(tx, lookupId, clock.now()))
  if (!lookup) return { result: 'nothing to do' }
  const result = await carrier.lookUp(lookup.e164, lookup.asks)
  return db.write((tx) => record(tx, lookup, result, clock.now()))
}

interface ClaimedLookup {
  id: string
  schoolId: string
  numberId: string
  asks: LookUpAsks
  e164: string
}

/** True from the claim on, until the answer is there: also when this process dies. */
const notAnsweredYet = 'The carrier was asked, and its answer did not come back.'

async function claim(tx: Writer, lookupId: string, now: Date): Promise<ClaimedLookup | null> {
  const [lookup] = await tx
    .select({
      id: lookups.id,
      schoolId: lookups.schoolId,
      numberId: lookups.numberId,
      asks: lookups.asks,
      e164: numbers.e164,
    })
    .from(lookups)
    .innerJoin(numbers, eq(numbers.id, lookups.numberId))
    .innerJoin(schools, and(eq(schools.id, lookups.schoolId), isNotNull(schools.lookupBudget)))
    .where(eq(lookups.id, lookupId))
  if (!lookup) return null
  const claimed = await tx
    .update(lookups)
    .set({ failedBecause: notAnsweredYet })
    .where(and(eq(lookups.id, lookupId), isUnbegun(now)))
    .returning({ id: lookups.id })
  return claimed.length > 0 ? lookup : null
}

async function record(tx: Writer, lookup: ClaimedLookup, result: LookUpResult, now: Date): Promise<LookedUp> {
  if (result.kind === 'later') {
    await end(tx, lookup.id, { failedBecause: null })
    return { result: 'later', waitSeconds: result.waitSeconds }
  }
  if (result.kind === 'unknown') {
    await end(tx, lookup.id, { failedBecause: result.why })
    return { result: 'unanswered' }
  }
  return recordAnswer(tx, lookup, result, now)
}

/** About this very number, and no other answer is to be had soon: it has none, or its country is not covered. */
const ofTheNumber = new Set([null, 60600, 60607])

async function recordAnswer(
  tx: Writer,
  lookup: ClaimedLookup,
  { isValid, lineType, lineStatus, code }: Extract<LookUpResult, { kind: 'answered' }>,
  now: Date,
): Promise<LookedUp> {
  const isSilent = isValid && (lookup.asks === 'type' ? lineType : lineStatus) === null
  if (!isSilent) {
    const first = await end(tx, lookup.id, { failedBecause: null, answeredAt: now })
    if (first) await recordEvidence(tx, lookup, { kind: 'looked-up', isValid, lineType, lineStatus }, now)
    return { result: 'answered' }
  }
  const isSettled = ofTheNumber.has(code)
  await end(tx, lookup.id, {
    failedBecause: code === null ? 'The carrier does not know.' : carrierError(code).reason,
    answeredAt: isSettled ? now : null,
  })
  return { result: isSettled ? 'answered' : 'unanswered' }
}

/** False when it had its answer already. */
async function end(
  tx: Writer,
  lookupId: string,
  set: { failedBecause: string | null; answeredAt?: Date | null },
): Promise<boolean> {
  const ended = await tx
    .update(lookups)
    .set(set)
    .where(and(eq(lookups.id, lookupId), isNull(lookups.answeredAt)))
    .returning({ id: lookups.id })
  return ended.length > 0
}
