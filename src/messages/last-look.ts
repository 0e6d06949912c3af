import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { bulletins, optOuts } from '../db/schema.ts'
import { mayBeTexted } from '../numbers/textable.ts'
import { type Home, homeOf, mayWriteAbout, mayWriteFreely } from '../roster/no-contact.ts'
import { schoolById } from '../schools/schools.ts'
import type { Message } from './status.ts'

/** What the last look before sending finds: go, not yet, or never (with the reason in words). */
export type Finding =
  | { verdict: 'send' }
  | { verdict: 'hold'; heldBecause: string }
  | { verdict: 'settle'; outcome: 'cancelled' | 'expired' | 'suppressed'; because: string }

const never = (outcome: 'cancelled' | 'expired' | 'suppressed', because: string): Finding => ({
  verdict: 'settle',
  outcome,
  because,
})

/**
 * Whether a text that was right when it was written still is: its bulletin not cancelled, its time not over,
 * its number good, nobody opted out or barred. Read in the transaction that claims it.
 */
export async function lastLook(
  tx: Reader,
  message: Message,
  number: { e164: string; type: string },
  now: Date,
  { drama }: { drama: boolean },
): Promise<Finding> {
  const bulletin = message.bulletinId ? await bulletinOf(tx, message.bulletinId) : null
  if (bulletin?.cancelledAt) return never('cancelled', 'The bulletin was cancelled.')
  if (message.validUntil && message.validUntil <= now)
    return never('expired', 'Its time was over before it could leave.')
  if (!drama && (await isDemonstration(tx, message.schoolId)))
    return never('suppressed', 'The demonstration school sends nothing through a real carrier.')
  if (!mayBeTexted(number, { drama })) return never('suppressed', 'The number cannot be texted.')
  if (await hasOptedOut(tx, message.numberId))
    return never('suppressed', 'The phone has opted out: its owner texted STOP.')
  const home = await homeOf(tx, message.schoolId, message.numberId)
  if (message.parents.length > 0 && !message.parents.some((parent) => home.holders.includes(parent)))
    return never('suppressed', 'The number is no longer on record for this parent.')
  if (message.kind === 'bulletin' && !isStillAtSchool(home, message))
    return never('suppressed', 'The pupil has left, or this parent is no longer linked.')
  if (message.kind === 'bulletin' ? !mayWriteAbout(home, message.pupils) : !mayWriteFreely(home))
    return never('suppressed', 'Somebody who must not be contacted holds this number.')
  if (bulletin?.pausedAt) return { verdict: 'hold', heldBecause: 'The bulletin is paused.' }
  if (bulletin?.sendAt && bulletin.sendAt > now)
    return { verdict: 'hold', heldBecause: 'Its time has not come.' }
  return { verdict: 'send' }
}

async function bulletinOf(tx: Reader, id: string) {
  const [bulletin] = await tx
    .select({ cancelledAt: bulletins.cancelledAt, pausedAt: bulletins.pausedAt, sendAt: bulletins.sendAt })
    .from(bulletins)
    .where(eq(bulletins.id, id))
  return bulletin ?? null
}

const isStillAtSchool = ({ links }: Home, { parents, pupils }: Message): boolean =>
  links.some((link) => link.current && parents.includes(link.parentId) && pupils.includes(link.pupilId))

async function isDemonstration(tx: Reader, schoolId: string): Promise<boolean> {
  return (await schoolById(tx, schoolId)).demonstration
}

async function hasOptedOut(tx: Reader, numberId: string): Promise<boolean> {
  const [inForce] = await tx
    .select({ id: optOuts.id })
    .from(optOuts)
    .where(and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt)))
  return inForce !== undefined
}
