import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { carrierAccounts, messages } from '../../src/db/schema.ts'
import { writeMessages } from '../../src/messages/writing.ts'
import { knownNumber } from '../../src/numbers/numbers.ts'
import { sweepAll } from '../support/sweep.ts'
import { importFile, type Stage, smallRoster, startStage, type Tenant } from './stage.ts'

let stage: Stage
let school: Tenant

beforeAll(async () => {
  stage = await startStage()
  school = await stage.tenant('St Wilfrid’s School')
  await importFile(school, smallRoster)
})
afterEach(async () => {
  await fetch(`${stage.simulatorUrl}/faults`, { method: 'DELETE' })
  await stage.context.db.write((tx) => tx.delete(carrierAccounts))
})

const figures = async () => (await fetch(`${stage.url}/metrics`)).text()

/** The value of a figure with these labels; undefined when it is not shown. */
async function figure(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const lines = (await figures())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  const found = lines.find((line) =>
    Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)),
  )
  return found === undefined ? undefined : Number(found.split(' ').at(-1))
}

const send = async (number: string, body = 'Hello') => {
  const answer = await school.call('POST', '/v1/messages', { to: { number }, body })
  expect(answer.status).toBe(202)
  return answer.body.id as string
}

const fault = (to: string, what: unknown) =>
  fetch(`${stage.simulatorUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: [{ to, fault: what }] }),
  })

/** From now on nothing leaves, until the test ends. */
const standStill = () =>
  stage.context.db.write((tx) =>
    tx.insert(carrierAccounts).values({
      id: 'carrier',
      stoppedAt: new Date(),
      stoppedBecause: 'The carrier does not accept our account details.',
      tryAgainAt: new Date(Date.now() + 3_600_000),
    }),
  )

describe('the figures of what waits', () => {
  it('are how many texts of each priority there are, and the age of the oldest', async () => {
    await stage.settled()
    expect(await figure('homeline_texts_waiting', { priority: '3' })).toBeUndefined()
    await standStill()
    const ids = [await send('07700 900001'), await send('07700 900002')]
    const bulletin = { mode: 'two-way', purpose: 'urgent', body: 'Closed.', audience: { everyone: true } }
    expect((await school.call('POST', '/v1/bulletins', bulletin)).status).toBe(202)
    await expect.poll(() => figure('homeline_texts_waiting', { priority: '1' })).toBe(3)
    expect(await figure('homeline_texts_waiting', { priority: '3' })).toBe(2)

    const tenMinutesAgo = new Date(Date.now() - 600_000)
    await stage.context.db.write((tx) =>
      tx.update(messages).set({ createdAt: tenMinutesAgo }).where(eq(messages.id, ids[1]!)),
    )
    const oldest = await figure('homeline_oldest_waiting_seconds', { priority: '3' })
    expect(oldest).toBeGreaterThanOrEqual(600)
    expect(oldest).toBeLessThan(660)
    expect(await figure('homeline_oldest_waiting_seconds', { priority: '1' })).toBeLessThan(60)

    await stage.context.db.write((tx) => tx.delete(carrierAccounts))
    await stage.settled()
    expect(await figure('homeline_texts_waiting', { priority: '3' })).toBeUndefined()
    expect(await figure('homeline_oldest_waiting_seconds', { priority: '3' })).toBeUndefined()
  })

  it('say whether the account or a line stands still', async () => {
    expect(await figure('homeline_account_stopped')).toBe(0)
    expect(await figure('homeline_lines_stopped')).toBe(0)
    await standStill()
    expect(await figure('homeline_account_stopped')).toBe(1)
  })

  it('count what is in hand, and what the carrier has without having said what became of it', async () => {
    await stage.settled()
    const { db, clock } = stage.context
    const before = await figure('homeline_texts_unreported')
    await db.write(async (tx) => {
      const number = await knownNumber(
        tx,
        school.school.id,
        { e164: '+447700900071', type: 'mobile' },
        clock.now(),
      )
      const [line] = await tx.select({ lineId: messages.lineId }).from(messages)
      const text = {
        schoolId: school.school.id,
        kind: 'single' as const,
        priority: 3,
        numberId: number.id,
        lineId: line!.lineId,
        parents: [],
        pupils: [],
        body: 'Hello',
      }
      const made = await writeMessages(tx, [text, text, text], clock.now())
      const claimed = { claimedAt: clock.now(), claimedBy: stage.context.workerId }
      for (const { id } of made) await tx.update(messages).set(claimed).where(eq(messages.id, id))
      await tx.update(messages).set({ acceptedAt: clock.now() }).where(eq(messages.id, made[0]!.id))
    })
    expect([await figure('homeline_texts_in_hand'), await figure('homeline_texts_unreported')]).toEqual([
      2,
      before! + 1,
    ])
    await db.write((tx) =>
      tx
        .update(messages)
        .set({ outcome: 'cancelled', settledAt: clock.now() })
        .where(eq(messages.body, 'Hello')),
    )
  })
})

describe('the figures of what was done', () => {
  it.each([
    ['taken', 'none', '07700 900011', null],
    ['refused', 'opted-out', '07700 900931', null],
    ['refused', 'permanent-number', '07700 900012', { code: 21614 }],
    ['refused', 'unknown', '07700 900013', { code: 21999 }],
    ['later', 'transient', '07700 900014', '429'],
    ['unknown', 'ambiguous', '07700 900015', '500-before'],
  ])(
    'count calls by what came of them and the class of the error: %s, %s',
    async (result, sort, number, what) => {
      const labels = { result, class: sort }
      const before = (await figure('homeline_hand_overs_total', labels)) ?? 0
      if (what) await fault(`+44${number.slice(1).replace(' ', '')}`, what)
      await send(number)
      await expect
        .poll(() => figure('homeline_hand_overs_total', labels), { timeout: 5_000 })
        .toBeGreaterThan(before)
    },
  )

  it('count ends by the class of the error', async () => {
    await send('07700 900911')
    await expect
      .poll(() => figure('homeline_ends_total', { outcome: 'failed', class: 'transient' }), {
        timeout: 10_000,
      })
      .toBeGreaterThanOrEqual(1)
  })

  it('show how long it took to be handed over, and to be delivered, as histograms', async () => {
    const labels = { kind: 'bulletin' }
    const handed = (await figure('homeline_hand_over_seconds_count', labels)) ?? 0
    const delivered = (await figure('homeline_delivery_seconds_count', labels)) ?? 0
    const bulletin = { mode: 'two-way', purpose: 'urgent', body: 'Closed.', audience: { parents: ['C1'] } }
    expect((await school.call('POST', '/v1/bulletins', bulletin)).status).toBe(202)
    await expect
      .poll(() => figure('homeline_delivery_seconds_count', labels), { timeout: 10_000 })
      .toBe(delivered + 1)
    expect(await figure('homeline_hand_over_seconds_count', labels)).toBe(handed + 1)
    for (const name of ['homeline_hand_over_seconds', 'homeline_delivery_seconds']) {
      const all = await figure(`${name}_bucket`, { ...labels, le: '+Inf' })
      expect(all).toBe(await figure(`${name}_count`, labels))
      expect(await figure(`${name}_bucket`, { ...labels, le: '86400' })).toBe(all)
    }
  })

  it('count what was fed into the queue, and what sweeps looked for and found', async () => {
    expect(await figure('homeline_texts_queued_total', { priority: '3' })).toBeGreaterThan(0)
    const before = (await figure('homeline_sweeps_total', { sweep: 'unreported' })) ?? 0
    await sweepAll(stage.context)
    expect(await figure('homeline_sweeps_total', { sweep: 'unreported' })).toBeGreaterThan(before)
    expect(await figure('homeline_sweep_seconds_count', { sweep: 'over' })).toBeGreaterThan(0)
    for (const sweep of ['unrouted', 'due', 'stranded', 'unreported', 'over', 'unreached'])
      expect(await figure('homeline_sweep_finds_total', { sweep })).toBeGreaterThanOrEqual(0)
  })
})

describe('no figure', () => {
  it('holds a number, a name, a word of a text or an id', async () => {
    const id = await send('07700 900031', 'Ann has a splinter')
    await stage.text('+447700900031', school.number, 'Poor Ann')
    const status = async () => (await school.call('GET', `/v1/messages/${id}`)).body.status
    await expect.poll(status, { timeout: 10_000 }).toBe('delivered')
    const shown = await figures()
    const told = ['splinter', 'Poor', 'Ann', 'Ash', 'Wilfrid', '7700900031', '7700 900031', school.number, id]
    for (const secret of [...told, school.school.id, school.lead.id]) expect(shown).not.toContain(secret)
  })
})
