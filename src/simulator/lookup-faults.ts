import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { FaultBook, LookupFault } from './faults.ts'
import { isErrorOfLookup, refusal } from './twilio-errors.ts'

export type FaultOptions = {
  faults: FaultBook
  /** Ends delayed answers early when the simulator stops. */
  stopping: AbortSignal
}

/**
 * Answers a lookup as the fault says, late if answers are late. False when it is to be answered in earnest: a lookup
 * changes nothing, so before and after are the same.
 */
export async function answerFault(
  reply: FastifyReply,
  fault: LookupFault | null,
  { faults, stopping }: FaultOptions,
): Promise<boolean> {
  const { delayMs } = faults.read()
  if (delayMs > 0) await wait(delayMs, undefined, { signal: stopping }).catch(() => undefined)
  if (fault === null || packageError(fault) !== null) return false
  if (fault === 'reset-before' || fault === 'reset-after') {
    reply.hijack()
    reply.raw.socket?.resetAndDestroy()
    return true
  }
  const refused = refusal(codeOf(fault))
  if (refused.code === 20429) reply.header('retry-after', '1')
  await reply.code(refused.status).send(refused)
  return true
}

/** The error with which the packages of a lookup are answered; null when nothing is wrong with them. */
export function packageError(fault: LookupFault | null): number | null {
  return typeof fault === 'object' && fault !== null && isErrorOfLookup(fault.code) ? fault.code : null
}

function codeOf(fault: LookupFault): number {
  if (typeof fault === 'object') return fault.code
  return fault === '429' ? 20429 : 20500
}
