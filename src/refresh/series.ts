import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { messages, refreshSeries } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { type Fault, invalid } from '../errors.ts'
import { settle } from '../messages/recording.ts'
import { isWaiting } from '../messages/waiting.ts'

export type Series = typeof refreshSeries.$inferSelect

/** A number gets one text in so many days, and every so-manieth of them may ask whether it is still theirs. */
export interface Pace {
  everyDays: number
  askEvery: number
}

export const usualPace: Pace = { everyDays: 14, askEvery: 3 }

/** The school's series, on or off; null when it was never on. */
export async function seriesOf(db: Reader, schoolId: string): Promise<Series | null> {
  const [series] = await db.select().from(refreshSeries).where(eq(refreshSeries.schoolId, schoolId))
  return series ?? null
}

export const isOn = (series: Series | null): series is Series => series?.switchedOffAt === null

/** The series of every school that has one on. */
export async function runningSeries(db: Reader): Promise<Series[]> {
  return db.select().from(refreshSeries).where(isNull(refreshSeries.switchedOffAt))
}

/**
 * Switches a school's series on at this pace, or off: what waits of it then is not sent.
 * @throws Refused `invalid` with every fault of the pace
 */
export async function switchSeries(tx: Writer, schoolId: string, to: Pace | 'off', now: Date): Promise<void> {
  if (to === 'off') return switchOff(tx, schoolId, now)
  const faults = paceFaults(to)
  if (faults.length > 0) throw invalid(faults)
  const { everyDays, askEvery } = to
  const isOnAlready = isOn(await seriesOf(tx, schoolId))
  const since = isOnAlready ? {} : { switchedOnAt: now, switchedOffAt: null }
  await tx
    .insert(refreshSeries)
    .values({ schoolId, switchedOnAt: now, everyDays, askEvery })
    .onConflictDoUpdate({ target: refreshSeries.schoolId, set: { everyDays, askEvery, ...since } })
}

async function switchOff(tx: Writer, schoolId: string, now: Date): Promise<void> {
  // What is being written this moment waits as well, once it is written.
  await takeTurn(tx, 'schools', schoolId)
  const switched = await tx
    .update(refreshSeries)
    .set({ switchedOffAt: now })
    .where(and(eq(refreshSeries.schoolId, schoolId), isNull(refreshSeries.switchedOffAt)))
    .returning({ schoolId: refreshSeries.schoolId })
  if (switched.length === 0) return
  const waiting = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.schoolId, schoolId), eq(messages.kind, 'refresh'), isWaiting))
  const ids = waiting.map(({ id }) => id)
  await settle(tx, ids, { outcome: 'cancelled', errorReason: 'The series was switched off.' }, now)
}

function paceFaults({ everyDays, askEvery }: Pace): Fault[] {
  const isWithin = (n: number, least: number, most: number) => Number.isInteger(n) && least <= n && n <= most
  return [
    ...(isWithin(everyDays, 7, 90)
      ? []
      : [{ pointer: '/everyDays', detail: 'A number gets a text once in 7 to 90 whole days.' }]),
    ...(isWithin(askEvery, 1, 12)
      ? []
      : [
          {
            pointer: '/askEvery',
            detail: 'Every text may ask, or only each second to twelfth: write 1 to 12.',
          },
        ]),
  ]
}

/** The numbers whose turn it was on this day of the school's have been written to. */
export async function dayIsDone(tx: Writer, schoolId: string, day: string): Promise<void> {
  await tx.update(refreshSeries).set({ doneFor: day }).where(eq(refreshSeries.schoolId, schoolId))
}
