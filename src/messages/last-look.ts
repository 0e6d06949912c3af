import { type LatestWords, type Purpose, refusalOf } from '../numbers/refusing.ts'
import { couldBeTexted, type Textable } from '../numbers/textable.ts'
import { type Home, isBarred, mayWriteAbout, mayWriteFreely } from '../roster/no-contact.ts'
import { nextSendingTime, type SendingHours } from '../schools/sending-hours.ts'
import type { Message } from './status.ts'

/** What the last look before sending finds: go, not yet, or never (with the reason in words). */
export type Finding =
  | { verdict: 'send' }
  /** `lookAgainAt`: it need not be looked at before, unless what holds it is lifted. */
  | { verdict: 'hold'; heldBecause: string; lookAgainAt?: Date }
  | { verdict: 'settle'; outcome: 'cancelled' | 'expired' | 'suppressed'; because: string }

/** Everything that the last look reads, as it stands in the transaction that claims the text. */
export interface Evidence {
  message: Pick<Message, 'kind' | 'parents' | 'pupils' | 'validUntil' | 'retryAt'>
  number: Textable
  bulletin: {
    purpose: Purpose
    cancelledAt: Date | null
    pausedAt: Date | null
    sendAt: Date | null
  } | null
  isDemonstration: boolean
  hours: SendingHours
  home: Home
  /** Who was told that the phone wants no texts: we, by STOP, or the carrier alone; null when nobody was. */
  optedOut: 'us' | 'carrier' | null
  /** What the number's holder has said of texts of a purpose. */
  words: LatestWords
  /** When what was stopped tries again: the line that it leaves from, or the account. */
  stoppedUntil: Date | null
}

/** Why the last look keeps back a text whose number is no way to its parent: there may be another. */
export const noWayThere = {
  cannotBeTexted: 'The number cannot be texted.',
  hasOptedOut: 'The phone has opted out: its owner texted STOP.',
  isBlocked: 'The phone network refuses our texts: the phone was blocked there, and we have not seen a STOP.',
  hasDeclined: 'They asked for urgent texts only.',
  noLongerTheirs: 'The number is no longer on record for this parent.',
} as const

const never = (outcome: 'cancelled' | 'expired' | 'suppressed', because: string): Finding => ({
  verdict: 'settle',
  outcome,
  because,
})
const hold = (heldBecause: string, lookAgainAt?: Date): Finding => ({
  verdict: 'hold',
  heldBecause,
  ...(lookAgainAt ? { lookAgainAt } : {}),
})

/** Why a text waits whose number is in quarantine. */
export const quarantineInWords =
  'Somebody said that this number is not theirs: nothing leaves for it until the office knows whose it is.'
/** So often a text is looked at that waits for a quarantine to be lifted; lifting it lets the text go at once. */
const quarantineLookMs = 3_600_000

/**
 * Whether a text that was right when it was written still is: its bulletin not cancelled, its time not over, its
 * number good, nobody opted out, against texts of its purpose or barred, and the hour one at which it may leave.
 */
export function lastLook(evidence: Evidence, now: Date, policy: { drama: boolean }): Finding {
  return forGood(evidence, now, policy) ?? notYet(evidence, now) ?? { verdict: 'send' }
}

function forGood(evidence: Evidence, now: Date, { drama }: { drama: boolean }): Finding | null {
  const { message, number, bulletin, home } = evidence
  if (bulletin?.cancelledAt) return never('cancelled', 'The bulletin was cancelled.')
  if (message.validUntil && message.validUntil <= now)
    return never('expired', 'Its time was over before it could leave.')
  if (!drama && evidence.isDemonstration)
    return never('suppressed', 'The demonstration school sends nothing through a real carrier.')
  if (!couldBeTexted(number, { drama })) return never('suppressed', noWayThere.cannotBeTexted)
  const refusal = refusalAtLast(evidence)
  if (refusal) return never('suppressed', refusal)
  if (message.parents.length > 0 && !message.parents.some((parent) => home.holders.includes(parent)))
    return never('suppressed', noWayThere.noLongerTheirs)
  if (message.kind === 'bulletin' && !isStillAtSchool(home, message))
    return never('suppressed', 'The pupil has left, or this parent is no longer linked.')
  if (isKeptFromHome(message, home))
    return never('suppressed', 'Somebody who must not be contacted holds this number.')
  return null
}

function isKeptFromHome({ kind, pupils }: Evidence['message'], home: Home): boolean {
  if (kind === 'bulletin') return !mayWriteAbout(home, pupils)
  return !mayWriteFreely(home) || (['acknowledgement', 'automatic'].includes(kind) && isBarred(home))
}

function refusalAtLast({ message, bulletin, optedOut, words }: Evidence): string | null {
  const refusal = refusalOf(purposeOf(message.kind, bulletin?.purpose), {
    hasOptedOut: optedOut !== null,
    words,
  })
  if (refusal === 'optedOut') return optedOut === 'us' ? noWayThere.hasOptedOut : noWayThere.isBlocked
  if (refusal === 'declined') return noWayThere.hasDeclined
  return refusal && 'They have not said yes to promotional texts.'
}

/** A question of the series is an everyday text like any other; what one person writes to another has no purpose. */
const purposeOf = (kind: Message['kind'], ofBulletin: Purpose | undefined): Purpose | null =>
  kind === 'refresh' ? 'service' : (ofBulletin ?? null)

function notYet({ message, number, bulletin, hours, stoppedUntil }: Evidence, now: Date): Finding | null {
  if (number.quarantinedAt) return hold(quarantineInWords, new Date(now.getTime() + quarantineLookMs))
  if (message.retryAt && message.retryAt > now) return hold('The carrier asked us to wait.')
  if (stoppedUntil && stoppedUntil > now) return hold('The carrier stopped what it would leave from.')
  if (bulletin?.pausedAt) return hold('The bulletin is paused.')
  if (bulletin?.sendAt && bulletin.sendAt > now) return hold('Its time has not come.')
  if (mayWait(message.kind, bulletin?.purpose) && nextSendingTime(hours, now) > now)
    return hold('It is outside the hours in which the school texts.')
  return null
}

/** Whether a text keeps to the school's sending hours: urgent ones, answers and codes go at any hour. */
export const mayWait = (kind: Message['kind'], purpose?: Purpose): boolean =>
  kind === 'single' || kind === 'refresh' || (kind === 'bulletin' && purpose !== 'urgent')

const isStillAtSchool = ({ links }: Home, { parents, pupils }: Evidence['message']): boolean =>
  links.some((link) => link.current && parents.includes(link.parentId) && pupils.includes(link.pupilId))
