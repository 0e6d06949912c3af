// A bulletin on paper, for the homes of its audience that no text reaches.

import type { Reader } from '../db/database.ts'
import { refusedNumbers } from '../numbers/refusals.ts'
import { type SchoolHomes, schoolHomes } from '../roster/school-homes.ts'
import { byFormAndName } from '../roster/school-order.ts'
import { type UnreachablePupil, unreachablePupils } from '../roster/unreachable.ts'
import type { Bulletin } from './bulletins.ts'
import { type AudienceRequest, select } from './selection.ts'

/** One home: brothers and sisters with the same parents get one letter. */
export interface Letter {
  pupils: UnreachablePupil['pupil'][]
  /** Whom it is to; nobody who is barred from one of these pupils. */
  parents: UnreachablePupil['parents']
}

export interface Letters {
  /** By form and name of the first pupil of each. */
  letters: Letter[]
  /** Pupils for whom there is nobody to write to. */
  without: UnreachablePupil['pupil'][]
}

/** The letters of a bulletin as its audience stands now. */
export async function lettersFor(
  db: Reader,
  { schoolId, audience, purpose }: Pick<Bulletin, 'schoolId' | 'audience' | 'purpose'>,
  policy: { drama: boolean },
  now: Date,
): Promise<Letters> {
  const { selection } = await select(db, schoolId, audienceIn(audience))
  const homes = await homesFor(db, schoolId, purpose, await schoolHomes(db, schoolId, policy, now))
  const found = await unreachablePupils(db, schoolId, homes, {
    isMeant: ({ pupilId, parentId, responsible }) =>
      selection.parents.has(parentId) || (responsible && selection.pupils.has(pupilId)),
    hasPupil: (pupilId) => selection.pupils.has(pupilId),
  })
  const inOrder = found.toSorted((a, b) => byFormAndName(a.pupil, b.pupil))
  return {
    letters: byHome(inOrder.filter(({ parents }) => parents.length > 0)),
    without: inOrder.filter(({ parents }) => parents.length === 0).map(({ pupil }) => pupil),
  }
}

// Who asked for urgent texts only is told of the rest on paper. Advertising that they have not said yes to is not.
async function homesFor(
  db: Reader,
  schoolId: string,
  purpose: Bulletin['purpose'],
  found: SchoolHomes,
): Promise<SchoolHomes> {
  if (purpose !== 'service') return found
  const numberIds = found.homes.numbers.map(({ numberId }) => numberId)
  const refused = await refusedNumbers(db, schoolId, purpose, numberIds)
  return { ...found, homes: { ...found.homes, optedOut: new Set(refused.keys()) } }
}

function byHome(found: UnreachablePupil[]): Letter[] {
  const homes = Map.groupBy(found, ({ parents }) =>
    parents
      .map(({ id }) => id)
      .toSorted()
      .join(' '),
  )
  return [...homes.values()].map((of) => ({
    pupils: of.map(({ pupil }) => pupil),
    parents: of[0]!.parents,
  }))
}

// As `accepting.ts` keeps it: what was asked for, once it had been checked.
function audienceIn(kept: unknown): AudienceRequest {
  if (typeof kept !== 'object' || kept === null) return {}
  if ('everyone' in kept) return { everyone: true }
  const names = (field: string): string[] => {
    const value: unknown = Reflect.get(kept, field)
    return Array.isArray(value) ? value.map(String) : []
  }
  return { groups: names('groups'), pupils: names('pupils'), parents: names('parents') }
}
