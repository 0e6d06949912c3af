import { id, index, instant, json, table, text } from '../columns.ts'
import { ofSchool } from './schools.ts'

/** Something that the school's information system should hear of. `data` is what it will be told. */
export const events = table(
  'events',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    type: text().notNull(),
    data: json().$type<Record<string, unknown>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('events_of_school').on(t.schoolId, t.id)],
)
