import { createServer, type Server, type Socket } from 'node:net'

/** A mail as it came in. */
export interface TakenMail {
  from: string
  to: string[]
  /** By name, in small letters. */
  headers: Record<string, string>
  text: string
}

type Verb = 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'QUIT' | 'STAR'

/** A mail server on this machine that speaks just enough SMTP (RFC 5321), and says what it is told to say. */
export class MailServer {
  readonly taken: TakenMail[] = []
  /** What is answered to a command instead of the usual, e.g. `{ RCPT: '550 No such mailbox' }`. */
  says: Partial<Record<Verb | 'END', string>> = {}
  port = 0
  /** The commands that it was given. */
  readonly said: string[] = []
  readonly #host: string
  #server: Server | null = null
  readonly #sockets = new Set<Socket>()

  constructor(host = '127.0.0.1') {
    this.#host = host
  }

  get url(): string {
    return `smtp://${this.#host}:${this.port}`
  }

  /** Listens, on the port that it had before or on one that the system chooses. */
  async start(): Promise<this> {
    const server = createServer((socket) => this.#talk(socket))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.port, this.#host, resolve)
    })
    const address = server.address()
    if (address && typeof address === 'object') this.port = address.port
    this.#server = server
    return this
  }

  /** Is away: whoever knocks is refused. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(null)))
    this.#server = null
  }

  #talk(socket: Socket) {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => {})
    const answer = (line: string) => void socket.write(`${line}\r\n`)
    let envelope = { from: '', to: [] as string[] }
    let unread = ''
    let isData = false
    answer('220 mail.test ESMTP')

    socket.setEncoding('utf8').on('data', (piece: string) => {
      unread += piece
      for (let end = endOf(unread); end; end = endOf(unread)) {
        const said = unread.slice(0, end.at)
        unread = unread.slice(end.at + end.length)
        if (isData) take(said)
        else command(said)
      }
    })
    const endOf = (text: string) => {
      const mark = isData ? '\r\n.\r\n' : '\r\n'
      const at = text.indexOf(mark)
      return at < 0 ? null : { at, length: mark.length }
    }
    const command = (line: string) => {
      this.said.push(line)
      const verb = line.slice(0, 4).toUpperCase() as Verb
      const told = this.says[verb]
      if (verb === 'MAIL') envelope = { from: addressIn(line), to: [] }
      if (verb === 'RCPT' && !told) envelope.to.push(addressIn(line))
      isData = verb === 'DATA' && !told
      answer(told ?? usual[verb] ?? '250 OK')
      if (verb === 'QUIT') socket.end()
    }
    const take = (contents: string) => {
      isData = false
      const told = this.says.END
      if (!told?.startsWith('5')) this.taken.push({ ...envelope, ...read(contents) })
      if (told === 'hang up') socket.destroy()
      else answer(told ?? '250 Taken')
    }
  }
}

const usual: Partial<Record<Verb, string>> = { DATA: '354 Go on', QUIT: '221 Bye', STAR: '502 No TLS' }

const addressIn = (line: string): string => line.match(/<([^>]*)>/)?.[1] ?? ''

function read(contents: string): { headers: Record<string, string>; text: string } {
  const at = contents.indexOf('\r\n\r\n')
  const headers = contents
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    })
  const body = contents.slice(at + 4).replaceAll('\r\n', '\n')
  const isQuoted = /quoted-printable/i.test(contents.slice(0, at))
  return { headers: Object.fromEntries(headers), text: isQuoted ? unquoted(body) : body }
}

// Quoted-printable (RFC 2045, 6.7).
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\n', '')
      .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
