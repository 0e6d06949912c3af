import { IDS } from './contacts-cells.ts'
import type { Column, Header } from './contacts-columns.ts'
import type { BrokenLine, Csv, CsvRow } from './contacts-csv.ts'
import { isBlank } from './contacts-csv.ts'
import { type ProblemList, report } from './contacts-problem.ts'

const NAMES: Column[] = ['pupil_first_name', 'pupil_last_name', 'parent_first_name', 'parent_last_name']

/** A row that does not reach these cannot be trusted: a no-contact may have been cut off. */
const DECIDING: Column[] = [...IDS, 'parental_responsibility', 'no_contact']

/** Says everything for which the file has to be refused; true if there is any. */
export function refuseHeader(header: Header, cells: string[], row: number, list: ProblemList): boolean {
  const before = list.problems.length
  for (const column of header.twice) {
    const problem = `The column ${column} stands in the file twice. Take one away, so that it is clear which counts.`
    report(list, { row, column, kind: 'column twice', value: column, problem })
  }
  for (const column of IDS.filter((each) => !header.places.has(each))) {
    const problem = `The file has no column ${column}. Its first row says: ${shown(cells)}. Name the column that holds it ${column}.`
    report(list, { row, column, kind: 'missing column', problem })
  }
  return list.problems.length > before
}

function shown(cells: string[]): string {
  const named = cells.map((cell) => cell.trim().slice(0, 40)).filter((cell) => cell !== '')
  return named.length > 20 ? `${named.slice(0, 20).join(', ')}, …` : named.join(', ')
}

/** What is odd about the header but stops nothing. */
export function reportHeader(header: Header, row: number, rows: CsvRow[], list: ProblemList): void {
  for (const { name, place } of header.unknown) {
    if (name === '' && rows.every(({ cells }) => (cells[place] ?? '').trim() === '')) continue
    const called = name === '' ? `Column ${place + 1} has no name` : `We do not know a column “${name}”`
    const problem = `${called}, so it is ignored. If it holds something that we should read, give it our name for it.`
    report(list, { row, column: name, kind: 'unknown column', value: name, problem })
  }
  for (const column of NAMES.filter((each) => !header.places.has(each))) {
    const problem = `The file has no column ${column}. Names that we know stay; anyone new has none.`
    report(list, { row, column, kind: 'missing column', problem })
  }
}

/** The rows that are whole, the rest reported and left out. Blank rows are neither. */
export function wholeRows(csv: Csv, header: Header, names: string[], list: ProblemList): CsvRow[] {
  const rows = csv.rows.filter(({ cells }) => !isBlank(cells))
  const torn = tornRows(rows, header.width)
  for (const line of csv.broken) reportQuote(line, names, list)
  const trimmed = trailAlike(rows, header.width) ? rows.map((row) => narrowed(row, header.width)) : rows
  return trimmed.filter((row) => isWhole(row, header, torn, list))
}

function reportQuote({ row, place, line }: BrokenLine, names: string[], list: ProblemList): void {
  const problem =
    'A quotation mark on this row has no partner, so we cannot tell where its cells end. The row is left out: close the mark or take it away.'
  report(list, {
    row,
    column: names[place] ?? '',
    kind: 'unclosed quote',
    value: line,
    problem,
    leftOut: true,
  })
}

/**
 * Some programs end every row, but not the header, with a delimiter. On one row alone the same sight is a cell
 * with a comma in it, which moved the rest along.
 */
function trailAlike(rows: CsvRow[], width: number): boolean {
  const length = rows[0]?.cells.length ?? 0
  const alike = rows.every(({ cells }) => cells.length === length && isBlank(cells.slice(width)))
  return alike && rows.length > 1
}

function narrowed({ row, cells }: CsvRow, width: number): CsvRow {
  return { row, cells: cells.slice(0, width) }
}

/** A line break that should have been in quotation marks leaves two short rows that make one together. */
function tornRows(rows: CsvRow[], width: number): Set<CsvRow> {
  const torn = new Set<CsvRow>()
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (!next || row.cells.length >= width || next.cells.length >= width) continue
    if (row.cells.length + next.cells.length === width + 1) torn.add(row).add(next)
  }
  return torn
}

function isWhole(row: CsvRow, header: Header, torn: Set<CsvRow>, list: ProblemList): boolean {
  const { cells } = row
  const has = `This row has ${cells.length} cells, the header ${header.width}.`
  if (cells.length > header.width) {
    const problem = `${has} It is left out, since its cells may stand under the wrong names: a cell with a comma in it needs quotation marks.`
    report(list, { row: row.row, column: '', kind: 'too many cells', problem, leftOut: true })
    return false
  }
  if (cells.length >= header.width) return true
  const leftOut = torn.has(row) || DECIDING.some((column) => (header.places.get(column) ?? 0) >= cells.length)
  const what = leftOut ? 'It is left out' : 'Those that are not there are taken as empty'
  const problem = `${has} ${what}: give it all its cells.`
  report(list, { row: row.row, column: '', kind: 'too few cells', problem, leftOut })
  return !leftOut
}
