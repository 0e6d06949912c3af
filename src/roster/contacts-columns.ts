/** The columns of our contacts file, in the order in which we write them. */
export const COLUMNS = [
  'pupil_id',
  'pupil_first_name',
  'pupil_last_name',
  'year',
  'form',
  'parent_id',
  'parent_title',
  'parent_first_name',
  'parent_last_name',
  'relationship',
  'priority',
  'parental_responsibility',
  'lives_with_pupil',
  'no_contact',
  'mobile',
  'home_phone',
  'work_phone',
  'email',
  'language',
] as const

export type Column = (typeof COLUMNS)[number]

/** Where each column stands in the file, counted from 0, and what we do not know, as the file spells it. */
export type Header = {
  places: ReadonlyMap<Column, number>
  unknown: { name: string; place: number }[]
  twice: Column[]
  width: number
}

const DELIMITERS = [',', ';', '\t'] as const
const BY_SPELLING = new Map<string, Column>(COLUMNS.map((column) => [spelling(column), column]))

/** The delimiter that makes most of the header into columns that we know; a comma if none does. */
export function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const known = (delimiter: string) =>
    header.split(delimiter).filter((cell) => columnNamed(unquoted(cell))).length
  const pieces = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, each) => {
    const better = known(each) - known(best) || (known(best) === 0 ? pieces(each) - pieces(best) : 0)
    return better > 0 ? each : best
  })
}

export function readHeader(cells: string[]): Header {
  const places = new Map<Column, number>()
  const unknown: Header['unknown'] = []
  const twice = new Set<Column>()
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(cell)
    if (column === undefined) unknown.push({ name: cell.trim(), place })
    else if (places.has(column)) twice.add(column)
    else places.set(column, place)
  }
  return { places, unknown, twice: [...twice], width: cells.length }
}

function columnNamed(cell: string): Column | undefined {
  return BY_SPELLING.get(spelling(cell))
}

/** `Pupil ID`, `pupil-id` and `PUPIL_ID` are one name. */
function spelling(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}\p{Cc}\p{Cf}]/gu, '')
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1')
}
