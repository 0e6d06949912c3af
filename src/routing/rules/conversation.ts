import { inWords } from '../../schools/words.ts'
import type { Try } from '../decision.ts'
import type { RunningConversation } from '../evidence.ts'

/**
 * What is being talked about with this number; of several, one that only a few may read, then the one about a pupil whom
 * the text names, else the latest. Who has told of a concern goes on to tell of it, whatever else was said since, until
 * that is closed by hand.
 */
export const conversation: Try = ({ conversations, named, timeZone }) => {
  if (conversations.length === 0) return null
  const restricted = conversations.filter(({ isRestricted, isClosed }) => isRestricted && !isClosed)
  const running = pick(restricted.length > 0 ? restricted : conversations, named)
  return {
    rule: 'conversation',
    ownerId: running.ownerId,
    because: `who has the conversation with this number, last written in at ${inWords(running.lastAt, timeZone)}.`,
    conversationId: running.id,
    pupils: running.pupils,
  }
}

function pick(conversations: readonly RunningConversation[], named: readonly string[]): RunningConversation {
  const about = conversations.filter(({ pupils }) => pupils.length === 1 && named.includes(pupils[0]!))
  const among = about.length > 0 ? about : conversations
  return among.reduce((latest, one) => (one.lastAt > latest.lastAt ? one : latest))
}
