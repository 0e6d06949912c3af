import { id, instant, table } from '../columns.ts'

/** A running process. One that has not been seen for a while left behind what it had under way. */
export const workers = table('workers', {
  id: id().primaryKey(),
  startedAt: instant().notNull(),
  seenAt: instant().notNull(),
  stoppedAt: instant(),
})
