import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { newId } from '../../src/ids.ts'

/** What it answers to a creation; a text is made, or not, beside it. */
export interface Answer {
  status: number | 'reset' | 'silence'
  body?: string
  headers?: Record<string, string>
  /** The text was made, whatever the answer says. */
  isMade?: boolean
}

interface Made {
  sid: string
  to: string
  from: string
  body: string
  status: string
  error_code: number | null
  direction: 'outbound-api'
  date_created: string
}

/** Twilio's wire for texts, on this machine: it takes every text unless it is told what to answer. */
export class TwilioDouble {
  readonly accountSid = `AC${'5'.repeat(32)}`
  /** The forms of the creations that were asked for. */
  readonly asked: Record<string, string>[] = []
  readonly made: Made[] = []
  answers: Answer[] = []
  readonly #now: () => Date
  #server: Server | undefined

  constructor(now: () => Date) {
    this.#now = now
  }

  async open(): Promise<this> {
    const server = createServer(async (request, response) => {
      const url = new URL(request.url!, this.url)
      const form = Object.fromEntries(new URLSearchParams(await textOf(request)))
      const {
        status,
        body = '',
        headers = {},
      } = request.method === 'POST' ? this.#create(form) : this.#look(url)
      if (status === 'silence') return
      if (status === 'reset') return request.socket.destroy()
      return response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  #create(form: Record<string, string>): Answer {
    this.asked.push(form)
    const told = this.answers.shift()
    if (told && !told.isMade) return told
    const { To: to = '', From: from = '', Body: body = '' } = form
    const text: Made = {
      sid: `SM${newId().replaceAll('-', '')}`,
      to,
      from,
      body,
      status: 'queued',
      error_code: null,
      direction: 'outbound-api',
      date_created: this.#now().toUTCString(),
    }
    this.made.unshift(text)
    return told ?? { status: 201, body: JSON.stringify(text) }
  }

  #look({ pathname, searchParams }: URL): Answer {
    if (pathname.endsWith('/Messages.json')) {
      const listed = this.made.filter(({ to }) => to === searchParams.get('To'))
      return { status: 200, body: JSON.stringify({ messages: listed, next_page_uri: null, page: 0 }) }
    }
    const found = this.made.find(({ sid }) => pathname.endsWith(`/Messages/${sid}.json`))
    const missing = { code: 20404, status: 404, message: 'The requested resource was not found' }
    return found
      ? { status: 200, body: JSON.stringify(found) }
      : { status: 404, body: JSON.stringify(missing) }
  }
}
