import type { CarrierError } from '../carrier/carrier-error.ts'
import type { Writer } from '../db/database.ts'
import { recordEvidence } from '../numbers/evidence.ts'
import { tellsOfNumber } from '../numbers/failing.ts'
import { optOut } from '../numbers/opt-outs.ts'
import { type StoppedBy, stopAccount, stopLine } from './standstill.ts'
import type { Message } from './status.ts'

type Failed = Pick<Message, 'schoolId' | 'numberId' | 'lineId'> & {
  /** When it was handed over, where the failure is reported later. */
  claimedAt?: Date | null
}

/**
 * What a failure of one text means for others, by the carrier's error: it is evidence about its number, or the phone
 * gets nothing more, or what it left from stands still. A fault that is nobody's, or is not known, means nothing.
 */
export async function drawConsequences(
  tx: Writer,
  { schoolId, numberId, lineId, claimedAt }: Failed,
  error: CarrierError,
  by: StoppedBy,
  now: Date,
): Promise<void> {
  const why = { by, because: error.reason }
  if (error.stops === 'account') return stopAccount(tx, why, now)
  if (error.stops === 'line') return stopLine(tx, lineId, why, now)
  if (error.code === null) return
  if (tellsOfNumber(error.code))
    return recordEvidence(tx, { schoolId, numberId }, { kind: 'failed', code: error.code }, now)
  // A report can come long after: a START that came meanwhile has lifted the block.
  const block = { word: String(error.code), saidTo: 'carrier', lineId } as const
  if (error.class === 'opted-out') return optOut(tx, schoolId, numberId, block, claimedAt ?? now)
}
