// Why a change of numbers is not made before the office has looked at it. A code proves that somebody has the new
// phone in hand, not who they are.

import { and, eq, inArray, isNotNull, lt, max } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { checks, links, messages, numbers } from '../db/schema.ts'
import { homeOf, pupilsOf } from '../roster/no-contact.ts'
import { namesOf } from '../roster/people.ts'
import type { Change } from './changes.ts'

const day = 86_400_000
const knownForDays = 90

/**
 * A sentence when the number was not known to be theirs in the 90 days up to `at`; else null. Only what was known
 * before `before` counts, when it was asked: whoever has the phone now can write from it.
 */
export async function oldNumberDoubt(
  tx: Reader,
  numberId: string,
  before: Date,
  at: Date,
): Promise<string | null> {
  const theirsAt = await theirsBefore(tx, numberId, before)
  if (theirsAt && at.getTime() - theirsAt.getTime() <= knownForDays * day) return null
  return `The old number was not known to be theirs in the last ${knownForDays} days.`
}

async function theirsBefore(tx: Reader, numberId: string, before: Date): Promise<Date | null> {
  const said = inArray(checks.kind, ['confirmed', 'proved', 'given'])
  const [checked] = await tx
    .select({ at: max(checks.at) })
    .from(checks)
    .where(and(eq(checks.numberId, numberId), said, lt(checks.at, before)))
  const cameIn = eq(messages.direction, 'inbound')
  const [wrote] = await tx
    .select({ at: max(messages.createdAt) })
    .from(messages)
    .where(and(eq(messages.numberId, numberId), cameIn, lt(messages.createdAt, before)))
  const known = [checked?.at, wrote?.at].filter((at) => at != null)
  return known.reduce<Date | null>((late, at) => (late && late > at ? late : at), null)
}

/** Everything for which the office is asked about a change whose code came back, a sentence each. */
export async function doubtsAbout(tx: Reader, change: Change): Promise<string[]> {
  const doubts = [
    change.needsOffice,
    await notTheirs(tx, change),
    await sharedOldNumber(tx, change),
    await somebodyElses(tx, change),
    await noContactInFamily(tx, change),
  ]
  return doubts.filter((doubt) => doubt !== null)
}

// The office may have heard it after the new number was named.
async function notTheirs(tx: Reader, { oldNumberId }: Change) {
  const isQuarantined = and(eq(numbers.id, oldNumberId), isNotNull(numbers.quarantinedAt))
  return (await tx.$count(numbers, isQuarantined)) > 0
    ? 'Somebody said that the old number is not theirs.'
    : null
}

async function sharedOldNumber(tx: Reader, { schoolId, oldNumberId, parents }: Change) {
  const { holders } = await homeOf(tx, schoolId, oldNumberId)
  const sharing = [...new Set([...holders, ...parents])]
  if (holders.length === 0) return 'The old number is on record for nobody any more.'
  if (sharing.length < 2) return null
  return `${await named(tx, schoolId, sharing)} share the old number: it is not known which of them has the new one.`
}

async function somebodyElses(tx: Reader, { schoolId, newNumberId, parents }: Change) {
  const { holders } = await homeOf(tx, schoolId, newNumberId)
  const others = holders.filter((holder) => !parents.includes(holder))
  if (others.length === 0) return null
  return `The new number is on record for ${await named(tx, schoolId, others)}: they would share it.`
}

// A bar outlives the link that it was set on.
async function noContactInFamily(tx: Reader, { schoolId, oldNumberId }: Change) {
  const pupils = pupilsOf(await homeOf(tx, schoolId, oldNumberId))
  if (pupils.length === 0) return null
  const [barred] = await tx
    .select({ pupilId: links.pupilId })
    .from(links)
    .where(and(eq(links.schoolId, schoolId), inArray(links.pupilId, pupils), isNotNull(links.noContactSetBy)))
    .limit(1)
  return barred ? 'Somebody must have no contact with a pupil of this family.' : null
}

async function named(tx: Reader, schoolId: string, parents: string[]): Promise<string> {
  const names = await namesOf(tx, schoolId, { parents, pupils: [] })
  return new Intl.ListFormat('en-GB').format(names.parents.map(({ name }) => name))
}
