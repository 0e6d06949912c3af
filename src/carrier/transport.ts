import { stringify } from 'node:querystring'
import twilio from 'twilio'
import { Agent } from 'undici'

/**
 * The call was made and no answer came, or none that can be used: the carrier may or may not have done it. Holds no
 * secret and no text.
 */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

/** The carrier asked us to wait (429): it has certainly not done it. */
export class AskedToWait extends Error {
  override readonly name = 'AskedToWait'
  readonly seconds: number | null

  constructor(seconds: number | null) {
    super('The carrier asked us to wait.')
    this.seconds = seconds
  }
}

type Options = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]
type Answer = Awaited<ReturnType<InstanceType<typeof twilio.RequestClient>['request']>>

/**
 * The Twilio client's own way out, over a pool of connections that are kept open. The stock one is slower, and
 * what it throws holds the account's password and the text. The time-out stays below a job's lock (30 s).
 */
export class PooledTransport extends twilio.RequestClient {
  readonly #agent: Agent

  constructor(timeoutMs: number) {
    super()
    this.#agent = new Agent({
      connections: 200,
      pipelining: 1,
      connect: { timeout: timeoutMs },
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    })
  }

  override async request<Data>(options: Options): Promise<Answer & { body: Data }> {
    const { statusCode, headers, text } = await this.#exchange(options)
    if (statusCode === 429) throw new AskedToWait(secondsOf(headers['retry-after']))
    return { statusCode, headers, body: parsed(text), toString: () => `HTTP ${statusCode}` } as Answer & {
      body: Data
    }
  }

  async #exchange(options: Options) {
    try {
      const url = new URL(options.uri)
      for (const [name, value] of Object.entries(options.params ?? {}))
        url.searchParams.set(name, String(value))
      const answer = await this.#agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: options.method === 'post' ? 'POST' : options.method === 'delete' ? 'DELETE' : 'GET',
        headers: { ...options.headers, Authorization: `Basic ${credentials(options)}` },
        body: options.data ? stringify(options.data as Record<string, string>) : null,
      })
      return { statusCode: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
    } catch (error) {
      throw new Unanswered(`The carrier did not answer (${codeOf(error)}).`)
    }
  }

  /** Waits a moment for calls under way, then breaks them off: what became of them the carrier's records tell. */
  async close(): Promise<void> {
    const closed = this.#agent.close().catch(() => {})
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, 500, 'late').unref())
    if ((await Promise.race([closed, late])) === 'late') await this.#agent.destroy()
  }
}

const credentials = ({ username = '', password = '' }: Options) =>
  Buffer.from(`${username}:${password}`).toString('base64')

// A body that is no JSON stays text: the client makes of it what it can, and we take it as unanswered.
function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

function secondsOf(retryAfter: string | string[] | undefined): number | null {
  const seconds = Number(retryAfter || Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no answer'
