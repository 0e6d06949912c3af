import { and, eq } from 'drizzle-orm'
import type { Writer } from '../db/database.ts'
import { conversations, inboundTexts, messages } from '../db/schema.ts'
import { takeTurn } from '../db/turn.ts'
import { newId } from '../ids.ts'
import { countParts } from '../messages/parts.ts'
import { priority } from '../messages/priority.ts'
import { writeMessages } from '../messages/writing.ts'
import { recordDelivered, recordReplied } from '../numbers/evidence.ts'
import { findNumber, knownNumber } from '../numbers/numbers.ts'
import { liftOptOut, optOut } from '../numbers/opt-outs.ts'
import { readNumber } from '../phone.ts'
import { type Home, homeOf, pupilsOf } from '../roster/no-contact.ts'
import { type Route, route } from '../routing/route.ts'
import { afterWorkingHours, hoursToAnswer } from '../schools/hours.ts'
import { lineByNumber, type School, schoolById } from '../schools/schools.ts'
import { liaisonLead, staffName } from '../staff/staff.ts'
import { acknowledge } from './acknowledgement.ts'
import type { Conversation } from './conversations.ts'
import { gatherEvidence, runningConversation } from './evidence.ts'
import { inboundById } from './inbound.ts'
import { type Keyword, keywordIn } from './keywords.ts'
import { type ArrivedText, asksWho, type TakeAnswer, type TakenAnswer } from './taking.ts'

/**
 * Makes a stored text a message with an owner, a time to answer by and, where it is due, an acknowledgement:
 * all in one transaction, and once however often it is called. What `takeAnswer` takes is nobody's to answer: it is
 * kept in a conversation that is closed at once. Gives the ids of messages to enqueue.
 */
export async function receive(
  tx: Writer,
  inboundId: string,
  now: Date,
  policy: { drama: boolean },
  takeAnswer: TakeAnswer = async () => null,
): Promise<{ toSend: { id: string }[] }> {
  const text = await inboundById(tx, inboundId)
  if (!text?.schoolId || text.routedAt) return { toSend: [] }
  const school = await schoolById(tx, text.schoolId)
  const line = (await lineByNumber(tx, text.to))!
  const from = sender(text.from, school)
  // Two texts of one number that come at once would open two conversations.
  await takeTurn(tx, 'numbers', (await knownNumber(tx, school.id, from, text.receivedAt)).id)
  if ((await inboundById(tx, inboundId))?.routedAt) return { toSend: [] }
  // As it stands after the text before. A phone that texts can be texted, whatever the network once said.
  const number = { ...(await findNumber(tx, school.id, from.e164))!, badAt: null }
  const home = await homeOf(tx, school.id, number.id)

  const keyword = keywordIn(text.body)
  if (keyword) await obey(tx, school, number.id, keyword, text.receivedAt)
  const arrived = { school, line, number, home, text }
  const answer = keyword ? null : await takeAnswer(tx, arrived, now, policy)
  if (answer && answer !== asksWho) return keepTaken(tx, arrived, answer, now)
  const routed = route(await gatherEvidence(tx, school, number, home, keyword?.word ?? null, text.receivedAt))
  const conversation = await threadFor(tx, {
    school,
    line,
    number,
    home,
    routed,
    keyword,
    at: text.receivedAt,
  })

  await keepRouted(tx, text, conversation, home, now)
  const toSend = keyword ? [] : await acknowledge(tx, { school, number, home, conversation, now, policy })
  const tellsWhose = keyword?.means !== 'opt-out' && answer !== asksWho
  await recordHeard(tx, number.id, tellsWhose, text.receivedAt, now)
  return { toSend }
}

interface Taken extends ArrivedText {
  text: InboundRow
}

/** The conversation of a text that was an answer, and what is said to that: it is closed, and nothing is awaited. */
async function keepTaken(
  tx: Writer,
  taken: Taken,
  { because, texts }: TakenAnswer,
  now: Date,
): Promise<{ toSend: { id: string }[] }> {
  const { school, text, home, number } = taken
  const { id, title, firstName, lastName } = await liaisonLead(tx, school.id)
  const owner = { id, name: staffName({ title, firstName, lastName }) }
  const routed: Route = { rule: 'answer', owner, because: [because] }
  const arrival = { ...taken, routed, keyword: null, at: text.receivedAt }
  const conversation = await open(tx, arrival, { isClosed: true })
  await keepRouted(tx, text, conversation, home, now)
  // What it says of whose the number is has had its effect; here it shows that the phone is reached.
  await recordDelivered(tx, [number.id], now)
  const said = texts.map((one) =>
    one.numberId === number.id ? { ...one, conversationId: conversation.id } : one,
  )
  return { toSend: await writeMessages(tx, said, now) }
}

async function keepRouted(
  tx: Writer,
  text: InboundRow,
  conversation: Conversation,
  home: Home,
  now: Date,
): Promise<void> {
  const message = await insertInbound(tx, text, conversation, home)
  await tx
    .update(inboundTexts)
    .set({ routedAt: now, messageId: message.id })
    .where(eq(inboundTexts.id, text.id))
}

// After all else: whatever the text sets going can see whose the number was known to be before it. A STOP shows that
// texts arrive; whoever sends one need not be who they were meant for.
async function recordHeard(tx: Writer, numberId: string, tellsWhose: boolean, at: Date, now: Date) {
  return tellsWhose ? recordReplied(tx, numberId, at) : recordDelivered(tx, [numberId], now)
}

// What writes to us need not be a phone: a network's short code or a name is kept as it came.
function sender(from: string, school: School): { e164: string; type: string } {
  const { e164, type } = readNumber(from, school.country, { drama: true })
  return { e164: e164 ?? from, type: (e164 && type) ?? 'unknown' }
}

async function obey(
  tx: Writer,
  { id: schoolId }: School,
  numberId: string,
  { word, means }: Keyword,
  at: Date,
) {
  if (means === 'opt-out') await optOut(tx, schoolId, numberId, { word }, at)
  if (means === 'opt-in') await liftOptOut(tx, numberId, at)
}

interface Arrival {
  school: School
  line: { id: string }
  number: { id: string }
  home: Home
  routed: Route
  keyword: Keyword | null
  at: Date
}

/** The running conversation on this line with the owner that the route names, or a new one. */
async function threadFor(tx: Writer, arrival: Arrival): Promise<Conversation> {
  const { number, line, home, routed, at } = arrival
  const ofOwner = and(eq(conversations.ownerId, routed.owner.id), eq(conversations.lineId, line.id))!
  const running = await runningConversation(tx, number.id, home, at, ofOwner)
  return running ? reopen(tx, running, arrival) : open(tx, arrival)
}

// "Send me texts again" and "help" are dealt with already; a STOP is for somebody to know of.
const isDealtWith = ({ means }: Keyword) => means !== 'opt-out'

const answerBy = ({ school, at }: Arrival) => afterWorkingHours(at, hoursToAnswer, school.timeZone)

// The time to answer runs from the first text that has no answer yet; a second one does not move it. A keyword is
// no part of what is talked about: it changes neither the reason nor when the parent last wrote.
async function reopen(tx: Writer, running: Conversation, arrival: Arrival): Promise<Conversation> {
  const { routed, keyword, at } = arrival
  if (keyword && isDealtWith(keyword)) return running
  const respondBy = running.answeredAt ? answerBy(arrival) : running.respondBy
  const talk = keyword ? {} : { rule: routed.rule, because: routed.because, lastTextAt: at }
  const [conversation] = await tx
    .update(conversations)
    .set({ ...talk, respondBy, answeredAt: null })
    .where(eq(conversations.id, running.id))
    .returning()
  return conversation!
}

async function open(
  tx: Writer,
  arrival: Arrival,
  { isClosed } = { isClosed: arrival.keyword !== null && isDealtWith(arrival.keyword) },
): Promise<Conversation> {
  const { school, line, number, routed, at } = arrival
  const [conversation] = await tx
    .insert(conversations)
    .values({
      id: newId(),
      schoolId: school.id,
      numberId: number.id,
      lineId: line.id,
      ownerId: routed.owner.id,
      rule: routed.rule,
      because: routed.because,
      openedAt: at,
      lastTextAt: at,
      respondBy: answerBy(arrival),
      closedAt: isClosed ? at : null,
    })
    .returning()
  return conversation!
}

type InboundRow = typeof inboundTexts.$inferSelect

async function insertInbound(tx: Writer, text: InboundRow, conversation: Conversation, home: Home) {
  const [message] = await tx
    .insert(messages)
    .values({
      id: newId(),
      schoolId: conversation.schoolId,
      direction: 'inbound',
      kind: 'inbound',
      priority: priority.reply,
      numberId: conversation.numberId,
      lineId: conversation.lineId,
      conversationId: conversation.id,
      ownerId: conversation.ownerId,
      parents: home.holders,
      pupils: pupilsOf(home),
      body: text.body,
      parts: countParts(text.body).count,
      carrierSid: text.carrierSid,
      createdAt: text.receivedAt,
    })
    .returning({ id: messages.id })
  return message!
}
