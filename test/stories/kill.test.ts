import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Installation, install } from '../support/process.ts'

// Three parents whose phone will fail have a second one here, in the place of a landline.
const secondPhones = {
  '0113 496 0466': '07700 900970',
  '020 7946 0498': '07700 900971',
  '029 2018 0677': '07700 900980',
}
const contacts = Object.entries(secondPhones).reduce(
  (file, [landline, mobile]) => file.replaceAll(landline, mobile),
  readFileSync(join(import.meta.dirname, '../data/contacts.csv'), 'utf8'),
)
const expected = JSON.parse(readFileSync(join(import.meta.dirname, '../data/contacts.expected.json'), 'utf8'))
const body = 'School is closed today because of snow.'

let homeline: Installation

beforeAll(async () => {
  homeline = await install()
  await homeline.start()
  await importContacts()
})

async function call(path: string, method = 'GET', body?: unknown) {
  const { url, apiKey } = homeline.demo()
  const isFile = typeof body === 'string'
  const answer = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(body ? { 'content-type': isFile ? 'text/csv' : 'application/json' } : {}),
    },
    ...(body ? { body: isFile ? body : JSON.stringify(body) } : {}),
  })
  return answer.json()
}

async function simulator(path: string, method = 'GET', body?: unknown) {
  const answer = await fetch(homeline.demo().simulatorUrl + path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return answer.status === 204 ? null : answer.json()
}

async function importContacts() {
  const { id, needsConfirmation } = await call('/v1/roster/imports?mode=full', 'POST', contacts)
  const applied = await call(`/v1/roster/imports/${id}/application`, 'PUT', { confirm: needsConfirmation })
  expect(applied.status).toBe('applied')
}

const created = async () => (await simulator('/stats')).created as number
const reached = (n: number) =>
  expect.poll(created, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(n)

async function emptyRedis() {
  const redis = new Redis(join(homeline.dataDir, 'redis/redis.sock'))
  await redis.flushall()
  redis.disconnect()
}

async function killSimulator() {
  const { pid } = JSON.parse(readFileSync(join(homeline.dataDir, 'simulator/account.json'), 'utf8'))
  process.kill(pid, 'SIGKILL')
}

interface Text {
  to: string
  status: string
  error: { code: number } | null
}

async function allMessages(bulletinId: string) {
  const found: (Text & { fallbacks: Text[] })[] = []
  for (let cursor = ''; ; ) {
    const page = await call(`/v1/bulletins/${bulletinId}/messages?limit=200${cursor}`)
    found.push(...page.data)
    if (!page.next) return found
    cursor = `&cursor=${page.next}`
  }
}

// What the simulator does to a number, by its last three digits.
function ending(e164: string): { status: string; code: number | null; texts: number } {
  const last = Number(e164.slice(-3))
  if (last >= 910 && last < 920) return { status: 'failed', code: 30003, texts: 1 }
  if (last >= 920 && last < 930) return { status: 'failed', code: 30005, texts: 1 }
  if (last >= 930 && last < 940) return { status: 'failed', code: 21610, texts: 0 }
  if (last >= 940 && last < 950) return { status: 'failed', code: 30007, texts: 1 }
  return { status: 'delivered', code: null, texts: 1 }
}

const isFinal = (status: string) => ['delivered', 'failed', 'suppressed'].includes(status)

describe('a service that is killed in the middle of a bulletin', () => {
  it('sends every text, and none twice, though Redis was emptied and the carrier killed as well', async () => {
    await simulator('/faults', 'PUT', { delayMs: 40, rules: [] })
    const bulletin = await call('/v1/bulletins', 'POST', {
      mode: 'one-way',
      purpose: 'urgent',
      body,
      audience: { everyone: true },
    })
    expect(bulletin.recipients).toBe(expected.textsToEveryone)

    await reached(60)
    await homeline.kill()
    await emptyRedis()
    await homeline.start()

    await reached(200)
    await killSimulator()
    await homeline.kill()
    await homeline.start()

    // The carrier has forgotten that it was slow, and the bulletin would be over before the last kill.
    await simulator('/faults', 'PUT', { delayMs: 150, rules: [] })

    await reached(300)
    expect(await created()).toBeLessThan(expected.textsToEveryone - 6)
    await homeline.kill()
    await homeline.start()
    await simulator('/faults', 'DELETE')

    const status = async () => (await call(`/v1/bulletins/${bulletin.id}`)).status
    await expect.poll(status, { timeout: 90_000, interval: 250 }).toBe('finished')

    const wentOn = async () => (await allMessages(bulletin.id)).flatMap(({ fallbacks }) => fallbacks)
    const howMany = async () => {
      const texts = await wentOn()
      return { all: texts.length, open: texts.filter(({ status }) => !isFinal(status)).length }
    }
    const all = Object.keys(secondPhones).length
    await expect.poll(howMany, { timeout: 30_000, interval: 250 }).toEqual({ all, open: 0 })

    const recipients = await allMessages(bulletin.id)
    expect(recipients).toHaveLength(expected.textsToEveryone)
    // What went on to another number is sent once as well, and to none that had the text.
    const messages = recipients.flatMap(({ fallbacks, ...text }) => [text, ...fallbacks])
    expect(new Set(messages.map(({ to }) => to)).size).toBe(messages.length)
    const outcomes = messages.map(({ to, status, error }) => ({ to, status, code: error?.code ?? null }))
    expect(outcomes).toEqual(
      messages.map(({ to }) => ({ to, status: ending(to).status, code: ending(to).code })),
    )

    const texts = await Promise.all(messages.map(({ to }) => textsOn(to)))
    expect(texts).toEqual(messages.map(({ to }) => ({ to, texts: ending(to).texts })))
  }, 180_000)

  it('stops in good order when it is asked to, and takes Redis and the simulator with it', async () => {
    const { simulatorUrl } = homeline.demo()
    expect(await homeline.stop()).toBe(0)
    await expect(fetch(`${simulatorUrl}/stats`)).rejects.toThrow()
    expect(existsSync(join(homeline.dataDir, 'redis/redis.sock'))).toBe(false)
  })
})

async function textsOn(to: string) {
  const { data } = await simulator(`/handsets/${encodeURIComponent(to)}/texts`)
  return { to, texts: data.filter((text: { body: string }) => text.body === body).length }
}
