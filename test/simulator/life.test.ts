import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Calls } from '../../src/simulator/calls.ts'
import { type Fate, fateOf } from '../../src/simulator/fate.ts'
import { Life } from '../../src/simulator/life.ts'
import { Stats } from '../../src/simulator/stats.ts'
import { Store } from '../../src/simulator/store.ts'
import { Texts } from '../../src/simulator/texts.ts'

const NOW = Date.UTC(2026, 10, 23, 9)
const DAY = 86_400_000
const TO = '+447700900123'

let folder: string
let store: Store
let texts: Texts
let calls: Calls
let life: Life

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-life-'))
  store = new Store(folder)
  texts = new Texts(store)
  calls = new Calls(store)
  life = new Life(store, texts, calls, new Stats(store), 250)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

function begin(fate: Fate) {
  return store.write(() => {
    const row = {
      sender: '+447700900001',
      recipient: TO,
      service: null,
      body: 'x',
      callback: 'http://127.0.0.1/',
    }
    const text = texts.add({ ...row, inbound: 0, parts: 1, status: 'queued' }, NOW)
    life.begin(text, fate, 36_000)
    return text
  })
}

const statesDue = (now: number) => calls.due(now, 100).map(({ status }) => status)

test('a text is sent after it is queued, and is delivered within its time', async () => {
  const { sid } = await begin(fateOf(TO, null))
  await store.write(() => life.advance(NOW))
  expect(texts.bySid(sid)?.status).toBe('queued')
  await store.write(() => life.advance(NOW + 250))
  expect(texts.bySid(sid)).toMatchObject({ status: 'delivered', sent: NOW + 250 })
  expect(statesDue(NOW + 250)).toEqual(['sent', 'delivered'])
})

test('a cancelled text stays cancelled, and none of what was planned is told', async () => {
  const { sid } = await begin(fateOf(TO, null))
  await store.write(() => texts.cancel(sid, NOW))
  await store.write(() => life.advance(NOW + DAY))
  expect(texts.bySid(sid)?.status).toBe('canceled')
  expect(statesDue(NOW + DAY)).toEqual([])
})

test('a reordered callback of "sent" comes after the one of the end', async () => {
  await begin(fateOf(TO, 'callback-reordered'))
  for (let at = NOW; at <= NOW + 250; at += 1) await store.write(() => life.advance(at))
  expect(statesDue(NOW + DAY)).toEqual(['delivered', 'sent'])
})

test('a late callback is due 3 s after the state that it tells', async () => {
  await begin(fateOf(TO, 'callback-late'))
  await store.write(() => life.advance(NOW + 250))
  expect(statesDue(NOW + 3_249)).toEqual([])
  expect(statesDue(NOW + 3_250)).toEqual(['sent', 'delivered'])
})

test('a text that Twilio gave up was never sent', async () => {
  const { sid } = await begin(fateOf(TO, { code: 30001 }))
  await store.write(() => life.advance(NOW + 250))
  expect(texts.bySid(sid)).toMatchObject({ status: 'failed', error: 30001, sent: null })
  expect(statesDue(NOW + 250)).toEqual(['failed'])
})

test('a call that fails is put off by 0.5 s growing to 10 s, and is given up after a day', async () => {
  await store.write(() => calls.add({ text: 1, status: 'sent', error: null, at: NOW }, NOW))
  const waits: number[] = []
  let now = NOW
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const [call] = calls.due(now, 1)
    if (!call) throw new Error('the call is gone')
    await store.write(() => calls.putOff(call, now))
    const [next] = calls.due(now + DAY, 1)
    waits.push((next?.due ?? 0) - now)
    now = next?.due ?? 0
  }
  expect(waits[0]).toBeGreaterThanOrEqual(400)
  expect(waits[0]).toBeLessThanOrEqual(500)
  expect(waits.at(-1)).toBeGreaterThanOrEqual(8_000)
  expect(waits.at(-1)).toBeLessThanOrEqual(10_000)
  const [last] = calls.due(NOW + 2 * DAY, 1)
  if (!last) throw new Error('the call is gone')
  await store.write(() => calls.putOff(last, NOW + DAY + 1))
  expect(calls.due(NOW + 9 * DAY, 1)).toEqual([])
})

test('works that share a commit share its failure: none of them is kept', async () => {
  const good = begin(fateOf(TO, null))
  const bad = store.write(() => {
    throw new Error('the disk is full')
  })
  await expect(good).rejects.toThrow('the disk is full')
  await expect(bad).rejects.toThrow('the disk is full')
  expect(texts.thread(TO)).toEqual([])
})
