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
  'pupil_known_as',
  'pupil_gender',
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

/** What other systems call some columns. */
const OTHER_NAMES = new Map<string, Column>(
  (
    [
      ['known as', 'pupil_known_as'],
      ['preferred name', 'pupil_known_as'],
      ['preferred first name', 'pupil_known_as'],
      ['preferred forename', 'pupil_known_as'],
      ['pupil preferred name', 'pupil_known_as'],
      ['pupil preferred first name', 'pupil_known_as'],
      ['nickname', 'pupil_known_as'],
      ['nicknames', 'pupil_known_as'],
      ['pupil nickname', 'pupil_known_as'],
      ['pupil nicknames', 'pupil_known_as'],
      ['gender', 'pupil_gender'],
      ['sex', 'pupil_gender'],
      ['pupil sex', 'pupil_gender'],
    ] as const
  ).map(([name, column]) => [spelling(name), column]),
)

/** The delimiter that makes most of the header into columns that we know; a comma if none does. */
export function delimiterOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const known = (delimiter: string) =>
    header.split(delimiter).filter((cell) => isKnown(unquoted(cell))).length
  const pieces = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, each) => {
    const better = known(each) - known(best) || (known(best) === 0 ? pieces(each) - pieces(best) : 0)
    return better > 0 ? each : best
  })
}

/** A column under another name counts where no earlier one says the same and none has our own name. */
export function readHeader(cells: string[]): Header {
  const own = new Set(cells.map(columnNamed))
  const places = new Map<Column, number>()
  const unknown: Header['unknown'] = []
  const twice = new Set<Column>()
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(cell)
    const otherwise = OTHER_NAMES.get(spelling(cell))
    if (column && places.has(column)) twice.add(column)
    else if (column) places.set(column, place)
    else if (otherwise && !own.has(otherwise) && !places.has(otherwise)) places.set(otherwise, place)
    else unknown.push({ name: cell.trim(), place })
  }
  return { places, unknown, twice: [...twice], width: cells.length }
}

function columnNamed(cell: string): Column | undefined {
  return BY_SPELLING.get(spelling(cell))
}

function isKnown(cell: string): boolean {
  return columnNamed(cell) !== undefined || OTHER_NAMES.has(spelling(cell))
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
