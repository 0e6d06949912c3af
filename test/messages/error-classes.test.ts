import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storeInbound } from '../../src/conversations/inbound.ts'
import { receive } from '../../src/conversations/receiving.ts'
import { carrierAccounts, checks, lines, numbers, optOuts } from '../../src/db/schema.ts'
import { newId } from '../../src/ids.ts'
import { reconcile } from '../../src/messages/reconciling.ts'
import { statusOf } from '../../src/messages/status.ts'
import answers from '../data/twilio-answers.json' with { type: 'json' }
import type { Answer } from '../support/twilio-double.ts'
import { type StageSchool, sendMessage, useStage } from './stage.ts'
import { useWire } from './wire.ts'

// What must follow from every answer that Twilio gives to a text, over its own wire: the school’s side of the table
// is what a person would see of the text, the number, the line and the account.

const stage = useStage()
const wire = useWire(stage)
let school: StageSchool
let phones = 0

beforeAll(async () => {
  school = await stage().school()
})
afterEach(() => stage().clearAway())

const freshPhone = () => `+4477009001${String(phones++ % 100).padStart(2, '0')}`

interface Text {
  id: string
  to: string
  numberId: string
}

async function waiting(to = freshPhone()): Promise<Text> {
  const id = await school.waiting(to)
  return { id, to, numberId: (await stage().message(id)).numberId }
}
const hand = ({ id }: Text) => sendMessage(stage().sending(wire().carrier), id)

/** A text that the carrier has taken: its sid. */
async function taken(text: Text): Promise<string> {
  await hand(text)
  return (await stage().message(text.id)).carrierSid!
}

async function reported(text: Text, fields: Record<string, string>) {
  expect(await wire().report(text.id, await taken(text), fields)).toBe(204)
}
const failure = (code: number) => ({ MessageStatus: 'undelivered', ErrorCode: String(code) })

/** How it stands with the text and all that it touches, as staff see it. */
async function seen({ id, numberId }: Text) {
  const { read } = stage().db
  const message = await stage().message(id)
  const [number] = await read.select().from(numbers).where(eq(numbers.id, numberId))
  const [line] = await read.select().from(lines).where(eq(lines.id, message.lineId))
  const [account] = await read.select().from(carrierAccounts)
  const [optOut] = await read
    .select()
    .from(optOuts)
    .where(and(eq(optOuts.numberId, numberId), isNull(optOuts.liftedAt)))
  return {
    status: statusOf(message),
    errorCode: message.errorCode,
    number: number!.badAt ? 'bad' : 'good',
    optedOut: optOut ? optOut.saidTo : null,
    line: line!.stoppedAt ? 'stopped' : 'goes',
    account: account?.stoppedAt ? 'stopped' : 'goes',
  }
}

const nothing = { number: 'good', optedOut: null, line: 'goes', account: 'goes' } as const

const waits = (code: number) => ({ ...nothing, status: 'waiting', errorCode: code })
const failed = (code: number | null) => ({ ...nothing, status: 'failed', errorCode: code })
const uncertain = { ...nothing, status: 'uncertain', errorCode: null }

const outcomes = {
  'tried again': waits,
  failed,
  'failed, the number is bad': (code: number) => ({ ...failed(code), number: 'bad' }),
  'failed, nothing more goes there': (code: number) => ({ ...failed(code), optedOut: 'carrier' }),
  'failed, and the line stops': (code: number) => ({ ...failed(code), line: 'stopped' }),
  'failed, and the account stops': (code: number) => ({ ...failed(code), account: 'stopped' }),
  'waits, the line stops': (code: number) => ({ ...waits(code), line: 'stopped' }),
  'waits, the account stops': (code: number) => ({ ...waits(code), account: 'stopped' }),
  uncertain: () => uncertain,
}
type Outcome = keyof typeof outcomes

const afterCreation: Record<number, Outcome> = {
  20003: 'waits, the account stops',
  20005: 'waits, the account stops',
  20404: 'waits, the account stops',
  20429: 'tried again',
  20500: 'uncertain',
  20503: 'uncertain',
  21211: 'failed, the number is bad',
  21212: 'waits, the line stops',
  21408: 'failed',
  21602: 'failed',
  21604: 'failed',
  21606: 'waits, the line stops',
  21608: 'failed',
  21609: 'waits, the account stops',
  21610: 'failed, nothing more goes there',
  21611: 'waits, the line stops',
  21612: 'failed',
  21614: 'failed, the number is bad',
  21617: 'failed',
  21619: 'failed',
  21620: 'failed',
  21635: 'failed, the number is bad',
  21703: 'waits, the line stops',
  21704: 'waits, the line stops',
  21705: 'waits, the line stops',
  35114: 'failed',
  35115: 'failed',
  35125: 'tried again',
}

// A report is the end of a text: whoever sends it again makes a new one.
const afterReport: Record<number, Outcome> = {
  30001: 'failed',
  30002: 'failed, and the account stops',
  30003: 'failed',
  30004: 'failed',
  30005: 'failed',
  30006: 'failed, the number is bad',
  30007: 'failed',
  30008: 'failed',
  30011: 'failed',
  30017: 'failed',
  30018: 'failed, and the line stops',
  30019: 'failed',
  30022: 'failed',
  30023: 'failed',
  30024: 'failed, and the line stops',
  30027: 'failed',
  30032: 'failed, and the line stops',
  30034: 'failed, and the line stops',
  30035: 'failed, and the line stops',
  30042: 'failed, and the line stops',
  30410: 'failed',
  30450: 'failed',
  30610: 'failed',
  30640: 'failed',
  63003: 'failed, the number is bad',
  63013: 'failed',
  63014: 'failed, nothing more goes there',
  63016: 'failed',
  63018: 'failed',
  63024: 'failed, the number is bad',
  63038: 'failed',
}

const refusal = (code: number, status = 400): Answer => ({
  status,
  body: JSON.stringify({ code, message: 'Some words of Twilio’s', more_info: '', status }),
})

describe('a text whose handing over Twilio answers with', () => {
  it.each(answers.creations.map(({ label, status, body }) => ({ label, code: body.code, status, body })))(
    '$code ($label)',
    async ({ code, status, body }) => {
      const text = await waiting()
      wire().twilio.answers = [{ status, body: filled(JSON.stringify(body), text) }]
      await hand(text)
      expect(await seen(text)).toEqual(outcomes[afterCreation[code]!](code))
      const { errorReason, carrierSid } = await stage().message(text.id)
      expect(errorReason).toMatch(/^The |^Our |^A |^It |^We /)
      expect(carrierSid).toBeNull()
    },
  )

  it.each<[string, Answer]>([
    ['a 500 without a code', { status: 500, body: '{"message": "Internal Server Error"}' }],
    ['a proxy’s page in a 502', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['a page in a 503', { status: 503, body: '<html>Maintenance</html>' }],
    ['a page in a 400', { status: 400, body: '<html>Bad Request</html>' }],
    ['a 403 of a proxy’s', { status: 403, body: 'Forbidden' }],
    ['a 201 whose JSON is broken', { status: 201, body: '{"sid": "SM12', isMade: true }],
    ['a reset', { status: 'reset' }],
    ['a reset after it was made', { status: 'reset', isMade: true }],
    ['silence', { status: 'silence' }],
    ['silence after it was made', { status: 'silence', isMade: true }],
  ])('%s is uncertain, is not sent again by itself, and its records decide', async (_, answer) => {
    const text = await waiting()
    wire().twilio.answers = [answer]
    await hand(text)
    expect(await seen(text)).toEqual(uncertain)
    expect(await stage().mayLeave()).not.toContain(text.id)
    const calls = wire().twilio.asked.length
    await hand(text)
    expect(wire().twilio.asked).toHaveLength(calls)

    stage().clock.forward(20_000)
    const outcome = await reconcile(stage().sending(wire().carrier), text.id)
    expect(outcome).toBe(answer.isMade ? 'taken' : 'sendable')
    expect(await stage().status(text.id)).toBe(answer.isMade ? 'accepted' : 'waiting')
  })

  it.each([
    ['', 1_000, 1_500],
    ['7', 7_000, 10_500],
    ['86400', 300_000, 450_000],
    ['soon', 1_000, 1_500],
  ])(
    'a 429 with Retry-After “%s” waits as long as it says, with some spread, and is then sent',
    async (after, least, most) => {
      const text = await waiting()
      const { body } = refusal(20429, 429)
      wire().twilio.answers = [{ status: 429, body: body!, headers: after ? { 'retry-after': after } : {} }]
      await hand(text)
      const { retryAt } = await stage().message(text.id)
      const wait = retryAt!.getTime() - stage().now().getTime()
      expect(wait).toBeGreaterThanOrEqual(least)
      expect(wait).toBeLessThanOrEqual(most)
      stage().clock.forward(wait - 1)
      await hand(text)
      expect(await stage().status(text.id)).toBe('waiting')
      stage().clock.forward(1)
      await hand(text)
      expect(await stage().status(text.id)).toBe('accepted')
    },
  )

  it('a code that nobody knows is not tried again, and is held against nobody', async () => {
    const text = await waiting()
    wire().twilio.answers = [refusal(21999)]
    await hand(text)
    expect(await seen(text)).toEqual(failed(21999))
    expect((await stage().message(text.id)).errorReason).toBe('The carrier gave code 21999.')
    expect(await hand(text)).toEqual({ result: 'nothing to do' })
    await taken(await waiting(text.to))
  })
})

describe('a text of which Twilio reports', () => {
  it.each(answers.reports.map(({ label, fields }) => ({ label, code: Number(fields.ErrorCode), fields })))(
    '$code ($label)',
    async ({ code, fields }) => {
      const text = await waiting()
      await reported(text, fields)
      expect(await seen(text)).toEqual(outcomes[afterReport[code]!](code))
      expect((await stage().message(text.id)).errorReason).toMatch(/\.$/)
      expect(await hand(text)).toEqual({ result: 'nothing to do' })
    },
  )

  it.each<[string, Record<string, string>]>([
    ['a code that nobody knows', { MessageStatus: 'undelivered', ErrorCode: '39999' }],
    ['no code', { MessageStatus: 'failed' }],
    ['nonsense for a code', { MessageStatus: 'failed', ErrorCode: 'many' }],
  ])('%s has failed, and nothing else follows', async (_, fields) => {
    const text = await waiting()
    await reported(text, fields)
    expect(await seen(text)).toEqual(failed(Number(fields.ErrorCode) || null))
  })
})

describe('a number that the network does not know (30005)', () => {
  const evidence = (text: Text) =>
    stage().db.read.$count(checks, and(eq(checks.numberId, text.numberId), eq(checks.kind, 'failed')))

  it('is bad the second time, and gets nothing more', async () => {
    const first = await waiting()
    await reported(first, failure(30005))
    const second = await waiting(first.to)
    await reported(second, failure(30005))
    expect(await seen(second)).toMatchObject({ status: 'failed', number: 'bad' })
    expect(await evidence(first)).toBe(2)

    const third = await waiting(first.to)
    expect(await hand(third)).toEqual({ result: 'nothing to do' })
    expect(await seen(third)).toMatchObject({ status: 'suppressed' })
  })

  it('is not, when a text arrived between', async () => {
    const first = await waiting()
    await reported(first, failure(30005))
    stage().clock.forward(60_000)
    await reported(await waiting(first.to), { MessageStatus: 'delivered' })
    stage().clock.forward(60_000)
    await reported(await waiting(first.to), failure(30005))
    expect(await seen(first)).toMatchObject({ number: 'good' })
  })

  it('is not, when the phone texted between', async () => {
    const first = await waiting()
    await reported(first, failure(30005))
    stage().clock.forward(60_000)
    await texts(first)
    stage().clock.forward(60_000)
    await reported(await waiting(first.to), failure(30005))
    expect(await seen(first)).toMatchObject({ number: 'good' })
  })
})

/** The phone writes to the school. */
async function texts({ to }: Text) {
  const text = { carrierSid: `SM${newId()}`, from: to, to: school.number, body: 'Hello', parameters: {} }
  await stage().db.write(async (tx) => {
    const [id] = await storeInbound(tx, [text], stage().now())
    await receive(tx, id!, stage().now(), { drama: true })
  })
}

describe('a number that went bad', () => {
  const badNumber = async () => {
    const text = await waiting()
    wire().twilio.answers = [refusal(21614)]
    await hand(text)
    expect(await seen(text)).toMatchObject({ number: 'bad' })
    return text
  }

  it('says since when and why', async () => {
    const text = await badNumber()
    const [number] = await stage().db.read.select().from(numbers).where(eq(numbers.id, text.numberId))
    expect(number).toMatchObject({
      badAt: stage().now(),
      badBecause: 'The carrier says that this number is not a mobile.',
    })
  })

  it('is good again when the phone texts', async () => {
    const text = await badNumber()
    await texts(text)
    expect(await seen(text)).toMatchObject({ number: 'good' })
  })

  it('is good again when a text that was on its way arrives', async () => {
    const text = await waiting()
    const sid = await taken(text)
    const other = await waiting(text.to)
    wire().twilio.answers = [refusal(21614)]
    await hand(other)
    await wire().report(text.id, sid, { MessageStatus: 'delivered' })
    expect(await seen(other)).toMatchObject({ status: 'failed', number: 'good' })
  })
})

describe('a phone that has told the carrier alone to stop', () => {
  it('gets nothing more of ours, until it texts START', async () => {
    const text = await waiting()
    wire().twilio.answers = [refusal(21610)]
    await hand(text)
    const next = await waiting(text.to)
    await hand(next)
    expect(await stage().message(next.id)).toMatchObject({ outcome: 'suppressed' })
    const start = {
      carrierSid: `SM${newId()}`,
      from: text.to,
      to: school.number,
      body: 'START',
      parameters: {},
    }
    stage().clock.forward(1_000)
    await stage().db.write(async (tx) => {
      const [id] = await storeInbound(tx, [start], stage().now())
      await receive(tx, id!, stage().now(), { drama: true })
    })
    await taken(await waiting(text.to))
  })
})

const filled = (body: string, { to }: Text): string =>
  body
    .replaceAll('{to}', to)
    .replaceAll('{from}', school.number)
    .replaceAll('{account}', wire().twilio.accountSid)
