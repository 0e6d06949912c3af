import { eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations } from '../db/schema.ts'
import { Refused } from '../errors.ts'
import { findFor } from './conversations.ts'
import { isSafeguardingLead } from './reading.ts'
import { recordStep } from './steps.ts'

/**
 * There is no concern after all: everybody who may read such conversations may read this one again.
 * @throws Refused `forbidden` for anybody but the safeguarding lead
 */
export async function liftRestriction(
  tx: Writer,
  schoolId: string,
  id: string,
  by: string,
  now: Date,
): Promise<void> {
  const conversation = await findFor(tx, schoolId, id, by)
  if (!(await isSafeguardingLead(tx, schoolId, by)))
    throw new Refused('forbidden', 'Only the safeguarding lead says that there is no concern.')
  if (!conversation.restrictedAt) return
  await tx.update(conversations).set({ restrictedAt: null }).where(eq(conversations.id, id))
  const words = 'No concern after all: whoever may read conversations may read this one again.'
  await recordStep(tx, conversation, { kind: 'unrestricted', byId: by, words }, now)
}
