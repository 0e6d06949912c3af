import { sql } from 'drizzle-orm'
import { flag, id, index, instant, integer, json, table, text, uniqueIndex } from '../columns.ts'
import { lines, ofSchool } from './schools.ts'
import { staff } from './staff.ts'

/**
 * A phone number in E.164, as one school knows it. One that wrote to us and is nobody's on record stands here too.
 * The instants of what happens daily stand here, the rest of the evidence in `checks`; `badAt` and `quarantinedAt`
 * say what `numbers/health.ts` made of it all when it last came to more.
 */
export const numbers = table(
  'numbers',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    e164: text().notNull(),
    type: text().notNull(),
    createdAt: instant().notNull(),
    /** When a text last arrived there (to the hour: `numbers/evidence.ts`), and when one last came from there. */
    deliveredAt: instant(),
    repliedAt: instant(),
    /** When a text to it last failed in a way that tells of the number. */
    failedAt: instant(),
    /** The carrier or the network says that it cannot be reached by text: it is texted no more. */
    badAt: instant(),
    badBecause: text(),
    /** Somebody said that it is not theirs: nothing goes there until it is known whose it is. */
    quarantinedAt: instant(),
    /** When its holder was last asked whether it is still theirs. */
    askedAt: instant(),
  },
  (t) => [uniqueIndex('numbers_e164').on(t.schoolId, t.e164)],
)

/**
 * Evidence about a number, one row each time. `failed`: a text did, with the carrier's code. `looked-up`: the carrier
 * was asked (`lookups`). `confirmed`: its holder, or the office, says that it is theirs; `proved`: a code that was
 * texted there came back. `given`: the MIS or the office put it on a parent's record. `reported-wrong`: whoever reads
 * it says that it is not theirs.
 */
export const checks = table(
  'checks',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    kind: text({
      enum: ['failed', 'looked-up', 'confirmed', 'proved', 'given', 'reported-wrong'],
    }).notNull(),
    /** Who says so. */
    by: text({ enum: ['carrier', 'parent', 'office', 'mis'] })
      .notNull()
      .default('carrier'),
    staffId: id().references(() => staff.id),
    code: integer(),
    /** Of a lookup, in the carrier's words; null where it did not say. */
    isValid: flag(),
    lineType: text(),
    lineStatus: text(),
    at: instant().notNull(),
  },
  (t) => [index('checks_of_number').on(t.numberId, t.at), index('checks_of_school').on(t.schoolId)],
)

/**
 * A lookup that was paid for, or is about to be: the row is written before the carrier is asked, so that the budget
 * holds whatever happens after. Its result is evidence in `checks`. Prices are millionths of the school's currency.
 */
export const lookups = table(
  'lookups',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    /** `type`: what sort of line it is; `status`: whether it is in use. */
    asks: text({ enum: ['type', 'status'] }).notNull(),
    price: integer().notNull(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
    /** The carrier did not answer, or not to this question: nothing is known. */
    failedBecause: text(),
  },
  (t) => [
    index('lookups_of_school').on(t.schoolId, t.askedAt),
    index('lookups_of_number').on(t.numberId, t.asks, t.askedAt),
  ],
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
    /** The line that it was texted to. */
    lineId: id().references(() => lines.id),
    optedOutAt: instant().notNull(),
    liftedAt: instant(),
  },
  (t) => [
    index('opt_outs_of_school').on(t.schoolId),
    uniqueIndex('opt_outs_in_force').on(t.numberId).where(sql`${t.liftedAt} is null`),
  ],
)

/**
 * What the holder of a number said to texts of a purpose: yes or no, in which words, when and where. The latest of a
 * purpose counts. A promotional text needs a yes; a service text keeps to a no. A yes is that of `parents`, who held the
 * number when it was recorded, and goes with them; a no stays with the number.
 */
export const consents = table(
  'consents',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    purpose: text({ enum: ['service', 'promotional'] }).notNull(),
    isGiven: flag().notNull(),
    words: text().notNull(),
    /** From where: a text, a form on paper, a word with the office, the MIS. */
    source: text({ enum: ['text', 'paper', 'office', 'mis'] }).notNull(),
    staffId: id().references(() => staff.id),
    parents: json().$type<string[]>().notNull().default([]),
    at: instant().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index('consents_of_number').on(t.numberId, t.purpose, t.at),
    index('consents_of_school').on(t.schoolId, t.purpose),
  ],
)
