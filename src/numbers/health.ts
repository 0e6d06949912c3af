// How sure we are of a number, why, and what comes next. Two clocks are kept apart: that it reaches a phone
// (deliveries), and that it is theirs (a reply, a confirmation, the school's own records). A recycled number delivers
// for ever, so ageing and asking follow the second, and a delivery never lifts a quarantine. Pure: the evidence is
// handed in, in any order.

import { type Evidence, type Findings, findingsOf } from './findings.ts'
import { whatComesNext, whyInWords } from './health-words.ts'
import { takesTexts } from './textable.ts'

export type { Evidence, LookedUp, Who } from './findings.ts'

/** From worst to best. */
export const healthStates = ['quarantined', 'bad', 'doubtful', 'unknown', 'stale', 'ageing', 'good'] as const
export type HealthState = (typeof healthStates)[number]

/** So many days after it was last known to be theirs a number is ageing, and then stale. */
export const ageingDays = 90
export const staleDays = 180

export interface Health {
  state: HealthState
  /** Why, and what Homeline will do next: a sentence or two each, for staff. */
  because: string
  next: string
  /** When it was last shown to reach a phone, and when it was last known to be theirs. */
  reachedAt: Date | null
  theirsAt: Date | null
}

/** What the school does to keep its numbers true: it decides what comes next. */
export interface Upkeep {
  /** The series is on: who has not been heard of for long is asked. */
  isRefreshing: boolean
  /** There is a budget for asking the carrier. */
  looksUp: boolean
}

/** What a number's evidence comes to. `type` is what its numbering plan says it is. */
export function health(type: string, evidence: readonly Evidence[], now: Date, upkeep: Upkeep): Health {
  const findings = findingsOf(type, evidence)
  const state = stateOf(findings, now)
  return {
    state,
    because: whyInWords(state, findings, now),
    next: whatComesNext(state, findings, upkeep),
    reachedAt: findings.reachedAt,
    theirsAt: findings.theirsAt,
  }
}

const day = 86_400_000

// What cannot be texted by its plan says nothing by its deliveries: whether it still rings is not known here.
function stateOf({ type, quarantinedAt, fault, reachedAt, theirsAt }: Findings, now: Date): HealthState {
  if (quarantinedAt) return 'quarantined'
  if (isForCallsAlone(type)) return 'unknown'
  if (fault) return fault.state
  if (!theirsAt || !reachedAt) return 'unknown'
  const days = (now.getTime() - theirsAt.getTime()) / day
  if (days >= staleDays) return 'stale'
  return days >= ageingDays ? 'ageing' : 'good'
}

/** A landline, a pager, a premium number: nothing is wrong with it, but it is not texted. */
export const isForCallsAlone = (type: string): boolean => !takesTexts(type) && type !== 'unknown'
