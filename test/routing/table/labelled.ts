import type { Rule } from '../../../src/routing/decision.ts'
import type { FamilyKey, StaffKey } from './school.ts'

/** What had happened with the number before the text came, so many days (or hours) earlier. */
export type Before =
  /** A bulletin or a single text that was delivered; replies to it are `owner`'s. */
  | { sent: 'two-way bulletin' | 'one-way bulletin' | 'single text'; owner: StaffKey; daysAgo: number }
  /**
   * A conversation whose last text came (`open`), that was answered (`answered`), or that was closed without an answer
   * (`closed`), so many days ago.
   */
  | { conversation: 'open' | 'answered' | 'closed'; owner: StaffKey; daysAgo: number; aboutPupil?: string }
  /** We asked whether this is still their number. */
  | { asked: 'still yours'; daysAgo: number }
  /** We asked which child it is about (the children in the order of the family); the liaison lead holds it. */
  | { asked: 'which child'; workingHoursAgo: number }

/** A text as a parent wrote it, and whose it must be. */
export interface LabelledText {
  text: string
  /** Whose phone it comes from: `unknown` is nobody's on record, `staff t8a` a member of staff who is no parent here. */
  from: FamilyKey | 'unknown' | 'staff t8a'
  /** Which parent of the family, by first name; the first one when nothing is said. */
  parent?: string
  before?: readonly Before[]
  /** Who is away today, Monday, and back next Monday. */
  away?: readonly StaffKey[]
  /** The school's time at which it came; Monday 23 November 2026, 10:00 when nothing is said (`2026-11-25T10:00`). */
  at?: string
  /** Who must have it. */
  owner: StaffKey
  /** The rule that must decide. */
  rule: Rule
  /** The language, when it is not English. */
  language?: string
  /** Why this and no other, where it is not plain. */
  why?: string
}
