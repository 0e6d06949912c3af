import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { startThrowawayRedis } from '../support/throwaway-redis.ts'
import { type Stage, startStage } from './stage.ts'

const token = 'a token for the figures'
let stage: Stage

beforeAll(async () => {
  stage = await startStage({ env: { METRICS_TOKEN: token } })
})
afterEach(() => vi.restoreAllMocks())

const ask = async (path: string, headers: Record<string, string> = {}, url = stage.url) => {
  const answer = await fetch(url + path, { headers })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() }
}

describe('health', () => {
  it('says that the process lives and is ready', async () => {
    expect(await ask('/health/live')).toMatchObject({ status: 200 })
    expect(await ask('/health/ready')).toMatchObject({ status: 200 })
  })

  it('is not ready, and says why, while the database is away; it lives all the same', async () => {
    vi.spyOn(stage.context.db.read, 'select').mockImplementation(() => {
      throw new Error('connection refused')
    })
    const { status, type, body } = await ask('/health/ready')
    expect([status, type]).toEqual([503, 'application/problem+json'])
    expect(JSON.parse(body)).toMatchObject({ status: 503, detail: 'The database does not answer.' })
    expect((await ask('/health/live')).status).toBe(200)
  })

  it('is not ready, and says why, from when Redis goes until it is back', async () => {
    const folder = temporaryFolder()
    let redis = await startThrowawayRedis(folder)
    const env = { REDIS_URL: `redis://localhost/?path=${encodeURIComponent(redis.socket)}` }
    const other = await startStage({ env })
    const ready = () => ask('/health/ready', {}, other.url)
    try {
      expect((await ready()).status).toBe(200)
      await redis.stop()
      await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(503)
      expect(JSON.parse((await ready()).body).detail).toBe('Redis does not answer.')
      expect((await ask('/health/live', {}, other.url)).status).toBe(200)
      redis = await startThrowawayRedis(folder)
      await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200)
    } finally {
      await other.stop()
      await redis.stop()
    }
  }, 40_000)
})

describe('the figures', () => {
  it('are in the form that Prometheus reads', async () => {
    const { status, type, body } = await ask('/metrics')
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')])
    const lines = body.split('\n').filter(Boolean)
    const sample = /^[a-zA-Z_:][\w:]*(\{(\w+="(\\.|[^"\\])*",?)*\})? (NaN|[+-]?(Inf|[\d.]+(e[+-]?\d+)?))$/
    expect(lines.filter((line) => !line.startsWith('#') && !sample.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('#') && !/^# (HELP|TYPE) \w+ \S/.test(line))).toEqual([])
    for (const name of [
      'homeline_false_signatures_total',
      'homeline_inbound_to_nobody',
      'homeline_queue_jobs',
    ])
      expect(body).toMatch(new RegExp(`^${name}(\\{.*\\})? \\d+$`, 'm'))
  })

  it('say nothing of who is written to or what', async () => {
    const school = await stage.tenant()
    await school.call('POST', '/v1/messages', { to: { number: '07700 900001' }, body: 'Something private' })
    await stage.settled()
    const { body } = await ask('/metrics')
    expect(body).toMatch(/^homeline_ends_total\{outcome="delivered",class="none"\} 1$/m)
    expect(body).not.toMatch(/private|7700 ?900001/i)
  })

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
    'are for this machine alone: not through a proxy (%s)',
    async (header) => {
      expect(await ask('/metrics', { [header]: '127.0.0.1' })).toMatchObject({
        status: 403,
        type: 'application/problem+json',
      })
    },
  )

  it('are shown through a proxy to who has the token, and to nobody with another', async () => {
    const elsewhere = { 'x-forwarded-for': '192.0.2.1' }
    const withToken = (sent: string) => ask('/metrics', { ...elsewhere, authorization: `Bearer ${sent}` })
    expect((await withToken(token)).status).toBe(200)
    expect((await withToken('another')).status).toBe(403)
    expect((await withToken('')).status).toBe(403)
  })
})
