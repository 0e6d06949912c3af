import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { bulletinsToFallBack, fallBack } from '../../src/bulletins/falling-back.ts'
import { reopenUnreached } from '../../src/conversations/unreached.ts'
import type { Database } from '../../src/db/database.ts'
import { messages } from '../../src/db/schema.ts'
import { failedTexts } from '../../src/messages/failed.ts'
import { Feeder } from '../../src/messages/feeder.ts'
import { unreportedMessages } from '../../src/messages/inquiring.ts'
import { listMessages } from '../../src/messages/listing.ts'
import { settleWhatIsOver } from '../../src/messages/over.ts'
import { reconcile, strandedMessages } from '../../src/messages/reconciling.ts'
import { takeReports } from '../../src/messages/reports.ts'
import { underWay } from '../../src/messages/under-way.ts'
import { recordEvidence } from '../../src/numbers/evidence.ts'
import { healthOf } from '../../src/numbers/health-of.ts'
import { rawSql } from '../support/raw-sql.ts'
import { planOf, scannedIn, statementsOf } from '../support/statements.ts'
import { manyMore } from './many.ts'
import { HandCarrier, reportOverdueMs, type StageSchool, sendMessage, useStage } from './stage.ts'

// A school’s tenth year must cost no more than its first day: whatever is done for each text, or every second, reads
// what is under way and nothing of what has been.

const stage = useStage()
let school: StageSchool
let withFailed: string
const to = '+447700900101'
const carrier = new HandCarrier()

/** These grow with every text; what is small may be read whole. */
const growing = new Set([
  'messages',
  'attempts',
  'reports',
  'numbers',
  'checks',
  'parent_numbers',
  'links',
  'opt_outs',
  'consents',
])

beforeAll(async () => {
  school = await stage().school([
    ...Array.from({ length: 1_000 }, (_, n) => ({ pupil_id: `P${n}`, parent_id: `M${n}`, mobile: phone(n) })),
  ])
  const old = await school.waiting(to, { kind: 'single' })
  await stage().db.write((tx) =>
    tx
      .update(messages)
      .set({
        outcome: 'delivered',
        settledAt: stage().now(),
        acceptedAt: stage().now(),
        claimedAt: stage().now(),
      })
      .where(eq(messages.id, old)),
  )
  await manyMore(stage(), old, 20_000)
  const bulletinId = await school.bulletin()
  const first = await school.ofBulletin(bulletinId, '+447700900102')
  await manyMore(stage(), first, 5_000)
  withFailed = await bulletinWithFailed()
  await pastOf()
  for (let n = 0; n < 20; n++) await school.waiting(phone(n))
})

const phone = (n: number) => `+4479111${String(n).padStart(5, '0')}`

/** A bulletin of many texts of which one failed, at a parent's who has another number. */
async function bulletinWithFailed(): Promise<string> {
  await school.import([{ pupil_id: 'P', parent_id: 'M', mobile: phone(1_001), home_phone: phone(1_002) }])
  const bulletinId = await school.bulletin()
  const whom = { parents: [await school.parent('M')], pupils: [await school.pupil('P')] }
  const first = await school.ofBulletin(bulletinId, phone(1_001), whom)
  const end = (life: object) =>
    stage().db.write((tx) => tx.update(messages).set(life).where(eq(messages.id, first)))
  await end({ outcome: 'delivered', settledAt: stage().now() })
  await manyMore(stage(), first, 5_000)
  await end({ outcome: 'failed', errorCode: 30003, errorReason: 'It is off.' })
  return bulletinId
}

/** Attempts, reports and checks of all that was, as years leave them behind. */
async function pastOf() {
  const sql = await rawSql(stage().url)
  await sql.all(`insert into attempts (message_id, ordinal, claimed_at, claimed_by)
    select id, 1, created_at, 'w' from messages where settled_at is not null`)
  await sql.all(`insert into reports (id, carrier_sid, status, message_id, received_at)
    select id, id, 'delivered', id, created_at from messages where settled_at is not null`)
  await sql.all(`insert into checks (id, school_id, number_id, kind, code, at)
    select id, school_id, number_id, 'failed', 30003, created_at from messages where settled_at is not null`)
  await neighboursPast(sql)
  await sql.all('analyze')
  await sql.close()
}

/** What the parents of a larger school beside ours, and of some that have just begun, have said about texts. */
async function neighboursPast(sql: Awaited<ReturnType<typeof rawSql>>) {
  await pastOfParents(sql, 1_000)
  for (let school = 0; school < 5; school++) await pastOfParents(sql, 1)
}

async function pastOfParents(sql: Awaited<ReturnType<typeof rawSql>>, parents: number) {
  const { id } = await stage().school()
  await sql.all(`insert into numbers (id, school_id, e164, type, created_at)
    select '${id}' || id, '${id}', e164, type, created_at from numbers
    where school_id = '${school.id}' order by id limit ${parents}`)
  await sql.all(`insert into opt_outs (id, school_id, number_id, word, opted_out_at)
    select 'o' || id, school_id, id, 'STOP', created_at from numbers where school_id = '${id}'`)
  for (const n of [1, 2, 3])
    await sql.all(`insert into consents
      (id, school_id, number_id, purpose, is_given, words, source, at, recorded_at)
      select '${n}' || id, school_id, id, 'promotional', false, 'No.', 'paper', created_at, created_at
      from numbers where school_id = '${id}'`)
}

/** A text that is in hand, or that the carrier has. */
const inHand = async (answer: 'taken' | 'unknown') => {
  const id = await school.waiting(phone(500))
  const by = answer === 'taken' ? new HandCarrier() : new HandCarrier({ kind: 'unknown', why: 'No answer.' })
  await sendMessage(stage().sending(by), id)
  return stage().message(id)
}

const over = (db: Database, by = carrier) => ({ ...stage().sending(by), db })
const report = (
  sid: string,
  status: string,
  errorCode: number | null = null,
  messageId: string | null = null,
) => ({
  carrierSid: sid,
  status,
  errorCode,
  messageId,
})

const paths: [string, (db: Database) => Promise<unknown>][] = [
  [
    'looking for answers that never reached the parent',
    (db) => db.write((tx) => reopenUnreached(tx, stage().now())),
  ],
  [
    'looking for what may leave next',
    (db) => new Feeder({ db, clock: stage().clock }, { partsPerSecond: 0 }).next(),
  ],
  ['handing over', async (db) => sendMessage(over(db), await school.waiting(phone(1)))],
  [
    'putting off, refusing and not knowing',
    async (db) => {
      const error = { code: 30005, class: 'permanent-number' as const, reason: 'Gone.', stops: null }
      const by = new HandCarrier(
        { kind: 'later', error, waitSeconds: 1 },
        { kind: 'refused', error },
        { kind: 'unknown', why: 'No answer.' },
      )
      for (let n = 2; n < 5; n++) await sendMessage(over(db, by), await school.waiting(phone(n)))
    },
  ],
  [
    'taking reports',
    async (db) => {
      const [one, other, late] = [await inHand('taken'), await inHand('taken'), await inHand('unknown')]
      const group = [
        report(one.carrierSid!, 'delivered'),
        report(other.carrierSid!, 'undelivered', 30005),
        report('SM-late', 'sent', null, late.id),
        report('SM-nobody', 'delivered'),
      ]
      await db.write((tx) => takeReports(tx, group, stage().now(), { reportOverdueMs }))
    },
  ],
  [
    'looking for texts without an answer, and asking after one',
    async (db) => {
      await strandedMessages(db.read, stage().now())
      const { id } = await inHand('unknown')
      await reconcile(over(db), id)
      stage().clock.forward(20_000)
      await reconcile(over(db), id)
    },
  ],
  ['looking for texts without a report', (db) => unreportedMessages(db.read, stage().now())],
  ['settling what is over', (db) => db.write((tx) => settleWhatIsOver(tx, stage().now()))],
  [
    'looking for a failed text that goes on to another number, letting it, and telling of it',
    async (db) => {
      const now = stage().now()
      expect(await bulletinsToFallBack(db.read, now)).toEqual([withFailed])
      expect(await db.write((tx) => fallBack(tx, withFailed, now, { drama: true }))).toBe(1)
      await listMessages(db.read, school.id, { bulletinId: withFailed, limit: 10 }, now)
      expect(await failedTexts(db.read, school.id, withFailed, 10)).toHaveLength(1)
    },
  ],
  ['counting what is under way', (db) => underWay(db.read)],
  [
    'weighing what is known of a number, and of some',
    async (db) => {
      const numberId = await school.numberId(phone(7))
      const evidence = { kind: 'reported-wrong', by: 'office' } as const
      await db.write((tx) => recordEvidence(tx, { schoolId: school.id, numberId }, evidence, stage().now()))
      await sendMessage(over(db), await school.waiting(phone(7)))
      stage().clock.forward(1)
      await db.write((tx) =>
        recordEvidence(
          tx,
          { schoolId: school.id, numberId },
          { kind: 'confirmed', by: 'office' },
          stage().now(),
        ),
      )
      await healthOf(db.read, school.id, [numberId, await school.numberId(phone(8))], stage().now())
    },
  ],
  [
    'handing over a text of a bulletin, to which its reader may have said no',
    async (db) => sendMessage(over(db), await school.ofBulletin(await school.bulletin(), '+447700900103')),
  ],
]

describe('no table that grows is read whole by', () => {
  it.each(paths)('%s', async (_, work) => {
    const statements = await statementsOf(stage().url, work)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const plan = await planOf(stage().url, statement)
      const scanned = scannedIn(plan).filter((table) => growing.has(table))
      expect(scanned, `${statement.text}\n${plan.join('\n')}`).toEqual([])
    }
  })
})

describe('what may leave next', () => {
  it('is read in its order: nothing that waits is sorted', async () => {
    const statements = await statementsOf(stage().url, (db) =>
      new Feeder({ db, clock: stage().clock }, { partsPerSecond: 0 }).next(),
    )
    const ofTexts = statements.filter(({ text }) => /from "messages" where/.test(text) && /limit/.test(text))
    expect(ofTexts.length).toBeGreaterThan(0)
    for (const statement of ofTexts) {
      const plan = await planOf(stage().url, statement)
      expect(plan.join('\n'), statement.text).not.toMatch(/\bSort\b|TEMP B-TREE/)
      expect(plan.join('\n'), statement.text).toContain('messages_waiting')
    }
  })
})
