import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, table, text, uniqueIndex } from '../columns.ts'
import { messages } from './messages.ts'
import { numbers } from './numbers.ts'
import { ofSchool } from './schools.ts'
import { staff } from './staff.ts'

/** A school's series of texts that keep its numbers true. No row, or `switchedOffAt`: it sends none. */
export const refreshSeries = table('refresh_series', {
  schoolId: ofSchool().primaryKey(),
  switchedOnAt: instant().notNull(),
  switchedOffAt: instant(),
  /** A number gets one text in so many days, and every so-manieth may ask. */
  everyDays: integer().notNull(),
  askEvery: integer().notNull(),
  /** The school's day (`2026-11-23`) whose share of the numbers has been written to. */
  doneFor: text(),
})

/**
 * A school's own wording: in place of one of the product's (`replaces` is its key), or besides them. An empty body
 * leaves the product's out.
 */
export const refreshTexts = table(
  'refresh_texts',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    replaces: text(),
    season: text({ enum: ['autumn', 'spring', 'summer', 'any'] }).notNull(),
    /** Codes of the years that it suits; null: all. */
    years: json().$type<string[]>(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [index('refresh_texts_of_school').on(t.schoolId, t.id)],
)

/** What a number was asked ("is this still yours?") and has not answered, or how it did. */
export const questions = table(
  'questions',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    /** The text that asked. */
    messageId: id()
      .notNull()
      .references(() => messages.id),
    /** Whom it was meant for, when it was asked. */
    parents: json().$type<string[]>().notNull(),
    askedAt: instant().notNull(),
    /** "Who is this?" was answered once, and the question put again. */
    explainedAt: instant(),
    answeredAt: instant(),
    answer: text({ enum: ['yes', 'no', 'new-number', 'unclear'] }),
  },
  (t) => [
    uniqueIndex('questions_open').on(t.numberId).where(sql`${t.answeredAt} is null`),
    index('questions_of_school').on(t.schoolId),
  ],
)

/**
 * A parent's change from one number to another. It is made when `provedAt` (the code came back from the new number)
 * and, where `needsOffice` says why, somebody has said yes. `endedAt` without `madeAt`: it came to nothing.
 */
export const numberChanges = table(
  'number_changes',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    oldNumberId: id()
      .notNull()
      .references(() => numbers.id),
    newNumberId: id()
      .notNull()
      .references(() => numbers.id),
    /** Whose number it is that changes. */
    parents: json().$type<string[]>().notNull(),
    codeHash: text().notNull(),
    codeUntil: instant().notNull(),
    wrongCodes: integer().notNull().default(0),
    createdAt: instant().notNull(),
    provedAt: instant(),
    /** Why the office is asked first, in words; null when the change makes itself. */
    needsOffice: text(),
    madeAt: instant(),
    endedAt: instant(),
    endedBecause: text(),
    decidedBy: id().references(() => staff.id),
  },
  (t) => [
    index('number_changes_of_school').on(t.schoolId, t.id),
    // One at a time for each number, on either side: a second change ends the first.
    uniqueIndex('number_changes_open_old').on(t.oldNumberId).where(sql`${t.endedAt} is null`),
    index('number_changes_open_new').on(t.newNumberId).where(sql`${t.endedAt} is null`),
  ],
)
