import { createTransport } from 'nodemailer'
import type { Mailer, MailResult } from './mail.ts'

export interface MailServer {
  /** `smtp://…` or `smtps://…`, with user and password where the server asks for them. */
  url: string
  /** Whom mail comes from: an address, or a name and an address in angle brackets. */
  from: string
}

const withinMs = 10_000

/** Hands mail to a server by SMTP, over a connection of its own each: there are few. */
export function smtpMailer({ url, from }: MailServer): Mailer {
  const transport = createTransport({
    url,
    requireTLS: sendsPassword(new URL(url)),
    connectionTimeout: withinMs,
    greetingTimeout: withinMs,
    socketTimeout: withinMs,
    dnsTimeout: withinMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@homeline>`,
          // Nobody's holiday greeting need come back.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return { kind: 'taken' }
      } catch (error) {
        return failure(error)
      }
    },
    close: () => transport.close(),
  }
}

// A password does not leave this machine in clear, whatever the server offers.
const sendsPassword = ({ username, hostname }: URL): boolean =>
  username !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** What the library throws may hold addresses: only its codes are passed on. */
function failure(error: unknown): MailResult {
  const { code, responseCode, command } = codesOf(error)
  const why = [code, responseCode, command].filter(Boolean).join(' ') || 'no code'
  return { kind: isForThisMail(code, responseCode, command) ? 'refused' : 'later', why }
}

function codesOf(error: unknown) {
  const said = new Map<string, unknown>(Object.entries(error instanceof Error ? error : {}))
  const [code, responseCode, command] = [said.get('code'), said.get('responseCode'), said.get('command')]
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
    command: typeof command === 'string' ? command : '',
  }
}

// A 5xx is for good (RFC 5321, 4.2.1), but one about us or our account is put right by somebody, and mail then goes.
const isForThisMail = (code: string, responseCode: number, command: string): boolean =>
  responseCode >= 500 && responseCode !== 503 && (command === 'RCPT TO' || code === 'EMESSAGE')
