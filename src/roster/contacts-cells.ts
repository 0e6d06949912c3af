import type { Column, Header } from './contacts-columns.ts'
import { type Fault, type ProblemList, report } from './contacts-problem.ts'

const YES = new Set(['y', 'yes', 'true', 't', '1'])
const NO = new Set(['n', 'no', 'false', 'f', '0'])

/** What people write for "there is none", as opposed to a number that could not be read. */
const NONE = /^(?:\p{Pd}+|n\/?a|none|nil|no|0)$/iu

const LONGEST_CELL = 500

/** Without both of these nobody can tell whom a row is about. */
export const IDS = ['pupil_id', 'parent_id'] as const satisfies Column[]

/** The cells of one row by our names, with a way to say what is wrong with one. */
export type Cells = {
  of: (column: Column) => string
  /** Whether the cell was too long to use, which has been reported. */
  cut: (column: Column) => boolean
  fault: (fault: Omit<Fault, 'row'>) => void
}

/** A cell that is too long is reported and counts as empty. */
export function cellsOf(header: Header, list: ProblemList, row: number, cells: string[]): Cells {
  const fault = (fault: Omit<Fault, 'row'>) => report(list, { row, ...fault })
  const texts = new Map([...header.places].map(([column, place]) => [column, cleanCell(cells[place] ?? '')]))
  const text = (column: Column) => texts.get(column) ?? ''
  const cut = (column: Column) => text(column).length > LONGEST_CELL
  for (const column of [...texts.keys()].filter(cut)) reportLongCell(fault, column, text(column))
  return { of: (column) => (cut(column) ? '' : text(column)), cut, fault }
}

/**
 * A cell without what cannot be seen, and without the `="…"` that keeps a spreadsheet from reading it as a
 * number. Line breaks stay: they separate numbers.
 */
function cleanCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/^\s*="(.*)"\s*$/, '$1')
    .trim()
}

function reportLongCell(fault: Cells['fault'], column: Column, value: string): void {
  const leftOut = IDS.some((id) => id === column)
  const taken = leftOut ? 'The row is left out' : 'It is taken as empty'
  const problem = `This cell has ${value.length} characters; ${LONGEST_CELL} are the most. ${taken}: shorten it.`
  fault({ column, kind: 'cell too long', value, problem, leftOut })
}

export function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ')
}

/** null for a blank cell. */
export function readYesOrNo(cell: string): boolean | null | 'not yes or no' {
  const word = cell.toLowerCase()
  if (word === '') return null
  if (YES.has(word)) return true
  return NO.has(word) ? false : 'not yes or no'
}

/** `2`, and `2.0` as spreadsheets write it; null for a blank cell. */
export function readWholeNumber(cell: string): number | null | 'not a whole number' {
  if (cell === '') return null
  return /^\d{1,4}(?:\.0+)?$/.test(cell) ? Number(cell) : 'not a whole number'
}

/** Whether mail could be sent there, as far as the look of it tells. */
export function looksLikeEmail(cell: string): boolean {
  return cell.length <= 254 && /^[^\s@",;<>]+@[^\s@",;<>]+\.[^\s@.",;<>]+$/.test(cell)
}

export function saysNone(cell: string): boolean {
  return NONE.test(cell)
}
