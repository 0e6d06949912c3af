// A phone that several parents share is all of theirs, until somebody says which of them it is that writes.

import { and, eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { messages } from '../db/schema.ts'
import { invalid, Refused } from '../errors.ts'
import { homeOf } from '../roster/no-contact.ts'
import { namesOf, type PersonName } from '../roster/people.ts'
import { takeConversation } from './conversations.ts'
import { isStillTheirs, whoWrote } from './hands.ts'
import { recordStep } from './steps.ts'

/**
 * Says which of those who hold the number have written: one or more of them, by our ids or the MIS's.
 * @throws Refused `invalid` for nobody, and for everybody who does not hold the number; `conflict` when it has passed
 * to another home since
 */
export async function nameParents(
  tx: Writer,
  schoolId: string,
  id: string,
  named: string[],
  by: string | null,
  now: Date,
): Promise<void> {
  const conversation = await takeConversation(tx, schoolId, id, by)
  const home = await homeOf(tx, schoolId, conversation.numberId)
  // What the home before wrote would be the new one's, and could be answered to them.
  if (!isStillTheirs(await whoWrote(tx, id), home))
    throw new Refused('conflict', 'This number has passed to somebody else since: they did not write this.')
  const { holders } = home
  const wrote = amongHolders((await namesOf(tx, schoolId, { parents: holders, pupils: [] })).parents, named)
  await tx
    .update(messages)
    .set({ parents: wrote.map(({ id }) => id) })
    .where(and(eq(messages.conversationId, id), eq(messages.direction, 'inbound')))
  const words = `${new Intl.ListFormat('en-GB').format(wrote.map(({ name }) => name))} wrote this.`
  await recordStep(tx, conversation, { kind: 'parents named', byId: by, words }, now)
}

function amongHolders(holders: PersonName[], named: string[]): PersonName[] {
  const isNamed = ({ id, misId }: PersonName) => named.includes(id) || named.includes(misId)
  const faults = named.flatMap((one, at) =>
    holders.some(({ id, misId }) => id === one || misId === one)
      ? []
      : [{ pointer: `/parents/${at}`, detail: 'This is none of those on record for the number.' }],
  )
  if (named.length === 0)
    faults.push({ pointer: '/parents', detail: 'Say which of those on record for the number it is.' })
  if (faults.length > 0) throw invalid(faults)
  return holders.filter(isNamed)
}
