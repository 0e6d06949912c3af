import { type Fault, invalid } from '../errors.ts'
import type { CountryCode } from '../phone.ts'
import { agree } from './contacts-agreement.ts'
import { readHeader } from './contacts-columns.ts'
import type { ImportProblem, ProblemList } from './contacts-problem.ts'
import { readRow, rowReader } from './contacts-row.ts'
import { contentsOf, type ImportContents } from './import-contents.ts'
import { parentFields, pupilFields, type SentParent, type SentPupil } from './sent-pupil.ts'

/** Something that could not be read. The pointer says where it stands in what was sent. */
export interface PupilProblem {
  pointer: string
  kind: string
  value: string
  problem: string
}

/**
 * Reads a pupil by the rules of a contacts file: as the rows that it would have, one for each parent.
 * @throws Refused `invalid` when something is said of some parents and left out of others
 */
export function pupilContents(
  misId: string,
  pupil: SentPupil,
  { country, drama }: { country: CountryCode; drama: boolean },
): { contents: ImportContents; problems: PupilProblem[] } {
  const said = saidOfAll(pupil.parents)
  const ofPupil = pupilFields.filter(([field]) => pupil[field] !== undefined)
  const header = readHeader(['pupil_id', ...[...ofPupil, ...said].map(([, column]) => column)])
  const list: ProblemList = { file: '', problems: [] }
  const reader = rowReader(header, list, country, drama)
  const own = [misId, ...ofPupil.map(([field]) => asCell(pupil[field]))]
  const rows = (pupil.parents.length > 0 ? pupil.parents : [nobody]).flatMap((parent, row) => {
    const cells = [...own, ...said.map(([field]) => asCell(parent[field]))]
    return readRow(reader, { row, cells }) ?? []
  })
  const contents = contentsOf(agree(rows, list), new Set(header.places.keys()), 0)
  return {
    contents: pupil.parents.length > 0 ? contents : { ...contents, parents: [], links: [] },
    problems: list.problems.filter(isOnce).map(asPupilProblem),
  }
}

/** Has the row of a pupil without parents. */
const nobody: SentParent = { misId: 'nobody' }

// What one parent lacks and another has would be read as a blank.
function saidOfAll(parents: SentParent[]) {
  const said = parentFields.filter(
    ([field]) => field === 'misId' || parents.some((parent) => parent[field] !== undefined),
  )
  const faults = parents.flatMap((parent, n) =>
    said
      .filter(([field]) => parent[field] === undefined)
      .map(
        ([field]): Fault => ({
          pointer: `/parents/${n}/${field}`,
          detail: `Say ${field} of every parent, if only as a blank, or of none.`,
        }),
      ),
  )
  if (faults.length > 0) throw invalid(faults)
  return said
}

function asCell(value: string | number | boolean | string[] | null | undefined): string {
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value === 'boolean') return value ? 'Y' : 'N'
  return value === null || value === undefined ? '' : String(value)
}

const pupilField = (column: string) => pupilFields.find(([, one]) => one === column)?.[0]
const parentField = (column: string) => parentFields.find(([, one]) => one === column)?.[0]

/** What is wrong with the pupil stands on each row. */
const isOnce = ({ row, column }: ImportProblem) => row === 0 || !pupilField(column)

const asPupilProblem = ({ row, column, kind, value, problem }: ImportProblem): PupilProblem => {
  const ofPupil = pupilField(column)
  return { pointer: ofPupil ? `/${ofPupil}` : `/parents/${row}/${parentField(column)}`, kind, value, problem }
}
