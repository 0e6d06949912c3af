/** One thing that is wrong in an import file. `row` is as a spreadsheet shows it: the header is row 1. */
export type ImportProblem = {
  file: string
  row: number
  /** Our name for the column; the file's own for one that we do not know; empty if it is about the row or file. */
  column: string
  kind: string
  value: string
  /** What is wrong and what to do about it, for the person who made the file. */
  problem: string
  /** Whether the whole row was left out because of it. */
  leftOut: boolean
}

/** Collects what is wrong in one file. */
export type ProblemList = { file: string; problems: ImportProblem[] }

export type Fault = {
  row: number
  column: string
  kind: string
  value?: string
  problem: string
  leftOut?: boolean
}

const LONGEST_VALUE = 200

/** A problem's value is cut where it would only fill the page. */
export function report(list: ProblemList, { value = '', leftOut = false, ...fault }: Fault): void {
  const shown = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
  list.problems.push({ file: list.file, ...fault, value: shown, leftOut })
}

/** In the order in which a reader of the file meets them. */
export function inRowOrder(problems: ImportProblem[]): ImportProblem[] {
  return problems.toSorted((a, b) => a.row - b.row)
}
