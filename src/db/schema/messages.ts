import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { bulletins } from './bulletins.ts'
import { conversations } from './conversations.ts'
import { numbers } from './numbers.ts'
import { lines, ofSchool, schools } from './schools.ts'
import { staff } from './staff.ts'

/**
 * One text to or from one number, and its life. Its status is worked out from the instants here and stored
 * nowhere (`messages/status.ts`). `settledAt` and `outcome` are written together, once, and never again.
 */
export const messages = table(
  'messages',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    direction: text({ enum: ['outbound', 'inbound'] }).notNull(),
    /** `refresh`: one of the series that keeps numbers true; `automatic`: an answer or a code that no person wrote. */
    kind: text({
      enum: ['bulletin', 'single', 'reply', 'acknowledgement', 'refresh', 'automatic', 'inbound'],
    }).notNull(),
    /** 1 goes first: `messages/priority.ts`. */
    priority: integer().notNull(),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    lineId: id()
      .notNull()
      .references(() => lines.id),
    bulletinId: id().references(() => bulletins.id),
    conversationId: id().references(() => conversations.id),
    /** Who answers what comes back. */
    ownerId: id().references(() => staff.id),
    /** Whom it is for and about, as known when it was made; looked at again at the moment of sending. */
    parents: json().$type<string[]>().notNull(),
    pupils: json().$type<string[]>().notNull(),
    body: text().notNull(),
    parts: integer().notNull(),
    /** How many pictures came with it; none of them is kept. */
    pictures: integer().notNull().default(0),
    reference: text(),
    /** The school's day of an acknowledgement: a conversation gets one a day. */
    acknowledgedDay: text(),
    /** The id of the text that failed, of the same bulletin to the same home, in whose place this one goes to another number. */
    fallbackFor: id(),
    /** When a text that failed was looked at: whether there is another number to go on to. */
    fellBackAt: instant(),
    validUntil: instant(),
    createdAt: instant().notNull(),

    claimedAt: instant(),
    claimedBy: text(),
    attempts: integer().notNull().default(0),
    /** The carrier asked us to wait: not before this instant. */
    retryAt: instant(),
    /** The call ended without an answer: the carrier may or may not have it. */
    uncertainAt: instant(),
    /** The carrier's records could not decide: since then it is for a person to say what became of it. */
    undecidedAt: instant(),
    /** When the carrier's records are to be asked: of a text without an answer, or without a final report. */
    askAt: instant(),
    asked: integer().notNull().default(0),
    carrierSid: text(),
    acceptedAt: instant(),
    sentAt: instant(),
    settledAt: instant(),
    outcome: text({ enum: ['delivered', 'failed', 'cancelled', 'expired', 'suppressed'] }),
    errorCode: integer(),
    errorReason: text(),
  },
  (t) => [
    // Only where there is something to find: a row without it costs nothing, and SQLite never takes one of these to
    // find the rows that have none.
    uniqueIndex('messages_once_a_bulletin')
      .on(t.bulletinId, t.numberId)
      .where(sql`${t.bulletinId} is not null`),
    uniqueIndex('messages_one_acknowledgement')
      .on(t.conversationId, t.acknowledgedDay)
      .where(sql`${t.acknowledgedDay} is not null`),
    uniqueIndex('messages_carrier_sid').on(t.carrierSid).where(sql`${t.carrierSid} is not null`),
    index('messages_of_number').on(t.numberId, t.id),
    index('messages_of_conversation').on(t.conversationId, t.id).where(sql`${t.conversationId} is not null`),
    index('messages_of_school').on(t.schoolId, t.id),
    // Waiting texts, stream by stream: those of a bulletin, or the others of a line (`messages/streams.ts`).
    index('messages_waiting')
      .on(
        sql`(case when ${t.bulletinId} is null then ${t.lineId} else ${t.bulletinId} end)`,
        t.priority,
        t.id,
      )
      .where(sql`${t.direction} = 'outbound' and ${t.claimedAt} is null and ${t.settledAt} is null`),
    index('messages_in_hand')
      .on(t.claimedAt)
      .where(sql`${t.claimedAt} is not null and ${t.acceptedAt} is null and ${t.settledAt} is null`),
    index('messages_undecided')
      .on(t.schoolId, t.undecidedAt)
      .where(sql`${t.undecidedAt} is not null and ${t.settledAt} is null`),
    index('messages_to_fall_back')
      .on(t.bulletinId, t.settledAt)
      .where(
        sql`${t.outcome} in ('failed', 'suppressed') and ${t.bulletinId} is not null and ${t.fellBackAt} is null`,
      ),
    index('messages_unreached')
      .on(t.settledAt)
      .where(sql`${t.kind} = 'reply' and ${t.outcome} in ('failed', 'expired', 'suppressed', 'cancelled')`),
    index('messages_fallbacks').on(t.fallbackFor).where(sql`${t.fallbackFor} is not null`),
    index('messages_unreported')
      .on(t.askAt)
      .where(sql`${t.acceptedAt} is not null and ${t.settledAt} is null`),
  ],
)

/** One taking in hand of a text: written before the carrier is called, and what came of it after. */
export const attempts = table(
  'attempts',
  {
    messageId: id()
      .notNull()
      .references(() => messages.id),
    ordinal: integer().notNull(),
    claimedAt: instant().notNull(),
    claimedBy: text().notNull(),
    endedAt: instant(),
    /** `taken`, `refused`, `later`, `unknown`: the carrier's answer; `found`, `never was`: its records. */
    result: text({ enum: ['taken', 'refused', 'later', 'unknown', 'given up', 'found', 'never was'] }),
    errorCode: integer(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.ordinal] })],
)

/** What the carrier reported of a text, once for each sid and status, known to us or not. */
export const reports = table(
  'reports',
  {
    id: id().primaryKey(),
    carrierSid: text().notNull(),
    status: text().notNull(),
    errorCode: integer(),
    messageId: id().references(() => messages.id),
    receivedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('reports_once').on(t.carrierSid, t.status),
    index('reports_of_message').on(t.messageId),
  ],
)

/**
 * A text as it came from the carrier, stored before it is answered. `schoolId` is null when no school has the
 * line it came to. `routedAt` says that it has become a message with an owner.
 */
export const inboundTexts = table(
  'inbound_texts',
  {
    id: id().primaryKey(),
    carrierSid: text().notNull(),
    from: text().notNull(),
    to: text().notNull(),
    body: text().notNull(),
    parameters: json().$type<Record<string, string>>().notNull(),
    receivedAt: instant().notNull(),
    schoolId: id().references(() => schools.id),
    messageId: id().references(() => messages.id),
    routedAt: instant(),
  },
  (t) => [
    uniqueIndex('inbound_texts_once').on(t.carrierSid),
    index('inbound_texts_nobodys').on(t.id).where(sql`${t.schoolId} is null`),
    index('inbound_texts_unrouted').on(t.receivedAt).where(sql`${t.routedAt} is null`),
  ],
)
