import { sql } from 'drizzle-orm'
import { id, index, instant, primaryKey, table, text, uniqueIndex } from '../columns.ts'
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
