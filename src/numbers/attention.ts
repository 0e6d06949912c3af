// The numbers on record by their health, worst first: whose each is, and the one thing that the office should do.

import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { numbers, parentNumbers, parents } from '../db/schema.ts'
import { type Awaiting, awaitingOffice } from './awaiting-office.ts'
import { type Health, type HealthState, healthStates, type Upkeep } from './health.ts'
import { healthOf, upkeepOf } from './health-of.ts'
import type { PhoneNumber } from './numbers.ts'

/** `new-number`: ask the home for one. `confirm`: ask whether it is theirs. The others wait for a yes or a choice. */
export type Action = 'new-number' | 'confirm' | Awaiting

export interface ListedNumber {
  number: PhoneNumber
  parents: { id: string; misId: string; name: string }[]
  health: Health
  /** What the office should do; null when nothing is for it to do yet. */
  action: Action | null
}

export interface Wanted {
  /** Those in these states; without them, those that need attention. */
  states?: readonly HealthState[] | undefined
  limit: number
  /** The place (`placeOf`) at which the last page ended. */
  after?: string | undefined
  /** This one alone. */
  numberId?: string
}

/** Numbers that parents have now, worst first and then in the order in which they came. */
export async function numbersByHealth(
  db: Reader,
  schoolId: string,
  { states, limit, after = '', numberId }: Wanted,
  now: Date,
): Promise<ListedNumber[]> {
  const held = await heldNumbers(db, schoolId, numberId)
  const healths = await healthOf(db, schoolId, [...held.keys()], now)
  const around = {
    upkeep: await upkeepOf(db, schoolId),
    awaited: await awaitingOffice(db, schoolId),
    now,
  }
  return [...held.values()]
    .map((one) => withAction({ ...one, health: healths.get(one.number.id)! }, around))
    .filter((one) => (states ? states.includes(one.health.state) : needsAttention(one)))
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => place > after)
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one)
}

/** Where a number stands in the list: as long as its health stays, whatever else comes and goes. */
export const placeOf = ({ health, number }: Pick<ListedNumber, 'health' | 'number'>): string =>
  `${healthStates.indexOf(health.state)}-${number.id}`

const troubled = new Set<HealthState>(['quarantined', 'bad', 'doubtful', 'stale'])

// What is ageing is asked before it is stale, and what is unknown will show at the next text.
const needsAttention = ({ health, action }: ListedNumber): boolean =>
  troubled.has(health.state) || (action !== null && action !== 'confirm')

interface Around {
  upkeep: Upkeep
  awaited: Map<string, Awaiting>
  now: Date
}

const withAction = (one: Omit<ListedNumber, 'action'>, around: Around): ListedNumber => ({
  ...one,
  action: around.awaited.get(one.number.id) ?? actionFor(one, around),
})

function actionFor(
  { health: { state }, number }: Omit<ListedNumber, 'action'>,
  around: Around,
): Action | null {
  if (state === 'quarantined' || state === 'bad') return 'new-number'
  if (state === 'doubtful') return 'confirm'
  if (!around.upkeep.isRefreshing) return state === 'stale' || state === 'ageing' ? 'confirm' : null
  return state === 'stale' && wasAskedInVain(number, around.now) ? 'confirm' : null
}

const answerMs = 14 * 86_400_000

// The next question comes in a month or more; whose number it is, only a person can find out sooner.
const wasAskedInVain = ({ askedAt }: PhoneNumber, now: Date): boolean =>
  askedAt !== null && now.getTime() - askedAt.getTime() > answerMs

type Held = Pick<ListedNumber, 'number' | 'parents'>

async function heldNumbers(db: Reader, schoolId: string, numberId?: string): Promise<Map<string, Held>> {
  const rows = await db
    .select({ number: numbers, parent: parents })
    .from(parentNumbers)
    .innerJoin(numbers, eq(numbers.id, parentNumbers.numberId))
    .innerJoin(parents, eq(parents.id, parentNumbers.parentId))
    .where(
      and(
        eq(parentNumbers.schoolId, schoolId),
        isNull(parentNumbers.endedAt),
        isNull(parents.endedAt),
        numberId ? eq(parentNumbers.numberId, numberId) : undefined,
      ),
    )
    .orderBy(asc(parents.id))
  const held = new Map<string, Held>()
  for (const { number, parent } of rows) {
    const known = held.get(number.id) ?? { number, parents: [] }
    known.parents.push({ id: parent.id, misId: parent.misId, name: nameOf(parent) })
    held.set(number.id, known)
  }
  return held
}

const nameOf = ({ firstName, lastName }: typeof parents.$inferSelect): string =>
  `${firstName} ${lastName}`.trim()
