import type { CallbackFault } from './faults.ts'
import { dramaKind } from './numbers.ts'

/** What a text comes to, and how its callbacks go out. It is decided when the text is taken. */
export type Fate = {
  status: 'delivered' | 'undelivered' | 'failed'
  error: number | null
  callbacks: 'plain' | 'lost' | 'late' | 'twice' | 'reordered'
}

const DRAMA_ERRORS = { unreachable: 30003, unknown: 30005, filtered: 30007 } as const

// With these Twilio gives up before the text has left it; the other errors are the network's reports.
const NEVER_SENT = new Set([30001, 30002])

export function fateOf(to: string, fault: CallbackFault | null): Fate {
  if (fault !== null && typeof fault !== 'string') return { ...endWith(fault.code), callbacks: 'plain' }
  const callbacks = fault === null ? 'plain' : CALLBACKS[fault]
  return { ...ownEnd(to), callbacks }
}

const CALLBACKS = {
  'callback-lost': 'lost',
  'callback-late': 'late',
  'callback-twice': 'twice',
  'callback-reordered': 'reordered',
} as const

function ownEnd(to: string): Pick<Fate, 'status' | 'error'> {
  const kind = dramaKind(to)
  if (kind === 'unreachable' || kind === 'unknown' || kind === 'filtered') return endWith(DRAMA_ERRORS[kind])
  return { status: 'delivered', error: null }
}

function endWith(error: number): Pick<Fate, 'status' | 'error'> {
  return { status: NEVER_SENT.has(error) ? 'failed' : 'undelivered', error }
}
