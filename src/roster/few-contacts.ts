// Pupils with fewer than two contacts whom a text reaches. Schools are told to hold more than one emergency contact
// for each pupil: Keeping Children Safe in Education, part two.

import { nameOf } from './people.ts'
import type { CurrentPupil, SchoolHomes } from './school-homes.ts'
import { numbersOfKind, waysToPupils } from './ways.ts'

export interface FewContacts {
  pupil: CurrentPupil & { name: string }
  /** Contacts on phones of their own whom a text reaches, and those of whom it is not known. */
  reached: 0 | 1
  notKnown: number
}

export function fewContacts({ pupils, homes }: SchoolHomes): FewContacts[] {
  const waysTo = waysToPupils(homes)
  return pupils.flatMap((pupil) => {
    const ways = waysTo.get(pupil.id) ?? []
    const reached = numbersOfKind(ways, 'good').size
    if (reached >= 2) return []
    const notKnown = numbersOfKind(ways, 'not known').size
    return [{ pupil: { ...pupil, name: nameOf(pupil) }, reached: reached === 0 ? 0 : 1, notKnown }]
  })
}
