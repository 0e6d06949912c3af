import { sql } from 'drizzle-orm'
import type { CountryCode } from 'libphonenumber-js/max'
import { flag, id, instant, table, text, uniqueIndex } from '../columns.ts'

/** The tenant. `country` (ISO 3166) reads its numbers, `timeZone` (IANA) its hours. */
export const schools = table('schools', {
  id: id().primaryKey(),
  name: text().notNull(),
  country: text().$type<CountryCode>().notNull(),
  timeZone: text().notNull(),
  demonstration: flag().notNull().default(false),
  createdAt: instant().notNull(),
})

/** Every row belongs to one school. */
export const ofSchool = () =>
  id()
    .notNull()
    .references(() => schools.id)

/** One of the school's own senders: a `number` takes replies, a `name` cannot. */
export const lines = table(
  'lines',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    kind: text({ enum: ['number', 'name'] }).notNull(),
    address: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('lines_of_school').on(t.schoolId, t.address),
    // A text that comes in is known by the number it came to, so no two schools can share one.
    uniqueIndex('lines_number').on(t.address).where(sql`${t.kind} = 'number'`),
  ],
)
