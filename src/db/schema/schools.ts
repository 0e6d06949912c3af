import { sql } from 'drizzle-orm'
import type { CountryCode } from 'libphonenumber-js/max'
import { flag, id, index, instant, integer, json, table, text, uniqueIndex } from '../columns.ts'

/**
 * The tenant. `country` (ISO 3166) reads its numbers, `timeZone` (IANA) its hours. Texts that can wait leave between
 * `sendFrom` and `sendTo` (HH:MM on the school's clock) on `schoolDays` (1 is Monday); null for either: at any time.
 */
export const schools = table('schools', {
  id: id().primaryKey(),
  name: text().notNull(),
  country: text().$type<CountryCode>().notNull(),
  timeZone: text().notNull(),
  demonstration: flag().notNull().default(false),
  sendFrom: text().default('08:00'),
  sendTo: text().default('19:00'),
  schoolDays: json().$type<number[]>().notNull().default([1, 2, 3, 4, 5]),
  /** When somebody is there to answer, on school days (HH:MM); and in how many such hours, also when it is urgent. */
  workFrom: text().notNull().default('08:30'),
  workTo: text().notNull().default('16:30'),
  hoursToAnswer: integer().notNull().default(8),
  hoursToAnswerUrgent: integer().notNull().default(1),
  /** What one lookup costs, and what a calendar month of them may: millionths of `currency`; null: none are made. */
  lookupPrice: integer(),
  lookupBudget: integer(),
  currency: text().notNull().default('GBP'),
  createdAt: instant().notNull(),
})

/** Every row belongs to one school. */
export const ofSchool = () =>
  id()
    .notNull()
    .references(() => schools.id)

/** Days on which the school is closed, first and last included (`2026-12-21`): holidays, training days. */
export const closures = table(
  'closures',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    name: text().notNull(),
    firstDay: text().notNull(),
    lastDay: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('closures_of_school').on(t.schoolId, t.lastDay)],
)

/** The terms of the school year. Between the first that is on record and the last, days outside them are holidays. */
export const terms = table(
  'terms',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    name: text().notNull(),
    firstDay: text().notNull(),
    lastDay: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('terms_of_school').on(t.schoolId, t.firstDay)],
)

// What the carrier refused: to take a text at all, or, as it reported after, to pass it on.
const stoppedBy = () => text({ enum: ['hand-over', 'report'] })

/**
 * One of the school's own senders: a `number` takes replies, a `name` cannot. The carrier may have stopped it: then
 * one text tries again at `tryAgainAt`, and the others wait.
 */
export const lines = table(
  'lines',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    kind: text({ enum: ['number', 'name'] }).notNull(),
    address: text().notNull(),
    /** How many parts leave in a second; null: as the carrier takes them from such a sender. */
    partsPerSecond: integer(),
    createdAt: instant().notNull(),
    stoppedAt: instant(),
    stoppedBy: stoppedBy(),
    stoppedBecause: text(),
    tryAgainAt: instant(),
  },
  (t) => [
    uniqueIndex('lines_of_school').on(t.schoolId, t.address),
    // A text that comes in is known by the number it came to, so no two schools can share one.
    uniqueIndex('lines_number').on(t.address).where(sql`${t.kind} = 'number'`),
  ],
)

/**
 * Our account with the carrier, one row: while it is stopped nothing leaves from any line, but for one text that
 * tries again at `tryAgainAt`.
 */
export const carrierAccounts = table('carrier_accounts', {
  id: text({ enum: ['carrier'] }).primaryKey(),
  stoppedAt: instant(),
  stoppedBy: stoppedBy(),
  stoppedBecause: text(),
  tryAgainAt: instant(),
})
