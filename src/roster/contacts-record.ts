import type { E164, NumberType } from '../phone.ts'

/** In the order in which a parent's numbers are tried. */
export const numberLabels = ['mobile', 'home', 'work'] as const
export type NumberLabel = (typeof numberLabels)[number]
export type ContactNumber = { e164: E164; type: NumberType; textable: boolean; label: NumberLabel }

export type ContactPupil = {
  misId: string
  firstName: string
  lastName: string
  year: string
  form: string
  /** What they are called besides, as the cell has them. */
  nicknames: string[]
  gender: 'female' | 'male' | null
}
export type ContactParent = {
  misId: string
  title: string
  firstName: string
  lastName: string
  email: string
  language: string
}
/** null is a blank cell; a blank parental responsibility counts as yes. */
export type ContactLink = {
  relationship: string
  priority: number | null
  parentalResponsibility: boolean | null
  livesWith: boolean | null
  noContact: boolean
}

/** One pupil and one parent, as the file has them. Text that is blank, or whose column is absent, is ''. */
export type ContactRow = {
  row: number
  pupil: ContactPupil
  parent: ContactParent
  link: ContactLink
  /**
   * The parent’s numbers in the order in which they are tried: mobile, home, work, left to right. The doubtful ones are
   * among them, `unknown` and not textable.
   */
  numbers: ContactNumber[]
  /** Cells that held a number that nobody can read: what was known under this label may still be true. */
  damaged: NumberLabel[]
}
