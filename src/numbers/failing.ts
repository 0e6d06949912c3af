// What speaks against a number's reaching a phone: lookups, failed texts, a plan that does not have it. Sources:
// Twilio's dictionary of errors and its Lookup v2, read in November 2026.

import { carrierError } from '../carrier/carrier-error.ts'
import type { Evidence, LookedUp } from './findings.ts'

/** `bad`: it is texted no more. `doubtful`: it still is, for only an arrival can show that it was wrongly doubted. */
export interface Failing {
  state: 'bad' | 'doubtful'
  because: string
}

/**
 * The worst that the evidence says, in the order of time; null when nothing speaks against the number. What failed
 * up to `clearedAt` is made good.
 */
export function failing(type: string, evidence: readonly Evidence[], clearedAt: Date | null): Failing | null {
  const since = evidence.filter(({ at }) => !clearedAt || at > clearedAt)
  const lookups = since.filter((one) => one.kind === 'looked-up')
  const failures = since.filter((one) => one.kind === 'failed')
  return (
    byLookup(lookups) ??
    byRefusal(failures) ??
    byFailures(failures, lookups) ??
    (clearedAt ? null : byLackOfPlan(type, lookups))
  )
}

type Failure = Extract<Evidence, { kind: 'failed' }>

/** Whether a carrier's code tells of the number that it came for. A fault of ours, of the text or of the carrier does not. */
export const tellsOfNumber = (code: number): boolean => weightOf(code) !== null

// "Unknown" can be a passing fault of the network's: it counts the second time. "Unreachable" and "blocked" are a
// phone that is switched off, abroad or barred for a while: three of them in three weeks are more. Everything else
// that the dictionary calls for good counts at once.
function weightOf(code: number): 'at once' | 'twice' | 'thrice' | null {
  if (code === 30005) return 'twice'
  if (code === 30003 || code === 30004) return 'thrice'
  return carrierError(code).class === 'permanent-number' ? 'at once' : null
}

const bad = (because: string): Failing => ({ state: 'bad', because })
const doubtful = (because: string): Failing => ({ state: 'doubtful', because })

// Not `fixedVoip`, `nonFixedVoip` and `mobile`: they may take texts.
const lineTypesWithoutTexts: Record<string, string> = {
  landline: 'a landline',
  tollFree: 'a freephone number',
  personal: 'a personal number',
  premium: 'a premium-rate number',
  sharedCost: 'a shared-cost number',
  uan: 'a company’s number',
  voicemail: 'a voicemail box',
  pager: 'a pager',
}

function byLookup(lookups: readonly LookedUp[]): Failing | null {
  const line = lineTypesWithoutTexts[lastSaid(lookups, 'lineType') ?? '']
  if (lastSaid(lookups, 'isValid') === false) return bad('The carrier says that there is no such number.')
  if (line) return bad(`The carrier says that it is ${line}: it cannot be texted.`)
  return lastSaid(lookups, 'lineStatus') === 'inactive'
    ? bad('The carrier says that the number is not in use.')
    : null
}

// What the carrier did not say, or does not know, leaves standing what it said before.
const lastSaid = <Field extends 'isValid' | 'lineType' | 'lineStatus'>(
  lookups: readonly LookedUp[],
  field: Field,
): LookedUp[Field] | null => lookups.findLast((one) => says(one[field]))?.[field] ?? null

const says = (value: boolean | string | null) => value !== null && value !== 'unknown'

function byRefusal(failures: readonly Failure[]): Failing | null {
  const last = failures.findLast(({ code }) => weightOf(code) === 'at once')
  return last ? bad(carrierError(last.code).reason) : null
}

const threeWeeks = 21 * 86_400_000

// Once the carrier says that the line is in use, what failed before may have been a phone that was away.
function byFailures(failures: readonly Failure[], lookups: readonly LookedUp[]): Failing | null {
  const inUseAt = lookups.findLast(({ lineStatus }) => isInUse(lineStatus))?.at
  const isSince = ({ at }: Evidence) => !inUseAt || at > inUseAt
  const unknown = failures.filter((one) => weightOf(one.code) === 'twice' && isSince(one))
  if (unknown.length > 0) return (unknown.length > 1 ? bad : doubtful)(carrierError(unknown[0]!.code).reason)
  const unreached = [
    ...failures.filter(({ code }) => weightOf(code) === 'thrice'),
    ...lookups.filter(({ lineStatus }) => lineStatus === 'unreachable'),
  ].filter(isSince)
  return areThreeWithin(threeWeeks, unreached)
    ? doubtful('Three times within three weeks the phone could not be reached: it may be out of use.')
    : null
}

const isInUse = (lineStatus: string | null) => lineStatus === 'active' || lineStatus === 'reachable'

function areThreeWithin(span: number, evidence: readonly Evidence[]): boolean {
  const instants = evidence.map(({ at }) => at.getTime()).sort((one, other) => one - other)
  return instants.some((instant, n) => n >= 2 && instant - instants[n - 2]! <= span)
}

function byLackOfPlan(type: string, lookups: readonly LookedUp[]): Failing | null {
  if (type !== 'unknown' || lastSaid(lookups, 'isValid')) return null
  return doubtful('Its country has room for such a number but is not known to use it: it may be mistyped.')
}
