import { eq } from 'drizzle-orm'
import type { Context } from '../../../src/context.ts'
import { type Database, openDatabase } from '../../../src/db/database.ts'
import { parents } from '../../../src/db/schema.ts'
import { type Sender, sender } from '../../../src/messages/sending.ts'
import { switchSeries, usualPace } from '../../../src/refresh/series.ts'
import { HandClock, reportOverdueMs } from '../../messages/stage.ts'
import { contextOver } from '../../support/context.ts'
import { importContacts, makeSchool, type TestSchool } from '../../support/school.ts'
import type { BetweenOwners } from './assumptions.ts'
import { type Chance, chanceOf } from './chance.ts'
import { Network } from './network.ts'
import { World } from './world.ts'

export interface Plan {
  seed: number
  pupils: number
  isRefreshing: boolean
  betweenOwners: BetweenOwners
}

/** A school, the world around it, and the day at which they are. */
export interface SchoolYear {
  made: TestSchool
  context: Context
  sender: Sender
  network: Network
  world: World
  chance: Chance
  pupils: number
  /** The MIS's ids of the parents, by ours. */
  misIds: ReadonlyMap<string, string>
  /** From the first of September. */
  day: number
  /** Puts the clock to an hour of a day. */
  goTo(day: number, hour: number): void
}

const midnight = Date.parse('2026-09-01T00:00:00.000Z')
const hourMs = 3_600_000

export const dateOf = (day: number, hour = 0): Date => new Date(midnight + (day * 24 + hour) * hourMs)

/** Everybody is on record with the number that they have on the first of September. */
export async function beginYear(url: string, plan: Plan): Promise<SchoolYear> {
  const db = await openDatabase(url)
  await db.migrate()
  const clock = new HandClock(dateOf(0, 8).toISOString())
  const chance = chanceOf(plan.seed)
  const world = new World(plan.pupils, chance, plan.betweenOwners)
  const network = new Network(world, () => ({ at: clock.now(), day: year.day }))
  const context = contextOver({ db, clock }, { carrier: network })
  const made = await makeSchool(context, { hours: { sendFrom: '08:00', sendTo: '19:00' } })
  await importContacts(context, made.school, world.parents.map(asRow))
  if (plan.isRefreshing) await db.write((tx) => switchSeries(tx, made.school.id, usualPace, clock.now()))
  const year: SchoolYear = {
    ...{ made, context, network, world, chance, pupils: plan.pupils, day: 0 },
    sender: sender({ ...context, reportOverdueMs }),
    misIds: await misIdsOf(db, made.school.id),
    goTo(day, hour) {
      year.day = day
      clock.set(dateOf(day, hour).toISOString())
    },
  }
  return year
}

const asRow = ({ id, pupil, number }: World['parents'][number]) => ({
  pupil_id: pupil,
  parent_id: id,
  mobile: number,
  year: String(7 + (Number(pupil.slice(1)) % 5)),
  priority: id.startsWith('A') ? '1' : '2',
})

async function misIdsOf({ read }: Database, schoolId: string): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: parents.id, misId: parents.misId })
    .from(parents)
    .where(eq(parents.schoolId, schoolId))
  return new Map(rows.map(({ id, misId }) => [id, misId]))
}
