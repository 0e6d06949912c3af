import type { Writer } from '../db/database.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/recording.ts'
import { type ListedNumber, numbersByHealth } from './attention.ts'
import { recordEvidence } from './evidence.ts'
import { healthStates } from './health.ts'

/**
 * The office says of a parent's number that it is theirs, which lifts a quarantine, or that it is not, which begins
 * one. Gives the number as it stands then.
 * @throws Refused `not-found` when no parent of the school has this number
 */
export async function recordOfficeWord(
  tx: Writer,
  schoolId: string,
  { numberId, says, staffId }: { numberId: string; says: 'theirs' | 'wrong'; staffId: string | null },
  now: Date,
): Promise<ListedNumber> {
  const { number, parents } = await heldNumber(tx, schoolId, numberId, now)
  const kind = says === 'theirs' ? 'confirmed' : 'reported-wrong'
  await recordEvidence(tx, { schoolId, numberId }, { kind, by: 'office', staffId }, now)
  const told = { number: number.e164, parents: parents.map(({ misId }) => misId), by: 'office' }
  await recordEvent(tx, schoolId, `number.${kind}`, told, now)
  return heldNumber(tx, schoolId, numberId, now)
}

async function heldNumber(tx: Writer, schoolId: string, numberId: string, now: Date): Promise<ListedNumber> {
  const [found] = await numbersByHealth(tx, schoolId, { states: healthStates, limit: 1, numberId }, now)
  if (!found) throw notFound('number')
  return found
}
