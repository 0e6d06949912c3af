import type { ContactRecords } from './contacts-agreement.ts'
import type { Column } from './contacts-columns.ts'
import type {
  ContactLink,
  ContactNumber,
  ContactParent,
  ContactPupil,
  NumberLabel,
} from './contacts-record.ts'

/** What a file says, as it is kept from the comparison to the application. */
export interface ImportContents {
  /** Our columns that the file has: what the others would say stays as it is. */
  columns: Column[]
  pupils: ContactPupil[]
  parents: (ContactParent & { numbers: ContactNumber[]; damaged: NumberLabel[] })[]
  links: ({ pupil: string; parent: string } & ContactLink)[]
  /** Rows of which nothing can be said: who stands in them is not missing from the file. */
  rowsLeftOut: number
}

/** With a digest of the difference that was shown: what is applied is that, or nothing. */
export type KeptContents = ImportContents & { shown: string }

export const contentsOf = (
  records: ContactRecords,
  columns: ReadonlySet<Column>,
  rowsLeftOut: number,
): ImportContents => ({
  columns: [...columns],
  pupils: [...records.pupils.values()],
  parents: [...records.parents.values()],
  links: [...records.links.values()],
  rowsLeftOut,
})
