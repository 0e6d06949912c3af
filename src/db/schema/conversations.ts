import { sql } from 'drizzle-orm'
import { id, index, instant, integer, json, primaryKey, table, text } from '../columns.ts'
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
    /** What is special about it: `urgent`, `asks for no texts`, `from a machine`. */
    marks: json().$type<string[]>().notNull().default([]),
    openedAt: instant().notNull(),
    /** When the parent last wrote. */
    lastTextAt: instant().notNull(),
    /** At half of the time to answer the owner is reminded, at the end of it the deputy joins, then the liaison lead has it. */
    remindAt: instant(),
    respondBy: instant().notNull(),
    escalateAt: instant(),
    /** How far that has gone, and when it goes on; null when nothing is awaited. */
    stage: text({ enum: ['waiting', 'reminded', 'deputy joined', 'escalated'] })
      .notNull()
      .default('waiting'),
    nextStepAt: instant(),
    answeredAt: instant(),
    closedAt: instant(),
    closedBecause: text({ enum: ['no answer needed', 'merged'] }),
    /** The conversation that this one was merged into: its texts stand there. */
    mergedInto: id(),
    /** Something in it may be a concern about a child: only the safeguarding lead and whom they name can read it. */
    restrictedAt: instant(),
    /** The parent was asked which of these pupils it is about, in this order. */
    askedPupils: json().$type<string[]>(),
    askedAt: instant(),
  },
  (t) => [
    index('conversations_of_school').on(t.schoolId, t.id),
    index('conversations_of_number').on(t.numberId, t.id),
    index('conversations_answered').on(t.answeredAt),
    index('conversations_of_owner').on(t.ownerId, t.id),
    index('conversations_of_number_and_owner').on(t.numberId, t.lineId, t.ownerId, t.id),
    index('conversations_next_step').on(t.nextStepAt).where(sql`${t.nextStepAt} is not null`),
  ],
)

/** Who may read a conversation and answer in it besides its owner. */
export const conversationStaff = table(
  'conversation_staff',
  {
    conversationId: id()
      .notNull()
      .references(() => conversations.id),
    schoolId: ofSchool(),
    staffId: id()
      .notNull()
      .references(() => staff.id),
    /** `deputy`: because the owner was late; `named`: by the safeguarding lead. */
    role: text({ enum: ['joined', 'deputy', 'named'] }).notNull(),
    /** Null: it happened by itself. */
    addedBy: id().references(() => staff.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.staffId] }),
    index('conversation_staff_of_staff').on(t.staffId),
  ],
)

/** What became of a conversation, step by step, with who and when. Parents see nothing of it. */
export const conversationSteps = table(
  'conversation_steps',
  {
    id: id().primaryKey(),
    conversationId: id()
      .notNull()
      .references(() => conversations.id),
    schoolId: ofSchool(),
    kind: text({
      enum: [
        'routed',
        'passed on',
        'joined',
        'left',
        'answered',
        'closed',
        'reopened',
        'merged',
        'restricted',
        'unrestricted',
        'parents named',
        'note',
        'reminded',
        'deputy joined',
        'escalated',
      ],
    }).notNull(),
    /** Who did it; null: it happened by itself, or a key of the API did it. */
    byId: id().references(() => staff.id),
    /** Whom it concerns: the new owner, who joined or was reminded. */
    toId: id().references(() => staff.id),
    /** In words that staff can read; of a note, the note. */
    words: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('conversation_steps_of_conversation').on(t.conversationId, t.id)],
)

/** Something that a member of staff should look at. By mail as well, where mail is set up. */
export const notices = table(
  'notices',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    conversationId: id()
      .notNull()
      .references(() => conversations.id),
    kind: text({
      enum: [
        'yours',
        'new text',
        'passed on',
        'joined',
        'reminder',
        'deputy joined',
        'escalated',
        'opted out',
      ],
    }).notNull(),
    at: instant().notNull(),
    seenAt: instant(),
    /** When it was given to the mail server; `mailTries` and `mailAt` say when that is tried again. */
    mailedAt: instant(),
    mailAt: instant(),
    mailTries: integer().notNull().default(0),
  },
  (t) => [
    index('notices_unseen').on(t.staffId, t.id).where(sql`${t.seenAt} is null`),
    index('notices_of_conversation').on(t.conversationId),
    index('notices_to_mail').on(t.mailAt).where(sql`${t.mailAt} is not null`),
  ],
)

/** The school's own words, list by list: each change is a row, and the latest of a list counts. */
export const wordLists = table(
  'word_lists',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    /** `safeguarding`: may be a concern; `harmless`: phrases in which such words mean nothing; `urgent`: to be answered sooner. */
    list: text({ enum: ['safeguarding', 'harmless', 'urgent'] }).notNull(),
    words: json().$type<string[]>().notNull(),
    changedAt: instant().notNull(),
    /** Null: a key of the API. */
    changedBy: id().references(() => staff.id),
  },
  (t) => [index('word_lists_of_school').on(t.schoolId, t.list, t.id)],
)
