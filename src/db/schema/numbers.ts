import { sql } from 'drizzle-orm'
import { id, index, instant, integer, table, text, uniqueIndex } from '../columns.ts'
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
    /** The carrier or the network says that it cannot be reached by text: it is texted no more. */
    badAt: instant(),
    badBecause: text(),
  },
  (t) => [uniqueIndex('numbers_e164').on(t.schoolId, t.e164)],
)

/** Evidence about a number: what the carrier said of it when a text was refused or could not be delivered. */
export const checks = table(
  'checks',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    kind: text({ enum: ['failed'] }).notNull(),
    code: integer(),
    at: instant().notNull(),
  },
  (t) => [index('checks_of_number').on(t.numberId, t.at), index('checks_of_school').on(t.schoolId)],
)

/**
 * "Send me nothing": said by STOP, or known to the carrier alone, which then refuses our texts; lifted by START. One
 * row for each time it was said, so nothing is forgotten.
 */
export const optOuts = table(
  'opt_outs',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    word: text().notNull(),
    saidTo: text({ enum: ['us', 'carrier'] })
      .notNull()
      .default('us'),
    optedOutAt: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [
    index('opt_outs_of_school').on(t.schoolId),
    uniqueIndex('opt_outs_in_force').on(t.numberId).where(sql`${t.liftedAt} is null`),
  ],
)
