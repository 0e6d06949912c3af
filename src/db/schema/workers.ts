import { id, instant, table } from '../columns.ts'

/** A running process that claims texts. One that has not been seen for a while left its claims behind. */
export const workers = table('workers', {
  id: id().primaryKey(),
  startedAt: instant().notNull(),
  seenAt: instant().notNull(),
  stoppedAt: instant(),
})
