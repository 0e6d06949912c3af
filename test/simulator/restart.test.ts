import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LINE, Stage } from './stage.ts'

const TO = '+447700900123'
let stage: Stage

beforeEach(async () => {
  stage = await new Stage().open()
})
afterEach(() => stage.close())

describe('after a restart', () => {
  test('texts that were under way go on', async () => {
    await stage.stop()
    await stage.start({ pace: 1_000 })
    const { sid } = await stage.send(TO)
    await stage.stop()
    expect(stage.gateway.statesOf(sid)).not.toContain('delivered')
    await stage.start()
    await expect.poll(() => stage.gateway.statesOf(sid), { timeout: 3_000 }).toEqual(['sent', 'delivered'])
  })

  test('callbacks and webhooks that nobody took are sent', async () => {
    await stage.gateway.close()
    const { sid } = await stage.send(TO)
    const answer = await stage.post(`/handsets/${TO}/texts`, { to: LINE, body: 'Thank you' })
    const inbound = (await answer.json()) as { sid: string }
    await vi.waitFor(async () => expect(await stage.stats()).toMatchObject({ delivered: 1, inbound: 1 }))
    await stage.stop()
    await stage.gateway.open()
    await stage.start()
    await expect
      .poll(() => stage.gateway.statesOf(sid).toSorted(), { timeout: 5_000 })
      .toEqual(['delivered', 'sent'])
    await expect.poll(() => stage.gateway.statesOf(inbound.sid), { timeout: 5_000 }).toHaveLength(1)
  })

  test('texts, handsets and counts are what they were', async () => {
    const { sid } = await stage.send(TO)
    await vi.waitFor(async () => expect(await stage.stats()).toMatchObject({ delivered: 1 }))
    const [stats, thread] = [await stage.stats(), await stage.handset(TO)]
    await stage.stop()
    await stage.start()
    expect(await stage.stats()).toEqual(stats)
    expect(await stage.handset(TO)).toEqual(thread)
    expect((await stage.client.messages(sid).fetch()).status).toBe('delivered')
  })
})

test('what was told already is not told again', async () => {
  const { sid } = await stage.send(TO)
  await expect.poll(() => stage.gateway.statesOf(sid)).toEqual(['sent', 'delivered'])
  await stage.stop()
  await stage.start()
  const later = await stage.send(TO)
  await expect.poll(() => stage.gateway.statesOf(later.sid)).toEqual(['sent', 'delivered'])
  expect(stage.gateway.statesOf(sid)).toEqual(['sent', 'delivered'])
})

test('a second simulator on the same folder is refused', async () => {
  await expect(stage.start()).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
})

test('it listens on loopback only', async () => {
  await stage.stop()
  await expect(stage.start({ host: '0.0.0.0' })).rejects.toThrow('loopback only')
})

test('a call that is in hand when it stops is given its time', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  stage.gateway.beforeAnswer = () => held
  const { sid } = await stage.send(TO)
  await expect.poll(() => stage.gateway.hooks).toHaveLength(1)
  const stopped = stage.stop()
  release()
  await stopped
  stage.gateway.beforeAnswer = () => undefined
  await stage.start()
  await expect.poll(() => stage.gateway.statesOf(sid)).toEqual(['sent', 'delivered'])
})
