import { sql } from 'drizzle-orm'
import { id, index, instant, integer, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { ofSchool } from './schools.ts'

export const staff = table(
  'staff',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    misId: text().notNull(),
    title: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text().notNull(),
    mobile: text(),
    passwordHash: text(),
    /** The member of staff who answers for them while they are away, or late. */
    deputyId: id(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('staff_mis_id').on(t.schoolId, t.misId),
    uniqueIndex('staff_email').on(t.schoolId, t.email),
    index('staff_sign_in').on(t.email),
  ],
)

export const staffRoles = table(
  'staff_roles',
  {
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    schoolId: ofSchool(),
    role: text({
      enum: ['administrator', 'safeguarding-lead', 'liaison-lead', 'office', 'teacher'],
    }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.role] }),
    // An owner is a person: each of these two roles has one holder.
    uniqueIndex('staff_roles_one_holder')
      .on(t.schoolId, t.role)
      .where(sql`${t.role} in ('liaison-lead', 'safeguarding-lead')`),
  ],
)

/** The hours of somebody who does not work the school's own: a day of the week (1 is Monday) without a row is off. */
export const staffHours = table(
  'staff_hours',
  {
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    schoolId: ofSchool(),
    day: integer().notNull(),
    from: text().notNull(),
    to: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.day] }), index('staff_hours_of_school').on(t.schoolId)],
)

/** Days on which somebody is away, first and last included. Why is nobody's business. */
export const absences = table(
  'absences',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    firstDay: text().notNull(),
    lastDay: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('absences_of_school').on(t.schoolId, t.lastDay), index('absences_of_staff').on(t.staffId)],
)
