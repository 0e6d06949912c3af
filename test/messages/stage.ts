import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import type {
  Carrier,
  CarrierReport,
  CarrierText,
  CarrierTexts,
  LookUpResult,
  SendResult,
  TextToSend,
} from '../../src/carrier/carrier.ts'
import { type Database, openDatabase, type Writer } from '../../src/db/database.ts'
import { bulletins, carrierAccounts, lines, messages, numbers, parents, pupils } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { Feeder } from '../../src/messages/feeder.ts'
import { priority } from '../../src/messages/priority.ts'
import { type Report, takeReports } from '../../src/messages/reports.ts'
import { type Sending, type Sent, sender } from '../../src/messages/sending.ts'
import { type Message, statusOf } from '../../src/messages/status.ts'
import { type NewMessage, writeMessages } from '../../src/messages/writing.ts'
import { type ConsentPurpose, recordConsent } from '../../src/numbers/consents.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { type FreshDatabase, freshDatabaseUrl } from '../support/database.ts'
import { importContacts, makeSchool, type TestSchool } from '../support/school.ts'

/** A clock that stands still until it is told. */
export class HandClock {
  at: Date

  constructor(at: string) {
    this.at = new Date(at)
  }

  now = (): Date => new Date(this.at)

  set(at: string): void {
    this.at = new Date(at)
  }

  forward(ms: number): void {
    this.at = new Date(this.at.getTime() + ms)
  }
}

/** Monday, in the middle of the school's morning. */
export const mondayMorning = '2026-11-23T10:00:00.000Z'

export const reportOverdueMs = 60_000

/** Hands one text over as a worker does. */
export const sendMessage = (sending: Sending, id: string): Promise<Sent> => sender(sending).send(id)

/** Takes one report as the carrier brings it. */
export const takeReport = (tx: Writer, report: Report, now: Date) =>
  takeReports(tx, [report], now, { reportOverdueMs })

/** The domain over a real database, without queue, server or carrier; the time is the test's. */
export class Stage {
  readonly db: Database
  readonly url: string
  readonly clock = new HandClock(mondayMorning)
  readonly drama = true
  #schools = 0

  constructor(db: Database, url: string) {
    this.db = db
    this.url = url
  }

  now = (): Date => this.clock.now()

  /** A school of its own for one test, with contacts as a file has them. */
  async school(contacts: Record<string, string>[] = [], timeZone = 'Europe/London'): Promise<StageSchool> {
    this.#schools += 1
    const number = `+4477009005${String(this.#schools).padStart(2, '0')}`
    const made = await makeSchool(this, { name: `School ${this.#schools}`, number, timeZone })
    if (contacts.length > 0) await importContacts(this, made.school, contacts)
    return new StageSchool(this, made)
  }

  /** What a worker needs to send with this carrier. */
  sending(carrier: Carrier, workerId = 'worker-1'): Sending {
    return { db: this.db, clock: this.clock, drama: this.drama, carrier, workerId, reportOverdueMs }
  }

  /** What may leave now, first things first, as a feeder that has just started finds it with the pace lifted. */
  async mayLeave(): Promise<string[]> {
    const { texts } = await new Feeder(this, { partsPerSecond: 0 }).next()
    return texts.map(({ id }) => id)
  }

  /** Nothing waits, and nothing stands still: what one test left must not be what the next one finds. */
  async clearAway(): Promise<void> {
    const now = this.now()
    await this.db.write(async (tx) => {
      await tx
        .update(messages)
        .set({ outcome: 'cancelled', settledAt: now })
        .where(isNull(messages.settledAt))
      await tx.update(lines).set({ stoppedAt: null, stoppedBecause: null, tryAgainAt: null })
      await tx.delete(carrierAccounts)
    })
  }

  async message(id: string): Promise<Message> {
    const [found] = await this.db.read.select().from(messages).where(eq(messages.id, id))
    if (!found) throw new Error(`there is no message ${id}`)
    return found
  }

  async status(id: string) {
    return statusOf(await this.message(id))
  }
}

export class StageSchool {
  readonly stage: Stage
  readonly made: TestSchool
  readonly school: TestSchool['school']
  readonly lead: TestSchool['lead']
  readonly id: string
  readonly number: string

  constructor(stage: Stage, made: TestSchool) {
    this.stage = stage
    this.made = made
    this.school = made.school
    this.lead = made.lead
    this.id = made.school.id
    this.number = made.number
  }

  import(contacts: Record<string, string>[]): Promise<void> {
    return importContacts(this.stage, this.school, contacts)
  }

  async parent(misId: string): Promise<string> {
    const found = and(eq(parents.schoolId, this.id), eq(parents.misId, misId))
    const [row] = await this.stage.db.read.select({ id: parents.id }).from(parents).where(found)
    return row!.id
  }

  async pupil(misId: string): Promise<string> {
    const found = and(eq(pupils.schoolId, this.id), eq(pupils.misId, misId))
    const [row] = await this.stage.db.read.select({ id: pupils.id }).from(pupils).where(found)
    return row!.id
  }

  async numberId(e164: string): Promise<string> {
    const found = and(eq(numbers.schoolId, this.id), eq(numbers.e164, e164))
    const [row] = await this.stage.db.read.select({ id: numbers.id }).from(numbers).where(found)
    return row!.id
  }

  async lineId(kind: 'number' | 'name'): Promise<string> {
    const found = and(eq(lines.schoolId, this.id), eq(lines.kind, kind))
    const [row] = await this.stage.db.read.select({ id: lines.id }).from(lines).where(found)
    return row!.id
  }

  /** The holder of a number says yes or no to texts of a purpose, now, as far as anybody knows. */
  async says(e164: string, purpose: ConsentPurpose, isGiven: boolean): Promise<void> {
    const { db, now } = this.stage
    const number = { schoolId: this.id, numberId: await this.numberId(e164) }
    const words = isGiven ? 'Yes please.' : 'No thank you.'
    const word = { purpose, isGiven, words, source: 'paper' as const, staffId: null, at: now() }
    await db.write((tx) => recordConsent(tx, number, word, now()))
  }

  /** A bulletin without texts: `waiting` makes them. */
  async bulletin(more: Partial<typeof bulletins.$inferInsert> = {}): Promise<string> {
    const { db, now } = this.stage
    const id = newId()
    const lineId = await this.lineId('number')
    await db.write((tx) =>
      tx.insert(bulletins).values({
        id,
        schoolId: this.id,
        mode: 'two-way',
        purpose: 'service',
        body: 'School closes at noon today.',
        lineId,
        ownerId: this.lead.id,
        audience: {},
        recipients: 1,
        skipped: {},
        parts: 1,
        confirmed: [],
        createdAt: now(),
        ...more,
      }),
    )
    return id
  }

  /** A text of a bulletin that waits to be sent. */
  ofBulletin(bulletinId: string, e164: string, more: Partial<NewMessage> = {}): Promise<string> {
    return this.waiting(e164, { kind: 'bulletin', priority: priority.bulletin, bulletinId, ...more })
  }

  /** A text that waits to be sent, to a number that need be nobody's. */
  async waiting(e164: string, more: Partial<NewMessage> = {}): Promise<string> {
    const { db, now } = this.stage
    const lineId = await this.lineId('number')
    return db.write(async (tx) => {
      const number = await knownNumber(tx, this.id, { e164, type: 'mobile' }, now())
      const text = {
        schoolId: this.id,
        kind: 'single' as const,
        priority: priority.single,
        numberId: number.id,
        lineId,
        ownerId: this.lead.id,
        parents: [],
        pupils: [],
        body: 'School closes at noon today.',
        ...more,
      }
      return (await writeMessages(tx, [text], now()))[0]!.id
    })
  }
}

/** A database for the tests of a file; `stage()` gives it once they run. */
export function useStage(): () => Stage {
  let stage: Stage
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabaseUrl()
    const db = await openDatabase(database.url)
    await db.migrate()
    stage = new Stage(db, database.url)
  })
  afterAll(async () => {
    await stage.db.close()
    await database.drop()
  })
  return () => stage
}

/** A carrier made by hand: it takes every text, unless it is told what to answer; and remembers what it was given. */
export class HandCarrier implements Carrier {
  readonly given: TextToSend[] = []
  /** What its own records hold; null when it does not answer at all. */
  records: CarrierText[] | null = []
  /** Whether its records go back far enough. */
  isWhole = true
  /** How its texts stand, by sid. */
  readonly reports = new Map<string, CarrierReport>()
  /** Runs while a text is being handed over. */
  meanwhile: (text: TextToSend) => Promise<void> | void = () => {}
  readonly #answers: SendResult[]

  constructor(...answers: SendResult[]) {
    this.#answers = answers
  }

  async send(text: TextToSend): Promise<SendResult> {
    this.given.push(text)
    await this.meanwhile(text)
    return this.#answers.shift() ?? { kind: 'taken', sid: `SM-${text.messageId}-${this.given.length}` }
  }

  async textsTo(to: string, since: Date): Promise<CarrierTexts> {
    if (!this.records) throw new Error('The carrier did not answer.')
    const texts = this.records.filter((text) => text.to === to && text.createdAt >= since)
    return { texts, whole: this.isWhole }
  }

  async reportOf(sid: string): Promise<CarrierReport | null> {
    if (!this.records) throw new Error('The carrier did not answer.')
    return this.reports.get(sid) ?? null
  }

  async lookUp(): Promise<LookUpResult> {
    return { kind: 'unknown', why: 'It was not told what to say.', code: null }
  }

  async close(): Promise<void> {}
}
