// Whose phone a text comes from, as far as the words of a text can be held against it.

/** A current pupil linked to the number. */
export interface FamilyPupil {
  id: string
  firstName: string
  lastName: string
  /** What they are called besides, as the school has it on record. */
  nicknames: readonly string[]
  /** Null: not on record. */
  gender: 'female' | 'male' | null
  /** The school year, reception 0; null: not on record. */
  year: number | null
}

/** A parent who holds the number. */
export interface FamilyParent {
  id: string
  title: string
  firstName: string
  lastName: string
  /** As the school has it on record: `Mother`, `Stepfather`, `Grandparent`. */
  relationship: string
}
