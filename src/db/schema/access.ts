import { flag, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { ofSchool } from './schools.ts'
import { staff } from './staff.ts'

/** A key of the API. Only its SHA-256 is kept. */
export const apiKeys = table(
  'api_keys',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    name: text().notNull(),
    hash: text().notNull(),
    scopes: json().$type<string[]>().notNull(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('api_keys_hash').on(t.hash)],
)

/** Someone who is signed in to the pages. `id` is the SHA-256 of what the cookie holds. */
export const sessions = table(
  'sessions',
  {
    id: text().primaryKey(),
    schoolId: ofSchool(),
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    csrfToken: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('sessions_of_staff').on(t.staffId)],
)

/**
 * A link that lets one member of staff in: to set a password (once), or, in the demonstration school only,
 * to look round (until the next start). `id` is the SHA-256 of what the link holds.
 */
export const signInLinks = table('sign_in_links', {
  id: text().primaryKey(),
  schoolId: ofSchool(),
  staffId: id()
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  demonstration: flag().notNull().default(false),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** The first answer to a POST that carried an `Idempotency-Key`; `status` is null while it is under way. */
export const idempotentRequests = table(
  'idempotent_requests',
  {
    schoolId: ofSchool(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    takenBy: text().notNull(),
    createdAt: instant().notNull(),
    status: integer(),
    answer: json().$type<unknown>(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.key] }), index('idempotent_requests_age').on(t.createdAt)],
)
