import { sql } from 'drizzle-orm'
import { id, index, instant, table, text, uniqueIndex } from '../columns.ts'
import { ofSchool } from './schools.ts'

/** A phone number in E.164, as one school knows it. One that wrote to us and is nobody's on record stands here too. */
export const numbers = table(
  'numbers',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    e164: text().notNull(),
    type: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('numbers_e164').on(t.schoolId, t.e164)],
)

/** "Send me nothing": said by STOP, lifted by START. One row for each time it was said, so nothing is forgotten. */
export const optOuts = table(
  'opt_outs',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    word: text().notNull(),
    optedOutAt: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [
    index('opt_outs_of_school').on(t.schoolId),
    uniqueIndex('opt_outs_in_force').on(t.numberId).where(sql`${t.liftedAt} is null`),
  ],
)
