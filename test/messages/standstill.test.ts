import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { carrierError } from '../../src/carrier/carrier-error.ts'
import { carrierAccounts, lines } from '../../src/db/schema.ts'
import { Feeder } from '../../src/messages/feeder.ts'
import { priority } from '../../src/messages/priority.ts'
import { standstills } from '../../src/messages/standstill.ts'
import { HandCarrier, type StageSchool, sendMessage, takeReport, useStage } from './stage.ts'

const stage = useStage()
let school: StageSchool
const to = '+447700900180'

beforeEach(async () => {
  school = await stage().school()
})
afterEach(() => stage().clearAway())

const of = {
  line: { code: 21606, reason: 'The carrier says that our sender cannot send texts.' },
  account: { code: 20003, reason: 'The carrier does not accept our account details.' },
}
type What = keyof typeof of

const refusing = (what: What, times: number) =>
  new HandCarrier(
    ...Array.from({ length: times }, () => {
      const error = carrierError(of[what].code)
      return { kind: 'later', error, waitSeconds: null } as const
    }),
  )

async function stopped(what: What) {
  const [row] =
    what === 'account'
      ? await stage().db.read.select().from(carrierAccounts)
      : await stage()
          .db.read.select()
          .from(lines)
          .where(eq(lines.id, await school.lineId('number')))
  return row?.stoppedAt
    ? { since: row.stoppedAt, because: row.stoppedBecause, tryAgainAt: row.tryAgainAt! }
    : null
}

/** A service that feeds and sends, for so long, looking now and then. Gives the seconds at which it called the carrier. */
async function work(carrier: HandCarrier, seconds: number, every = 1): Promise<number[]> {
  const feeder = new Feeder(stage(), { partsPerSecond: 0 })
  const called: number[] = []
  for (let second = 0; second <= seconds; second += every) {
    const before = carrier.given.length
    for (const { id } of (await feeder.next()).texts) {
      await sendMessage(stage().sending(carrier), id)
      feeder.left(id)
    }
    if (carrier.given.length > before) called.push(second)
    stage().clock.forward(every * 1_000)
  }
  return called
}

describe.each<What>(['line', 'account'])('when the carrier refuses our %s', (what) => {
  it('it is tried again after half a minute, then less and less often, at least every five minutes', async () => {
    const id = await school.waiting(to, { kind: 'reply', priority: priority.reply })
    const carrier = refusing(what, 100)
    // The first call is what stops it.
    await sendMessage(stage().sending(carrier), id)
    const called = await work(carrier, 2_300, 10)
    expect(called).toEqual([30, 60, 120, 240, 480, 780, 1_080, 1_380, 1_680, 1_980, 2_280])
  })

  it('texts wait and none of them fails, with the reason and since when on record', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => school.waiting(to)))
    const since = stage().now()
    await work(refusing(what, 100), 600, 10)
    for (const id of ids) expect(await stage().status(id)).toBe('waiting')
    expect(await stopped(what)).toMatchObject({ since, because: of[what].reason })
    expect(await standstills(stage().db.read)).toEqual(
      what === 'account' ? { account: true, lines: 0 } : { account: false, lines: 1 },
    )
  })

  it('a text that the carrier takes lets everything go on', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => school.waiting(to)))
    const carrier = refusing(what, 1)
    await sendMessage(stage().sending(carrier), ids[0]!)
    expect(await stopped(what)).not.toBeNull()
    expect(await work(carrier, 40)).toEqual([30, 31])
    expect(await stopped(what)).toBeNull()
    for (const id of ids) expect(await stage().status(id)).toBe('accepted')
  })

  it('a trial that fails for a reason of its own, or has no answer, lets nothing go: another follows', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, () => school.waiting(to)))
    await sendMessage(stage().sending(refusing(what, 1)), ids[0]!)
    const carrier = new HandCarrier(
      { kind: 'unknown', why: 'The carrier did not answer.' },
      { kind: 'refused', error: carrierError(21612) },
    )
    expect(await work(carrier, 50)).toEqual([30, 40, 50])
    expect(carrier.given).toHaveLength(3)
    expect(await stopped(what)).toBeNull()
  })

  it('what was in hand when it stopped neither lets it go nor makes it wait longer', async () => {
    const [early, late, other] = await Promise.all(Array.from({ length: 3 }, () => school.waiting(to)))
    const carrier = new HandCarrier()
    carrier.meanwhile = async ({ messageId }) => {
      if (messageId === early) await sendMessage(stage().sending(refusing(what, 1)), late!)
    }
    await sendMessage(stage().sending(carrier), early!)
    expect(await stage().status(early!)).toBe('accepted')
    expect(await stopped(what)).not.toBeNull()
    expect(await sendMessage(stage().sending(carrier), other!)).toEqual({ result: 'nothing to do' })
  })
})

describe.each<What>(['line', 'account'])(
  'when the carrier takes texts and reports that our %s may not send',
  (what) => {
    const code = what === 'line' ? 30024 : 30002

    /** A text that the carrier took. */
    const taken = async () => {
      const id = await school.waiting(to)
      await sendMessage(stage().sending(new HandCarrier()), id)
      return report(id)
    }
    const report = async (id: string) => {
      const carrierSid = (await stage().message(id)).carrierSid!
      return (status: string, errorCode: number | null = null) =>
        stage().db.write((tx) =>
          takeReport(tx, { carrierSid, status, errorCode, messageId: id }, stage().now()),
        )
    }

    it('it stands still, and a trial that is taken lets nothing go: only that it arrived does', async () => {
      const first = await taken()
      const waiting = await Promise.all(Array.from({ length: 5 }, () => school.waiting(to)))
      await first('undelivered', code)
      expect(await stopped(what)).not.toBeNull()

      const carrier = new HandCarrier()
      expect(await work(carrier, 30)).toEqual([30])
      expect(await stopped(what)).not.toBeNull()
      const trial = await report(carrier.given[0]!.messageId)
      await trial('sent')
      expect(await stopped(what)).not.toBeNull()
      await trial('delivered')
      expect(await stopped(what)).toBeNull()
      await work(carrier, 1)
      for (const id of waiting) expect(['accepted', 'delivered']).toContain(await stage().status(id))
    })

    it('it waits longer each time that a trial is reported as failed', async () => {
      for (let n = 0; n < 10; n++) await school.waiting(to)
      await (await taken())('undelivered', code)
      const carrier = new HandCarrier()
      const called: number[] = []
      for (let second = 0; second < 300; second++) {
        const before = carrier.given.length
        await work(carrier, 0)
        if (carrier.given.length === before) continue
        called.push(second)
        await (await report(carrier.given.at(-1)!.messageId))('undelivered', code)
      }
      expect(called).toHaveLength(4)
      expect(called[3]! - called[2]!).toBeGreaterThan(called[1]! - called[0]!)
    })

    it('a report of a text that was taken before it stopped lets nothing go', async () => {
      const [early, first] = [await taken(), await taken()]
      stage().clock.forward(1_000)
      await first('undelivered', code)
      await early('delivered')
      expect(await stopped(what)).not.toBeNull()
    })
  },
)

describe('a line that stands still', () => {
  it('holds nothing of another line, and the account holds everything', async () => {
    const other = await stage().school()
    const [ours, theirs] = [await school.waiting(to), await other.waiting(to)]
    await sendMessage(stage().sending(refusing('line', 1)), ours)
    const carrier = new HandCarrier()
    expect((await sendMessage(stage().sending(carrier), theirs)).result).toBe('taken')

    const next = await other.waiting(to)
    await sendMessage(stage().sending(refusing('account', 1)), next)
    for (const id of [ours, next, await other.waiting(to)])
      expect(await sendMessage(stage().sending(carrier), id)).toEqual({ result: 'nothing to do' })
  })

  it('that was stopped with the account goes on with it, when its own trial is taken', async () => {
    const [one, two] = [await school.waiting(to), await school.waiting(to)]
    await sendMessage(stage().sending(refusing('line', 1)), one)
    await sendMessage(stage().sending(refusing('account', 1)), await (await stage().school()).waiting(to))
    const carrier = new HandCarrier()
    await work(carrier, 60)
    expect(await standstills(stage().db.read)).toEqual({ account: false, lines: 0 })
    for (const id of [one, two]) expect(await stage().status(id)).toBe('accepted')
  })

  it('settles what may never leave, stopped or not', async () => {
    const validUntil = new Date(stage().now().getTime() + 10_000)
    const id = await school.waiting(to, { validUntil })
    await sendMessage(stage().sending(refusing('line', 1)), id)
    stage().clock.forward(10_000)
    await sendMessage(stage().sending(new HandCarrier()), id)
    expect(await stage().status(id)).toBe('expired')
  })
})
