// Who answers for somebody who is away, or late. Deputies may stand in a circle: whoever walks it stops where they
// have been.

import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { staff } from '../db/schema.ts'
import { invalid, Refused } from '../errors.ts'
import type { School } from '../schools/schools.ts'
import { findStaff, memberOf, type Staff } from './staff.ts'

/** Who names a deputy: a member of staff on the pages, a program with a key, or whoever has the command line. */
export type NamedBy = { staffId: string } | 'key' | 'command-line'

/**
 * Names the deputy of a member of staff, both by our id or the MIS's; null: nobody. The safeguarding lead's reads
 * what is restricted, and so is named by the lead themself, or where the installation is looked after.
 * @throws Refused `not-found`; `forbidden`; `invalid` when the deputy is the same person, or does not work there
 */
export async function setDeputy(
  tx: Writer,
  school: School,
  idOrMisId: string,
  deputy: string | null,
  by: NamedBy,
): Promise<Staff> {
  const member = await memberOf(tx, school, idOrMisId)
  if (!mayName(member, by)) throw new Refused('forbidden', onlyThemself)
  const deputyId = deputy === null ? null : await deputyOf(tx, school, member, deputy)
  await tx.update(staff).set({ deputyId }).where(eq(staff.id, member.id))
  return { ...member, deputyId }
}

const onlyThemself =
  'The safeguarding lead’s deputy reads what is restricted: only they can name one, signed in, or the command line.'

/** Whether this person or program may name a deputy for this member of staff, as far as safeguarding goes. */
export const mayName = (member: Staff, by: NamedBy): boolean =>
  !member.roles.includes('safeguarding-lead') ||
  by === 'command-line' ||
  (typeof by === 'object' && by.staffId === member.id)

async function deputyOf(tx: Writer, school: School, member: Staff, wanted: string): Promise<string> {
  const found = await findStaff(tx, school.id, wanted)
  if (!found)
    throw invalid([{ pointer: '/deputy', detail: `Nobody on the staff of the school is “${wanted}”.` }])
  if (found.id === member.id)
    throw invalid([{ pointer: '/deputy', detail: 'Nobody can be their own deputy: name somebody else.' }])
  return found.id
}
