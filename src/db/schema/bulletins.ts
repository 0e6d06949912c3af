import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, table, text, uniqueIndex } from '../columns.ts'
import { lines, ofSchool } from './schools.ts'
import { staff } from './staff.ts'

/** One text to many. `recipients` is the number of distinct numbers, fixed when it is accepted. */
export const bulletins = table(
  'bulletins',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    mode: text({ enum: ['one-way', 'two-way'] }).notNull(),
    purpose: text({ enum: ['urgent', 'service', 'promotional'] }).notNull(),
    body: text().notNull(),
    lineId: id()
      .notNull()
      .references(() => lines.id),
    ownerId: id()
      .notNull()
      .references(() => staff.id),
    audience: json().$type<unknown>().notNull(),
    recipients: integer().notNull(),
    skipped: json().$type<Record<string, number>>().notNull(),
    /** Parts of one text: the same for every recipient while nothing is merged in. */
    parts: integer().notNull(),
    confirmed: json().$type<string[]>().notNull(),
    reason: text(),
    reference: text(),
    sendAt: instant(),
    validUntil: instant(),
    createdAt: instant().notNull(),
    pausedAt: instant(),
    cancelledAt: instant(),
  },
  (t) => [index('bulletins_of_school').on(t.schoolId, t.id)],
)

/**
 * Some hundreds of a bulletin's recipients, written in the transaction that accepts the bulletin: from then on
 * nobody can be lost. Fanning a chunk out makes its messages and is recorded in the same transaction.
 */
export const bulletinChunks = table(
  'bulletin_chunks',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    bulletinId: id()
      .notNull()
      .references(() => bulletins.id),
    ordinal: integer().notNull(),
    recipients: json().$type<{ numberId: string; parents: string[]; pupils: string[] }[]>().notNull(),
    fannedOutAt: instant(),
  },
  (t) => [
    uniqueIndex('bulletin_chunks_ordinal').on(t.bulletinId, t.ordinal),
    index('bulletin_chunks_waiting').on(t.id).where(sql`${t.fannedOutAt} is null`),
  ],
)
