import { type Cells, oneLine, saysNone } from './contacts-cells.ts'
import type { ContactPupil } from './contacts-record.ts'
import { isNickname, joinedNicknames, mostNicknames, nicknameRule, tidyName } from './nicknames.ts'

const GENDERS = new Map<string, ContactPupil['gender']>([
  ['', null],
  ['f', 'female'],
  ['female', 'female'],
  ['girl', 'female'],
  ['m', 'male'],
  ['male', 'male'],
  ['boy', 'male'],
])

/** What a row says of the pupil; what cannot be used is reported and left out. */
export function readPupil(cells: Cells): ContactPupil {
  const { of } = cells
  return {
    misId: oneLine(of('pupil_id')),
    firstName: oneLine(of('pupil_first_name')),
    lastName: oneLine(of('pupil_last_name')),
    year: oneLine(of('year')),
    form: oneLine(of('form')),
    nicknames: readNicknames(cells),
    gender: readGender(cells),
  }
}

function readNicknames({ of, fault }: Cells): string[] {
  const cell = of('pupil_known_as')
  if (saysNone(cell)) return []
  const column = 'pupil_known_as'
  const names = cell
    .split(/[;,/\n]/)
    .map(tidyName)
    .filter(Boolean)
  for (const value of names.filter((name) => !isNickname(name))) {
    const problem = `“${value}” cannot be used. ${nicknameRule}; between two names stands a semicolon. It is left out: correct it.`
    fault({ column, kind: 'not a name', value, problem })
  }
  const usable = [...new Set(names.filter(isNickname))]
  if (usable.length > mostNicknames) {
    const problem = `This cell has ${usable.length} names; ${mostNicknames} are the most. The first ${mostNicknames} are used: take some away.`
    fault({ column, kind: 'too many names', value: cell, problem })
  }
  return joinedNicknames([], usable, '')
}

function readGender({ of, fault }: Cells): ContactPupil['gender'] {
  const value = of('pupil_gender')
  const known = GENDERS.get(value.toLowerCase())
  if (known !== undefined) return known
  const problem = `“${value}” is not known to us. It is taken as empty: write F or M, or leave it empty.`
  fault({ column: 'pupil_gender', kind: 'not known', value, problem })
  return null
}
