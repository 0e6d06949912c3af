import { type StandIn, standIn, standInForFew } from '../routing/standing-in.ts'
import type { Conversation } from './conversations.ts'
import { colleaguesAt, type Desk, holderOf, liaisonLeadOf } from './desk.ts'

/**
 * Whoever answers a conversation that waits again from now on: its owner, or who stands in while they are away. What
 * somebody has who has left is the liaison lead's, and what is for few to read the safeguarding lead's.
 */
export function presentOwner(
  desk: Desk,
  { ownerId, restrictedAt, marks }: Pick<Conversation, 'ownerId' | 'restrictedAt' | 'marks'>,
  now: Date,
): StandIn {
  const people = colleaguesAt(desk, now, () => marks.includes('urgent'))
  const lead = liaisonLeadOf(desk)
  if (!restrictedAt) return standIn(people.has(ownerId) ? ownerId : lead.id, people, lead.id)
  const safeguardingLeadId = holderOf(desk, 'safeguarding-lead')?.id ?? null
  const owner = people.get(ownerId) ?? people.get(safeguardingLeadId ?? lead.id)!
  return standInForFew(owner, { people, safeguardingLeadId })
}
