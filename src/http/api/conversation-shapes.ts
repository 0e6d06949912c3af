import { z } from 'zod'
import { type Conversation, findFor, stateOf, threadOf } from '../../conversations/conversations.ts'
import { homesOf } from '../../conversations/homes.ts'
import { joinedIn } from '../../conversations/joining.ts'
import { whereTheyWent } from '../../conversations/merging.ts'
import { type NamedStep, namedSteps } from '../../conversations/named-steps.ts'
import type { Reader } from '../../db/database.ts'
import { conversationSteps } from '../../db/schema.ts'
import { type Message, statusOf } from '../../messages/status.ts'
import { asOwner, staffByIds } from '../../staff/staff.ts'
import { instantOf, owner } from './shapes.ts'

export const states = z.enum(['open', 'answered', 'closed'])
export const becauses = z.enum(['no answer needed', 'merged'])
const person = z.object({ id: z.string(), misId: z.string(), name: z.string() })

export const conversationShape = z.object({
  id: z.string(),
  state: states,
  owner,
  joined: z.array(owner).describe('Who reads and answers besides the owner'),
  rule: z.string(),
  because: z.array(z.string()),
  marks: z.array(z.string()).describe('What is special about it: urgent, asks for no texts, from a machine'),
  respondBy: z.string(),
  number: z.string(),
  parents: z.array(person),
  pupils: z.array(person.extend({ form: z.string().nullable() })),
  openedAt: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedBecause: becauses.nullable(),
  mergedInto: z.string().nullable().describe('The conversation in which it goes on'),
})

export const saidShape = z.object({
  id: z.string(),
  direction: z.enum(['inbound', 'outbound']),
  kind: z.string(),
  body: z.string(),
  at: z.string(),
  status: z.string(),
})

const somebody = z.object({ id: z.string(), name: z.string() })

export const stepShape = z.object({
  kind: z.enum(conversationSteps.kind.enumValues),
  by: somebody.nullable().describe('Null: it happened by itself, or a key of the API did it'),
  to: somebody.nullable(),
  words: z.string(),
  at: z.string(),
})

export const threadShape = conversationShape.extend({
  messages: z.array(saidShape),
  history: z.array(stepShape).describe('What became of it, notes among it: parents see nothing of this'),
})

/**
 * A conversation for a key of the API.
 * @throws Refused `not-found` when it has become restricted since it was found
 */
export async function showThread(
  db: Reader,
  conversation: Conversation,
): Promise<z.infer<typeof threadShape>> {
  const [shown] = await showAll(db, conversation.schoolId, [conversation])
  const messages = (await threadOf(db, conversation)).map(showSaid)
  const history = (await namedSteps(db, conversation)).map(showStep)
  // The concern that restricts it may be among what was just read.
  await findFor(db, conversation.schoolId, conversation.id, null)
  return { ...shown!, messages, history }
}

export async function showAll(
  db: Reader,
  schoolId: string,
  found: Conversation[],
): Promise<z.infer<typeof conversationShape>[]> {
  const owners = await staffByIds(
    db,
    schoolId,
    found.map(({ ownerId }) => ownerId),
  )
  const joined = await joinedIn(db, schoolId, found)
  const homes = await homesOf(db, schoolId, found)
  const went = await whereTheyWent(db, found)
  return found.map((conversation) => {
    const home = homes.get(conversation.id)!
    return {
      id: conversation.id,
      state: stateOf(conversation),
      owner: asOwner(owners.get(conversation.ownerId)!),
      joined: joined.get(conversation.id)!.map(({ member }) => asOwner(member)),
      rule: conversation.rule,
      because: conversation.because,
      marks: conversation.marks,
      respondBy: conversation.respondBy.toISOString(),
      number: home.e164,
      parents: home.parents,
      pupils: home.pupils,
      openedAt: conversation.openedAt.toISOString(),
      answeredAt: instantOf(conversation.answeredAt),
      closedAt: instantOf(conversation.closedAt),
      closedBecause: conversation.closedBecause,
      mergedInto: went.get(conversation.id) ?? null,
    }
  })
}

export const showSaid = (message: Message): z.infer<typeof saidShape> => ({
  id: message.id,
  direction: message.direction,
  kind: message.kind,
  body: message.body,
  at: message.createdAt.toISOString(),
  status: message.direction === 'inbound' ? 'received' : statusOf(message),
})

export const showStep = ({ kind, by, to, words, at }: NamedStep): z.infer<typeof stepShape> => ({
  kind,
  by,
  to,
  words,
  at: at.toISOString(),
})
