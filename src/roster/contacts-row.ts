import { type CountryCode, type E164, type Reading, readNumbers } from '../phone.ts'
import {
  type Cells,
  cellsOf,
  IDS,
  looksLikeEmail,
  oneLine,
  readWholeNumber,
  readYesOrNo,
  saysNone,
} from './contacts-cells.ts'
import type { Column, Header } from './contacts-columns.ts'
import type { CsvRow } from './contacts-csv.ts'
import type { ProblemList } from './contacts-problem.ts'
import { readPupil } from './contacts-pupil.ts'
import type { ContactLink, ContactNumber, ContactParent, ContactRow, NumberLabel } from './contacts-record.ts'

/** What reading the rows of one file needs. */
export type RowReader = {
  header: Header
  list: ProblemList
  numbersIn: (cell: string) => Reading[]
}

const NUMBER_COLUMNS = [
  ['mobile', 'mobile'],
  ['home_phone', 'home'],
  ['work_phone', 'work'],
] as const satisfies [Column, NumberLabel][]

const NAMES = ['pupil_first_name', 'pupil_last_name', 'parent_first_name', 'parent_last_name'] as const

/** The same cell stands on a row for each child, so a reading is kept for as long as the file is read. */
export function rowReader(
  header: Header,
  list: ProblemList,
  country: CountryCode,
  drama: boolean,
): RowReader {
  const known = new Map<string, Reading[]>()
  const numbersIn = (cell: string) => {
    const readings = known.get(cell) ?? readNumbers(cell, country, { drama })
    known.set(cell, readings)
    return readings
  }
  return { header, list, numbersIn }
}

/** One row's record, or null if the row has to be left out; what is wrong goes to the reader's list. */
export function readRow(reader: RowReader, { row, cells }: CsvRow): ContactRow | null {
  const all = cellsOf(reader.header, reader.list, row, cells)
  if (lacksIds(all)) return null
  reportMissingNames(reader, all)
  const pupil = readPupil(all)
  const parent = readParent(all)
  const link = readLink(all)
  return { row, pupil, parent, link, ...readRowNumbers(reader, all) }
}

/** Both may be missing: each is a fault of its own. */
function lacksIds({ of, cut, fault }: Cells): boolean {
  const missing = IDS.filter((column) => of(column) === '')
  for (const column of missing.filter((column) => !cut(column))) {
    const who = column === 'pupil_id' ? 'pupil' : 'parent'
    const problem = `The row has no ${column}, so we cannot tell which ${who} it is about. It is left out: fill it in.`
    fault({ column, kind: 'missing', problem, leftOut: true })
  }
  return missing.length > 0
}

function reportMissingNames({ header }: RowReader, { of, cut, fault }: Cells): void {
  for (const column of NAMES) {
    if (!header.places.has(column) || of(column) !== '' || cut(column)) continue
    const who = column.startsWith('pupil') ? 'pupil' : 'parent'
    const problem = `The ${who} has no ${column} on this row. The row is used without it: fill it in.`
    fault({ column, kind: 'missing', problem })
  }
}

function readParent(cells: Cells): ContactParent {
  const { of } = cells
  return {
    misId: oneLine(of('parent_id')),
    title: oneLine(of('parent_title')),
    firstName: oneLine(of('parent_first_name')),
    lastName: oneLine(of('parent_last_name')),
    email: readEmail(cells),
    language: oneLine(of('language')),
  }
}

function readEmail({ of, fault }: Cells): string {
  const value = of('email')
  if (value === '' || looksLikeEmail(value)) return value
  const problem = `“${value}” is not one email address. It is left out: correct it, or leave it empty.`
  fault({ column: 'email', kind: 'not an email address', value, problem })
  return ''
}

function readLink(cells: Cells): ContactLink {
  const yesOrNo = (column: Column, taken: string) => readYesOrNoCell(cells, column, taken)
  const responsibility = yesOrNo('parental_responsibility', 'empty, which counts as yes')
  const livesWith = yesOrNo('lives_with_pupil', 'empty')
  const noContact = yesOrNo('no_contact', 'yes, to be safe: no text goes to this parent about this pupil')
  return {
    relationship: oneLine(cells.of('relationship')),
    priority: readPriority(cells),
    parentalResponsibility: responsibility === 'not yes or no' ? null : responsibility,
    livesWith: livesWith === 'not yes or no' ? null : livesWith,
    noContact: noContact === 'not yes or no' ? true : (noContact ?? false),
  }
}

function readYesOrNoCell(
  { of, fault }: Cells,
  column: Column,
  taken: string,
): ReturnType<typeof readYesOrNo> {
  const value = of(column)
  const read = readYesOrNo(value)
  if (read === 'not yes or no') {
    const problem = `“${value}” is neither yes nor no. It is taken as ${taken}. Write Y or N.`
    fault({ column, kind: 'not yes or no', value, problem })
  }
  return read
}

function readPriority({ of, fault }: Cells): number | null {
  const value = of('priority')
  const read = readWholeNumber(value)
  if (read !== 'not a whole number') return read
  const problem = `“${value}” is not a whole number. It is taken as empty: write 1 for who is contacted first, then 2, 3 and so on.`
  fault({ column: 'priority', kind: 'not a whole number', value, problem })
  return null
}

function readRowNumbers(
  reader: RowReader,
  { of, cut, fault }: Cells,
): Pick<ContactRow, 'numbers' | 'damaged'> {
  const numbers = new Map<E164, ContactNumber>()
  const damaged: NumberLabel[] = []
  for (const [column, label] of NUMBER_COLUMNS) {
    if (cut(column)) damaged.push(label)
    for (const reading of reader.numbersIn(of(column))) {
      const { input, valid, problem } = reading
      const kept = keptNumber(reading, label)
      if (kept && !numbers.has(kept.e164)) numbers.set(kept.e164, kept)
      if (valid || !problem) continue
      const outcome = kept ? 'It is kept on record.' : 'It is left out.'
      fault({ column, kind: problem.kind, value: input, problem: `${problem.sentence} ${outcome}` })
      if (!saysNone(input) && !damaged.includes(label)) damaged.push(label)
    }
  }
  return { numbers: [...numbers.values()], damaged }
}

/**
 * A number that is good for texts or calls; and one that is doubtful, as of no kind that we know, so that nobody texts
 * it and a lookup or the office can say what it is. Else null.
 */
function keptNumber({ e164, type, textable, problem }: Reading, label: NumberLabel): ContactNumber | null {
  if (e164 && type) return { e164, type, textable, label }
  return e164 && problem?.kind === 'not valid' ? { e164, type: 'unknown', textable: false, label } : null
}
