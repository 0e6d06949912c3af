// What the service says became of its texts, and what the carrier's own store says.

import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { Installation } from '../installation.ts'
import { everyItem, insist } from './asking.ts'
import type { Promises } from './load.ts'

/** A text as the service tells of it. */
export interface Told {
  id: string
  to: string
  body: string
  status: string
  code: number | null
}

const finalStates = ['delivered', 'failed', 'cancelled', 'expired', 'suppressed']

export const isFinal = (status: string): boolean => finalStates.includes(status)

/** A text as the carrier has it, to a handset or from one. */
export interface Carried {
  sid: string
  from: string
  to: string
  body: string
  status: string
  code: number | null
  createdAt: string
}

/** A text of a parent's in a conversation. */
export interface Heard {
  from: string
  body: string
  owner: string | null
}

/** What the service says. */
export interface Account {
  bulletins: {
    id: string
    recipients: number
    audience: string[]
    /** To its recipients, and what went on to other numbers in the place of one of those. */
    messages: Told[]
    fallbacks: Told[]
  }[]
  /** Single texts and acknowledgements. */
  others: Told[]
  heard: Heard[]
}

/** What the carrier has. */
export interface Records {
  texts: Carried[]
  inbound: Carried[]
}

export async function askService({ api }: Installation, { bulletins, singles }: Promises): Promise<Account> {
  const { told, heard } = await conversations(api)
  return {
    bulletins: await inSome(bulletins, async ({ id, recipients, audience }) => {
      const messages = await everyItem<Listed>(api, `/v1/bulletins/${id}/messages`)
      return {
        ...{ id, recipients, audience },
        messages: messages.map(asTold),
        fallbacks: messages.flatMap(({ fallbacks }) => fallbacks).map(asTold),
      }
    }),
    others: [
      ...(await inSome(singles, async ({ id }) =>
        asTold(await insist<Message>(api, `/v1/messages/${id}`, { status: 200 })),
      )),
      ...told,
    ],
    heard,
  }
}

interface Message {
  id: string
  to: string
  body: string
  status: string
  error: { code: number | null } | null
}

interface Listed extends Message {
  fallbacks: Message[]
}

const asTold = ({ id, to, body, status, error }: Message): Told => ({
  id,
  to,
  body,
  status,
  code: error?.code ?? null,
})

interface Thread {
  number: string
  owner: { id: string } | null
  messages: { id: string; direction: 'inbound' | 'outbound'; kind: string; body: string }[]
}

/** The acknowledgements in all conversations, and what parents said in them. */
export async function conversations(api: Installation['api']): Promise<{ told: Told[]; heard: Heard[] }> {
  const list = await everyItem<{ id: string }>(api, '/v1/conversations')
  const threads = await inSome(list, ({ id }) =>
    insist<Thread>(api, `/v1/conversations/${id}`, { status: 200 }),
  )
  const of = (direction: 'inbound' | 'outbound') =>
    threads.flatMap(({ number, owner, messages }) =>
      messages
        .filter((message) => message.direction === direction)
        .map((message) => ({ number, owner, message })),
    )
  const acknowledgements = of('outbound').filter(({ message }) => message.kind === 'acknowledgement')
  return {
    told: await inSome(acknowledgements, async ({ message: { id } }) =>
      asTold(await insist<Message>(api, `/v1/messages/${id}`, { status: 200 })),
    ),
    heard: of('inbound').map(({ number, owner, message: { body } }) => ({
      from: number,
      body,
      owner: owner?.id ?? null,
    })),
  }
}

// A few at a time: what is asked is not what is measured.
async function inSome<Thing, Result>(
  things: Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < things.length; at += 20)
    results.push(...(await Promise.all(things.slice(at, at + 20).map(work))))
  return results
}

interface Row {
  sid: string
  inbound: 0 | 1
  sender: string
  recipient: string
  body: string
  status: string
  error: number | null
  created: number
}

/** Reads the simulator's own file; to be called when it has ended, since nobody else may read it before. */
export function readRecords(dataDir: string): Records {
  const store = new BetterSqlite(join(dataDir, 'simulator/simulator.sqlite'))
  try {
    const rows = store
      .prepare<[], Row>(
        'select sid, inbound, sender, recipient, body, status, error, created from texts order by n',
      )
      .all()
    const of = (inbound: 0 | 1) => rows.filter((row) => row.inbound === inbound).map(asCarried)
    return { texts: of(0), inbound: of(1) }
  } finally {
    store.close()
  }
}

const asCarried = ({ sid, sender, recipient, body, status, error, created }: Row): Carried => ({
  sid,
  from: sender,
  to: recipient,
  body,
  status,
  code: error,
  createdAt: new Date(created).toISOString(),
})
