import type { Context } from '../context.ts'
import { inBatches } from '../db/batches.ts'
import { type DueDay, dueDays, numbersOfDay } from '../refresh/days.ts'
import { dayIsDone } from '../refresh/series.ts'
import { writeTurns } from '../refresh/writing.ts'

/** Writes to the numbers whose turn it is today in each school that keeps its numbers true. Gives how many texts. */
export async function runRefresh(context: Context, now: Date): Promise<number> {
  let written = 0
  for (const due of await dueDays(context.db.read, now)) written += await writeDay(context, due, now)
  if (written > 0) context.wakeFeeder()
  return written
}

async function writeDay({ db, drama }: Context, due: DueDay, now: Date): Promise<number> {
  let written = 0
  for (const some of inBatches(await numbersOfDay(db.read, due, { drama }), mostAtOnce))
    written += (await db.write((tx) => writeTurns(tx, due.school, some, now))).length
  await db.write((tx) => dayIsDone(tx, due.school.id, due.day))
  return written
}

/** Others want to write as well. */
const mostAtOnce = 100
