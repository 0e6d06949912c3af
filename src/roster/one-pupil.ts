import type { Writer } from '../db/database.ts'
import { takeTurn } from '../db/turn.ts'
import { notFound } from '../errors.ts'
import type { School } from '../schools/schools.ts'
import { applyDifference } from './application.ts'
import { type CurrentRoster, currentRoster, linkKey } from './current-roster.ts'
import { type Difference, differenceOf } from './difference.ts'
import { refuseUnconfirmed } from './imports.ts'
import { type PupilProblem, pupilContents } from './pupil-as-rows.ts'
import type { SentPupil } from './sent-pupil.ts'

/** What came of a pupil whom the MIS sent or took away. */
export interface PupilTaken {
  misId: string
  ended: boolean
  /** As of an import. */
  contradictions: number
  problems: PupilProblem[]
}

/**
 * Takes one pupil with all parents and numbers, new or known, as an import of that pupil alone would. A parent who is
 * no more this pupil's, and nobody else's, ends.
 * @throws Refused `needs-confirmation` with what to confirm, `invalid`
 */
export async function putPupil(
  tx: Writer,
  school: School,
  misId: string,
  { confirm, ...pupil }: SentPupil & { confirm: string[] },
  { drama }: { drama: boolean },
  now: Date,
): Promise<PupilTaken> {
  const { contents, problems } = pupilContents(misId, pupil, { country: school.country, drama })
  await takeTurn(tx, 'schools', school.id)
  const current = await currentRoster(tx, school.id)
  const stays = new Set(contents.links.map((link) => linkKey(link.pupil, link.parent)))
  const difference = {
    ...differenceOf(current, contents, 'partial'),
    ...unlinked(current, misId, (key) => stays.has(key)),
  }
  refuseUnconfirmed(difference.needsConfirmation, confirm)
  const { contradictions } = await applyDifference(tx, school.id, current, difference, now, now)
  return { misId, ended: false, contradictions, problems }
}

/**
 * Ends a pupil, and the parents who are nobody else's; they stay on record. One that has ended already stays as it is.
 * @throws Refused `not-found`
 */
export async function endPupil(tx: Writer, school: School, misId: string, now: Date): Promise<PupilTaken> {
  await takeTurn(tx, 'schools', school.id)
  const current = await currentRoster(tx, school.id)
  const pupil = current.pupils.get(misId)
  if (!pupil) throw notFound('pupil')
  const nothing = { columns: [], pupils: [], parents: [], links: [], rowsLeftOut: 0 }
  const difference = {
    ...differenceOf(current, nothing, 'partial'),
    ...unlinked(current, misId, () => false),
    endedPupils: pupil.ended ? [] : [pupil],
  }
  await applyDifference(tx, school.id, current, difference, now, now)
  return { misId, ended: true, contradictions: 0, problems: [] }
}

/** The links of a pupil that end, and the parents who are left without a pupil. */
function unlinked(
  { links, parents }: CurrentRoster,
  misId: string,
  stays: (key: string) => boolean,
): Pick<Difference, 'endedLinks' | 'endedParents'> {
  const standing = [...links].filter(([, { ended }]) => !ended)
  const endedLinks = standing
    .filter(([key, { pupil }]) => pupil === misId && !stays(key))
    .map(([, link]) => link)
  const hasAnother = (parent: string) =>
    standing.some(([, link]) => link.parent === parent && link.pupil !== misId)
  const endedParents = endedLinks
    .filter(({ parent }) => !hasAnother(parent))
    .flatMap(({ parent }) => parents.get(parent) ?? [])
    .filter(({ ended }) => !ended)
  return { endedLinks, endedParents }
}
