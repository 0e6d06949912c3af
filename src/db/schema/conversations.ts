import { id, index, instant, json, table, text } from '../columns.ts'
import { numbers } from './numbers.ts'
import { lines, ofSchool } from './schools.ts'
import { staff } from './staff.ts'

/** The thread between a home and the school about something. Its state follows from the instants. */
export const conversations = table(
  'conversations',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    lineId: id()
      .notNull()
      .references(() => lines.id),
    ownerId: id()
      .notNull()
      .references(() => staff.id),
    rule: text().notNull(),
    /** Why the owner has it, in words for staff. */
    because: json().$type<string[]>().notNull(),
    openedAt: instant().notNull(),
    /** When the parent last wrote, and when the school last answered. */
    lastTextAt: instant().notNull(),
    respondBy: instant().notNull(),
    answeredAt: instant(),
    closedAt: instant(),
  },
  (t) => [
    index('conversations_of_school').on(t.schoolId, t.id),
    index('conversations_of_number').on(t.numberId, t.id),
    index('conversations_answered').on(t.answeredAt),
    index('conversations_of_owner').on(t.ownerId, t.id),
    index('conversations_of_number_and_owner').on(t.numberId, t.lineId, t.ownerId, t.id),
  ],
)
