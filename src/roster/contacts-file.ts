import type { CountryCode } from '../phone.ts'
import { agree, type ContactRecords, withRecords } from './contacts-agreement.ts'
import { type Column, delimiterOf, type Header, readHeader } from './contacts-columns.ts'
import { type Csv, type CsvRow, isBlank, splitRows } from './contacts-csv.ts'
import { decodeFile, type Encoding } from './contacts-decode.ts'
import { type ImportProblem, inRowOrder, type ProblemList, report } from './contacts-problem.ts'
import type { ContactRow } from './contacts-record.ts'
import { type RowReader, readRow, rowReader } from './contacts-row.ts'
import { refuseHeader, reportHeader, wholeRows } from './contacts-shape.ts'

export type { ContactRecords } from './contacts-agreement.ts'
export type { Column } from './contacts-columns.ts'
export type { ImportProblem } from './contacts-problem.ts'
export type * from './contacts-record.ts'

export type ContactsOptions = {
  country: CountryCode
  /** Whether numbers reserved for drama count: on the simulator only. */
  drama: boolean
  /** What problems call the file. */
  file?: string
}

export type ContactsRead = {
  outcome: 'read'
  /** Without rows left out and rows that repeat another. Rows of one person say the same of them. */
  rows: ContactRow[]
  records: ContactRecords
  /** In the order of the rows. */
  problems: ImportProblem[]
  /** Our columns that the file has; what a column would say that is not there is not changed. */
  columns: ReadonlySet<Column>
  /** As the file spells them; they are among the problems too. */
  unknownColumns: string[]
  counts: ContactsCounts
  encoding: Encoding
}

/** `rows` counts all that are not blank, those left out and repeated included. */
export type ContactsCounts = { rows: number; duplicateRows: number; rowsLeftOut: number }

/** Nothing in the file can be used; the problems say everything for which it was refused. */
export type ContactsRefused = { outcome: 'refused'; problems: ImportProblem[] }

/** Reads our contacts CSV: one row for each pupil and parent. A bad row or cell never costs the others. */
export function readContactsFile(
  bytes: Uint8Array,
  options: ContactsOptions,
): ContactsRead | ContactsRefused {
  const list: ProblemList = { file: options.file ?? 'contacts.csv', problems: [] }
  const decoded = decodeFile(bytes)
  if (decoded.text === null) return refuse(list, 'not CSV', decoded.problem)
  if (decoded.text.trim() === '') return refuse(list, 'empty', 'The file is empty. Export it again.')
  const csv = splitRows(decoded.text, delimiterOf(decoded.text))
  const head = csv.rows.find(({ cells }) => !isBlank(cells))
  if (!head || csv.broken.some(({ row }) => row < head.row))
    return refuse(list, 'unclosed quote', BROKEN_HEADER)
  const header = readHeader(head.cells)
  if (refuseHeader(header, head.cells, head.row, list)) return { outcome: 'refused', problems: list.problems }
  const body = { ...csv, rows: csv.rows.filter(({ row }) => row > head.row) }
  if (body.broken.length === 0 && body.rows.every(({ cells }) => isBlank(cells)))
    return refuse(list, 'no rows', NO_ROWS)
  reportHeader(header, head.row, body.rows, list)
  return { ...readBody(body, header, namesOf(header, head.cells), list, options), encoding: decoded.encoding }
}

const BROKEN_HEADER =
  'A quotation mark in the first row has no partner, so the columns have no names. Close it or take it away.'
const NO_ROWS = 'The file has a header and no rows. Export it again.'

function refuse(list: ProblemList, kind: string, problem: string): ContactsRefused {
  report(list, { row: 1, column: '', kind, problem })
  return { outcome: 'refused', problems: list.problems }
}

function namesOf(header: Header, cells: string[]): string[] {
  const ours = new Map([...header.places].map(([column, place]) => [place, column]))
  return cells.map((cell, place) => ours.get(place) ?? cell.trim())
}

function readBody(csv: Csv, header: Header, names: string[], list: ProblemList, options: ContactsOptions) {
  const present = csv.rows.filter(({ cells }) => !isBlank(cells)).length + csv.broken.length
  const whole = wholeRows(csv, header, names, list)
  const once = withoutRepeats(whole)
  const own = readRows(rowReader(header, list, options.country, options.drama), once)
  const records = agree(own, list)
  const duplicateRows = whole.length - once.length
  return {
    outcome: 'read',
    rows: withRecords(own, records),
    records,
    problems: inRowOrder(list.problems),
    columns: new Set(header.places.keys()),
    unknownColumns: header.unknown.map(({ name }) => name).filter((name) => name !== ''),
    counts: { rows: present, duplicateRows, rowsLeftOut: present - duplicateRows - own.length },
  } as const
}

/** Space around a cell does not make it another. */
function withoutRepeats(rows: CsvRow[]): CsvRow[] {
  const seen = new Set<string>()
  return rows.filter(({ cells }) => {
    const before = seen.size
    return seen.add(JSON.stringify(cells.map((cell) => cell.trim()))).size > before
  })
}

function readRows(reader: RowReader, rows: CsvRow[]): ContactRow[] {
  return rows.map((row) => readRow(reader, row)).filter((row) => row !== null)
}
