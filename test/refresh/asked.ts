import { asc, eq } from 'drizzle-orm'
import { type Conversation, findConversation } from '../../src/conversations/conversations.ts'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { checks, events, messages, numberChanges, numbers, parentNumbers } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { priority } from '../../src/messages/priority.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { answerTo } from '../../src/refresh/answering.ts'
import { keepQuestion } from '../../src/refresh/questions.ts'
import { HandCarrier, mondayMorning, type Stage, type StageSchool, sendMessage } from '../messages/stage.ts'

export const policy = { drama: true }
export const day = 86_400_000
export const mother = { pupil_id: 'P1', parent_id: 'M1', form: '7A', year: '7', mobile: '07700 900101' }
export const her = '+447700900101'
export const herNew = '+447700900102'
export const third = '+447700900103'

/** A home that was asked whether its number is still theirs, and what it says to that. */
export class AskedHome {
  readonly stage: Stage
  readonly school: StageSchool

  constructor(stage: Stage, school: StageSchool) {
    this.stage = stage
    this.school = school
  }

  /** Known to be theirs so many days before they are asked; null: never known. */
  static async of(
    stage: Stage,
    { contacts = [mother] as Record<string, string>[], knownDays = 50 as number | null, from = her } = {},
  ): Promise<AskedHome> {
    stage.clock.set(mondayMorning)
    const home = new AskedHome(stage, await stage.school(contacts))
    // What is known of its numbers is what the test says.
    await stage.db.write((tx) => tx.delete(checks).where(eq(checks.schoolId, home.school.id)))
    if (knownDays !== null) await home.known(from, knownDays)
    await home.ask(from)
    return home
  }

  async known(e164: string, days: number): Promise<void> {
    const at = new Date(this.stage.now().getTime() - days * day)
    const number = { schoolId: this.school.id, numberId: await this.school.numberId(e164) }
    await this.stage.db.write((tx) => recordEvidence(tx, number, { kind: 'confirmed', by: 'office' }, at))
  }

  async ask(e164: string): Promise<string> {
    const { db, now, clock } = this.stage
    const schoolId = this.school.id
    const numberId = await this.school.numberId(e164)
    const parents = await this.holders(e164)
    const body = 'Is this still your number?'
    const text = { kind: 'refresh' as const, priority: priority.refresh, parents, body }
    const messageId = await this.school.waiting(e164, text)
    await db.write((tx) => keepQuestion(tx, { schoolId, numberId, parents, messageId }, now()))
    await sendMessage(this.stage.sending(new HandCarrier()), messageId)
    clock.forward(60_000)
    return messageId
  }

  /** A text that comes in, and everything that it has sent at once. */
  async says(from: string, body: string): Promise<Conversation> {
    const { db, now } = this.stage
    const text = { carrierSid: newId(), from, to: this.school.number, body, parameters: {} }
    const [id] = await db.write((tx) => storeInbound(tx, [text], now()))
    await db.write((tx) => receive(tx, id!, now(), policy, answerTo))
    await this.send()
    const [kept] = await db.read.select().from(messages).where(eq(messages.carrierSid, text.carrierSid))
    return findConversation(db.read, this.school.id, kept!.conversationId!)
  }

  /** Hands over what waits. */
  async send(): Promise<void> {
    for (const { id, claimedAt, settledAt } of await this.texts())
      if (!claimedAt && !settledAt) await sendMessage(this.stage.sending(new HandCarrier()), id)
  }

  /** The school's own texts, the oldest first. */
  async texts() {
    const rows = await this.stage.db.read
      .select({ message: messages, to: numbers.e164 })
      .from(messages)
      .innerJoin(numbers, eq(numbers.id, messages.numberId))
      .where(eq(messages.schoolId, this.school.id))
      .orderBy(asc(messages.id))
    return rows
      .filter(({ message }) => message.direction === 'outbound')
      .map(({ message, to }) => ({ ...message, to }))
  }

  /** What it said by itself to a number. */
  async automatic(to: string): Promise<string[]> {
    return (await this.texts())
      .filter((text) => text.kind === 'automatic' && text.to === to && text.outcome === null)
      .map(({ body }) => body)
  }

  /** The code that was texted to a number last. */
  async code(to: string): Promise<string> {
    const code = (await this.automatic(to)).map((body) => /\b\d{6}\b/.exec(body)?.[0]).findLast(Boolean)
    if (!code) throw new Error(`no code was texted to ${to}`)
    return code
  }

  /** Another code than that. */
  async wrongCode(to: string): Promise<string> {
    return (await this.code(to)) === '123456' ? '654321' : '123456'
  }

  async number(e164: string) {
    const id = await this.school.numberId(e164)
    const [number] = await this.stage.db.read.select().from(numbers).where(eq(numbers.id, id))
    return number!
  }

  async evidence(e164: string): Promise<string[]> {
    const id = await this.school.numberId(e164)
    const rows = await this.stage.db.read
      .select()
      .from(checks)
      .where(eq(checks.numberId, id))
      .orderBy(checks.at)
    return rows.map(({ kind, by }) => `${kind} by ${by}`)
  }

  async events(): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.stage.db.read
      .select({ type: events.type, data: events.data })
      .from(events)
      .where(eq(events.schoolId, this.school.id))
      .orderBy(events.id)
  }

  async changes() {
    return this.stage.db.read
      .select()
      .from(numberChanges)
      .where(eq(numberChanges.schoolId, this.school.id))
      .orderBy(numberChanges.id)
  }

  /** Ids of the parents who have this number now. */
  async holders(e164: string): Promise<string[]> {
    return (await this.onRecord(e164)).filter(({ endedAt }) => !endedAt).map(({ parentId }) => parentId)
  }

  async onRecord(e164: string) {
    const id = await this.school.numberId(e164)
    return this.stage.db.read.select().from(parentNumbers).where(eq(parentNumbers.numberId, id))
  }
}
