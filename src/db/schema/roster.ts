import { sql } from 'drizzle-orm'
import { flag, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { numbers } from './numbers.ts'
import { ofSchool } from './schools.ts'
import { staff } from './staff.ts'

export const pupils = table(
  'pupils',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    misId: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    /** What they are called besides. */
    nicknames: json().$type<string[]>().notNull().default([]),
    /** As a parent says it: my daughter, my son. */
    gender: text({ enum: ['female', 'male'] }),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('pupils_mis_id').on(t.schoolId, t.misId)],
)

export const parents = table(
  'parents',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    misId: text().notNull(),
    title: text().notNull(),
    firstName: text().notNull(),
    lastName: text().notNull(),
    email: text(),
    language: text(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('parents_mis_id').on(t.schoolId, t.misId)],
)

/** What a parent is to a pupil. A blank `parentalResponsibility` or `livesWith` is null: not said. */
export const links = table(
  'links',
  {
    schoolId: ofSchool(),
    pupilId: id()
      .notNull()
      .references(() => pupils.id),
    parentId: id()
      .notNull()
      .references(() => parents.id),
    relationship: text().notNull(),
    priority: integer(),
    parentalResponsibility: flag(),
    livesWith: flag(),
    /** Who barred this parent from this pupil, when anyone did: a file may lift only what a file set. */
    noContactSetBy: text({ enum: ['import', 'staff'] }),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.pupilId, t.parentId] }),
    index('links_of_parent').on(t.schoolId, t.parentId),
  ],
)

/**
 * Whose a number is. `position` is the order in which a parent's numbers are tried: 0 first. The MIS, the parent and
 * the office may each have put it there or taken it away; `endedAt` is null while it is in use.
 */
export const parentNumbers = table(
  'parent_numbers',
  {
    schoolId: ofSchool(),
    parentId: id()
      .notNull()
      .references(() => parents.id),
    numberId: id()
      .notNull()
      .references(() => numbers.id),
    label: text({ enum: ['mobile', 'home', 'work'] }).notNull(),
    position: integer().notNull(),
    /** Whether the MIS has it on this parent's record, as it last said: an import compares itself with that. */
    inMis: flag().notNull().default(true),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.parentId, t.numberId] }),
    index('parent_numbers_of_number').on(t.schoolId, t.numberId),
  ],
)

/** A form, a year, a club or a list. The lead owns the replies to what it is sent. */
export const groups = table(
  'groups',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    kind: text({ enum: ['form', 'year', 'club', 'list'] }).notNull(),
    code: text().notNull(),
    name: text().notNull(),
    leadId: id().references(() => staff.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('groups_code').on(t.schoolId, t.kind, t.code)],
)

export const groupMembers = table(
  'group_members',
  {
    schoolId: ofSchool(),
    groupId: id()
      .notNull()
      .references(() => groups.id),
    pupilId: id()
      .notNull()
      .references(() => pupils.id),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.pupilId] }),
    index('group_members_of_pupil').on(t.pupilId),
    index('group_members_of_school').on(t.schoolId),
  ],
)

/**
 * A file that was read and compared, and perhaps applied. `contents` holds the rows as read, and is emptied
 * when they have been applied or a day has passed: a child's data is kept no longer than it is needed.
 */
export const rosterImports = table(
  'roster_imports',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    file: text().notNull(),
    mode: text({ enum: ['partial', 'full'] }).notNull(),
    status: text({ enum: ['ready', 'refused', 'applied', 'expired'] }).notNull(),
    summary: json().$type<unknown>().notNull(),
    problems: json().$type<unknown[]>().notNull(),
    needsConfirmation: json().$type<string[]>().notNull(),
    contents: json().$type<unknown>(),
    createdAt: instant().notNull(),
    appliedAt: instant(),
  },
  (t) => [index('roster_imports_of_school').on(t.schoolId, t.id)],
)

/**
 * The MIS and a parent say different things about a parent's number. The newer one is in use (`usedNumberId`, null:
 * none); the other is for the office to look at until `settledAt`.
 */
export const disagreements = table(
  'disagreements',
  {
    id: id().primaryKey(),
    schoolId: ofSchool(),
    parentId: id()
      .notNull()
      .references(() => parents.id),
    usedNumberId: id().references(() => numbers.id),
    otherNumberId: id()
      .notNull()
      .references(() => numbers.id),
    /** Whose word is in use: the other's is the other number. */
    usedSaidBy: text({ enum: ['parent', 'mis'] }).notNull(),
    at: instant().notNull(),
    settledAt: instant(),
    settledBy: id().references(() => staff.id),
  },
  (t) => [
    index('disagreements_of_school').on(t.schoolId, t.settledAt),
    uniqueIndex('disagreements_open').on(t.parentId, t.otherNumberId).where(sql`${t.settledAt} is null`),
  ],
)

/** How many pupils could be reached in a week, in the school (`groupId` is empty) or in a year or form. */
export const reachWeeks = table(
  'reach_weeks',
  {
    schoolId: ofSchool(),
    groupId: id().notNull(),
    /** The Monday, on the school's own calendar: `2026-11-23`. */
    week: text().notNull(),
    pupils: integer().notNull(),
    /** Pupils with at least one parent whose number is good, and with two. */
    withOne: integer().notNull(),
    withTwo: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.groupId, t.week] })],
)
