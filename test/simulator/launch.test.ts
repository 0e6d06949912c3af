import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { launchSimulator } from '../../src/simulator/launch.ts'
import { GatewayDouble } from './gateway-double.ts'
import { clientOf, LINE, sendJson } from './stage.ts'

const TO = '+447700900123'
const gateway = new GatewayDouble()
let dataDir: string

beforeAll(() => gateway.open())
afterAll(() => gateway.close())
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'simulator-launch-'))
  vi.stubEnv('SIMULATOR_PACE_MS', '0')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true })
})

const launch = () => launchSimulator({ dataDir, port: 0, inboundUrl: gateway.inboundUrl })
const account = () => JSON.parse(readFileSync(join(dataDir, 'simulator', 'account.json'), 'utf8'))

async function isGone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 5_000 })
}

describe('a simulator that is launched', () => {
  test('is a process of its own, with an account that it keeps to itself', async () => {
    vi.stubEnv('TWILIO_AUTH_TOKEN', 'the token of a real account')
    const simulator = await launch()
    expect(account()).toEqual({
      accountSid: expect.stringMatching(/^AC[0-9a-f]{32}$/),
      authToken: expect.stringMatching(/^[0-9a-f]{32}$/),
      url: simulator.url,
      pid: expect.any(Number),
      inboundUrl: gateway.inboundUrl,
    })
    expect(account()).toMatchObject({ accountSid: simulator.accountSid, authToken: simulator.authToken })
    expect(statSync(join(dataDir, 'simulator', 'account.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(dataDir, 'simulator')).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(dataDir, 'simulator', 'simulator.log'), 'utf8')).toContain(
      `${simulator.url}/handsets`,
    )
    const { pid } = account()
    await simulator.stop()
    await isGone(pid)
  })

  test('is adopted by the next launch, and told the inbound URL', async () => {
    const first = await launch()
    const { pid } = account()
    const inboundUrl = gateway.url('/elsewhere')
    const second = await launchSimulator({ dataDir, port: 0, inboundUrl })
    expect(second.url).toBe(first.url)
    expect(account()).toMatchObject({ pid, inboundUrl })
    await sendJson('POST', `${second.url}/handsets/${TO}/texts`, { to: LINE, body: 'Hello' })
    await expect.poll(() => gateway.hooks.at(-1)?.url).toBe(inboundUrl)
    await second.stop()
    await isGone(pid)
    await first.stop()
  })

  test('takes its inbound URL from the holder of its account alone', async () => {
    const simulator = await launch()
    const response = await sendJson('PUT', `${simulator.url}/simulator`, {
      inboundUrl: 'http://127.0.0.1:9/',
    })
    expect(response.status).toBe(401)
    expect(account().inboundUrl).toBe(gateway.inboundUrl)
    await simulator.stop()
  })

  test('that is killed with callbacks still to send keeps its account and goes on where it was', async () => {
    const first = await launch()
    const { pid } = account()
    const client = clientOf(first.url, first.accountSid, first.authToken)
    await gateway.close()
    const statusCallback = gateway.callbackUrl
    const texts = await Promise.all(
      Array.from({ length: 50 }, () =>
        client.messages.create({ to: TO, from: LINE, body: 'x', statusCallback }),
      ),
    )
    process.kill(pid, 'SIGKILL')
    await isGone(pid)
    await gateway.open()
    const second = await launch()
    expect(second).toMatchObject({ accountSid: first.accountSid, authToken: first.authToken })
    const stats = await (await fetch(`${second.url}/stats`)).json()
    expect(stats).toMatchObject({ created: 50 })
    for (const { sid } of texts) {
      await expect
        .poll(() => new Set(gateway.statesOf(sid)), { timeout: 10_000 })
        .toEqual(new Set(['sent', 'delivered']))
    }
    await second.stop()
  })

  test('that cannot have its port says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await vi.waitFor(() => expect(other.listening).toBe(true))
    const address = other.address()
    const port = address && typeof address === 'object' ? address.port : 0
    await expect(launchSimulator({ dataDir, port, inboundUrl: gateway.inboundUrl })).rejects.toThrow(
      `Port ${port} is taken by another program`,
    )
    other.close()
  })

  test('does not take the word of an account.json that is out of date', async () => {
    const first = await launch()
    const { pid } = account()
    process.kill(pid, 'SIGKILL')
    await isGone(pid)
    const second = await launch()
    expect(account().pid).not.toBe(pid)
    await second.stop()
    await first.stop()
  })

  test('works when its folder is there already', async () => {
    mkdirSync(join(dataDir, 'simulator'))
    const simulator = await launch()
    await simulator.stop()
  })
})
