import type { Writer } from '../db/database.ts'
import { priority } from '../messages/priority.ts'
import { writeMessages } from '../messages/writing.ts'
import { recordDelivered, recordReplied } from '../numbers/evidence.ts'
import { knownNumber, numberInTurn, type PhoneNumber } from '../numbers/numbers.ts'
import { readNumber } from '../phone.ts'
import { homeOf } from '../roster/no-contact.ts'
import { isFromMachine } from '../routing/machines.ts'
import { askWhichChild } from '../routing/which-child.ts'
import { lineByNumber, type School } from '../schools/schools.ts'
import { atAnyHour } from '../schools/sending-hours.ts'
import { usefulUntil } from '../schools/useful-time.ts'
import { acknowledge, mayBeTold } from './acknowledgement.ts'
import { childChosenWords } from './acknowledgement-words.ts'
import { type Desk, type Desks, deskOf } from './desk.ts'
import { pupilsAtHome } from './family.ts'
import { fromMachine } from './going-on.ts'
import { type InboundRow, takeInbound } from './inbound.ts'
import { keepRouted } from './keeping.ts'
import { isForNobody, type Opened, openConversation } from './opening.ts'
import { type Routed, routeText } from './routing.ts'
import type { ArrivedText, TakeAnswer } from './taking.ts'
import { tellStaff } from './telling.ts'

export interface Receiving {
  drama: boolean
  /** What was read of schools for texts that come together. */
  desks?: Desks
}

/**
 * Makes a stored text a message with an owner, a time to answer by and, where it is due, an acknowledgement:
 * all in one transaction, and once however often it is called. What `takeAnswer` takes is nobody's to answer: it is
 * kept in a conversation that is closed at once. Gives the ids of messages to enqueue.
 */
export async function receive(
  tx: Writer,
  inboundId: string,
  now: Date,
  { drama, desks }: Receiving,
  takeAnswer: TakeAnswer = async () => null,
): Promise<{ toSend: { id: string }[] }> {
  const text = await takeInbound(tx, inboundId, now)
  if (!text?.schoolId) return { toSend: [] }
  const desk = await deskOf(tx, text.schoolId, now, desks)
  const arrived = await arrive(tx, desk.school, text)
  if (!arrived) throw new Error(`the line of the inbound text ${text.id} is gone`)
  const found = await routeText(tx, desk, arrived, now, { drama }, takeAnswer)
  // A concern waits for an answer, whoever seems to have written it.
  const isMachine = found.route.concern === null && isFromMachine({ from: text.from, body: text.body })
  const routed = await askingWhoMayBeTold(tx, found, arrived, { drama, isMachine })
  // What a machine writes presses nobody.
  const marks = isMachine ? [fromMachine] : routed.route.marks
  const opened = await openConversation(tx, { desk, arrived, routed, marks })
  await keepRouted(tx, { text, arrived, routed, opened })
  await tellStaff(tx, desk, routed, opened, text.receivedAt)
  const toSend = await say(tx, { desk, arrived, routed, opened, isMachine }, now, { drama })
  await recordHeard(tx, arrived.number.id, { routed, opened }, text.receivedAt, now)
  return { toSend }
}

// Who is asked nothing answers nothing: “2” or a name says no more than it does elsewhere.
async function askingWhoMayBeTold(
  tx: Writer,
  routed: Routed,
  { number, home }: ArrivedText,
  { drama, isMachine }: { drama: boolean; isMachine: boolean },
): Promise<Routed> {
  const { route } = routed
  if (route.ask === null || (!isMachine && (await mayBeTold(tx, number, home, { drama })))) return routed
  return { ...routed, route: { ...route, ask: null } }
}

type Arriving = Pick<InboundRow, 'from' | 'to' | 'body' | 'receivedAt'>

/** Where a text came from, as it stands after the text before: two of one number would open two conversations. */
export async function arrive(tx: Writer, school: School, text: Arriving): Promise<ArrivedText | null> {
  const line = await lineByNumber(tx, text.to)
  if (!line) return null
  const known = await numberInTurn(tx, school.id, text.from)
  // A phone that texts can be texted, whatever the network once said.
  const number = { ...(known ?? (await newNumber(tx, school, text))), badAt: null }
  return { school, line, number, home: await homeOf(tx, school.id, number.id), text }
}

// What writes to us need not be a phone: a network's short code or a name is kept as it came.
async function newNumber(
  tx: Writer,
  { id, country }: School,
  { from, receivedAt }: Arriving,
): Promise<PhoneNumber> {
  const { e164, type } = readNumber(from, country, { drama: true })
  const sender = { e164: e164 ?? from, type: (e164 && type) ?? 'unknown' }
  await knownNumber(tx, id, sender, receivedAt)
  return (await numberInTurn(tx, id, sender.e164))!
}

interface Heard {
  desk: Desk
  arrived: ArrivedText
  routed: Routed
  opened: Opened
  isMachine: boolean
}

/** What is said to the parent at once, if anything. */
async function say(
  tx: Writer,
  heard: Heard,
  now: Date,
  policy: { drama: boolean },
): Promise<{ id: string }[]> {
  const { arrived, routed, opened, isMachine } = heard
  const { number } = arrived
  const { taken, route, keyword } = routed
  const answers = (taken?.texts ?? []).map((one) =>
    one.numberId === number.id ? { ...one, conversationId: opened.conversation.id } : one,
  )
  if (answers.length > 0 || isForNobody(routed)) return writeMessages(tx, answers, now)
  if (keyword || isMachine) return []
  if (route.rule === 'answer') return tellWhoAnswers(tx, heard, now, policy)
  const question = route.ask ? await questionAbout(tx, arrived, route.ask) : null
  return acknowledge(tx, { ...heard, ...arrived, ...opened, route, question, now, policy })
}

async function questionAbout(tx: Writer, { home }: ArrivedText, ask: readonly string[]): Promise<string> {
  const pupils = await pupilsAtHome(tx, home)
  return askWhichChild(ask.flatMap((id) => pupils.find((pupil) => pupil.id === id) ?? []))
}

// The parent was told that the liaison lead will answer: now it is somebody else.
async function tellWhoAnswers(
  tx: Writer,
  { desk, arrived, routed, opened }: Heard,
  now: Date,
  policy: { drama: boolean },
) {
  if (!(await mayBeTold(tx, arrived.number, arrived.home, policy))) return []
  const { conversation } = opened
  const body = childChosenWords({ desk, conversation, route: routed.route, question: null, now })
  const { school, number, home } = arrived
  const to = { schoolId: school.id, numberId: number.id, lineId: conversation.lineId, parents: home.holders }
  const about = { conversationId: conversation.id, ownerId: conversation.ownerId, pupils: [] }
  const validUntil = usefulUntil(atAnyHour, now)
  return writeMessages(
    tx,
    [{ ...to, ...about, kind: 'automatic', priority: priority.reply, body, validUntil }],
    now,
  )
}

// After all else: whatever the text sets going can see whose the number was known to be before it. A STOP shows that
// texts arrive; whoever sends one need not be who they were meant for. What an answer says of whose the number is has
// had its effect. And that a parent has written at all is not to be read from the number where only a few may know of
// it: that texts arrive there is no more than the acknowledgement will show.
async function recordHeard(
  tx: Writer,
  numberId: string,
  { routed, opened }: Pick<Heard, 'routed' | 'opened'>,
  at: Date,
  now: Date,
) {
  return routed.tellsWhose && !routed.taken && !opened.conversation.restrictedAt
    ? recordReplied(tx, numberId, at)
    : recordDelivered(tx, [numberId], now)
}
