import type { Column } from './contacts-columns.ts'

/** A pupil as a MIS sends them when something changed. What is left out stays as it is; a blank is an answer. */
export interface SentPupil {
  firstName?: string | undefined
  lastName?: string | undefined
  year?: string | undefined
  form?: string | undefined
  /** What they are called besides; added to those on record. */
  nicknames?: string[] | undefined
  gender?: 'female' | 'male' | null | undefined
  /** All of the pupil's parents: whoever is not among them is the pupil's no more. */
  parents: SentParent[]
}

export interface SentParent {
  misId: string
  title?: string | undefined
  firstName?: string | undefined
  lastName?: string | undefined
  email?: string | undefined
  language?: string | undefined
  relationship?: string | undefined
  priority?: number | null | undefined
  parentalResponsibility?: boolean | null | undefined
  livesWith?: boolean | null | undefined
  noContact?: boolean | null | undefined
  /** As a cell of a contacts file holds it: one number, several, or none. */
  mobile?: string | undefined
  homePhone?: string | undefined
  workPhone?: string | undefined
}

/** Where each stands in a contacts file. */
export const pupilFields = [
  ['firstName', 'pupil_first_name'],
  ['lastName', 'pupil_last_name'],
  ['year', 'year'],
  ['form', 'form'],
  ['nicknames', 'pupil_known_as'],
  ['gender', 'pupil_gender'],
] as const satisfies [keyof SentPupil, Column][]

export const parentFields = [
  ['misId', 'parent_id'],
  ['title', 'parent_title'],
  ['firstName', 'parent_first_name'],
  ['lastName', 'parent_last_name'],
  ['email', 'email'],
  ['language', 'language'],
  ['relationship', 'relationship'],
  ['priority', 'priority'],
  ['parentalResponsibility', 'parental_responsibility'],
  ['livesWith', 'lives_with_pupil'],
  ['noContact', 'no_contact'],
  ['mobile', 'mobile'],
  ['homePhone', 'home_phone'],
  ['workPhone', 'work_phone'],
] as const satisfies [keyof SentParent, Column][]
