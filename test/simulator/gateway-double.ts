import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import twilio from 'twilio'

export type Hook = { url: string; headers: IncomingHttpHeaders; params: Record<string, string> }

/** What stands for the gateway: it keeps every webhook that comes and answers as the test wants. */
export class GatewayDouble {
  readonly hooks: Hook[] = []
  /** What it answers next; `null` breaks the connection. */
  answer: (hook: Hook) => number | null = () => 204
  /** What it waits for before it answers. */
  beforeAnswer: () => Promise<void> | undefined = () => undefined
  #server: Server | undefined
  #port = 0

  /** Listens on the port that it had before, if it had one. */
  async open(): Promise<this> {
    this.#server = createServer((request, response) => {
      void this.#take(request).then((status) => {
        if (status === null) return request.socket.destroy()
        return response.writeHead(status).end()
      })
    })
    const server = this.#server
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    const address = server.address()
    if (address && typeof address === 'object') this.#port = address.port
    return this
  }

  async #take(request: IncomingMessage): Promise<number | null> {
    const params = Object.fromEntries(new URLSearchParams(await textOf(request)))
    const hook = { url: this.url(request.url ?? ''), headers: request.headers, params }
    const answer = this.answer(hook)
    this.hooks.push(hook)
    await this.beforeAnswer()
    return answer
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.#port}${path}`
  }

  get inboundUrl(): string {
    return this.url('/hooks/twilio/inbound')
  }

  get callbackUrl(): string {
    return this.url('/hooks/twilio/status?message=m1&x=%2B')
  }

  /** The states that callbacks told of a text, in the order in which they came. */
  statesOf(sid: string): (string | undefined)[] {
    return this.hooks
      .filter(({ params }) => params.MessageSid === sid)
      .map(({ params }) => params.MessageStatus)
  }

  isSigned({ headers, url, params }: Hook, authToken: string): boolean {
    return twilio.validateRequest(authToken, String(headers['x-twilio-signature']), url, params)
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}
