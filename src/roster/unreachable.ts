// The pupils whose homes no text reaches, for all that is known: what they are to learn goes home on paper.

import type { Reader } from '../db/database.ts'
import { nameOf, namesOf } from './people.ts'
import type { CurrentPupil, SchoolHomes } from './school-homes.ts'
import { type HomeLink, type NoWay, numbersOfKind, type PupilWays, waysToPupils } from './ways.ts'

export interface UnreachablePupil {
  pupil: CurrentPupil & { name: string }
  /** Who may be written to; somebody barred from the pupil is never among them. */
  parents: { id: string; name: string }[]
  /** Why no text reaches them, for staff. */
  reason: string
}

/** Whom something is meant for: parents by what they are to a pupil, and pupils whose homes are meant. */
export interface Meant {
  isMeant(link: HomeLink): boolean
  hasPupil(pupilId: string): boolean
}

const everyone: Meant = { isMeant: ({ responsible }) => responsible, hasPupil: () => true }

/** Among a school's current pupils, in the order of our ids. */
export async function unreachablePupils(
  db: Reader,
  schoolId: string,
  { pupils, homes }: SchoolHomes,
  meant: Meant = everyone,
): Promise<UnreachablePupil[]> {
  const waysTo = waysToPupils(homes, meant.isMeant)
  const found = pupils
    .filter(({ id }) => meant.hasPupil(id) || waysTo.has(id))
    .map((pupil) => ({ pupil, ways: waysTo.get(pupil.id) ?? [] }))
    .filter(({ ways }) => isUnreachable(ways))
  return withNames(db, schoolId, found)
}

interface Unreachable {
  pupil: CurrentPupil
  ways: PupilWays
}

const isUnreachable = (ways: PupilWays) =>
  numbersOfKind(ways, 'good').size + numbersOfKind(ways, 'not known').size === 0

async function withNames(db: Reader, schoolId: string, found: Unreachable[]): Promise<UnreachablePupil[]> {
  const wanted = found.flatMap(({ ways }) => ways.map(({ parentId }) => parentId))
  const { parents } = await namesOf(db, schoolId, { parents: [...new Set(wanted)], pupils: [] })
  const names = new Map(parents.map(({ id, name }) => [id, name]))
  return found.map(({ pupil, ways }) => ({
    pupil: { ...pupil, name: nameOf(pupil) },
    parents: ways.map(({ parentId }) => ({ id: parentId, name: names.get(parentId) ?? '' })),
    reason: reasonOf(ways),
  }))
}

const inWords: Record<NoWay, string> = {
  'no number': 'no number that can be texted',
  quarantined: 'the number is said to be somebody else’s',
  bad: 'the number takes no texts',
  doubtful: 'texts to the number have failed lately',
  'opted out': 'they want no texts',
  'not for this pupil': 'the number must not be used for this pupil',
}

/** Each reason once, as a sentence. */
export function reasonOf(ways: PupilWays): string {
  const reasons = new Set(ways.flatMap(({ way }) => (way.kind === 'none' ? [inWords[way.because]] : [])))
  const sentence = [...reasons].join('; ') || 'nobody is on record who may be written to'
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`
}
