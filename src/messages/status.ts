import { sql } from 'drizzle-orm'
import { messages } from '../db/schema.ts'

export type Message = typeof messages.$inferSelect

export const statuses = [
  'waiting',
  'sending',
  'uncertain',
  'accepted',
  'sent',
  'delivered',
  'failed',
  'cancelled',
  'expired',
  'suppressed',
] as const
export type Status = (typeof statuses)[number]

type Life = Pick<Message, 'outcome' | 'sentAt' | 'acceptedAt' | 'uncertainAt' | 'claimedAt'>

/** Where an outbound text stands. Follows from the instants alone, so a late report cannot turn it back. */
export function statusOf({ outcome, sentAt, acceptedAt, uncertainAt, claimedAt }: Life): Status {
  if (outcome) return outcome
  if (sentAt) return 'sent'
  if (acceptedAt) return 'accepted'
  if (uncertainAt) return 'uncertain'
  return claimedAt ? 'sending' : 'waiting'
}

/** The same in SQL, to count by. */
export const statusInSql = sql<Status>`case
  when ${messages.outcome} is not null then ${messages.outcome}
  when ${messages.sentAt} is not null then 'sent'
  when ${messages.acceptedAt} is not null then 'accepted'
  when ${messages.uncertainAt} is not null then 'uncertain'
  when ${messages.claimedAt} is not null then 'sending'
  else 'waiting' end`
