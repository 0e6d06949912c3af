import { CsvError, parse } from 'csv-parse/sync'

export type CsvRow = { row: number; cells: string[] }

/** A line whose quotation marks do not pair. `place` is the cell where that shows, counted from 0. */
export type BrokenLine = { row: number; place: number; line: string }

/** `width` is the header's, the first row that is not blank; 0 before it is read. */
export type Csv = { rows: CsvRow[]; broken: BrokenLine[]; width: number }

/** A row longer than this has lost a closing quotation mark; looking further for it costs time. */
const LONGEST_ROW = 50_000
const NEWLINE = 0x0a

/** Ends a run of good rows at one that has swallowed the rows below it. */
class SwallowedRows extends Error {}

/**
 * Splits a text into rows, numbered as a spreadsheet shows them: line breaks inside quotation marks do not
 * count, blank lines do. A line with a quotation mark too many is handed back as broken, and the reading goes
 * on at the next line, so that it never swallows the rest of the file.
 */
export function splitRows(text: string, delimiter: string): Csv {
  const bytes = Buffer.from(text.replace(/\r\n?/g, '\n'))
  const csv: Csv = { rows: [], broken: [], width: 0 }
  let from = 0
  while (from < bytes.length) {
    from += takeRows(bytes.subarray(from), delimiter, csv)
    if (from < bytes.length) from += takeLine(bytes.subarray(from), delimiter, csv)
  }
  return csv
}

/** Takes rows until one is broken; returns how many bytes they were. */
function takeRows(bytes: Buffer, delimiter: string, csv: Csv): number {
  let taken = 0
  const take = (cells: string[], end: number) => {
    if (hasSwallowed(cells, delimiter, csv.width || cells.length)) throw new SwallowedRows()
    keep(cells, csv)
    taken = end
  }
  try {
    parse(bytes, {
      ...options(delimiter),
      max_record_size: LONGEST_ROW,
      on_record: (cells, context) => {
        take(cells as string[], context.bytes)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError || error instanceof SwallowedRows)) throw error
  }
  return taken
}

/** A mark inside a cell (`O"Neill`) spoils nothing if the line is whole without it. */
function takeLine(bytes: Buffer, delimiter: string, csv: Csv): number {
  const newline = bytes.indexOf(NEWLINE)
  const end = newline < 0 ? bytes.length : newline + 1
  const line = bytes.toString('utf8', 0, newline < 0 ? end : newline)
  const read = readLine(line, delimiter)
  const whole = 'cells' in read && (csv.width === 0 || csv.width === read.cells.length)
  if (whole) keep(read.cells, csv)
  else csv.broken.push({ row: nextRow(csv), line, place: 'place' in read ? read.place : 0 })
  return end
}

function readLine(line: string, delimiter: string): { cells: string[] } | { place: number } {
  try {
    return { cells: parse(line, { ...options(delimiter), relax_quotes: true })[0] ?? [''] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { place: typeof error.column === 'number' ? error.column : 0 }
  }
}

function options(delimiter: string) {
  return { delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false } as const
}

function keep(cells: string[], csv: Csv): void {
  csv.rows.push({ row: nextRow(csv), cells })
  if (csv.width === 0 && !isBlank(cells)) csv.width = cells.length
}

export function isBlank(cells: string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** A cell of several lines that holds as many delimiters as a row does is rows, not a cell. */
function hasSwallowed(cells: string[], delimiter: string, width: number): boolean {
  const many = Math.max(width - 1, 4)
  return cells.some((cell) => cell.includes('\n') && cell.split(delimiter).length > many)
}

function nextRow(csv: Csv): number {
  return csv.rows.length + csv.broken.length + 1
}
