import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import twilio from 'twilio'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/simulator.ts'
import { GatewayDouble } from './gateway-double.ts'

export const ACCOUNT_SID = `AC${'1'.repeat(32)}`
export const AUTH_TOKEN = 'an-auth-token-of-the-tests'
export const LINE = '+447700900001'

/** A simulator with its own folder, a gateway that hears it, and Twilio's own client to speak to it. */
export class Stage {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'simulator-'))
  readonly gateway = new GatewayDouble()
  simulator: Simulator | null = null
  client = twilio(ACCOUNT_SID, AUTH_TOKEN)

  async open(options: Partial<SimulatorOptions> = {}): Promise<this> {
    await this.gateway.open()
    await this.start(options)
    return this
  }

  async start(options: Partial<SimulatorOptions> = {}): Promise<void> {
    this.simulator = await startSimulator({
      dataDir: this.dataDir,
      port: 0,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      inboundUrl: this.gateway.inboundUrl,
      pace: 0,
      seed: 1,
      ...options,
    })
    this.client = clientOf(this.url, ACCOUNT_SID, AUTH_TOKEN)
  }

  get url(): string {
    if (!this.simulator) throw new Error('the simulator is not running')
    return this.simulator.url
  }

  /** Sends a text as the gateway would, with a callback. */
  send(to: string, body = 'School closes at noon today.') {
    return this.client.messages.create({ to, from: LINE, body, statusCallback: this.gateway.callbackUrl })
  }

  get(path: string): Promise<Response> {
    return fetch(this.url + path)
  }

  put(path: string, body: unknown): Promise<Response> {
    return sendJson('PUT', this.url + path, body)
  }

  post(path: string, body: unknown): Promise<Response> {
    return sendJson('POST', this.url + path, body)
  }

  async stats(): Promise<Record<string, number>> {
    return (await (await this.get('/stats')).json()) as Record<string, number>
  }

  async handset(number: string): Promise<HandsetText[]> {
    const answer = (await (await this.get(`/handsets/${number}/texts`)).json()) as { data: HandsetText[] }
    return answer.data
  }

  async stop(): Promise<void> {
    await this.simulator?.close()
    this.simulator = null
  }

  async close(): Promise<void> {
    await this.stop()
    await this.gateway.close()
    rmSync(this.dataDir, { recursive: true })
  }
}

export type HandsetText = {
  sid: string
  from: string
  to: string
  body: string
  at: string
  direction: string
  status: string
}

/** Twilio's own client, speaking to the simulator instead of Twilio. */
export function clientOf(url: string, accountSid: string, authToken: string) {
  const client = twilio(accountSid, authToken)
  client.api.baseUrl = url
  client.lookups.baseUrl = url
  return client
}

export function sendJson(method: string, url: string, body: unknown): Promise<Response> {
  return fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}
